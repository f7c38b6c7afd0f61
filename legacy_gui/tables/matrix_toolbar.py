"""The line above a matrix: find a term, how the documents are sorted, its size, and export."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QMenu, QWidget

from legacy_gui.export_matrix import SHEET_TERMS
from legacy_gui.tables.toolbar import SEARCH_DELAY_MS, menu_button
from legacy_gui.translations import number, tr

ORDERS = ("text", "name", "length")
SHOWN_TERM = 10  # letters


class MatrixToolbar(QWidget):
    """Controls only; the matrix decides what they do.

    Signals
    -------
    search_changed
        What somebody typed, after a moment's pause.
    next_requested
        The same text again: go on to the next term.
    order_chosen
        "text", "name" or "length".
    """

    search_changed = Signal(str)
    next_requested = Signal(str)
    order_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_search()
        self._make_orders()
        self._make_menu()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.search, 1)
        for widget in (self.orders, self.count, self.more):
            row.addWidget(widget)
        self.setTabOrder(self.search, self.orders)
        self.setTabOrder(self.orders, self.more)

    def show_order(self, by: str, term: str) -> None:
        """Show how the documents are sorted; ``term`` is the one they are sorted by, if any."""
        shown = term if len(term) <= SHOWN_TERM else term[:SHOWN_TERM] + "…"
        self.orders.setPlaceholderText(tr("Most “{term}” first").format(term=shown))
        self.orders.setCurrentIndex(ORDERS.index(by) if by in ORDERS else -1)

    def show_limit(self, terms: int) -> None:
        """Say how many of the terms fit into a sheet."""
        limited = tr("Export XLSX… (the first {limit} terms)").format(limit=number(SHEET_TERMS))
        self.xlsx.setText(tr("Export XLSX…") if terms <= SHEET_TERMS else limited)

    def _make_search(self) -> None:
        self.search = QLineEdit(
            objectName="matrix_search",
            placeholderText=tr("Find a term"),
            clearButtonEnabled=True,
            accessibleName=tr("Find a term"),
            toolTip=tr("Goes to the column of the term you type; Enter goes on to the next one."),
        )
        self._typing = QTimer(self, singleShot=True, interval=SEARCH_DELAY_MS)
        self._typing.timeout.connect(lambda: self.search_changed.emit(self.search.text()))
        self.search.textEdited.connect(lambda _: self._typing.start())
        self.search.returnPressed.connect(self._on_return)

    def _on_return(self) -> None:
        """Search at once what was just typed; on to the next term after that."""
        typing = self._typing.isActive()
        self._typing.stop()
        (self.search_changed if typing else self.next_requested).emit(self.search.text())

    def _make_orders(self) -> None:
        self.orders = QComboBox(
            accessibleName=tr("Order of the documents"),
            toolTip=tr("Sorts the documents; click a term above the table to sort by it."),
        )
        self.orders.addItems([tr("As in the text"), tr("By name"), tr("Longest first")])
        self.orders.setMinimumContentsLength(18)
        self.orders.activated.connect(lambda place: self.order_chosen.emit(ORDERS[place]))

    def _make_menu(self) -> None:
        self.count = QLabel(
            objectName="table_count",
            accessibleName=tr("Size of the matrix"),
            toolTip=tr("How many documents, and how many terms."),
        )
        menu = QMenu(self)
        self.more = menu_button(menu, tr("Export the matrix"), tr("Writes the matrix to a file."))
        self.csv = menu.addAction(tr("Export CSV…"))
        self.xlsx = menu.addAction(tr("Export XLSX…"))
        self.mtx = menu.addAction(tr("Export Matrix Market (.mtx)…"))
