"""Choosing a part of the map: list its words, draw them alone, and come back."""

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListWidget, QWidget

from engine.arrays import Int64
from legacy_gui.panels.map_tool import LEAST, MapTool
from legacy_gui.plots.word_map import WordMap
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import button

MOST_LISTED = 500
FEWEST = 3  # words that are worth a map
AROUND = 20  # words of an example


class SelectionTool(MapTool):
    """The words of a rectangle, and what can be done with them.

    Signals
    -------
    isolate_wanted
        Draw only these rows of the space.
    back_wanted
        Draw all words again.
    """

    isolate_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self, picture: WordMap, parent: QWidget | None = None) -> None:
        super().__init__(picture, parent)
        self.rows = np.empty(0, np.int64)
        self.isolate = button(tr("Draw only these"), tr("Makes a new map of these words alone."))
        self.isolate.clicked.connect(lambda: self.isolate_wanted.emit(self.rows))
        self.back = button(tr("Back"), tr("Draws all words again."), "chevron-left")
        self.back.clicked.connect(self.back_wanted)
        self.lasso = QCheckBox(tr("Drag draws a lasso"))
        self.lasso.setAccessibleName(self.lasso.text())
        self.lasso.setToolTip(tr("Dragging then chooses words instead of moving the map."))
        self.lasso.toggled.connect(self.use_lasso)
        self.list = QListWidget()
        self.list.setMinimumHeight(LEAST)
        self.list.setAccessibleName(tr("Chosen words"))
        self.list.setToolTip(tr("Click a word to fly to it."))
        self.list.itemClicked.connect(lambda item: self._fly(item.text()))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.isolate, 1)
        row.addWidget(self.back)
        self.column.addWidget(self.lasso)
        self.column.addLayout(row)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.sentence)
        self.forget()

    def use_lasso(self, used: bool) -> None:
        """Let dragging draw a lasso, as long as this is the open tool."""
        self.picture.lasso = used

    def show_region(self, places: Int64) -> None:
        """List the words of a part of the map, given by their places there."""
        if self.shown is not None:
            self._choose(self.shown.words.rows[places])

    def take(self, word: str) -> bool:
        """Add a clicked word, or take it away again."""
        if self.shown is not None:
            row = self.shown.words.space.row(word)
            others = self.rows[self.rows != row]
            self._choose(np.append(others, row) if len(others) == len(self.rows) else others)
        return True

    def show_example(self) -> None:
        """Choose the words around one of them."""
        if self.shown is not None:
            layout = self.shown.coordinates
            middle = layout[max(0, self.shown.words.place(self.telling_word()))]
            self.show_region(np.argsort(((layout - middle) ** 2).sum(axis=1))[:AROUND])

    def asked(self) -> tuple[str, ...]:
        """Return the chosen words."""
        tokens = self.shown.words.space.vocabulary.tokens if self.shown else ()
        return tuple(tokens[row] for row in self.rows.tolist())

    def can_ask_again(self, asked: tuple[str, ...]) -> bool:
        """Tell that any words can be chosen."""
        return True

    def ask_again(self, asked: tuple[str, ...]) -> None:
        """Choose these words again, as far as they are here."""
        if self.shown is not None:
            found = map(self.shown.words.space.vocabulary.id, asked)
            self._choose(np.array([row for row in found if row is not None], np.int64))

    def mark(self) -> None:
        """Mark the chosen words."""
        if self.shown is None:
            return
        self.back.setEnabled(self.shown.words.isolated)
        self.picture.select(self._places())

    def forget(self) -> None:
        """Choose nothing."""
        self._choose(np.empty(0, np.int64))

    def _choose(self, rows: Int64) -> None:
        self.rows = rows
        tokens = self.shown.words.space.vocabulary.tokens if self.shown else ()
        self.list.clear()
        self.list.addItems([tokens[row] for row in rows[:MOST_LISTED].tolist()])
        self.isolate.setEnabled(len(rows) >= FEWEST)
        self.back.setEnabled(self.shown is not None and self.shown.words.isolated)
        told = tr("{count} words chosen.").format(count=number(len(rows)))
        idle = tr("Hold Shift and drag over the map, or click words one by one.")
        self.sentence.setText(told if len(rows) else idle)
        self.remark()

    def _places(self) -> list[int]:
        assert self.shown is not None
        tokens = self.shown.words.space.vocabulary.tokens
        return self.shown.words.places(tokens[row] for row in self.rows.tolist())

    def _fly(self, word: str) -> None:
        if self.shown is not None and self.shown.words.place(word) >= 0:
            self.picture.fly_to(self.shown.words.place(word))
