"""The pairs GloVe learns from, in batches that lie in the cache.

All cells of the co-occurrence matrix are pairs to learn from, and a step that takes thousands of
them at once is fast only if the vectors it touches are near at hand. So the matrix is cut into
*tiles* of ``WORDS`` rows and ``CONTEXTS`` columns, whose vectors fit into the cache of a processor,
and each batch comes from a single tile. The cells of a tile are dealt to its batches like cards:
of as many neighbouring cells as there are batches, each batch gets one, by chance. So a batch has
its fair share of every word's cells and no word is moved too often in one step.

Batches of all tiles are gone through in random order. Going tile by tile would save still more
time, but what was learned in one tile would be forgotten in the next.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.arrays import Float32, Int32, Int64
from engine.messages import Message
from engine.training import Pulse, Steps, WorkProgress

if TYPE_CHECKING:  # SciPy is loaded when first used
    from scipy.sparse import csr_array

WORDS, CONTEXTS = 2048, 1024
MOST_TILES = 32  # along each side; tiles of a larger vocabulary are larger
LARGEST, SMALLEST = 4096, 64  # pairs in a batch
CELLS = 1 << 18  # dealt at once
FEWEST_BATCHES = 512  # in an epoch, where batches do not get too small


@dataclass(frozen=True, eq=False)
class Batch:
    """Pairs int32 (n,) of a word and a context, the logarithms of their counts and their weights.

    Words lie in ``rows``, contexts in ``columns``, ranges of the vocabulary.
    """

    words: Int32
    contexts: Int32
    logs: Float32
    weights: Float32
    rows: slice
    columns: slice


@dataclass(frozen=True, eq=False)
class Batches:
    """All batches end to end: batch b is ``borders[b]:borders[b + 1]`` of the arrays.

    Attributes
    ----------
    firsts
        int32 (B, 2), the first row and column of each batch's tile.
    tile
        Rows and columns of a tile.
    """

    words: Int32
    contexts: Int32
    logs: Float32
    weights: Float32
    borders: Int64
    firsts: Int32
    tile: tuple[int, int]

    def __len__(self) -> int:
        return len(self.firsts)

    @property
    def pairs(self) -> int:
        """Number of pairs."""
        return len(self.words)

    @property
    def largest(self) -> int:
        """Most pairs in a batch."""
        return int(np.diff(self.borders).max())

    def __getitem__(self, number: int) -> Batch:
        part = slice(*self.borders[number : number + 2].tolist())
        row, column = self.firsts[number].tolist()
        return Batch(
            self.words[part],
            self.contexts[part],
            self.logs[part],
            self.weights[part],
            slice(row, row + self.tile[0]),
            slice(column, column + self.tile[1]),
        )


def deal_steps(
    counted: "csr_array", x_max: float, alpha: float, rng: np.random.Generator
) -> Steps[Batches]:
    """Deal the cells of a co-occurrence matrix (V, V) into batches.

    A pair counted x times weighs min(1, (x / x_max) ^ alpha).
    """
    size, pairs = counted.shape[0], counted.nnz
    least = -(-size // MOST_TILES)
    height, width = max(WORDS, least), max(CONTEXTS, least)
    most = int(np.clip(pairs // FEWEST_BATCHES, SMALLEST, LARGEST))
    words, contexts = np.empty(pairs, np.int32), np.empty(pairs, np.int32)
    logs, weights = np.empty(pairs, np.float32), np.empty(pairs, np.float32)
    lengths, firsts, done, pulse = [np.zeros(1, np.int64)], [], 0, Pulse()
    for row in range(0, size, height):
        columns = counted[row : row + height].tocsc()
        for column in range(0, size, width):
            tile = columns[:, column : column + width]
            if not tile.nnz:
                continue
            owners = np.repeat(np.arange(column, column + tile.shape[1]), np.diff(tile.indptr))
            shares = -(-tile.nnz // CELLS)
            for share in range(shares):  # a share of each word's cells, as in a batch
                cells, sizes = _dealt(np.arange(share, tile.nnz, shares), most, rng)
                part = slice(done, done + len(cells))
                words[part] = tile.indices[cells] + row
                contexts[part] = owners[cells]
                counts = tile.data[cells]
                logs[part] = np.log(counts)
                weights[part] = np.minimum(1, (counts / np.float32(x_max)) ** np.float32(alpha))
                lengths.append(sizes)
                firsts += [(row, column)] * len(sizes)
                done = part.stop
                if pulse.due():
                    yield WorkProgress(done, pairs, Message("Dealing pairs into batches"))
    borders = np.cumsum(np.concatenate(lengths))
    places = np.array(firsts, np.int32).reshape(-1, 2)
    return Batches(words, contexts, logs, weights, borders, places, (height, width))


def _dealt(cells: Int64, most: int, rng: np.random.Generator) -> tuple[Int64, Int64]:
    """Deal cells out; return them batch by batch, and the size of each batch."""
    batches = -(-len(cells) // most)
    rounds = -(-len(cells) // batches)
    hands = np.arange(rounds * batches).reshape(rounds, batches)
    hands = rng.permuted(hands, axis=1).T
    real = hands < len(cells)  # the last round is not full
    return cells[hands[real]], real.sum(axis=1)
