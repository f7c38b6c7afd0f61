"""A sentence becomes a bag of words: one-hot rows, one for each word, that add up."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from engine.counts.bow import DocumentTermMatrix
from legacy_gui.jobs import Job
from legacy_gui.panels.bow_page import BowPage
from legacy_gui.panels.bow_work import OPENING, ROWS, SentencePicture, a_sentence, sentence_steps
from legacy_gui.plots.one_hot import OneHotSum
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import button, icon_button

TYPING_MS = 300
DOCUMENTS = 30  # in which a sentence is looked for


class SentencePage(BowPage):
    """A field to type into, the rows, and buttons that add them up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = False  # somebody has typed a sentence of their own
        self.picture = OneHotSum()
        self.field = QLineEdit(clearButtonEnabled=True, placeholderText=tr("Type a sentence"))
        self.field.setAccessibleName(tr("A sentence"))
        self.field.setToolTip(tr("Type any sentence and see what the bag of words makes of it."))
        self.play = button(tr("Add up"), tr("Adds up the rows, one after the other."), "play")
        self.step = icon_button("step", tr("One word"), tr("Adds one word to the bag."))
        self.rewind = icon_button("chevron-left", tr("Empty the bag"), tr("Takes all words out."))
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._compute)
        self.field.textEdited.connect(self._on_typed)
        self.play.clicked.connect(self.picture.play)
        self.step.clicked.connect(self.picture.step)
        self.rewind.clicked.connect(self.picture.rewind)
        self.picture.stepped.connect(self._on_stepped)
        self._lay_out()

    def show_counted(self, counted: DocumentTermMatrix | None) -> None:
        """Show a sentence of the text, or the one somebody typed; or forget both."""
        other = counted is None or self.counted is None or counted.corpus is not self.counted.corpus
        self.counted = counted
        if counted is None:
            self.close_jobs()
            self._show_nothing()
            return
        if other and not self._own:
            beginnings = (text[:OPENING] for text in counted.corpus.documents.texts[:DOCUMENTS])
            self.field.setText(a_sentence("\n\n".join(beginnings)))
            self.field.setCursorPosition(0)
        self._compute()

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence as if it had been typed."""
        self.field.setText(sentence)
        self._own = True
        self._compute()

    def close_jobs(self) -> list[Job]:
        """End what is computed, and what waits for the typing to pause."""
        self._typing.stop()
        self.picture.finish()
        return super().close_jobs()

    def on_failed(self, error: BaseException) -> None:
        """Show no rows and say why."""
        self._show_nothing()
        super().on_failed(error)

    def _on_typed(self) -> None:
        self._own = bool(self.field.text().strip())
        self._typing.start()

    def _compute(self) -> None:
        if self.counted is None:
            return
        if not self.field.text().strip():
            self._latest.close()
            self._show_nothing()
            return
        self.work(sentence_steps(self.counted, self.field.text()), self._on_picture)

    def _on_picture(self, picture: SentencePicture) -> None:
        self.picture.show_sentence(picture.terms, picture.columns, picture.places, picture.left_out)
        self.picture.finish()
        self.said.emit(_sentence(picture))

    def _show_nothing(self) -> None:
        self.picture.show_sentence((), (), ())
        self.said.emit("")

    def _on_stepped(self, done: int) -> None:
        self.step.setEnabled(done < len(self.picture.tokens))
        self.rewind.setEnabled(done > 0)
        self.play.setEnabled(len(self.picture.tokens) > 0)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.field, 1)
        for made in (self.rewind, self.step, self.play):
            head.addWidget(made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(self.picture, 1)


def _sentence(picture: SentencePicture) -> str:
    cells = len(picture.columns) + picture.left_out
    filled = len({place for place in picture.places if place is not None})
    missing = sum(place is None for place in picture.places)
    parts = [
        tr("Only the first {rows} terms are taken here.") if picture.cut else "",
        tr("The sentence is now {cells} numbers of which {filled} are not 0; its order is lost."),
        tr("Not in the vocabulary: {missing}.") if missing else "",
    ]
    return " ".join(filter(None, parts)).format(
        cells=number(cells), filled=number(filled), missing=number(missing), rows=number(ROWS)
    )
