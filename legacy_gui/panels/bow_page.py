"""What the four views of a bag of words share: one job, one sentence, one derivation.

A view is given a matrix only when it is open, so nothing is computed for a picture nobody sees.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from engine.counts.bow import DocumentTermMatrix
from engine.counts.worked import WorkedStep
from engine.training import Steps
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.panels.derivation import Derivation
from legacy_gui.panels.document_chooser import choice_name
from legacy_gui.theme import GRID
from legacy_gui.translations import number, say_error, tr
from legacy_gui.widgets import icon_button

T = TypeVar("T")
LEAST = 18 * GRID  # pixels, of a derivation
MOST = 0.5  # of the height a derivation may take when it opens


class BowPage(QWidget):
    """One view; it does one thing at a time in the background.

    Signals
    -------
    said
        One plain sentence on what the picture shows.
    """

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counted: DocumentTermMatrix | None = None
        self._latest = LatestJob(self)

    def show_counted(self, counted: DocumentTermMatrix | None) -> None:
        """Show a matrix, or forget it."""
        raise NotImplementedError

    def close_jobs(self) -> list[Job]:
        """End what is computed; return what may need a moment."""
        return self._latest.close()

    def work(self, steps: Steps[T], then: Callable[[T], None], *, quick: bool = False) -> None:
        """Compute something instead of what was computed before, and show it."""
        self._latest.start(steps, then, self.on_failed, quick=quick)

    def on_failed(self, error: BaseException) -> None:
        """Say why there is no picture."""
        self.said.emit(say_error(error))


class WithDerivation(QSplitter):
    """A picture, and below it a derivation that opens when somebody asks and can be sent away."""

    def __init__(self, picture: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent, childrenCollapsible=False)
        self.derivation = Derivation()
        self.close_button = icon_button("close", tr("Close the derivation"), "")
        self.close_button.setParent(self.derivation)
        self.close_button.clicked.connect(self.close_derivation)
        self.derivation.setMinimumHeight(LEAST)
        self.derivation.installEventFilter(self)
        self.setHandleWidth(GRID)
        self.addWidget(picture)
        self.addWidget(self.derivation)
        self.setStretchFactor(0, 1)  # what is won by a larger window goes to the picture
        self.setStretchFactor(1, 0)
        self.derivation.hide()

    def show_steps(self, title: str, steps: Sequence[WorkedStep]) -> None:
        """Open with a derivation, as high as it is if there is room."""
        opening = self.derivation.isHidden()
        self.derivation.show()
        self.derivation.show_steps(title, steps)
        if opening:
            self._make_room()

    def close_derivation(self) -> None:
        """Forget the derivation and close."""
        self.derivation.clear_steps()
        self.derivation.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the button in its corner."""
        if watched is self.derivation and event.type() == QEvent.Type.Resize:
            place = self.derivation.width() - self.close_button.sizeHint().width()
            self.close_button.move(place, 0)
        return super().eventFilter(watched, event)

    def _make_room(self) -> None:
        wanted = round(self.derivation.document().size().height()) + GRID
        high = min(max(LEAST, wanted), round(self.height() * MOST))
        self.setSizes([self.height() - high, high])


def document_name(counted: DocumentTermMatrix, document: int) -> str:
    """Return the short name of a document, and its label."""
    labels = counted.corpus.labels
    label = labels[document] if labels else ""
    return " · ".join(filter(None, (choice_name(counted.corpus, document), label)))


def cell_title(counted: DocumentTermMatrix, document: int, column: int) -> str:
    """Return what a cell is called."""
    title = tr("“{term}” in {document}")
    name = document_name(counted, document) or number(document + 1)
    return title.format(term=counted.term(column), document=name)
