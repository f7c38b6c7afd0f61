"""How much of a map can be believed.

Every flat picture of a hundred dimensions lies somewhere; a good one says how much. Two figures:
the *variance kept* (``Pca.share``) tells how much of the large picture is there, and the
*neighbours kept* how much of the small one: of the k nearest neighbours of a word in space, how
many are among its k nearest on the map, on average over the words?

    kept = (1 / n) Σᵢ |Nₖ(xᵢ) ∩ Nₖ(yᵢ)| / k

By chance it would be k / (n - 1). With so few points that k of them are a large part of all, any
map keeps most neighbours, so k is at most a third of the others. (The measure is the simplest of
those Lee and Verleysen 2009 compare.)
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Float32, Float64, Int64, read_only
from engine.messages import Message
from engine.projection.neighbours import nearest_steps
from engine.projection.points import Metric, measurable, measurable_steps, usable_rows
from engine.training import Steps, run

MOST_ASKED, LEAST_ASKED = 2_000, 200  # points whose neighbours are compared
DISTANCES = 40_000_000  # measured at most, while enough points are asked about
GOOD, ROUGH = 0.5, 0.3  # shares of neighbours kept
BETTER = 1.5  # than chance, at least
FEWEST = 3  # neighbours, below which nothing can be said


@dataclass(frozen=True, eq=False)
class NeighboursKept:
    """How many near neighbours are near on the map.

    Attributes
    ----------
    rows
        int64 (m,), the points asked about: all that can be drawn, or some at even distances.
    shares
        float64 (m,), the part of its k neighbours each one keeps, from 0 to 1.
    k
        Neighbours compared.
    points
        Points that can be drawn.
    """

    rows: Int64
    shares: Float64
    k: int
    points: int

    @property
    def share(self) -> float:
        """The mean part kept, from 0 to 1; 0 where nothing can be compared."""
        return float(self.shares.mean()) if len(self.shares) else 0.0

    @property
    def chance(self) -> float:
        """The part to expect of a map drawn at random."""
        return self.k / (self.points - 1) if self.k else 0.0


def neighbours_kept(
    vectors: Float32 | Float64, layout: Float64, k: int = 10, metric: Metric = "cosine"
) -> float:
    """Return which part of the k nearest neighbours is kept; see ``neighbours_kept_steps``."""
    return run(neighbours_kept_steps(vectors, layout, k, metric)).share


def neighbours_kept_steps(
    vectors: Float32 | Float64, layout: Float64, k: int = 10, metric: Metric = "cosine"
) -> Steps[NeighboursKept]:
    """Compare the neighbours of vectors (n, D) with those of their places (n, 2) on a map.

    Rows that are not finite or all zero are nobody's neighbours. Of more than ``MOST_ASKED`` points
    only so many are asked about, always the same, and fewer where there are very many: 200 points
    of 10 neighbours each tell the share to two or three hundredths.
    """
    used = np.flatnonzero(usable_rows(vectors))
    k = max(0, min(k, (len(used) - 1) // 3))
    most = min(MOST_ASKED, max(LEAST_ASKED, DISTANCES // max(1, len(used))))
    asked = np.linspace(0, len(used) - 1, min(most, len(used))).astype(np.int64)
    if not k:
        return NeighboursKept(read_only(used[:0]), read_only(np.empty(0)), 0, len(used))
    message = Message("Comparing the map with the vectors")
    points = yield from measurable_steps(vectors, used, metric, message)
    in_space, _ = yield from nearest_steps(points, k, asked, message)
    on_map, _ = yield from nearest_steps(measurable(layout[used], "euclidean"), k, asked, message)
    both = np.sort(np.concatenate([in_space, on_map], axis=1), axis=1)
    shares = (both[:, 1:] == both[:, :-1]).sum(axis=1) / k
    return NeighboursKept(read_only(used[asked]), read_only(shares), k, len(used))


def trustworthy(kept: NeighboursKept) -> bool:
    """Tell whether nearness on the map means something."""
    enough = kept.k >= FEWEST and kept.share > BETTER * kept.chance
    return enough and kept.share >= ROUGH


def verdict(kept: NeighboursKept) -> Message:
    """Say in one plain sentence how far a map can be trusted."""
    if kept.k < FEWEST:
        return Message("There are too few words to say how true this map is.")
    values = {"kept": round(kept.share * kept.k), "k": kept.k}
    if not trustworthy(kept):
        return _warning(kept)
    if kept.share < GOOD:
        return Message(
            "On average {kept} of the {k} nearest neighbours are near on this map; look closer"
            " before you believe a group.",
            values,
        )
    return Message(
        "On average {kept} of the {k} nearest neighbours are near on this map; words drawn"
        " together mostly belong together.",
        values,
    )


def _warning(kept: NeighboursKept) -> Message:
    if kept.share <= BETTER * kept.chance:
        return Message(
            "Neighbours on this map are hardly better than chance; trust the list, not the picture."
        )
    return Message(
        "Only 1 in {one_in} of the nearest neighbours is near on this map; trust the list, not the"
        " picture.",
        {"one_in": max(2, round(1 / kept.share))},
    )
