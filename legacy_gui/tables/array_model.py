"""One table model for the whole program, as fast with a million rows as with ten.

A Qt model is asked for one cell at a time, and only for cells on the screen. So nothing is copied
or formatted in advance: the model holds the columns (arrays and functions) and a permutation
``order``; row *r* of the table is row ``order[r]`` of the columns. Sorting and filtering replace
the permutation and nothing else. Qt's own proxy model calls back into Python for each comparison
and took seconds for fifty thousand rows; NumPy sorts a million in a tenth of a second.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from engine.training import Steps, run
from legacy_gui.tables.arranging import Arrangement, arrange_steps, in_given_order
from legacy_gui.tables.columns import (
    CELL_CHARACTERS,
    Column,
    TableRows,
    cell_text,
    count_rows,
    shown,
)
from legacy_gui.tables.filtering import Query
from legacy_gui.translations import tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

TOOLTIP_CHARACTERS = 2000
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ArrayModel(QAbstractTableModel):
    """Columns seen through a permutation.

    ``sort`` and ``filter`` work at once, whatever the size; ``arrange_steps`` gives the same work
    as a generator for a worker thread, and ``apply`` shows its result.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._arrangement = in_given_order(0)
        self._total = 0
        self._figures = QFont()
        self._figures.setFeature(QFont.Tag("tnum"), 1)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns shown."""
        return self._columns

    @property
    def total_rows(self) -> int:
        """The number of rows without the filter."""
        return self._total

    @property
    def arrangement(self) -> Arrangement:
        """Which rows are shown, and in which order."""
        return self._arrangement

    @property
    def order(self) -> NDArray[Any]:
        """The source rows in the order shown."""
        return self._arrangement.order

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns, all rows, in the order given."""
        total = count_rows(columns)
        self.beginResetModel()
        self._columns, self._total = tuple(columns), total
        self._arrangement = in_given_order(total)
        self.endResetModel()

    def rows(self, positions: NDArray[Any] | None = None) -> TableRows:
        """Return the rows shown, or those at some positions, as plain values."""
        return TableRows(self._columns, self.order if positions is None else self.order[positions])

    def source_row(self, row: int) -> int:
        """Return which row of the columns is shown in a row of the table."""
        return int(self.order[row])

    def row_of(self, source_row: int) -> int:
        """Return where a row of the columns is shown, or -1."""
        found = np.flatnonzero(self.order == source_row)
        return int(found[0]) if len(found) else -1

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, or undo sorting with column -1."""
        descending = order == Qt.SortOrder.DescendingOrder
        self.apply(run(self.arrange_steps(self._arrangement.query, column, descending)))

    def filter(self, text: str, *, is_pattern: bool = False) -> None:
        """Show only rows with a text that contains the words, or matches the pattern."""
        before = self._arrangement
        query = Query(text, is_pattern)
        self.apply(run(self.arrange_steps(query, before.column, before.descending)))

    def arrange_steps(self, query: Query, column: int, descending: bool) -> Steps[Arrangement]:
        """Return the work of filtering and sorting; it touches nothing of the model."""
        return arrange_steps(
            self._columns, self._total, self._arrangement, query, column, descending
        )

    def apply(self, arrangement: Arrangement) -> None:
        """Show the rows of an arrangement; where only the order changes, the selection stays."""
        if len(arrangement.order) != len(self.order):
            self.beginResetModel()
            self._arrangement = arrangement
            self.endResetModel()
            return
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        sources = [self.source_row(index.row()) for index in kept]
        self._arrangement = arrangement
        self.changePersistentIndexList(kept, self._moved(kept, sources))
        self.layoutChanged.emit()

    def _moved(self, kept: list[QModelIndex], sources: list[int]) -> list[QModelIndex]:
        """Return where the source rows of some indexes are shown now."""
        if not kept:
            return []
        positions = np.full(self._total, -1, dtype=np.int32)
        positions[self.order] = np.arange(len(self.order), dtype=np.int32)
        return [
            self.index(int(positions[source]), index.column())  # row -1 gives an invalid index
            for index, source in zip(kept, sources, strict=True)
        ]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return what one cell shows or says."""
        if not index.isValid() or index.row() >= len(self.order):
            return None
        column, row = self._columns[index.column()], int(self.order[index.row()])
        match role:
            case Role.DisplayRole:
                return cell_text(column, row)
            case Role.TextAlignmentRole:
                return LEFT if column.is_text else RIGHT
            case Role.FontRole:
                return None if column.is_text else self._figures
            case Role.ToolTipRole:
                return _tooltip(column, row)
            case Role.AccessibleTextRole:
                return _spoken(column, row)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return titles and their explanations; numbers are sorted downwards first."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        match role:
            case Role.DisplayRole | Role.AccessibleTextRole:
                return column.title
            case Role.ToolTipRole:
                return f"{column.tooltip}\n{tr('Click to sort.')}".strip()
            case Role.TextAlignmentRole:
                return LEFT if column.is_text or column.format == "percent" else RIGHT
            case Role.InitialSortOrderRole:
                down = not column.is_text
                return Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        return None


def _tooltip(column: Column, row: int) -> str | None:
    """Return more of a text that its cell had to cut."""
    if column.values is not None:
        return None
    text = column.text_of(row)
    return shown(text, TOOLTIP_CHARACTERS) if len(text) > CELL_CHARACTERS else None


def _spoken(column: Column, row: int) -> str:
    """Return what a screen reader says: a number alone would not tell which column it is in."""
    return f"{column.title}: {cell_text(column, row)}"
