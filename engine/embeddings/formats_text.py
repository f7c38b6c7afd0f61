"""Embeddings as lines of text: word2vec with its header, GloVe without one.

A row is a word and ``D`` numbers, with spaces or tabs between them. The word is what stands before
the last ``D`` numbers, and so may itself hold spaces: GloVe's largest file has a row for ". . .".
Lines end at a line feed only; U+0085 or U+2028 are letters of a word here.
"""

from collections.abc import Iterator

import numpy as np

from engine.arrays import Float32, Int64
from engine.embeddings.formats_numbers import (
    SPACE,
    TO_SPACES,
    NotANumber,
    bounds,
    is_number,
    places_between,
    read_numbers,
)
from engine.embeddings.formats_rows import MAX_WORD, Rows
from engine.embeddings.formats_sniff import Layout
from engine.embeddings.formats_source import Reader
from engine.messages import Message, UserError

BYTES_OF_A_NUMBER = 64
LINE_FEED = ord("\n")


class BadRow(ValueError):
    """A line that is no row; ``line`` counts the lines of its block from 0."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def read_text_steps(reader: Reader, layout: Layout, rows: Rows) -> Iterator[None]:
    """Read words and vectors, a block of lines at a time."""
    line = 1 if layout.announced is None else 2
    reader.seek(layout.start)
    for block in reader.lines(longest_line(layout)):
        words, vectors, bad = rows_of(block, layout.dimension, with_words=True)
        missing = rows.missing
        rows.add(words[:missing], vectors[:missing], reader.share)
        yield
        if rows.full:
            return
        if len(words) > missing or (not rows.missing and bad is not None):
            rows.note(Message("What follows the last announced word was left out."))
            return
        if bad is not None:
            raise UserError(
                "line {line} does not hold a word and {dimension} numbers",
                line=line + bad,
                dimension=layout.dimension,
            )
        line += block.count(b"\n")
    rows.check_complete()


def longest_line(layout: Layout) -> int:
    """Return how many bytes a line has at most."""
    return BYTES_OF_A_NUMBER * layout.dimension + MAX_WORD


def rows_of(
    block: bytes, dimension: int, *, with_words: bool
) -> tuple[list[bytes], Float32, int | None]:
    """Return the words and vectors of the lines before the first bad one, and its number."""
    bad = None
    while True:
        try:
            return (*_split(block, dimension, with_words), bad)
        except BadRow as problem:
            bad = problem.line
            block = b"\n".join((*block.split(b"\n")[:bad], b""))


def _split(block: bytes, dimension: int, with_words: bool) -> tuple[list[bytes], Float32]:
    text = bytearray(block.translate(TO_SPACES))
    starts, ends = bounds(text)
    before = np.searchsorted(starts, np.flatnonzero(np.frombuffer(block, np.uint8) == LINE_FEED))
    counts = np.diff(before, prepend=0)
    lines = np.flatnonzero(counts)
    counts, first = counts[lines], before[lines] - dimension
    wrong = counts <= dimension if with_words else counts != dimension
    for row in np.flatnonzero(counts > dimension + 1).tolist() if with_words else ():
        wrong[row] = is_number(bytes(text[starts[first[row] - 1] : ends[first[row] - 1]]))
    if wrong.any():
        raise BadRow(int(lines[np.argmax(wrong)]))
    begins = starts[before[lines] - counts]
    words = _cut_out(block, text, begins, ends[first - 1]) if with_words else []
    numbers = (first[:, None] + np.arange(dimension)).ravel()
    try:
        values = read_numbers(text, starts[numbers], ends[numbers])
    except NotANumber as error:
        raise BadRow(int(lines[error.place // dimension])) from error
    return words, values.reshape(-1, dimension)


def _cut_out(block: bytes, text: bytearray, starts: Int64, ends: Int64) -> list[bytes]:
    """Take the words out of ``text``, so that only numbers are left in it."""
    np.frombuffer(text, np.uint8)[places_between(starts, ends)] = SPACE
    pairs = zip(starts.tolist(), ends.tolist(), strict=True)
    return [block[start:end] for start, end in pairs]
