"""A share as a number and a bar: how much more frequent one row is than the next, at a glance."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from legacy_gui.tables.array_model import ArrayModel
from legacy_gui.theme import colors

NUMBER_WIDTH = 84
LONGEST_BAR = 200
MARGIN = 10
THICKNESS = 8


class ShareBar(QStyledItemDelegate):
    """Draws percent columns; the largest share of the column fills the bar."""

    def __init__(self, model: ArrayModel) -> None:
        super().__init__(model)
        self._model = model
        self._largest: dict[int, float] = {}
        model.modelReset.connect(self._largest.clear)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw ground, number and bar."""
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        number = option.rect.adjusted(0, 0, NUMBER_WIDTH - option.rect.width(), 0)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(option.font)
        painter.setPen(QColor(colors().text))
        painter.drawText(number, side, text)
        self._draw_bar(painter, option, index)

    def _draw_bar(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        left = option.rect.left() + NUMBER_WIDTH + MARGIN
        room = min(LONGEST_BAR, option.rect.right() - left - MARGIN)
        length = self._part_of_largest(index) * room
        if length <= 0:
            return
        top = option.rect.center().y() - THICKNESS / 2 + 1
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors().series[0]))
        painter.drawRoundedRect(QRectF(left, top, max(2.0, length), THICKNESS), 2, 2)
        painter.restore()

    def _part_of_largest(self, index: QModelIndex | QPersistentModelIndex) -> float:
        number = index.column()
        values = self._model.columns[number].values
        assert values is not None
        if number not in self._largest:
            self._largest[number] = float(values.max())
        value = float(values[self._model.source_row(index.row())])
        return value / self._largest[number] if self._largest[number] > 0 else 0.0
