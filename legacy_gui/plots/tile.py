"""A block of a matrix as pixels, made ready beside the window: a byte for each number.

The byte is the step of the scale. Where a block is larger than a picture can be, it is also kept
small: of the numbers that fall on one pixel the one farthest from zero is seen, so that nothing
strong gets lost.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from engine.arrays import Floats
from legacy_gui.plots.shades import STEPS, steps_of

LARGEST = 1 << 20  # pixels
SIDE = 1 << 10  # pixels of each side of the small picture, at most


@dataclass(frozen=True, eq=False)
class Tile:
    """Numbers (R, C) that stand side by side under one title.

    Attributes
    ----------
    marks
        What is written below the columns, C or nothing.
    steps
        The step of the scale of each number, uint8 (R, C).
    small, every
        The same with one pixel for so many rows and columns.
    """

    title: str
    marks: tuple[str, ...]
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


def make_tile(title: str, marks: Sequence[str], values: Floats, low: float, high: float) -> Tile:
    """Return a block whose colours go from a low to a high number."""
    steps = steps_of((values - low) / (high - low))
    every = tuple(max(1, -(-size // SIDE)) for size in values.shape)
    zero = np.clip(-low / (high - low), 0, 1) * (STEPS - 1)
    small = steps
    for axis, size in enumerate(every):
        small = _farthest(small, size, axis, zero) if size > 1 else small
    return Tile(title, tuple(marks), values, steps, small, (every[0], every[1]))


def _farthest(steps: np.ndarray, size: int, axis: int, zero: float) -> np.ndarray:
    """Return of so many steps in a row the one farthest from the step of zero."""
    begins = np.arange(0, steps.shape[axis], size)
    most = np.maximum.reduceat(steps, begins, axis)
    least = np.minimum.reduceat(steps, begins, axis)
    return np.where(most - zero >= zero - least, most, least)


def _image(steps: np.ndarray, table: list[int]) -> QImage:
    rows, columns = steps.shape
    image = QImage(steps.tobytes(), columns, rows, columns, QImage.Format.Format_Indexed8)
    image.setColorTable(table)
    return image.convertToFormat(QImage.Format.Format_RGB32)
