"""Documents as a recurrent network reads them: numbered words, and batches of like length.

Words that occur once in the documents learned from tell nothing that could be found again, and
words of other texts may never have been seen: all of them are one symbol, the unknown word, whose
meaning is learned like any other.

A network goes through all columns of a batch for as many steps as the longest one has; short
documents beside a long one would be work for nothing. So documents are put into groups of about the
same length, and each group has a network as long as itself. What a shorter column goes through
after its end is never asked for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from engine.arrays import Int32, Int64, read_only
from engine.recurrent.softmax import UNCOUNTED
from engine.text.corpus import Corpus

GROUPS = 6


@dataclass(frozen=True, eq=False)
class Reader:
    """The words a network knows.

    Attributes
    ----------
    tokens
        Those known; ``len(tokens)`` is the id of the unknown word.
    longest
        How many tokens of a document are read at most.
    """

    tokens: tuple[str, ...]
    longest: int

    def documents(self, corpus: Corpus) -> list[Int32]:
        """Return the ids of each document, cut to its beginning."""
        ids = self._numbers(corpus.vocabulary.tokens)[corpus.ids]
        bounds = zip(corpus.offsets[:-1].tolist(), corpus.offsets[1:].tolist(), strict=True)
        return [ids[begin : min(end, begin + self.longest)] for begin, end in bounds]

    def document(self, corpus: Corpus, number: int) -> Int32:
        """Return the ids of one of them."""
        begin, end = corpus.offsets[number : number + 2].tolist()
        ids = corpus.ids[begin : min(end, begin + self.longest)].tolist()
        return self._numbers([corpus.vocabulary.tokens[one] for one in ids])

    def _numbers(self, tokens: Sequence[str]) -> Int32:
        known = self._known
        return np.array([known.get(token, len(known)) for token in tokens], np.int32)

    @cached_property
    def _known(self) -> dict[str, int]:
        return {token: number for number, token in enumerate(self.tokens)}


@dataclass(frozen=True, eq=False)
class Group:
    """Documents of about the same length.

    Attributes
    ----------
    rows
        int64 (n,), which documents they are.
    ids
        int32 (n, T), their tokens, with zeros after the end.
    ends
        int64 (n,), the place of the last token.
    """

    rows: Int64
    ids: Int32
    ends: Int64

    @property
    def steps(self) -> int:
        """The length of the longest one."""
        return int(self.ids.shape[1])

    def columns(self, chosen: Int64, batch: int) -> Int32:
        """Return some of the documents as a batch (T, B); columns too many are empty."""
        columns = np.zeros((self.steps, batch), np.int32)
        columns[:, : len(chosen)] = self.ids[chosen].T
        return columns

    def targets(self, chosen: Int64, batch: int, classes: Int32) -> Int32:
        """Return what is asked (T, B): the class (D,) of each document at its last token."""
        targets = np.full((self.steps, batch), UNCOUNTED, np.int32)
        targets[self.ends[chosen], np.arange(len(chosen))] = classes[self.rows[chosen]]
        return targets


def known_tokens(corpus: Corpus, rows: Int64, rarest: int, most: int) -> tuple[str, ...]:
    """Return the tokens that occur often enough in some documents, most frequent first."""
    inside = np.zeros(len(corpus.documents), bool)
    inside[rows] = True
    size = len(corpus.vocabulary)
    counts = np.bincount(corpus.ids[inside[corpus.document_of]], minlength=size)
    order = np.argsort(-counts, kind="stable")
    kept = order[counts[order] >= rarest][:most]
    return tuple(corpus.vocabulary.tokens[row] for row in kept.tolist())


def by_length(documents: list[Int32], rows: Int64, batch: int) -> tuple[Group, ...]:
    """Put documents (``rows`` of them) into groups of like length, each worth a few batches."""
    lengths = np.array([len(documents[row]) for row in rows.tolist()])
    order = rows[np.argsort(lengths, kind="stable")]
    parts = max(1, min(GROUPS, len(rows) // (2 * batch)))
    return tuple(_group(documents, part) for part in np.array_split(order, parts) if len(part))


def shuffled_batches(
    groups: tuple[Group, ...], batch: int, rng: np.random.Generator
) -> list[tuple[int, Int64]]:
    """Return every document once: the number of a group, and some of its documents."""
    batches = [
        (number, chosen)
        for number, group in enumerate(groups)
        for chosen in pieces(rng.permutation(len(group.rows)), batch)
    ]
    return [batches[place] for place in rng.permutation(len(batches)).tolist()]


def pieces(chosen: Int64, batch: int) -> Iterator[Int64]:
    """Cut into pieces of at most ``batch``."""
    return (chosen[at : at + batch] for at in range(0, len(chosen), batch))


def _group(documents: list[Int32], rows: Int64) -> Group:
    lengths = np.array([len(documents[row]) for row in rows.tolist()])
    ids = np.zeros((len(rows), int(lengths.max())), np.int32)
    for place, row in enumerate(rows.tolist()):
        ids[place, : lengths[place]] = documents[row]
    return Group(read_only(rows), read_only(ids), read_only(lengths - 1))
