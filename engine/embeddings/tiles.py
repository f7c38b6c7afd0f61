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
the sum is at most ``capping.MOST_MOVED``. This costs next to nothing: the squared length of each
row stands in a spare column beside it, and the products above add it up with everything else.

*CBOW* puts the mean h of a window's input rows in the place of x_w. As in word2vec.c, every word of
the window then receives the full step of h, not its share.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np
from numpy.lib.stride_tricks import as_strided

from engine.arrays import Float32, Int32, Int64
from engine.embeddings.capping import Cap
from engine.embeddings.measuring import softplus
from engine.embeddings.tables import padded

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

    @cached_property
    def tile(self) -> int:
        """Centres per tile; as many as two windows at least, so that only neighbours overlap."""
        return max(TILE, 2 * self.window)

    @cached_property
    def length(self) -> int:
        """L, centres per block."""
        return self.tiles * self.tile

    @property
    def work(self) -> int:
        """Multiplications per centre, for one of the products."""
        return self.dimension * (self.tile + 2 * self.window + self.noise)


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
    so that two blocks can be computed at the same time. Output rows of centres and of noise lie
    end to end, to be read, capped and written together.
    """

    def __init__(self, shape: Shape, vocabulary: int) -> None:
        self.shape = shape
        tiles, tile, window, length = shape.tiles, shape.tile, shape.window, shape.length
        width = padded(shape.dimension)
        around = tile + 2 * window
        self._words = np.zeros(length + 2 * window, np.int32)
        self._targets = np.zeros(length + shape.noise, np.int32)
        self._pairs = np.zeros(length, np.float32)
        self.x = np.zeros((length + 2 * window, width), np.float32)
        self.dx = np.zeros_like(self.x)
        self._outputs = np.zeros((length + shape.noise, width), np.float32)
        self._output_steps = np.zeros_like(self._outputs)
        self.y, self.n = self._outputs[:length], self._outputs[length:]
        self.dy, self.dn = self._output_steps[:length], self._output_steps[length:]
        self.band = np.zeros((tiles, tile, around), np.float32)
        self.q = np.empty((length, shape.noise), np.float32)
        self._vectors = [rows[:, : shape.dimension] for rows in (self.x, self._outputs)]
        self._lengths = [rows[:, shape.dimension] for rows in (self.x, self._outputs)]
        self._noise_lengths = self.n[:, shape.dimension]
        self._noise_moved = self.dn[:, shape.dimension]
        self._x_tiles = _overlapping(self.x, tiles, tile, around)
        self._dx_tiles = np.empty((tiles, around, width), np.float32)
        self._dx_cores = self.dx[:length].reshape(tiles, tile, width)
        self._dx_halos = _overlapping(self.dx[tile:], tiles, tile, 2 * window)
        diagonal = (tile * around * 4, around * 4 + 4, 4)
        self._diagonals = as_strided(self.band, (tiles, tile, 2 * window + 1), diagonal)
        self._reaches = reach_masks(window)
        self._input_cap = Cap(vocabulary, shape.dimension)
        self._output_cap = Cap(vocabulary, shape.dimension)
        self._waiting = False

    def gather(self, block: Block, inputs: Table, outputs: Table) -> None:
        """Read the rows of a block, and lay its band."""
        length, window = self.shape.length, self.shape.window
        self._words, self._pairs = block.words, block.pairs
        self._targets[:length] = block.words[window : window + length]
        self._targets[length:] = block.noise
        inputs.gather(self._words, self.x)
        outputs.gather(self._targets, self._outputs)
        reaches = self._reaches.take(block.reach, axis=0)
        self._diagonals[:] = reaches.reshape(self._diagonals.shape)
        self._waiting = True

    def apply(self, inputs: Table, outputs: Table) -> None:
        """Write the steps of the block that was computed, if there is one."""
        if not self._waiting:
            return
        inputs.add(self._words, self.dx, self._input_cap.weights(self._words, self.dx))
        weights = self._output_cap.weights(self._targets, self._output_steps)
        outputs.add(self._targets, self._output_steps, weights)
        self._waiting = False

    def _measure_lengths(self) -> None:
        """Put the squared length of every vector into its spare column."""
        for vectors, lengths in zip(self._vectors, self._lengths, strict=True):
            np.vecdot(vectors, vectors, out=lengths)
        self._noise_lengths *= -1  # noise is subtracted, but what it moves is added up

    def _push_noise(self, rows: Float32, steps: Float32) -> None:
        """Compute the steps of noise and of the rows (L, width) it was paired with, from ``q``."""
        np.matmul(self.q.T, rows, out=self.dn)
        self._noise_moved *= -1
        np.matmul(self.q, self.n, out=steps)

    def _add_tiles(self) -> None:
        """Add the overlapping tiles of input steps up in ``dx``."""
        tile = self.shape.tile
        self._dx_cores += self._dx_tiles[:, :tile]
        self._dx_halos += self._dx_tiles[:, tile:]


class SkipGramBlock(Workspace):
    """Every word of the band is paired with its centre."""

    def __init__(self, shape: Shape, vocabulary: int) -> None:
        super().__init__(shape, vocabulary)
        self._p = np.empty_like(self.band)

    def compute(self, learning_rate: float, loss: bool = False) -> tuple[float, float]:
        """Compute the steps of the block that was gathered.

        Returns
        -------
        The summed loss of its pairs, and their number; zeros unless ``loss`` is asked for.
        """
        shape, n, p, q = self.shape, self.n, self._p, self.q
        spare, core = shape.dimension, slice(shape.window, shape.window + shape.length)
        x, y = self._x_tiles, self.y.reshape(shape.tiles, shape.tile, -1)
        share = self._pairs * np.float32(shape.negatives / shape.noise)
        self._measure_lengths()
        np.matmul(y[:, :, :spare], x[:, :, :spare].transpose(0, 2, 1), out=p)
        np.matmul(self.x[core, :spare], n[:, :spare].T, out=q)
        losses = _loss(p, self.band, q, share) if loss else (0.0, 0.0)
        _pull(p, learning_rate, self.band)
        _push(q, learning_rate, share)
        np.matmul(p, x, out=self.dy.reshape(y.shape))
        np.matmul(p.transpose(0, 2, 1), y, out=self._dx_tiles)
        self.dx[: core.start] = 0
        self.dx[core.stop :] = 0
        self._push_noise(self.x[core], self.dx[core])
        self._add_tiles()
        return losses


class CbowBlock(Workspace):
    """The mean of a window's input rows is paired with its centre."""

    def __init__(self, shape: Shape, vocabulary: int) -> None:
        super().__init__(shape, vocabulary)
        self._h = np.zeros_like(self.y)
        self._dh = np.zeros_like(self.y)
        self._shares = np.zeros_like(self.band)

    def compute(self, learning_rate: float, loss: bool = False) -> tuple[float, float]:
        """Do the same for the mean of each window; windows without a neighbour teach nothing."""
        shape, y, n, h, q, dh = self.shape, self.y, self.n, self._h, self.q, self._dh
        spare, tiles = shape.dimension, (shape.tiles, shape.tile, -1)
        self._measure_lengths()
        neighbours = self.band.sum(axis=2).reshape(-1)
        used = (neighbours > 0).astype(np.float32)
        few = np.maximum(neighbours, 1).reshape(self.band.shape[:2])
        np.divide(self.band, few[:, :, None], out=self._shares)
        np.matmul(self._shares, self._x_tiles, out=h.reshape(tiles))
        np.vecdot(h[:, :spare], h[:, :spare], out=h[:, spare])
        p = np.vecdot(h[:, :spare], y[:, :spare])
        np.matmul(h[:, :spare], n[:, :spare].T, out=q)
        share = used * np.float32(shape.negatives / shape.noise)
        losses = _loss(p, used, q, share) if loss else (0.0, 0.0)
        _pull(p, learning_rate, used)
        _push(q, learning_rate, share)
        self._push_noise(h, dh)
        np.multiply(h, p[:, None], out=self.dy)
        dh += np.multiply(y, p[:, None], out=h)
        np.matmul(self.band.transpose(0, 2, 1), dh.reshape(tiles), out=self._dx_tiles)
        self.dx[:] = 0
        self._add_tiles()
        return losses


