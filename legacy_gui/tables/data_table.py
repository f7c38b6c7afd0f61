"""The table every panel uses: search, sort, read, copy, export.

Panels hand in columns and hear which row somebody is looking at. What takes time is done by a
``Job`` on frozen data while the former rows stay on the screen; a newer wish replaces an older one,
and a result that is no longer wanted never arrives.
"""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QElapsedTimer, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from engine.training import WorkProgress
from legacy_gui.export_files import ExportRequest, export_steps
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.tables.arranging import Arrangement
from legacy_gui.tables.array_model import ArrayModel
from legacy_gui.tables.columns import Column
from legacy_gui.tables.export_dialog import ExportDialog
from legacy_gui.tables.row_view import COPY_LIMIT, RowView
from legacy_gui.tables.toolbar import TableToolbar
from legacy_gui.tables.work_bar import WorkBar
from legacy_gui.translations import number, say, tr

PATIENCE_MS = 1000  # a sort or search that takes longer shows how far it is, and can be stopped
QUICK_SORT_ROWS = 100_000
QUICK_TEXT_ROWS = 10_000


class DataTable(QWidget):
    """A searchable, sortable, exportable table.

    ``name`` is the file name offered for an export, ``empty_text`` what an empty table says.

    Signals
    -------
    row_activated
        The source row somebody went to by mouse or keys, or opened with Enter.
    arranged
        A filter or a sort has reached the screen.
    """

    row_activated = Signal(int)
    arranged = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, name: str = "table", empty_text: str = ""
    ) -> None:
        super().__init__(parent)
        self._name, self._empty_text = name, empty_text or tr("There is nothing to show yet.")
        self.model = ArrayModel(self)
        self.toolbar, self.view, self.work = TableToolbar(), RowView(self.model), WorkBar()
        self._arranging, self._exporting = LatestJob(self), LatestJob(self)
        self._restoring = False
        self._arranging_since = QElapsedTimer()
        self._announcing = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()
        self.set_columns(())

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other rows; with the same titles as before, search and sorting stay."""
        same = [c.title for c in columns] == [c.title for c in self.model.columns]
        fit = not same or self.model.total_rows == 0
        self._arranging.close()
        self.model.set_columns(columns)
        self.toolbar.set_columns(columns, keep_query=same)
        if not same:
            header = self.view.horizontalHeader()
            header.blockSignals(True)
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            header.blockSignals(False)
        if fit:
            self.view.fit_columns()
        self._arrange()

    def select_source_row(self, source_row: int) -> None:
        """Make a row of the columns the current one without announcing it, if it is shown."""
        row = self.model.row_of(source_row)
        if row >= 0:
            self._restoring = True
            self.view.setCurrentIndex(self.model.index(row, 0))
            self._restoring = False

    def sort_by(self, column: int, *, descending: bool = False) -> None:
        """Sort as if the heading had been clicked; column -1 gives the original order."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.view.horizontalHeader().setSortIndicator(column, order)

    def export(self, request: ExportRequest) -> None:
        """Write the rows shown to a file, in the background."""
        header = [column.title for column in self.model.columns]
        self._exporting.start(
            export_steps(request, self.model.rows(), header),
            self._on_exported,
            self.work.show_error,
            self.work.show_progress,
            self._on_export_stopped,
        )

    def close_jobs(self) -> list[Job]:
        """Stop whatever is being sorted or written; return the jobs that may need a moment."""
        return self._arranging.close() + self._exporting.close()

    def _lay_out(self) -> None:
        self.view.setAccessibleName(tr("Table"))
        self.view.setToolTip(tr("Click a heading to sort; click a row to see more."))
        self._empty = QLabel(objectName="table_empty", wordWrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.toolbar)
        column.addWidget(self._pages, 1)
        column.addWidget(self.work)
        self.setTabOrder(self.toolbar.more, self.view)

    def _connect(self) -> None:
        self.toolbar.query_changed.connect(self._arrange)
        self.toolbar.sort_requested.connect(self._on_sort_requested)
        self.toolbar.copy.triggered.connect(self._on_copy)
        self.toolbar.export_csv.triggered.connect(self._on_export_csv)
        self.toolbar.export_xlsx.triggered.connect(self._on_export_xlsx)
        self.view.addAction(self.toolbar.copy)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.view.horizontalHeader().sortIndicatorChanged.connect(self._arrange)
        self.view.selectionModel().currentRowChanged.connect(self._on_row_visited)
        self.view.clicked.connect(self._on_row_visited)
        self.view.activated.connect(self._on_row_visited)
        self._announcing.timeout.connect(self._announce)
        self.work.cancel_requested.connect(self._on_cancelled)

    def _arrange(self, *_: object) -> None:
        """Bring search and sorting to the screen: at once where that is quick, else by a job."""
        if not self._exporting.is_busy:
            self.work.show_sentence("")
        header, query = self.view.horizontalHeader(), self.toolbar.query
        column = header.sortIndicatorSection()
        column = column if column < len(self.model.columns) else -1
        descending = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        steps = self.model.arrange_steps(query, column, descending)
        quick = self._is_quick(column)
        self._arranging_since.start()
        self._arranging.start(steps, self._apply, self._on_failed, self._on_arranging, quick=quick)

    def _is_quick(self, column: int) -> bool:
        """Tell whether the wish can be fulfilled within a few milliseconds."""
        query, before, total = self.toolbar.query, self.model.arrangement, self.model.total_rows
        if query != before.query and (query.is_pattern or total > QUICK_TEXT_ROWS):
            return False
        if column < 0:
            return True
        has_keys = self.model.columns[column].has_keys or column in dict(before.keys)
        return total <= (QUICK_SORT_ROWS if has_keys else QUICK_TEXT_ROWS)

    def _apply(self, arrangement: Arrangement) -> None:
        current = self.view.currentIndex()
        source = self.model.source_row(current.row()) if current.isValid() else -1
        resorted = arrangement.column != self.model.arrangement.column
        self.model.apply(arrangement)
        if resorted:
            self.view.scrollToTop()
        if not self.view.currentIndex().isValid():
            self.select_source_row(source)
        self._show_count()
        if not self._exporting.is_busy:
            self.work.show_sentence("")
        self.arranged.emit()

    def _show_arrangement(self) -> None:
        """Let heading and count tell how the rows on the screen are arranged."""
        arrangement = self.model.arrangement
        down = arrangement.descending
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        with QSignalBlocker(self.view.horizontalHeader()):
            self.view.horizontalHeader().setSortIndicator(arrangement.column, order)
        self.work.show_sentence("")
        self._show_count()

    def _show_count(self) -> None:
        shown, total = len(self.model.order), self.model.total_rows
        text = tr("{shown} of {total} rows") if shown < total else tr("{total} rows")
        text = tr("1 row") if shown == total == 1 else text
        self.toolbar.count.setText(text.format(shown=number(shown), total=number(total)))
        if total and not shown:
            text = tr("No row contains “{text}”.")
            self._empty.setText(text.format(text=self.toolbar.query.text[:80]))
        else:
            self._empty.setText(self._empty_text)
        self._pages.setCurrentWidget(self.view if shown else self._empty)

    def _on_arranging(self, progress: WorkProgress) -> None:
        self.toolbar.count.setText(say(progress.message) + "…")
        if not self._exporting.is_busy and self._arranging_since.hasExpired(PATIENCE_MS):
            self.work.show_progress(progress)

    def _on_row_visited(self, *_: object) -> None:
        if not self._restoring:
            self._announcing.start()  # several causes in one turn of the event loop: one signal

    def _announce(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            self.row_activated.emit(self.model.source_row(index.row()))

    def _on_sort_requested(self, column: int) -> None:
        is_number = column >= 0 and not self.model.columns[column].is_text
        self.sort_by(column, descending=is_number)

    def _on_copy(self) -> None:
        copied = self.view.copy()
        text = tr("{rows} rows copied.") if copied else tr("Select between 1 and {limit} rows.")
        self.work.show_sentence(text.format(rows=number(copied), limit=number(COPY_LIMIT)))

    def _on_export_csv(self) -> None:
        self._ask("csv")

    def _on_export_xlsx(self) -> None:
        self._ask("xlsx")

    def _ask(self, format: Literal["csv", "xlsx"]) -> None:
        dialog = ExportDialog(format, self._name, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.export_requested.connect(self.export)
        dialog.open()

    def _on_exported(self, path: str) -> None:
        self.work.show_sentence(tr("Saved as {path}.").format(path=path))

    def _on_cancelled(self) -> None:
        """Ask the export to stop; only its answer tells whether the file was written after all."""
        if self._exporting.is_busy:
            self._exporting.stop()
        elif self._arranging.is_busy:
            self._arranging.close()
            self._show_arrangement()

    def _on_export_stopped(self) -> None:
        self.work.show_sentence(tr("Export cancelled; nothing was written."))

    def _on_failed(self, error: BaseException) -> None:
        self._show_count()
        self.work.show_error(error)
