"""Two runs side by side: the neighbours of one word, or two maps that share what is chosen."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.embeddings.course import watched_rows
from engine.embeddings.embedding import EmbeddingModel
from engine.training import Steps
from legacy_gui.panels.embedding_layout import Layout, layout_steps
from legacy_gui.panels.embedding_neighbours import NEAREST, Found, find
from legacy_gui.panels.embedding_page import WordLine
from legacy_gui.plots.bars import Bars
from legacy_gui.plots.word_map import WordMap
from legacy_gui.theme import GRID
from legacy_gui.translations import number, say_error, tr


@dataclass(frozen=True, eq=False)
class Twins:
    """Two models, the nearest of one word in each, and their maps; the second lies on the first."""

    word: str
    found: tuple[Found, Found]
    layouts: tuple[Layout, Layout]

    @property
    def shared(self) -> int:
        """How many neighbours both have."""
        first, second = ({near.word for near in one.neighbours} for one in self.found)
        return len(first & second)


def twins_steps(first: EmbeddingModel, second: EmbeddingModel, word: str) -> Steps[Twins]:
    """Ask both models about a word, and draw both maps."""
    left = yield from _layout_steps(first, None)
    right = yield from _layout_steps(second, left)
    return Twins(word, (find(first, word), find(second, word)), (left, right))


def _layout_steps(model: EmbeddingModel, before: Layout | None) -> Steps[Layout]:
    rows = watched_rows(model.space.vocabulary, model.language)
    words = [model.space.vocabulary.tokens[row] for row in rows.tolist()]
    return layout_steps(words, model.space.vectors[rows], before)


class TwinNeighbours(QWidget):
    """A word, and its nearest in both runs.

    Signals
    -------
    word_chosen
        The word that was typed or clicked.
    """

    word_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.word = WordLine(tr("A word"), tr("Type a word of the text; Enter shows its nearest."))
        self.word.editingFinished.connect(self._on_typed)
        self.bars = Bars(tr("Nearest in the first run")), Bars(tr("Nearest in the second run"))
        row = QHBoxLayout()
        row.setSpacing(3 * GRID)
        for bars in self.bars:
            bars.label_activated.connect(self.word_chosen)
            row.addWidget(bars, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.word)
        column.addLayout(row, 1)

    def show_twins(self, twins: Twins) -> None:
        """Show the nearest of a word in both runs; what both have is marked."""
        self.word.setText(twins.word)
        near = [[one.word for one in found.neighbours] for found in twins.found]
        for bars, found, others in zip(self.bars, twins.found, reversed(near), strict=True):
            bars.empty = say_error(found.error) if found.error else ""
            words = [one.word for one in found.neighbours]
            notes = [tr("in both") if word in others else "" for word in words]
            values = [one.similarity for one in found.neighbours]
            bars.show_bars(words, values, notes, 1.0, decimals=2)

    def _on_typed(self) -> None:
        self.word_chosen.emit(self.word.text().strip())


class TwinMaps(QWidget):
    """Two maps; a word chosen on one is shown on both.

    Signals
    -------
    word_chosen
        The word that was clicked.
    """

    word_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.maps = WordMap(), WordMap()
        self.maps[0].clicked.connect(self._on_first)
        self.maps[1].clicked.connect(self._on_second)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        for one in self.maps:
            row.addWidget(one, 1)

    def show_twins(self, twins: Twins) -> None:
        """Draw both maps, and what is near the word in each."""
        for one, layout, found in zip(self.maps, twins.layouts, twins.found, strict=True):
            if one.words != layout.words:
                one.show_words(layout.words, layout.places)
            else:
                one.move(layout.places)
            rows = {word: row for row, word in enumerate(layout.words)}
            near = [rows[other.word] for other in found.neighbours if other.word in rows]
            chosen = rows.get(twins.word)
            one.select([] if chosen is None else [chosen, *near])
            if chosen is not None:
                one.show_links(chosen, near)

    def clear(self) -> None:
        """Forget both maps."""
        for one in self.maps:
            one.show_words((), np.zeros((0, 2)))

    def _on_first(self, row: int) -> None:
        self.word_chosen.emit(self.maps[0].words[row])

    def _on_second(self, row: int) -> None:
        self.word_chosen.emit(self.maps[1].words[row])


def said_of_twins(twins: Twins) -> str:
    """Say how far both runs agree on the neighbours of a word."""
    if any(one.error or not one.neighbours for one in twins.found):
        return tr("Type a word both runs know.")
    return tr(
        "Of the {k} nearest to “{word}”, both runs have {shared} in common; what changes from run"
        " to run is better not believed."
    ).format(k=number(NEAREST), word=twins.word, shared=number(twins.shared))
