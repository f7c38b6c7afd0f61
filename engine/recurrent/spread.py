"""How numbers are spread: their sizes, their largest, and how many lie where.

Matrices may be large and somebody may be watching, so they are read in pieces of some rows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from engine.arrays import Floats, Int64
from engine.messages import Message
from engine.training import Steps, WorkProgress

BINS = 61  # odd: numbers about 0 have a bin of their own
ROUND = (1, 1.5, 2, 3, 4, 6, 8, 10)  # times a power of ten
PIECE = 1 << 19  # numbers that are read at once


@dataclass(frozen=True)
class Spread:
    """What some matrices (R, C) have in common.

    Attributes
    ----------
    count
        Numbers in all.
    mean
        Their mean size.
    root
        The root of their mean square.
    most
        The largest size.
    strongest
        Which matrix, row and column the number of that size stands in.
    """

    count: int
    mean: float
    root: float
    most: float
    strongest: tuple[int, int, int]


def spread_steps(matrices: Sequence[Floats]) -> Steps[Spread]:
    """Measure how large numbers are."""
    count, total, squares, most, strongest = 0, 0.0, 0.0, 0.0, (0, 0, 0)
    for matrix, row, piece in _pieces(matrices):
        sizes = np.abs(piece).astype(np.float64)
        count += sizes.size
        total += float(sizes.sum())
        squares += float((sizes * sizes).sum())
        place = int(sizes.argmax())
        if sizes.flat[place] > most:
            most = float(sizes.flat[place])
            strongest = (matrix, row + place // piece.shape[1], place % piece.shape[1])
        yield WorkProgress(0, 0, Message("Computing"))
    mean, square = total / max(1, count), squares / max(1, count)
    return Spread(count, mean, float(np.sqrt(square)), most, strongest)


def histogram_steps(
    matrices: Sequence[Floats], low: float, high: float, bins: int = BINS
) -> Steps[Int64]:
    """Return how many numbers lie in each of equal bins (bins,); what lies beyond is in the last.

    Every number is in one bin, so that they sum to all.
    """
    counts = np.zeros(bins, np.int64)
    for _, _, piece in _pieces(matrices):
        places = (piece.astype(np.float64) - low) * (bins / (high - low))
        found = np.clip(places, 0, bins - 1).astype(np.int64)
        counts += np.bincount(found.reshape(-1), minlength=bins)
        yield WorkProgress(0, 0, Message("Computing"))
    return counts


def nice_limit(needed: float, old: float = 0.0) -> float:
    """Return the end of a scale: a round number, and not less than is needed.

    The old one stays while it is large enough and not more than three times too large, so that a
    scale whose numbers move does not flicker.

    >>> nice_limit(0.13), nice_limit(0.07, old=0.2), nice_limit(0.06, old=0.2)
    (0.15, 0.2, 0.06)
    """
    if 0 < needed <= old <= 3 * needed:
        return old
    if not 0 < needed < np.inf:
        return old or 1.0
    power = 10.0 ** np.floor(np.log10(needed))
    fitting = (one * power for one in ROUND if one * power >= needed * (1 - 1e-9))
    return float(f"{next(fitting):.3g}")


def _pieces(matrices: Sequence[Floats]) -> Iterator[tuple[int, int, Floats]]:
    """Yield the number of the matrix, the first row, and some rows."""
    for number, matrix in enumerate(matrices):
        rows = max(1, PIECE // max(1, matrix.shape[1]))
        for row in range(0, len(matrix), rows):
            if matrix.size:
                yield number, row, matrix[row : row + rows]
