"""Keyword in context: the hits under each other, their left contexts ending where they begin."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from engine.counts import Concordance
from legacy_gui.document_names import shared_start
from legacy_gui.tables.columns import shown
from legacy_gui.theme import colors
from legacy_gui.translations import tr

Index = QModelIndex | QPersistentModelIndex
DOCUMENT, LEFT, HIT, RIGHT = range(4)


SIDES = {
    DOCUMENT: Qt.TextElideMode.ElideMiddle,
    LEFT: Qt.TextElideMode.ElideLeft,
    RIGHT: Qt.TextElideMode.ElideRight,
}


class ContextDelegate(QStyledItemDelegate):
    """Shortens each part on the side away from the hit."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Choose where the ellipsis goes."""
        super().initStyleOption(option, index)
        option.textElideMode = SIDES.get(index.column(), Qt.TextElideMode.ElideNone)


class ConcordanceModel(QAbstractTableModel):
    """Lines cut out of the text only when they are looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._concordance: Concordance | None = None
        self._shared = 0  # the start that all document names have in common

    def show(self, concordance: Concordance | None) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._concordance = concordance
        self._shared = shared_start(concordance.corpus.documents.names) if concordance else 0
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many occurrences there are."""
        return 0 if parent.isValid() or self._concordance is None else len(self._concordance)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Document, left, hit, right."""
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name the columns."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Document"), tr("Before"), tr("Here"), tr("After"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one part of one line."""
        if self._concordance is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._part(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            return _color(index.column())
        if role == Qt.ItemDataRole.FontRole and index.column() == HIT:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def _part(self, row: int, column: int) -> str:
        assert self._concordance is not None
        line = self._concordance.line(row)
        names = self._concordance.corpus.documents.names
        name = names[line.document][self._shared :]
        return shown((name, line.left, line.hit, line.right)[column])


class ConcordanceView(QTableView):
    """All occurrences of one phrase."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ConcordanceModel(self)
        self.setModel(self._model)
        self.setObjectName("concordance")
        self.setAccessibleName(tr("Occurrences in the text"))
        self.setToolTip(tr("Every place in the text, with what stands before and after it."))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(ContextDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column in (LEFT, RIGHT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def show_concordance(self, concordance: Concordance | None) -> None:
        """Show other lines."""
        self._model.show(concordance)
        self.setColumnHidden(DOCUMENT, not concordance or len(concordance.corpus.documents) < 2)
        if concordance is not None and len(concordance):
            hit = concordance.line(0).hit
            wide = self.fontMetrics().horizontalAdvance(hit) + 32
            heading = self.horizontalHeader().sectionSizeFromContents(HIT).width() + 16
            self.setColumnWidth(HIT, max(wide, heading))
            self.setColumnWidth(DOCUMENT, 120)
        self.scrollToTop()


def _alignment(column: int) -> Qt.AlignmentFlag:
    sides = {LEFT: Qt.AlignmentFlag.AlignRight, HIT: Qt.AlignmentFlag.AlignHCenter}
    return sides.get(column, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter


def _color(column: int) -> QColor | None:
    if column == HIT:
        return QColor(colors().accent)
    return QColor(colors().muted) if column == DOCUMENT else None
