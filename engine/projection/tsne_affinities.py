"""Who is whose neighbour, as probabilities: the half of t-SNE that looks at the vectors.

Standing at point i, choose a neighbour j by a Gaussian bell around it,

    p(j|i) ∝ exp(-βᵢ |xᵢ - xⱼ|²)

where the bell of each point is made as wide (βᵢ as small) as gives every choice the same
*perplexity* 2^entropy: in a crowd the bell is narrow, in the open it is wide, and everyone has
about as many neighbours. The perplexity falls as βᵢ grows, so βᵢ is found by bisection, for all
points at once. Neighbours beyond 3 × perplexity hardly count and are left out (van der Maaten
2014). Both ways together,

    pᵢⱼ = (p(j|i) + p(i|j)) / 2n,

is symmetric and sums to 1. Only the pairs i < j are kept, for they say it all.
"""

import math
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array, triu

from engine.arrays import Float32, Float64, Int32, Int64
from engine.messages import Message
from engine.projection.neighbours import nearest_steps
from engine.projection.points import Metric, blocks, measurable
from engine.training import Steps, WorkProgress

TOLERANCE = 1e-7  # nats of entropy
MOST_HALVINGS = 200  # a row of many equal distances cannot have every perplexity
NUMBERS_AT_ONCE = 1 << 16


@dataclass(frozen=True, eq=False)
class Affinities:
    """The probabilities pᵢⱼ of the m pairs i < j that are neighbours.

    Attributes
    ----------
    rows, columns
        int32 (m,), i and j; sorted by i.
    borders
        int32 (n + 1,), where the pairs of each i begin.
    values
        float64 (m,), above 0; they sum to a half.
    """

    rows: Int32
    columns: Int32
    borders: Int32
    values: Float64

    def __len__(self) -> int:
        return len(self.borders) - 1

    def matrix(self) -> csr_array:
        """Return the whole symmetric matrix (n, n)."""
        half = csr_array((self.values, self.columns, self.borders), shape=(len(self), len(self)))
        return half + half.T.tocsr()


def affinities_steps(
    vectors: Float32 | Float64, perplexity: float, metric: Metric = "cosine"
) -> Steps[Affinities]:
    """Find the neighbours of vectors (n, D) and weigh them.

    ``perplexity`` is at least 1 and, where there are more than 3 points, at most (n - 1) / 3.
    """
    points = measurable(vectors, metric).astype(np.float32)
    size = len(points)
    k = min(size - 1, math.floor(3 * perplexity))
    near, squares = yield from nearest_steps(
        points, k, np.arange(size), Message("Looking for the nearest neighbours")
    )
    for part in blocks(size, k, NUMBERS_AT_ONCE):
        yield WorkProgress(part.start, size, Message("Making neighbourhoods equally large"))
        squares[part] = calibrated(squares[part], perplexity)
    yield WorkProgress(size, size, Message("Making neighbourhoods equally large"))
    return joined(near, squares)


def calibrated(squares: Float64, perplexity: float) -> Float64:
    """Return p(j|i) of that perplexity from squared distances (n, k), float64 (n, k).

    A row of which too many distances are equal comes as near to the perplexity as it can.
    """
    gaps = squares - squares.min(axis=1, keepdims=True)
    mean = gaps.mean(axis=1, keepdims=True)
    gaps /= np.where(mean > 0, mean, 1.0)  # so that no scale is too small or too large
    target, beta = math.log(perplexity), np.ones(len(gaps))
    low, high = np.zeros_like(beta), np.full_like(beta, np.inf)
    for _ in range(MOST_HALVINGS):
        weights, excess = _bells(gaps, beta)
        excess -= target
        if np.abs(excess).max() < TOLERANCE:
            break
        low, high = np.where(excess > 0, beta, low), np.where(excess > 0, high, beta)
        beta = np.where(np.isinf(high), np.minimum(2 * beta, 1e300), (low + high) / 2)
    return weights


def _bells(gaps: Float64, beta: Float64) -> tuple[Float64, Float64]:
    """Return the probabilities (n, k) of each row and their entropy (n,) in nats."""
    exponents = gaps * beta[:, None]
    weights = np.exp(-exponents)
    totals = weights.sum(axis=1)
    weights /= totals[:, None]
    return weights, np.einsum("nk,nk->n", weights, exponents) + np.log(totals)


def joined(near: Int64, conditional: Float64) -> Affinities:
    """Return pᵢⱼ from the neighbours (n, k) of every point and their p(j|i) (n, k)."""
    size, k = near.shape
    starts = np.arange(0, size * k + 1, k, dtype=np.int32)
    one_way = csr_array(
        (conditional.ravel(), near.ravel().astype(np.int32), starts), shape=(size, size)
    )
    half = triu(one_way + one_way.T.tocsr(), k=1, format="csr")
    half.sum_duplicates()
    half.data /= 2 * conditional.sum()
    half.eliminate_zeros()
    rows = np.repeat(np.arange(size, dtype=np.int32), np.diff(half.indptr))
    return Affinities(rows, half.indices, half.indptr, half.data)
