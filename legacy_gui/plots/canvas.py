"""What painted pictures share: a calm ground, one item under the mouse or the keyboard, a glide.

A picture is a list of items, each with a place; the rest follows from it: which item is under the
mouse, what is said about it, where the keyboard stands and what scrolls into view. Everything is
painted with vector primitives, so that a picture can be rendered at any size.
"""

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from legacy_gui.plots.words import font_of, verbatim
from legacy_gui.theme import GRID, LEAD, colors, theme

GLIDE_MS = 220
STILL = "reduced_motion"  # a property of the application; true where nothing shall glide
STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
    Qt.Key.Key_Home: -(10**9),
    Qt.Key.Key_End: 10**9,
}
PRESSED = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def is_still() -> bool:
    """Tell whether nobody wants motion."""
    application = QApplication.instance()
    assert application is not None
    return bool(application.property(STILL))


class Glide(QVariantAnimation):
    """The share of a movement that is done, from 0 to 1; at once where nobody wants motion."""

    def __init__(self, picture: QWidget, milliseconds: int = GLIDE_MS) -> None:
        super().__init__(picture)
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self.setDuration(milliseconds)
        self._picture = picture
        self.share = 1.0
        self.valueChanged.connect(self._on_value_changed)

    def begin(self) -> None:
        """Move from the start."""
        self.stop()
        if is_still() or not self._picture.isVisible():
            self.finish()
        else:
            self.share = 0.0
            self.start()

    def finish(self) -> None:
        """Be there."""
        self.stop()
        self._on_value_changed(1.0)

    def between(self, old: float, new: float) -> float:
        """Return the value on the way from one to another."""
        return old + (new - old) * self.share

    def _on_value_changed(self, value: float) -> None:
        self.share = float(value)
        self._picture.update()


class Canvas(QAbstractScrollArea):
    """A picture of items that can be pointed at; a subclass says where they are and draws them."""

    def __init__(
        self, name: str, explanation: str, empty: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.items = 0
        self.hover = -1
        self.current = -1
        self.empty = empty
        self.glide = Glide(self.viewport())
        self.setAccessibleName(name)
        self.setToolTip(explanation)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        theme().changed.connect(self.recolor)

    def content_height(self) -> float:
        """Return the height of the whole picture in pixels; what is higher than here scrolls."""
        return 0.0

    def place(self, item: int) -> QRectF:
        """Return where an item is in the picture."""
        raise NotImplementedError

    def tip(self, item: int) -> str:
        """Return what is said about an item."""
        raise NotImplementedError

    def draw(self, painter: QPainter, visible: QRectF) -> None:
        """Paint the part of the picture that is visible."""
        raise NotImplementedError

    def activate(self, item: int) -> None:
        """Do what a click on an item, or Enter, does."""

    def recolor(self) -> None:
        """Take the colours of the theme."""
        self.viewport().update()

    def replaced(self, items: int, description: str) -> None:
        """Begin anew with a number of items."""
        self.items, self.hover, self.current = items, -1, -1
        self.setAccessibleDescription(description)
        self.arrange()
        self.glide.begin()

    def arrange(self) -> None:
        """Fit the scroll bar to the picture."""
        room = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(self.content_height()) - room))
        bar.setPageStep(room)
        bar.setSingleStep(3 * GRID)
        self.viewport().update()

    def item_at(self, spot: QPointF) -> int:
        """Return the item at a spot of the picture, or -1."""
        found = (item for item in range(self.items) if self.place(item).contains(spot))
        return next(found, -1)

    def sizeHint(self) -> QSize:
        """Ask for a place large enough to be legible."""
        return QSize(480, 320)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture to its new place."""
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the picture, or why there is none."""
        painter = QPainter(self.viewport())
        try:
            self._paint(painter)
        finally:
            painter.end()  # a traceback would keep it alive, and Qt crash

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what is under the mouse, and forget it when the mouse leaves."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            item = self.item_at(self._in_picture(QPointF(event.pos())))
            text = self.tip(item) if item >= 0 else self.toolTip()
            QToolTip.showText(event.globalPos(), verbatim(text), self)
            return True
        if event.type() == QEvent.Type.Leave:
            self.point_at(-1)
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Highlight the item under the mouse."""
        self.point_at(self.item_at(self._in_picture(event.position())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the item under the mouse."""
        item = self.item_at(self._in_picture(event.position()))
        if item >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.choose(item)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Activate the item that was pressed, if the mouse is still on it."""
        item = self.item_at(self._in_picture(event.position()))
        if item >= 0 and item == self.current and event.button() == Qt.MouseButton.LeftButton:
            self.activate(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the items; Enter does what a click does."""
        step = STEPS.get(Qt.Key(event.key()))
        if self.items and step is not None:
            self.choose(min(max(0, self.current + step), self.items - 1))
        elif event.key() in PRESSED and self.current >= 0:
            self.activate(self.current)
        else:
            super().keyPressEvent(event)

    def point_at(self, item: int) -> None:
        """Highlight an item, or none."""
        if item != self.hover:
            self.hover = item
            hand = Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(hand if item >= 0 else Qt.CursorShape.ArrowCursor)
            self.viewport().update()

    def choose(self, item: int) -> None:
        """Put the keyboard on an item and bring it into view."""
        self.current = item
        self.setAccessibleDescription(self.tip(item))
        place, bar = self.place(item), self.verticalScrollBar()
        if place.top() < bar.value():
            bar.setValue(int(place.top()) - GRID)
        elif place.bottom() > bar.value() + self.viewport().height():
            bar.setValue(int(place.bottom()) - self.viewport().height() + GRID)
        self.viewport().update()

    def draw_focus(self, painter: QPainter, place: QRectF) -> None:
        """Frame the item on which the keyboard stands."""
        if self.hasFocus():
            painter.setPen(QPen(QColor(colors().accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, 4, 4)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), QColor(colors().card))
        if not self.items:
            self._draw_empty(painter)
            return
        scrolled = self.verticalScrollBar().value()
        painter.translate(0, -scrolled)
        self.draw(painter, QRectF(self.viewport().rect()).translated(0, scrolled))

    def _in_picture(self, spot: QPointF) -> QPointF:
        return spot + QPointF(0, self.verticalScrollBar().value())

    def _draw_empty(self, painter: QPainter) -> None:
        painter.setFont(font_of(LEAD))
        painter.setPen(QColor(colors().muted))
        room = self.viewport().rect().adjusted(3 * GRID, GRID, -3 * GRID, -GRID)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self.empty)
