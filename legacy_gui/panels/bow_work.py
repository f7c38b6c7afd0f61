"""What the bag-of-words views compute in the background: frozen pictures, made in steps."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from engine.arrays import Bool, Float64, Int32, Int64
from engine.counts.bow import DocumentTermMatrix
from engine.counts.keyness import Keyness, keyness
from engine.counts.profiles import TopTerms, top_terms
from engine.messages import Message
from engine.text.corpus import Corpus, build_corpus_steps
from engine.training import Steps, WorkProgress

TOKENS_AT_ONCE = 50_000
CELLS_AT_ONCE = 200_000
TOP = 12
ROWS, SHOWN_COLUMNS = 16, 10  # of the sum of a sentence
SENTENCE_END = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])\s*|\n\s*\n")
SENTENCE_WORDS, SENTENCE_CHARACTERS = (4, 9), (6, 14)
OPENING = 2000  # characters of a document in which a sentence is looked for
COUNTING = Message("Counting terms")


@dataclass(frozen=True, eq=False)
class DocumentPicture:
    """What the bag holds of one document.

    Attributes
    ----------
    columns
        int64 (N,), for every token the column of the heaviest term that covers it, or -1.
    weights
        float64 (N,), the value of that term in the document; 0 where there is none.
    top
        The heaviest terms.
    """

    document: int
    columns: Int64
    weights: Float64
    top: TopTerms


def document_steps(counted: DocumentTermMatrix, document: int) -> Steps[DocumentPicture]:
    """Find the term of every token of a document, and its heaviest terms."""
    corpus = counted.corpus
    begin, end = corpus.offsets[document : document + 2].tolist()
    columns, values = counted.row(document)
    found = np.full(end - begin, -1, np.int64)
    weights = np.zeros(end - begin)
    for n in range(counted.config.low, counted.config.high + 1):
        terms = _terms_of_length(counted, columns, n)
        for first in range(begin, end - n + 1, TOKENS_AT_ONCE):
            last = min(first + TOKENS_AT_ONCE + n - 1, end)
            places = _places(corpus, terms, first, last, n)
            inside = np.flatnonzero(places >= 0)
            for token in range(n):
                at = inside + (first - begin + token)
                heavier = values[terms.rows[places[inside]]] > weights[at]
                found[at[heavier]] = columns[terms.rows[places[inside]]][heavier]
                weights[at[heavier]] = values[terms.rows[places[inside]]][heavier]
            yield WorkProgress(first - begin, end - begin, COUNTING)
    return DocumentPicture(document, found, weights, top_terms(counted.matrix, document, TOP))


@dataclass(frozen=True, eq=False)
class _Terms:
    """The terms of one length in one document: their ids in order, and their cells in the row."""

    keys: np.ndarray
    rows: Int64


def _terms_of_length(counted: DocumentTermMatrix, columns: Int32, n: int) -> _Terms:
    ngrams = counted.ngrams[columns]
    rows = np.flatnonzero((ngrams >= 0).sum(axis=1) == n)
    keys = _keys(ngrams[rows, :n])
    order = np.argsort(keys, kind="stable")
    return _Terms(keys[order], rows[order])


def _places(corpus: Corpus, terms: _Terms, first: int, last: int, n: int) -> Int64:
    """Return for every run of n tokens its place among the terms, or -1."""
    runs = _keys(sliding_window_view(corpus.ids[first:last], n))
    if not len(terms.keys):
        return np.full(len(runs), -1, np.int64)
    places = np.searchsorted(terms.keys, runs)
    places[places == len(terms.keys)] = 0
    joined = sliding_window_view(corpus.joins[first:last], n)[:, 1:].all(axis=1)
    return np.where((terms.keys[places] == runs) & joined, places, -1)


def _keys(ngrams: Int32) -> np.ndarray:
    """Return rows of ids as one sortable value each."""
    big_endian = np.ascontiguousarray(ngrams, ">i4")
    return big_endian.view(f"S{4 * ngrams.shape[1]}").ravel()


@dataclass(frozen=True, eq=False)
class SentencePicture:
    """A sentence as rows with a single 1: terms, columns shown, and where each 1 stands."""

    terms: tuple[str, ...]
    columns: tuple[str, ...]
    places: tuple[int | None, ...]
    left_out: int
    cut: bool


def sentence_steps(counted: DocumentTermMatrix, sentence: str) -> Steps[SentencePicture]:
    """Cut a sentence as the text was cut, and look every term up; little words are not dropped."""
    cut = replace(counted.corpus.config, language=counted.corpus.language)
    cut = replace(cut, min_count=1, max_vocabulary=0, stop_words=False, own_stop_words="")
    corpus = yield from build_corpus_steps([sentence], cut)
    runs = list(_runs(corpus, counted.config.low, counted.config.high))
    found = []
    for tokens in runs[:ROWS]:
        found.append(counted.column_of(tokens))
        yield WorkProgress(len(found), len(runs), COUNTING)
    own = {column for column in found if column is not None}
    others = (column for column in range(counted.shape[1]) if column not in own)
    room = max(0, SHOWN_COLUMNS - len(own))
    shown = sorted([*own, *(column for column, _ in zip(others, range(room), strict=False))])
    return SentencePicture(
        terms=tuple(corpus.joined(tokens) for tokens in runs[:ROWS]),
        columns=tuple(map(counted.term, shown)),
        places=tuple(None if column is None else shown.index(column) for column in found),
        left_out=counted.shape[1] - len(shown),
        cut=len(runs) > ROWS,
    )


def _runs(corpus: Corpus, low: int, high: int) -> Iterator[list[str]]:
    """Return the tokens of every term of a sentence, in the order of the sentence."""
    tokens = [corpus.vocabulary.tokens[i] for i in corpus.ids.tolist()]
    for begin in range(len(tokens)):
        for n in range(low, high + 1):
            inside = begin + n <= len(tokens)
            if inside and corpus.joins[begin + 1 : begin + n].all():
                yield tokens[begin : begin + n]


def a_sentence(text: str) -> str:
    """Return a short sentence of a text, if possible one in which a word comes twice.

    >>> a_sentence("Hello. The cat saw the other cat. Done.")
    'The cat saw the other cat.'
    """
    parts = (" ".join(part.split()) for part in SENTENCE_END.split(text))
    sentences = [part for part in parts if part]
    fitting = [sentence for sentence in sentences if _is_short(sentence)]
    repeating = (sentence for sentence in fitting if _repeats(sentence))
    first = (fitting or sentences or [""])[0]
    return next(repeating, first)[:80]


def _is_short(sentence: str) -> bool:
    least, most = SENTENCE_WORDS if _has_words(sentence) else SENTENCE_CHARACTERS
    return least <= len(_units(sentence)) <= most


def _repeats(sentence: str) -> bool:
    units = _units(sentence)
    return len(set(units)) < len(units)


def _units(sentence: str) -> list[str]:
    return sentence.lower().split() if _has_words(sentence) else list(sentence)


def _has_words(sentence: str) -> bool:
    """Tell whether there are spaces between words; Chinese is written without."""
    return " " in sentence or sentence.isascii()


@dataclass(frozen=True, eq=False)
class KeynessPicture:
    """Some documents against all others: keyness by column, and the columns by evidence."""

    found: Keyness
    order: Int64


def keyness_steps(counted: DocumentTermMatrix, chosen: Bool) -> Steps[KeynessPicture]:
    """Compare the documents chosen, bool (D,), with all others."""
    matrix = counted.matrix
    inside = np.zeros(counted.shape[1], np.int64)
    for begin in range(0, matrix.nnz, CELLS_AT_ONCE):
        part = slice(begin, begin + CELLS_AT_ONCE)
        columns = matrix.indices[part]
        cells = np.arange(begin, begin + len(columns))
        kept = chosen[np.searchsorted(matrix.indptr, cells, "right") - 1]
        np.add.at(inside, columns[kept], matrix.data[part][kept])
        yield WorkProgress(begin, matrix.nnz, COUNTING)
    everywhere = counted.documents if counted.config.binary else counted.counts
    found = keyness(inside, everywhere - inside)
    yield WorkProgress(matrix.nnz, matrix.nnz, COUNTING)
    return KeynessPicture(found, np.argsort(-found.log_likelihood, kind="stable"))
