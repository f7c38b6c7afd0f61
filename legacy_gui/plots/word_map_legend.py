"""The groups of the words of a map: their colours, and their names in a line below it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from engine.arrays import Int32
from legacy_gui.plots.shades import blend, scale
from legacy_gui.plots.word_map_lettering import Lettering, Style
from legacy_gui.theme import BODY, GRID, colors

KEY = 5.0  # radius of a dot of the legend
LEGEND_LINES = 2
LONGEST_KEY = 22.0 * GRID
PALEST = 110  # of 255 steps
PALER = 0.55  # strength of a colour when it comes again


def group_colors(groups: int, *, ordered: bool) -> list[QColor]:
    """Return the colours of words without a group, and of every group.

    ``ordered`` groups take even steps of one hue; others the series colours, paler the second time.
    """
    none = blend(colors().card, colors().muted, 0.6)
    if ordered:
        steps = scale(colors().card, colors().series[0])
        chosen = np.rint(np.linspace(PALEST, 255, max(groups, 1))).astype(int)[:groups]
        return [none, *(QColor(*map(int, steps[step])) for step in chosen)]
    series = colors().series
    pale = [
        blend(colors().card, series[group % len(series)], PALER ** (group // len(series)))
        for group in range(groups)
    ]
    return [none, *pale]


@dataclass(frozen=True)
class Legend:
    """The names of the groups in their colours, in one or two lines."""

    keys: tuple[tuple[str, QColor, QPointF], ...] = ()
    height: float = 0.0

    def draw(self, painter: QPainter, room: QRectF, lettering: Lettering) -> None:
        """Draw it into a strip below the map."""
        if not self.keys:
            return
        painter.fillRect(room, QColor(colors().card))
        style = Style(BODY, colors().text)
        for name, color, corner in self.keys:
            height = lettering.size(name, style)[1]
            left, middle = room.left() + corner.x(), room.top() + corner.y()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            if color.alpha():
                painter.drawEllipse(QPointF(left + KEY, middle), KEY, KEY)
            beside = QPointF(left + 2 * KEY + GRID, middle - height / 2)
            lettering.draw(painter, beside, name, style)


def legend(
    names: Sequence[str], shades: Sequence[QColor], width: float, lettering: Lettering
) -> Legend:
    """Lay a legend out; what finds no room is counted at its end."""
    style, keys = Style(BODY, colors().text), []
    line = lettering.size("X", style)[1] + GRID / 2
    x, row = 2.0 * GRID, 0
    spare = lettering.size("+ 000", style)[0] + 4 * GRID
    for done, (name, color) in enumerate(zip(names, shades, strict=True)):
        text = lettering.line(name, style, LONGEST_KEY)
        wide = lettering.size(text, style)[0] + 2 * KEY + 4 * GRID
        last_line = row == LEGEND_LINES - 1
        if x + wide > width - (spare if last_line and done < len(names) - 1 else GRID):
            if last_line:
                left = f"+ {len(names) - done}"
                keys.append((left, QColor(0, 0, 0, 0), QPointF(x, (row + 0.5) * line)))
                break
            x, row = 2.0 * GRID, row + 1
        keys.append((text, color, QPointF(x, (row + 0.5) * line)))
        x += wide
    return Legend(tuple(keys), (row + 1) * line + GRID if keys else 0.0)


@dataclass
class Groups:
    """To which group every word belongs, and what it looks like.

    Attributes
    ----------
    of
        int32 (n,), the group of each word, counted from 1; 0 is none.
    inks
        The colours of words without a group, and of every group.
    """

    of: Int32 = field(default_factory=lambda: np.zeros(0, np.int32))
    names: tuple[str, ...] = ()
    ordered: bool = False
    inks: list[QColor] = field(default_factory=list)
    legend: Legend = field(default_factory=Legend)

    def name(self, row: int) -> str:
        """Return the name of the group of a word, empty where it has none."""
        return self.names[int(self.of[row]) - 1] if self.of[row] else ""

    def lay_out(self, width: float, lettering: Lettering) -> None:
        """Take the colours of the theme, and write the legend anew."""
        self.inks = group_colors(len(self.names), ordered=self.ordered)
        self.legend = legend(self.names, self.inks[1:], width, lettering)
