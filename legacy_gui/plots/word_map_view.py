"""Which part of a map is seen: its middle, and how many pixels one unit takes.

All axes have the same scale, since on a map of words distance is all there is to read. Up is up:
the second coordinate grows towards the top of the picture.

A map in space has a third coordinate, towards whoever looks. It is seen from far away, so that a
picture of it is a shadow, the product of (n, 3) coordinates with a (3, 2) matrix. Two angles tell
from where one looks: the *azimuth* a walks around the upright axis, the *elevation* e climbs.

    right  = ( cos a,         0,      sin a       )
    up     = ( sin a sin e,   cos e, -cos a sin e )
    nearer = (-sin a cos e,   sin e,  cos a cos e )
"""

import math
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from engine.arrays import Bool, Float64
from legacy_gui.theme import GRID

MARGIN_X, MARGIN_Y = 8 * GRID, 4 * GRID  # of a map that fits; names stand beside their points
FARTHEST, NEAREST = 0.05, 1e5  # zoom, against the view that fits
FILLED = 0.7  # of the picture; a map that takes less is fitted anew
BEYOND = 1e100  # coordinates from which on differences are no numbers any more
AZIMUTH, ELEVATION = -0.5, 0.35  # from where one looks at first, in radians


@dataclass(frozen=True)
class MapView:
    """The point of the map in the middle of the picture, pixels per unit, and two angles.

    The middle is given along what is right, up and nearer now; a map in space turns around it.
    """

    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
    z: float = 0.0
    azimuth: float = 0.0
    elevation: float = 0.0

    @property
    def frame(self) -> Float64:
        """What is right, up and nearer in the coordinates of the map, float64 (3, 3), rows."""
        cos_a, sin_a = math.cos(self.azimuth), math.sin(self.azimuth)
        cos_e, sin_e = math.cos(self.elevation), math.sin(self.elevation)
        return np.array(
            [
                (cos_a, 0.0, sin_a),
                (sin_a * sin_e, cos_e, -cos_a * sin_e),
                (-sin_a * cos_e, sin_e, cos_a * cos_e),
            ]
        )

    def flat(self, layout: Float64) -> Float64:
        """Return what a layout (n, 2) or (n, 3) looks like from here, float64 (n, 2)."""
        return layout if layout.shape[1] == 2 else layout @ self.frame[:2].T

    def nearness(self, layout: Float64) -> Float64:
        """Return how much nearer than the middle points (n, 3) are, in units of the map, (n,)."""
        near: Float64 = layout @ self.frame[2] - self.z
        return near

    def pixels(self, layout: Float64, middle: QPointF) -> Float64:
        """Return where points (n, 2) or (n, 3) of the map are in the picture, float64 (n, 2)."""
        flat = self.flat(layout)
        placed = np.empty(flat.shape, order="F")  # whole columns are several times faster
        np.multiply(flat[:, 0] - self.x, self.scale, out=placed[:, 0])
        np.multiply(flat[:, 1] - self.y, -self.scale, out=placed[:, 1])
        placed[:, 0] += middle.x()
        placed[:, 1] += middle.y()
        return placed

    def spot(self, point: tuple[float, ...], middle: QPointF) -> QPointF:
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
        return replace(
            self,
            x=x + (self.x - x) / factor,
            y=y + (self.y - y) / factor,
            scale=self.scale * factor,
        )

    def panned(self, way: QPointF) -> "MapView":
        """Drag the map by a way in pixels."""
        return replace(self, x=self.x - way.x() / self.scale, y=self.y + way.y() / self.scale)

    def turned(self, azimuth: float, elevation: float) -> "MapView":
        """Walk around the middle and climb by two angles, at most to where one looks down."""
        climbed = min(max(self.elevation + elevation, -math.pi / 2), math.pi / 2)
        turned = replace(
            self, azimuth=math.remainder(self.azimuth + azimuth, math.tau), elevation=climbed
        )
        x, y, z = (turned.frame @ (self.frame.T @ (self.x, self.y, self.z))).tolist()
        return replace(turned, x=x, y=y, z=z)

    def between(self, other: "MapView", share: float) -> "MapView":
        """Return the view on the way to another; zooming is even when the scale multiplies."""
        around = math.remainder(other.azimuth - self.azimuth, math.tau)
        return MapView(
            self.x + (other.x - self.x) * share,
            self.y + (other.y - self.y) * share,
            self.scale * (other.scale / self.scale) ** share,
            self.z + (other.z - self.z) * share,
            self.azimuth + around * share,
            self.elevation + (other.elevation - self.elevation) * share,
        )

    def is_good_for(self, layout: Float64, room: QRectF) -> bool:
        """Tell whether all points are in the picture and fill it well."""
        corners = np.array([layout.min(axis=0), layout.max(axis=0)], np.float64)
        (left, bottom), (right, top) = self.pixels(corners, room.center()).tolist()
        inner = room.adjusted(GRID, GRID, -GRID, -GRID)
        inside = inner.contains(QPointF(left, bottom)) and inner.contains(QPointF(right, top))
        fitted = fitted_view(layout, room)
        return inside and self.scale > FILLED * fitted.scale


@dataclass(frozen=True)
class Seen:
    """What part of a map is seen, and from where, whatever the size of the picture.

    Attributes
    ----------
    middle
        What lies in the middle of the picture: to the right, up, and nearer.
    span
        How much of the map the shorter side of the picture shows; 0 where all of it is seen.
    angles
        Azimuth and elevation in radians.
    """

    middle: tuple[float, ...] = (0.0, 0.0, 0.0)
    span: float = 0.0
    angles: tuple[float, ...] = (0.0, 0.0)


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


def bounds_of(layout: Float64) -> Float64:
    """Return the lower left and the upper right corner of points, float64 (2, 2), (0, 2) of none.

    What is in space needs as much room as it may take while one walks around it.
    """
    points = layout[np.isfinite(layout[:, 0])]
    if not len(points):
        return np.zeros((0, 2))
    if points.shape[1] == 3:
        around = np.hypot(points[:, 0], points[:, 2])
        high = np.abs(points[:, 1]) * math.cos(ELEVATION) + around * math.sin(ELEVATION)
        corner = np.array([around.max(), high.max()])
        return np.stack([-corner, corner])
    return np.array([points.min(axis=0), points.max(axis=0)], np.float64)


def widened(layout: Float64, axes: int) -> Float64:
    """Return a layout with so many axes; where it had fewer, it lies at zero."""
    missing = axes - layout.shape[1]
    return layout if missing <= 0 else np.hstack([layout, np.zeros((len(layout), missing))])


def drawable(layout: Float64) -> Bool:
    """Return which rows of a layout (n, 2) or (n, 3) have a place in a picture, bool (n,)."""
    small = np.abs(layout) < BEYOND  # not a number compares as false
    drawn: Bool = small[:, 0] & small[:, 1]
    return drawn if layout.shape[1] == 2 else drawn & small[:, 2]
