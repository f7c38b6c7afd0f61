"""Sorting millions of rows in short steps.

A table is sorted by computing a *permutation*: the list of row numbers in the new order. The rows
themselves never move. One ``argsort`` over a million rows takes a tenth of a second, over ten
million more than one, and cannot be stopped. So larger columns are sorted by *sample sort*: a
sample of the keys gives dividing values, each row is put into the bucket between its two dividing
values, and the buckets, already in order among each other, are sorted one by one.

Texts are compared by their case-folded UTF-8 bytes, whose order is the order of the characters'
numbers, a few bytes at a time; only rows that still tie are looked at further.
All sorting is stable: rows that compare equal keep their order. Missing numbers come last.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.messages import Message
from engine.training import Pulse, Steps, WorkProgress

SLICE = 100_000
TEXT_SLICE = 10_000
PREFIX = 20
SORTING = Message("Sorting")

Array = NDArray[Any]


def sort_steps(keys: Array, *, descending: bool = False) -> Steps[Array]:
    """Return the stable permutation that sorts the keys."""
    if not descending:
        return (yield from _ascending_steps(keys))
    # Sorting the reversed keys and reading the result backwards keeps equal rows in their order.
    backwards = yield from _ascending_steps(keys[::-1])
    order = len(keys) - 1 - backwards[::-1]
    missing = int(np.count_nonzero(keys != keys))
    return np.concatenate((order[missing:], order[:missing])) if missing else order


def text_keys_steps(read: Callable[[int], str], row_count: int) -> Steps[Array]:
    """Return one number per row whose order is the order of the texts; equal texts share one.

    Each round looks at the next few bytes of the rows that still tie; a row's number is the
    position of the first row equal to it, so refining a tie never changes the other numbers.
    """
    ranks = np.zeros(row_count, dtype=np.int32)
    tied, offset = np.arange(row_count, dtype=np.int32), 0
    while len(tied):
        keys, longer = yield from _prefix_steps(read, tied, ranks, offset)
        order = yield from _ascending_steps(keys)
        yield WorkProgress(row_count - len(tied), row_count, SORTING)
        tied, keys, longer = tied[order], keys[order], longer[order]
        starts, lengths = _runs(keys)
        groups, sizes = _runs(ranks[tied])
        ranks[tied] += np.repeat(starts, lengths) - np.repeat(groups, sizes)
        unsettled = (lengths > 1) & np.logical_or.reduceat(longer, starts)
        tied, offset = tied[np.repeat(unsettled, lengths)], offset + PREFIX
        yield WorkProgress(row_count - len(tied), row_count, SORTING)
    return ranks


def _ascending_steps(keys: Array) -> Steps[Array]:
    if len(keys) <= SLICE:
        return np.argsort(keys, kind="stable")
    buckets = yield from _bucket_steps(keys)
    order = np.argsort(buckets, kind="stable")  # 16-bit keys: one counting pass, linear in rows
    start = 0
    for size in np.bincount(buckets).tolist():
        part = order[start : start + size]
        part[:] = part[np.argsort(keys[part], kind="stable")]
        start += size
        yield WorkProgress(start, len(keys), SORTING)
    return order


def _bucket_steps(keys: Array) -> Steps[Array]:
    """Give each row the number of its bucket: how many dividing values are not above its key."""
    count = min(60_000, 2 * len(keys) // SLICE + 1)
    sample = np.sort(keys[:: max(1, len(keys) // (64 * count))])
    dividers = np.unique(sample[:: max(1, len(sample) // count)][1:])
    buckets = np.empty(len(keys), dtype=np.uint16)
    for start in range(0, len(keys), SLICE):
        part = slice(start, start + SLICE)
        buckets[part] = np.searchsorted(dividers, keys[part], side="right")
        yield WorkProgress(0, len(keys), SORTING)
    return buckets


def _runs(keys: Array) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Return where each run of equal neighbours starts, and how long it is."""
    differs = np.ones(len(keys), dtype=bool)
    differs[1:] = keys[1:] != keys[:-1]
    starts = np.flatnonzero(differs)
    return starts.astype(np.int32), np.diff(starts, append=len(keys))


def _prefix_steps(
    read: Callable[[int], str], rows: Array, ranks: Array, offset: int
) -> Steps[tuple[Array, NDArray[np.bool_]]]:
    """Take each row's rank and a few bytes of its text; tell which texts go on after them."""
    keys = np.zeros(len(rows), dtype=[("rank", ">u4"), ("bytes", f"S{PREFIX}")])
    keys["rank"] = ranks[rows]
    longer = np.empty(len(rows), dtype=bool)
    pulse, end = Pulse(), offset + PREFIX
    for start in range(0, len(rows), TEXT_SLICE):
        part = slice(start, start + TEXT_SLICE)
        texts = [_sortable(read(row)) for row in rows[part].tolist()]
        keys["bytes"][part] = [text[offset:end] for text in texts]
        longer[part] = [len(text) > end for text in texts]
        if pulse.due():
            yield WorkProgress(start, len(rows), SORTING)
    return keys.view(f"S{4 + PREFIX}"), longer


def _sortable(text: str) -> bytes:
    # NUL would end a NumPy byte string; U+0001 sorts next to it.
    return text.casefold().replace("\0", "\1").encode("utf-8", "surrogatepass")
