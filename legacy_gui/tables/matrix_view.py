"""The document-term matrix as one sees it: mostly empty, and darkest where a word is everywhere.

Every cell that is not 0 is written on a shade of its value; the zeros stay blank, so that the eye
sees how few cells are filled. The most frequent terms stand at the left.
"""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QElapsedTimer, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from engine.arrays import Int64
from engine.counts.bow import DocumentTermMatrix
from engine.training import Steps, WorkProgress
from legacy_gui.export_files import ExportRequest
from legacy_gui.export_matrix import MatrixExport
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.tables.matrix_cells import MatrixCells
from legacy_gui.tables.matrix_model import MatrixModel
from legacy_gui.tables.matrix_saving import MatrixSaving
from legacy_gui.tables.matrix_toolbar import MatrixToolbar
from legacy_gui.tables.matrix_work import RowOrder, find_term_steps, row_order_steps
from legacy_gui.tables.work_bar import WorkBar
from legacy_gui.translations import number, tr
from legacy_gui.widgets import label

T = TypeVar("T")

PATIENCE_MS = 1000  # a sort or search that takes longer shows how far it is, and can be stopped
QUICK_CELLS = 500_000  # a matrix with fewer is sorted at once
QUICK_TERMS = 5_000  # and with fewer of these searched at once


