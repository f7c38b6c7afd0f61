"""N-grams: every run of n neighbouring tokens, counted.

The meaning of a word hangs on its neighbours: a neural network is not a fishing network. The oldest
cure is to count runs of words as if each were one token. ``I like to go fishing`` holds the bigrams
``I like``, ``like to``, ``to go`` and ``go fishing``. The price is paid in dictionary size: there
may be V^n different n-grams, most of them are seen once, and ``go fishing`` shares nothing with
``go shopping``.

All orders are counted by *rank refinement*, as in the construction of suffix arrays (Manber and
Myers 1993): positions sorted by their (n-1)-gram form groups; sorting each group by the one token
that follows splits it into its n-grams. A group is sorted as integers that pack (group, next token,
place), so equal n-grams end up together, in text order, and nothing is ever hashed or joined into
strings. N-grams never reach across the border of a document, nor across a place where tokens were
left out: words that were no neighbours are not made ones.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.arrays import Bool, Int32, Int64, read_only
from engine.config import Annotated, Help, Label, Range, check
from engine.messages import Message, UserError
from engine.text.corpus import Corpus
from engine.training import Steps, WorkProgress, run

BLOCK = 1 << 18  # positions sorted at once
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
        separator = "" if self.corpus.config.by_character else " "
        return separator.join(map(self.corpus.vocabulary.tokens.__getitem__, ids))


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
    groups = yield from _unigrams(corpus)
    orders: list[_Order] = []
    for n in range(1, config.high + 1):
        if n > 1:
            groups = yield from _refine(corpus, groups, n)
        if n >= config.low:
            orders.append((yield from _counted(corpus, groups, n, config)))
    if not sum(len(order.counts) for order in orders):
        raise _nothing_found(corpus, config)
    sizes = [len(order.counts) for order in orders]
    counts = np.concatenate([order.counts for order in orders])
    # Each order is sorted already; a stable sort only merges them.
    ranked = np.argsort(-counts, kind="stable")
    return NgramTable(
        ngrams=read_only(np.concatenate([order.ngrams for order in orders])[ranked]),
        counts=read_only(counts[ranked]),
        documents=read_only(np.concatenate([order.documents for order in orders])[ranked]),
        orders=read_only(
            np.repeat(np.arange(config.low, config.high + 1, dtype=np.int32), sizes)[ranked]
        ),
        tokens=read_only(np.array([order.tokens for order in orders], np.int64)),
        corpus=corpus,
        config=config,
    )


@dataclass(frozen=True, eq=False)
class _Groups:
    """Positions (M,) sorted by their n-gram, then by place, and where each group begins (G,)."""

    positions: Int32
    starts: Int64


@dataclass(frozen=True, eq=False)
class _Order:
    """The n-grams of one order: ids (R, high), counts and document counts (R,)."""

    ngrams: Int32
    counts: Int64
    documents: Int32
    tokens: int


def _unigrams(corpus: Corpus) -> Steps[_Groups]:
    """Group all positions by their token."""
    yield _progress(1, 0, len(corpus))
    starts = np.concatenate([[0], np.cumsum(corpus.vocabulary.counts)]).astype(np.int64)
    places = starts[:-1].copy()
    positions = np.empty(len(corpus), np.int32)
    for begin in range(0, len(corpus), BLOCK):
        ids = corpus.ids[begin : begin + BLOCK]
        packed = _sorted_pack(ids.astype(np.int64), len(ids))
        tokens, where = packed // len(ids), packed % len(ids)
        firsts = _firsts(tokens)
        rank_in_run = np.arange(len(tokens)) - np.repeat(firsts, np.diff(firsts, append=len(ids)))
        positions[places[tokens] + rank_in_run] = where + begin
        places[tokens[firsts]] += np.diff(firsts, append=len(ids))
        yield _progress(1, begin, len(corpus))
    return _Groups(positions, starts[:-1])


def _refine(corpus: Corpus, groups: _Groups, n: int) -> Steps[_Groups]:
    """Split groups of equal (n-1)-grams by the token that follows."""
    positions: list[Int32] = [np.zeros(0, np.int32)]
    starts: list[Int64] = [np.zeros(0, np.int64)]
    found = 0
    for first, last in _blocks(groups):
        begin = groups.starts[first]
        end = groups.starts[last] if last < len(groups.starts) else len(groups.positions)
        block = groups.positions[begin:end]
        sizes = np.diff(groups.starts[first:last], append=end)
        group = np.repeat(np.arange(last - first), sizes)
        reaches = _reaches(corpus, block, n)
        block, group = block[reaches], group[reaches]
        keys = group * len(corpus.vocabulary) + corpus.ids[block + (n - 1)]
        packed = _sorted_pack(keys, len(block))
        positions.append(block[packed % max(len(block), 1)])
        starts.append(_firsts(packed // max(len(block), 1)) + found)
        found += len(block)
        yield _progress(n, int(begin), len(groups.positions))
    return _Groups(np.concatenate(positions), np.concatenate(starts))


def _blocks(groups: _Groups) -> Iterator[tuple[int, int]]:
    """Yield ranges of whole groups holding about BLOCK positions each."""
    first = 0
    while first < len(groups.starts):
        limit = groups.starts[first] + BLOCK
        last = max(first + 1, int(np.searchsorted(groups.starts, limit, "right")) - 1)
        yield first, last
        first = last


def _reaches(corpus: Corpus, positions: Int32, n: int) -> Bool:
    """Tell where an n-gram that reached n - 1 tokens reaches one more: no border, no gap."""
    following = positions + (n - 1)
    inside: Bool = following < len(corpus)
    following = np.minimum(following, len(corpus) - 1)
    inside &= corpus.document_of[following] == corpus.document_of[positions]
    return inside & ~corpus.gaps[following]


def _sorted_pack(keys: Int64, size: int) -> Int64:
    """Sort keys with their places in one go: ``key * size + place``, ascending."""
    packed = keys * size + np.arange(len(keys))
    packed.sort()
    return packed


def _firsts(ascending: Int64) -> Int64:
    """Return where each run of equal values begins."""
    return np.flatnonzero(np.diff(ascending, prepend=-1))


def _counted(corpus: Corpus, groups: _Groups, n: int, config: NgramConfig) -> Steps[_Order]:
    """Count each group and the documents in it; most frequent first."""
    counts = np.diff(groups.starts, append=len(groups.positions))
    documents = yield from _document_counts(corpus, groups, n)
    kept = np.flatnonzero(counts >= config.min_count)
    order = kept[np.argsort(-counts[kept], kind="stable")]
    ngrams = np.full((len(order), config.high), -1, np.int32)
    firsts = groups.positions[groups.starts[order]]
    for place in range(n):
        ngrams[:, place] = corpus.ids[firsts + place]
    return _Order(ngrams, counts[order], documents[order], len(groups.positions))


def _document_counts(corpus: Corpus, groups: _Groups, n: int) -> Steps[Int32]:
    """Count the different documents of each group; its positions stand in text order."""
    documents = np.empty(len(groups.starts), np.int32)
    for first, last in _blocks(groups):
        message = Message("Counting the documents with runs of {n}", {"n": n})
        yield WorkProgress(int(groups.starts[first]), len(groups.positions), message)
        begin = groups.starts[first]
        end = groups.starts[last] if last < len(groups.starts) else len(groups.positions)
        document = corpus.document_of[groups.positions[begin:end]]
        new = np.ones(len(document), np.int32)
        new[1:] = document[1:] != document[:-1]
        starts = groups.starts[first:last] - begin
        new[starts] = 1
        documents[first:last] = np.add.reduceat(new, starts)
    return documents


def _progress(n: int, step: int, total: int) -> WorkProgress:
    return WorkProgress(step, total, Message("Counting runs of {n}", {"n": n}))


def _nothing_found(corpus: Corpus, config: NgramConfig) -> UserError:
    longest = int(np.diff(corpus.offsets).max(initial=0))
    return UserError(
        "No n-gram with n = {low} or more occurs {count} times or more; the longest document has"
        " {longest} tokens. Lower “Shortest” or “Rarest one kept”.",
        low=config.low,
        count=config.min_count,
        longest=longest,
    )
