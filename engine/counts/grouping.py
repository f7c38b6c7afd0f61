"""Grouping: all places of every n-gram side by side, the one step that all counting rests on.

All orders are found by *rank refinement*, as in the construction of suffix arrays (Manber and Myers
1993): positions sorted by their (n-1)-gram form groups; sorting each group by the one token that
follows splits it into its n-grams. A group is sorted as integers that pack (group, next token,
place), so equal n-grams end up together, in text order, and nothing is ever hashed or joined into
strings. N-grams never reach across the border of a document, nor across a place where tokens were
left out: words that were no neighbours are not made ones.

Since the places of a group stand in text order, its documents ascend: runs of equal documents are
the entries of one column of the document-term matrix.

Work goes in blocks of bounded size. Small groups share a block; a group larger than a block, one
word over and over, is dealt out to the places of its next tokens instead (a counting sort), which
can be done bit by bit.
"""

from collections.abc import Iterable, Iterator
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


@dataclass(frozen=True, eq=False)
class DocumentRuns:
    """What BLOCK positions tell about the documents of their groups.

    Attributes
    ----------
    begins
        int64 (R,), where in ``positions`` a run of one document in one group begins.
    groups
        The groups that have a position here.
    documents
        int32, how many runs of each of these groups begin here.
    """

    begins: Int64
    groups: slice
    documents: Int32


def blocks(borders: Int64) -> Iterator[tuple[int, int]]:
    """Yield ranges of whole groups with at most BLOCK members, or of a single larger one."""
    first = 0
    while first < len(borders) - 1:
        limit = borders[first] + BLOCK
        last = max(first + 1, int(np.searchsorted(borders, limit, "right")) - 1)
        yield first, last
        first = last


def token_groups(corpus: Corpus) -> Steps[Groups]:
    """Group all positions by their token."""
    yield _progress(1, 0, len(corpus))
    counts = corpus.vocabulary.counts
    positions = np.empty(len(corpus), np.int32)
    for done in _deal(corpus.ids, _everywhere(corpus), counts, positions):
        yield _progress(1, done, len(corpus))
    return Groups(positions, _borders([counts]), 1)


def longer_groups(corpus: Corpus, groups: Groups) -> Steps[Groups]:
    """Split groups of equal (n-1)-grams by the token that follows."""
    n, total = groups.n + 1, len(groups.positions)
    positions, filled, sizes = np.empty(total, np.int32), 0, [np.zeros(0, np.int64)]
    for first, last in blocks(groups.borders):
        borders = groups.borders[first : last + 1]
        begin, end = borders[[0, -1]].tolist()
        if end - begin > BLOCK:
            progress = _progress(n, begin, total)
            parts, counts = yield from _next_tokens(
                corpus, groups.positions[begin:end], n, progress
            )
            for done in _deal(corpus.ids[n - 1 :], parts, counts, positions[filled:]):
                yield _progress(n, begin + done, total)
            sizes.append(counts[counts > 0])
        else:
            split, counts = _split(corpus, groups.positions[begin:end], borders, n)
            positions[filled : filled + len(split)] = split
            sizes.append(counts)
        filled += int(sizes[-1].sum())
        yield _progress(n, end, total)
    return Groups(positions[:filled], _borders(sizes), n)


def _split(corpus: Corpus, positions: Int32, borders: Int64, n: int) -> tuple[Int32, Int64]:
    """Sort the positions of a block of groups by their n-gram; return them and its counts."""
    group = np.repeat(np.arange(len(borders) - 1), np.diff(borders))
    reaches = corpus.joins[positions + (n - 1)]
    positions, group = positions[reaches], group[reaches]
    following = corpus.ids[positions + (n - 1)]
    keys, order = _sorted(group * len(corpus.vocabulary) + following)
    return positions[order], np.diff(np.flatnonzero(_changes(keys)), append=len(keys))


def document_runs(corpus: Corpus, groups: Groups) -> Iterator[DocumentRuns]:
    """Yield where the documents change in the groups, for BLOCK positions after the other."""
    last_document = -1
    for begin in range(0, len(groups.positions), BLOCK):
        documents = corpus.document_of[groups.positions[begin : begin + BLOCK]]
        touched = slice(
            int(np.searchsorted(groups.borders, begin, "right")) - 1,
            int(np.searchsorted(groups.borders, begin + len(documents), "left")),
        )
        first_places = groups.borders[touched] - begin
        new = _changes(documents)
        new[0] = first_places[0] == 0 or documents[0] != last_document
        new[first_places[1:]] = True
        last_document = documents[-1]
        counts = np.add.reduceat(new, np.maximum(first_places, 0), dtype=np.int32)
        yield DocumentRuns(np.flatnonzero(new) + begin, touched, counts)


def _everywhere(corpus: Corpus) -> Iterator[Int32]:
    for begin in range(0, len(corpus), BLOCK):
        yield np.arange(begin, min(begin + BLOCK, len(corpus)), dtype=np.int32)


def _next_tokens(
    corpus: Corpus, positions: Int32, n: int, progress: WorkProgress
) -> Steps[tuple[list[Int32], Int64]]:
    """Return the positions where an n-gram begins, and how often each token (V,) ends it."""
    parts = []
    counts = np.zeros(len(corpus.vocabulary), np.int64)
    for begin in range(0, len(positions), BLOCK):
        part = positions[begin : begin + BLOCK]
        parts.append(part[corpus.joins[part + (n - 1)]])
        counts += np.bincount(corpus.ids[parts[-1] + (n - 1)], minlength=len(counts))
        yield progress
    return parts, counts


def _deal(keys: Int32, parts: Iterable[Int32], counts: Int64, into: Int32) -> Iterator[int]:
    """Sort positions, part by part, by ``keys[position]``; yield how many are done.

    A counting sort: each key has ``counts`` places in ``into``, which fill from the front.
    """
    places, done = np.cumsum(counts) - counts, 0
    for part in parts:
        found, order = _sorted(keys[part].astype(np.int64))
        firsts = np.flatnonzero(_changes(found))
        sizes = np.diff(firsts, append=len(part))
        rank_in_run = np.arange(len(part)) - np.repeat(firsts, sizes)
        into[places[found] + rank_in_run] = part[order]
        places[found[firsts]] += sizes
        done += len(part)
        yield done


def _borders(sizes: list[Int64]) -> Int64:
    """Return where groups of these sizes begin, and the end of the last one."""
    borders = np.zeros(sum(map(len, sizes)) + 1, np.int64)
    np.cumsum(np.concatenate(sizes), out=borders[1:])
    return borders


def _sorted(keys: Int64) -> tuple[Int64, Int64]:
    """Return keys in ascending order, and the places they come from; equal keys keep their order.

    Sorting integers that hold key and place is several times as fast as ``argsort``.
    """
    bits = len(keys).bit_length()
    packed = (keys << bits) | np.arange(len(keys))
    packed.sort()
    return packed >> bits, packed & ((1 << bits) - 1)


def most_first(counts: Int64) -> Int64:
    """Return the places of counts (N,) from the largest to the smallest; equal ones keep order.

    Most n-grams occur once and need no sorting.
    """
    often = np.flatnonzero(counts > 1)
    often = often[np.argsort(-counts[often], kind="stable")]
    return np.concatenate([often, np.flatnonzero(counts == 1)])


def _changes(values: Int64 | Int32) -> Bool:
    """Tell where a value differs from the one before; the first one does."""
    changes = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=changes[1:])
    return changes


def _progress(n: int, step: int, total: int) -> WorkProgress:
    return WorkProgress(step, total, Message("Counting runs of {n}", {"n": n}))
