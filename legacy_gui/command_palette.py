"""Type to do: every command of the menus, found by any part of its name (Ctrl+K)."""

import re

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QMenuBar,
    QVBoxLayout,
    QWidget,
)

from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import label


class CommandPalette(QDialog):
    """A list of commands, narrowed while typing."""

    def __init__(self, actions: list[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.resize(520, 380)
        self._actions = actions
        self._window = parent
        self.search = QLineEdit(placeholderText=tr("What would you like to do?"))
        self.search.setAccessibleName(tr("Search commands"))
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.results = QListWidget()
        self.results.setAccessibleName(tr("Commands"))
        self.results.itemActivated.connect(self._do)
        self.results.itemClicked.connect(self._do)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        self.nothing = label(tr("Nothing of that name can be done."), "muted")
        for part in (self.search, self.nothing, self.results):
            layout.addWidget(part)
        self._narrow("")

    def showEvent(self, event: QEvent) -> None:
        """Stand in the upper middle of the window."""
        parent = self._window
        corner = parent.mapToGlobal(parent.rect().topLeft())
        self.move(corner.x() + (parent.width() - self.width()) // 2, corner.y() + 80)
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk through the list while the typing goes on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}.get(event.key(), 0)
            if step and self.results.count():
                row = (self.results.currentRow() + step) % self.results.count()
                self.results.setCurrentRow(row)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do(self.results.currentItem())
                return True
        return False

    def _narrow(self, text: str) -> None:
        """Keep the commands that contain every word typed."""
        self.results.clear()
        words = text.lower().split()
        for action in self._actions:
            name = full_name(action)
            if action.isEnabled() and all(word in name.lower() for word in words):
                keys = action.shortcut().toString()
                item = QListWidgetItem(f"{name}    {keys}" if keys else name)
                item.setData(Qt.ItemDataRole.UserRole, action)
                self.results.addItem(item)
        self.nothing.setVisible(not self.results.count())
        self.results.setCurrentRow(0)

    def _do(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.close()
            item.data(Qt.ItemDataRole.UserRole).trigger()


def full_name(action: QAction) -> str:
    """Return the name of a command with the menu it lies in."""
    name = _without_keys(action.text()).rstrip("…")
    menu = action.property("menu_name")
    return f"{menu}: {name}" if menu else name


def menu_actions(bar: QMenuBar) -> list[QAction]:
    """Return every command below a menu bar."""
    found: list[QAction] = []
    for top in bar.actions():
        if isinstance(menu := top.menu(), QMenu):
            _collect(menu, _without_keys(top.text()), found)
    return found


def _collect(menu: QMenu, name: str, found: list[QAction]) -> None:
    for action in menu.actions():
        if isinstance(inner := action.menu(), QMenu):
            _collect(inner, _without_keys(inner.title()), found)
        elif not action.isSeparator():
            action.setProperty("menu_name", name)
            found.append(action)


def _without_keys(text: str) -> str:
    """Return a menu text without its access key: ``&File`` and ``文件(&F)`` alike."""
    return re.sub(r"\(&\w\)|&(&?)", r"\1", text)
