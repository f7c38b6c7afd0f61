"""The names on a map: whose is written, in which style, and where."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from engine.arrays import Float64
from legacy_gui.plots.word_map_labels import RIGHT, Guest, Label, Labels
from legacy_gui.plots.word_map_lettering import Lettering, Style
from legacy_gui.theme import LEAD, colors

CHOSEN = 1.25  # times the size of other names


class Names:
    """Keeps which words can bear a name, and the names of the last picture."""

    def __init__(self) -> None:
        self.words: tuple[str, ...] = ()
        self.points = float(LEAD)
        self.labels, self.lettering = Labels(), Lettering()
        self._order = np.zeros(0, np.int64)
        self._chosen: frozenset[int] = frozenset()
        self.restyle()

    @property
    def larger(self) -> float:
        """The size of names that stand out, in points."""
        return self.points * CHOSEN

    def begin(self, words: Sequence[str], weights: Float64 | None) -> None:
        """Take other words, and how important it is to read each; the given order if None."""
        self.words = tuple(words)
        ranks = np.arange(len(words)) if weights is None else np.argsort(-weights, kind="stable")
        named = np.fromiter(map(bool, map(str.strip, words)), bool, len(words))
        self._order = ranks[named[ranks]].astype(np.int64)
        self.labels.forget()

    def choose(self, rows: Sequence[int]) -> None:
        """Let some names stand out."""
        self._chosen = frozenset(rows)

    def restyle(self) -> None:
        """Take the size and the colours of names."""
        self.lettering.forget()
        self._styles = (
            Style(self.points, colors().text),
            Style(self.larger, colors().accent, strong=True),
        )

    def place(
        self,
        spots: Float64,
        wanted: Sequence[int],
        room: QRectF,
        away: float,
        scale: float,
        taken: Sequence[QRectF],
        guests: Sequence[Guest],
    ) -> list[Label]:
        """Find places for names; see ``Labels.place``."""
        order = self._order
        return self.labels.place(spots, order, self._size, wanted, room, away, scale, taken, guests)

    def side_of(self, row: int) -> int:
        """Return on which side of its dot a name stands."""
        return next((label.side for label in self.labels.shown if label.row == row), RIGHT)

    def draw(self, painter: QPainter, hover: int, opacities: Float64 | None = None) -> None:
        """Write the names, but that of the hovered word; those far away are fainter."""
        for label in self.labels.shown:
            row = label.row
            if row == hover:
                continue  # it is written larger, over all others
            if opacities is not None:
                painter.setOpacity(1.0 if row in self._chosen else float(opacities[row]))
            self.lettering.draw(painter, label.place.topLeft(), self._line(row), self._style(row))
        painter.setOpacity(1.0)

    def _line(self, row: int) -> str:
        return self.lettering.line(self.words[row], self._style(row))

    def _size(self, row: int) -> tuple[float, float]:
        return self.lettering.size(self._line(row), self._style(row))

    def _style(self, row: int) -> Style:
        return self._styles[row in self._chosen]
