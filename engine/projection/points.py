"""What every map starts from: rows that can be drawn, and how near two of them are.

A row with a number that is not finite, or with nothing but zeros, is no place to be drawn at: a
word nobody trained, or one of a damaged file. Every map leaves such rows out of its computation,
puts them in its middle and says by a mask which they are.

Two metrics are known. By *cosine* only the direction of a vector counts, as everywhere words are
compared; for vectors of length 1 the squared Euclidean distance is 2 - 2 cos, so one computation
serves both.
"""

from collections.abc import Iterator
from typing import Literal

import numpy as np

from engine.arrays import Bool, Float32, Float64, Int64
from engine.embeddings.ranking import unit_rows
from engine.messages import Message
from engine.training import Steps, WorkProgress

Metric = Literal["cosine", "euclidean"]
NUMBERS_AT_ONCE = 1 << 18  # worked on together, so that they stay in the cache


def usable_rows(vectors: Float32 | Float64) -> Bool:
    """Return which rows of vectors (n, D) are finite and not all zero, bool (n,)."""
    return np.logical_and(np.isfinite(vectors).all(axis=1), vectors.any(axis=1))


def blocks(rows: int, columns: int, numbers: int = NUMBERS_AT_ONCE) -> Iterator[slice]:
    """Part so many rows into slices of about ``numbers`` numbers each."""
    step = max(1, numbers // max(1, columns))
    for begin in range(0, rows, step):
        yield slice(begin, min(begin + step, rows))


def measurable(vectors: Float32 | Float64, metric: Metric) -> Float64:
    """Return vectors (n, D) whose Euclidean distances are those of the metric.

    For the cosine they have length 1, and one without a direction is all zeros; else their mean is
    taken off, so that squared distances lose little in rounding.
    """
    if metric == "cosine":
        return unit_rows(vectors)
    centred: Float64 = vectors - vectors.mean(axis=0, dtype=np.float64)
    return centred


def measurable_steps(
    vectors: Float32 | Float64, rows: Int64, metric: Metric, message: Message
) -> Steps[Float32]:
    """Return some rows of vectors as ``measurable`` does, but float32 and a block at a time."""
    points = np.empty((len(rows), vectors.shape[1]), np.float32)
    mean = np.zeros(vectors.shape[1])
    if metric == "euclidean":
        mean = vectors[rows].mean(axis=0, dtype=np.float64)
    for part in blocks(*points.shape):
        yield WorkProgress(part.start, len(rows), message)
        block = vectors[rows[part]]
        points[part] = unit_rows(block) if metric == "cosine" else block - mean
    return points
