"""Lists of words as they lie about: one entry a line, cut by tabs, commas, semicolons or spaces.

Lines that are blank or begin with ``#`` are remarks. What a line cannot be read as is left out and
counted, for a list someone typed is hardly ever without a slip.
"""

from collections.abc import Iterator

from engine.embeddings.space import EmbeddingSpace
from engine.messages import Message

SEPARATORS = ("\t", ";", ",")
SHOWN = 60  # characters of a line that was not understood


def entries(text: str, least: int) -> Iterator[tuple[str, list[str]]]:
    """Yield each line and its fields, cut by the first separator that gives ``least`` of them."""
    for line in text.lstrip("\ufeff").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line, _fields(line, least)


def row_of(space: EmbeddingSpace, word: str) -> int | None:
    """Return the row of a word, or of its lower-cased form; None if it is of no use here.

    Lists are written in title case, texts mostly learned in lower case.
    """
    row = space.vocabulary.id(word)
    if row is None:
        row = space.vocabulary.id(word.lower())
    return row if row is not None and space.directed[row] else None


def not_understood(lines: list[str]) -> Message | None:
    """Say how many lines could not be read and show the first, or return None."""
    if not lines:
        return None
    return Message(
        "Lines that could not be read: {count}. The first is “{line}”.",
        {"count": len(lines), "line": lines[0].strip()[:SHOWN]},
    )


def _fields(line: str, least: int) -> list[str]:
    for separator in SEPARATORS:
        fields = [field.strip().strip('"') for field in line.split(separator)]
        if sum(map(bool, fields)) >= least:
            return fields
    return line.split()
