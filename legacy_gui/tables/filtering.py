"""Finding the rows of a table whose texts match what was typed.

Plain words match anywhere in a cell, whatever their case. A *regular expression* is a pattern:
``^un.+ed$`` finds every text that starts with "un" and ends with "ed". Some patterns need time that
grows exponentially with the text, so each cell gets a time limit; the ``regex`` package offers one
and lets other threads run meanwhile.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.messages import Message, UserError
from engine.training import Pulse, Steps, WorkProgress
from legacy_gui.tables.columns import Column

ROWS_PER_STEP = 5_000
SECONDS_PER_CELL = 0.05


@dataclass(frozen=True)
class Query:
    """What to look for: plain words, or a regular expression."""

    text: str = ""
    is_pattern: bool = False


def filter_steps(
    columns: Sequence[Column], row_count: int, query: Query
) -> Steps[NDArray[np.int32]]:
    """Return the rows in which a text column matches, in ascending order."""
    found = np.ones(row_count, dtype=bool)
    if query.text:
        matches = _matcher(query)
        readers = [column.reader() for column in columns if column.is_text]
        pulse = Pulse()
        for start in range(0, row_count, ROWS_PER_STEP):
            rows = range(start, min(row_count, start + ROWS_PER_STEP))
            found[rows.start : rows.stop] = _found(readers, matches, rows)
            if pulse.due():
                yield WorkProgress(start, row_count, Message("Searching"))
    return np.flatnonzero(found).astype(np.int32)


def _found(
    readers: Sequence[Callable[[int], str]], matches: Callable[[str], Any], rows: range
) -> list[bool]:
    if len(readers) == 1:
        read = readers[0]
        return [bool(matches(read(row))) for row in rows]
    return [any(matches(read(row)) for read in readers) for row in rows]


def _matcher(query: Query) -> Callable[[str], Any]:
    if query.is_pattern:
        return _pattern_matcher(query.text)
    needle = query.text.casefold()
    return lambda text: needle in text.casefold()


def _pattern_matcher(text: str) -> Callable[[str], Any]:
    import regex  # only when a pattern is searched, to start faster

    try:
        pattern = regex.compile(text, regex.IGNORECASE | regex.VERSION0)
    except (regex.error, RecursionError, OverflowError) as error:
        raise UserError(
            "This is not a complete pattern yet: {reason}.", reason=str(error)[:120]
        ) from error

    def search(cell: str) -> Any:
        try:
            return pattern.search(cell, timeout=SECONDS_PER_CELL)
        except TimeoutError as error:
            raise UserError("This pattern takes too long on a text; make it simpler.") from error

    return search
