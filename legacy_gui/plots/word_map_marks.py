"""What is drawn on a map of words besides dots and names: links, arrows and guests."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from engine.arrays import Bool, Float64
from legacy_gui.plots.shades import blend
from legacy_gui.plots.word_map_labels import (
    CELL,
    LEFT,
    PLATE,
    RIGHT,
    RING,
    Guest,
    beside,
)
from legacy_gui.plots.word_map_lettering import Lettering, Style
from legacy_gui.theme import GRID, colors

THINNEST, THICKEST = 1.0, 4.0  # pixels of a link, to the farthest and the nearest neighbour
ARROW, HEAD, SHORTENED = 2.5, 12.0, 6.0  # pixels: line, head, and from its end to the dot
CORE = 3.0  # radius of a guest
FARTHEST = 4000.0  # pixels of an arrow that are kept free
LINKED, ARROWED, GUEST = 0, 1, 1  # series colours


@dataclass
class Marks:
    """What is marked on the map, in rows of it."""

    links: list[tuple[int, int, float]] = field(default_factory=list)  # from, to, nearness 0 to 1
    arrows: list[tuple[int, int, str]] = field(default_factory=list)
    guests: dict[str, tuple[float, ...]] = field(default_factory=dict)
    axes: tuple[str, ...] = ("", "")

    def among(self, placed: Bool) -> "Marks":
        """Return what has both its ends on the map."""
        links = [link for link in self.links if placed[link[0]] and placed[link[1]]]
        arrows = [arrow for arrow in self.arrows if placed[arrow[0]] and placed[arrow[1]]]
        return Marks(links, arrows, self.guests, self.axes)

    def rows(self) -> list[int]:
        """Return the rows whose names must be read, each once."""
        ends = [row for link in (*self.arrows, *self.links) for row in link[:2]]
        return list(dict.fromkeys(ends))


def nearness_of(count: int, given: Sequence[float] | None) -> list[float]:
    """Return numbers from 0 to 1, of the farthest neighbour and the nearest.

    Without numbers, the neighbours come nearest first.
    """
    values = np.asarray(range(count, 0, -1) if given is None else given, np.float64)
    spread = float(np.ptp(values)) if count else 0.0
    return ((values - values.min()) / spread).tolist() if spread > 0 else [1.0] * count


def draw_links(painter: QPainter, marks: Marks, spots: Float64) -> None:
    """Draw a line to every neighbour, the thicker the nearer."""
    for start, end, nearness in marks.links:
        width = THINNEST + (THICKEST - THINNEST) * nearness
        color = blend(colors().card, colors().series[LINKED], 0.45 + 0.45 * nearness)
        painter.setPen(QPen(color, width))
        painter.drawLine(_spot(spots, start), _spot(spots, end))


def draw_arrows(painter: QPainter, marks: Marks, spots: Float64) -> None:
    """Draw the arrows of an analogy."""
    color = QColor(colors().series[ARROWED])
    for start, end, _ in marks.arrows:
        begin, tip = _shortened(_spot(spots, start), _spot(spots, end))
        way = tip - begin
        length = max(1.0, float(np.hypot(way.x(), way.y())))
        along = way / length
        across = QPointF(-along.y(), along.x()) * HEAD / 2.4
        base = tip - along * min(HEAD, length)
        painter.setPen(QPen(color, ARROW))
        painter.drawLine(begin, base)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(QPolygonF([tip, base + across, base - across]))


def draw_arrow_texts(
    painter: QPainter, marks: Marks, spots: Float64, lettering: Lettering, points: float
) -> None:
    """Write along each arrow what it means."""
    style = Style(points, colors().series[ARROWED], strong=True)
    for start, end, text in marks.arrows:
        lettering.draw_along(painter, _spot(spots, start), _spot(spots, end), text, style)


def arrow_rooms(marks: Marks, spots: Float64, lettering: Lettering, points: float) -> list[QRectF]:
    """Return what the arrows and their texts take of the picture, in small pieces."""
    style = Style(points, colors().series[ARROWED], strong=True)
    rooms: list[QRectF] = []
    for start, end, text in marks.arrows:
        begin, tip = _shortened(_spot(spots, start), _spot(spots, end))
        way = tip - begin
        count = int(min(np.hypot(way.x(), way.y()), FARTHEST) / CELL) + 1
        along = (begin + way * (step / count) for step in range(count + 1))
        rooms += [QRectF(spot.x() - 1, spot.y() - 1, 2, 2) for spot in along]
        rooms += lettering.rooms_along(_spot(spots, start), _spot(spots, end), text, style)
    return rooms


def guests_of(
    marks: Marks, spots: dict[str, QPointF], room: QRectF, points: float, lettering: Lettering
) -> list[Guest]:
    """Return the guests in view as names that need a place."""
    style = _guest_style(points)
    named = ((name, lettering.line(name, style, room.width() - 4 * GRID)) for name in marks.guests)
    return [
        Guest(name, (spots[name].x(), spots[name].y()), lettering.size(line, style))
        for name, line in named
        if room.contains(spots[name])
    ]


def draw_ring(painter: QPainter, spot: QPointF, color: QColor, radius: float = RING) -> None:
    """Draw a ring around a dot."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colors().card), 5.0))
    painter.drawEllipse(spot, radius, radius)
    painter.setPen(QPen(color, 2.5))
    painter.drawEllipse(spot, radius, radius)


