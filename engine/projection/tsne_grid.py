"""Repulsion on a grid: n points push each other without looking at n² pairs.

The push on a point is the slope of a potential, for w² (yᵢ - yⱼ) = -½ ∂w / ∂yᵢ:

    φ(y) = Σⱼ 1 / (1 + |y - yⱼ|²),        Σⱼ w² (yᵢ - yⱼ) = -½ ∇φ(yᵢ),        Z = Σᵢ φ(yᵢ) - n.

φ is smooth, so it need not be summed where the points are. Each point is shared out among the 4 × 4
knots of a grid around it; the potential of the knots is a convolution, two Fourier transforms; and
what it is at a point is read from the knots around (Linderman et al. 2019, FIt-SNE, with other
interpolation). Points are shared out and read with cubic B-splines bᵃ(y), which also gives the
slope:

    1 / (1 + |y - z|²)  ≈  Σₐ Σ_c bᵃ(y) bᶜ(z) K(a - c),

where the Fourier transform of K is that of the kernel, divided twice by that of the spline, so that
the sum is exact on the knots. With knots 0.3 apart the forces are right to some tenths of a
percent. Since w falls to 0 only slowly, its least value on the grid is taken off before
transforming and put back into Z: then single precision is enough, even while all points lie
within 10⁻⁴ of each other.
"""

import math

import numpy as np
import scipy.fft

from engine.arrays import Float32, Float64
from engine.projection.points import blocks
from engine.projection.tsne_forces import Repulsion

SPACING = 0.3  # between knots, at most
FINE = 64  # at least half as many knots on a side, however small the map
TIER = 32  # sizes of the grid are multiples of it, so that it seldom changes
TAPS = 4  # knots around a point in each direction
POINTS_AT_ONCE = 1 << 13


class GridRepulsion:
    """Pushes every point from every other one; keeps the kernel of the last grid."""

    def __init__(self) -> None:
        self._kernel = _Kernel(0, 0.0)

    def __call__(self, layout: Float64) -> Repulsion:
        """Return what pushes the points of a layout (n, 2) apart."""
        corner = layout.min(axis=0)
        knots, spacing = grid_for(float((layout.max(axis=0) - corner).max()))
        if (knots, spacing) != (self._kernel.knots, self._kernel.spacing):
            self._kernel = _Kernel(knots, spacing)
        places = (layout - corner) / spacing
        potential = self._kernel.convolved(_shared_out(places, knots))
        values, slopes = _read(places, potential)
        size = len(layout)
        total = float(values.sum()) + self._kernel.least * size * size - size
        return Repulsion(slopes * (-0.5 / spacing), total)


def grid_for(width: float) -> tuple[int, float]:
    """Return how many knots a side of a map of that width needs, and how far apart they are.

    >>> grid_for(100.0)
    (352, 0.3)
    """
    finer = math.ceil(math.log2(max(width, 1e-150) / (FINE * SPACING)))
    spacing = SPACING * 2.0 ** min(0, finer)
    return TIER * math.ceil((width / spacing + TAPS) / TIER), spacing


class _Kernel:
    """1 / (1 + |a - c|²) between the knots of a grid, ready for convolution."""

    def __init__(self, knots: int, spacing: float) -> None:
        self.knots, self.spacing = knots, spacing
        if knots:
            self._length = scipy.fft.next_fast_len(2 * knots, real=True)
            self._length += self._length % 2
            self.least, self._transform = self._transformed()

    def _transformed(self) -> tuple[float, Float32]:
        """Return the least nearness and the transform (length, length / 2 + 1).

        The kernel is even in both directions, so a cosine transform of a quarter tells all.
        """
        half = self._length // 2
        squares = np.square(np.arange(half + 1) * self.spacing)
        least = float(1 / (1 + 2 * squares[-1]))
        distances = squares[:, None] + squares
        quarter = (2 * squares[-1] - distances) / (1 + distances) * least  # 1 / (1 + d²) - least
        waves = np.cos(np.pi * np.arange(half + 1) / half)
        spline = np.square((2 + waves) / 3)
        transform = scipy.fft.dctn(quarter, type=1) / (spline[:, None] * spline)
        whole = np.concatenate([transform, transform[-2:0:-1]])
        return least, whole.astype(np.float32)

    def convolved(self, grid: Float32) -> Float32:
        """Return what charges (knots, knots) make of the potential on every knot."""
        waves = scipy.fft.fft(
            scipy.fft.rfft(grid, self._length, axis=1), self._length, axis=0, overwrite_x=True
        )
        waves *= self._transform
        columns = scipy.fft.ifft(waves, axis=0, overwrite_x=True)[: self.knots]
        potential: Float32 = scipy.fft.irfft(columns, self._length, axis=1)[:, : self.knots]
        return potential


def _shared_out(places: Float64, knots: int) -> Float32:
    """Share points, at places (n, 2) in knots, out to a grid (knots, knots)."""
    charges = np.zeros(knots * knots)
    for part in blocks(len(places), 1, POINTS_AT_ONCE):
        first, across, down = _taps(places[part])
        weights = across[:, :, None] * down[:, None, :]
        charges += np.bincount(
            _knots_around(first, knots).ravel(), weights.ravel(), minlength=knots * knots
        )
    return charges.reshape(knots, knots).astype(np.float32)


def _read(places: Float64, potential: Float32) -> tuple[Float64, Float64]:
    """Return the potential (n,) and its slope per knot (n, 2) at places (n, 2)."""
    values, slopes = np.empty(len(places)), np.empty((len(places), 2))
    flat = np.ascontiguousarray(potential).reshape(-1)
    for part in blocks(len(places), 1, POINTS_AT_ONCE):
        first, across, down = _taps(places[part])
        slope_across, slope_down = (_slopes(t) for t in (places[part] - first).T)
        around = flat[_knots_around(first, len(potential))].astype(np.float64)
        columns = np.einsum("nab,nb->na", around, down)
        values[part] = np.einsum("na,na->n", columns, across)
        slopes[part, 0] = np.einsum("na,na->n", columns, slope_across)
        columns = np.einsum("nab,nb->na", around, slope_down)
        slopes[part, 1] = np.einsum("na,na->n", columns, across)
    return values, slopes


def _knots_around(first: Float64, knots: int) -> "np.ndarray[tuple[int, ...], np.dtype[np.int64]]":
    """Return the numbers (n, 4, 4) of the knots around points from their first knots (n, 2)."""
    steps = np.arange(TAPS)
    square = steps[:, None] * knots + steps
    corner = first[:, 0] * knots + first[:, 1]
    return corner.astype(np.int64)[:, None, None] + square


def _taps(places: Float64) -> tuple[Float64, Float64, Float64]:
    """Return the knot before each place (n, 2) and the splines (n, 4) in both directions.

    The grid begins one knot before the first point: knot 0 lies at place -1.
    """
    first = np.floor(places)
    across, down = (_splines(t) for t in (places - first).T)
    return first, across, down


def _splines(t: Float64) -> Float64:
    """Return the cubic B-splines of four knots at t in 0 … 1 past the second, (n, 4)."""
    u = 1 - t
    return np.stack([u**3, 4 - 3 * t * t * (2 - t), 4 - 3 * u * u * (2 - u), t**3], axis=1) / 6


def _slopes(t: Float64) -> Float64:
    """Return the derivatives of ``_splines``, (n, 4)."""
    u = 1 - t
    return np.stack([-u * u, t * (3 * t - 4), u * (4 - 3 * u), t * t], axis=1) / 2
