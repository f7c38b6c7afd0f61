"""A small search engine: a typed sentence is a row like any document, and the nearest rows answer.

Of every answer the passage is shown in which the words of the query stand closest together: the
window of tokens with the largest sum of their weights.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.arrays import Float64
from engine.counts.similarity import query_row, similar_documents
from engine.counts.weighing import WeighedTerms
from engine.messages import Message, UserError
from engine.text import Corpus, TokenizeConfig, build_corpus
from engine.training import Pulse, Steps, WorkProgress

if TYPE_CHECKING:
    from scipy.sparse import csr_array

MOST = 30  # documents
WINDOW = 24  # tokens of a passage
LEAD = 3  # tokens before the first word found
SEARCHING = Message("Searching")


@dataclass(frozen=True)
class Passage:
    """A piece of a document, and where in it the words of the query stand."""

    text: str
    hits: tuple[tuple[int, int], ...]


@dataclass(frozen=True, eq=False)
class Answer:
    """Documents found, most similar first.

    Attributes
    ----------
    row
        The query over the terms, CSR (1, T).
    unknown
        Words of the query that are nowhere in the text.
    documents, cosines, passages
        Of equal length.
    """

    source: WeighedTerms
    query: str
    row: "csr_array"
    unknown: tuple[str, ...]
    documents: tuple[int, ...]
    cosines: tuple[float, ...]
    passages: tuple[Passage, ...]


def answer_steps(source: WeighedTerms, query: str) -> Steps[Answer]:
    """Rank the documents for a query; raises ``UserError`` where none of its words is known."""
    counted = source.counted
    unknown = unknown_words(counted.corpus, query)
    yield WorkProgress(0, MOST, SEARCHING)
    row = query_row(counted, query, source.config.tfidf)
    yield WorkProgress(0, MOST, SEARCHING)
    found = similar_documents(source.weighted, row, MOST)
    wanted = _token_weights(source, row)
    passages, pulse = [], Pulse()
    for done, document in enumerate(found.documents.tolist()):
        passages.append(best_passage(counted.corpus, document, wanted))
        if pulse.due():
            yield WorkProgress(done, MOST, SEARCHING)
    documents, cosines = found.documents.tolist(), found.cosines.tolist()
    return Answer(source, query, row, unknown, tuple(documents), tuple(cosines), tuple(passages))


def unknown_words(corpus: Corpus, query: str) -> tuple[str, ...]:
    """Return the words of a query that do not occur in the text, cut as the text was."""
    config = corpus.config
    cut = TokenizeConfig(
        unit=config.unit,
        lowercase=config.lowercase,
        language=corpus.language,
        stemming=config.stemming,
        pattern=config.pattern,
        chinese=config.chinese,
    )
    try:
        words = build_corpus([query], cut).vocabulary.tokens
    except UserError:
        return ()
    return tuple(word for word in words if corpus.vocabulary.id(word) is None)


def best_passage(corpus: Corpus, document: int, wanted: Float64) -> Passage:
    """Return the window of a document with the heaviest tokens, given the weight of every token."""
    begin, end = corpus.offsets[document : document + 2].tolist()
    weights = wanted[corpus.ids[begin:end]]
    sums = np.concatenate([[0.0], np.cumsum(weights)])
    starts = np.arange(max(1, len(weights) - WINDOW + 1))
    stops = np.minimum(starts + WINDOW, len(weights))
    first = int(np.argmax(sums[stops] - sums[starts]))
    inside = np.flatnonzero(weights[first:] > 0)
    first = max(0, first + (int(inside[0]) if len(inside) else 0) - LEAD)
    last = min(first + WINDOW, len(weights))
    spans = corpus.spans[begin + first : begin + last].tolist()
    origin = spans[0][0]
    text = corpus.documents.texts[document][origin : spans[-1][1]]
    heavy = weights[first:last] > 0
    hits = [(a - origin, b - origin) for (a, b), hit in zip(spans, heavy, strict=True) if hit]
    return Passage(text, tuple(hits))


def _token_weights(source: WeighedTerms, row: "csr_array") -> Float64:
    """Return the weight of every token of the vocabulary for a query, float64 (V,)."""
    weights = np.zeros(len(source.counted.corpus.vocabulary))
    for column, value in zip(row.indices.tolist(), row.data.tolist(), strict=True):
        ids = source.counted.ngrams[column]
        ids = ids[ids >= 0]
        weights[ids] = np.maximum(weights[ids], value)
    return weights
