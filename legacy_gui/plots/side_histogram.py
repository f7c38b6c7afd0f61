"""A histogram on its side: its bars grow from a scale of colours, so that both share their numbers.

The bars are what is now; a grey line is what was at the start.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from engine.arrays import Int64
from legacy_gui.plots.words import LEFT, RIGHT, font_of, write
from legacy_gui.theme import BODY, GRID, colors

TICKS = 5
SWATCH = 1.5 * GRID  # of the legend


@dataclass(frozen=True, eq=False)
class Counts:
    """How many numbers lie in equal bins from a low to a high one, now and at the start."""

    low: float
    high: float
    now: Int64
    before: Int64

    def edges(self, place: int) -> tuple[float, float]:
        """Return the numbers between which a bin lies."""
        step = (self.high - self.low) / len(self.now)
        return self.low + place * step, self.low + (place + 1) * step

    def bar(self, room: QRectF, place: int) -> QRectF:
        """Return the whole place of a bin; the lowest is at the bottom."""
        high = room.height() / len(self.now)
        return QRectF(room.left(), room.bottom() - (place + 1) * high, room.width(), high)

    def bin_at(self, room: QRectF, y: float) -> int:
        """Return the bin at a height of the picture."""
        share = (room.bottom() - y) / room.height()
        return int(np.clip(share * len(self.now), 0, len(self.now) - 1))


def draw_counts(painter: QPainter, room: QRectF, counts: Counts, color: str) -> None:
    """Draw the bars of now in a colour, and the outline of the start."""
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


def draw_ticks(
    painter: QPainter, bar: QRectF, counts: Counts, written: Callable[[float], str]
) -> None:
    """Write some numbers of the scale at the left of its bar."""
    painter.setFont(font_of(BODY))
    painter.setPen(QColor(colors().muted))
    line = painter.fontMetrics().height()
    for share in np.linspace(0, 1, TICKS).tolist():
        top = bar.bottom() - share * bar.height() - line / 2
        top = min(max(top, bar.top() - line / 4), bar.bottom() - 0.75 * line)
        place = QRectF(bar.left() - 10 * GRID, top, 9.25 * GRID, line)
        write(painter, place, written(counts.low + share * (counts.high - counts.low)), RIGHT)


def draw_legend(painter: QPainter, corner: QPointF, names: tuple[str, str], color: str) -> None:
    """Write below each other what the bars and the outline are."""
    painter.setFont(font_of(BODY))
    line = painter.fontMetrics().height()
    for place, name in enumerate(names):
        swatch = QRectF(corner.x(), corner.y() + place * line, SWATCH, line)
        middle = swatch.center().y()
        if place:
            painter.setPen(QPen(QColor(colors().muted), 1.5))
            painter.drawLine(QPointF(swatch.left(), middle), QPointF(swatch.right(), middle))
        else:
            painter.fillRect(swatch.adjusted(0, line / 4, 0, -line / 4), QColor(color))
        painter.setPen(QColor(colors().muted))
        write(painter, swatch.translated(SWATCH + GRID / 2, 0).adjusted(0, 0, 999, 0), name, LEFT)
