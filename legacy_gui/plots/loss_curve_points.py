"""The points of a curve that grows: kept whole, and thinned to be drawn.

Of many points in one column of pixels only the lowest and the highest can be seen, so only these
are drawn, and what is drawn looks like what is kept. A smoothed line is made from the means of such
columns (``loss_curve_smoothing``), and is as wide, in points, wherever one looks.
"""

import numpy as np

from engine.arrays import Float64
from legacy_gui.plots.loss_curve_blocks import BLOCK, Blocks, extremes
from legacy_gui.plots.loss_curve_smoothing import means, smoothed

KEPT = 1 << 20  # points; then neighbours are joined
MANY = 1 << 15  # points; more are looked at by blocks
FIRST_ROOM = 256
FEW = 50  # points that are added to all when a share of them is averaged
END = 200  # columns in which the end of a smoothed line is looked at
ORDINARY, FENCE = 0.05, 3.0  # share that may be odd on either side; spreads beyond the ordinary
X, Y, STEP = range(3)


class Points:
    """Points (x, y) in rising x, each with the step at which it was; not a number is a gap.

    Attributes
    ----------
    size
        How many there are, gaps included.
    gaps
        Where y was no number, and the last y before: (x, y) each.
    """

    def __init__(self) -> None:
        self._rows = np.empty((3, FIRST_ROOM))
        self.size = 0
        self.gaps: list[tuple[float, float]] = []
        self._blocks = Blocks()

    def add(self, x: float, y: float, step: float = np.nan) -> None:
        """Add a point; a second gap in a row adds nothing."""
        if not np.isfinite(y):
            if self.gaps and not (self.size and np.isfinite(self._rows[Y, self.size - 1])):
                return
            self.gaps.append((x, float(self._rows[Y, self.size - 1]) if self.size else np.nan))
            if not self.size:
                return
            y = np.nan
        if self.size == self._rows.shape[1]:
            self._make_room()
        self._rows[:, self.size] = (x, y, step)
        self.size += 1

    def cut(self, x: float) -> None:
        """Forget what comes after an x."""
        self.size = int(np.searchsorted(self.values(X), x, "right"))
        self.gaps = [gap for gap in self.gaps if gap[0] <= x]
        self._blocks = Blocks()

    def values(self, which: int = Y) -> Float64:
        """Return all x, y or steps, float64 (n,)."""
        return self._rows[which, : self.size]

    def known(self) -> Float64:
        """Return points (n, 2) that are numbers."""
        pairs = self._rows[[X, Y], : self.size].T
        return pairs[np.isfinite(pairs[:, 1])]

    def copied(self) -> Float64:
        """Return x, y and step as they are now, float64 (3, n)."""
        return self._rows[:, : self.size].copy()

    def last(self) -> tuple[float, float] | None:
        """Return the last point that is a number, None without any."""
        row = self._known_before(self.size - 1)
        return None if row < 0 else (float(self._rows[X, row]), float(self._rows[Y, row]))

    def nearest(self, x: float) -> tuple[float, float, float] | None:
        """Return x, y and step of the point that is a number nearest to an x."""
        if not self.size:
            return None
        after = int(np.searchsorted(self.values(X), x))
        rows = np.arange(max(0, after - 2), min(self.size, after + 2))  # a gap is one point wide
        rows = rows[np.isfinite(self._rows[Y, rows])]
        found = int(rows[np.argmin(np.abs(self._rows[X, rows] - x))])
        at, y, step = self._rows[:, found].tolist()
        return at, y, step

    def drawn(
        self, most: int, window: tuple[float, float] | None = None
    ) -> tuple[Float64, Float64]:
        """Return x and y of at most so many points between which lines look like between all."""
        x, y, part = self.values(X), self.values(Y), self._part(window)
        if part.stop - part.start <= MANY:
            return thinned(x[part], y[part], most)
        rows = self._blocks.telling(y, part.start, part.stop)
        return thinned(x[rows], y[rows], most)

    def smooth(
        self, share: float, most: int, window: tuple[float, float] | None = None
    ) -> tuple[Float64, Float64]:
        """Return x and y of a smoothed line; so much of all is averaged to either side."""
        x, y, part, half = self.values(X), self.values(Y), self._part(window), self._half(share)
        first, behind = part.start, part.stop
        if behind - first > MANY:
            x, y = self._blocks.means(x, y)
            first, behind, half = first // BLOCK, -(-behind // BLOCK), half // BLOCK
        wide = slice(max(0, first - half), min(len(y), behind + half))
        run = max(1, -(-(wide.stop - wide.start) // most))
        x, y = means(x[wide], run), smoothed(means(y[wide], run), half // run)
        seen = slice((first - wide.start) // run, -(-(behind - wide.start) // run))
        return x[seen], y[seen]

    def last_smooth(self, share: float) -> float:
        """Return where the smoothed line ends; not a number without any."""
        begin = float(self._rows[X, max(0, self.size - 1 - 2 * self._half(share))])
        y = self.smooth(share, END, (begin, np.inf))[1]
        known = y[np.isfinite(y)]
        return float(known[-1]) if len(known) else np.nan

    def _half(self, share: float) -> int:
        """Return how many points to either side are averaged; a few more where all are few."""
        return round(share * (self.size + FEW)) if share else 0

    def _part(self, window: tuple[float, float] | None) -> slice:
        """Return which points lie in a window, and their neighbours, to which lines lead."""
        if window is None:
            return slice(0, self.size)
        first, behind = np.searchsorted(self.values(X), window).tolist()
        return slice(max(0, first - 1), min(self.size, behind + 1))

    def _known_before(self, row: int) -> int:
        """Return this row, or the one before a gap; two gaps never follow each other."""
        return row - 1 if row >= 0 and np.isnan(self._rows[Y, row]) else row

    def _make_room(self) -> None:
        if self.size >= KEPT:
            self.size //= 2
            self._blocks = Blocks()
            for row in self._rows:
                row[: self.size] = means(row, 2)
        else:
            self._rows = np.concatenate([self._rows, np.empty_like(self._rows)], axis=1)


def thinned(x: Float64, y: Float64, most: int) -> tuple[Float64, Float64]:
    """Return of each of ``most`` / 2 runs of points the lowest and the highest, in their order."""
    if len(x) <= most:
        return x, y
    run = -(-len(x) // (most // 2))
    runs = np.full((-(-len(x) // run), run), np.nan)
    runs.flat[: len(y)] = y
    rows = (np.arange(len(runs))[:, None] * run + extremes(runs)).ravel()
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
