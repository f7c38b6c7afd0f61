"""safetensors: the length of a header, the header as JSON, and the numbers of all arrays.

    8 bytes    length of the header, little-endian
    header     {"name": {"dtype": "F32", "shape": [V, D], "data_offsets": [begin, end]}, …}
    data       the arrays, without a gap and without overlap

The format was made so that nothing in a file can run; what is left to distrust is its header.
"""

import json
import math
from functools import partial
from typing import Any, BinaryIO

import numpy as np

from engine.embeddings.formats_arrays import StoredArray
from engine.messages import UserError

MAX_HEADER = 10_000_000
MAX_RANK = 8
DTYPES = {
    "F16": "<f2",
    "F32": "<f4",
    "F64": "<f8",
    "U8": "|u1",
    "I8": "|i1",
    "BOOL": "|b1",
    "I16": "<i2",
    "I32": "<i4",
    "I64": "<i8",
    "U16": "<u2",
    "U32": "<u4",
    "U64": "<u8",
}


def safetensors_arrays(file: BinaryIO, size: int) -> list[StoredArray]:
    """Return the arrays of a file after checking its header against the bytes that are there."""
    length = int.from_bytes(file.read(8), "little")
    if length > min(MAX_HEADER, size - 8):
        raise UserError("its header is said to be longer than the file or than any should be")
    header = _parsed(file.read(length))
    header.pop("__metadata__", None)
    start = 8 + length
    arrays, ends = [], [0]
    for name, entry in sorted(header.items(), key=_begin):
        dtype, shape, begin, end = _checked(entry)
        if begin != ends[-1] or end - begin != math.prod(shape) * dtype.itemsize:
            raise UserError("its arrays overlap, leave gaps or are cut short")
        ends.append(end)
        arrays.append(StoredArray(name, dtype, shape, False, partial(_at, file, start + begin)))
    if start + ends[-1] != size:
        raise UserError("its arrays overlap, leave gaps or are cut short")
    return arrays


def safetensors_header(arrays: dict[str, tuple[str, tuple[int, ...]]]) -> bytes:
    """Return what stands before arrays, each given by the name of its dtype and its shape."""
    entries: dict[str, Any] = {"__metadata__": {"format": "np"}}
    begin = 0
    for name, (dtype, shape) in arrays.items():
        end = begin + math.prod(shape) * np.dtype(DTYPES[dtype]).itemsize
        entries[name] = {"dtype": dtype, "shape": shape, "data_offsets": [begin, end]}
        begin = end
    text = json.dumps(entries, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return len(text).to_bytes(8, "little") + text


def _parsed(text: bytes) -> dict[str, Any]:
    try:
        header = json.loads(text, object_pairs_hook=_unrepeated)
    except (ValueError, RecursionError) as error:
        raise _damaged() from error
    if not isinstance(header, dict):
        raise _damaged()
    return header


def _unrepeated(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a name twice")
    return dict(pairs)


def _begin(item: tuple[str, Any]) -> tuple[int, int]:
    """Return where an array lies; empty ones come before what begins there too."""
    _, _, begin, end = _checked(item[1])
    return begin, end


def _checked(entry: Any) -> tuple[np.dtype[Any], tuple[int, ...], int, int]:
    try:
        dtype, shape, offsets = entry["dtype"], entry["shape"], entry["data_offsets"]
    except (TypeError, KeyError) as error:
        raise _damaged() from error
    numbers = _naturals(shape), _naturals(offsets)
    if len(numbers[0]) > MAX_RANK or len(numbers[1]) != 2:
        raise _damaged()
    if not isinstance(dtype, str) or dtype not in DTYPES:
        raise UserError("it holds an array of numbers of a kind not known here")
    return np.dtype(DTYPES[dtype]), numbers[0], *numbers[1]


def _naturals(values: Any) -> tuple[int, ...]:
    if not isinstance(values, list) or not all(type(v) is int and 0 <= v < 2**63 for v in values):
        raise _damaged()
    return tuple(values)


def _damaged() -> UserError:
    return UserError("its header is damaged")


def _at(file: BinaryIO, start: int) -> BinaryIO:
    file.seek(start)
    return file
