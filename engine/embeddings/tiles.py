"""Skip-gram and CBOW with negative sampling as a few matrix products per block of text.

Word by word, the step of Mikolov et al. (2013) for a word w, a context c and noise n₁ … n_K is

    maximise  ln σ(x_w · y_c) + Σₖ ln σ(-x_w · y_nₖ)

six short dot products and as many row updates for every pair. Here a block of L consecutive words
is taken at once. Its input rows are a matrix X, its output rows a matrix Y, and all its pairs are a
*band* of Y Xᵀ along the diagonal; cut into tiles of T words that overlap by the window, the band is
a stack of small dense products:

    P = σ(-Y Xᵀ) ∘ band      (T × (T + 2 window) a tile)       ΔY += P X        ΔX += Pᵀ Y

*Shared noise.* One draw of S noise words serves the whole block, each pair weighing it with K / S,
so that the expected step is that of K words drawn for each pair:

    Q = (K nᵢ / S) σ(X Nᵀ),   nᵢ the pairs of word i            ΔX -= Q N        ΔN -= Qᵀ X

(A drawn word that happens to be the true one is not left out, as in the formula of the paper;
word2vec.c draws another.)

*The cap.* All steps of a block start from the same rows, so a frequent word gets many steps at
once, each blind to the others; with large blocks or learning rates their sum overshoots, and the
next one more so. Adding Σ gᵢ xᵢ to y moves the score of y with x by at most about Σ |gᵢ| |x|², so
that sum is kept for every row, over all its places in the block, and the row's step is shrunk until
the sum is at most ``MOST_MOVED``. This costs next to nothing: the squared length of each row stands
in a spare column beside it, and the products above add it up along with everything else.

*CBOW* puts the mean h of a window's input rows in the place of x_w. As in word2vec.c, every word of
the window then receives the full step of h, not its share.
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.lib.stride_tricks import as_strided

from engine.arrays import Float32, Float64, Int32, Int64
from engine.embeddings.tables import padded

MOST_MOVED = 4.0
TILE = 16


class Table(Protocol):
    """What a kernel trains: rows that can be read and added to."""

    def gather(self, words: Int32, out: Float32) -> None:
        """Copy rows into ``out``."""

    def add(self, words: Int32, rows: Float32, weights: Float32) -> None:
        """Add weighted rows."""


@dataclass(frozen=True)
class Shape:
    """The sizes of a block.

    Attributes
    ----------
    tiles
        How many tiles a block has.
    window
        The farthest neighbour.
    dimension
        Numbers per vector.
    noise
        S, noise words per block.
    negatives
        K, noise words per pair.
    """

    tiles: int
    window: int
    dimension: int
    noise: int
    negatives: int

    @property
    def tile(self) -> int:
        """Centres per tile; as many as two windows at least, so that only neighbours overlap."""
        return max(TILE, 2 * self.window)

    @property
    def length(self) -> int:
        """L, centres per block."""
        return self.tiles * self.tile


@dataclass(frozen=True, eq=False)
class Block:
    """A block of text.

    Attributes
    ----------
    words
        int32 (L + 2 window,), the centres and what stands around them.
    reach
        int64 (L,), ``left * (window + 1) + right`` of each centre.
    pairs
        float32 (L,), how often each centre is used as a neighbour.
    noise
        int32 (S,).
    """

    words: Int32
    reach: Int64
    pairs: Float32
    noise: Int32


class Workspace:
    """The matrices of one block in the making, and the steps common to both methods.

    ``gather`` reads the tables, ``compute`` works on copies alone, and ``apply`` writes the tables,
    so that two blocks can be computed at the same time.
    """

    def __init__(self, shape: Shape, vocabulary: int) -> None:
        self.shape = shape
        tiles, tile, window = shape.tiles, shape.tile, shape.window
        width = padded(shape.dimension)
        around, rows = tile + 2 * window, shape.length + 2 * window
        self.x = np.zeros((rows, width), np.float32)
        self.y = np.zeros((shape.length, width), np.float32)
        self.n = np.zeros((shape.noise, width), np.float32)
        self.dx = np.zeros((rows, width), np.float32)
        self.dy = np.zeros((shape.length, width), np.float32)
        self.dn = np.zeros((shape.noise, width), np.float32)
        self.band = np.zeros((tiles, tile, around), np.float32)
        self.p = np.empty((tiles, tile, around), np.float32)
        self.q = np.empty((shape.length, shape.noise), np.float32)
        self._x_tiles = _overlapping(self.x, tiles, tile, around)
        self._dx_tiles = np.empty((tiles, around, width), np.float32)
        self._diagonals = as_strided(
            self.band,
            (tiles, tile, 2 * window + 1),
            (tile * around * 4, around * 4 + 4, 4),
        )
        self._reaches = _reaches(window)
        self._moved = np.zeros(vocabulary, np.float32)
        self._block: Block | None = None

    def gather(self, block: Block, inputs: Table, outputs: Table) -> None:
        """Read the rows of a block."""
        self._block = block
        inputs.gather(block.words, self.x)
        outputs.gather(self.centres, self.y)
        outputs.gather(block.noise, self.n)

    def apply(self, inputs: Table, outputs: Table) -> None:
        """Write the steps of the block that was computed, if there is one."""
        if self._block is None:
            return
        centres, noise, words = self.centres, self._block.noise, self._block.words
        inputs.add(words, self.dx, self._capped(words, self.dx))
        outputs.add(centres, self.dy, self._capped(centres, self.dy))
        outputs.add(noise, self.dn, self._capped(noise, self.dn))
        self._block = None

    @property
    def centres(self) -> Int32:
        """int32 (L,), the centres of the block."""
        assert self._block is not None
        return self._block.words[self.shape.window : self.shape.window + self.shape.length]

    def _capped(self, words: Int32, steps: Float32) -> Float32:
        """Take the sums out of the spare column and return what each row's step is shrunk to."""
        spare = self.shape.dimension
        moved = self._moved
        np.add.at(moved, words, np.abs(steps[:, spare]))
        sums: Float32 = moved[words]
        moved[words] = 0
        steps[:, spare] = 0
        return MOST_MOVED / np.maximum(sums, MOST_MOVED)

    def _lengths(self) -> None:
        """Put the squared length of every vector into its spare column."""
        spare = self.shape.dimension
        for rows in (self.x, self.y, self.n):
            vectors = rows[:, :spare]
            np.einsum("ij,ij->i", vectors, vectors, out=rows[:, spare])
        self.n[:, spare] *= -1  # noise is subtracted, what it moves is added up

    def _lay_band(self) -> None:
        assert self._block is not None
        reaches = self._reaches.take(self._block.reach, axis=0)
        self._diagonals[:] = reaches.reshape(self._diagonals.shape)

    def _add_tiles(self) -> None:
        """Add the overlapping tiles of input steps up in ``dx``."""
        shape = self.shape
        self.dx[: shape.length].reshape(shape.tiles, shape.tile, -1)[:] += self._dx_tiles[
            :, : shape.tile
        ]
        halo = _overlapping(self.dx[shape.tile :], shape.tiles, shape.tile, 2 * shape.window)
        halo += self._dx_tiles[:, shape.tile :]


