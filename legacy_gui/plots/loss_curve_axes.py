"""The frame of a chart: from numbers to pixels, on a linear or a logarithmic scale, and ticks."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from engine.arrays import Float64
from legacy_gui.translations import number

TICKS = 5  # about so many
AIR = 0.06  # above and below the curves, as a share of the height
DECADES = 1.2  # on a logarithmic scale, from which on only powers of ten and 2, 5 times are ticks


@dataclass(frozen=True)
class Frame:
    """A place in pixels, and the numbers at its edges."""

    place: QRectF
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    logarithmic: bool = False

    def pixels(self, x: Float64, y: Float64) -> Float64:
        """Return where points are, float64 (n, 2); not a number where there is no place."""
        left, right = self.x_range
        low, high = self._scaled(np.array(self.y_range))
        across = self.place.left() + (x - left) / (right - left) * self.place.width()
        up = (self._scaled(y) - low) / (high - low)
        return np.stack([across, self.place.bottom() - up * self.place.height()], axis=1)

    def spot(self, x: float, y: float) -> QPointF:
        """Return where one point is."""
        (found,) = self.pixels(np.array([x]), np.array([y])).tolist()
        return QPointF(*found)

    def ticks(self) -> list[tuple[float, str]]:
        """Return the heights that bear a number, and the numbers written out."""
        low, high = self.y_range
        if self.logarithmic and np.log10(high / low) > DECADES:
            powers = range(int(np.floor(np.log10(low))), int(np.ceil(np.log10(high))) + 1)
            steps = (1,) if len(powers) > TICKS else (1, 2, 5)
            every = 1 + len(powers) // (2 * TICKS)
            values = [step * 10.0**power for power in powers[::every] for step in steps]
            return [(value, _written(value, value)) for value in values if low <= value <= high]
        return even_ticks(low, high)

    def _scaled(self, y: Float64) -> Float64:
        if not self.logarithmic:
            return np.asarray(y, np.float64)
        return np.log10(y, where=y > 0, out=np.full(np.shape(y), np.nan))


def even_ticks(low: float, high: float) -> list[tuple[float, str]]:
    """Return round numbers between two, evenly spaced, and how they are written.

    >>> [value for value, _ in even_ticks(0.0, 10.0)]
    [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]
    """
    rough = (high - low) / TICKS
    power = 10.0 ** np.floor(np.log10(rough))
    step = float(power * next(nice for nice in (1, 2, 5, 10) if nice * power >= rough * 0.999))
    first, last = int(np.ceil(low / step - 1e-9)), int(np.floor(high / step + 1e-9))
    return [(place * step, _written(place * step, step)) for place in range(first, last + 1)]


def y_range_of(ranges: list[tuple[float, float]], *, logarithmic: bool) -> tuple[float, float]:
    """Return the numbers at the lower and the upper edge of a frame that shows ranges."""
    if not ranges:
        return (0.1, 1.0) if logarithmic else (0.0, 1.0)
    low, high = min(one for one, _ in ranges), max(other for _, other in ranges)
    if logarithmic:
        low = low if low > 0 else high / 1000
        ratio = max(high / low, 1.01) ** AIR
        return low / ratio, high * ratio
    air = AIR * (high - low) if high > low else max(abs(high) * AIR, 1e-12)
    return low - air, high + air


def _written(value: float, step: float) -> str:
    """Write a number with the decimals that its step has."""
    decimals = int(np.clip(-np.floor(np.log10(abs(step)) + 1e-9), 0, 9)) if step else 0
    return number(value, decimals)
