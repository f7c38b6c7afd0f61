r"""NumPy's own files: ``npy`` holds one array, ``npz`` is a zip of several.

An npy file is ``\x93NUMPY``, a version, the length of a header, the header and the numbers. The
header is a Python dictionary; it is matched by a pattern here, never evaluated, and arrays of
Python objects, which are pickles, are refused. Format: NumPy Enhancement Proposal 1.
"""

import math
import re
import zipfile
from functools import partial
from typing import Any, BinaryIO, cast

import numpy as np

from engine.embeddings.formats_arrays import StoredArray
from engine.messages import UserError
from engine.text.read_zip import check_member, open_zip

MAGIC = b"\x93NUMPY"
MAX_HEADER = 10_000
MAX_ARRAYS = 100
LENGTH_BYTES = {1: 2, 2: 4, 3: 4}
HEADER = re.compile(
    rb"\{'descr': *'([^']*)', *'fortran_order': *(True|False), *"
    rb"'shape': *\(((?:\d{1,18},? *)*)\),? *\} *\n?"
)
NUMBERS_OR_STRINGS = re.compile(r"[<>|=]?(?:[iu][1248]|f[248]|[SU]\d{1,9})")


def npy_arrays(file: BinaryIO, size: int) -> list[StoredArray]:
    """Return the one array of an npy file."""
    return [_stored("vectors", file, size, partial(_again, file))]


def npz_arrays(file: BinaryIO, size: int) -> list[StoredArray]:
    """Return the arrays of an npz file."""
    archive = open_zip(file, 1 << 40)
    members = archive.infolist()
    if any(info.filename.endswith((".pkl", ".pickle")) for info in members):
        raise UserError("it holds a pickle; such files can run programs and are never opened")
    arrays = [info for info in members if info.filename.endswith(".npy")]
    names = {info.filename for info in arrays}
    if len(names) < len(arrays) or len(arrays) > MAX_ARRAYS:
        raise UserError("it holds arrays of the same name, or more than {limit}", limit=MAX_ARRAYS)
    return [_member(archive, info) for info in arrays]


def npy_header(shape: tuple[int, ...], descr: str) -> bytes:
    """Return what stands before the numbers of an array in an npy file."""
    text = f"{{'descr': '{descr}', 'fortran_order': False, 'shape': {shape}, }}".encode()
    text += b" " * (-(len(text) + 11) % 64) + b"\n"
    return MAGIC + b"\x01\x00" + len(text).to_bytes(2, "little") + text


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> StoredArray:
    check_member(info)
    with archive.open(info) as stream:
        opener = partial(archive.open, info)
        name = info.filename.removesuffix(".npy")
        return _stored(name, cast(BinaryIO, stream), info.file_size, cast(Any, opener))


def _again(file: BinaryIO) -> BinaryIO:
    file.seek(0)
    return file


def _stored(name: str, stream: BinaryIO, size: int, again: Any) -> StoredArray:
    """Read a header and check it against the bytes that are there."""
    start, header = _header(stream)
    found = HEADER.fullmatch(header)
    if found is None:
        raise UserError("its array “{name}” is not a plain table of numbers", name=name[:80])
    descr = found[1].decode("latin-1")
    if "O" in descr:
        raise UserError(
            "its array “{name}” contains Python objects, which can run programs; it is refused",
            name=name[:80],
        )
    if not NUMBERS_OR_STRINGS.fullmatch(descr):
        raise UserError("its array “{name}” is not a plain table of numbers", name=name[:80])
    shape = tuple(int(number) for number in found[3].replace(b",", b" ").split())
    dtype = np.dtype(descr)
    if start + math.prod(shape) * dtype.itemsize != size:
        raise UserError("its array “{name}” is damaged or incomplete", name=name[:80])
    return StoredArray(name, dtype, shape, found[2] == b"True", partial(_at, again, start))


def _at(again: Any, start: int) -> BinaryIO:
    stream: BinaryIO = again()
    stream.read(start)
    return stream


def _header(stream: BinaryIO) -> tuple[int, bytes]:
    """Return where the numbers begin, and the header."""
    magic = stream.read(8)
    width = LENGTH_BYTES.get(magic[6]) if len(magic) == 8 else None
    if magic[:6] != MAGIC or width is None:
        raise UserError("it holds something that is not a NumPy array")
    length = int.from_bytes(stream.read(width), "little")
    if length > MAX_HEADER:
        raise UserError(
            "the header of an array in it is longer than {limit} bytes", limit=MAX_HEADER
        )
    return 8 + width + length, stream.read(length)
