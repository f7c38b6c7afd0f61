"""Which unit does what: units that follow a pattern, and places where a unit acts alike.

A unit follows a pattern as far as the two rise and fall together: the correlation r over all
places, -1 … 1. All units and all patterns are one product of two standardised matrices. A large
|r| is a hint, not a proof: among hundreds of units, some follow a rare pattern by chance.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from engine.arrays import Float64, Floats, Int64
from engine.blas import blas_threads
from engine.messages import Message, UserError
from engine.recurrent.text_patterns import PATTERNS, Pattern, pattern_values
from engine.training import Steps, WorkProgress

PIECE = 1 << 18  # numbers standardised at once


@dataclass(frozen=True)
class Following:
    """How well a unit follows a pattern; layers and units count from 0."""

    layer: int
    unit: int
    correlation: float


def following_steps(
    activity: Floats,
    tokens: Sequence[str],
    patterns: Sequence[Pattern] = PATTERNS,
    most: int = 10,
) -> Steps[tuple[tuple[Following, ...], ...]]:
    """Return for each pattern the ``most`` units (L, T, H) that follow it best in T symbols."""
    values = []
    for number, pattern in enumerate(patterns):
        yield WorkProgress(number, len(patterns), Message("Looking for patterns in the text"))
        values.append(pattern_values(pattern, tokens))
    found = yield from correlations_steps(activity, np.array(values))
    return tuple(ranked(found[:, :, number], most) for number in range(len(patterns)))


def correlations_steps(activity: Floats, values: Float64) -> Steps[Float64]:
    """Return r (L, H, P) of units (L, T, H) with patterns (P, T); 0 where something never moves."""
    layers, steps, units = activity.shape
    if values.shape[1:] != (steps,):
        raise UserError("The pattern and the states belong to different texts.")
    wanted, found = _standardised(values.T), np.empty((layers, units, len(values)))
    width = max(1, PIECE // steps)
    for layer, start in product(range(layers), range(0, units, width)):
        part = slice(start, start + width)
        with blas_threads(1):
            found[layer, part] = _standardised(activity[layer, :, part]).T @ wanted
        done = layer * units + min(part.stop, units)
        yield WorkProgress(done, layers * units, Message("Comparing units with patterns"))
    return np.clip(found, -1, 1)


def ranked(correlations: Float64, most: int) -> tuple[Following, ...]:
    """Return the ``most`` units (L, H) with the largest |r|, best first."""
    width = correlations.shape[1]
    order = np.argsort(-np.abs(correlations).ravel(), kind="stable")[: max(most, 0)]
    return tuple(
        Following(place // width, place % width, float(correlations.flat[place]))
        for place in order.tolist()
    )


def similar_places(
    trace: Floats, place: int, width: int = 20, most: int = 10
) -> tuple[Int64, Float64]:
    """Return where a unit (T,) acts as it does in the ``width`` steps that end at a place.

    Returns
    -------
    places
        Ends of the most similar stretches, best first; none overlaps another or the given one.
    distances
        Root of the mean squared difference to the given stretch.
    """
    if not 1 <= width <= place + 1 <= len(trace):
        raise UserError("The stretch of {width} steps does not lie in the text.", width=width)
    wide = trace.astype(np.float64)
    sample = wide[place + 1 - width : place + 1]
    squares = np.append(0, np.cumsum(wide * wide))
    sums = squares[width:] - squares[:-width] - 2 * np.correlate(wide, sample)
    distances = np.sqrt(np.maximum(sums + sample @ sample, 0) / width)
    ends = np.arange(width - 1, len(wide))
    kept = _apart(ends[np.argsort(distances, kind="stable")], place, width, most)
    return kept, distances[kept - (width - 1)]


def _apart(ranked: Int64, place: int, width: int, most: int) -> Int64:
    """Take the best places that are at least ``width`` away from each other and from ``place``."""
    kept: list[int] = []
    while len(ranked) and len(kept) < most:
        ranked = ranked[np.abs(ranked - place) >= width]
        if len(ranked):
            place = int(ranked[0])
            kept.append(place)
    return np.array(kept, np.int64)


def _standardised(columns: Floats) -> Float64:
    """Return columns (T, n) with mean 0 and length 1; those that never move are zeros."""
    found: Float64 = columns.astype(np.float64)
    found -= found.mean(axis=0)
    lengths = np.linalg.norm(found, axis=0)
    still = lengths <= 1e-9 * np.sqrt(len(found)) * np.abs(columns).max(axis=0, initial=1e-30)
    return np.where(still, 0, found / np.where(still, 1, lengths))
