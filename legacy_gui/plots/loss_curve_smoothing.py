"""A calm line through restless points, which neither lags behind nor bends what is straight.

Around each place a straight line is laid through the points nearby by weighted least squares, the
nearer the heavier (Cleveland 1979); the height of that line is the smoothed value. The weights are
those of the points that are there, so what is constant stays constant and what falls in a line
falls in that line, at both ends too, where a running mean would lag behind.
"""

import numpy as np

from engine.arrays import Float64

SHARES = {"none": 0.0, "light": 0.02, "strong": 0.08}  # of all points, averaged to either side


def smoothed(y: Float64, half: int) -> Float64:
    """Return a smoothed y, float64 (n,), by the ``half`` points to either side; gaps stay.

    >>> smoothed(np.array([1.0, 2.0, np.nan, 4.0, 5.0]), 2).round(6).tolist()
    [1.0, 2.0, nan, 4.0, 5.0]
    """
    known = np.isfinite(y)
    half = min(half, (len(y) - 1) // 2)
    if half < 1 or not known.any():
        return y
    away = np.arange(half, -half - 1, -1.0)  # convolve turns it round
    near = 1 - np.abs(away) / (half + 1)
    level = np.median(y[known])
    there, height = known.astype(np.float64), np.where(known, y - level, 0.0)
    weight, first, second = (np.convolve(there, near * away**p, "same") for p in (0, 1, 2))
    rise, turned = (np.convolve(height, near * away**p, "same") for p in (0, 1))
    spread = weight * second - first**2
    with np.errstate(all="ignore"):
        line = (second * rise - first * turned) / spread
        alone = spread <= 1e-9 * weight * second
        line[alone] = (rise / weight)[alone]
    low, high = y[known].min(), y[known].max()
    return np.where(known, np.clip(line + level, low, high), np.nan)


def means(y: Float64, run: int) -> Float64:
    """Return the mean of each run of so many values, without gaps; of gaps alone, a gap."""
    if run == 1:
        return y
    begins = np.arange(0, len(y), run)
    known = np.isfinite(y)
    if known.all():
        return np.add.reduceat(y, begins) / np.diff(np.append(begins, len(y)))
    counts = np.add.reduceat(known.astype(np.float64), begins)
    with np.errstate(all="ignore"):
        return np.add.reduceat(np.where(known, y, 0.0), begins) / np.where(counts, counts, np.nan)
