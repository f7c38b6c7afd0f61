"""The bag-of-words tab's picture: the matrix, a document, a sentence, and what marks a part."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from engine.counts.bow import DocumentTermMatrix
from legacy_gui.jobs import Job
from legacy_gui.panels.bow_document import DocumentPage
from legacy_gui.panels.bow_keyness import KeynessPage
from legacy_gui.panels.bow_matrix import MatrixPage
from legacy_gui.panels.bow_page import BowPage
from legacy_gui.panels.bow_sentence import SentencePage
from legacy_gui.translations import tr
from legacy_gui.widgets import Segments, fill_card, label

MATRIX, DOCUMENT, SENTENCE, KEYNESS = range(4)
VIEWS = ("matrix", "document", "sentence", "keyness")


class BowPanel(QWidget):
    """A document-term matrix from four sides; each is drawn when it is looked at."""

    views = VIEWS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counted: DocumentTermMatrix | None = None
        views = (
            ("matrix", tr("Matrix"), tr("All documents and all terms, and how empty it is.")),
            ("text", tr("Document"), tr("One document, shaded by how often each word occurs.")),
            ("words", tr("Sentence"), tr("How a sentence becomes a bag of words.")),
            ("key", tr("What marks it"), tr("Which terms a part of the text uses most.")),
        )
        self.segments = Segments(views)
        self.segments.chosen.connect(self.show_view)
        self.matrix, self.document = MatrixPage(), DocumentPage()
        self.sentence, self.keyness = SentencePage(), KeynessPage()
        self.pages: tuple[BowPage, ...] = (
            self.matrix,
            self.document,
            self.sentence,
            self.keyness,
        )
        self.view = MATRIX
        self._behind: set[int] = set()  # pages that have not seen the newest matrix
        self._said = [""] * len(VIEWS)
        self._sentence = label(role="sentence")
        for view, page in enumerate(self.pages):
            page.said.connect(partial(self._on_said, view))
        self.matrix.document_chosen.connect(self._open_document)
        self._lay_out()

    def show_progress(self, progress: Any) -> None:
        """Nothing to draw before the matrix is complete."""

    def show_result(self, counted: DocumentTermMatrix) -> None:
        """Draw a matrix."""
        self.counted = counted
        self._behind = set(range(len(VIEWS)))
        self._catch_up()

    def clear(self) -> None:
        """Forget the matrix."""
        self.counted = None
        self._behind.clear()
        for page in self.pages:
            page.show_counted(None)

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return the four sides by name."""
        return self.segments.commands()

    def close_jobs(self) -> list[Job]:
        """End what the views compute; return what may need a moment."""
        return [job for page in self.pages for job in page.close_jobs()]

    def show_view(self, view: int) -> None:
        """Show one of the four sides."""
        self.view = view
        self.segments.choose(view)
        self._stack.setCurrentIndex(view)
        self._show_sentence()
        self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what has come in while nobody looked."""
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        """Give the open view the newest matrix, if somebody sees it."""
        if self.view in self._behind and self.isVisible():
            self._behind.discard(self.view)
            self.pages[self.view].show_counted(self.counted)

    def _open_document(self, document: int) -> None:
        self.show_view(DOCUMENT)
        self.document.show_document(document)

    def _on_said(self, view: int, sentence: str) -> None:
        self._said[view] = sentence
        self._show_sentence()

    def _show_sentence(self) -> None:
        self._sentence.setText(self._said[self.view])
        self._sentence.setVisible(bool(self._said[self.view]))

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in self.pages:
            self._stack.addWidget(page)
        inside = fill_card(self)
        inside.addWidget(self.segments, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self._stack, 1)
        inside.addWidget(self._sentence)
