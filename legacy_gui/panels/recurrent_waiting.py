"""Before the first race: what a view into networks will show, and how to get there."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import label


class WaitingPage(QWidget):
    """The name of a view, what it is for, and what to press."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.purpose = label(role="title"), label(role="sentence")
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.name)
        column.addWidget(self.purpose)
        column.addSpacing(GRID)
        press = tr("Press “Run” at the left: this view looks into both networks while they learn.")
        column.addWidget(label(press, "sentence"))
        column.addStretch(1)

    def say(self, name: str, purpose: str) -> None:
        """Say what a view shows."""
        self.name.setText(name)
        self.purpose.setText(purpose)
