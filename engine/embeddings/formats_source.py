"""The bytes of an embedding file, read in order, plain or packed with gzip.

A gzip file of 10 MB can unpack to 10 GB; what unpacks to hundreds of times its size is refused on
the way.
"""

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from engine.messages import UserError
from engine.text.read_zip import HARMLESS, MAX_RATIO

BLOCK = 1 << 16
GZIP = b"\x1f\x8b"


class Reader:
    """Reads a stream from its beginning.

    Attributes
    ----------
    file
        The stream as it lies on the disk.
    size
        Its length in bytes, packed or not.
    packed
        Whether it is packed with gzip.
    """

    def __init__(self, file: BinaryIO, size: int) -> None:
        self.file, self.size = file, size
        self.packed = file.read(2) == GZIP
        file.seek(0)
        self._plain = cast(BinaryIO, gzip.GzipFile(fileobj=file)) if self.packed else file

    @property
    def share(self) -> float:
        """How much of the file has been read, from 0 to 1."""
        return self.file.tell() / max(1, self.size)

    def head(self, count: int) -> bytes:
        """Return the first ``count`` bytes of the unpacked content."""
        data = self.read(count)
        self.seek(0)
        return data

    def seek(self, place: int) -> None:
        """Go to a byte of the unpacked content."""
        with _unpacking():
            self._plain.seek(place)

    def read(self, count: int) -> bytes:
        """Return the next ``count`` bytes; fewer only at the end."""
        with _unpacking():
            data = self._plain.read(count)
        if self.packed and self._plain.tell() > max(HARMLESS, MAX_RATIO * self.file.tell()):
            raise UserError(
                "it unpacks to more than {ratio} times its size, which no word vectors do",
                ratio=MAX_RATIO,
            )
        return data

    def whole(self) -> BinaryIO:
        """Return the file on the disk, from its beginning, to go to and fro in it."""
        if self.packed:
            raise UserError("it is packed with gzip; unpack it first")
        self.file.seek(0)
        return self.file

    def lines(self, longest: int) -> Iterator[bytes]:
        """Yield blocks of whole lines, each ended by a line feed and at most ``longest`` long."""
        rest, data = b"", b"\n"
        while data:
            data = self.read(BLOCK)
            block = rest + (data or b"\n")
            end = block.rfind(b"\n") + 1
            rest = block[end:]
            if len(rest) > longest:
                raise UserError("a line of it is longer than {limit} bytes", limit=longest)
            yield block[:end]


@contextmanager
def _unpacking() -> Iterator[None]:
    try:
        yield
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise UserError("the packed file is damaged or incomplete") from error
