"""Which part of a map is seen: its middle, and how many pixels one unit takes.

Both axes have the same scale, since on a map of words distance is all there is to read. Up is up:
the second coordinate grows towards the top of the picture.
"""

from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from engine.arrays import Bool, Float64
from legacy_gui.theme import GRID

MARGIN_X, MARGIN_Y = 8 * GRID, 4 * GRID  # of a map that fits; names stand beside their points
FARTHEST, NEAREST = 0.05, 1e5  # zoom, against the view that fits
FILLED = 0.7  # of the picture; a map that takes less is fitted anew
BEYOND = 1e100  # coordinates from which on differences are no numbers any more


@dataclass(frozen=True)
class MapView:
    """The point of the map in the middle of the picture, and pixels per unit."""

    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0

    def pixels(self, layout: Float64, middle: QPointF) -> Float64:
        """Return where points (n, 2) of the map are in the picture, float64 (n, 2)."""
        placed = np.empty(layout.shape, order="F")  # whole columns are several times faster
        np.multiply(layout[:, 0] - self.x, self.scale, out=placed[:, 0])
        np.multiply(layout[:, 1] - self.y, -self.scale, out=placed[:, 1])
        placed[:, 0] += middle.x()
        placed[:, 1] += middle.y()
        return placed

    def spot(self, point: tuple[float, float], middle: QPointF) -> QPointF:
        """Return where one point of the map is in the picture."""
        x, y = self.pixels(np.array([point], np.float64), middle)[0].tolist()
        return QPointF(x, y)

    def point(self, spot: QPointF, middle: QPointF) -> tuple[float, float]:
        """Return the point of the map at a spot of the picture."""
        away = spot - middle
        return self.x + away.x() / self.scale, self.y - away.y() / self.scale

    def zoomed(self, factor: float, spot: QPointF, middle: QPointF) -> "MapView":
        """Zoom in by a factor; what is at the spot stays there."""
        x, y = self.point(spot, middle)
        return MapView(x + (self.x - x) / factor, y + (self.y - y) / factor, self.scale * factor)

    def panned(self, way: QPointF) -> "MapView":
        """Drag the map by a way in pixels."""
        return replace(self, x=self.x - way.x() / self.scale, y=self.y + way.y() / self.scale)

    def between(self, other: "MapView", share: float) -> "MapView":
        """Return the view on the way to another; zooming is even when the scale multiplies."""
        return MapView(
            self.x + (other.x - self.x) * share,
            self.y + (other.y - self.y) * share,
            self.scale * (other.scale / self.scale) ** share,
        )

    def is_good_for(self, layout: Float64, room: QRectF) -> bool:
        """Tell whether all points are in the picture and fill it well."""
        corners = np.array([layout.min(axis=0), layout.max(axis=0)], np.float64)
        (left, bottom), (right, top) = self.pixels(corners, room.center()).tolist()
        inner = room.adjusted(GRID, GRID, -GRID, -GRID)
        inside = inner.contains(QPointF(left, bottom)) and inner.contains(QPointF(right, top))
        fitted = fitted_view(layout, room)
        return inside and self.scale > FILLED * fitted.scale


def fitted_view(layout: Float64, room: QRectF) -> MapView:
    """Return the view in which points (n, 2), finite and at least one, fill a room."""
    low, high = layout.min(axis=0), layout.max(axis=0)
    width = max(GRID, room.width() - 2 * MARGIN_X)
    height = max(GRID, room.height() - 2 * MARGIN_Y)
    wide, tall = (high - low).tolist()
    share = max(wide / width, tall / height)
    x, y = (low + (high - low) / 2).tolist()
    return MapView(x, y, 1.0 / share if share > 0 else min(width, height) / 2)


def within(spots: Float64, room: QRectF, margin: float = 0.0) -> Bool:
    """Return which spots (n, 2), in pixels, are in a room or beside it, bool (n,)."""
    x, y = spots[:, 0], spots[:, 1]
    inside: Bool = (x > room.left() - margin) & (x < room.right() + margin)
    return inside & (y > room.top() - margin) & (y < room.bottom() + margin)


def drawable(layout: Float64) -> Bool:
    """Return which rows of a layout (n, 2) have a place in a picture, bool (n,)."""
    small: Bool = np.abs(layout) < BEYOND  # not a number compares as false
    return small[:, 0] & small[:, 1]
