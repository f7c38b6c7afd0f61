"""Groups of points: k-means, for colouring a map and for the contexts of a word.

Choose k centres; every point belongs to the nearest; move each centre to the mean of its points;
again, until nothing changes (Lloyd 1957). The sum of squared distances falls every time, to a
valley that depends on the start, so the first centres are drawn far apart, each with a chance
proportional to its squared distance from those there already (k-means++: Arthur and Vassilvitskii
2007). By cosine the vectors are brought to length 1 first.

k-means finds k groups whether there are any or not. The *silhouette* (Rousseeuw 1987) asks: is a
point on average nearer to its own group (a) than to the next one (b)?

    s = (b - a) / max(a, b),        1 well apart, 0 on the border, below 0 in the wrong group.
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Bool, Float32, Float64, Int32, read_only
from engine.blas import blas_threads
from engine.messages import Message, UserError
from engine.projection.points import Metric, blocks, measurable, usable_rows
from engine.training import Steps, WorkProgress, run

MOST_ROUNDS = 50
MOST_ASKED = 1_000  # points the silhouette looks at
NOBODY = -1


@dataclass(frozen=True, eq=False)
class Clusters:
    """Points in groups.

    Attributes
    ----------
    labels
        int32 (n,), the group of each point, the largest group first; -1 for rows that are not
        finite or all zero.
    centres
        float64 (k, D), the mean of each group; by cosine, of its vectors at length 1.
    sizes
        int32 (k,), points in each, never 0.
    inertia
        The sum of squared distances from the centres.
    silhouette
        The mean silhouette of at most ``MOST_ASKED`` points, from -1 to 1; 0 for a single group.
    """

    labels: Int32
    centres: Float64
    sizes: Int32
    inertia: float
    silhouette: float


def kmeans(
    vectors: Float32 | Float64, k: int, *, metric: Metric = "cosine", seed: int = 1
) -> Clusters:
    """Part vectors (n, D) into k groups; see ``kmeans_steps``."""
    return run(kmeans_steps(vectors, k, metric=metric, seed=seed))


def kmeans_steps(
    vectors: Float32 | Float64, k: int, *, metric: Metric = "cosine", seed: int = 1
) -> Steps[Clusters]:
    """Part vectors (n, D) into k ≥ 1 groups, fewer when fewer points are different.

    Raises
    ------
    UserError
        When no row can be used.
    """
    used = usable_rows(vectors)
    if not used.any():
        raise UserError("None of these words has a vector, so they cannot be grouped.")
    points = measurable(vectors[used], metric)
    rng = np.random.default_rng(seed)
    centres = yield from _first_centres(points, k, rng)
    labels: Int32 = np.full(len(points), NOBODY, np.int32)
    for rounds in range(MOST_ROUNDS):
        before, (labels, squares) = labels, (yield from _assigned(points, centres, rounds))
        _fill_empty(labels, squares, len(centres))
        if np.array_equal(labels, before):
            break
        centres = _means(points, labels, len(centres))
    yield WorkProgress(MOST_ROUNDS, MOST_ROUNDS, Message("Grouping words"))
    return _ranked(vectors, used, points, labels, rng)


def silhouette(points: Float64, labels: Int32) -> float:
    """Return the mean silhouette of points (n, D) by Euclidean distance; 0 of a single group.

    The only point of a group counts as 0.
    """
    groups, group = np.unique(labels, return_inverse=True)
    if len(groups) < 2:
        return 0.0
    members = np.eye(len(groups))[group]
    sizes, rows = members.sum(axis=0), np.arange(len(points))
    sums = _distances(points) @ members
    own = sums[rows, group] / np.maximum(sizes[group] - 1, 1)
    means = sums / sizes
    means[rows, group] = np.inf
    other = means.min(axis=1)
    larger = np.maximum(own, other)
    scores = np.divide(other - own, larger, out=np.zeros_like(own), where=larger > 0)
    return float(np.where(sizes[group] > 1, scores, 0.0).mean())


def _first_centres(points: Float64, k: int, rng: np.random.Generator) -> Steps[Float64]:
    """Draw at most k different points (k, D), far from each other."""
    chosen = [int(rng.integers(len(points)))]
    squares = _squares_from(points, points[chosen[0]])
    while len(chosen) < k and squares.max() > _rounding(points):
        yield WorkProgress(len(chosen), k, Message("Choosing the first centres"))
        sums = np.cumsum(squares)
        place = int(np.searchsorted(sums, rng.random() * sums[-1], side="right"))
        chosen.append(min(place, len(points) - 1))
        squares = np.minimum(squares, _squares_from(points, points[chosen[-1]]))
    centres: Float64 = points[chosen]
    return centres


def _rounding(points: Float64) -> float:
    """Return the squared distance below which points count as the same."""
    return 1e-20 * float(np.square(points).sum(axis=1).max())


def _squares_from(points: Float64, centre: Float64) -> Float64:
    squares = np.empty(len(points))
    for part in blocks(*points.shape):
        steps = points[part] - centre
        squares[part] = np.einsum("nd,nd->n", steps, steps)
    return squares


def _assigned(points: Float64, centres: Float64, rounds: int) -> Steps[tuple[Int32, Float64]]:
    """Return the nearest centre of every point and its squared distance."""
    labels, squares = np.empty(len(points), np.int32), np.empty(len(points))
    halves = np.square(centres).sum(axis=1) / 2
    for part in blocks(len(points), len(centres) + points.shape[1]):
        yield WorkProgress(rounds, MOST_ROUNDS, Message("Grouping words"))
        with blas_threads(1):
            scores = halves - points[part] @ centres.T
        labels[part] = scores.argmin(axis=1)
        lengths = np.square(points[part]).sum(axis=1)
        squares[part] = (2 * scores.min(axis=1) + lengths).clip(0)
    return labels, squares


def _fill_empty(labels: Int32, squares: Float64, k: int) -> None:
    """Give every group without points the point that lies worst of all, in place."""
    for group in np.flatnonzero(np.bincount(labels, minlength=k) == 0):
        sizes = np.bincount(labels, minlength=k)
        worst = int(np.where(sizes[labels] > 1, squares, -1.0).argmax())
        labels[worst], squares[worst] = group, 0.0


def _means(points: Float64, labels: Int32, k: int) -> Float64:
    sums = np.zeros((k, points.shape[1]))
    for part in blocks(*points.shape):
        members = np.eye(k)[labels[part]]
        with blas_threads(1):
            sums += members.T @ points[part]
    means: Float64 = sums / np.bincount(labels, minlength=k)[:, None]
    return means


def _ranked(
    vectors: Float32 | Float64,
    used: Bool,
    points: Float64,
    labels: Int32,
    rng: np.random.Generator,
) -> Clusters:
    """Return the groups numbered by size, and weighed."""
    sizes = np.bincount(labels)
    order = np.argsort(-sizes, kind="stable")
    rank = np.empty(len(order), np.int32)
    rank[order] = np.arange(len(order), dtype=np.int32)
    labels = rank[labels]
    everyone = np.full(len(vectors), NOBODY, np.int32)
    everyone[used] = labels
    asked = np.sort(rng.choice(len(points), min(MOST_ASKED, len(points)), replace=False))
    centres = _means(points, labels, len(sizes))
    return Clusters(
        labels=read_only(everyone),
        centres=read_only(centres),
        sizes=read_only(sizes[order].astype(np.int32)),
        inertia=_inertia(points, centres, labels),
        silhouette=silhouette(points[asked], labels[asked]),
    )


def _inertia(points: Float64, centres: Float64, labels: Int32) -> float:
    parts = blocks(*points.shape)
    return sum(float(np.square(points[part] - centres[labels[part]]).sum()) for part in parts)


def _distances(points: Float64) -> Float64:
    """Return the Euclidean distance of every two points, (n, n)."""
    lengths = np.square(points).sum(axis=1)
    with blas_threads(1):
        squares = lengths[:, None] + lengths - 2 * points @ points.T
    np.fill_diagonal(squares, 0)
    distances: Float64 = np.sqrt(squares.clip(0))
    return distances