def draw_guest(
    painter: QPainter,
    spot: QPointF,
    name: str,
    side: int,
    room: QRectF,
    points: float,
    lettering: Lettering,
) -> None:
    """Draw a point that is no word of the map as a ringed dot with its name."""
    color = QColor(colors().series[GUEST])
    draw_ring(painter, spot, color)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(spot, CORE, CORE)
    draw_aside(painter, spot, name, side, room, _guest_style(points), lettering)


def draw_hovered(
    painter: QPainter,
    spot: QPointF,
    word: str,
    side: int,
    room: QRectF,
    points: float,
    lettering: Lettering,
) -> None:
    """Draw a ring around a word, and its name in full."""
    draw_ring(painter, spot, QColor(colors().accent))
    style = Style(points, colors().text, strong=True)
    draw_aside(painter, spot, word, side, room, style, lettering)


def draw_aside(
    painter: QPainter,
    spot: QPointF,
    name: str,
    side: int,
    room: QRectF,
    style: Style,
    lettering: Lettering,
) -> None:
    """Write a name in full beside its ring, on a ground of its own, inside the picture."""
    line = lettering.line(name, style, room.width() - 4 * GRID)
    size = lettering.size(line, style)
    left, top, right, _ = beside((spot.x(), spot.y()), size, side, RING + 2 * PLATE)
    if side == RIGHT and right > room.right() - GRID:
        left, top, _, _ = beside((spot.x(), spot.y()), size, LEFT, RING + 2 * PLATE)
    place = QRectF(left, top, *size)
    place.moveLeft(min(place.left(), room.right() - GRID - place.width()))
    place.moveLeft(max(place.left(), room.left() + GRID))
    place.moveTop(min(max(place.top(), room.top()), room.bottom() - place.height()))
    painter.setPen(QPen(QColor(colors().border), 1.0))
    painter.setBrush(QColor(colors().card))
    painter.drawRoundedRect(place.adjusted(-1.5 * PLATE, 0, 1.5 * PLATE, 0), PLATE, PLATE)
    lettering.draw(painter, place.topLeft(), line, style)


def _guest_style(points: float) -> Style:
    return Style(points, colors().series[GUEST], strong=True)


def _spot(spots: Float64, row: int) -> QPointF:
    return QPointF(float(spots[row, 0]), float(spots[row, 1]))


def _shortened(begin: QPointF, end: QPointF) -> tuple[QPointF, QPointF]:
    """Leave the dots at both ends of an arrow free."""
    way = end - begin
    length = float(np.hypot(way.x(), way.y()))
    if length <= 3 * SHORTENED:
        return begin, end
    along = way * (SHORTENED / length)
    return begin + along, end - along
