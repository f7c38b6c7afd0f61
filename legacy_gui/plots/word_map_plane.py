"""Points of a plane that glide, are dragged and zoomed, pointed at, and chosen with a lasso.

The picture is always on the way from one layout, and one view of it, to another; when new layouts
come faster than a glide lasts, each glide is as short as the time between them, and at thirty a
second the points simply follow.
"""

import numpy as np
from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from engine.arrays import Float64
from legacy_gui.plots.canvas import GLIDE_MS, PRESSED, Canvas, Glide
from legacy_gui.plots.word_map_region import Region, inside_lasso
from legacy_gui.plots.word_map_view import (
    BEYOND,
    FARTHEST,
    NEAREST,
    MapView,
    fitted_view,
    within,
)

FRAME_MS = 33
FOLLOWING_MS = 60  # between two layouts; where it is less, there is nothing to glide
STEP = 0.15  # of the picture, for one press of an arrow
ZOOM = 1.25
REACH = 12.0  # pixels from the mouse to the point that is meant
KEYS = {
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
}
ZOOM_KEYS = {Qt.Key.Key_Plus: ZOOM, Qt.Key.Key_Equal: ZOOM, Qt.Key.Key_Minus: 1 / ZOOM}
ROOMY = 40  # neighbours that are in view with a word to which one flies


class SlowGlide(Glide):
    """A glide that draws at most thirty times a second."""

    def __init__(self, picture: QWidget) -> None:
        self._since_drawn = QElapsedTimer()
        super().__init__(picture)

    def _on_value_changed(self, value: float) -> None:
        drawn = self._since_drawn
        if value == 1 or not drawn.isValid() or drawn.elapsed() >= FRAME_MS:
            drawn.start()
            super()._on_value_changed(value)


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
        self._layouts = (np.zeros((0, 2)), np.zeros((0, 2)))
        self._views = (MapView(), MapView())
        self._bounds = _bounds(self._layouts[1])
        self._is_fitted = True
        self._since_moved = QElapsedTimer()
        self._pressed: QPointF | None = None
        self._region: Region | None = None  # that is being drawn
        self._dragged = False

    @property
    def room(self) -> QRectF:
        """The part of the picture in which the points are."""
        return QRectF(self.viewport().rect())

    @property
    def layout_now(self) -> Float64:
        """The places of the points at this moment of the glide, in units of the map."""
        old, new = self._layouts
        share = self.glide.share
        return new if share == 1 or old is new else old + (new - old) * share

    @property
    def view(self) -> MapView:
        """What is seen at this moment of the glide."""
        return self._views[0].between(self._views[1], self.glide.share)

    @property
    def spots(self) -> Float64:
        """Where the points are in the picture, in pixels, float64 (n, 2)."""
        return self.view.pixels(self.layout_now, self.room.center())

    def begin(self, layout: Float64) -> None:
        """Show other points; what has no place must be not a number in both coordinates."""
        self.items = int(np.isfinite(layout[:, 0]).sum())
        self.hover = self.current = -1
        self._layouts = (layout, layout)
        self._bounds = _bounds(layout)
        self._is_fitted = True
        self._look(self._fit())

    def glide_to(self, layout: Float64) -> None:
        """Let the points glide to other places; a map that fits goes on fitting."""
        now, view = self.layout_now, self.view
        self._layouts = (np.where(np.isfinite(now), now, layout), layout)
        self._bounds, ahead = _bounds(layout), self._views[1]
        self.items = int(np.isfinite(layout[:, 0]).sum())
        fits = len(self._bounds) == 0 or ahead.is_good_for(self._bounds, self.room)
        if self._is_fitted and not fits:
            ahead = self._fit()
        self._views = (view, ahead)
        since = self._since_moved.elapsed() if self._since_moved.isValid() else GLIDE_MS
        self._since_moved.start()
        self._begin_glide(int(min(since, GLIDE_MS)))

    def fit(self) -> None:
        """Show all points."""
        self._is_fitted = True
        self._fly(self._fit())

    def hold_view(self, layout: Float64) -> None:
        """See where all points of a layout would be, and go on looking there."""
        self._bounds = _bounds(layout)
        self._is_fitted = False
        self._look(self._fit())

    def fly_to(self, row: int) -> None:
        """Bring a point into the middle, with a few dozen of its neighbours around it."""
        x, y = self._layouts[1][row].tolist()
        if not np.isfinite(x):
            return
        points = self._layouts[1]
        away = np.abs(points[np.isfinite(points[:, 0])] - (x, y)).max(axis=1)
        among = np.partition(away, min(ROOMY, len(away) - 1))[min(ROOMY, len(away) - 1)]
        near = min(self.room.width(), self.room.height()) / 2.2 / max(float(among), 1 / BEYOND)
        self._is_fitted = False
        self._fly(MapView(x, y, self._allowed(max(near, self._views[1].scale))))

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
        if event.button() == Qt.MouseButton.LeftButton and self.items:
            self._pressed, self._dragged = event.position(), False
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            drawn = Region(self.lasso and not shift, [event.position()])
            self._region = drawn if shift or self.lasso else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the map, draw a region, or point at a word."""
        spot = event.position()
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        way = spot - self._pressed
        if not self._dragged and way.manhattanLength() < QApplication.startDragDistance():
            return
        self._dragged = True
        if self._region is None:
            self._pressed = spot
            self.pan(way)
        else:
            self._region.reach(spot)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag or a region, or activate the word that was clicked."""
        if self._pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        region, self._pressed, self._region = self._region, None, None
        self.viewport().update()
        item = self.item_at(event.position())
        if self._dragged and region is not None:
            self.regioned.emit(np.flatnonzero(inside_lasso(self.spots, region.corners())))
        elif not self._dragged and item >= 0:
            self.activate(item)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all points."""
        self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the mouse."""
        if self.items:
            self.zoom(ZOOM ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, zoom with plus and minus, fit with 0, click with Enter."""
        key = Qt.Key(event.key())
        if not self.items or key not in (*KEYS, *ZOOM_KEYS, *PRESSED, Qt.Key.Key_0):
            super(Canvas, self).keyPressEvent(event)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in PRESSED:
            if self.hover >= 0:
                self.activate(self.hover)
        else:
            x, y = KEYS.get(key, (0, 0))
            self.pan(QPointF(x * STEP * self.room.width(), y * STEP * self.room.height()))
            self.zoom(ZOOM_KEYS.get(key, 1.0), self.room.center())
            self.point_at(self.nearest(self.room.center(), max(self.room.width(), 1.0) / 2))

    def _fit(self) -> MapView:
        return fitted_view(self._bounds, self.room) if len(self._bounds) else MapView()

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


def _bounds(layout: Float64) -> Float64:
    """Return the lower left and the upper right corner, float64 (2, 2); (0, 2) without points."""
    points = layout[np.isfinite(layout[:, 0])]
    if not len(points):
        return np.zeros((0, 2))
    return np.array([points.min(axis=0), points.max(axis=0)], np.float64)
