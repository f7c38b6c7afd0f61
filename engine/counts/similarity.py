"""Similarity: two documents are alike when their rows point the same way.

The *cosine* of two rows is their dot product divided by both lengths: 1 for the same mixture of
terms, however long the documents are, 0 for documents without a common term (Salton 1971). A typed
sentence becomes a row like any other, and ranking the documents by its cosine is a search engine.
Weights come from ``tfidf``; on bare counts the little words decide what is alike.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from engine.arrays import Float64, Int64
from engine.counts.bow import BowConfig, DocumentTermMatrix, document_term_matrix
from engine.counts.tfidf import TfidfConfig, tfidf
from engine.counts.worked import WorkedStep, written
from engine.messages import Message, UserError
from engine.text.corpus import build_corpus

if TYPE_CHECKING:
    from scipy.sparse import csr_array

MOST_COMPARED = 1000  # documents in a similarity matrix
SHOWN_PRODUCTS = 12


@dataclass(frozen=True, eq=False)
class Found:
    """Documents, most similar first: numbers int64 (K,) and cosines float64 (K,)."""

    documents: Int64
    cosines: Float64


def query_row(counted: DocumentTermMatrix, query: str, config: TfidfConfig) -> "csr_array":
    """Turn a sentence into a row over the terms of a matrix, weighed as its documents are.

    Terms the matrix does not have are left out; raises ``UserError`` when none is left.
    """
    from scipy.sparse import csr_array

    columns, counts = query_counts(counted, query)
    if not len(columns):
        raise UserError("None of these words is a term here; try others.")
    indptr = np.array([0, len(columns)])
    row = csr_array((counts, columns, indptr), shape=(1, counted.shape[1]))
    # The documents are still those of the matrix, so that idf is theirs.
    return tfidf(replace(counted, matrix=row), config).matrix


def query_counts(counted: DocumentTermMatrix, query: str) -> tuple[Int64, Int64]:
    """Count the terms of a sentence: their columns, ascending, and how often each occurs."""
    cut = replace(counted.corpus.config, language=counted.corpus.language)
    cut = replace(cut, min_count=1, max_vocabulary=0)
    try:
        corpus = build_corpus([query], cut)
        terms = document_term_matrix(corpus, BowConfig(counted.config.low, counted.config.high))
    except UserError:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    known = [(counted.column_of(tokens), c) for tokens, c in _tokens(terms)]
    pairs = sorted((column, c) for column, c in known if column is not None)
    return np.array([c for c, _ in pairs], np.int64), np.array([c for _, c in pairs], np.int64)


def similar_documents(weighted: DocumentTermMatrix, row: "csr_array", most: int = 50) -> Found:
    """Rank the documents by their cosine with a row (1, T), leaving out those with nothing shared.

    Weights are never negative, so no cosine is.
    """
    dots = (weighted.matrix @ row.T.astype(np.float64)).toarray().ravel()
    lengths = row_lengths(weighted.matrix) * row_lengths(row)[0]
    cosines = np.divide(dots, lengths, out=np.zeros(len(dots)), where=lengths > 0)
    order = np.argsort(-cosines, kind="stable")[:most]
    order = order[cosines[order] > 0]
    return Found(order, cosines[order])


def similarity_matrix(weighted: DocumentTermMatrix, documents: Int64 | None = None) -> Float64:
    """Return the cosine of every two documents, float64 (N, N); N is at most 1,000."""
    chosen = np.arange(weighted.shape[0]) if documents is None else documents
    if len(chosen) > MOST_COMPARED:
        raise UserError(
            "{count} documents are too many to compare each with each; choose at most {most}.",
            count=len(chosen),
            most=MOST_COMPARED,
        )
    rows = weighted.matrix[chosen]
    lengths = row_lengths(rows)
    scaled = rows.multiply(np.divide(1, lengths, out=lengths, where=lengths > 0)[:, None]).tocsr()
    cosines: Float64 = (scaled @ scaled.T).toarray()
    return cosines


def row_lengths(rows: "csr_array") -> Float64:
    """Return the Euclidean length of every row, float64 (N,)."""
    rows = rows.astype(np.float64)  # a square of a count may be too large for int32
    lengths: Float64 = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)))
    return lengths


def explain_cosine(
    weighted: DocumentTermMatrix, first: "csr_array", second: "csr_array"
) -> list[WorkedStep]:
    """Work out the cosine of two rows (1, T): common terms, dot product, lengths, their ratio."""
    products = first.astype(np.float64).multiply(second).tocsr()
    order = np.argsort(-products.data, kind="stable")
    a, b = first.toarray().ravel(), second.toarray().ravel()
    steps = [
        WorkedStep(
            Message("“{term}” in both", {"term": weighted.term(column)}),
            f"{written(a[column])} · {written(b[column])}",
            float(products.data[place]),
        )
        for place in order[:SHOWN_PRODUCTS].tolist()
        for column in [int(products.indices[place])]
    ]
    written_sum = " + ".join(written(step.value) for step in steps) or "0"
    more = " + …" if len(order) > SHOWN_PRODUCTS else ""
    dot = float(products.data.sum())
    one, other = float(row_lengths(first)[0]), float(row_lengths(second)[0])
    cosine = dot / (one * other) if one and other else 0.0
    formula = f"{written(dot)} / ({written(one)} · {written(other)})" if one and other else "0"
    return [
        *steps,
        WorkedStep(Message("Sum of the products"), written_sum + more, dot),
        WorkedStep(Message("Length of the first row"), "√ Σ w²", one),
        WorkedStep(Message("Length of the second row"), "√ Σ w²", other),
        WorkedStep(Message("Cosine"), formula, cosine),
    ]


def _tokens(terms: DocumentTermMatrix) -> list[tuple[tuple[str, ...], int]]:
    """Return the tokens of each term, and its count."""
    names = terms.corpus.vocabulary.tokens
    rows = zip(terms.ngrams.tolist(), terms.counts.tolist(), strict=True)
    return [(tuple(names[i] for i in ids if i >= 0), count) for ids, count in rows]
