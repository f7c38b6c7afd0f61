"""Counting neighbours: a matrix of words by words in one pass over the places of each word.

All places of a word stand side by side (a counting sort). If P (V, N) says which word stands at a
place and B (N, V) which words stand around it, with their weights, then what stands around each
word is

    X = P B,

a product of sparse matrices. It is taken for a block of words at a time, whose part of B has a few
hundred thousand entries and lies in the cache; sums are float64 and become float32 at the end.
Sentences are laid out with gaps of a window between them, filled with a word V that is cut off
afterwards, so that no window needs to ask where its sentence ends.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import TYPE_CHECKING

import numpy as np

from engine.arrays import Float64, Int32, Int64, read_only
from engine.memory import available_memory, gigabytes
from engine.messages import Message, UserError
from engine.training import Steps, WorkProgress

if TYPE_CHECKING:  # SciPy is loaded when first used
    from scipy.sparse import csr_array

PAIRS = 1 << 19  # entries of B made at once
TOKENS = 1 << 20
SAMPLES = 64
CELL_BYTES = 24  # parts and whole matrix for a moment side by side
TOKEN_BYTES = 20


def count_neighbours_steps(
    ids: Int32, offsets: Int64, size: int, window: int, *, by_distance: bool = True
) -> Steps["csr_array"]:
    """Return how often each word stands near each other, CSR float32 (size, size), symmetric.

    Parameters
    ----------
    ids
        int32 (N,), words below ``size``; sentence s is ``ids[offsets[s]:offsets[s + 1]]``.
    window
        Neighbours are at most so many words away, in the same sentence.
    by_distance
        Whether a neighbour at distance d counts 1 / d, or 1.
    """
    reach = min(window, max(1, int(np.diff(offsets).max(initial=0)) - 1))
    near = np.concatenate((np.arange(-reach, 0), np.arange(1, reach + 1)))
    weights = 1 / abs(near) if by_distance else np.ones(len(near))
    words = yield from _lay_out(ids, offsets, size, reach)
    at_once = max(1, PAIRS // len(near))
    counting = _Counting(words, near, np.tile(weights, at_once), size, at_once)
    parts: list[csr_array] = []
    for first, last in _blocks(words.borders, at_once):
        rows = []
        for borders in _pieces(words.borders[first : last + 1], at_once):
            rows.append(counting.rows(borders))
            yield _progress(int(borders[-1]), len(ids))
        parts.append(reduce(add, rows).astype(np.float32))
    return (yield from stacked_steps(parts, size))


def expected_cells(counts: Int64, reach: int) -> int:
    """Return about how many cells will not be 0, if words stood anywhere by chance.

    Of m words drawn, word j is among them with the chance 1 - (1 - pⱼ)^m. Words that keep company
    meet fewer different ones, so there will hardly be more.
    """
    shares = counts / max(1, counts.sum())
    drawn = np.geomspace(1, max(2, 2 * reach * int(counts.max(initial=1))), SAMPLES)
    with np.errstate(divide="ignore"):  # a single word has the share 1
        never = np.log1p(-shares)
    different = [float(-np.expm1(number * never).sum()) for number in drawn.tolist()]
    return int(np.interp(2.0 * reach * counts, drawn, different).sum())


def check_memory(counts: Int64, window: int, sentences: int, beside: int = 0) -> None:
    """Refuse to count neighbours where the memory will not do.

    Taken are at most ``CELL_BYTES`` for each cell that is not 0, ``TOKEN_BYTES`` for each word of
    the text, 4 for each place of the gap after a sentence, and what the caller needs ``beside``.
    """
    cells = expected_cells(counts, window)
    needed = CELL_BYTES * cells + TOKEN_BYTES * int(counts.sum()) + 4 * window * sentences + beside
    free = available_memory()
    if free is not None and needed > free:
        raise UserError(
            "Counting the neighbours in this text needs about {need} GB of memory; {free} GB are"
            " free. Lower “Window” or keep fewer words.",
            need=gigabytes(needed),
            free=gigabytes(free),
        )


@dataclass(frozen=True, eq=False)
class _Words:
    """The text with gaps, and all places of each word: ``places[borders[w]:borders[w + 1]]``."""

    text: Int32
    places: Int32
    borders: Int64


def _lay_out(ids: Int32, offsets: Int64, size: int, reach: int) -> Steps[_Words]:
    """Part the sentences by gaps and sort the places by their word."""
    from scipy.sparse import csc_array

    moved = np.ones(len(ids), np.int32)  # each word stands one further than the one before
    moved[offsets[:-1][np.diff(offsets) > 0]] += reach
    places = np.cumsum(moved, out=moved)
    places -= 1
    yield _progress(0, len(ids))
    text = np.full(len(ids) + reach * len(offsets), size, np.int32)
    counts = np.zeros(size, np.int64)
    for part in _slices(len(ids)):
        text[places[part]] = ids[part]
        counts += np.bincount(ids[part], minlength=size)
        yield _progress(0, len(ids))
    borders = np.concatenate(([0], np.cumsum(counts)))
    free, by_word = borders[:-1].copy(), np.empty(len(ids), np.int32)
    for part in _slices(len(ids)):
        number = len(ids[part])
        one_hot = csc_array((places[part], ids[part], np.arange(number + 1)), shape=(size, number))
        sorted_places = one_hot.tocsr()
        found = np.diff(sorted_places.indptr)
        first = np.repeat(free - sorted_places.indptr[:-1], found)
        by_word[first + np.arange(number)] = sorted_places.data
        free += found
        yield _progress(0, len(ids))
    return _Words(text, by_word, borders)


@dataclass(frozen=True, eq=False)
class _Counting:
    words: _Words
    near: Int64
    weights: Float64
    size: int
    at_once: int

    def rows(self, borders: Int64) -> "csr_array":
        """Return the rows of X of some words from their places; indices ascend."""
        from scipy.sparse import csr_array

        places = self.words.places[borders[0] : borders[-1]]
        around = self.words.text.take(places[:, None] + self.near).ravel()
        starts = np.arange(0, len(around) + 1, len(self.near), dtype=np.int32)
        shape = (len(places), self.size + 1)
        neighbours = csr_array((self.weights[: len(around)], around, starts), shape=shape)
        each = np.arange(len(places), dtype=np.int32)
        owners = (borders - borders[0]).astype(np.int32)
        shape = (len(borders) - 1, len(places))
        rows = csr_array((np.ones(len(places)), each, owners), shape=shape) @ neighbours
        return rows.tocsc()[:, : self.size].tocsr()  # back and forth sorts without comparing


def _blocks(borders: Int64, at_once: int) -> Iterator[tuple[int, int]]:
    """Yield ranges of whole words with at most so many places, or of a single more frequent one."""
    first = 0
    while first < len(borders) - 1:
        limit = borders[first] + at_once
        last = max(first + 1, int(np.searchsorted(borders, limit, "right")) - 1)
        yield first, last
        first = last


def _pieces(borders: Int64, at_once: int) -> Iterator[Int64]:
    """Yield the block itself, or the pieces of a word that is too frequent for one."""
    if borders[-1] - borders[0] <= at_once:
        yield borders
        return
    for begin in range(int(borders[0]), int(borders[-1]), at_once):
        yield np.array([begin, min(begin + at_once, int(borders[-1]))])


def stacked_steps(parts: list["csr_array"], size: int) -> Steps["csr_array"]:
    """Put the rows of all parts under each other, read-only; uses the parts up."""
    from scipy.sparse import csr_array

    total = sum(part.nnz for part in parts)
    starts = np.zeros(size + 1, np.int32 if total < 2**31 else np.int64)
    indices, values = np.empty(total, np.int32), np.empty(total, np.float32)
    row, cell = 0, 0
    parts.reverse()
    while parts:
        part = parts.pop()
        here = slice(cell, cell + part.nnz)
        indices[here], values[here] = part.indices, part.data
        starts[row + 1 : row + 1 + part.shape[0]] = part.indptr[1:] + cell
        row, cell = row + part.shape[0], here.stop
        yield WorkProgress(cell, total, Message("Putting rows together"))
    matrix = csr_array((values, indices, starts), shape=(size, size))
    for array in (matrix.data, matrix.indices, matrix.indptr):
        read_only(array)
    return matrix


def _slices(length: int) -> Iterator[slice]:
    return (slice(begin, begin + TOKENS) for begin in range(0, length, TOKENS))


def _progress(done: int, total: int) -> WorkProgress:
    return WorkProgress(done, total, Message("Counting who stands near whom"))
