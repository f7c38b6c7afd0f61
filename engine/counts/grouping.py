"""Grouping: all places of every n-gram side by side, the one step that all counting rests on.

All orders are found by *rank refinement*, as in the construction of suffix arrays (Manber and Myers
1993): positions sorted by their (n-1)-gram form groups; sorting each group by the one token that
follows splits it into its n-grams. A group is sorted as integers that pack (group, next token,
place), so equal n-grams end up together, in text order, and nothing is ever hashed or joined into
strings. N-grams never reach across the border of a document, nor across a place where tokens were
left out: words that were no neighbours are not made ones.

Since the places of a group stand in text order, its documents ascend: runs of equal documents are
the entries of one column of the document-term matrix.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.arrays import Bool, Int32, Int64
from engine.messages import Message
from engine.text.corpus import Corpus
from engine.training import Steps, WorkProgress

BLOCK = 1 << 18  # positions sorted at once


@dataclass(frozen=True, eq=False)
class Groups:
    """Positions int32 (M,) sorted by their n-gram, then by place.

    Attributes
    ----------
    borders
        int64 (G + 1,); group g is ``positions[borders[g]:borders[g + 1]]``.
    n
        The order of the n-grams.
    """

    positions: Int32
    borders: Int64
    n: int

    def __len__(self) -> int:
        return len(self.borders) - 1

    @property
    def counts(self) -> Int64:
        """int64 (G,), how often each n-gram occurs."""
        return np.diff(self.borders)

    def counts_of(self, groups: Int64) -> Int64:
        """Return how often some of the n-grams occur, int64 (len(groups),)."""
        counts: Int64 = self.borders[groups + 1] - self.borders[groups]
        return counts

    def ngrams(self, corpus: Corpus, groups: Int64, width: int) -> Int32:
        """Return the token ids of some groups, int32 (len(groups), width), filled up with -1."""
        ngrams = np.full((len(groups), width), -1, np.int32)
        firsts = self.positions[self.borders[groups]]
        for place in range(self.n):
            ngrams[:, place] = corpus.ids[firsts + place]
        return ngrams

    def blocks(self) -> Iterator[tuple[int, int]]:
        """Yield ranges of whole groups holding about BLOCK positions each."""
        first = 0
        while first < len(self):
            limit = self.borders[first] + BLOCK
            last = max(first + 1, int(np.searchsorted(self.borders, limit, "right")) - 1)
            yield first, last
            first = last


def token_groups(corpus: Corpus) -> Steps[Groups]:
    """Group all positions by their token."""
    yield _progress(1, 0, len(corpus))
    borders = np.concatenate([[0], np.cumsum(corpus.vocabulary.counts)]).astype(np.int64)
    places = borders[:-1].copy()
    positions = np.empty(len(corpus), np.int32)
    for begin in range(0, len(corpus), BLOCK):
        ids = corpus.ids[begin : begin + BLOCK]
        tokens, where = _sorted(ids.astype(np.int64))
        firsts = np.flatnonzero(_changes(tokens))
        sizes = np.diff(firsts, append=len(ids))
        rank_in_run = np.arange(len(tokens)) - np.repeat(firsts, sizes)
        positions[places[tokens] + rank_in_run] = where + begin
        places[tokens[firsts]] += sizes
        yield _progress(1, begin, len(corpus))
    return Groups(positions, borders, 1)


def longer_groups(corpus: Corpus, groups: Groups) -> Steps[Groups]:
    """Split groups of equal (n-1)-grams by the token that follows."""
    n = groups.n + 1
    positions, sizes = [np.zeros(0, np.int32)], [np.zeros(0, np.int64)]
    for first, last in groups.blocks():
        borders = groups.borders[first : last + 1]
        block = groups.positions[borders[0] : borders[-1]]
        group = np.repeat(np.arange(last - first), np.diff(borders))
        reaches = corpus.joins[block + (n - 1)]
        block, group = block[reaches], group[reaches]
        keys, places = _sorted(group * len(corpus.vocabulary) + corpus.ids[block + (n - 1)])
        positions.append(block[places])
        sizes.append(np.diff(np.flatnonzero(_changes(keys)), append=len(keys)))
        yield _progress(n, int(borders[0]), len(groups.positions))
    ends = np.cumsum(np.concatenate(sizes))
    return Groups(np.concatenate(positions), np.concatenate([[0], ends]), n)


def document_runs(corpus: Corpus, groups: Groups, first: int, last: int) -> tuple[Int64, Int32]:
    """Return where the runs of one document begin in some groups, and how many each group has.

    The groups are ``first`` to ``last`` (excluded); beginnings int64 (R,) are counted from the
    first position of ``first``.
    """
    borders = groups.borders[first : last + 1] - groups.borders[first]
    block = groups.positions[groups.borders[first] : groups.borders[last]]
    new = _changes(corpus.document_of[block])
    new[borders[:-1]] = True
    return np.flatnonzero(new), np.add.reduceat(new, borders[:-1], dtype=np.int32)


def _sorted(keys: Int64) -> tuple[Int64, Int64]:
    """Return keys in ascending order, and the places they come from; equal keys keep their order.

    Sorting integers that hold key and place is several times as fast as ``argsort``.
    """
    bits = len(keys).bit_length()
    packed = (keys << bits) | np.arange(len(keys))
    packed.sort()
    return packed >> bits, packed & ((1 << bits) - 1)


def _changes(values: Int64 | Int32) -> Bool:
    """Tell where a value differs from the one before; the first one does."""
    changes = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=changes[1:])
    return changes


def _progress(n: int, step: int, total: int) -> WorkProgress:
    return WorkProgress(step, total, Message("Counting runs of {n}", {"n": n}))
