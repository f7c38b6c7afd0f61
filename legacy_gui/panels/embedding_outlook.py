"""Before anything is trained: what an embedding is, what this text can give, and the five ways."""

from PySide6.QtWidgets import QWidget

from engine.embeddings.embedding import EmbeddingConfig
from engine.embeddings.outlook import outlook
from engine.embeddings.sentences import sentences_steps
from engine.messages import Message
from engine.text import Corpus
from engine.training import Steps
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.panels.outlook_layout import fill_outlook
from legacy_gui.translations import say, say_error, tr
from legacy_gui.widgets import label


class OutlookPage(QWidget):
    """What can be expected, and how to begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._latest = LatestJob(self)
        self.expected = label(role="sentence")
        self._lay_out()

    def show_corpus(self, corpus: Corpus) -> None:
        """Say what to expect from a text."""
        self.expected.setText(tr("Counting how often the words occur…"))
        self._latest.start(outlook_steps(corpus), self._on_found, self._on_failed)

    def clear(self) -> None:
        """Forget the text."""
        self.close_jobs()
        self.expected.clear()

    def close_jobs(self) -> list[Job]:
        """End the counting; return what may need a moment."""
        return self._latest.close()

    def _on_found(self, message: Message) -> None:
        self.expected.setText(say(message))

    def _on_failed(self, error: BaseException) -> None:
        self.expected.setText(say_error(error))

    def _lay_out(self) -> None:
        fill_outlook(
            self,
            tr("Words as points"),
            _what_it_is(),
            self.expected,
            tr("Five ways to get there"),
            _methods(),
            tr("“Run” at the left starts it, and the words begin to move here."),
        )


def outlook_steps(corpus: Corpus) -> Steps[Message]:
    """Choose the words as a training would, and say what their neighbours will be worth."""
    sentences = yield from sentences_steps(corpus, EmbeddingConfig().min_count)
    return outlook(sentences)


def _what_it_is() -> str:
    return tr(
        "An embedding gives every word a place among all others, so that words used alike lie"
        " close together; the program finds these places from nothing but the neighbours of each"
        " word in your text."
    )


def _methods() -> tuple[tuple[str, str], ...]:
    return (
        (
            tr("Word2Vec skip-gram"),
            tr("From each word it guesses the neighbours, and moves the word when it is wrong."),
        ),
        (
            tr("Word2Vec CBOW"),
            tr("From all neighbours together it guesses the word in their middle; faster."),
        ),
        (
            tr("GloVe"),
            tr("Counts first who stands near whom, then finds places that explain the counts."),
        ),
        (
            tr("FastText"),
            tr("Skip-gram with words made of pieces, so that unseen and misspelt words work too."),
        ),
        (
            tr("Counting (PPMI + SVD)"),
            tr("Counts neighbours, keeps what is more than chance, and finds the directions."),
        ),
    )
