"""What somebody else knows about words: a table with a word and its values in every row.

A topic, a part of speech, an age at which children learn a word: with such a column a map can be
asked whether near words are alike in it. The first column holds the words, every further one is a
column of its own. The first row names them if it says so ("word", "token", "词"), or if nothing but
numbers stands below a name.

Values that are numbers have an order and are parted into a few *bands* of about equally many words
(quantiles); all others are *kinds*, of which only the most frequent can be told apart by colours.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np

from engine.arrays import Float64, Int64
from engine.messages import Message, UserError
from engine.text.encoding import decode_steps
from engine.text.format_table import csv_rows, sniff_delimiter
from engine.text.read_source import Source, file_source, named, reading
from engine.training import Pulse, Steps, WorkProgress, retold

MAX_BYTES = 200_000_000
MAX_COLUMNS = 50
HEADINGS = {"word", "words", "token", "tokens", "term", "type", "name", "label"}
HEADINGS |= {"词", "词语", "单词", "词汇", "名称"}


@dataclass(frozen=True, eq=False)
class WordColumn:
    """A name, and the value of every word that has one."""

    name: str
    values: dict[str, str]


@dataclass(frozen=True, eq=False)
class Bands:
    """Numbers in order: the band of each word, int64 (n,), -1 for none, and where bands end."""

    groups: Int64
    lows: tuple[float, ...]
    highs: tuple[float, ...]


@dataclass(frozen=True, eq=False)
class Kinds:
    """Values without order.

    Attributes
    ----------
    groups
        int64 (n,), the place of each word's value in ``names``; -1 for none and for the others.
    names
        The most frequent values, the most frequent first.
    other_kinds, other_words
        How many values are not among them, and how many words have one of those.
    """

    groups: Int64
    names: tuple[str, ...]
    other_kinds: int = 0
    other_words: int = 0


def read_columns_steps(path: str | Path) -> Steps[tuple[WordColumn, ...]]:
    """Read a table with commas, semicolons, bars or tabs, its first column the words.

    Raises
    ------
    UserError
        When it cannot be read, or has no second column, in one sentence that names the file.
    """
    source = None
    try:
        source = file_source(Path(path), MAX_BYTES)
        with reading(source) as stream:
            text = yield from _text_steps(stream, source)
        delimiter = "\t" if source.suffix == ".tsv" else sniff_delimiter(text[:65_536])
        return (yield from _columns_steps(text, delimiter, Path(path).stem))
    except UserError as error:
        name = source.name if source is not None else Path(path).name
        raise named(name, error) from None


def bands(values: Sequence[str], most: int) -> Bands | None:
    """Part numbers (n,) into at most so many bands, or return None where they are none.

    >>> bands(["1", "", "5", "2"], 2).groups.tolist()
    [0, -1, 1, 1]
    """
    numbers = _numbers(values)
    if numbers is None:
        return None
    known = np.isfinite(numbers)
    different = np.unique(numbers[known])
    edges = different[1:]
    if len(different) > most:
        shares = np.arange(1, most) / most
        edges = np.unique(np.quantile(numbers[known], shares, method="higher"))
        edges = edges[edges > different[0]]
    groups = np.where(known, np.searchsorted(edges, np.where(known, numbers, 0), "right"), -1)
    inside = [numbers[groups == group] for group in range(len(edges) + 1)]
    lows, highs = (tuple(float(end(part)) for part in inside) for end in (np.min, np.max))
    return Bands(groups.astype(np.int64), lows, highs)


def kinds(values: Sequence[str], most: int) -> Kinds:
    """Give the most frequent values (n,) a number each; an empty one is none.

    >>> kinds(["red", "", "blue", "red"], 1)
    Kinds(groups=array([ 0, -1, -1,  0]), names=('red',), other_kinds=1, other_words=1)
    """
    counts = Counter(filter(None, values))
    ranked = sorted(counts, key=lambda name: -counts[name])
    names = tuple(ranked[:most])
    place = {name: number for number, name in enumerate(names)}
    groups = np.array([place.get(value, -1) for value in values], np.int64)
    others = ranked[most:]
    return Kinds(groups, names, len(others), sum(counts[name] for name in others))


def _text_steps(stream: BinaryIO, source: Source) -> Steps[str]:
    message = Message("Reading {name}", {"name": source.name})
    decoding = decode_steps(stream, source)
    decoded = yield from retold(decoding, lambda done: WorkProgress(done, source.size, message))
    return decoded.text


def _columns_steps(text: str, delimiter: str, name: str) -> Steps[tuple[WordColumn, ...]]:
    rows: list[list[str]] = []
    pulse, message = Pulse(), Message("Reading the table")
    for place, cells in csv_rows(text, delimiter):
        if any(cell.strip() for cell in cells):
            rows.append([cell.strip() for cell in cells[: MAX_COLUMNS + 1]])
        if pulse.due():
            yield WorkProgress(place, len(text), message)
    width = max(map(len, rows), default=0)
    if width < 2:
        raise UserError("it needs two columns: a word, and what is to be said about it")
    heading = rows.pop(0) if _is_heading(rows) else []
    return tuple(
        WordColumn(_title(heading, column, name, width), _values(rows, column))
        for column in range(1, width)
    )


def _is_heading(rows: list[list[str]]) -> bool:
    first, below = rows[0], rows[1:]
    if first[0].casefold() in HEADINGS and below:
        return True
    columns = (
        [row[column] for row in below if len(row) > column] for column in range(1, len(first))
    )
    numeric = [_numbers(column) is not None for column in columns]
    return any(
        is_numeric and _numbers([cell]) is None
        for is_numeric, cell in zip(numeric, first[1:], strict=True)
    )


def _title(heading: list[str], column: int, name: str, width: int) -> str:
    if len(heading) > column and heading[column]:
        return heading[column]
    return name if width == 2 else f"{name} {column}"


def _values(rows: list[list[str]], column: int) -> dict[str, str]:
    """Return the values of a column; of a word that comes again the first one counts."""
    found: dict[str, str] = {}
    for row in rows:
        if row[0] and len(row) > column and row[column]:
            found.setdefault(row[0], row[column])
    return found


def _numbers(values: Sequence[str]) -> Float64 | None:
    """Return values as numbers, not a number where they are empty; None if any is no number."""
    try:
        numbers = np.array([float(value) if value else np.nan for value in values], np.float64)
    except ValueError:
        return None
    filled = np.array([bool(value) for value in values], bool)
    return numbers if filled.any() and np.isfinite(numbers[filled]).all() else None
