"""A histogram on its side: its bars grow from a scale of colours, so that both share their numbers.

The bars are what is now; a grey line is what was at the start.
"""

from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from engine.arrays import Int64
from legacy_gui.plots.colour_bar import BAR, draw_scale
from legacy_gui.plots.words import LEFT, RIGHT, decimals_for, font_of, widest, write
from legacy_gui.theme import BODY, GRID, colors
from legacy_gui.translations import number, tr

SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)  # of the scale, where a number is written
SWATCH = 1.5 * GRID  # of the legend


@dataclass(frozen=True, eq=False)
class Counts:
    """How many numbers lie in equal bins from a low to a high one, now and at the start.

    Attributes
    ----------
    is_open
        Whether there are numbers beyond the ends, which the last bins count too.
    """

    low: float
    high: float
    now: Int64
    before: Int64
    is_open: bool = False

    def at(self, share: float) -> float:
        """Return the number at a share of the scale."""
        return self.low + share * (self.high - self.low)

    def bar(self, room: QRectF, place: int) -> QRectF:
        """Return the whole place of a bin; the lowest is at the bottom."""
        high = room.height() / len(self.now)
        return QRectF(room.left(), room.bottom() - (place + 1) * high, room.width(), high)

    def bin_at(self, room: QRectF, y: float) -> int:
        """Return the bin at a height of the picture."""
        share = (room.bottom() - y) / room.height()
        return int(np.clip(share * len(self.now), 0, len(self.now) - 1))

    def tick(self, share: float) -> str:
        """Write the number at a share of the scale."""
        sign = {0.0: "≤ ", 1.0: "≥ "}.get(share, "") if self.is_open else ""
        return sign + self._written(self.at(share))

    def tip(self, place: int) -> str:
        """Return how many numbers are in a bin."""
        bins = len(self.now)
        low, high = (self._written(self.at(edge / bins), 1) for edge in (place, place + 1))
        where = tr("{low} to {high}").format(low=low, high=high)
        if self.is_open and place in (0, bins - 1):
            where = f"≥ {low}" if place else f"≤ {high}"
        return tr("{where}: {now} now, {before} at the start").format(
            where=where, now=number(self.now[place]), before=number(self.before[place])
        )

    def _written(self, value: float, more: int = 0) -> str:
        """Write a number with the decimals that a quarter of the scale needs."""
        decimals = max(0, decimals_for([self.at(0.25) - self.low]) - 1)
        return number(value, decimals + more)


def ticks_width(counts: Counts) -> float:
    """Return the room that the numbers of the scale need, be it open or not."""
    ticks = [replace(counts, is_open=True).tick(share) for share in SHARES]
    return widest(ticks, font_of(BODY)) + GRID


def draw_counts(
    painter: QPainter, room: QRectF, counts: Counts, scale: np.ndarray, color: str
) -> None:
    """Draw the scale, uint8 (256, 3), at the left of a place, and into it the bars in a colour."""
    bar = QRectF(room.left() - BAR, room.top(), BAR, room.height())
    draw_scale(painter, bar, scale)
    _draw_bars(painter, room, counts, color)
    _draw_ticks(painter, bar, counts)
    _draw_legend(painter, bar.bottomLeft() + QPointF(0, GRID / 2), color)


def _draw_bars(painter: QPainter, room: QRectF, counts: Counts, color: str) -> None:
    """Draw the bars of now, and the outline of the start."""
    most = max(1, int(counts.now.max()), int(counts.before.max()))
    outline = QPolygonF([room.bottomLeft()])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for place, (now, before) in enumerate(zip(counts.now, counts.before, strict=True)):
        bar = counts.bar(room, place)
        bar.setWidth(room.width() * now / most)
        painter.fillRect(bar, QColor(color))
        right = room.left() + room.width() * before / most
        outline.append(QPointF(right, bar.bottom()))
        outline.append(QPointF(right, bar.top()))
    outline.append(room.topLeft())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colors().muted), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(outline)


def _draw_ticks(painter: QPainter, bar: QRectF, counts: Counts) -> None:
    """Write some numbers of the scale at the left of its bar."""
    painter.setFont(font_of(BODY))
    painter.setPen(QColor(colors().muted))
    line = painter.fontMetrics().height()
    for share in SHARES:
        top = bar.bottom() - share * bar.height() - line / 2
        top = min(max(top, bar.top() - line / 4), bar.bottom() - 0.75 * line)
        place = QRectF(bar.left() - 20 * GRID, top, 19.25 * GRID, line)
        write(painter, place, counts.tick(share), RIGHT)


def _draw_legend(painter: QPainter, corner: QPointF, color: str) -> None:
    """Write below each other what the bars and the outline are."""
    line = painter.fontMetrics().height()
    for place, name in enumerate((tr("now"), tr("at the start"))):
        swatch = QRectF(corner.x(), corner.y() + place * line, SWATCH, line)
        middle = swatch.center().y()
        if place:
            painter.setPen(QPen(QColor(colors().muted), 1.5))
            painter.drawLine(QPointF(swatch.left(), middle), QPointF(swatch.right(), middle))
        else:
            painter.fillRect(swatch.adjusted(0, line / 4, 0, -line / 4), QColor(color))
        painter.setPen(QColor(colors().muted))
        write(painter, swatch.translated(SWATCH + GRID / 2, 0).adjusted(0, 0, 999, 0), name, LEFT)
