"""The weights of every term in every document."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.counts.weighing import WeighedTerms
from legacy_gui.jobs import Job
from legacy_gui.panels.document_chooser import document_title
from legacy_gui.panels.opened_number import OpenedNumber
from legacy_gui.panels.tfidf_page import TfidfPage
from legacy_gui.panels.tfidf_part import Part, is_quick, part_steps
from legacy_gui.tables.matrix_view import MatrixView
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr

DECIMALS = 3


class MatrixPage(TfidfPage):
    """The matrix, the derivation of the cell somebody went to, and how full the matrix is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: WeighedTerms | None = None
        self.matrix = MatrixView(name="tfidf")
        self.matrix.cell_activated.connect(self.open_cell)
        self.matrix.document_activated.connect(self.chosen)
        self.opened = OpenedNumber(self.matrix)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.opened, 1)
        column.addWidget(self.sentence)

    def show_terms(self, source: WeighedTerms, choice: int) -> None:
        """Show the weights, and stay where one was."""
        if source is not self._source:
            self._source = source
            self.opened.close_derivation()
            self.matrix.show_matrix(source.weighted, partial(number, decimals=DECIMALS))
            self.sentence.setText(_told(source))

    def open_cell(self, document: int, column: int) -> None:
        """Show how one weight is computed."""
        source = self._source
        if source is not None:
            steps = part_steps(source, document)
            then = partial(self._show_cell, column)
            self.work(steps, then, quick=is_quick(source, document))

    def _show_cell(self, column: int, part: Part) -> None:
        title = tr("“{word}” in {part}").format(
            word=part.counted.term(column),
            part=document_title(part.source.counted.corpus, part.choice),
        )
        self.opened.show_steps(title, part.explained(column))

    def clear(self) -> None:
        """Forget the matrix."""
        self.close_jobs()
        self._source = None
        self.matrix.show_matrix(None)
        self.opened.close_derivation()
        self.sentence.clear()

    def close_jobs(self) -> list[Job]:
        """End what the matrix computes; return what may need a moment."""
        return super().close_jobs() + self.matrix.close_jobs()


def _told(source: WeighedTerms) -> str:
    documents, terms = source.weighted.shape
    empty = 100 * (1 - source.weighted.matrix.nnz / (documents * terms))
    return tr(
        "{share} % of the cells are empty. Click a cell to see how its weight is computed, or the"
        " head of a column to sort by it."
    ).format(share=number(empty, 1))
