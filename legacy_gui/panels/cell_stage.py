"""The picture of the cell and, once something in it was clicked, the formula beside or below it.

Where there is little room the formula takes the place of the picture until it is closed.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from engine.counts.worked import WorkedStep
from legacy_gui.panels.derivation import Derivation
from legacy_gui.plots.cell_picture import CellPicture
from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import icon_button

WIDE = 900  # pixels of width from which the formula stands beside the picture
HIGH = 460  # pixels of height from which it stands below it
FORMULA = 190  # pixels of height for the formula
BESIDE = 400  # pixels of width for it
BELOW, ASIDE = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
FREE = 10_000  # pixels, that is as many as there are


class CellStage(QWidget):
    """The picture and the formula of one of its parts.

    Signals
    -------
    closed
        The formula was put away.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture, self.derivation = CellPicture(), Derivation()
        put_away = tr("Puts the formula away and shows the picture.")
        self.back = icon_button("close", tr("Close the formula"), put_away)
        self.back.clicked.connect(self.put_away)
        self._formula = QWidget()
        row = QHBoxLayout(self._formula)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.derivation, 1)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        self._column = column = QBoxLayout(BELOW, self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.picture, 1)
        column.addWidget(self._formula)
        self._formula.hide()

    @property
    def is_open(self) -> bool:
        """Whether a formula is open."""
        return not self._formula.isHidden()

    def show_formula(self, title: str, steps: Sequence[WorkedStep]) -> None:
        """Open a formula, or another one."""
        self._arrange(True)
        self._column.activate()  # it is set for the room it has
        self.derivation.show_steps(title, steps)

    def put_away(self) -> None:
        """Show the picture alone."""
        if self.is_open:
            self._arrange(False)
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the formula away by Escape."""
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both where there is room for both."""
        super().resizeEvent(event)
        self._arrange(self.is_open)

    def _arrange(self, is_open: bool) -> None:
        wide = self.width() >= WIDE
        below = not wide and self.height() >= HIGH
        both = wide or below
        self._column.setDirection(ASIDE if wide else BELOW)
        self._formula.setMaximumSize(BESIDE if wide else FREE, FORMULA if below else FREE)
        self._formula.setMinimumSize(BESIDE if wide else 0, FORMULA if below else 0)
        if not both:  # one goes before the other comes: together they would need more room
            (self.picture if is_open else self._formula).hide()
        self._formula.setVisible(is_open)
        self.picture.setVisible(both or not is_open)