class MatrixView(QWidget):
    """A searchable, sortable, exportable document-term matrix.

    ``name`` is the file name offered for an export.

    Signals
    -------
    cell_activated
        (document, column) of the cell somebody went to by mouse or keys.
    document_activated
        The document whose name was clicked.
    """

    cell_activated = Signal(int, int)
    document_activated = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, name: str = "matrix") -> None:
        super().__init__(parent)
        self.model = MatrixModel(self)
        self.toolbar, self.cells, self.work = MatrixToolbar(), MatrixCells(self.model), WorkBar()
        self.saving = MatrixSaving(self, self.model, self.work, name)
        self._latest = LatestJob(self)
        self._order = RowOrder()
        self._since = QElapsedTimer()
        self._quiet = False
        self._announcing = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()
        self.show_matrix(None)

    def show_matrix(
        self, counted: DocumentTermMatrix | None, number_format: Callable[[float], str] = number
    ) -> None:
        """Show a matrix, or none.

        Over the same documents and terms (counts first, then their weights) the order of the rows
        and the place stay.

        Parameters
        ----------
        number_format
            Writes the value of a cell.
        """
        self._latest.close()
        if not self.model.show(counted, number_format):
            self._order = RowOrder()
        self._show_state()
        if self._order.by == "term":
            self.sort(self._order)

    def select_cell(self, document: int, column: int) -> None:
        """Go to a cell without announcing it."""
        self._quiet = True
        self.cells.go_to(self.model.index(self.model.row_of(document), column))
        self._quiet = False

    def sort(self, order: RowOrder) -> None:
        """Bring the documents into an order: at once where that is quick, else by a job."""
        if self.model.counted is None:
            return
        self._order = order
        self._show_order()
        steps = row_order_steps(self.model.counted, order)
        quick = self.model.counted.matrix.nnz <= QUICK_CELLS or order.by == "text"
        self._do(steps, self._on_sorted, quick=quick)

    def find_term(self, text: str, after: int = -1) -> None:
        """Go to the column of a term, or of the next one that starts with the text."""
        if self.model.counted is None or not text.strip():
            return self.work.show_sentence("")
        steps = find_term_steps(self.model.counted, text, after)
        quick = self.model.columnCount() <= QUICK_TERMS
        return self._do(steps, partial(self._on_found, text), quick=quick)

    def export(self, request: MatrixExport | ExportRequest) -> None:
        """Write the matrix to a file, in the background."""
        self.saving.export(request)

    def close_jobs(self) -> list[Job]:
        """Stop whatever is being sorted, searched or written; return what may need a moment."""
        return self._latest.close() + self.saving.close()

    def _lay_out(self) -> None:
        self._empty = label(tr("There is nothing to show yet."), "sentence")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.cells)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.toolbar)
        column.addWidget(self._pages, 1)
        column.addWidget(self.work)
        self.setTabOrder(self.toolbar.more, self.cells)

    def _connect(self) -> None:
        toolbar, cells = self.toolbar, self.cells
        toolbar.search_changed.connect(self.find_term)
        toolbar.next_requested.connect(
            lambda text: self.find_term(text, max(0, cells.currentIndex().column()))
        )
        toolbar.order_chosen.connect(lambda by: self.sort(RowOrder(by)))
        toolbar.csv.triggered.connect(partial(self.saving.ask_for_table, "csv"))
        toolbar.xlsx.triggered.connect(partial(self.saving.ask_for_table, "xlsx"))
        toolbar.mtx.triggered.connect(self.saving.ask_for_market)
        cells.horizontalHeader().sortIndicatorChanged.connect(self._on_header)
        cells.verticalHeader().sectionClicked.connect(
            lambda row: self.document_activated.emit(self.model.document(row))
        )
        cells.selectionModel().currentChanged.connect(self._on_visited)
        cells.clicked.connect(self._on_visited)
        cells.activated.connect(self._on_visited)
        self._announcing.timeout.connect(self._announce)
        self.work.cancel_requested.connect(self._on_cancelled)

    def _do(self, steps: Steps[T], then: Callable[[T], None], *, quick: bool) -> None:
        """Do a piece of work, which replaces the one before it."""
        if not self.saving.is_busy:
            self.work.show_sentence("")
        self._since.start()
        self._latest.start(steps, then, self.work.show_error, self._on_working, quick=quick)

    def _on_working(self, progress: WorkProgress) -> None:
        if not self.saving.is_busy and self._since.hasExpired(PATIENCE_MS):
            self.work.show_progress(progress)

    def _on_sorted(self, order: Int64) -> None:
        if not self.saving.is_busy:
            self.work.show_sentence("")
        self.model.set_order(order)
        self.cells.verticalScrollBar().setValue(0)

    def _on_found(self, text: str, column: int) -> None:
        if not self.saving.is_busy:
            missing = tr("No term starts with “{text}”.").format(text=text.strip()[:80])
            self.work.show_sentence("" if column >= 0 else missing)
        if column >= 0:
            row = max(0, self.cells.currentIndex().row())
            self.cells.go_to(self.model.index(row, column))

    def _on_header(self, column: int, direction: Qt.SortOrder) -> None:
        down = direction == Qt.SortOrder.DescendingOrder
        self.sort(RowOrder("term", column, down) if column >= 0 else RowOrder())

    def _on_visited(self, *_: object) -> None:
        if not self._quiet:
            self._announcing.start()  # several causes in one turn of the event loop: one signal

    def _announce(self) -> None:
        index = self.cells.currentIndex()
        if index.isValid():
            self.cell_activated.emit(self.model.document(index.row()), index.column())

    def _show_state(self) -> None:
        counted = self.model.counted
        self.toolbar.setVisible(counted is not None)
        self._pages.setCurrentWidget(self._empty if counted is None else self.cells)
        if counted is None:
            return
        documents, terms = counted.shape
        text = tr("{documents} × {terms}").format(documents=number(documents), terms=number(terms))
        self.toolbar.count.setText(text)
        self.toolbar.show_limit(terms)
        self._show_order()

    def _show_order(self) -> None:
        by_term = self._order.by == "term"
        term = self.model.term(self._order.column) if by_term else ""
        self.toolbar.show_order(self._order.by, term)
        header = self.cells.horizontalHeader()
        down = self._order.descending
        direction = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        with QSignalBlocker(header):
            header.setSortIndicator(self._order.column if by_term else -1, direction)
        header.viewport().update()

    def _on_cancelled(self) -> None:
        """Ask the export to stop; only its answer tells whether the file was written after all."""
        if self.saving.is_busy:
            self.saving.stop()
        else:
            self._latest.close()
            self.work.show_sentence("")
