"""Long texts cut at good places and short ones packed together, a quarter of a megabyte at a time.

Work goes in pieces for the window's sake: no single call may keep the interpreter for longer than a
blink. A piece ends at a separator, so that no word is torn; short documents share a piece, so that
a hundred thousand of them cost no more than one long text.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from engine.arrays import Int32, Int64
from engine.text.characters import OTHER, character_classes, code_points

PIECE = 1 << 18  # characters worked on at once
LOOK_BACK = 1 << 12  # where to look for a good place to cut a piece


@dataclass(frozen=True, eq=False)
class Piece:
    """Some text to cut at once: parts of one or more documents, with line feeds between them.

    Part p is ``text[starts[p]:ends[p]]`` and stands at ``origins[p]`` in document ``documents[p]``.
    """

    text: str
    starts: Int64
    ends: Int64
    documents: Int32
    origins: Int64


def pieces(texts: tuple[str, ...]) -> Iterator[Piece]:
    """Cut long texts at good places and pack short ones together, PIECE characters at a time."""
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    ends = np.cumsum(lengths + 1)
    first = 0
    while first < len(texts):
        if lengths[first] > PIECE:
            yield from _cut(texts[first], first)
            first += 1
        else:
            limit = ends[first] - lengths[first] + PIECE
            last = max(first + 1, int(np.searchsorted(ends, limit, "right")))
            yield _packed(texts[first:last], lengths[first:last], first)
            first = last


def _cut(text: str, document: int) -> Iterator[Piece]:
    origin = 0
    while origin < len(text):
        end = _good_end(text, origin)
        piece = _packed((text[origin:end],), np.array([end - origin]), document)
        yield replace(piece, origins=np.array([origin]))
        origin = end


def _packed(texts: tuple[str, ...], lengths: Int64, first: int) -> Piece:
    ends = np.cumsum(lengths + 1) - 1
    documents = np.arange(first, first + len(texts), dtype=np.int32)
    return Piece("\n".join(texts), ends - lengths, ends, documents, np.zeros(len(texts), np.int64))


def _good_end(text: str, origin: int) -> int:
    """Return where a piece beginning at ``origin`` should end: at a separator, if one is near."""
    end = origin + PIECE
    if end >= len(text):
        return len(text)
    tail = code_points(text[end - LOOK_BACK : end + 1])
    separators = np.flatnonzero(character_classes()[tail] == OTHER)
    # The separator itself may carry a mark, so the cut lies before it.
    return end - LOOK_BACK + int(separators[-1]) if len(separators) else end
