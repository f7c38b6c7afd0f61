"""Work on a document-term matrix that may take long: orders of its rows, and finding a term.

Everything in here is a generator over frozen data, so that a worker thread can do it.
"""

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Int64
from engine.counts.bow import DocumentTermMatrix
from engine.messages import Message
from engine.training import Pulse, Steps, WorkProgress
from legacy_gui.tables.sorting import sort_steps, text_keys_steps

CELLS_AT_ONCE = 2_000_000
TERMS_AT_ONCE = 1024
SEARCHING = Message("Searching")
SORTING = Message("Sorting")


@dataclass(frozen=True)
class RowOrder:
    """How the rows are sorted: as they come, by name, by length, or by one column."""

    by: Literal["text", "name", "length", "term"] = "text"
    column: int = -1
    descending: bool = True


def row_order_steps(counted: DocumentTermMatrix, wanted: RowOrder) -> Steps[Int64]:
    """Return the documents in an order; equal ones stay in the order of the text."""
    keys: NDArray[Any]
    documents = counted.shape[0]
    if wanted.by == "text":
        return np.arange(documents)
    if wanted.by == "name":
        names = counted.corpus.documents.names
        keys = yield from text_keys_steps(names.__getitem__, documents)
        return (yield from sort_steps(keys))
    if wanted.by == "length":
        keys = np.diff(counted.corpus.offsets)
    else:
        keys = yield from column_values_steps(counted, wanted.column)
    return (yield from sort_steps(keys, descending=wanted.descending))


def column_values_steps(counted: DocumentTermMatrix, column: int) -> Steps[NDArray[np.float64]]:
    """Return one column with its zeros, float64 (D,); all cells are gone through once."""
    matrix = counted.matrix
    values = np.zeros(counted.shape[0])
    for begin in range(0, matrix.nnz, CELLS_AT_ONCE):
        part = slice(begin, begin + CELLS_AT_ONCE)
        cells = np.flatnonzero(matrix.indices[part] == column) + begin
        rows = np.searchsorted(matrix.indptr, cells, "right") - 1
        values[rows] = matrix.data[cells]
        yield WorkProgress(begin, matrix.nnz, SORTING)
    return values


def find_term_steps(counted: DocumentTermMatrix, text: str, after: int = -1) -> Steps[int]:
    """Return the column of a term, or of the next one that starts with the text, or -1.

    The term itself comes first, then the most frequent one that starts with it; with ``after``
    only the columns behind it are looked at first, and then those before.
    """
    wanted = text.strip()
    tokens = list(wanted) if counted.corpus.config.by_character else wanted.split()
    for form in (tokens, [token.lower() for token in tokens]):
        exact = counted.column_of(form) if after < 0 else None
        if exact is not None:
            return exact
    terms = counted.shape[1]
    pulse = Pulse()
    for step in range(0, terms, TERMS_AT_ONCE):
        for place in range(step, min(step + TERMS_AT_ONCE, terms)):
            column = (after + 1 + place) % terms
            if counted.term(column).lower().startswith(wanted.lower()):
                return column
        if pulse.due():
            yield WorkProgress(step, terms, SEARCHING)
    return -1
