"""The column beside the map: a button for every tool, and the one that is open."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from legacy_gui.panels.map_tool import MapTool
from legacy_gui.theme import GRID

WIDTH = 36 * GRID
COLUMNS = 2  # of buttons


class Toolbox(QFrame):
    """Tools, of which one is open.

    Signals
    -------
    chosen
        The number of the tool whose button was pressed.
    """

    chosen = Signal(int)

    def __init__(
        self, tools: Sequence[tuple[MapTool, str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setFixedWidth(WIDTH)
        self.buttons = QButtonGroup(self, exclusive=True)
        self._stack = QStackedWidget()
        grid = QGridLayout()
        grid.setSpacing(GRID // 2)
        for place, (tool, name, explanation) in enumerate(tools):
            made = QPushButton(name, checkable=True, toolTip=explanation)
            made.setProperty("segment", True)
            made.setAccessibleName(name)
            self.buttons.addButton(made, place)
            grid.addWidget(made, place // COLUMNS, place % COLUMNS)
            self._stack.addWidget(_scrolled(tool))
        self.buttons.idClicked.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID + GRID // 2, GRID, GRID + GRID // 2, GRID)
        column.setSpacing(GRID)
        column.addLayout(grid)
        column.addWidget(self._stack, 1)

    def open_tool(self, place: int) -> None:
        """Show one of the tools."""
        self.buttons.button(place).setChecked(True)
        self._stack.setCurrentIndex(place)

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return the tools by name, for the command palette."""
        return [(made.accessibleName(), made.click) for made in self.buttons.buttons()]


def _scrolled(tool: MapTool) -> QScrollArea:
    """Let a tool scroll where a small screen has no room for it."""
    tool.setObjectName("column")
    area = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard goes to what is in it
    area.setWidget(tool)
    return area
