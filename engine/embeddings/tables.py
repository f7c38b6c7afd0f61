"""Tables of rows to train: a vector per word, with a spare column beside it.

The kernels (``tiles``) multiply whole rows and find the squared length of each vector in the column
after it, which is 0 in the table itself; rows are padded to full cache lines.
"""

import numpy as np

from engine.arrays import Float32, Int32, read_only
from engine.rows import add_rows, gather

LINE = 8  # numbers to which a row is padded


def padded(dimension: int) -> int:
    """Return the width of a row that holds a vector and its spare column."""
    return -(-(dimension + 1) // LINE) * LINE


def with_spare_column(vectors: Float32) -> Float32:
    """Copy vectors (V, D) into the front of rows of zeros (V, padded(D))."""
    table = np.zeros((len(vectors), padded(vectors.shape[1])), np.float32)
    table[:, : vectors.shape[1]] = vectors
    return table


def random_vectors(size: int, dimension: int, rng: np.random.Generator) -> Float32:
    """Draw first vectors as word2vec.c does: each number within ±0.5 / dimension."""
    return (rng.random((size, dimension), dtype=np.float32) - np.float32(0.5)) / np.float32(
        dimension
    )


class WordTable:
    """One row per word."""

    def __init__(self, vectors: Float32) -> None:
        self._dimension = vectors.shape[1]
        self._table = with_spare_column(vectors)

    def gather(self, words: Int32, out: Float32) -> None:
        """Copy the rows of words into ``out`` (n, padded)."""
        gather(self._table, words, out)

    def add(self, words: Int32, rows: Float32, weights: Float32) -> None:
        """Add weighted rows; the spare column of ``rows`` must be 0."""
        add_rows(self._table, words, rows, weights)

    def view(self) -> Float32:
        """Return the vectors as they are now, (V, D), without copying."""
        return self._table[:, : self._dimension]

    def copy(self) -> Float32:
        """Return the vectors as they are now, in memory of their own that nobody writes to."""
        return read_only(np.ascontiguousarray(self.view()))
