"""Own axes: a map whose directions mean what somebody chose.

The axes of other maps have no names. Here each is a direction given as a vector, such as
``woman - man`` (``engine.embeddings.formula``), and a word stands where its cosine with that
direction says,

    x(w) = w·d / (|w| |d|),        from -1 to 1,

to the right when it is used more like the one end, to the left when more like the other. What such
a map cannot show is said beside it: the share of the variance an axis holds, of all there is
between the words at length 1, and the angle of the axes, for when they point alike both show the
same.
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Bool, Float32, Float64, read_only
from engine.embeddings.ranking import unit_rows
from engine.messages import UserError
from engine.projection.points import blocks, usable_rows


@dataclass(frozen=True, eq=False)
class OwnAxes:
    """Points seen along chosen directions.

    Attributes
    ----------
    coordinates
        float64 (n, k), cosines; 0 for rows without a direction.
    shares
        float64 (k,), the part of the variance each axis holds, from 0 to 1; they add up to no more
        than 1 only where the axes are at right angles.
    angles
        float64 (k, k), the cosine of every two axes.
    used
        bool (n,), False for rows that are not finite or all zero.
    """

    coordinates: Float64
    shares: Float64
    angles: Float64
    used: Bool


def along(vectors: Float32 | Float64, directions: Float32 | Float64) -> OwnAxes:
    """Place vectors (n, D) along directions (k, D), mostly one for x and one for y.

    Raises
    ------
    UserError
        When a direction is all zeros or not finite.

    >>> found = along(np.array([[1.0, 0.0], [0.0, 2.0]]), np.array([[1.0, 1.0]]))
    >>> found.coordinates.round(3).tolist(), found.shares.round(3).tolist()
    ([[0.707], [0.707]], [0.0])
    """
    if not usable_rows(directions).all():
        raise UserError("This axis points nowhere: its two ends are the same. Choose other words.")
    ends = unit_rows(directions)
    coordinates = np.zeros((len(vectors), len(ends)))
    used = usable_rows(vectors)
    middle, squares = np.zeros(vectors.shape[1]), 0.0
    for part in blocks(*vectors.shape):
        units = unit_rows(vectors[part])
        coordinates[part] = (units @ ends.T).clip(-1, 1)
        middle += units.sum(axis=0)
        squares += float(np.vdot(units, units))
    count = max(1, int(used.sum()))
    total = squares / count - float(middle @ middle) / count**2
    return OwnAxes(
        coordinates=read_only(coordinates),
        shares=read_only(_shares(coordinates[used], total)),
        angles=read_only((ends @ ends.T).clip(-1, 1)),
        used=read_only(used),
    )


def _shares(coordinates: Float64, total: float) -> Float64:
    """Return the variance of each column as a part of all there is; 0 of nothing."""
    if len(coordinates) < 2 or total <= len(coordinates) * float(np.finfo(np.float64).eps):
        return np.zeros(coordinates.shape[1])
    shares: Float64 = (coordinates.var(axis=0) / total).clip(0, 1)
    return shares
