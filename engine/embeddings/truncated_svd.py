"""The strongest directions of a large sparse matrix, found step by step.

A matrix M (V, V) of rank r is a sum of r products σₖ uₖ vₖᵀ with orthonormal u and v (its *singular
value decomposition*), and the sum of the d largest is the nearest matrix of rank d (Eckart and
Young 1936). They are found by *randomised subspace iteration* (Halko, Martinsson and Tropp 2011):
multiply M with a few more random vectors than d, and what comes out lies mostly in the strong
directions; multiply by Mᵀ and M in turn, and it does so more and more. With Q orthonormal and
B = Mᵀ Q, the small matrix BᵀB = E diag(σ²) Eᵀ tells all there is to know:

    u = Q E,    v = B E / σ,

and v is what M is multiplied with next. Directions in excess of the rank become zeros.
"""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from engine.arrays import Float32, Float64, Int32
from engine.blas import blas_threads
from engine.rows import add_sparse_columns, sum_sparse_rows
from engine.training import retold

if TYPE_CHECKING:  # SciPy is loaded when first used
    from scipy.sparse import csr_array

SPARE = 10  # directions found beside those asked for, which makes these more exact
CELLS = 1 << 17  # multiplied at once
ROWS = 1 << 13
NOTHING = 1e-6  # of the largest singular value; float32 tells nothing below

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Decomposition:
    """The strongest directions as far as they are known.

    Attributes
    ----------
    basis, image
        float32 (V, l), Q and B.
    turn
        float64 (l, k), the first k columns of E; each turned so that the sum of its u is not
        negative.
    values
        float64 (k,), singular values, largest first.
    """

    basis: Float32
    image: Float32
    turn: Float64
    values: Float64

    def left(self, power: float, rows: Int32 | slice = slice(None)) -> Float32:
        """Return u σ^power, float32 (V, k), or some rows of it."""
        turn = self.turn * np.where(self.values > 0, self.values**power, 0)
        return _times(self.basis[rows], turn)

    def right(self, power: float, rows: Int32 | slice = slice(None)) -> Float32:
        """Return v σ^power, float32 (V, k), or some rows of it."""
        return _times(self.image[rows], self.turn * _over(self.values) * self.values**power)


Moment = tuple[int, Decomposition | None]  # cells multiplied, and what is known by then
Pausing = Generator[None, None, T]  # between two blocks of rows


def decompose(
    matrix: "csr_array", rank: int, iterations: int, rng: np.random.Generator
) -> Iterator[Moment]:
    """Yield how many cells were multiplied so far, and what is known by then.

    Parameters
    ----------
    matrix
        CSR float32 (V, V); each product takes ``nnz`` cells, and there are
        ``2 * (iterations + 1)`` of them.
    rank
        Directions to find, at most V.
    iterations
        How often the directions are improved after a first guess.
    """
    size = matrix.shape[0]
    width = min(size, rank + SPARE)
    known: Decomposition | None = None
    table = yield from _at((0, known), _drawn(size, width, rng))
    done, step = 0, matrix.nnz
    for left in range(iterations, -1, -1):
        out = np.zeros((size, width), np.float32)
        for cells in _multiply(matrix, table, out):
            yield done + cells, known
        basis = yield from _at((done + step, known), _orthonormal(out))
        out = np.zeros((size, width), np.float32)
        for cells in _multiply_transposed(matrix, basis, out):
            yield done + step + cells, known
        done += 2 * step
        turn, values = yield from _at((done, known), _directions(out))
        turn *= np.where(basis.sum(axis=0, dtype=np.float64) @ turn < 0, -1, 1)
        known = Decomposition(basis, out, turn[:, :rank], values[:rank])
        yield done, known
        if left:
            table = yield from _at((done, known), _all_times(out, turn * _over(values)))


def _at(moment: Moment, work: Pausing[T]) -> Generator[Moment, None, T]:
    """Do some work, at each of whose pauses it is the same moment."""
    return retold(work, lambda _: moment)


def _drawn(size: int, width: int, rng: np.random.Generator) -> Pausing[Float32]:
    table = np.empty((size, width), np.float32)
    for begin in range(0, size, ROWS):
        rng.standard_normal(out=table[begin : begin + ROWS], dtype=np.float32)
        yield
    return table


def _multiply(matrix: "csr_array", table: Float32, out: Float32) -> Iterator[int]:
    """Add the matrix times a table to ``out``; yield how many cells are done."""
    for rows, starts, cells in row_blocks(matrix):
        columns, values = matrix.indices[cells], matrix.data[cells]
        sum_sparse_rows(out[rows], starts, columns, values, table)
        yield cells.stop


def _multiply_transposed(matrix: "csr_array", table: Float32, out: Float32) -> Iterator[int]:
    for rows, starts, cells in row_blocks(matrix):
        columns, values = matrix.indices[cells], matrix.data[cells]
        add_sparse_columns(out, starts, columns, values, table[rows])
        yield cells.stop


def row_blocks(matrix: "csr_array") -> Iterator[tuple[slice, Int32, slice]]:
    """Yield blocks of rows, where each begins among their cells, and these cells."""
    first, size = 0, matrix.shape[0]
    while first < size:
        limit = int(matrix.indptr[first]) + CELLS
        last = max(first + 1, int(np.searchsorted(matrix.indptr, limit, "right")) - 1)
        begin, end = matrix.indptr[[first, last]].tolist()
        starts = (matrix.indptr[first : last + 1] - begin).astype(np.int32)
        yield slice(first, last), starts, slice(begin, end)
        first = last


def _orthonormal(table: Float32) -> Pausing[Float32]:
    """Return a basis of the columns; fewer of them than before are filled up with zeros."""
    turn, values = yield from _directions(table)
    return (yield from _all_times(table, turn * _over(values)))


def _directions(table: Float32) -> Pausing[tuple[Float64, Float64]]:
    """Return E and σ of ``tableᵀ table = E diag(σ²) Eᵀ``, largest first."""
    width = table.shape[1]
    gram = np.zeros((width, width))
    for begin in range(0, len(table), ROWS):
        part = table[begin : begin + ROWS].astype(np.float64)
        with blas_threads(1):
            gram += part.T @ part
        yield
    with blas_threads(1):
        squares, turn = np.linalg.eigh(gram)
    values = np.sqrt(np.maximum(squares[::-1], 0))
    values[values <= NOTHING * values[0]] = 0
    return np.ascontiguousarray(turn[:, ::-1]), values


def _all_times(table: Float32, turn: Float64) -> Pausing[Float32]:
    product = np.empty((len(table), turn.shape[1]), np.float32)
    for begin in range(0, len(table), ROWS):
        product[begin : begin + ROWS] = _times(table[begin : begin + ROWS], turn)
        yield
    return product


def _times(table: Float32, turn: Float64) -> Float32:
    with blas_threads(1):
        product: Float32 = table @ turn.astype(np.float32)
    return product


def _over(values: Float64) -> Float64:
    """Return 1 / values, and 0 for 0."""
    return np.divide(1.0, values, out=np.zeros_like(values), where=values > 0)
