"""word2vec binary: a header line, then for every word its letters, a space and ``D`` float32.

The numbers are little-endian, as on the machines word2vec.c was written for. Its own files have a
line feed behind each vector, those of other programs do not; both are read. A word can hold neither
a space nor a line feed.
"""

from collections.abc import Iterator

import numpy as np

from engine.embeddings.formats_rows import MAX_WORD, Rows
from engine.embeddings.formats_sniff import Layout
from engine.embeddings.formats_source import BLOCK, Reader
from engine.messages import Message, UserError

BYTES_OF_A_NUMBER = 4


def read_binary_steps(reader: Reader, layout: Layout, rows: Rows) -> Iterator[None]:
    """Read words and vectors, a block of bytes at a time."""
    size = BYTES_OF_A_NUMBER * layout.dimension
    reader.seek(layout.start)
    rest, data = b"", b"more"
    while data and rows.wanted:
        data = reader.read(BLOCK)
        rest += data
        words, vectors, used = _entries(rest, size, rows.wanted)
        rest = rest[used:]
        numbers = np.frombuffer(vectors, "<f4").reshape(-1, layout.dimension)
        rows.add(words, numbers, reader.share)
        yield
    if rows.full:
        return
    rows.check_complete()
    if (rest + reader.read(1)).strip(b"\n"):
        rows.note(Message("What follows the last announced word was left out."))


def _entries(block: bytes, size: int, most: int) -> tuple[list[bytes], bytes, int]:
    """Return the words and vectors that are whole in ``block``, and how many bytes they take."""
    words: list[bytes] = []
    vectors: list[bytes] = []
    begin = 0
    while len(words) < most:
        space = block.find(b" ", begin, begin + MAX_WORD + 2)
        if space < 0 and len(block) - begin > MAX_WORD + 1:
            raise UserError("a word of it is longer than {limit} bytes", limit=MAX_WORD)
        end = space + 1 + size
        if space < 0 or end > len(block):
            break
        word = block[begin:space].lstrip(b"\n")
        if not word:
            raise UserError("one of its words has no letters; the file is damaged")
        words.append(word)
        vectors.append(block[space + 1 : end])
        begin = end
    return words, b"".join(vectors), begin
