"""The table itself: plain rows, whole-row selection, widths from a sample, copying.

Measuring every cell to find a column's width has frozen many a program; the first two hundred rows
say enough. Row heights are all the same and follow the font.
"""

import numpy as np
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)

from legacy_gui.tables.array_model import ArrayModel
from legacy_gui.tables.columns import cell_text
from legacy_gui.tables.share_bar import ShareBar

SAMPLE_ROWS = 200
WIDEST_IN_CHARACTERS = 44
NARROWEST = 48
NARROWEST_TEXT = 160
PADDING = 8
COPY_LIMIT = 50_000
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowView(QTableView):
    """A QTableView over an ``ArrayModel``, set up for reading."""

    def __init__(self, model: ArrayModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="table_view")
        self._rows = model
        self._share_bar = ShareBar(model)
        self._plain = QStyledItemDelegate(self)
        self.setModel(model)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leads on to the next control
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._set_up_headers()

    def fit_columns(self) -> None:
        """Give each column the width its first rows need; texts and bars share what is left."""
        header = self.horizontalHeader()
        columns = self._rows.columns
        for number, column in enumerate(columns):
            shares = column.format == "percent"
            mode = QHeaderView.ResizeMode.Interactive
            if shares or column.is_text:
                mode = QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(number, mode)
            self.setColumnWidth(number, self._width(number))
            self.setItemDelegateForColumn(number, self._share_bar if shares else self._plain)

    def copy(self) -> int:
        """Copy the selected rows under their titles; return how many, 0 when there are too many.

        Numbers are copied without separators; tabs and line ends in texts become spaces.
        """
        selected = self.selectionModel().selection().toList()
        ranges = [np.arange(r.top(), r.bottom() + 1) for r in selected]
        positions = np.unique(np.concatenate(ranges)) if ranges else np.empty(0, np.int64)
        if not 0 < len(positions) <= COPY_LIMIT:
            return 0
        header = [column.title for column in self._rows.columns]
        lines = ["\t".join(map(_on_one_line, row)) for row in self._rows.rows(positions)]
        QGuiApplication.clipboard().setText("\n".join(["\t".join(header), *lines]))
        return len(positions)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter open the current row on every system."""
        if event.key() in ENTER_KEYS and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_row_height()

    def _set_up_headers(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)  # the third click gives the original order back
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(NARROWEST)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_row_height()

    def _set_row_height(self) -> None:
        height = self.fontMetrics().height() + PADDING
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    def _width(self, number: int) -> int:
        column, metrics = self._rows.columns[number], self.fontMetrics()
        sample = self._rows.order[:SAMPLE_ROWS].tolist()
        widths = [metrics.horizontalAdvance(cell_text(column, row)) for row in sample]
        widest = WIDEST_IN_CHARACTERS * metrics.averageCharWidth()
        heading = self.horizontalHeader().sectionSizeFromContents(number).width() + PADDING
        needed = min(max(widths, default=0), widest) + 4 * PADDING
        return max(heading, needed, NARROWEST_TEXT if column.is_text else 0)


def _on_one_line(cell: str | int | float) -> str:
    return " ".join(cell.replace("\t", " ").splitlines()) if isinstance(cell, str) else str(cell)
