"""How the parts of the cell are painted: arrows, strips of squares, boxes, letters."""

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from legacy_gui.plots.cell_plan import Node, Strip, Wire
from legacy_gui.plots.cell_view import GATES, CellView
from legacy_gui.plots.shades import blend, diverging, scale, steps_of
from legacy_gui.plots.words import font_of
from legacy_gui.theme import BODY, Colors

CORNER = 14.0  # radius where an arrow turns
HEAD = 9.0  # length of an arrow's head
DROP = 6.0  # radius of what runs along an arrow
SMALL, PLAIN, LARGE = 18, 20, 26  # of letters, in units of the sheet
LEAST = 11.0  # pixels of the screen, of any letter
FLOW, OPEN = 3, 2  # series colours: what flows back, gates that are open


class Shades:
    """The colours of numbers: around zero, and from shut to open."""

    def __init__(self, look: Colors) -> None:
        self.around = [QColor(*map(int, color)) for color in diverging(look)]
        self.open = [QColor(*map(int, color)) for color in scale(look.card, look.series[OPEN])]

    def of(self, view: CellView, part: str, unit: int) -> QColor:
        """Return the colour of one number."""
        share = view.share(part, unit)
        if part in GATES:
            return self.open[_step(share)]
        return self.around[_step((share + 1) / 2)]


def set_letters(painter: QPainter, size: int, *, strong: bool = False) -> None:
    """Use the window's font in a size of the sheet, but never too small to be read."""
    font = font_of(BODY, strong=strong)
    font.setPixelSize(round(max(size, LEAST / painter.transform().m11())))
    painter.setFont(font)


def draw_strip(
    painter: QPainter, strip: Strip, view: CellView, shades: Shades, look: Colors
) -> None:
    """Paint the numbers on an arrow as squares, the chosen unit framed."""
    units = view.shown
    places = strip.squares(len(units))
    painter.setPen(QPen(QColor(look.border), 1))
    for unit, place in zip(units, places, strict=True):
        painter.setBrush(shades.of(view, strip.part, unit))
        painter.drawRect(place)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(look.text), 2.5))
    painter.drawRect(places[units.index(view.unit)].adjusted(-1, -2, 1, 2))


def path_of(wire: Wire) -> QPainterPath:
    """Return the way of an arrow, with round corners."""
    points = [QPointF(*point) for point in wire.points]
    path = QPainterPath(points[0])
    for corner, following in pairwise(points[1:]):
        path.lineTo(_towards(corner, path.currentPosition()))
        path.quadTo(corner, _towards(corner, following))
    path.lineTo(points[-1])
    return path


def draw_flow(painter: QPainter, wire: Wire, share: float, color: QColor) -> None:
    """Paint what runs along an arrow, a share of the way from its beginning."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(path_of(wire).pointAtPercent(share), DROP, DROP)


def draw_wire(painter: QPainter, wire: Wire, *, backward: bool, color: QColor) -> None:
    """Paint an arrow; on the way back it points to where it came from."""
    points = [QPointF(*point) for point in wire.points]
    path = path_of(wire)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(color, 4 if wire.is_thick else 2.2)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawPath(path)
    tip, tail = (points[0], points[1]) if backward else (points[-1], points[-2])
    _draw_head(painter, tip, tail, color)


def draw_node(painter: QPainter, node: Node, look: Colors, chosen: bool) -> None:
    """Paint a box or a circle with its sign."""
    pen = QPen(QColor(look.accent if chosen else look.muted), 3.5 if chosen else 1.6)
    painter.setPen(pen)
    tint = {"σ": look.series[OPEN], "tanh": look.series[4]}.get(node.mark, look.muted)
    painter.setBrush(QColor(look.card) if node.is_circle else blend(look.card, tint, 0.22))
    radius = node.high / 2 if node.is_circle or node.high < 30 else 8
    painter.drawRoundedRect(node.place, radius, radius)
    painter.setPen(QColor(look.text))
    set_letters(painter, LARGE if len(node.mark) == 1 else SMALL, strong=True)
    painter.drawText(node.place, Qt.AlignmentFlag.AlignCenter, node.mark)


def _step(share: float) -> int:
    return int(steps_of(np.array(share)))


def _towards(corner: QPointF, other: QPointF) -> QPointF:
    """Return the point near a corner at which the arrow begins to turn."""
    way = other - corner
    return corner + way * (CORNER / max(CORNER, abs(way.x()) + abs(way.y())))


def _draw_head(painter: QPainter, tip: QPointF, tail: QPointF, color: QColor) -> None:
    way = tip - tail
    along = way / max(1e-9, abs(way.x()) + abs(way.y())) * HEAD
    across = QPointF(-along.y(), along.x()) * 0.6
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([tip, tip - along + across, tip - along - across]))
