"""What the mouse and the keyboard do to a map: move it, turn it, zoom it, choose a part of it."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication

from legacy_gui.plots.canvas import PRESSED
from legacy_gui.plots.word_map_region import Region, inside_lasso

if TYPE_CHECKING:
    from legacy_gui.plots.word_map_plane import Plane

STEP = 0.15  # of the picture, for one press of an arrow
ZOOM = 1.25
LEFT = Qt.MouseButton.LeftButton
BUTTONS = (LEFT, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton)
KEYS = {
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
}
ZOOM_KEYS = {Qt.Key.Key_Plus: ZOOM, Qt.Key.Key_Equal: ZOOM, Qt.Key.Key_Minus: 1 / ZOOM}


class Hand:
    """The left button drags a plane and turns what is in space; the others always drag."""

    def __init__(self, plane: "Plane") -> None:
        self._plane = plane
        self._pressed: QPointF | None = None
        self._button = LEFT
        self._region: Region | None = None  # that is being drawn
        self._dragged = False

    @property
    def is_down(self) -> bool:
        """Whether a button is held."""
        return self._pressed is not None

    def press(self, event: QMouseEvent) -> None:
        """Begin to drag, or to draw a region."""
        if not self._plane.items or event.button() not in BUTTONS or self.is_down:
            return
        self._pressed, self._button, self._dragged = event.position(), event.button(), False
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        drawn = Region(self._plane.lasso and not shift, [event.position()])
        draws = self._button == LEFT and (shift or self._plane.lasso)
        self._region = drawn if draws else None

    def move(self, event: QMouseEvent) -> bool:
        """Drag or draw on; return whether a button is held."""
        if self._pressed is None:
            return False
        spot, plane = event.position(), self._plane
        way = spot - self._pressed
        if not self._dragged and way.manhattanLength() < QApplication.startDragDistance():
            return True
        self._dragged = True
        if self._region is not None:
            self._region.reach(spot)
            plane.viewport().update()
            return True
        self._pressed = spot
        if plane.is_solid and self._button == LEFT:
            plane.turner.take_over()
            plane.turn(way)
        else:
            plane.pan(way)
        return True

    def release(self, event: QMouseEvent) -> None:
        """Tell what is inside of the region, or which word was clicked."""
        if self._pressed is None or event.button() != self._button:
            return
        plane, region = self._plane, self._region
        self._pressed = self._region = None
        plane.viewport().update()
        item = plane.item_at(event.position())
        if self._dragged and region is not None:
            plane.regioned.emit(np.flatnonzero(inside_lasso(plane.spots, region.corners())))
        elif not self._dragged and self._button == LEFT and item >= 0:
            plane.activate(item)

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom at the mouse."""
        if self._plane.items:
            self._plane.zoom(ZOOM ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key means; return whether it means anything here."""
        plane, key = self._plane, Qt.Key(event.key())
        if not plane.items or key not in (*KEYS, *ZOOM_KEYS, *PRESSED, Qt.Key.Key_0):
            return False
        if key == Qt.Key.Key_0:
            plane.fit()
        elif key in PRESSED:
            if plane.hover >= 0:
                plane.activate(plane.hover)
        else:
            self._step(key)
        return True

    def draw(self, painter: QPainter) -> None:
        """Draw the region on its way."""
        if self._region is not None and self._dragged:
            self._region.draw(painter)

    def _step(self, key: Qt.Key) -> None:
        plane, room = self._plane, self._plane.room
        x, y = KEYS.get(key, (0, 0))
        way = QPointF(x * STEP * room.width(), y * STEP * room.height())
        if plane.is_solid:
            plane.turn(way / 4)
        else:
            plane.pan(way)
        plane.zoom(ZOOM_KEYS.get(key, 1.0), room.center())
        plane.point_at(plane.nearest(room.center(), max(room.width(), 1.0) / 2))
