"""Where words lie on the live map: the two directions in which they differ most, held steady.

Vectors are taken at length 1, since nearness here is an angle, and a word that is seen often is
longer than others only because of that. Within a training each picture follows the plane of the one
before (``following``), and every picture is turned onto the last and scaled to the same size, so
that words glide instead of jumping.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.arrays import Float32, Float64
from engine.messages import Message
from engine.projection.alignment import aligned, carried_over
from engine.projection.following import followed
from engine.projection.pca import pca
from engine.training import Steps, WorkProgress


@dataclass(frozen=True, eq=False)
class Layout:
    """Words at their places, float64 (n, 2), and the share of their differences that is seen.

    ``axes`` (2, D) span the plane that is seen; it means something only within one training.
    """

    words: tuple[str, ...]
    places: Float64
    share: float
    axes: Float64


def layout_steps(
    words: Sequence[str],
    vectors: Float32,
    before: Layout | None = None,
    axes: Float64 | None = None,
) -> Steps[Layout]:
    """Lay words out by their vectors (n, D), turned onto the layout before.

    ``axes`` are those of an earlier moment of the same training; without them, the principal ones
    are taken.
    """
    yield WorkProgress(0, 0, Message("Drawing the map"))
    directions = _directions(vectors)
    found = pca(directions, 2) if axes is None else followed(directions, axes)
    places = found.coordinates - found.coordinates.mean(axis=0)
    size = float(np.sqrt(np.square(places).sum(axis=1).mean()))
    places = places / size if size > 0 else places
    if before is not None and before.words == tuple(words):
        places = aligned(places, to=before.places)
    elif before is not None:
        old, shared = carried_over(words, before.words, before.places)
        places = aligned(places, to=old, shared=shared) if shared.any() else places
    return Layout(tuple(words), places, found.share, found.axes)


def _directions(vectors: Float32) -> Float32:
    """Return vectors at length 1; one that points nowhere lies in the middle."""
    with np.errstate(all="ignore"):
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        units = vectors / np.where(lengths > 0, lengths, 1)
    directions: Float32 = np.nan_to_num(units, posinf=0.0, neginf=0.0)
    return directions