class SkipGramBlock(Workspace):
    """Every word of the band is paired with its centre."""

    def compute(self, learning_rate: float, loss: bool = False) -> tuple[float, float]:
        """Compute the steps of the block that was gathered.

        Returns
        -------
        The summed loss of its pairs, and their number; zeros unless ``loss`` is asked for.
        """
        assert self._block is not None
        shape, x, n, p, q = self.shape, self.x, self.n, self.p, self.q
        window, spare = shape.window, shape.dimension
        core = x[window : window + shape.length]
        y = self.y.reshape(shape.tiles, shape.tile, -1)
        self._lengths()
        self._lay_band()
        x_tiles = self._x_tiles
        np.matmul(y[:, :, :spare], x_tiles[:, :, :spare].transpose(0, 2, 1), out=p)
        np.matmul(core[:, :spare], n[:, :spare].T, out=q)
        share = self._block.pairs * np.float32(shape.negatives / shape.noise)
        losses = _loss(p, self.band, q, share) if loss else (0.0, 0.0)
        _pull(p, np.float32(learning_rate))
        p *= self.band
        _push(q, share * np.float32(-learning_rate))
        np.matmul(p, x_tiles, out=self.dy.reshape(y.shape))
        np.matmul(p.transpose(0, 2, 1), y, out=self._dx_tiles)
        np.matmul(q.T, core, out=self.dn)
        self.dx[:window] = 0
        self.dx[window + shape.length :] = 0
        np.matmul(q, n, out=self.dx[window : window + shape.length])
        self._add_tiles()
        return losses


