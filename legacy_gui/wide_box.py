"""A box to choose from that is as wide as its longest entry while there is room, then elides."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from legacy_gui.theme import GRID

LEAST = 20 * GRID  # pixels, however long the entries are


class WideBox(QComboBox):
    """Asks for the room of its longest entry, and writes "…" where it gets less."""

    def __init__(self, name: str, explanation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(explanation)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for the whole entry, and for what a style sheet puts around it."""
        return super().sizeHint() + QSize(4 * GRID, 0)

    def minimumSizeHint(self) -> QSize:
        """Need no more than a part of an entry."""
        least = super().minimumSizeHint()
        return QSize(min(least.width(), LEAST), least.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the entry as far as there is room."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room.width() - GRID
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
