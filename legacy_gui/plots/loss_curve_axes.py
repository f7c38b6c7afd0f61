"""The frame of a chart: from numbers to pixels, on linear or logarithmic scales, and ticks."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from engine.arrays import Float64
from legacy_gui.translations import number

TICKS = 5  # about so many
AIR = 0.06  # above and below the curves, as a share of the height
DECADES = 1.2  # on a logarithmic scale, from which on only powers of ten and 2, 5 times are ticks


@dataclass(frozen=True)
class Scale:
    """The numbers at the two ends of an axis, and whether equal ways on it are equal factors."""

    low: float
    high: float
    logarithmic: bool = False

    def shares(self, values: Float64) -> Float64:
        """Return how far from its low end values lie; not a number where there is no place."""
        low, high = self._scaled(np.array([self.low, self.high]))
        return np.asarray((self._scaled(values) - low) / (high - low), np.float64)

    def value(self, share: float) -> float:
        """Return the number at a share of the way."""
        low, high = self._scaled(np.array([self.low, self.high])).tolist()
        value = low + share * (high - low)
        return float(10**value) if self.logarithmic else value

    def ticks(self) -> list[tuple[float, str]]:
        """Return the values that bear a number, and the numbers written out."""
        low, high = self.low, self.high
        if self.logarithmic and np.log10(high / low) > DECADES:
            powers = range(int(np.floor(np.log10(low))), int(np.ceil(np.log10(high))) + 1)
            steps = (1,) if len(powers) > TICKS else (1, 2, 5)
            every = 1 + len(powers) // (2 * TICKS)
            values = [step * 10.0**power for power in powers[::every] for step in steps]
            return [(value, _written(value, value)) for value in values if low <= value <= high]
        return even_ticks(low, high)

    def _scaled(self, values: Float64) -> Float64:
        values = np.asarray(values, np.float64)
        if not self.logarithmic:
            return values
        return np.log10(values, where=values > 0, out=np.full(values.shape, np.nan))


@dataclass(frozen=True)
class Frame:
    """A place in pixels, and the scales along its edges."""

    place: QRectF
    x: Scale
    y: Scale

    def pixels(self, x: Float64, y: Float64) -> Float64:
        """Return where points are, float64 (n, 2); not a number where there is no place."""
        across = self.place.left() + self.x.shares(x) * self.place.width()
        return np.stack([across, self.place.bottom() - self.y.shares(y) * self.place.height()], 1)

    def spot(self, x: float, y: float) -> QPointF:
        """Return where one point is."""
        (found,) = self.pixels(np.array([x]), np.array([y])).tolist()
        return QPointF(*found)

    def x_at(self, pixel: float) -> float:
        """Return the number under a place on the x axis."""
        return self.x.value((pixel - self.place.left()) / self.place.width())

    def column(self, x: float) -> float:
        """Return where a number is on the x axis."""
        return float(self.place.left() + self.x.shares(np.array([x]))[0] * self.place.width())

    def row(self, y: float) -> float:
        """Return where a number is on the y axis."""
        return float(self.place.bottom() - self.y.shares(np.array([y]))[0] * self.place.height())


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


def scale_of(ranges: list[tuple[float, float]], *, logarithmic: bool) -> Scale:
    """Return the scale that shows ranges with some air around them."""
    if not ranges:
        return Scale(0.1, 1.0, True) if logarithmic else Scale(0.0, 1.0)
    low, high = min(one for one, _ in ranges), max(other for _, other in ranges)
    if logarithmic:
        low = low if low > 0 else high / 1000
        ratio = max(high / low, 1.01) ** AIR
        return Scale(low / ratio, high * ratio, True)
    air = AIR * (high - low) if high > low else max(abs(high) * AIR, 1e-12)
    return Scale(low - air, high + air)


def _written(value: float, step: float) -> str:
    """Write a number with the decimals that its step has."""
    decimals = int(np.clip(-np.floor(np.log10(abs(step)) + 1e-9), 0, 9)) if step else 0
    return number(value, decimals)
