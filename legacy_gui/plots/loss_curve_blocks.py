"""A long curve in short: of every block of points the lowest, the highest and the mean.

They are looked for once and for all, so that no picture has to go through a million points.
"""

import numpy as np
import numpy.typing as npt

from engine.arrays import Float64
from legacy_gui.plots.loss_curve_smoothing import means

BLOCK = 64  # points

Rows = npt.NDArray[np.int64]


class Blocks:
    """Summaries of the full blocks of points that only grow."""

    def __init__(self) -> None:
        self._ends = np.empty((0, 2), np.int64)  # rows of the lowest and highest, in their order
        self._means = np.empty((2, 0))  # of x and of y

    def telling(self, y: Float64, first: int, behind: int) -> Rows:
        """Return rows between two that hold the lowest and the highest of every block."""
        begin, end = -(-first // BLOCK), behind // BLOCK
        if end <= begin:
            return np.arange(first, behind)
        self._look_at(y)
        inside = self._ends[begin:end].ravel()
        head, tail = np.arange(first, begin * BLOCK), np.arange(end * BLOCK, behind)
        return np.concatenate([head, inside, tail])

    def means(self, x: Float64, y: Float64) -> tuple[Float64, Float64]:
        """Return the mean x and y of every full block."""
        done, full = self._means.shape[1], len(y) // BLOCK
        if full > done:
            fresh = slice(done * BLOCK, full * BLOCK)
            made = np.stack([means(x[fresh], BLOCK), means(y[fresh], BLOCK)])
            self._means = np.concatenate([self._means, made], axis=1)
        return self._means[0], self._means[1]

    def _look_at(self, y: Float64) -> None:
        done, full = len(self._ends), len(y) // BLOCK
        if full > done:
            fresh = y[done * BLOCK : full * BLOCK].reshape(-1, BLOCK)
            begins = np.arange(done, full) * BLOCK
            self._ends = np.concatenate([self._ends, begins[:, None] + extremes(fresh)])


def extremes(runs: Float64) -> Rows:
    """Return where in each run (n, k) its lowest and its highest are, in their order, (n, 2)."""
    gaps = np.isnan(runs)
    low, high = runs, runs
    if gaps.any():
        low, high = np.where(gaps, np.inf, runs), np.where(gaps, -np.inf, runs)
    return np.sort(np.stack([low.argmin(axis=1), high.argmax(axis=1)], axis=1), axis=1)
