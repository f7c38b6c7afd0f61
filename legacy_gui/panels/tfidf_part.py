"""A part of the text, counted and weighed: one document, the documents of a label, or all of them.

The documents of a part, added up, are one long document: its counts are weighed with the rarity
(idf) the terms have among all documents. Every part is a matrix of a single row, so that it is
explained by the same steps as any document.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from engine.arrays import Float64, Int64
from engine.counts.bow import DocumentTermMatrix
from engine.counts.explain import explain_tfidf
from engine.counts.profiles import total_counts
from engine.counts.tfidf import tfidf_steps
from engine.counts.weighing import WeighedTerms
from engine.counts.worked import WorkedStep
from engine.messages import Message
from engine.training import Steps, WorkProgress
from legacy_gui.panels.document_chooser import choice_name, documents_of
from legacy_gui.panels.document_list import WHOLE

if TYPE_CHECKING:
    from scipy.sparse import csr_array

QUICK_CELLS = 20_000  # are weighed and ranked in a few milliseconds
SAMPLED_CELLS = 200_000
REPEATED = 3  # times a word has to occur to be typical of a document; more are no better


@dataclass(frozen=True, eq=False)
class Part:
    """The terms of a part.

    Attributes
    ----------
    counted, weighted
        Matrices of one row (1, T).
    columns, counts, weights
        The K terms that occur: int64 (K,), float64 (K,), float64 (K,).
    by_count, by_weight
        int64 (K,), places in these arrays, the largest count and weight first.
    count_ranks, weight_ranks
        int64 (K,), the rank of each term in both orders, counted from 0.
    """

    source: WeighedTerms
    choice: int
    counted: DocumentTermMatrix
    weighted: DocumentTermMatrix
    columns: Int64
    counts: Float64
    weights: Float64
    by_count: Int64
    by_weight: Int64
    count_ranks: Int64
    weight_ranks: Int64

    @property
    def name(self) -> str:
        """What the part is called."""
        return choice_name(self.source.counted.corpus, self.choice)

    def term(self, place: int) -> str:
        """Return one of the terms as written."""
        return self.counted.term(int(self.columns[place]))

    def terms(self, places: Int64) -> list[str]:
        """Return some of the terms as written."""
        return [self.term(place) for place in places.tolist()]

    def explained(self, column: int) -> list[WorkedStep]:
        """Work out the weight of a term."""
        return explain_tfidf(self.counted, self.source.config.tfidf, 0, column)


def part_steps(source: WeighedTerms, choice: int) -> Steps[Part]:
    """Count, weigh and rank the terms of a part."""
    counted = replace(source.counted, matrix=_row(source, choice))
    yield WorkProgress(1, 3, Message("Weighing the terms"))
    weighted = yield from tfidf_steps(counted, source.config.tfidf)
    columns, counts = counted.row(0)
    weights = weighted.row(0)[1].astype(np.float64)
    by_count = np.argsort(-counts.astype(np.float64), kind="stable")
    yield WorkProgress(2, 3, Message("Weighing the terms"))
    by_weight = np.argsort(-weights, kind="stable")
    return Part(
        source=source,
        choice=choice,
        counted=counted,
        weighted=weighted,
        columns=columns.astype(np.int64),
        counts=counts.astype(np.float64),
        weights=weights,
        by_count=by_count,
        by_weight=by_weight,
        count_ranks=_ranks(by_count),
        weight_ranks=_ranks(by_weight),
    )


def is_quick(source: WeighedTerms, choice: int) -> bool:
    """Tell whether a part is so small that nobody waits for it."""
    terms = source.counted.shape[1]
    cells = source.counted.matrix.nnz if choice < 0 else 0
    return max(terms, cells) <= QUICK_CELLS


def telling_document(source: WeighedTerms) -> int:
    """Return the document that shows best what weights do.

    There the most frequent word falls far, and the heaviest is rare and occurs several times. Large
    texts are looked through from the beginning, not to the end.
    """
    counted, indptr = source.counted, source.counted.matrix.indptr
    rows = max(1, int(np.searchsorted(indptr, SAMPLED_CELLS, "right")) - 1)
    sizes = np.diff(indptr[: rows + 1])
    filled = np.flatnonzero(sizes)
    if not len(filled):
        return 0
    begins, sizes, cells = indptr[filled], sizes[filled], slice(0, int(indptr[rows]))
    counts, weights = counted.matrix.data[cells], source.weighted.matrix.data[cells]
    rarity = -np.log(counted.documents[counted.matrix.indices[cells]] / counted.shape[0])
    is_frequent = counts == _spread(np.maximum, counts, begins, sizes)
    is_heaviest = weights == _spread(np.maximum, weights, begins, sizes)
    best_frequent = _spread(np.maximum, np.where(is_frequent, weights, 0), begins, sizes)
    passed = np.add.reduceat((weights > best_frequent).astype(float), begins)
    typical = np.minimum(counts, REPEATED) * rarity * is_heaviest
    return int(filled[np.argmax(passed * np.maximum.reduceat(typical, begins))])


def _row(source: WeighedTerms, choice: int) -> "csr_array":
    """Return the counts of a part as a sparse row (1, T)."""
    from scipy.sparse import csr_array

    counted = source.counted
    if choice >= 0:
        return counted.matrix[[choice]]
    corpus = counted.corpus
    counts = total_counts(counted, None if choice == WHOLE else documents_of(corpus, choice))
    columns = np.flatnonzero(counts)
    indptr = np.array([0, len(columns)])
    return csr_array((counts[columns], columns, indptr), shape=(1, counted.shape[1]))


def _ranks(order: Int64) -> Int64:
    """Return the rank of every term, given the order of the terms."""
    ranks = np.empty(len(order), np.int64)
    ranks[order] = np.arange(len(order))
    return ranks


def _spread(combine: np.ufunc, values: Float64, begins: Int64, sizes: Int64) -> Float64:
    """Combine the values of each row, and give the result to each of its cells."""
    spread: Float64 = np.repeat(combine.reduceat(values, begins), sizes)
    return spread
