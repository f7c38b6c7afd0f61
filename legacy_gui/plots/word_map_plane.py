"""Points of a plane or in space that glide, are dragged, zoomed and turned, and pointed at.

The picture is always on the way from one layout, and one view of it, to another; when new layouts
come faster than a glide lasts, each glide is as short as the time between them, and at thirty a
second the points simply follow. What the mouse and the keyboard do is told in ``word_map_hand``.
"""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from engine.arrays import Float64
from legacy_gui.plots.canvas import GLIDE_MS, Canvas, Glide
from legacy_gui.plots.word_map_hand import Hand
from legacy_gui.plots.word_map_motion import SlowGlide, Turner
from legacy_gui.plots.word_map_view import (
    AZIMUTH,
    BEYOND,
    ELEVATION,
    FARTHEST,
    NEAREST,
    MapView,
    Seen,
    bounds_of,
    fitted_view,
    widened,
    within,
)

FOLLOWING_MS = 60  # between two layouts; where it is less, there is nothing to glide
REACH = 12.0  # pixels from the mouse to the point that is meant
RADIAN = 200.0  # pixels that the hand moves to turn by it
ROOMY = 40  # neighbours that are in view with a word to which one flies


class Plane(Canvas):
    """A picture of points; a subclass draws them.

    Signals
    -------
    hovered
        The row under the mouse or, after an arrow key, nearest to the middle; -1 where none is.
    clicked
        The row that was clicked or entered.
    regioned
        int64 array of the rows inside a rectangle or a lasso.
    """

    hovered = Signal(int)
    clicked = Signal(int)
    regioned = Signal(object)

    def __init__(
        self, name: str, explanation: str, empty: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, explanation, empty, parent)
        self.glide: Glide = SlowGlide(self.viewport())
        self.lasso = False  # whether dragging draws a lasso instead of moving the map
        self.hand, self.turner = Hand(self), Turner(self)
        self._layouts = (np.zeros((0, 2)), np.zeros((0, 2)))
        self._views = (MapView(), MapView())
        self._bounds = bounds_of(self._layouts[1])
        self._is_fitted = True
        self._since_moved = QElapsedTimer()

    @property
    def room(self) -> QRectF:
        """The part of the picture in which the points are."""
        return QRectF(self.viewport().rect())

    @property
    def is_solid(self) -> bool:
        """Whether the points lie in space, and can be turned."""
        return bool(self._layouts[1].shape[1] == 3)

    @property
    def layout_now(self) -> Float64:
        """The places of the points at this moment of the glide, in units of the map."""
        old, new = self._layouts
        share = self.glide.share
        if share == 1 or old is new:
            return new
        return old + (widened(new, old.shape[1]) - old) * share

    @property
    def view(self) -> MapView:
        """What is seen at this moment of the glide."""
        return self._views[0].between(self._views[1], self.glide.share)

    @property
    def spots(self) -> Float64:
        """Where the points are in the picture, in pixels, float64 (n, 2)."""
        return self.view.pixels(self.layout_now, self.room.center())

    @property
    def seen(self) -> Seen:
        """What is seen when the glide is over."""
        ahead = self._views[1]
        span = 0.0 if self._is_fitted else self._shorter_side / ahead.scale
        return Seen((ahead.x, ahead.y, ahead.z), span, (ahead.azimuth, ahead.elevation))

    def look_at(self, seen: Seen) -> None:
        """Show a part of the map as it was seen before."""
        (x, y, z), (azimuth, elevation) = seen.middle, seen.angles
        if not self.is_solid:
            z = azimuth = elevation = 0.0
        self._is_fitted = not seen.span
        view = self._fit() if self._is_fitted else MapView(x, y, z=z)
        if seen.span:
            view = replace(view, scale=self._allowed(self._shorter_side / seen.span))
        self._fly(replace(view, azimuth=azimuth, elevation=elevation))

    def begin(self, layout: Float64) -> None:
        """Show other points; what has no place must be not a number in all its coordinates."""
        self.items = int(np.isfinite(layout[:, 0]).sum())
        self.hover = self.current = -1
        self._layouts = (layout, layout)
        self._bounds = bounds_of(layout)
        self._is_fitted = True
        self._look(self._faced(self._fit()))
        self.turner.update()

    def glide_to(self, layout: Float64) -> None:
        """Let the points glide to other places; a map that fits goes on fitting."""
        now, view, was_solid = self.layout_now, self.view, self.is_solid
        axes = max(now.shape[1], layout.shape[1])
        now, places = widened(now, axes), widened(layout, axes)
        self._layouts = (np.where(np.isfinite(now), now, places), layout)
        self._bounds, ahead = bounds_of(layout), self._views[1]
        self.items = int(np.isfinite(layout[:, 0]).sum())
        fits = len(self._bounds) == 0 or ahead.is_good_for(self._bounds, self.room)
        if self.is_solid != was_solid:
            self._is_fitted, ahead = True, self._faced(self._fit())
        elif self._is_fitted and not fits:
            ahead = self._fit()
        self._views = (view, ahead)
        since = self._since_moved.elapsed() if self._since_moved.isValid() else GLIDE_MS
        self._since_moved.start()
        self._begin_glide(int(min(since, GLIDE_MS)))
        self.turner.update()

    def fit(self) -> None:
        """Show all points."""
        self._is_fitted = True
        self._fly(self._fit())

    def hold_view(self, layout: Float64) -> None:
        """See where all points of a layout would be, and go on looking there."""
        self._bounds = bounds_of(layout)
        self._is_fitted = False
        self._look(self._fit())

    def face(self) -> None:
        """Show all points, from where one looks at first."""
        self._is_fitted = True
        self._fly(self._faced(self._fit()))

    def fly_to(self, row: int) -> None:
        """Bring a point into the middle, with a few dozen of its neighbours around it."""
        ahead = self._views[1]
        points = ahead.flat(self._layouts[1])
        x, y = points[row].tolist()
        if not np.isfinite(x):
            return
        deep = ahead.z + float(ahead.nearness(widened(self._layouts[1][[row]], 3))[0])
        away = np.abs(points[np.isfinite(points[:, 0])] - (x, y)).max(axis=1)
        among = np.partition(away, min(ROOMY, len(away) - 1))[min(ROOMY, len(away) - 1)]
        near = min(self.room.width(), self.room.height()) / 2.2 / max(float(among), 1 / BEYOND)
        self._is_fitted = False
        scale = self._allowed(max(near, ahead.scale))
        self._fly(replace(ahead, x=x, y=y, z=deep if self.is_solid else 0.0, scale=scale))

    def zoom(self, factor: float, spot: QPointF) -> None:
        """Zoom in by a factor at a spot; below 1 zooms out."""
        view = self.view
        factor = self._allowed(view.scale * factor) / view.scale
        self._is_fitted = False
        self._look(view.zoomed(factor, spot, self.room.center()))

    def pan(self, way: QPointF) -> None:
        """Drag the map by a way in pixels."""
        self._is_fitted = False
        self._look(self.view.panned(way))

    def turn(self, way: QPointF) -> None:
        """Turn what is in space by a way in pixels, as if the hand were on its near side."""
        if self.is_solid:
            self._look(self.view.turned(way.x() / RADIAN, way.y() / RADIAN))

    def nearest(self, spot: QPointF, reach: float) -> int:
        """Return the row of the point nearest to a spot, -1 if none is within reach."""
        spots = self.spots
        around = QRectF(spot.x(), spot.y(), 0, 0)
        rows = np.flatnonzero(within(spots, around, reach))
        away = np.hypot(*(spots[rows] - (spot.x(), spot.y())).T)
        return int(rows[np.argmin(away)]) if len(rows) and away.min() <= reach else -1

    def item_at(self, spot: QPointF) -> int:
        """Return the row of the point at a spot, or -1."""
        return self.nearest(spot, REACH) if self.items and self.room.contains(spot) else -1

    def place(self, item: int) -> QRectF:
        """Return where a point is in the picture."""
        x, y = self.spots[item].tolist()
        return QRectF(x - REACH, y - REACH, 2 * REACH, 2 * REACH)

    def point_at(self, item: int) -> None:
        """Highlight a point, or none, and tell."""
        changed = item != self.hover
        super().point_at(item)
        if changed:
            self.hovered.emit(item)

    def activate(self, item: int) -> None:
        """Tell which point was chosen."""
        self.clicked.emit(item)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag, or to draw a region."""
        self.hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the map, draw a region, or point at a word."""
        if not self.hand.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag or a region, or activate the word that was clicked."""
        self.hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all points."""
        self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the mouse."""
        self.hand.wheel(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or turn with the arrows, zoom with plus and minus, fit with 0, click with Enter."""
        if not self.hand.key(event):
            super(Canvas, self).keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Turn on, where it turned before."""
        super().showEvent(event)
        self.turner.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Turn only before somebody's eyes."""
        super().hideEvent(event)
        self.turner.update()

    @property
    def _shorter_side(self) -> float:
        return max(1.0, min(self.room.width(), self.room.height()))

    def _fit(self) -> MapView:
        """Return the view of all points, from the side one looks from."""
        fitted = fitted_view(self._bounds, self.room) if len(self._bounds) else MapView()
        ahead = self._views[1]
        return replace(fitted, azimuth=ahead.azimuth, elevation=ahead.elevation)

    def _faced(self, view: MapView) -> MapView:
        """Return a view from the side from which one looks at first."""
        angles = (AZIMUTH, ELEVATION) if self.is_solid else (0.0, 0.0)
        return replace(view, azimuth=angles[0], elevation=angles[1])

    def _allowed(self, scale: float) -> float:
        fitted = self._fit().scale
        return float(np.clip(scale, FARTHEST * fitted, NEAREST * fitted))

    def _look(self, view: MapView) -> None:
        """Look there at once; points that glide go on."""
        self._views = (view, view)
        self.viewport().update()

    def _fly(self, view: MapView) -> None:
        now, seen = self.layout_now, self.view
        self._layouts = (now, self._layouts[1])
        self._views = (seen, view)
        self._begin_glide(GLIDE_MS)

    def _begin_glide(self, milliseconds: int) -> None:
        if milliseconds < FOLLOWING_MS:
            self.glide.finish()
        else:
            self.glide.setDuration(milliseconds)
            self.glide.begin()
