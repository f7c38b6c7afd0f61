"""Marks on a chart: the best point, what lies beyond the scale, and what was no number."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from engine.arrays import Float64
from legacy_gui.plots.loss_curve_axes import Frame
from legacy_gui.plots.loss_curve_drawing import line_height
from legacy_gui.plots.words import CENTRE, font_of, widest, write
from legacy_gui.theme import BODY, GRID, colors

RING = 5.0  # pixels
WIDE, HIGH = 4.0, 7.0  # of an arrow, from its middle and from its foot
APART = 12.0  # between two arrows
CROSS = 4.0
AROUND = ((0, -1.1), (0, 1.1), (1, -1.1), (-1, -1.1), (1, 1.1), (-1, 1.1))  # in its own sizes
PLACES = (*AROUND, (1.3, 0.3), (-1.3, 0.3), (0, -2.2), (0, 2.2), (1, -2.2), (1, 2.2))
LOOKED = 9  # places of a note at which lines are looked for


def draw_ring(painter: QPainter, spot: QPointF, color: QColor) -> QRectF:
    """Ring a point; return the place that the ring takes."""
    painter.setPen(QPen(color, 2.0))
    painter.setBrush(QColor(colors().card))
    painter.drawEllipse(spot, RING, RING)
    return QRectF(spot.x() - RING, spot.y() - RING, 2 * RING, 2 * RING)


def draw_beyond(painter: QPainter, frame: Frame, spots: Float64, color: QColor) -> None:
    """Mark at the edge what lies above or below the scale, so that nobody thinks it vanished."""
    top, bottom = frame.place.top(), frame.place.bottom()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    with np.errstate(invalid="ignore"):
        above, below = spots[spots[:, 1] < top - 1], spots[spots[:, 1] > bottom + 1]
    for x in spread_out(above[:, 0].tolist()):
        _draw_arrow(painter, QPointF(x, top), 1.0)
    for x in spread_out(below[:, 0].tolist()):
        _draw_arrow(painter, QPointF(x, bottom), -1.0)


def draw_gaps(
    painter: QPainter, frame: Frame, gaps: Sequence[tuple[float, float]], color: QColor
) -> None:
    """Cross out where a line breaks off because there was no number."""
    painter.setPen(QPen(color, 2.0))
    for x, y in gaps:
        spot = QPointF(frame.column(x), frame.row(y))
        if not frame.place.left() - 1 <= spot.x() <= frame.place.right() + 1:
            continue
        known = np.isfinite(spot.y())
        low, high = frame.place.top() + CROSS, frame.place.bottom() - CROSS
        spot.setY(min(max(spot.y(), low), high) if known else high)
        for way in (-CROSS, CROSS):
            painter.drawLine(spot + QPointF(-CROSS, way), spot + QPointF(CROSS, -way))


def draw_note(painter: QPainter, place: QRectF, text: str, color: QColor) -> None:
    """Write a note."""
    painter.setFont(font_of(BODY))
    painter.setPen(color)
    write(painter, place, text, CENTRE)


def size_of_note(text: str) -> QSizeF:
    """Return how much room a note needs."""
    return QSizeF(widest([text], font_of(BODY)) + GRID, line_height())


def free_place(
    frame: Frame, spot: QPointF, size: QSizeF, lines: list[Float64], taken: list[QRectF]
) -> QRectF | None:
    """Return a place beside a spot, inside the frame, that no line (n, 2) and nothing else takes.

    Where there is no room, there is none.
    """
    for across, up in PLACES:
        place = QRectF(QPointF(), size)
        beside = across * (size.width() / 2 + RING)
        place.moveCenter(spot + QPointF(beside, up * size.height()))
        rightmost = frame.place.right() - size.width()
        place.moveLeft(max(min(place.left(), rightmost), frame.place.left()))
        is_free = not any(_crosses(line, place) for line in lines)
        if is_free and frame.place.contains(place) and not any(map(place.intersects, taken)):
            return place
    return None


def spread_out(places: list[float]) -> list[float]:
    """Return places without those that are too near to the one before.

    >>> spread_out([0.0, 5.0, 12.0, 13.0])
    [0.0, 12.0]
    """
    kept: list[float] = []
    for place in places:
        if not kept or place - kept[-1] >= APART:
            kept.append(place)
    return kept


def _crosses(line: Float64, place: QRectF) -> bool:
    known = line[np.isfinite(line).all(axis=1)]
    if not len(known):
        return False
    x = np.linspace(place.left(), place.right(), LOOKED)
    y = np.interp(x, known[:, 0], known[:, 1], left=np.nan, right=np.nan)
    near = known[(known[:, 0] >= place.left()) & (known[:, 0] <= place.right()), 1]
    heights = np.concatenate([y, near])
    with np.errstate(invalid="ignore"):
        return bool(((heights >= place.top()) & (heights <= place.bottom())).any())


def _draw_arrow(painter: QPainter, tip: QPointF, way: float) -> None:
    foot = tip + QPointF(0, way * HIGH)
    painter.drawPolygon(QPolygonF([tip, foot - QPointF(WIDE, 0), foot + QPointF(WIDE, 0)]))
