"""Odd one out: which of some words points least where all of them point on average?"""

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.embeddings.ranking import unit_rows
from engine.embeddings.space import EmbeddingSpace
from engine.messages import UserError
from legacy_gui.latest_job import in_one_step
from legacy_gui.panels.map_tool import MapTool, tool_bars, word_field
from legacy_gui.plots.word_map import WordMap
from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import button

BETWEEN = re.compile(r"[\s,;、，；]+")
EXAMPLE = 4  # words
LOOKED_AT = 200  # words among which an example is found
COMMON = 40  # words before them, which stand everywhere


@dataclass(frozen=True)
class Odd:
    """The words, the cosine of each with the mean of all, and the one that is odd."""

    words: tuple[str, ...]
    cosines: tuple[float, ...]
    odd: str


class OddTool(MapTool):
    """A field for words, bars, and a mark around the words."""

    def __init__(self, picture: WordMap, parent: QWidget | None = None) -> None:
        super().__init__(picture, parent)
        self.odd: Odd | None = None
        self.field = word_field(
            tr("Three words or more"),
            tr("Type words with spaces between them, or click them on the map."),
        )
        self.field.returnPressed.connect(self.search)
        self.example = button(tr("Example"), tr("Takes neighbours, and one word from elsewhere."))
        self.example.clicked.connect(self.show_example)
        self.restart = button(tr("Clear"), tr("Begins with no words."))
        self.restart.clicked.connect(self.forget)
        self.bars = tool_bars(
            tr("How much each word points where all point"),
            tr("Click three words or more on the map."),
        )
        self.bars.label_activated.connect(self.go)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.example)
        row.addWidget(self.restart)
        row.addStretch(1)
        self.column.addWidget(self.field)
        self.column.addLayout(row)
        self.column.addWidget(self.sentence)
        self.column.addWidget(self.bars, 1)

    @property
    def words(self) -> list[str]:
        """The words in the field, each once."""
        return list(dict.fromkeys(filter(None, BETWEEN.split(self.field.text()))))

    def take(self, word: str) -> bool:
        """Add a word that was clicked, or take it away again."""
        words = self.words
        words = [each for each in words if each != word] if word in words else [*words, word]
        self.field.setText(" ".join(words))
        self.search()
        return True

    def show_example(self) -> None:
        """Ask about some neighbours and a word from the other side of the space."""
        if self.shown is not None:
            self.work(in_one_step(_example, self.shown.words.units), self._on_example)

    def search(self) -> None:
        """Find the word that does not belong."""
        if self.shown is None:
            return
        if len(self.words) < 3:
            self._show(None)
            return
        self.work(in_one_step(_odd, self.shown.words.space, self.words), self._show)

    def mark(self) -> None:
        """Mark the words; those that belong are linked."""
        if self.shown is None:
            return
        places = self.shown.words.places(self.words)
        self.picture.select(places)
        if self.odd is None:
            return
        odd = self.shown.words.place(self.odd.odd)
        if odd >= 0:
            self.picture.select([odd])
            others = [place for place in places if place != odd]
            self.picture.show_links(odd, others)

    def asked(self) -> tuple[str, ...]:
        """Return what is in the field."""
        return (self.field.text(),)

    def ask_again(self, asked: tuple[str, ...]) -> None:
        """Ask the same again."""
        self.field.setText(*asked)
        self.search()

    def forget(self) -> None:
        """Begin anew."""
        self.field.clear()
        self._show(None)

    def on_failed(self, error: BaseException) -> None:
        """Show no bars and say why."""
        self.odd = None
        self.bars.show_bars((), ())
        self.remark()
        super().on_failed(error)

    def _on_example(self, places: list[int]) -> None:
        if self.shown is not None:
            self.field.setText(" ".join(self.shown.words.tokens[place] for place in places))
            self.search()

    def _show(self, odd: Odd | None) -> None:
        self.odd = odd
        self.bars.show_bars(odd.words if odd else (), odd.cosines if odd else (), decimals=2)
        told = tr("“{word}” does not belong: it points least where the words point on average.")
        idle = tr("Name three words or more; a click adds one.")
        self.sentence.setText(told.format(word=odd.odd) if odd else idle)
        self.remark()


def _odd(space: EmbeddingSpace, words: list[str]) -> Odd:
    directions = space.directions(words)
    cosines = unit_rows(directions.mean(axis=0)[None])[0] @ directions.T
    order = np.argsort(-cosines, kind="stable").tolist()
    ranked = tuple(words[place] for place in order)
    return Odd(ranked, tuple(cosines[order].tolist()), space.odd_one_out(words))


def _example(units: Any) -> list[int]:
    """Return the places of neighbours and of one word that has least to do with them."""
    if len(units) < EXAMPLE:
        raise UserError("There are too few words for an example.")
    begin = min(COMMON, max(0, len(units) - LOOKED_AT))
    some = units[begin : begin + LOOKED_AT]
    cosines = some @ some.T
    np.fill_diagonal(cosines, -1)
    tightest = int(np.sort(cosines, axis=1)[:, -2].argmax())
    near = np.argsort(-cosines[tightest], kind="stable")[: EXAMPLE - 2].tolist()
    left = np.setdiff1d(np.arange(len(some)), [tightest, *near])
    far = left[cosines[[tightest, *near]].sum(axis=0)[left].argmin()]
    return [begin + place for place in (near[0], int(far), tightest, *near[1:])]
