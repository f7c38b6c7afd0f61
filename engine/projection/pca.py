"""Principal component analysis: the flat picture that keeps most of the variance.

Of all ways to look at a cloud of points in D dimensions, which shows the points most spread out?
Pearson (1901) and Hotelling (1933): look along the eigenvectors of the covariance

    C = (1 / n) Σ (xᵢ - x̄)(xᵢ - x̄)ᵀ = Σ λₐ vₐ vₐᵀ,        λ₁ ≥ λ₂ ≥ …

The share λₐ / Σ λ of the variance says how much of the cloud an axis holds; two axes of a hundred
often hold a tenth, and then most of what makes words differ cannot be seen (``honesty``).

With fewer points than dimensions the n × n matrix of the products (xᵢ - x̄)·(xⱼ - x̄) has the same
eigenvalues and is smaller. An eigenvector may point either way; here its largest entry is positive.
"""

from dataclasses import dataclass, replace

import numpy as np

from engine.arrays import Bool, Float32, Float64, read_only
from engine.blas import blas_threads
from engine.messages import Message
from engine.projection.points import blocks, usable_rows
from engine.training import Steps, WorkProgress, run

LOOKING = Message("Looking for the widest view")


@dataclass(frozen=True, eq=False)
class Pca:
    """Points seen along their principal axes.

    Attributes
    ----------
    coordinates
        float64 (n, k). Rows that could not be used lie at 0, the mean of the others.
    axes
        float64 (k, D), of length 1 and at right angles. An axis along which nothing varies, because
        there are fewer points or dimensions than that, is all zeros.
    mean
        float64 (D,), of the rows used.
    shares
        float64 (k,), the part of the variance each axis holds; 0 where nothing varies.
    used
        bool (n,), False for rows that are not finite or all zero.
    """

    coordinates: Float64
    axes: Float64
    mean: Float64
    shares: Float64
    used: Bool

    @property
    def share(self) -> float:
        """The part of the variance all axes hold together, from 0 to 1."""
        return float(self.shares.sum())

    def project(self, vectors: Float32 | Float64) -> Float64:
        """Return where other vectors (m, D) lie on these axes, float64 (m, k)."""
        return _projected(vectors, usable_rows(vectors), self.mean, self.axes)

    def turned(self, rotation: Float64) -> "Pca":
        """Return the same picture turned by a rotation (k, k), with the shares of its new axes."""
        return replace(
            self,
            coordinates=read_only(self.coordinates @ rotation),
            axes=read_only(rotation.T @ self.axes),
            shares=read_only(self.shares @ rotation**2),
        )


def pca(vectors: Float32 | Float64, components: int = 2) -> Pca:
    """Find the axes along which vectors (n, D) vary most.

    >>> found = pca(np.array([[0.0, 1.0], [2.0, 3.0], [4.0, 5.0]]), 1)
    >>> found.axes.round(3).tolist(), round(found.share, 3)
    ([[0.707, 0.707]], 1.0)
    """
    return run(pca_steps(vectors, components))


def pca_steps(vectors: Float32 | Float64, components: int = 2) -> Steps[Pca]:
    """Do the same a block at a time, for a million numbers take a while."""
    used = usable_rows(vectors)
    points = vectors if used.all() else vectors[used]
    mean = points.sum(axis=0, dtype=np.float64) / max(1, len(points))
    axes, shares = yield from _principal_steps(points, mean, components)
    coordinates = np.zeros((len(vectors), components))
    for part in blocks(*vectors.shape):
        yield WorkProgress(part.start, len(vectors), LOOKING)
        coordinates[part] = _projected(vectors[part], used[part], mean, axes)
    return Pca(
        coordinates=read_only(coordinates),
        axes=read_only(axes),
        mean=read_only(mean),
        shares=read_only(shares),
        used=read_only(used),
    )


def _principal_steps(
    points: Float32 | Float64, mean: Float64, components: int
) -> Steps[tuple[Float64, Float64]]:
    """Return the axes (components, D) and their shares, with zeros where there are no more."""
    size, dimension = points.shape
    axes, shares = np.zeros((components, dimension)), np.zeros(components)
    if dimension <= size:
        scatter = yield from _scatter_steps(points, mean)
        with blas_threads(1):  # several would wait for each other on matrices this small
            values, vectors = np.linalg.eigh(scatter)
        found = vectors.T
    else:
        centred = points - mean
        with blas_threads(1):
            values, vectors = np.linalg.eigh(centred @ centred.T)
            found = vectors.T @ centred
    total = values.sum()
    values, found = values[::-1][:components], found[::-1][:components]
    kept = np.flatnonzero(values > _rounding(size, dimension, values, mean))
    axes[kept] = _signed(found[kept])
    shares[kept] = values[kept] / total
    return axes, shares


def _scatter_steps(points: Float32 | Float64, mean: Float64) -> Steps[Float64]:
    """Return the sum of (x - x̄)(x - x̄)ᵀ, float64 (D, D)."""
    scatter = np.zeros((len(mean), len(mean)))
    for part in blocks(*points.shape):
        yield WorkProgress(part.start, len(points), LOOKING)
        centred = points[part] - mean
        with blas_threads(1):
            scatter += centred.T @ centred
    return scatter


def _rounding(size: int, dimension: int, values: Float64, mean: Float64) -> float:
    """Return below which eigenvalue there is nothing but rounding."""
    epsilon = float(np.finfo(np.float64).eps)
    largest = max(float(values.max(initial=0.0)), epsilon * size * float(mean @ mean))
    return epsilon * max(size, dimension) * largest


def _signed(found: Float64) -> Float64:
    """Return rows at length 1, each with its largest entry positive."""
    largest = np.abs(found).argmax(axis=1)
    signs = np.sign(found[np.arange(len(found)), largest])
    axes: Float64 = found * (signs / np.linalg.norm(found, axis=1))[:, None]
    return axes


def _projected(vectors: Float32 | Float64, used: Bool, mean: Float64, axes: Float64) -> Float64:
    coordinates = np.zeros((len(vectors), len(axes)))
    for part in blocks(*vectors.shape):
        rows = np.flatnonzero(used[part]) + part.start
        coordinates[rows] = (vectors[rows] - mean) @ axes.T
    return coordinates
