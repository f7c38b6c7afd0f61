"""Bag of words: every document as one long row of counts.

A one-hot vector has one place for every different term and a single 1 in it; the sum of the one-hot
vectors of all tokens of a document counts how often each term occurs there. All rows together are
the *document-term matrix* (Salton, Wong and Yang 1975). Word order is lost, as if the words had
been shaken in a bag; terms of several words (n-grams) save a little of it.

Nearly all cells are 0, so only the others are stored, row by row (CSR). They come straight from the
groups of ``grouping``: a run of places of one n-gram in one document is one cell.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from engine.arrays import Int32, Int64, read_only
from engine.config import Annotated, Help, Label, More, Range, check
from engine.counts.grouping import (
    Groups,
    blocks,
    document_runs,
    longer_groups,
    most_first,
    token_groups,
)
from engine.counts.needs import bytes_to_fill, bytes_to_group, check_terms
from engine.counts.ngrams import LONGEST
from engine.messages import Message, UserError
from engine.text.corpus import Corpus
from engine.training import Steps, WorkProgress, run

if TYPE_CHECKING:  # SciPy is loaded when first used: the window is open a quarter second earlier
    from scipy.sparse import csr_array

Low = Annotated[
    int,
    Range(1, LONGEST),
    Label("Shortest term"),
    Help("The fewest neighbouring tokens that make a term; 1 takes single words."),
]
High = Annotated[
    int,
    Range(1, LONGEST),
    Label("Longest term"),
    Help("The most neighbouring tokens that make a term; 2 adds pairs such as “go fishing”."),
]
Binary = Annotated[
    bool,
    Label("Only yes or no"),
    Help("A cell says whether the term is in the document, not how often."),
]
MinDocuments = Annotated[
    int,
    Range(1, 1_000_000),
    Label("Fewest documents"),
    Help("Leaves out terms that occur in fewer documents than this."),
]
MaxDocuments = Annotated[
    float,
    Range(0, 100),
    More(),
    Label("Most documents, in percent"),
    Help("Leaves out terms that occur in more than this part of all documents."),
]
MaxTerms = Annotated[
    int,
    Range(0, 10_000_000),
    More(),
    Label("Most terms"),
    Help("Keeps only this many of the most frequent terms; 0 keeps them all."),
]


@dataclass(frozen=True)
class BowConfig:
    """Which terms get a column, and what a cell holds."""

    low: Low = 1
    high: High = 1
    binary: Binary = False
    min_documents: MinDocuments = 1
    max_documents: MaxDocuments = 100.0
    max_terms: MaxTerms = 0

    def __post_init__(self) -> None:
        check(self)
        if self.low > self.high:
            raise UserError(
                "“Shortest term” ({low}) must not be larger than “Longest term” ({high}).",
                low=self.low,
                high=self.high,
            )


@dataclass(frozen=True, eq=False)
class DocumentTermMatrix:
    """Documents as rows, terms as columns, most frequent term first.

    Attributes
    ----------
    matrix
        CSR (D, T): int32 counts, or float64 weights after ``tfidf``; indices ascend in each row.
    ngrams
        int32 (T, high), the token ids of each term; -1 fills shorter ones.
    counts, documents
        int64 and int32 (T,), how often a term occurs, and in how many documents.
    """

    matrix: "csr_array"
    ngrams: Int32
    counts: Int64
    documents: Int32
    corpus: Corpus
    config: BowConfig

    @property
    def shape(self) -> tuple[int, int]:
        """Documents and terms."""
        documents, terms = self.matrix.shape
        return int(documents), int(terms)

    def term(self, column: int) -> str:
        """Return a term as written."""
        tokens = [self.corpus.vocabulary.tokens[i] for i in self.ngrams[column].tolist() if i >= 0]
        return self.corpus.joined(tokens)

    @cached_property
    def terms(self) -> tuple[str, ...]:
        """All terms as written; made when first asked for."""
        return tuple(map(self.term, range(len(self.ngrams))))

    def column(self, term: str) -> int | None:
        """Return the column of a term, or None."""
        return self._columns.get(term)

    def column_of(self, tokens: Sequence[str]) -> int | None:
        """Return the column of a term given by its tokens, without writing out all terms."""
        ids = [i for i in map(self.corpus.vocabulary.id, tokens) if i is not None]
        if len(ids) < len(tokens) or not 0 < len(ids) <= self.ngrams.shape[1]:
            return None
        padded = np.full(self.ngrams.shape[1], -1, np.int32)
        padded[: len(ids)] = ids
        found = np.flatnonzero((self.ngrams == padded).all(axis=1))
        return int(found[0]) if len(found) else None

    def row(self, document: int) -> tuple[Int32, Int32]:
        """Return the columns and values of the cells of a document that are not 0."""
        cells = slice(*self.matrix.indptr[document : document + 2])
        return self.matrix.indices[cells], self.matrix.data[cells]

    @cached_property
    def _columns(self) -> dict[str, int]:
        return {term: column for column, term in enumerate(self.terms)}


def document_term_matrix(corpus: Corpus, config: BowConfig | None = None) -> DocumentTermMatrix:
    """Count every term in every document.

    >>> from engine.text import build_corpus
    >>> counted = document_term_matrix(build_corpus(["to go, to fish", "go shopping"]))
    >>> counted.terms
    ('to', 'go', 'fish', 'shopping')
    >>> counted.matrix.toarray()
    array([[2, 1, 1, 0],
           [0, 1, 0, 1]], dtype=int32)
    """
    return run(document_term_matrix_steps(corpus, config))


def document_term_matrix_steps(
    corpus: Corpus, config: BowConfig | None = None
) -> Steps[DocumentTermMatrix]:
    """Do the same step by step, so that it can be watched and stopped."""
    config = config or BowConfig()
    groups = yield from token_groups(corpus)
    parts: list[_Columns] = []
    for n in range(1, config.high + 1):
        if n > 1:
            check_terms(n, bytes_to_group(groups))
            groups = yield from longer_groups(corpus, groups)
        if n >= config.low:
            check_terms(n, _bytes_needed(groups, parts, len(corpus.documents), config))
            parts += yield from _columns(corpus, groups, config)
    del groups
    counts = np.concatenate([part.counts for part in parts])
    if not len(counts):
        raise _nothing_left(corpus, config)
    order = most_first(counts)[: config.max_terms or None]
    ngrams = np.concatenate([part.ngrams for part in parts])[order]
    documents = np.concatenate([part.documents for part in parts])
    matrix = yield from _matrix(parts, order, documents, len(corpus.documents))
    if config.binary:
        matrix.data[:] = 1
    for array in (matrix.data, matrix.indices, matrix.indptr):
        read_only(array)
    return DocumentTermMatrix(
        matrix=matrix,
        ngrams=read_only(ngrams),
        counts=read_only(counts[order]),
        documents=read_only(documents[order]),
        corpus=corpus,
        config=config,
    )


def _bytes_needed(
    groups: Groups, parts: list["_Columns"], documents: int, config: BowConfig
) -> int:
    columns = sum(len(part.counts) for part in parts)
    cells = sum(len(part.cell_counts) for part in parts)
    return bytes_to_fill(groups, config.min_documents, documents, config.high, (columns, cells))


@dataclass(frozen=True, eq=False)
class _Columns:
    """Some columns: (C,) each, and their cells, column by column (nnz,)."""

    ngrams: Int32
    counts: Int64
    documents: Int32
    cell_documents: Int32
    cell_counts: Int32


def _columns(corpus: Corpus, groups: Groups, config: BowConfig) -> Steps[list[_Columns]]:
    """Turn the groups of one order into columns, leaving out what is too rare or too common."""
    documents, begins = np.zeros(len(groups), np.int32), [np.zeros(0, np.int64)]
    message = Message("Counting terms in documents")
    for runs in document_runs(corpus, groups):
        documents[runs.groups] += runs.documents
        begins.append(runs.begins)
        yield WorkProgress(int(groups.borders[runs.groups.stop]), len(groups.positions), message)
    cells = np.concatenate([*begins, groups.borders[-1:]])
    cell_borders = np.concatenate([[0], np.cumsum(documents, dtype=np.int64)])
    parts = [_no_columns(config.high)]
    for first, last in blocks(cell_borders):
        here = cells[cell_borders[first] : cell_borders[last] + 1]
        parts.append(_some_columns(corpus, groups, first, documents[first:last], here, config))
        yield WorkProgress(len(groups.positions), len(groups.positions), message)
    return parts


def _some_columns(
    corpus: Corpus, groups: Groups, first: int, documents: Int32, cells: Int64, config: BowConfig
) -> _Columns:
    """Return the columns of the groups from ``first`` on, whose cells begin at ``cells``."""
    most = config.max_documents * len(corpus.documents)
    kept = (documents >= config.min_documents) & (100 * documents.astype(np.int64) <= most)
    kept_cells = np.repeat(kept, documents)
    chosen = np.flatnonzero(kept) + first
    return _Columns(
        ngrams=groups.ngrams(corpus, chosen, config.high),
        counts=groups.counts_of(chosen),
        documents=documents[kept],
        cell_documents=corpus.document_of[groups.positions[cells[:-1][kept_cells]]],
        cell_counts=np.diff(cells)[kept_cells].astype(np.int32),
    )


def _no_columns(width: int) -> _Columns:
    none = np.zeros(0, np.int32)
    return _Columns(np.zeros((0, width), np.int32), np.zeros(0, np.int64), none, none, none)


def _matrix(
    parts: list[_Columns], order: Int64, sizes: Int32, documents: int
) -> Steps["csr_array"]:
    """Put the columns into an order and turn the matrix; uses the parts up.

    Turning is a counting sort by document, so the columns ascend in every row.
    """
    from scipy.sparse import csc_array

    message, total = Message("Turning columns into rows"), len(parts) + 1
    ends = np.cumsum(sizes[order], dtype=np.int64)
    begins = np.full(len(sizes), -1, np.int64)
    begins[order] = ends - sizes[order]
    cell_documents, cell_counts = np.empty(ends[-1], np.int32), np.empty(ends[-1], np.int32)
    column = 0
    parts.reverse()
    while parts:
        yield WorkProgress(total - 1 - len(parts), total, message)
        part = parts.pop()
        here, column = begins[column : column + len(part.counts)], column + len(part.counts)
        kept = np.repeat(here >= 0, part.documents)
        shifts = here - np.cumsum(part.documents) + part.documents
        places = (np.repeat(shifts, part.documents) + np.arange(len(kept)))[kept]
        cell_documents[places] = part.cell_documents[kept]
        cell_counts[places] = part.cell_counts[kept]
    borders = np.concatenate([[0], ends])
    if ends[-1] < np.iinfo(np.int32).max:
        borders = borders.astype(np.int32)  # else SciPy would store all places twice as wide
    yield WorkProgress(total - 1, total, message)
    shape = (documents, len(order))
    return csc_array((cell_counts, cell_documents, borders), shape=shape).tocsr()


def _nothing_left(corpus: Corpus, config: BowConfig) -> UserError:
    longest = int(np.diff(corpus.offsets).max(initial=0))
    if longest < config.low:
        return UserError(
            "The longest document has {longest} tokens, so there is no term of {low}; lower"
            " “Shortest term”.",
            longest=longest,
            low=config.low,
        )
    return UserError(
        "No term is left: none occurs in {least} documents or more and in at most {most} percent"
        " of all; lower “Fewest documents” or raise “Most documents”.",
        least=config.min_documents,
        most=config.max_documents,
    )
