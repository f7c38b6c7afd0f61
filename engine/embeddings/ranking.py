"""The k best of many rows: found roughly, ordered exactly.

A product of a whole matrix with a vector is fast in float32, but the last digits of its sums depend
on where a row stands in the matrix, so that two equal rows may differ by a hair and stand in either
order. So the fast scores only choose: every row that comes within a small ``slack`` of the k-th
best is weighed again in float64, row by row in the same way, and equal rows then stay in the order
of their numbers. Rows weighed twice are few, so exactness costs almost nothing.
"""

from collections.abc import Callable, Iterator

import numpy as np

from engine.arrays import Float32, Float64, Int32, Int64

NEVER = -np.inf  # the score of a row that must not be found
SLACK = 1e-3  # far above the rounding of a float32 sum of some thousand products
AT_ONCE = 1 << 17  # numbers worked on together, so that they stay in the cache


def best_rows(
    scores: Float32, k: int, exact: Callable[[Int64], Float64], slack: float = 0.0
) -> tuple[Int64, Float64]:
    """Return the k best rows, best first and the lower row first among equals, and their scores.

    Parameters
    ----------
    scores
        float32 (V,), rough; -inf where a row must not be found. No other number is not finite.
    exact
        Returns the float64 scores (n,) of rows (n,).
    slack
        How far off a rough score may be, beside a thousandth of itself.
    """
    k = min(k, int(np.count_nonzero(scores > NEVER)))
    if k <= 0:
        return np.empty(0, np.int64), np.empty(0)
    least = float(np.partition(scores, -k)[-k])
    rows = np.flatnonzero(scores >= least - slack - SLACK * abs(least))
    weighed = exact(rows)
    order = np.argsort(-weighed, kind="stable")[:k]
    return rows[order], weighed[order]


def nearest_by_cosine(
    vectors: Float32, scores: Float32, point: Float32 | Float64, k: int
) -> tuple[Int64, Float64]:
    """Return the k rows of ``vectors`` (V, D) nearest to a point (D,), and their cosines.

    ``scores`` (V,) are rough cosines, -inf for rows that must not be found. A point without a
    direction has no neighbours.
    """
    k = k if unit_rows(point[None]).any() else 0
    return best_rows(scores, k, lambda rows: cosines_of(vectors[rows], point), SLACK)


def nearest_by_distance(
    vectors: Float32, point: Float32 | Float64, k: int, left_out: Int32
) -> tuple[Int64, Float64]:
    """Return the k rows of ``vectors`` (V, D) nearest to a point (D,), and their distances."""
    scores = -_rough_distances(vectors, point.astype(np.float32))
    scores[~np.isfinite(scores)] = NEVER
    scores[left_out] = NEVER
    rows, nearness = best_rows(scores, k, lambda rows: -distances_of(vectors[rows], point))
    return rows, -nearness


def unit_rows(rows: Float32 | Float64) -> Float64:
    """Return rows (n, D) at length 1, float64; one that has no direction becomes all zeros."""
    rows = rows.astype(np.float64)
    lengths = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
    units: Float64 = np.zeros_like(rows)
    np.divide(rows, lengths, out=units, where=np.isfinite(lengths) & (lengths > 0))
    return units


def cosines_of(rows: Float32, point: Float32 | Float64) -> Float64:
    """Return the exact cosine of a point (D,) with every row (n, D), float64 (n,)."""
    cosines: Float64 = (unit_rows(rows) * unit_rows(point[None])).sum(axis=1).clip(-1, 1)
    return cosines


def distances_of(rows: Float32, point: Float32 | Float64) -> Float64:
    """Return the exact Euclidean distance of a point (D,) from every row (n, D), float64 (n,)."""
    steps = rows.astype(np.float64) - point
    distances: Float64 = np.sqrt((steps * steps).sum(axis=1))
    return distances


def row_lengths(rows: Float32) -> Float32:
    """Return the Euclidean length of every row (V, D), summed in float64."""
    squares = np.empty(len(rows))
    for part in _pieces(rows):
        block = rows[part].astype(np.float64)
        np.einsum("vd,vd->v", block, block, out=squares[part])
    with np.errstate(over="ignore"):  # a length float32 cannot hold becomes inf
        return np.sqrt(squares).astype(np.float32)


def _rough_distances(rows: Float32, point: Float32) -> Float32:
    """Return the Euclidean distance of every row (V, D) from a point (D,).

    The differences are taken one by one; |v|² - 2 v·p + |p|² would be faster, and would lose the
    nearest rows in the rounding.
    """
    squares = np.empty(len(rows), np.float32)
    with np.errstate(all="ignore"):
        for part in _pieces(rows):
            block = rows[part] - point
            np.einsum("vd,vd->v", block, block, out=squares[part])
    return np.sqrt(squares, out=squares)


def _pieces(rows: Float32) -> Iterator[slice]:
    """Cut the rows of a matrix (V, D) into slices small enough for the cache."""
    step = max(1, AT_ONCE // max(1, rows.shape[1]))
    return (slice(begin, begin + step) for begin in range(0, len(rows), step))
