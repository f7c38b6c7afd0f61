"""N-grams: every run of n neighbouring tokens, counted.

The meaning of a word hangs on its neighbours: a neural network is not a fishing network. The oldest
cure is to count runs of words as if each were one token. ``I like to go fishing`` holds the bigrams
``I like``, ``like to``, ``to go`` and ``go fishing``. The price is paid in dictionary size: there
may be V^n different n-grams, most of them are seen once, and ``go fishing`` shares nothing with
``go shopping``.

How all orders are found in one go is told in ``grouping``.
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Int32, Int64, read_only
from engine.config import Annotated, Help, Label, Range, check
from engine.counts.grouping import (
    Groups,
    document_runs,
    longer_groups,
    most_first,
    token_groups,
)
from engine.counts.needs import bytes_to_group, bytes_to_rank, check_ngrams
from engine.messages import Message, UserError
from engine.text.corpus import Corpus
from engine.training import Steps, WorkProgress, run

LONGEST = 8


@dataclass(frozen=True)
class NgramConfig:
    """Which n-grams to count."""

    low: Annotated[
        int,
        Range(1, LONGEST),
        Label("Shortest"),
        Help("The fewest neighbouring tokens counted together; 1 counts single words."),
    ] = 1
    high: Annotated[
        int,
        Range(1, LONGEST),
        Label("Longest"),
        Help("The most neighbouring tokens counted together; 2 counts pairs such as “go fishing”."),
    ] = 2
    min_count: Annotated[
        int,
        Range(1, 1_000_000),
        Label("Rarest one kept"),
        Help("Leaves out n-grams that occur fewer times than this."),
    ] = 1

    def __post_init__(self) -> None:
        check(self)
        if self.low > self.high:
            raise UserError(
                "“Shortest” ({low}) must not be larger than “Longest” ({high}).",
                low=self.low,
                high=self.high,
            )


@dataclass(frozen=True, eq=False)
class NgramTable:
    """All n-grams of a corpus, most frequent first, short before long where they tie.

    Attributes
    ----------
    ngrams
        int32 (R, high), token ids; -1 fills the rows of shorter n-grams.
    counts, documents
        int64 and int32 (R,), how often each occurs, and in how many documents.
    orders
        int32 (R,), the n of each.
    tokens
        int64 (high - low + 1,), how many n-grams there are of each order, repeated ones included.
    """

    ngrams: Int32
    counts: Int64
    documents: Int32
    orders: Int32
    tokens: Int64
    corpus: Corpus
    config: NgramConfig

    def __len__(self) -> int:
        return len(self.counts)

    def text(self, row: int) -> str:
        """Return the n-gram as written: words with spaces between them, characters without."""
        ids = self.ngrams[row, : self.orders[row]].tolist()
        return self.corpus.joined(map(self.corpus.vocabulary.tokens.__getitem__, ids))


def count_ngrams(corpus: Corpus, config: NgramConfig | None = None) -> NgramTable:
    """Count all n-grams of ``config.low`` to ``config.high`` tokens.

    >>> from engine.text import build_corpus
    >>> table = count_ngrams(build_corpus(["go fishing", "go shopping"]), NgramConfig(2, 2))
    >>> [(table.text(row), int(table.counts[row])) for row in range(len(table))]
    [('go fishing', 1), ('go shopping', 1)]
    """
    return run(count_ngrams_steps(corpus, config))


def count_ngrams_steps(corpus: Corpus, config: NgramConfig | None = None) -> Steps[NgramTable]:
    """Do the same step by step, so that it can be watched and stopped."""
    config = config or NgramConfig()
    groups = yield from token_groups(corpus)
    orders: list[_Order] = []
    for n in range(1, config.high + 1):
        if n > 1:
            check_ngrams(n, bytes_to_group(groups))
            groups = yield from longer_groups(corpus, groups)
        if n >= config.low:
            rows = sum(len(order.counts) for order in orders)
            check_ngrams(n, bytes_to_rank(groups, config.min_count, config.high, rows))
            orders.append((yield from _counted(corpus, groups, config)))
    if not sum(len(order.counts) for order in orders):
        raise _nothing_found(corpus, config)
    return (yield from _ranked(orders, corpus, config))


def _ranked(orders: list["_Order"], corpus: Corpus, config: NgramConfig) -> Steps[NgramTable]:
    """Join the orders, most frequent first; each is sorted already."""
    ns = range(config.low, config.high + 1)
    numbers = [np.full(len(order.counts), n, np.int32) for n, order in zip(ns, orders, strict=True)]
    tokens = orders[-1].tokens
    progress = WorkProgress(tokens, tokens, _counting_documents(config.high))
    yield progress
    counts = np.concatenate([order.counts for order in orders])
    ranked = most_first(counts)
    yield progress
    ngrams = np.concatenate([order.ngrams for order in orders])
    yield progress
    ngrams = ngrams.take(ranked, axis=0)  # three times as fast as [ranked]
    yield progress
    return NgramTable(
        ngrams=read_only(ngrams),
        counts=read_only(counts[ranked]),
        documents=read_only(np.concatenate([order.documents for order in orders])[ranked]),
        orders=read_only(np.concatenate(numbers)[ranked]),
        tokens=read_only(np.array([order.tokens for order in orders], np.int64)),
        corpus=corpus,
        config=config,
    )


@dataclass(frozen=True, eq=False)
class _Order:
    """The n-grams of one order: ids (R, high), counts and document counts (R,)."""

    ngrams: Int32
    counts: Int64
    documents: Int32
    tokens: int


def _counted(corpus: Corpus, groups: Groups, config: NgramConfig) -> Steps[_Order]:
    """Count each group and the documents in it; most frequent first."""
    documents = yield from _document_counts(corpus, groups)
    counts = groups.counts
    kept = np.flatnonzero(counts >= config.min_count)
    order = kept[most_first(counts[kept])]
    tokens = len(groups.positions)
    yield WorkProgress(tokens, tokens, _counting_documents(groups.n))
    ngrams = groups.ngrams(corpus, order, config.high)
    return _Order(ngrams, counts[order], documents[order], tokens)


def _document_counts(corpus: Corpus, groups: Groups) -> Steps[Int32]:
    """Count the different documents of each group."""
    documents = np.zeros(len(groups), np.int32)
    message = _counting_documents(groups.n)
    for runs in document_runs(corpus, groups):
        documents[runs.groups] += runs.documents
        done = int(groups.borders[runs.groups.stop])
        yield WorkProgress(done, len(groups.positions), message)
    return documents


def _counting_documents(n: int) -> Message:
    return Message("Counting the documents with runs of {n}", {"n": n})


def _nothing_found(corpus: Corpus, config: NgramConfig) -> UserError:
    longest = int(np.diff(corpus.offsets).max(initial=0))
    return UserError(
        "No n-gram with n = {low} or more occurs {count} times or more; the longest document has"
        " {longest} tokens. Lower “Shortest” or “Rarest one kept”.",
        low=config.low,
        count=config.min_count,
        longest=longest,
    )
