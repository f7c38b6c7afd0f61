r"""TF-IDF: a word tells the more about a document, the fewer documents contain it.

In a bag of words the frequent words mask the important ones: “the” has the largest count everywhere
and says nothing. Spärck Jones (1972) weighs every count (*term frequency*, tf) by how rare the term
is among the D documents (*inverse document frequency*, idf; df of them contain it):

    w = tf · idf,   idf = ln(D / df)

A term that is everywhere gets ln 1 = 0. Finally every row is divided by its length (*norm*), so
that long documents can be compared with short ones. Each of the three has variants, which Salton
and Buckley (1988) and Manning, Raghavan and Schütze (2008, figure 6.15) name by letters:

============  =========================  =============  ======================
tf            value                      Manning et al. scikit-learn
============  =========================  =============  ======================
count         c                          n              sublinear_tf=False
log           1 + ln c                   l              sublinear_tf=True
augmented     0.5 + 0.5 c / max c        a
binary        1                          b              binary=True
idf
none          1                          n              use_idf=False
plain         ln(D / df)                 t
plus one      ln(D / df) + 1                            smooth_idf=False
smooth        ln((D + 1) / (df + 1)) + 1                smooth_idf=True
probabilistic max(0, ln((D - df) / df))  p
norm
none          1                          n              norm=None
l1            Σ \|w\|                                     norm="l1"
l2            √ Σ w²                     c              norm="l2"
============  =========================  =============  ======================
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Float64, read_only
from engine.config import Annotated, Choice, Help, Label, check
from engine.counts.bow import DocumentTermMatrix
from engine.messages import Message
from engine.training import Steps, WorkProgress, run

ROWS_AT_ONCE = 1 << 14


Tf = Annotated[
    str,
    Choice(
        {
            "count": "how often it occurs",
            "log": "1 + ln of how often",
            "augmented": "compared with the most frequent",
            "binary": "only whether it occurs",
        }
    ),
    Label("In the document (tf)"),
    Help("How much it counts that a term occurs often in one document."),
]
Idf = Annotated[
    str,
    Choice(
        {
            "smooth": "ln((D + 1) / (df + 1)) + 1",
            "plain": "ln(D / df)",
            "plus one": "ln(D / df) + 1",
            "probabilistic": "ln((D − df) / df)",
            "none": "no weight",
        }
    ),
    Label("Among all documents (idf)"),
    Help("How much a term loses by occurring in many of the D documents (df of them)."),
]
Norm = Annotated[
    str,
    Choice({"l2": "length 1", "l1": "sum 1", "none": "as it is"}),
    Label("Long documents (norm)"),
    Help("Makes long and short documents comparable by dividing each row by its length."),
]


@dataclass(frozen=True)
class TfidfConfig:
    """How a count becomes a weight."""

    tf: Tf = "count"
    idf: Idf = "smooth"
    norm: Norm = "l2"

    def __post_init__(self) -> None:
        check(self)


def tfidf(counted: DocumentTermMatrix, config: TfidfConfig | None = None) -> DocumentTermMatrix:
    """Weigh the counts of a document-term matrix; the cells stay where they are.

    >>> from engine.counts.bow import document_term_matrix
    >>> from engine.text import build_corpus
    >>> counted = document_term_matrix(build_corpus(["to go, to fish", "to shop"]))
    >>> weighted = tfidf(counted, TfidfConfig(idf="plain", norm="none"))
    >>> weighted.terms, weighted.matrix.toarray().round(3).tolist()
    (('to', 'go', 'fish', 'shop'), [[0.0, 0.693, 0.693, 0.0], [0.0, 0.0, 0.0, 0.693]])
    """
    return run(tfidf_steps(counted, config))


def tfidf_steps(
    counted: DocumentTermMatrix, config: TfidfConfig | None = None
) -> Steps[DocumentTermMatrix]:
    """Do the same step by step, so that it can be watched and stopped."""
    config = config or TfidfConfig()
    weights = inverse_document_frequencies(counted, config)
    documents, matrix = counted.shape[0], counted.matrix
    data = np.empty(matrix.nnz)
    for first in range(0, documents, ROWS_AT_ONCE):
        rows = matrix.indptr[first : first + ROWS_AT_ONCE + 1]
        cells = slice(rows[0], rows[-1])
        sizes = np.diff(rows)
        tf = _term_frequencies(matrix.data[cells], sizes, config.tf)
        weighted = tf * weights[matrix.indices[cells]]
        data[cells] = weighted / np.repeat(_norms(weighted, sizes, config.norm), sizes)
        yield WorkProgress(first, documents, Message("Weighing the terms"))
    from scipy.sparse import csr_array

    weighed = csr_array((read_only(data), matrix.indices, matrix.indptr), shape=matrix.shape)
    return replace(counted, matrix=weighed)


def inverse_document_frequencies(
    counted: DocumentTermMatrix, config: TfidfConfig | None = None
) -> Float64:
    """Return the idf of every term, float64 (T,)."""
    config = config or TfidfConfig()
    documents = len(counted.corpus.documents)
    df = counted.documents.astype(np.float64)
    if config.idf == "none":
        return np.ones(len(df))
    if config.idf == "plain":
        return np.log(documents / df)
    if config.idf == "plus one":
        return np.log(documents / df) + 1
    if config.idf == "probabilistic":
        return np.log(np.maximum(1, (documents - df) / df))
    return np.log((documents + 1) / (df + 1)) + 1


def _term_frequencies(counts: NDArray[Any], sizes: NDArray[Any], tf: str) -> Float64:
    """Return the tf of the cells of some rows with ``sizes`` cells each."""
    if tf == "binary":
        return np.ones(len(counts))
    if tf == "log":
        logarithms: Float64 = np.log(counts)
        return 1 + logarithms
    if tf == "augmented":
        most: Float64 = np.repeat(_by_row(np.maximum, counts, sizes), sizes)
        return 0.5 + 0.5 * counts / most
    return counts.astype(np.float64)


def _norms(weights: Float64, sizes: NDArray[Any], norm: str) -> Float64:
    """Return what each row is divided by; 1 where it holds nothing but zeros."""
    if norm == "none":
        return np.ones(len(sizes))
    if norm == "l1":
        lengths = _by_row(np.add, np.abs(weights), sizes)
    else:
        lengths = _by_row(np.add, weights * weights, sizes) ** 0.5
    lengths[lengths == 0] = 1
    return lengths


def _by_row(combine: np.ufunc, values: NDArray[Any], sizes: NDArray[Any]) -> Float64:
    """Combine the values of each row; 0 for rows without any."""
    combined = np.zeros(len(sizes))
    filled = np.flatnonzero(sizes)
    begins = (np.cumsum(sizes) - sizes)[filled]
    if len(filled):
        combined[filled] = combine.reduceat(values, begins)
    return combined
