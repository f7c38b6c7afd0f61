"""Columns: what a table shows, described by arrays and not by cells.

A table of a million rows has no million objects. A number column is one NumPy array; a text column
is a function from row number to text, asked only for the rows that are on the screen. Texts are
sorted by an array too: ``keys`` holds, for each row, a number (or short byte string) whose order is
the order of the texts; where the owner has none, it is worked out in steps (``sorting``).

The functions of a text column are called on a worker thread as well, so they may only read.
"""

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLocale

from engine.training import Steps
from legacy_gui.translations import tr

CELL_CHARACTERS = 500
ROWS_AT_A_TIME = 2048
INVISIBLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")


@dataclass(frozen=True, eq=False)
class Column:
    """One column.

    Attributes
    ----------
    title, tooltip
        The heading, and one plain sentence saying what the numbers or texts mean.
    values
        The numbers of a number column, one per row.
    text
        The texts of a text column: row -> text.
    keys
        Per row, something NumPy can sort, in the order of the texts.
    all_texts
        Returns every text in row order, for owners that have the list anyway; used instead of
        ``text`` wherever all rows are gone through.
    keys_steps
        Works such keys out in short steps, when they are first needed.
    format, digits
        How numbers are written; ``digits`` counts decimal places.
    """

    title: str
    values: NDArray[Any] | None = None
    text: Callable[[int], str] | None = None
    keys: NDArray[Any] | None = None
    all_texts: Callable[[], Sequence[str]] | None = None
    keys_steps: Callable[[], Steps[NDArray[Any]]] | None = None
    format: Literal["integer", "decimal", "percent", "text"] = "text"
    digits: int = 3
    tooltip: str = ""

    def __post_init__(self) -> None:
        if self.is_text == (self.values is not None):
            raise ValueError(f"Column “{self.title}” needs either values or texts.")

    @property
    def is_text(self) -> bool:
        """Whether the cells are texts."""
        return self.text is not None or self.all_texts is not None

    @property
    def has_keys(self) -> bool:
        """Whether the column can be sorted without reading its texts."""
        return self.values is not None or self.keys is not None

    @property
    def row_count(self) -> int | None:
        """The number of rows, or None for a text column that does not know it."""
        for array in (self.values, self.keys):
            if array is not None:
                return len(array)
        return None if self.all_texts is None else len(self.all_texts())

    def text_of(self, row: int) -> str:
        """Return the whole text of a text column's row."""
        if self.text is not None:
            return self.text(row)
        assert self.all_texts is not None
        return self.all_texts()[row]

    def reader(self) -> Callable[[int], str]:
        """Return the fastest way to read many texts."""
        return self.all_texts().__getitem__ if self.all_texts is not None else self.text_of


def count_column(counts: NDArray[Any]) -> Column:
    """Return the column of how often each row occurs."""
    return Column(
        tr("Count"), counts, format="integer", tooltip=tr("How often it occurs in the whole text.")
    )


def share_column(shares: NDArray[Any], tooltip: str) -> Column:
    """Return the column of each row's part of the whole, drawn as bars."""
    return Column(tr("Share"), shares, format="percent", tooltip=tooltip)


def count_rows(columns: Sequence[Column]) -> int:
    """Return the number of rows all columns agree on."""
    counts = {column.row_count for column in columns} - {None}
    if len(counts) > 1 or (columns and not counts):
        raise ValueError("Every column of a table needs the same number of rows.")
    return counts.pop() or 0 if counts else 0


def cell_text(column: Column, row: int) -> str:
    """Return what the cell shows: a formatted number, or a text of at most 500 characters."""
    if column.values is None:
        return shown(column.text_of(row))
    value = column.values[row].item()
    if isinstance(value, float) and not math.isfinite(value):
        return "–" if math.isnan(value) else ("∞" if value > 0 else "−∞")
    if column.format == "percent":
        return f"{_decimal(100 * value, column.digits)} %"
    if column.format == "decimal":
        return _decimal(value, column.digits)
    return QLocale().toString(float(value), "f", 0)


def shown(text: str, limit: int = CELL_CHARACTERS) -> str:
    r"""Cut a text to the limit and make line ends and other invisible characters visible.

    >>> shown("a\nb\tc"), shown("abcdef", 3)
    ('a↵b⇥c', 'abc…')
    """
    text = text if len(text) <= limit else text[:limit] + "…"
    return text if text.isprintable() else INVISIBLE.sub(_visible, text)


def _visible(match: re.Match[str]) -> str:
    return {"\n": "↵", "\r": "↵", "\t": "⇥"}.get(match.group(), "\ufffd")


def _decimal(value: float, digits: int) -> str:
    """Write decimals; what rounding would show as zero, or is astronomic, with an exponent."""
    tiny = value != 0 and abs(value) < 0.5 * 10.0**-digits
    form, digits = ("e", 1) if tiny or abs(value) >= 1e15 else ("f", digits)
    return QLocale().toString(float(value), form, digits)


@dataclass(frozen=True, eq=False)
class TableRows:
    """The rows of a table in the order shown, as plain values; can be gone through repeatedly."""

    columns: tuple[Column, ...]
    order: NDArray[Any]

    def __len__(self) -> int:
        return len(self.order)

    def __iter__(self) -> Iterator[tuple[str | int | float, ...]]:
        for start in range(0, len(self.order), ROWS_AT_A_TIME):
            rows = self.order[start : start + ROWS_AT_A_TIME]
            yield from zip(*(_plain(column, rows) for column in self.columns), strict=True)


def _plain(column: Column, rows: NDArray[Any]) -> list[Any]:
    if column.values is None:
        return [column.text_of(row) for row in rows.tolist()]
    values = column.values[rows]
    if values.dtype in (np.float32, np.float16):
        # Shortest decimal that gives the same float back: 0.1, not 0.10000000149011612.
        return [float(text) for text in values.astype(str).tolist()]
    return list(values.tolist())
