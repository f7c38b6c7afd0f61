"""The whole matrix, and how one of its cells came about."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.counts.bow import DocumentTermMatrix
from engine.counts.explain import explain_count
from legacy_gui.jobs import Job
from legacy_gui.panels.bow_page import BowPage, WithDerivation, cell_title
from legacy_gui.tables.matrix_view import MatrixView
from legacy_gui.translations import number, tr

TOP = 10


class MatrixPage(BowPage):
    """Documents by terms.

    Signals
    -------
    document_chosen
        A document whose name was clicked.
    """

    document_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = MatrixView(name="bag-of-words")
        self.split = WithDerivation(self.matrix)
        self.matrix.cell_activated.connect(self.explain)
        self.matrix.document_activated.connect(self.document_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.split)

    def show_counted(self, counted: DocumentTermMatrix | None) -> None:
        """Show a matrix, or forget it."""
        self.counted = counted
        self.split.close_derivation()
        self.matrix.show_matrix(counted)
        self.said.emit(_sentence(counted) if counted else "")

    def explain(self, document: int, column: int) -> None:
        """Open the derivation of a cell."""
        if self.counted is not None:
            title = cell_title(self.counted, document, column)
            self.split.show_steps(title, explain_count(self.counted, document, column))

    def close_jobs(self) -> list[Job]:
        """End what the matrix sorts, finds or writes."""
        return self.matrix.close_jobs()


def _sentence(counted: DocumentTermMatrix) -> str:
    documents, terms = counted.shape
    empty = 1 - counted.matrix.nnz / max(1, documents * terms)
    top = min(TOP, terms)
    share = int(counted.counts[:top].sum()) / max(1, int(counted.counts.sum()))
    text = tr(
        "{documents} documents × {terms} terms: {empty} % of the cells are empty, and the {top}"
        " most frequent terms take {share} % of all counts."
    )
    if documents == 1:
        text = tr(
            "One document × {terms} terms: the {top} most frequent take {share} % of all counts."
        )
    return text.format(
        documents=number(documents),
        terms=number(terms),
        empty=number(100 * empty, 1 if empty > 0.99 else 0),
        top=number(top),
        share=number(100 * share),
    )
