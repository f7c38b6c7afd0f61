"""A chart that a hand moves: the wheel zooms, dragging moves, a double click shows everything."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from legacy_gui.plots.canvas import Canvas
from legacy_gui.plots.loss_curve_axes import Frame, Scale
from legacy_gui.plots.loss_curve_window import Window

NOTCH = 120.0  # eighths of a degree that a wheel turns at once
ZOOM, STEP = 0.8, 0.1  # of what is seen, for a notch or a key


class HandledChart(Canvas):
    """Knows which part of its x axis is looked at, and where on it the mouse is.

    Signals
    -------
    changed
        Other trainings, or another part of them, can be seen.
    """

    changed = Signal()

    def __init__(
        self, name: str, explanation: str, empty: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, explanation, empty, parent)
        self.seen = Window()
        self.pointed: float | None = None  # the x under the mouse
        self._dragged: float | None = None  # the pixel from which it is moved

    def whole(self) -> Scale:
        """Return the x axis of everything there is."""
        raise NotImplementedError

    def frames(self) -> dict[bool, Frame]:
        """Return the frames of the upper chart (False) and, if there is one, of that below."""
        raise NotImplementedError

    def count(self) -> None:
        """Note how much there is to draw, and draw it anew."""
        raise NotImplementedError

    def look_at(self, window: Window) -> None:
        """Show a part of the course; its heights fill the chart."""
        self.seen = window
        self.count()
        self.changed.emit()

    def item_at(self, spot: QPointF) -> int:
        """Return -1: points are found by ``mouseMoveEvent``."""
        return -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the chart."""
        if self.items and event.button() == Qt.MouseButton.LeftButton:
            self._dragged = event.position().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what was measured near the mouse, or move the chart with it."""
        if not self.items:
            return
        frame, x = self.frames()[False], event.position().x()
        if self._dragged is not None:
            way = (self._dragged - x) / frame.place.width()
            self.look_at(self.seen.moved(self.whole(), way))
            self._dragged = x
            return
        is_inside = frame.place.left() <= x <= frame.place.right()
        self.pointed = frame.x_at(x) if is_inside else None
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the chart."""
        self._dragged = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show everything again."""
        self.look_at(Window())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom towards the mouse."""
        if self.items and event.angleDelta().y():
            place = self.frames()[False].place
            share = (event.position().x() - place.left()) / place.width()
            factor = ZOOM ** (event.angleDelta().y() / NOTCH)
            share = min(max(share, 0.0), 1.0)
            self.look_at(self.seen.zoomed(self.whole(), factor, share))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom with + and -, move with the arrows, show everything with 0."""
        window, whole = self.seen, self.whole()
        looks = {
            Qt.Key.Key_Plus: window.zoomed(whole, ZOOM, 0.5),
            Qt.Key.Key_Minus: window.zoomed(whole, 1 / ZOOM, 0.5),
            Qt.Key.Key_Left: window.moved(whole, -STEP),
            Qt.Key.Key_Right: window.moved(whole, STEP),
            Qt.Key.Key_0: Window(),
        }
        look = looks.get(Qt.Key(event.key()))
        if look is not None:
            self.look_at(look)
        else:
            super(Canvas, self).keyPressEvent(event)

    def point_at(self, item: int) -> None:
        """Forget the point under a mouse that has left."""
        self.pointed = None
        self.viewport().update()
        super().point_at(item)
