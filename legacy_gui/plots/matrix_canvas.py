"""A matrix that can be looked at closely: the wheel zooms, the mouse drags, keys walk through it.

A subclass says where the frame of the matrix is and draws what is seen of it.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from legacy_gui.plots.canvas import Canvas
from legacy_gui.plots.matrix_view import MatrixView
from legacy_gui.plots.words import font_of, write
from legacy_gui.theme import LEAD, colors

ZOOM = 1.25
KEYS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
ZOOM_KEYS = {Qt.Key.Key_Plus: ZOOM, Qt.Key.Key_Minus: 1 / ZOOM, Qt.Key.Key_0: 1e-9}


class MatrixCanvas(Canvas):
    """A picture whose items are the cells of a matrix, row by row.

    Attributes
    ----------
    shape
        Rows and columns.
    seen
        The part of the matrix that is seen, in cells.
    dragged
        Whether the mouse, since it was pressed, has moved the matrix.
    """

    def __init__(
        self, name: str, explanation: str, empty: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, explanation, empty, parent)
        self.shape = (0, 0)
        self.seen = QRectF(0, 0, 1, 1)
        self.lead = font_of(LEAD)
        self._drag: QPointF | None = None
        self.dragged = False

    @property
    def view(self) -> MatrixView:
        """What is seen, and where."""
        raise NotImplementedError

    def place(self, item: int) -> QRectF:
        """Return where a cell is."""
        return self.view.place(*divmod(item, self.shape[1]))

    def item_at(self, spot: QPointF) -> int:
        """Return the cell at a spot, or -1."""
        cell = self.view.cell_at(spot) if self.items else None
        return -1 if cell is None else cell[0] * self.shape[1] + cell[1]

    def choose(self, item: int) -> None:
        """Put the keyboard on a cell and bring it into view."""
        self.current = item
        self.seen = self.view.showing(*divmod(item, self.shape[1]))
        self.setAccessibleDescription(self.tip(item))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from cell to cell; plus, minus and 0 zoom."""
        key = Qt.Key(event.key())
        if self.items and key in KEYS:
            row, column = divmod(max(0, self.current), self.shape[1])
            down, right = KEYS[key] if self.current >= 0 else (0, 0)
            rows, columns = self.shape
            row = min(max(0, row + down), rows - 1)
            self.choose(row * columns + min(max(0, column + right), columns - 1))
        elif self.items and key in ZOOM_KEYS:
            self.zoom(ZOOM_KEYS[key], self.view.frame.center())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the mouse."""
        if self.items:
            self.zoom(ZOOM ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def zoom(self, factor: float, spot: QPointF) -> None:
        """Zoom in by a factor at a spot; below 1 zooms out."""
        self.seen = self.view.zoomed(factor, spot)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a cell, and begin to drag."""
        self._drag, self.dragged = event.position(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the matrix, or point at a cell."""
        way = event.position() - self._drag if self._drag is not None else QPointF()
        if self._drag is not None and (
            self.dragged or way.manhattanLength() >= QApplication.startDragDistance()
        ):
            self.seen = self.view.panned(way)
            self._drag, self.dragged = event.position(), True
            self.viewport().update()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Activate the cell, unless it was dragged."""
        self._drag = None
        super().mouseReleaseEvent(event)

    def draw_marks(self, painter: QPainter, view: MatrixView) -> None:
        """Frame the cell under the mouse and the one on which the keyboard stands."""
        painter.setClipRect(view.frame.adjusted(-2, -2, 2, 2))
        for item, color in ((self.hover, colors().text), (self.current, colors().accent)):
            if item >= 0:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(color), 2))
                painter.drawRect(self.place(item))
        painter.setClipping(False)

    def draw_said(self, painter: QPainter, line: QRectF, summary: str) -> None:
        """Write what is pointed at, or a summary where nothing is."""
        meant = self.hover if self.hover >= 0 else self.current
        painter.setFont(self.lead)
        painter.setPen(QColor(colors().text if meant >= 0 else colors().muted))
        write(painter, line, self.tip(meant) if meant >= 0 else summary)