class CbowBlock(Workspace):
    """The mean of a window's input rows is paired with its centre."""

    def __init__(self, shape: Shape, vocabulary: int) -> None:
        super().__init__(shape, vocabulary)
        self.h = np.zeros_like(self.y)
        self._dh = np.zeros_like(self.y)

    def compute(self, learning_rate: float, loss: bool = False) -> tuple[float, float]:
        """Do the same for the mean of each window; windows without a neighbour teach nothing."""
        assert self._block is not None
        shape, y, n, h, q, dh = self.shape, self.y, self.n, self.h, self.q, self._dh
        spare, tiles = shape.dimension, (shape.tiles, shape.tile, -1)
        self._lengths()
        self._lay_band()
        neighbours = self.band.sum(axis=2).reshape(-1)
        used = (neighbours > 0).astype(np.float32)
        share = 1 / np.maximum(neighbours, 1)
        np.matmul(self.band, self._x_tiles, out=h.reshape(tiles))
        h *= share[:, None]
        np.einsum("ij,ij->i", h[:, :spare], h[:, :spare], out=h[:, spare])
        p = np.einsum("ij,ij->i", h[:, :spare], y[:, :spare])
        np.matmul(h[:, :spare], n[:, :spare].T, out=q)
        weights = used * np.float32(shape.negatives / shape.noise)
        losses = _loss(p, used, q, weights) if loss else (0.0, 0.0)
        _pull(p, np.float32(learning_rate))
        p *= used
        _push(q, weights * np.float32(-learning_rate))
        np.matmul(q.T, h, out=self.dn)
        np.matmul(q, n, out=dh)
        np.multiply(h, p[:, None], out=self.dy)
        dh += np.multiply(y, p[:, None], out=h)
        np.matmul(self.band.transpose(0, 2, 1), dh.reshape(tiles), out=self._dx_tiles)
        self.dx[:] = 0
        self._add_tiles()
        return losses


def _pull(scores: Float32, learning_rate: np.float32) -> None:
    """Turn the scores of true pairs into learning_rate · (1 - σ(score)), in place."""
    np.exp(scores, out=scores)
    scores += 1
    np.divide(learning_rate, scores, out=scores)


def _push(scores: Float32, weights: Float32) -> None:
    """Turn the scores (L, S) of noise into weights (L,) · σ(score), in place."""
    np.negative(scores, out=scores)
    np.exp(scores, out=scores)
    scores += 1
    np.divide(weights[:, None], scores, out=scores)


def _loss(true: Float32, used: Float32, noise: Float32, share: Float32) -> tuple[float, float]:
    """Sum the negative-sampling loss over true pairs and their share of noise, in float64."""
    pulled: Float64 = np.logaddexp(0, -true, dtype=np.float64) * used
    pushed: Float64 = np.logaddexp(0, noise, dtype=np.float64).sum(axis=1) * share
    return float(pulled.sum() + pushed.sum()), float(used.sum(dtype=np.float64))


def _overlapping(rows: Float32, tiles: int, tile: int, height: int) -> Float32:
    """View rows (n, width) as tiles of ``height`` rows, each beginning ``tile`` rows later."""
    step, item = rows.strides
    return as_strided(rows, (tiles, height, rows.shape[1]), (tile * step, step, item))


def _reaches(window: int) -> Float32:
    """Return for every ``left * (window + 1) + right`` a row of ones at those distances."""
    distance = np.arange(-window, window + 1)
    left, right = np.divmod(np.arange((window + 1) ** 2), window + 1)
    inside = (distance >= -left[:, None]) & (distance <= right[:, None]) & (distance != 0)
    return inside.astype(np.float32)
