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

Reading and writing rows all over a large table is waiting for memory most of the time. So the rows
lie in the order in which the words, frequent ones first, need them: the pieces of a word lie close
together, and what is used often is all in front (1.6 times as fast as in the order of their
buckets). And the table lies in two halves, the left and the right columns of all rows, so that two
threads can wait at once, each on its own half; the result does not depend on the threads.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from engine.arrays import Float32, Int32
from engine.embeddings.subwords import Subwords
from engine.embeddings.tables import padded
from engine.messages import Message
from engine.rows import add_rows, add_sparse_columns, gather, sum_sparse_rows
from engine.threads import blocks_steps
from engine.training import Steps, WorkProgress

HALVES = 2
NOTHING = np.empty(0, np.int32)
ROWS_AT_ONCE = 1 << 14
ENTRIES_AT_ONCE = 1 << 19


def places_steps(subwords: Subwords) -> Steps[Int32]:
    """Return where each row should lie, int32 (V + R,): in the order of their first use."""
    size, entries = len(subwords) + len(subwords.buckets), subwords.rows
    first_use = np.full(size, len(entries))
    for end in range(len(entries), 0, -ENTRIES_AT_ONCE):  # the earliest is written last
        yield WorkProgress(len(entries) - end, len(entries), Message("Laying the pieces out"))
        begin = max(0, end - ENTRIES_AT_ONCE)
        first_use[entries[begin:end][::-1]] = np.arange(end - 1, begin - 1, -1)
    places = np.empty(size, np.int32)
    places[np.argsort(first_use, kind="stable")] = np.arange(size, dtype=np.int32)
    return places


class SubwordTable:
    """The rows of words and pieces, and the composed rows of the words of a batch.

    All are zeros until they are filled.

    Parameters
    ----------
    subwords
        The rows of each word.
    places
        int32 (V + R,), where each row lies (``places_steps``).
    dimension
        D, numbers per vector.
    """

    def __init__(self, subwords: Subwords, places: Int32, dimension: int) -> None:
        self._subwords, self._places, self._dimension = subwords, places, dimension
        self._counts = np.diff(subwords.starts)
        width = padded(dimension)
        self._halves = [np.zeros((len(places), width // HALVES), np.float32) for _ in range(HALVES)]
        self._composed = np.zeros((len(subwords), width), np.float32)
        self._before = [self._composed[:0]] * HALVES
        self._words = self._starts = self._rows = NOTHING

    def fill_steps(self, vectors: Float32) -> Steps[None]:
        """Copy vectors (n, D) into the first n rows."""
        for begin in range(0, len(vectors), ROWS_AT_ONCE):
            yield WorkProgress(begin, len(vectors), Message("Filling the table"))
            part = vectors[begin : begin + ROWS_AT_ONCE]
            places = self._places[begin : begin + len(part)]
            for half, columns in self._with_columns(part):
                half[places, : columns.shape[1]] = columns

    def prepare(self, words: Int32, pool: ThreadPoolExecutor | None = None) -> None:
        """Make the rows of words (n,), which may repeat, ready to be read and trained."""
        self.settle(pool)
        asked = np.zeros(len(self._subwords), np.bool_)
        asked[words] = True
        self._words = np.flatnonzero(asked).astype(np.int32)
        counts = self._counts[self._words]
        self._starts = np.concatenate((NOTHING, [0], counts.cumsum())).astype(np.int32)
        shift = self._subwords.starts[self._words] - self._starts[:-1]
        entries = np.arange(self._starts[-1], dtype=np.int32) + np.repeat(shift, counts)
        self._rows = self._places[self._subwords.rows[entries]]
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

    def whole_steps(self) -> Steps[Float32]:
        """Return a copy of the vectors of words and pieces as they are now, (V + R, D)."""
        self.settle()
        size = len(self._places)
        whole = np.empty((size, self._dimension), np.float32)

        def fill(block: slice) -> None:
            for half, columns in self._with_columns(whole[block]):
                rows = half.take(self._places[block], axis=0)  # 4 times as fast as by an index
                columns[:] = rows[:, : columns.shape[1]]

        yield from blocks_steps(fill, size, ROWS_AT_ONCE, Message("Putting the pieces in order"))
        return whole

    def _with_columns(self, vectors: Float32) -> Iterator[tuple[Float32, Float32]]:
        """Yield each half with the columns (n, …) of vectors (n, D) that lie in it."""
        width = self._halves[0].shape[1]
        yield from zip(self._halves, np.array_split(vectors, [width], axis=1), strict=True)

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
