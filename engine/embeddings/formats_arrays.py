"""Embeddings as arrays: what npz, npy and safetensors have in common.

All three keep numbers as they lie in memory, and this program writes the same arrays into each:

    vectors   float32 (V, D)
    words     uint8, the UTF-8 letters of all words end to end
    ends      int64 (V,), where each word ends among them
    counts    int64 (V,), how often each occurred; 0 where nobody knows

so that any word can be kept, with spaces and line ends. Arrays of other programs are taken as well:
the only table of floating-point numbers among them, and the only list of strings.
"""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Float32
from engine.embeddings.formats_rows import Rows, check_dimension, numbered
from engine.embeddings.formats_source import BLOCK
from engine.messages import Message, UserError

BYTES_AT_ONCE = 1 << 20
LAST_CHARACTER = 0x10FFFF
WordsOf = Callable[[int, int], list[bytes]]


@dataclass(frozen=True)
class StoredArray:
    """An array in a file: its header has been checked against the bytes that are there.

    Attributes
    ----------
    columns_first
        Whether its first axis is the one that lies together (Fortran's order).
    open
        Returns the file at the first number; it is closed by whoever opened the file.
    """

    name: str
    dtype: np.dtype[Any]
    shape: tuple[int, ...]
    columns_first: bool
    open: Callable[[], BinaryIO]


def read_arrays_steps(arrays: Sequence[StoredArray], rows: Rows) -> Iterator[None]:
    """Read the words and vectors among some arrays, a block of rows at a time."""
    vectors = _find(arrays, "vectors", _is_table)
    if vectors is None:
        raise UserError("it holds no single table of floating-point numbers")
    count, dimension = vectors.shape
    check_dimension(dimension)
    words_of = yield from _words_steps(arrays, count)
    if words_of is None:
        rows.note(Message("The file names no words; its rows go by their numbers."))
    counts = _find(arrays, "counts", lambda array: array.name == "counts")
    if counts is not None and counts.shape == (count,) and counts.dtype.kind == "i":
        rows.counts = (yield from _whole_steps(counts)).astype(np.int64)
    for block in _blocks(vectors, rows.limit or count):
        begin, end = rows.seen, rows.seen + len(block)
        words = numbered(begin, len(block)) if words_of is None else words_of(begin, end)
        rows.add(words, block, end / count)
        yield
        if rows.full:
            return


def _is_table(array: StoredArray) -> bool:
    return len(array.shape) == 2 and array.dtype.kind == "f"


def _is_strings(array: StoredArray) -> bool:
    return len(array.shape) == 1 and array.dtype.kind in "SU"


def _is_words(array: StoredArray) -> bool:
    return _is_strings(array) or array.name == "words"


def _find(
    arrays: Sequence[StoredArray], name: str, fits: Callable[[StoredArray], bool]
) -> StoredArray | None:
    """Return the fitting array of this name, else the only one that fits, else None."""
    fitting = [array for array in arrays if fits(array)]
    named = [array for array in fitting if array.name == name]
    if named or len(fitting) == 1:
        return (named or fitting)[0]
    return None


def _words_steps(
    arrays: Sequence[StoredArray], count: int
) -> Generator[None, None, WordsOf | None]:
    """Return what gives the words of rows ``begin`` to ``end``, or None without words."""
    stored = _find(arrays, "words", _is_words)
    if stored is None:
        return None
    letters = yield from _whole_steps(stored)
    if _is_strings(stored):
        _check_length(len(letters), count)
        return lambda begin, end: _encoded(letters[begin:end])
    ends = next((array for array in arrays if array.name == "ends"), None)
    if ends is None or len(ends.shape) != 1 or ends.dtype.kind != "i" or stored.dtype != np.uint8:
        raise UserError("its words are kept in a way that is not known here")
    places = yield from _whole_steps(ends)
    return _joined(letters.tobytes(), places.astype(np.int64), count)


def _joined(letters: bytes, ends: NDArray[np.int64], count: int) -> WordsOf:
    _check_length(len(ends), count)
    bounds = np.concatenate(([0], ends))
    if (np.diff(bounds) < 0).any() or bounds[-1] != len(letters):
        raise UserError("its words are damaged")

    def words_of(begin: int, end: int) -> list[bytes]:
        part = bounds[begin : end + 1].tolist()
        return [letters[first:last] for first, last in pairwise(part)]

    return words_of


def _encoded(strings: NDArray[Any]) -> list[bytes]:
    if strings.dtype.kind == "S":
        return list(strings.tolist())
    codes = strings.view(f"{strings.dtype.byteorder}u4")
    if codes.size and int(codes.max()) > LAST_CHARACTER:
        raise UserError("its words are damaged")
    return [word.encode("utf-8", "surrogatepass") for word in strings.tolist()]


def _check_length(words: int, rows: int) -> None:
    if words != rows:
        raise UserError("it has {words} words for {rows} rows of numbers", words=words, rows=rows)


def _whole_steps(array: StoredArray) -> Generator[None, None, NDArray[Any]]:
    """Read a one-dimensional array, a block at a time."""
    if len(array.shape) != 1:
        raise UserError("its words are kept in a way that is not known here")
    size = array.shape[0] * array.dtype.itemsize
    stream, data = array.open(), bytearray()
    while len(data) < size:
        data += _exactly(stream, min(BYTES_AT_ONCE, size - len(data)))
        yield
    return np.frombuffer(data, array.dtype)


def _blocks(vectors: StoredArray, most: int) -> Iterator[Float32]:
    """Yield float32 (n, D) from the first row on; empty ones while a file gathers columns."""
    count, dimension = vectors.shape
    if vectors.columns_first:
        yield from _blocks_of_columns(vectors, min(most, count))
        return
    stream, row = vectors.open(), dimension * vectors.dtype.itemsize
    at_once = max(1, BLOCK // row)
    for begin in range(0, count, at_once):
        data = _exactly(stream, min(at_once, count - begin) * row)
        yield _float32(data, vectors.dtype).reshape(-1, dimension)


def _blocks_of_columns(vectors: StoredArray, most: int) -> Iterator[Float32]:
    count, dimension = vectors.shape
    stream, table = vectors.open(), np.empty((most, dimension), np.float32)
    for column in range(dimension):
        data = _exactly(stream, count * vectors.dtype.itemsize)
        table[:, column] = _float32(data, vectors.dtype)[:most]
        yield table[:0]
    at_once = max(1, BLOCK // (4 * dimension))
    for begin in range(0, most, at_once):
        yield table[begin : begin + at_once]


def _float32(data: bytes, dtype: np.dtype[Any]) -> Float32:
    with np.errstate(over="ignore"):
        return np.frombuffer(data, dtype).astype(np.float32)


def _exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) != size:
        raise UserError("the file is damaged or incomplete")
    return data
