"""Which part of the text is meant: all of it, the documents of one label, or one document.

A choice is a number, so that it can travel in a signal: a document is its own number, the whole
text is ``WHOLE``, and the labels, in alphabetical order, count down from there.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.arrays import Int64
from engine.text import Corpus
from legacy_gui.document_names import shared_start
from legacy_gui.theme import GRID, set_icon
from legacy_gui.translations import number, tr
from legacy_gui.widgets import icon_button

Index = QModelIndex | QPersistentModelIndex
WHOLE = -1
BEGINNING = 80  # characters of a document that are shown, and searched, after its name
LONGEST = 36  # characters on the button
WIDTH, HEIGHT = 420, 360  # of the list, in pixels


def label_choice(label: int) -> int:
    """Return the choice of a label, given by its place in the alphabet."""
    return WHOLE - 1 - label


def labels_of(corpus: Corpus) -> tuple[str, ...]:
    """Return the different labels in alphabetical order; none where nothing is labelled."""
    return tuple(sorted(set(corpus.labels or ())))


def documents_of(corpus: Corpus, choice: int) -> Int64:
    """Return the documents of a choice, int64 (N,)."""
    if choice >= 0:
        return np.array([choice], np.int64)
    everything = np.arange(len(corpus.documents), dtype=np.int64)
    if choice == WHOLE:
        return everything
    wanted = labels_of(corpus)[WHOLE - 1 - choice]
    return everything[[label == wanted for label in corpus.labels or ()]]


def choice_name(corpus: Corpus, choice: int) -> str:
    """Return what a choice is called: a short name that fits into a sentence."""
    if choice == WHOLE:
        return tr("the whole text")
    if choice < WHOLE:
        return labels_of(corpus)[WHOLE - 1 - choice]
    name = _short_name(corpus, choice)
    return tr("document {name}").format(name=name) if name.isdecimal() else name


def document_title(corpus: Corpus, document: int) -> str:
    """Return the short name of a document, and its label where it has one."""
    label = corpus.labels[document] if corpus.labels else ""
    return " · ".join(filter(None, (_short_name(corpus, document), label)))


class DocumentChooser(QWidget):
    """A button with the chosen name, a list that can be searched, and arrows to the neighbours.

    ``groups`` offers the whole text and the labels, ``documents`` every single one.

    Signals
    -------
    chosen
        The choice, made by a person.
    """

    chosen = Signal(int)

    def __init__(
        self, parent: QWidget | None = None, *, groups: bool = True, documents: bool = True
    ) -> None:
        super().__init__(parent)
        self._groups, self._documents = groups, documents
        self._corpus: Corpus | None = None
        self._choices: Sequence[int] = ()
        self._lines: list[str] = []
        self.choice = WHOLE
        self.button = QPushButton(toolTip=tr("Choose the part of the text that is shown."))
        self.button.setAccessibleName(tr("Part of the text"))
        self.button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_icon(self.button, "text", "muted")
        self.back = icon_button("chevron-left", tr("Document before"), "")
        self.forward = icon_button("chevron-right", tr("Next document"), "")
        self.list = ChoiceList(self)
        self.list.chosen.connect(self._take)
        self.button.clicked.connect(self.open_list)
        self.back.clicked.connect(lambda: self._step(-1))
        self.forward.clicked.connect(lambda: self._step(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        for widget in (self.back, self.button, self.forward):
            row.addWidget(widget)
        self.show_corpus(None)

    def show_corpus(self, corpus: Corpus | None, choice: int | None = None) -> None:
        """Offer the parts of a corpus, and go to one of them: the first offered if None."""
        self._corpus = corpus
        size = len(corpus.documents) if corpus else 0
        groups: list[int] = []
        if corpus and self._groups and size > 1:
            groups = [WHOLE, *map(label_choice, range(len(labels_of(corpus))))]
        self._choices = [*groups, *range(size if self._documents else 0)]
        self._lines = _group_lines(corpus, groups) if corpus else []
        if corpus and self._documents:
            self._lines += _document_lines(corpus)
        self.list.show_choices(self._lines, self._choices)
        self.setVisible(len(self._choices) > 1)
        if choice is None:
            choice = self._choices[0] if self._choices else WHOLE
        self.choose(choice)

    def choose(self, choice: int) -> None:
        """Go to a choice, without a signal."""
        self.choice = choice
        row = self._row()
        line = self._lines[row] if row >= 0 else ""
        self.button.setText(_button_text(line))
        self.button.setAccessibleDescription(line)
        self.back.setEnabled(row > 0)
        self.forward.setEnabled(0 <= row < len(self._choices) - 1)

    def open_list(self) -> None:
        """Open the list below the button."""
        self.list.open_at(self.button.mapToGlobal(QPoint(0, self.button.height() + 2)), self._row())

    def _row(self) -> int:
        """Return the place of the choice in the list, or -1."""
        return self._choices.index(self.choice) if self.choice in self._choices else -1

    def _step(self, rows: int) -> None:
        self._take(self._choices[self._row() + rows])

    def _take(self, choice: int) -> None:
        self.choose(choice)
        self.chosen.emit(choice)


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

    def show_choices(self, lines: Sequence[str], choices: Sequence[int]) -> None:
        """Offer these choices."""
        self.model.show(lines, choices)

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
        self._lines: Sequence[str] = ()
        self._choices: Sequence[int] = ()
        self._rows: Sequence[int] = ()

    def show(self, lines: Sequence[str], choices: Sequence[int]) -> None:
        """List these lines."""
        self.beginResetModel()
        self._lines, self._choices, self._rows = lines, choices, range(len(lines))
        self.endResetModel()

    def filter(self, text: str) -> None:
        """Keep the lines that contain a text, in capitals or not."""
        wanted = text.casefold()
        self.beginResetModel()
        lines = enumerate(self._lines)
        self._rows = [row for row, line in lines if wanted in line.casefold()]
        self.endResetModel()

    def choice(self, row: int) -> int:
        """Return the choice of a row."""
        return self._choices[self._rows[row]]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many lines are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a line."""
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return self._lines[self._rows[index.row()]] if index.isValid() and role in wanted else None


def _short_name(corpus: Corpus, document: int) -> str:
    names = corpus.documents.names
    return names[document][shared_start(names) :]


def _group_lines(corpus: Corpus, groups: Sequence[int]) -> list[str]:
    """Return what the list says of the whole text and of every label."""
    lines = []
    for choice in groups:
        template = tr("The whole text · documents: {count}")
        if choice < WHOLE:
            template = tr("All of “{label}” · documents: {count}")
        size = number(len(documents_of(corpus, choice)))
        lines.append(template.format(label=choice_name(corpus, choice), count=size))
    return lines


def _document_lines(corpus: Corpus) -> list[str]:
    """Return what the list says of every document: its name, its label and its first words."""
    documents = corpus.documents
    shared, labels = shared_start(documents.names), corpus.labels or [""] * len(documents)
    lines = []
    for name, label, text in zip(documents.names, labels, documents.texts, strict=True):
        beginning = " ".join(text[:BEGINNING].split())
        lines.append(" · ".join(filter(None, (name[shared:], label, beginning))))
    return lines


def _button_text(line: str) -> str:
    """Return a line as a button shows it: not too long, and “&” as it is written."""
    shown = line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
    return shown.replace("&", "&&")
