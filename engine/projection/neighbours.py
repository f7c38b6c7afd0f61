"""The nearest neighbours of points, exactly, by matrix products.

From |x - y|² = |x|² + |y|² - 2 x·y the distances of a block of points from all others come out of
one product, at the speed of the processor's arithmetic; the k smallest of each row are then
parted from the rest without sorting. Trees do better in two or three dimensions and worse in a
hundred. Among points equally far the first ones count as nearer.
"""

import numpy as np

from engine.arrays import Float32, Float64, Int64
from engine.blas import blas_threads
from engine.messages import Message
from engine.projection.points import blocks
from engine.training import Steps, WorkProgress

DISTANCES_AT_ONCE = 1 << 20
LEAST_AT_ONCE = 4  # rows; a product of fewer spends its time waiting for memory


def nearest_steps(
    points: Float32 | Float64, k: int, rows: Int64, message: Message
) -> Steps[tuple[Int64, Float64]]:
    """Find the k points nearest to each of some points, the point itself left out.

    Parameters
    ----------
    points
        (n, D), float32 where the rounding of squared distances to a few 10⁻⁷ does no harm.
    k
        Less than n.
    rows
        int64 (m,), whose neighbours are sought.
    message
        What is being done, as a snapshot says it.

    Returns
    -------
    tuple
        int64 (m, k), the neighbours in no special order, and float64 (m, k), their squared
        Euclidean distances.
    """
    near = np.empty((len(rows), k), np.int64)
    squares = np.empty((len(rows), k))
    halves = np.einsum("nd,nd->n", points, points) / 2
    for part in blocks(len(rows), len(points), max(DISTANCES_AT_ONCE, LEAST_AT_ONCE * len(points))):
        yield WorkProgress(part.start, len(rows), message)
        near[part], squares[part] = _nearest(points, halves, k, rows[part])
    return near, squares


def _nearest(
    points: Float32 | Float64, halves: Float32 | Float64, k: int, rows: Int64
) -> tuple[Int64, Float64]:
    with blas_threads(1):
        scores = points[rows] @ points.T
    np.subtract(halves, scores, out=scores)
    scores[np.arange(len(rows)), rows] = np.inf
    near = _smallest(scores, k)
    found = np.take_along_axis(scores, near, axis=1).astype(np.float64)
    return near, (2.0 * (found + halves[rows, None])).clip(0)


def _smallest(scores: Float32 | Float64, k: int) -> Int64:
    """Return the columns (m, k) of the k smallest scores (m, n) of each row.

    Partitioning numbers is several times as fast as partitioning their places, so the places are
    read off where a number is not above the k-th; only rows with equal ones there need more.
    """
    parted = scores.copy()
    parted.partition(k - 1, axis=1)
    rows, columns = np.nonzero(scores <= parted[:, k - 1 : k])
    counts = np.bincount(rows, minlength=len(scores))
    starts = np.cumsum(counts) - counts
    near: Int64 = columns[starts[:, None] + np.arange(k)]
    tied = np.flatnonzero(counts > k)
    near[tied] = np.argsort(scores[tied], axis=1, kind="stable")[:, :k]
    return near
