"""Which rows a table shows and in which order: a filter, then a sort.

Everything in here is frozen data and generators, so that it can run on a worker thread while the
window shows the former order. The sort keys of texts are kept once they have been worked out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.training import Steps
from legacy_gui.tables.columns import Column
from legacy_gui.tables.filtering import Query, filter_steps
from legacy_gui.tables.sorting import sort_steps, text_keys_steps


@dataclass(frozen=True, eq=False)
class Arrangement:
    """An order of rows, what it was made from, and what can be used again.

    Attributes
    ----------
    order
        The row numbers in the order shown.
    matching
        The row numbers that match the query, ascending.
    query, column, descending
        What was asked for; column -1 means the original order.
    keys
        Sort keys of text columns worked out so far, by column number.
    """

    order: NDArray[Any]
    matching: NDArray[Any]
    query: Query = Query()  # noqa: RUF009
    column: int = -1
    descending: bool = False
    keys: tuple[tuple[int, NDArray[Any]], ...] = ()


def in_given_order(row_count: int) -> Arrangement:
    """Return all rows as they were given."""
    rows = np.arange(row_count, dtype=np.int32)
    return Arrangement(rows, rows)


def arrange_steps(
    columns: Sequence[Column],
    row_count: int,
    before: Arrangement,
    query: Query,
    column: int,
    descending: bool,
) -> Steps[Arrangement]:
    """Return the arrangement for a query and a sort column, reusing what the former one has."""
    matching = before.matching
    if query != before.query:
        matching = yield from filter_steps(columns, row_count, query)
    after = Arrangement(matching, matching, query, column, descending, before.keys)
    if column < 0:
        return after
    if _few_match(columns[column], after, row_count):
        return (yield from _sort_matches_steps(columns[column], after))
    after, keys = yield from _keys_steps(columns[column], row_count, after)
    whole = len(matching) == row_count
    order = yield from sort_steps(keys if whole else keys[matching], descending=descending)
    return replace(after, order=order.astype(np.int32) if whole else matching[order])


def _few_match(column: Column, arrangement: Arrangement, row_count: int) -> bool:
    """Tell whether it is quicker to compare the texts of the matching rows alone."""
    given = column.has_keys or column.keys_steps is not None
    unknown = not given and arrangement.column not in dict(arrangement.keys)
    return unknown and len(arrangement.matching) * 4 < row_count


def _sort_matches_steps(column: Column, after: Arrangement) -> Steps[Arrangement]:
    matching, read = after.matching, column.reader()
    keys = yield from text_keys_steps(lambda place: read(int(matching[place])), len(matching))
    order = yield from sort_steps(keys, descending=after.descending)
    return replace(after, order=matching[order])


def _keys_steps(
    column: Column, row_count: int, arrangement: Arrangement
) -> Steps[tuple[Arrangement, NDArray[Any]]]:
    """Return the sort keys of the arrangement's column, working them out when nobody has them."""
    given = column.values if column.values is not None else column.keys
    known = dict(arrangement.keys)
    if given is None and arrangement.column not in known:
        working = column.keys_steps or partial(text_keys_steps, column.reader(), row_count)
        known[arrangement.column] = yield from working()
        arrangement = replace(arrangement, keys=tuple(known.items()))
    return arrangement, known[arrangement.column] if given is None else given
