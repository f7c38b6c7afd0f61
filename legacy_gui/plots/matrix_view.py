"""Which part of a matrix is seen, and where: the arithmetic of zooming and panning.

All in two systems: cells, in which column c reaches from c to c + 1, and pixels of the picture.
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF

NEAREST = 2.0  # cells that fill the picture at the closest


@dataclass(frozen=True)
class MatrixView:
    """The part of a matrix that is seen (in cells) and the frame that shows it (in pixels)."""

    rows: int
    columns: int
    seen: QRectF
    frame: QRectF

    @property
    def pitch(self) -> tuple[float, float]:
        """Width and height of a cell in pixels."""
        return self.frame.width() / self.seen.width(), self.frame.height() / self.seen.height()

    def place(self, row: int, column: int) -> QRectF:
        """Return where a cell is, in pixels."""
        wide, high = self.pitch
        left = self.frame.left() + (column - self.seen.left()) * wide
        return QRectF(left, self.frame.top() + (row - self.seen.top()) * high, wide, high)

    def cell_at(self, spot: QPointF) -> tuple[int, int] | None:
        """Return row and column of the cell at a spot of the frame."""
        if not self.frame.contains(spot):
            return None
        x, y = self.to_cells(spot)
        return min(int(y), self.rows - 1), min(int(x), self.columns - 1)

    def to_cells(self, spot: QPointF) -> tuple[float, float]:
        """Return a spot in cells."""
        wide, high = self.pitch
        x = self.seen.left() + (spot.x() - self.frame.left()) / wide
        return x, self.seen.top() + (spot.y() - self.frame.top()) / high

    def zoomed(self, factor: float, spot: QPointF) -> QRectF:
        """Return what is seen after zooming in by a factor, the cell at the spot staying there."""
        x, y = self.to_cells(spot)
        wide = float(np.clip(self.seen.width() / factor, min(NEAREST, self.columns), self.columns))
        high = float(np.clip(self.seen.height() / factor, min(NEAREST, self.rows), self.rows))
        left = x - (x - self.seen.left()) * wide / self.seen.width()
        top = y - (y - self.seen.top()) * high / self.seen.height()
        return self.inside(QRectF(left, top, wide, high))

    def panned(self, pixels: QPointF) -> QRectF:
        """Return what is seen after the picture was dragged."""
        wide, high = self.pitch
        return self.inside(self.seen.translated(-pixels.x() / wide, -pixels.y() / high))

    def showing(self, row: int, column: int) -> QRectF:
        """Return the nearest part that contains a cell."""
        seen = QRectF(self.seen)
        dx = min(0.0, column - seen.left()) + max(0.0, column + 1 - seen.right())
        dy = min(0.0, row - seen.top()) + max(0.0, row + 1 - seen.bottom())
        return self.inside(seen.translated(dx, dy))

    def inside(self, seen: QRectF) -> QRectF:
        """Return a part moved so that it lies within the matrix."""
        left = float(np.clip(seen.left(), 0, self.columns - seen.width()))
        top = float(np.clip(seen.top(), 0, self.rows - seen.height()))
        return QRectF(left, top, seen.width(), seen.height())

    def visible(self) -> tuple[range, range]:
        """Return the rows and columns of which a part is seen."""
        return (
            range(int(self.seen.top()), min(self.rows, int(np.ceil(self.seen.bottom())))),
            range(int(self.seen.left()), min(self.columns, int(np.ceil(self.seen.right())))),
        )


def thinned(visible: range, pitch: float, needed: float) -> range:
    """Return every so-manieth of the visible rows, so that labels of a height do not meet."""
    step = max(1, int(np.ceil(needed / pitch)))
    return range(-(-visible.start // step) * step, visible.stop, step)
