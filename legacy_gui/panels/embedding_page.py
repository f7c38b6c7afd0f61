"""What the views of an embedding share: one job, one sentence, and a line to type words in."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from engine.embeddings.embedding import EmbeddingModel
from engine.embeddings.space import EmbeddingSpace
from engine.text import Corpus, languages
from engine.training import Trainer
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.translations import say_error, tr
from legacy_gui.widgets import label

T = TypeVar("T")
OFFERED = 2000  # words offered while one types
LOOKED_THROUGH = 500


class EmbeddingPage(QWidget):
    """One view; it does one thing at a time in the background."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = label(role="sentence")
        self._latest = LatestJob(self)

    def show_model(self, model: EmbeddingModel, corpus: Corpus) -> None:
        """Show a trained embedding."""
        raise NotImplementedError

    def clear(self) -> None:
        """Forget the embedding."""
        raise NotImplementedError

    def close_jobs(self) -> list[Job]:
        """End what is computed; return what may need a moment."""
        return self._latest.close()

    def work(
        self,
        steps: Trainer[object, T],
        then: Callable[[T], None],
        *,
        quick: bool = False,
    ) -> None:
        """Compute something instead of what was computed before, and show it."""
        self._latest.start(steps, then, self.on_failed, quick=quick)

    def on_failed(self, error: BaseException) -> None:
        """Say why there is no picture."""
        self.sentence.setText(say_error(error))


class WordLine(QLineEdit):
    """A line for words of the space; the frequent ones are offered."""

    def __init__(self, name: str, explanation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setToolTip(explanation)
        self.setClearButtonEnabled(True)
        self._offers = QStringListModel(self)
        completer = QCompleter(self._offers, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)

    def offer(self, space: EmbeddingSpace | None) -> None:
        """Offer the most frequent words of a space."""
        self._offers.setStringList(list(space.vocabulary.tokens[:OFFERED]) if space else [])


def telling_words(words: Sequence[str], language: str, count: int) -> list[str]:
    """Return the first words that mean something, most frequent first."""
    little = languages.stop_words(language)
    some = words[:LOOKED_THROUGH]
    telling = [word for word in some if word not in little and word.isalpha()]
    return (telling or list(some))[:count]


def listed(words: Sequence[str]) -> str:
    """Write words one after the other, each in quotation marks."""
    return ", ".join(tr("“{word}”").format(word=word) for word in words)
