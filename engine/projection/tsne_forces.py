"""The forces that move the points of a t-SNE map.

With the nearness wᵢⱼ = 1 / (1 + |yᵢ - yⱼ|²) on the map, Z = Σ w over all i ≠ j and q = w / Z, the
divergence that t-SNE brings down and its gradient are

    KL(P‖Q) = Σ pᵢⱼ ln(pᵢⱼ / qᵢⱼ)
    ¼ ∂KL/∂yᵢ = Σⱼ pᵢⱼ wᵢⱼ (yᵢ - yⱼ)  -  Σⱼ wᵢⱼ² (yᵢ - yⱼ) / Z.

The first sum pulls neighbours together; it runs over the few pairs with pᵢⱼ > 0, a product with a
sparse matrix. The second pushes everything apart and runs over all pairs: one by one for a map of
few points (``exact_repulsion``), on a grid for one of many (``tsne_grid``).
"""

import math
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from engine.arrays import Float64
from engine.projection.points import blocks
from engine.projection.tsne_affinities import Affinities

PAIRS_AT_ONCE = 1 << 15


@dataclass(frozen=True, eq=False)
class Repulsion:
    """What pushes points apart.

    Attributes
    ----------
    forces
        float64 (n, 2), Σⱼ w² (yᵢ - yⱼ).
    total
        Z.
    """

    forces: Float64
    total: float


class Attraction:
    """What pulls neighbours together, for one set of affinities.

    Calling it gives Σⱼ p w (yᵢ - yⱼ) as float64 (n, 2). It keeps the w of the last call, from which
    ``divergence`` is taken.
    """

    def __init__(self, affinities: Affinities) -> None:
        self._affinities = affinities
        self._nearness = np.empty(len(affinities.values))
        self._pulls = csr_array(
            (np.empty(len(affinities.values)), affinities.columns, affinities.borders),
            shape=(len(affinities), len(affinities)),
        )

    def __call__(self, layout: Float64) -> Float64:
        """Return the forces on a layout (n, 2)."""
        pairs, (x, y) = self._affinities, layout.T.copy()
        for part in blocks(len(pairs.values), 1, PAIRS_AT_ONCE):
            rows, columns = pairs.rows[part], pairs.columns[part]
            dx, dy = x[rows] - x[columns], y[rows] - y[columns]
            np.divide(1.0, 1.0 + dx * dx + dy * dy, out=self._nearness[part])
        np.multiply(pairs.values, self._nearness, out=self._pulls.data)
        table = np.column_stack([np.ones(len(layout)), layout])
        sums = self._pulls @ table + self._pulls.T @ table
        forces: Float64 = layout * sums[:, :1] - sums[:, 1:]
        return forces

    def divergence(self, total: float) -> float:
        """Return KL(P‖Q) in nats, for the layout of the last call and its Z."""
        values = self._affinities.values
        return max(0.0, 2 * float(values @ np.log(values / self._nearness)) + math.log(total))


def exact_repulsion(layout: Float64) -> Repulsion:
    """Push every point of a layout (n, 2) from every other one, pair by pair."""
    size = len(layout)
    squares = np.einsum("nd,nd->n", layout, layout)
    table = np.column_stack([np.ones(size), layout])
    left = np.column_stack([layout * -2.0, np.ones(size), 1.0 + squares])
    right = np.column_stack([layout, squares, np.ones(size)]).T
    sums, total = np.empty((size, 3)), -float(size)  # every point is near itself by 1
    for part in blocks(size, size, PAIRS_AT_ONCE):
        nearness = left[part] @ right
        np.divide(1.0, nearness, out=nearness)
        total += float(nearness.sum())
        np.square(nearness, out=nearness)
        sums[part] = nearness @ table
    return Repulsion(layout * sums[:, :1] - sums[:, 1:], total)