def _pull(scores: Float32, learning_rate: float, used: Float32) -> None:
    """Turn the scores of true pairs into learning_rate · (1 - σ(score)) where used, in place."""
    np.exp(scores, out=scores)
    scores += 1
    np.divide(used, scores, out=scores)
    scores *= np.float32(learning_rate)


def _push(scores: Float32, learning_rate: float, share: Float32) -> None:
    """Turn the scores (L, S) of noise into -learning_rate · share (L,) · σ(score), in place."""
    np.negative(scores, out=scores)
    np.exp(scores, out=scores)
    scores += 1
    np.divide((share * np.float32(-learning_rate))[:, None], scores, out=scores)


def _loss(true: Float32, used: Float32, noise: Float32, share: Float32) -> tuple[float, float]:
    """Sum the negative-sampling loss over true pairs and their share of noise, in float64."""
    pulled = softplus(-true[used > 0]).sum()
    pushed = softplus(noise).sum(axis=1) @ share
    return float(pulled + pushed), float(used.sum(dtype=np.float64))


def _overlapping(rows: Float32, tiles: int, tile: int, height: int) -> Float32:
    """View rows (n, width) as tiles of ``height`` rows, each beginning ``tile`` rows later."""
    step, item = rows.strides
    return as_strided(rows, (tiles, height, rows.shape[1]), (tile * step, step, item))


def reach_masks(window: int) -> Float32:
    """Return for every ``left * (window + 1) + right`` a row of ones at those distances."""
    distance = np.arange(-window, window + 1)
    left, right = np.divmod(np.arange((window + 1) ** 2), window + 1)
    inside = (distance >= -left[:, None]) & (distance <= right[:, None]) & (distance != 0)
    masks: Float32 = inside.astype(np.float32)
    return masks
