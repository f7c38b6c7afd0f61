"""The list of a document chooser: its lines, written out when they are seen, and the search."""

from collections.abc import Sequence
from itertools import islice, repeat
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from engine.text import Corpus
from legacy_gui.document_names import shared_start
from legacy_gui.theme import GRID
from legacy_gui.translations import tr

Index = QModelIndex | QPersistentModelIndex
WHOLE = -1  # the choice that stands for the whole text; the labels count down from there
BEGINNING = 80  # characters of a document that are shown, and searched, after its name
WIDTH, HEIGHT = 420, 360  # of the list, in pixels


class Lines:
    """What the list says: groups first, then documents, each written out when it is seen."""

    def __init__(self, corpus: Corpus | None, groups: Sequence[str], documents: int) -> None:
        self._groups, self._documents = groups, documents
        self._texts = corpus.documents.texts if corpus else ()
        self._names = corpus.documents.names if corpus else ()
        self._labels = corpus.labels if corpus else None
        self._shared = shared_start(self._names)

    def __len__(self) -> int:
        return len(self._groups) + self._documents

    def choice(self, row: int) -> int:
        """Return the choice of a row."""
        groups = len(self._groups)
        return row - groups if row >= groups else WHOLE - row

    def row(self, choice: int) -> int:
        """Return the row of a choice, or -1."""
        row = choice + len(self._groups) if choice >= 0 else WHOLE - choice
        there = row < (len(self) if choice >= 0 else len(self._groups))
        return row if there else -1

    def text(self, row: int) -> str:
        """Return a line: what a group is, or name, label and first words of a document."""
        if row < len(self._groups):
            return self._groups[row]
        document = self.choice(row)
        beginning = " ".join(self._texts[document][:BEGINNING].split())
        label = self._labels[document] if self._labels else ""
        return " · ".join(filter(None, (self._names[document][self._shared :], label, beginning)))

    def rows_with(self, wanted: str) -> Sequence[int]:
        """Return the rows whose group, name, label or beginning contains a text."""
        if not wanted:
            return range(len(self))
        wanted, groups = wanted.casefold(), len(self._groups)
        parts = zip(self._names, self._labels or repeat(""), self._texts, strict=False)
        found = [row for row, text in enumerate(self._groups) if wanted in text.casefold()]
        for row, (name, label, text) in enumerate(islice(parts, self._documents), groups):
            if wanted in f"{name[self._shared :]} {label} {text[:BEGINNING]}".casefold():
                found.append(row)
        return found


class ChoiceList(QFrame):
    """The parts of the text in a window of its own, above them a field to search.

    Signals
    -------
    chosen
        The choice.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("card", True)
        self.model = ChoiceModel(self)
        self.search = QLineEdit(placeholderText=tr("Search…"), clearButtonEnabled=True)
        self.search.setAccessibleName(tr("Search the documents"))
        self.search.setToolTip(tr("Shows only names and beginnings that contain this."))
        self.search.textChanged.connect(self._on_searched)
        self.search.returnPressed.connect(self._on_entered)
        self.view = QListView(uniformItemSizes=True)
        self.view.setModel(self.model)
        self.view.setAccessibleName(tr("Documents"))
        self.view.setToolTip(tr("Choose the part of the text that is shown."))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._on_picked)
        self.view.activated.connect(self._on_picked)
        self.resize(WIDTH, HEIGHT)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(GRID, GRID, GRID, GRID)
        inside.setSpacing(GRID)
        inside.addWidget(self.search)
        inside.addWidget(self.view, 1)

    def show_lines(self, lines: Lines) -> None:
        """Offer these choices."""
        self.model.show(lines)

    def open_at(self, corner: QPoint, row: int) -> None:
        """Open with everything listed and a row marked."""
        self.search.clear()
        self.view.setCurrentIndex(self.model.index(max(0, row)))
        screen = self.screen().availableGeometry()
        right, bottom = screen.right() - WIDTH, screen.bottom() - HEIGHT
        self.move(min(corner.x(), right), min(corner.y(), bottom))
        self.show()
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the field into the list."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.view.setFocus()
        else:
            super().keyPressEvent(event)

    def _on_searched(self, text: str) -> None:
        self.model.filter(text)
        self.view.setCurrentIndex(self.model.index(0))

    def _on_entered(self) -> None:
        self._on_picked(self.view.currentIndex())

    def _on_picked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.hide()
            self.chosen.emit(self.model.choice(index.row()))


class ChoiceModel(QAbstractListModel):
    """The lines that contain what was searched for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = Lines(None, (), 0)
        self._rows: Sequence[int] = ()

    def show(self, lines: Lines) -> None:
        """List these lines."""
        self.beginResetModel()
        self._lines, self._rows = lines, range(len(lines))
        self.endResetModel()

    def filter(self, text: str) -> None:
        """Keep the lines that contain a text, in capitals or not."""
        self.beginResetModel()
        self._rows = self._lines.rows_with(text)
        self.endResetModel()

    def choice(self, row: int) -> int:
        """Return the choice of a row."""
        return self._lines.choice(self._rows[row])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many lines are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a line."""
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        shown = index.isValid() and role in wanted
        return self._lines.text(self._rows[index.row()]) if shown else None
