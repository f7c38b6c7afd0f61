"""The Embeddings tab's picture: words that become points, watched, questioned and compared."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from engine.embeddings.embedding import EmbeddingModel
from engine.embeddings.progress import EmbeddingProgress
from engine.text import Corpus
from legacy_gui.jobs import Job
from legacy_gui.panels.embedding_compare import ComparePage
from legacy_gui.panels.embedding_live import LivePage
from legacy_gui.panels.embedding_matrix import MatrixPage
from legacy_gui.panels.embedding_neighbours import NeighboursPage
from legacy_gui.panels.embedding_outlook import OutlookPage
from legacy_gui.panels.embedding_pair import PairPage
from legacy_gui.panels.embedding_runs import said_of_earlier
from legacy_gui.translations import tr
from legacy_gui.widgets import Segments, fill_card, label

LIVE, PAIR, NEIGHBOURS, MATRIX, COMPARE = range(5)
VIEWS = {
    LIVE: "live",
    PAIR: "pair",
    NEIGHBOURS: "neighbours",
    MATRIX: "matrix",
    COMPARE: "compare",
}


class EmbeddingsPanel(QWidget):
    """Several views of one embedding; only the open one is ever worked out.

    Signals
    -------
    adjusted
        What somebody changed of the run under way (``Adjust``).
    """

    views = tuple(VIEWS.values())
    adjusted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corpus: Corpus | None = None
        self._model: EmbeddingModel | None = None
        self._is_learning = False
        self._view = LIVE
        self.segments = Segments(
            (
                ("growth", tr("Live map"), tr("The words while they move, and how it goes.")),
                ("pair", tr("One pair"), tr("What one step does to one pair of words.")),
                ("similarity", tr("Neighbours"), tr("Who stands near a word, and is it true?")),
                ("matrix", tr("Matrix"), tr("Who stands near whom in the text, as a picture.")),
                ("table", tr("Compare"), tr("The runs on this text, side by side.")),
            )
        )
        self.segments.chosen.connect(self.show_view)
        self.outlook, self.live = OutlookPage(), LivePage()
        self.pair, self.neighbours = PairPage(), NeighboursPage()
        self.matrix, self.compare = MatrixPage(), ComparePage()
        self.live.adjusted.connect(self.adjusted)
        self.pages = (self.live, self.pair, self.neighbours, self.matrix, self.compare)
        self._earlier = label(role="sentence")
        self._notice = label(
            tr("This view opens once the run has ended or was stopped, with what was learned."),
            "sentence",
        )
        self._stack = QStackedWidget()
        for page in (self.outlook, *self.pages, self._notice, self._earlier):
            self._stack.addWidget(page)
        self._lay_out()

    def show_input(self, corpus: Corpus) -> None:
        """Say what can be expected of a text on which nothing is trained yet."""
        self._corpus = corpus
        self.live.begin(corpus)
        self.outlook.show_corpus(corpus)
        self._refresh()

    def show_progress(self, progress: Any) -> None:
        """Draw a moment of a training; what is only preparation is told beside the buttons."""
        if not isinstance(progress, EmbeddingProgress):
            return
        self.live.show_progress(progress)
        if not self._is_learning:
            self._is_learning = True
            self._refresh()

    def show_result(self, model: EmbeddingModel) -> None:
        """Show what was learned, from all sides."""
        if model is not self._model:
            self.compare.add(model, tuple(self.live.moments), self.live.seconds)
        self._is_learning, self._model = False, model
        self._refresh()

    def show_view(self, view: int) -> None:
        """Show one of the views."""
        self._view = view
        self.segments.choose(view)
        self._refresh()

    def clear(self) -> None:
        """Forget text and embedding."""
        self._corpus = self._model = None
        self._is_learning = False
        for page in (self.outlook, *self.pages):
            page.clear()

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return the views by name."""
        return self.segments.commands()

    def close_jobs(self) -> list[Job]:
        """End what the views compute; return what may need a moment."""
        return [job for page in (self.outlook, *self.pages) for job in page.close_jobs()]

    def showEvent(self, event: QShowEvent) -> None:
        """Work out what was not needed while nobody looked."""
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        """Give the open view the newest model; the others get it when they are opened."""
        page = self.pages[self._view]
        if self._is_learning and (page is self.live or self._model is None):
            self._stack.setCurrentWidget(self.live if page is self.live else self._notice)
        elif self._model is None or self._corpus is None:
            is_left = page is self.compare and self.compare.left_runs
            self._stack.setCurrentWidget(self._earlier if is_left else self.outlook)
        elif self.isVisible():
            self._stack.setCurrentWidget(page)
            page.show_model(self._model, self._corpus)

    def _lay_out(self) -> None:
        self._earlier.setText(
            f"{tr('No run of this text is there to compare yet.')} {said_of_earlier()}"
        )
        inside = fill_card(self)
        inside.addWidget(self.segments, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self._stack, 1)
