"""Profiles: what marks one document, or all documents of one label.

Documents of the same label, added up, are one long document; its heaviest terms are its profile.
Which of them mark it *against the others* is a matter of ``keyness``.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.arrays import Float64, Int64
from engine.counts.bow import DocumentTermMatrix
from engine.messages import UserError

if TYPE_CHECKING:
    from scipy.sparse import csr_array


@dataclass(frozen=True, eq=False)
class TopTerms:
    """The heaviest terms of a row: columns int64 (K,) and values float64 (K,), heaviest first."""

    columns: Int64
    values: Float64


def top_terms(matrix: "csr_array", row: int, most: int = 20) -> TopTerms:
    """Return the terms with the largest values in a row of a matrix; zeros are left out."""
    cells = slice(*matrix.indptr[row : row + 2])
    columns, values = matrix.indices[cells], matrix.data[cells].astype(np.float64)
    order = np.argsort(-values, kind="stable")[:most]
    order = order[values[order] > 0]
    return TopTerms(columns[order].astype(np.int64), values[order])


def label_names(counted: DocumentTermMatrix) -> tuple[str, ...]:
    """Return the different labels in alphabetical order; raises ``UserError`` without labels."""
    labels = counted.corpus.labels
    if labels is None:
        raise UserError(
            "The documents have no labels; open a folder with sub-folders, or a table and choose"
            " its label column."
        )
    return tuple(sorted(set(labels)))


def label_rows(counted: DocumentTermMatrix) -> "csr_array":
    """Add up the rows of each label: CSR (L, T), in the order of ``label_names``."""
    from scipy.sparse import csr_array

    names = label_names(counted)
    number = {name: place for place, name in enumerate(names)}
    labels = counted.corpus.labels or ()
    rows = np.fromiter((number[label] for label in labels), np.int64, len(labels))
    ones = np.ones(len(rows), np.int64)
    chooser = csr_array((ones, (rows, np.arange(len(rows)))), shape=(len(names), len(rows)))
    summed = (chooser @ counted.matrix).tocsr()
    summed.sort_indices()
    return summed


def total_counts(counted: DocumentTermMatrix, documents: Int64 | None = None) -> Float64:
    """Return the sum of every column over all or some documents, float64 (T,)."""
    rows = counted.matrix if documents is None else counted.matrix[documents]
    return np.asarray(rows.sum(axis=0), np.float64).ravel()
