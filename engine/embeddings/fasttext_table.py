"""Rows of words that are made of pieces, trained as if they were rows of their own.

A step of FastText reads all rows of a word (its own and those of its n pieces, about 25 for a long
word), and changes them all; pair by pair, as fastText does it, that is most of the work. Here the
different words of a batch of text are composed once,

    h_w = (v_w + Σ z_g) / (n + 1),

the kernels train these rows as in Word2Vec, and when the batch is done each has moved by some δ_w.
FastText adds every step of a word in full to each of its rows, so that their mean moves by as much.
A piece that many words of a batch share is moved by all of them, and as they all started from the
same place, each blind to the others, the sum of their moves would overshoot. So it takes the mean:

    v_w += δ_w          z_g += mean of δ_w over the different words w of the batch with piece g

(With the sum, a batch of 16,000 words ended in a loss above that of an untrained model; with the
mean the batch may have any size.)

Reading and writing rows from all over a large table waits for memory most of the time, which two
threads can do at once. So the table lies in two halves, the left and the right columns of all rows:
each thread works on its own, and the result does not depend on the threads.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from engine.arrays import Float32, Int32
from engine.embeddings.subwords import Subwords
from engine.embeddings.tables import padded
from engine.rows import add_rows, add_sparse_columns, gather, sum_sparse_rows

HALVES = 2
NOTHING = np.empty(0, np.int32)


class SubwordTable:
    """The rows of words and pieces, and the composed rows of the words of a batch.

    Parameters
    ----------
    subwords
        The rows of each word.
    vectors
        float32 (n, D), the first n of the V + R rows; the others are zeros.
    """

    def __init__(self, subwords: Subwords, vectors: Float32) -> None:
        self._subwords, self._dimension = subwords, vectors.shape[1]
        self._counts = np.diff(subwords.starts)
        width = padded(self._dimension)
        size = len(subwords) + len(subwords.buckets)
        self._halves = [np.zeros((size, width // HALVES), np.float32) for _ in range(HALVES)]
        parts = np.array_split(vectors, [width // HALVES], 1)
        for half, columns in zip(self._halves, parts, strict=True):
            half[: len(vectors), : columns.shape[1]] = columns
        self._composed = np.zeros((len(subwords), width), np.float32)
        self._before = [self._composed[:0]] * HALVES
        self._words = self._starts = self._rows = NOTHING

    def prepare(self, words: Int32, pool: ThreadPoolExecutor | None = None) -> None:
        """Make the rows of words (n,), which may repeat, ready to be read and trained."""
        self.settle(pool)
        asked = np.zeros(len(self._subwords), np.bool_)
        asked[words] = True
        self._words = np.flatnonzero(asked).astype(np.int32)
        counts = self._counts[self._words]
        self._starts = np.concatenate((NOTHING, [0], counts.cumsum())).astype(np.int32)
        shift = self._subwords.starts[self._words] - self._starts[:-1]
        places = np.arange(self._starts[-1], dtype=np.int32) + np.repeat(shift, counts)
        self._rows = self._subwords.rows[places]
        weights = np.repeat((1 / counts).astype(np.float32), counts)
        self._both(lambda side: self._compose(side, weights), pool)

    def settle(self, pool: ThreadPoolExecutor | None = None) -> None:
        """Give the pieces what their words have learned since they were made ready."""
        if not len(self._words):
            return
        shares = (1 / np.bincount(self._rows)[self._rows]).astype(np.float32)
        self._both(lambda side: self._spread(side, shares), pool)
        self._words = NOTHING

    def gather(self, words: Int32, out: Float32) -> None:
        """Copy the composed rows of words into ``out`` (n, padded)."""
        gather(self._composed, words, out)

    def add(self, words: Int32, rows: Float32, weights: Float32) -> None:
        """Add weighted rows to the composed ones; the spare column of ``rows`` must be 0."""
        add_rows(self._composed, words, rows, weights)

    def view(self) -> Float32:
        """Return the composed vectors (V, D); only those made ready last are up to date."""
        return self._composed[:, : self._dimension]

    def whole(self) -> Float32:
        """Return a copy of the vectors of words and pieces as they are now, (V + R, D)."""
        self.settle()
        rest = self._dimension - self._halves[0].shape[1]
        left, right = self._halves
        return np.concatenate((left[:, : self._dimension], right[:, : max(0, rest)]), axis=1)

    def _compose(self, side: int, weights: Float32) -> None:
        half = self._halves[side]
        composed = np.zeros((len(self._words), half.shape[1]), np.float32)
        sum_sparse_rows(composed, self._starts, self._rows, weights, half)
        self._before[side] = composed
        self._side(side)[self._words] = composed

    def _spread(self, side: int, shares: Float32) -> None:
        moved = self._side(side)[self._words] - self._before[side]
        add_sparse_columns(self._halves[side], self._starts, self._rows, shares, moved)

    def _side(self, side: int) -> Float32:
        """View one half of the columns of the composed rows."""
        width = self._halves[0].shape[1]
        return self._composed[:, side * width : (side + 1) * width]

    def _both(self, work: Callable[[int], None], pool: ThreadPoolExecutor | None) -> None:
        """Work on both halves, at the same time if there is a second thread."""
        if pool is None:
            for side in range(HALVES):
                work(side)
        else:
            other = pool.submit(work, 1)
            work(0)
            other.result()
