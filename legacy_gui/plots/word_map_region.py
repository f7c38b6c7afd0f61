"""A part of a picture that is drawn with the mouse: a rectangle or a lasso."""

from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from engine.arrays import Bool, Float64
from legacy_gui.theme import colors

VEIL = 0.15  # opacity of the region on its way


@dataclass
class Region:
    """A region on its way: of a rectangle its two opposite corners, of a lasso all spots."""

    is_lasso: bool
    trail: list[QPointF] = field(default_factory=list)

    def reach(self, spot: QPointF) -> None:
        """Draw on to a spot."""
        self.trail = [*self.trail, spot] if self.is_lasso else [*self.trail[:1], spot]

    def corners(self) -> Float64:
        """Return the corners in pixels, float64 (m, 2)."""
        trail = np.array([(spot.x(), spot.y()) for spot in self.trail]).reshape(-1, 2)
        if self.is_lasso or len(trail) < 2:
            return trail
        (left, top), (right, bottom) = trail.tolist()
        return np.array([(left, top), (right, top), (right, bottom), (left, bottom)])

    def draw(self, painter: QPainter) -> None:
        """Draw a line around it and a veil over it."""
        veil = QColor(colors().accent)
        painter.setPen(QPen(veil, 1.5))
        veil.setAlphaF(VEIL)
        painter.setBrush(veil)
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in self.corners().tolist()]))


def inside_lasso(points: Float64, corners: Float64) -> Bool:
    """Return which points (n, 2) lie in a polygon (m, 2): a ray from them crosses it oddly often.

    >>> square = np.array([[0.0, 0], [2, 0], [2, 2], [0, 2]])
    >>> inside_lasso(np.array([[1.0, 1], [3, 1]]), square).tolist()
    [True, False]
    """
    inside = np.zeros(len(points), bool)
    x, y = points[:, 0], points[:, 1]
    for (x1, y1), (x2, y2) in zip(corners, np.roll(corners, 1, axis=0), strict=True):
        if y1 != y2:
            crosses = (y1 > y) != (y2 > y)
            inside ^= crosses & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
    return inside
