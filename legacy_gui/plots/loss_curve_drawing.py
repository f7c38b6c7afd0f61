"""How a chart of curves is drawn: axes, lines with gaps, dots, and names at the ends of lines."""

from dataclasses import dataclass

import numpy as np
from pyqtgraph.functions import create_qpolygonf, ndarray_from_qpolygonf
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from engine.arrays import Float64
from legacy_gui.plots.growth import apart
from legacy_gui.plots.loss_curve_axes import Frame
from legacy_gui.plots.words import CENTRE, RIGHT, font_of, widest, write
from legacy_gui.theme import BODY, GRID, colors

DOT = 2.5


@dataclass(frozen=True)
class End:
    """The name of a line, and where the line ends."""

    spot: QPointF
    text: str
    color: QColor


def line_height(points: float = BODY) -> float:
    """Return the height of a line of text in pixels."""
    return float(QFontMetricsF(font_of(points)).height())


def draw_axes(painter: QPainter, frame: Frame, title: str, x_title: str) -> None:
    """Draw hairlines with their numbers, the title above, and what runs along the x axis."""
    place, high = frame.place, line_height()
    painter.setFont(font_of(BODY))
    last = np.inf
    for value, text in frame.y.ticks():
        y = frame.row(value)
        if y - high / 2 < place.top() - GRID / 2 or last - y < high:
            continue  # it would touch the title, or the number below
        last = y
        painter.setPen(QColor(colors().hairline))
        painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))
        painter.setPen(QColor(colors().muted))
        write(painter, QRectF(0, y - high / 2, place.left() - GRID, high), text, RIGHT)
    painter.setPen(QColor(colors().border))
    painter.drawLine(place.bottomLeft(), place.bottomRight())
    painter.setPen(QColor(colors().muted))
    above = QRectF(GRID, place.top() - high - GRID / 2, place.right(), high)
    write(painter, above, title)
    if x_title:
        _draw_x_axis(painter, frame, x_title)


def draw_line(painter: QPainter, spots: Float64, pen: QPen) -> None:
    """Draw a line through spots (n, 2); what is no number leaves a gap, a lone spot is a dot."""
    known = np.isfinite(spots).all(axis=1)
    cuts = np.flatnonzero(np.diff(known.astype(np.int8), prepend=0, append=0))
    for first, behind in zip(cuts[::2].tolist(), cuts[1::2].tolist(), strict=True):
        if behind - first == 1:
            draw_dot(painter, QPointF(*spots[first].tolist()), pen.color(), DOT)
            continue
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(_polygon(spots[first:behind]))


def _polygon(spots: Float64) -> QPolygonF:
    """Return spots (n, 2) as Qt wants them, copied as a block and not one by one."""
    made: QPolygonF = create_qpolygonf(len(spots))
    ndarray_from_qpolygonf(made)[:] = spots
    return made


def draw_dot(painter: QPainter, spot: QPointF, color: QColor, radius: float) -> None:
    """Draw a dot."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(spot, radius, radius)


def draw_hairline(painter: QPainter, frame: Frame, x: float) -> None:
    """Draw a line from the top to the bottom of a chart, where x is to be seen in it."""
    place, across = frame.place, frame.column(x)
    if not place.left() - 1 <= across <= place.right() + 1:
        return  # not looked at; a logarithmic axis has no place for the beginning
    painter.setPen(QPen(QColor(colors().muted), 1.0))
    painter.drawLine(QPointF(across, place.top()), QPointF(across, place.bottom()))


def draw_ends(painter: QPainter, frame: Frame, ends: list[End], right: float) -> None:
    """Write names in a column at the right, at the heights of their ends; none meets another.

    Where there is no room for all of them, the first fall out.
    """
    high = line_height()
    top, bottom = frame.place.top() + high / 2, frame.place.bottom() - high / 2
    most = max(1, 1 + int((bottom - top) // high))
    ordered = sorted(ends[-most:], key=_height)
    heights = apart([min(max(end.spot.y(), top), bottom) for end in ordered], high)
    painter.setFont(font_of(BODY))
    for end, y in zip(ordered, within(heights, top, bottom, high), strict=True):
        painter.setPen(end.color)
        left = frame.place.right() + GRID
        write(painter, QRectF(left, y - high / 2, right - left, high), end.text)


def within(heights: list[float], top: float, bottom: float, gap: float) -> list[float]:
    """Return rising heights pushed into a frame from below, then from above; gaps stay.

    >>> within([-5.0, 10.0, 120.0], 0.0, 100.0, 10.0)
    [0.0, 10.0, 100.0]
    """
    pushed, limit = [], bottom
    for height in reversed(heights):
        pushed.append(min(height, limit))
        limit = pushed[-1] - gap
    placed, limit = [], top
    for height in reversed(pushed):
        placed.append(max(height, limit))
        limit = placed[-1] + gap
    return placed


def draw_chance(painter: QPainter, frame: Frame, chance: float, text: str) -> None:
    """Draw the height of mere chance, named at its right end."""
    y = frame.row(chance)
    painter.setPen(QPen(QColor(colors().muted), 1.0, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(frame.place.left(), y), QPointF(frame.place.right(), y))
    painter.setFont(font_of(BODY))
    high = line_height()
    fits_below = y + high <= frame.place.bottom()  # what has learned ends above chance
    top = y if fits_below else y - high
    write(painter, QRectF(frame.place.left(), top, frame.place.width(), high), text, RIGHT)


def draw_plate(
    painter: QPainter, beside: tuple[float, float], top: float, size: QSizeF, visible: QRectF
) -> QRectF:
    """Draw the ground of a reading and return its place: beside something, and always in sight.

    ``beside`` are the left and the right edge of that something; the right one is tried first.
    """
    left, right = beside
    plate = QRectF(QPointF(right, top), size)
    if plate.right() > visible.right() - GRID:
        plate.moveRight(left)
    plate.moveLeft(max(plate.left(), visible.left() + GRID / 2))
    plate.moveTop(max(visible.top(), min(plate.top(), visible.bottom() - plate.height())))
    painter.setPen(QColor(colors().border))
    painter.setBrush(QColor(colors().card))
    painter.drawRoundedRect(plate, GRID / 2, GRID / 2)
    return plate


def _draw_x_axis(painter: QPainter, frame: Frame, title: str) -> None:
    place, high = frame.place, line_height()
    top, free = place.bottom() + GRID / 2, -np.inf
    for value, text in frame.x.ticks():
        x, wide = frame.column(value), widest([text], font_of(BODY)) + GRID
        if x - wide / 2 >= free:
            write(painter, QRectF(x - wide / 2, top, wide, high), text, CENTRE)
            free = x + wide / 2
    left = max(place.right() + 2 * GRID, free + GRID / 2)
    write(painter, QRectF(left, top, painter.viewport().width() - left, high), title)


def _height(end: End) -> float:
    return end.spot.y()
