"""A block of a matrix as pixels, made ready beside the window: a byte for each number.

The byte is the step of the scale. Where a block is larger than a picture can be, it is also kept
small: of the numbers that fall on one pixel the one farthest from zero is seen, so that nothing
strong gets lost.
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from engine.arrays import Floats
from engine.messages import Message
from engine.training import Steps, WorkProgress
from legacy_gui.plots.shades import STEPS, steps_of

LARGEST = 1 << 20  # pixels
SIDE = 1 << 10  # pixels of each side of the small picture, at most


@dataclass(frozen=True, eq=False)
class Tile:
    """Numbers (R, C) and their colours.

    Attributes
    ----------
    steps
        The step of the scale of each number, uint8 (R, C).
    small, every
        The same with one pixel for so many rows and columns.
    """

    values: Floats
    steps: np.ndarray
    small: np.ndarray
    every: tuple[int, int]

    def image(self, rows: range, columns: range, table: list[int]) -> tuple[QImage, QRectF]:
        """Return a picture in which some cells are, and where they are in it."""
        source = QRectF(0, 0, len(columns), len(rows))
        if len(rows) * len(columns) <= LARGEST:
            part = self.steps[rows.start : rows.stop, columns.start : columns.stop]
            return _image(part, table), source
        down, across = self.every
        place = QRectF(columns.start / across, rows.start / down, 0, 0)
        place.setSize(QRectF(0, 0, len(columns) / across, len(rows) / down).size())
        return _image(self.small, table), place


def tile_steps(values: Floats, low: float, high: float) -> Steps[Tile]:
    """Return a block whose colours go from a low to a high number."""
    steps = np.empty(values.shape, np.uint8)
    rows = max(1, LARGEST // max(1, values.shape[1]))
    for row in range(0, len(values), rows):
        part = values[row : row + rows]
        steps[row : row + rows] = steps_of((part - low) / (high - low))
        yield WorkProgress(row, len(values), Message("Computing"))
    down, across = (max(1, -(-size // SIDE)) for size in values.shape)
    zero = np.clip(-low / (high - low), 0, 1) * (STEPS - 1)
    small = _farthest(_farthest(steps, across, 1, zero), down, 0, zero)
    return Tile(values, steps, small, (down, across))


def _farthest(steps: np.ndarray, size: int, axis: int, zero: float) -> np.ndarray:
    """Return of so many steps in a row the one farthest from the step of zero."""
    if size == 1:
        return steps
    begins = np.arange(0, steps.shape[axis], size)
    most = np.maximum.reduceat(steps, begins, axis)
    least = np.minimum.reduceat(steps, begins, axis)
    return np.where(most - zero >= zero - least, most, least)


def _image(steps: np.ndarray, table: list[int]) -> QImage:
    rows, columns = steps.shape
    image = QImage(steps.tobytes(), columns, rows, columns, QImage.Format.Format_Indexed8)
    image.setColorTable(table)
    return image.convertToFormat(QImage.Format.Format_RGB32)
