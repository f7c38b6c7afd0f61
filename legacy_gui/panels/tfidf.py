"""The TF-IDF tab's picture: what common words lose, what telling words gain, and what follows."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from engine.counts.weighing import WeighedTerms
from legacy_gui.jobs import Job
from legacy_gui.panels.document_list import WHOLE
from legacy_gui.panels.tfidf_cloud import CloudPage
from legacy_gui.panels.tfidf_document import DocumentPage
from legacy_gui.panels.tfidf_matrix import MatrixPage
from legacy_gui.panels.tfidf_part import telling_document
from legacy_gui.panels.tfidf_ranking import RankingPage
from legacy_gui.panels.tfidf_search import SearchPage
from legacy_gui.panels.tfidf_similarity import SimilarityPage
from legacy_gui.samples import samples
from legacy_gui.translations import tr
from legacy_gui.widgets import Segments, fill_card, label

RANKING, MATRIX, DOCUMENT, SEARCH, SIMILARITY, CLOUD = range(6)
VIEWS = {
    RANKING: "ranking",
    MATRIX: "matrix",
    DOCUMENT: "document",
    SEARCH: "search",
    SIMILARITY: "similarity",
    CLOUD: "cloud",
}
SUGGESTED = ("news", "python_manual")  # samples of many documents


class TfidfPanel(QWidget):
    """Six views of weighed terms; only the open one is ever worked out."""

    views = tuple(VIEWS.values())

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: WeighedTerms | None = None
        self._choice = WHOLE
        self._view = RANKING
        views = (
            ("tfidf", tr("Ranking"), tr("Which words fall and which rise.")),
            ("matrix", tr("Matrix"), tr("The weight of every term in every document.")),
            ("text", tr("Document"), tr("One document, shaded by the weight of its words.")),
            ("search", tr("Search"), tr("Documents that answer what you type.")),
            ("similarity", tr("Similarity"), tr("Every document compared with every other.")),
            ("cloud", tr("Word cloud"), tr("Words as large as they are heavy.")),
        )
        self.segments = Segments(views)
        self.segments.chosen.connect(self.show_view)
        self.ranking, self.matrix, self.document = RankingPage(), MatrixPage(), DocumentPage()
        self.search, self.similarity, self.cloud = SearchPage(), SimilarityPage(), CloudPage()
        self.pages = (
            self.ranking,
            self.matrix,
            self.document,
            self.search,
            self.similarity,
            self.cloud,
        )
        self._notice = label(role="sentence")
        self._stack = QStackedWidget()
        for page in self.pages:
            page.chosen.connect(self.show_choice)
            self._stack.addWidget(page)
        self.matrix.chosen.connect(partial(self.show_view, DOCUMENT))
        self._stack.addWidget(self._notice)
        self._lay_out()

    def show_progress(self, progress: Any) -> None:
        """Nothing to draw before the weights are complete."""

    def show_result(self, source: WeighedTerms) -> None:
        """Draw weighed terms; the same text stays at the part that was chosen."""
        old = self._source
        self._source = source
        if old is None or old.counted.corpus is not source.counted.corpus:
            self._choice = telling_document(source)
        self._refresh()

    def show_view(self, view: int, *_: object) -> None:
        """Show one of the six views."""
        self._view = view
        self.segments.choose(view)
        self._refresh()

    def show_choice(self, choice: int) -> None:
        """Go to another part of the text, in all views that show a part."""
        self._choice = choice
        self._refresh()

    def clear(self) -> None:
        """Forget the terms."""
        self._source = None
        for page in self.pages:
            page.clear()
        self._notice.clear()

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return the views by name."""
        return self.segments.commands()

    def close_jobs(self) -> list[Job]:
        """End what the views compute; return what may need a moment."""
        return [job for page in self.pages for job in page.close_jobs()]

    def showEvent(self, event: QShowEvent) -> None:
        """Work out what was not needed while nobody looked."""
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        """Give the open view the newest terms; the others get them when they are opened."""
        source = self._source
        if source is None or not self.isVisible():
            return
        if len(source.counted.corpus.documents) < 2:
            self._notice.setText(_single())
            self._stack.setCurrentWidget(self._notice)
            return
        page = self.pages[self._view]
        self._stack.setCurrentWidget(page)
        page.show_terms(source, self._choice)

    def _lay_out(self) -> None:
        inside = fill_card(self)
        inside.addWidget(self.segments, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self._stack, 1)


def _single() -> str:
    """Say why one document is not enough, and what to open."""
    language = QLocale().name()
    titles = {sample.key: sample.titled(language) for sample in samples()}
    first, second = (titles[key] for key in SUGGESTED)
    return tr(
        "This text is a single document, so there is nothing to compare it with: TF-IDF asks which"
        " words the other documents have too. Open a folder, a table, or one of the samples"
        " “{first}” and “{second}”."
    ).format(first=first, second=second)
