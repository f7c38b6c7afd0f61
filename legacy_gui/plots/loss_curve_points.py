"""The points of a curve that grows: kept whole, smoothed as they come, thinned to be drawn.

The smoothed value is an exponential mean without its usual bias towards zero (Kingma and Ba 2015):
with m = b m + (1 - b) y it is m / (1 - b^t), so that what is constant stays constant.
"""

import numpy as np

from engine.arrays import Float64

SMOOTHING = 0.95  # b; a mean over about 1 / (1 - b) points
DRAWN = 2000  # points at most; more cannot be told apart
KEPT = 1 << 18  # points; then neighbours are joined
FIRST_ROOM = 256
ORDINARY, FENCE = 0.05, 3.0  # share that may be odd on either side; spreads beyond the ordinary
X, Y, SMOOTH = range(3)


class Points:
    """Points (x, y) in rising x, and y smoothed; not a number stands for a gap."""

    def __init__(self) -> None:
        self._rows = np.empty((3, FIRST_ROOM))
        self._mean, self._weight = 0.0, 0.0
        self.size = 0

    def add(self, x: float, y: float) -> None:
        """Add a point; a second gap in a row adds nothing."""
        if not np.isfinite(y):
            if not self.size or np.isnan(self._rows[Y, self.size - 1]):
                return
            y = float("nan")
        else:
            self._mean = SMOOTHING * self._mean + (1 - SMOOTHING) * y
            self._weight = SMOOTHING * self._weight + (1 - SMOOTHING)
        if self.size == self._rows.shape[1]:
            self._make_room()
        smooth = self._mean / self._weight if np.isfinite(y) else y
        self._rows[:, self.size] = (x, y, smooth)
        self.size += 1

    def values(self, which: int = Y) -> Float64:
        """Return all x, y or smoothed y, float64 (n,)."""
        return self._rows[which, : self.size]

    def known(self, which: int = Y) -> Float64:
        """Return points (n, 2) that are numbers."""
        pairs = self._rows[[X, which], : self.size].T
        return pairs[np.isfinite(pairs[:, 1])]

    def last(self, which: int = Y) -> tuple[float, float] | None:
        """Return the last point that is a number, None without any."""
        row = self.size - 1
        if row > 0 and np.isnan(self._rows[Y, row]):
            row -= 1  # two gaps never follow each other
        return None if row < 0 else (float(self._rows[X, row]), float(self._rows[which, row]))

    def drawn(self, which: int = Y) -> tuple[Float64, Float64]:
        """Return x and y of at most ``DRAWN`` points between which lines look like between all."""
        return thinned(self.values(X), self.values(which), DRAWN)

    def _make_room(self) -> None:
        if self.size >= KEPT:
            pairs = self._rows.reshape(3, -1, 2)
            with_gaps = np.where(np.isnan(pairs[..., 0]), pairs[..., 1], pairs[..., 0])
            joined = np.where(np.isnan(pairs).any(axis=2), with_gaps, pairs.mean(axis=2))
            self.size = joined.shape[1]
            self._rows[:, : self.size] = joined
        else:
            self._rows = np.concatenate([self._rows, np.empty_like(self._rows)], axis=1)


def thinned(x: Float64, y: Float64, most: int) -> tuple[Float64, Float64]:
    """Return of each of ``most`` / 2 runs of points the lowest and the highest, in their order."""
    if len(x) <= most:
        return x, y
    run = -(-len(x) // (most // 2))
    runs = np.full((-(-len(x) // run), run), np.nan)
    runs.flat[: len(y)] = y
    first = np.arange(len(runs)) * run
    low = first + np.argmin(np.where(np.isnan(runs), np.inf, runs), axis=1)
    high = first + np.argmax(np.where(np.isnan(runs), -np.inf, runs), axis=1)
    rows = np.sort(np.stack([low, high], axis=1), axis=1).ravel()
    return x[rows], y[rows]


def ordinary_range(values: Float64, logarithmic: bool = False) -> tuple[float, float] | None:
    """Return the lowest and the highest value but for odd ones, None without any.

    A logarithmic scale has no place for what is not above zero.

    Odd is what is farther from the middle nine tenths than three times their spread.
    """
    finite = np.sort(values[np.isfinite(values) & ((values > 0) | (not logarithmic))])
    if not len(finite):
        return None
    last = len(finite) - 1
    low, high = finite[int(np.ceil(ORDINARY * last))], finite[int((1 - ORDINARY) * last)]
    reach = FENCE * (high - low) if high > low else FENCE * abs(high)
    if last < 3:
        return float(finite[0]), float(finite[-1])
    kept = finite[(finite >= low - reach) & (finite <= high + reach)]
    return float(kept[0]), float(kept[-1])
