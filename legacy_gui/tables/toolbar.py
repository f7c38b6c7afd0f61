"""The line above a table: search, how many rows, and a menu for copying, sorting and exporting."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from legacy_gui.tables.columns import Column
from legacy_gui.tables.filtering import Query
from legacy_gui.translations import tr

SEARCH_DELAY_MS = 150


class TableToolbar(QWidget):
    """Controls only; the table decides what they do.

    Signals
    -------
    query_changed
        Somebody typed, and then paused for a moment.
    sort_requested
        A column chosen in the menu, or -1 for the original order.
    """

    query_changed = Signal()
    sort_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_search()
        self._make_menu()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.search, 1)
        for widget in (self.pattern, self.count, self.more):
            row.addWidget(widget)
        self.setTabOrder(self.search, self.pattern)
        self.setTabOrder(self.pattern, self.more)

    @property
    def query(self) -> Query:
        """What is searched for."""
        return Query(self.search.text(), self.pattern.isChecked())

    def set_columns(self, columns: Sequence[Column], *, keep_query: bool) -> None:
        """Offer what these columns allow; without ``keep_query`` the search field is emptied."""
        self.search.setVisible(any(column.is_text for column in columns))
        self.pattern.setVisible(any(column.is_text for column in columns))
        if not keep_query:
            self.search.clear()
            self._typing.stop()
        self._sort_menu.clear()
        titles = [tr("Original order"), *(column.title for column in columns)]
        for number, title in enumerate(titles, -1):
            self._sort_menu.addAction(title.replace("&", "&&")).setData(number)

    def _make_search(self) -> None:
        self.search = QLineEdit(
            objectName="table_search",
            placeholderText=tr("Search"),
            clearButtonEnabled=True,
            accessibleName=tr("Search in the table"),
            toolTip=tr("Shows only rows that contain what you type."),
        )
        self.pattern = QToolButton(
            objectName="table_pattern",
            text=".*",
            checkable=True,
            focusPolicy=Qt.FocusPolicy.TabFocus,
            accessibleName=tr("Search by pattern"),
            toolTip=tr("Reads the search as a regular expression: ^un finds what starts with un."),
        )
        self._typing = QTimer(self, singleShot=True, interval=SEARCH_DELAY_MS)
        self._typing.timeout.connect(self.query_changed)
        self.search.textChanged.connect(self._on_typed)
        self.pattern.toggled.connect(self._on_typed)

    def _make_menu(self) -> None:
        self.count = QLabel(
            objectName="table_count",
            accessibleName=tr("Number of rows"),
            toolTip=tr("How many rows are shown."),
        )
        menu = QMenu(self)
        self.more = menu_button(
            menu, tr("Copy, sort or export"), tr("Copy, sort or export the table.")
        )
        self.copy = QAction(tr("Copy selected rows"), self, shortcut=QKeySequence.StandardKey.Copy)
        self.copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        menu.addAction(self.copy)
        self._sort_menu = menu.addMenu(tr("Sort by"))
        self._sort_menu.triggered.connect(self._on_sort_chosen)
        menu.addSeparator()
        self.export_csv = menu.addAction(tr("Export CSV…"))
        self.export_xlsx = menu.addAction(tr("Export XLSX…"))

    def _on_typed(self) -> None:
        self._typing.start()

    def _on_sort_chosen(self, action: QAction) -> None:
        self.sort_requested.emit(action.data())


def menu_button(menu: QMenu, name: str, explanation: str) -> QToolButton:
    """Make the button that opens the menu of a table."""
    made: QToolButton = QToolButton(
        objectName="table_more",
        text="…",
        popupMode=QToolButton.ToolButtonPopupMode.InstantPopup,
        focusPolicy=Qt.FocusPolicy.TabFocus,
        accessibleName=name,
        toolTip=explanation,
    )
    made.setMenu(menu)
    return made
