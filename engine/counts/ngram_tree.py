"""A tree of n-grams: which tokens followed which context, and how often, in sorted arrays.

A language model asks one question again and again: what came after these words? The n-grams of one
order, sorted by their first n - 1 tokens, answer it: the followers of a context stand side by side,
so that a context is a number, its followers are a slice, and bisection finds one of them in it.
The contexts of order n are the n-grams of order n - 1, which makes the orders the levels of a tree
(a trie); it is laid out like a sparse matrix in CSR form: three arrays a level, no dictionary.

Each level grows out of the one above by a *stable counting sort*: the positions of the text, sorted
once by their token, are sorted again by the n-gram that stands before that token. Sorting works in
blocks, whose size does not depend on how often a token occurs.

Kneser-Ney smoothing counts differently (Kneser and Ney 1995): all orders but the longest are
measured by their *continuation count*, the number of different tokens that stand before an n-gram;
the beginning of a document, or a place where tokens were left out, counts as one more such token.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Bool, Int32, Int64, read_only
from engine.messages import Message
from engine.training import Steps, WorkProgress

Int8 = NDArray[np.int8]
BLOCK = 1 << 17  # positions sorted at once


@dataclass(frozen=True, eq=False)
class Level:
    """All C contexts of one length and the R n-grams they begin; the root is the one empty context.

    Attributes
    ----------
    starts
        int64 (C + 1,); the followers of context c stand at ``starts[c]`` to ``starts[c + 1]``.
    tokens
        int32 (R,), the last token of each n-gram, ascending within a context.
    cumulative
        int64 (R + 1,), running sum of the counts, so that any context has its total in one step.
    """

    starts: Int64
    tokens: Int32
    cumulative: Int64

    @property
    def counts(self) -> Int64:
        """int64 (R,), the count of each n-gram."""
        return np.diff(self.cumulative)

    def span(self, context: int) -> tuple[int, int]:
        """Return where the followers of a context begin and end."""
        return int(self.starts[context]), int(self.starts[context + 1])

    def find(self, context: int, token: int) -> int:
        """Return the place of one n-gram, or -1 when it was never seen."""
        first, last = self.span(context)
        place = bisect_left(self.tokens, token, first, last)
        return place if place < last and self.tokens[place] == token else -1

    def find_all(self, contexts: Int64, tokens: Int32) -> Int64:
        """Do the same for arrays (M,) by bisecting all at once; context -1 finds nothing."""
        low = self.starts[contexts]
        last = np.where(contexts >= 0, self.starts[contexts + 1], low)
        high = last.copy()
        for _ in range(int((high - low).max(initial=0)).bit_length()):
            middle = (low + high) // 2
            beyond = (low < high) & (self.tokens[np.minimum(middle, high - 1)] < tokens)
            low, high = np.where(beyond, middle + 1, low), np.where(beyond, high, middle)
        place = np.minimum(low, len(self.tokens) - 1)
        return np.where((low < last) & (self.tokens[place] == tokens), place, -1)


def build_tree_steps(
    ids: Int32, breaks: Bool, order: int, continuation: bool = False
) -> Steps[tuple[Level, ...]]:
    """Count the n-grams of 1 to ``order`` tokens in a text that is not empty.

    Parameters
    ----------
    ids
        int32 (N,), the tokens.
    breaks
        bool (N,), True where no n-gram reaches from the token before; the first must be True.
    order
        The longest n-grams wanted; there are fewer levels where no run of tokens is that long.
    continuation
        Count different tokens to the left instead of occurrences, except on the last level.
    """
    reach = yield from _reach(breaks, order)
    by_token = yield from _by_token(ids)
    text = _Text(ids, by_token, reach, np.flatnonzero(breaks))
    at, counts = np.zeros(len(ids), np.int32), np.array([len(ids)])
    levels: list[Level] = []
    for length in range(1, order + 1):
        grown = yield from _grow(text, at, counts, length)
        if not len(grown.level.tokens):
            break
        if continuation and levels:
            levels[-1] = replace(levels[-1], cumulative=grown.continuation)
        levels.append(grown.level)
        if length < order:
            at, counts = grown.at, grown.level.counts
    return tuple(levels)


@dataclass(frozen=True, eq=False)
class _Text:
    """Tokens (N,), positions sorted by token (N,), how many tokens stand unbroken from each (N,).

    ``beginnings`` (B,) are the positions where a run of tokens begins.
    """

    ids: Int32
    by_token: Int32
    reach: Int8
    beginnings: Int64


@dataclass(frozen=True, eq=False)
class _Grown:
    """One more level; which of its n-grams begins at each position (N,), -1 where none does.

    ``continuation`` (C + 1,) is the running sum of the continuation counts of the level above.
    """

    level: Level
    at: Int32
    continuation: Int64


def _reach(breaks: Bool, order: int) -> Steps[Int8]:
    """Return for every position how many tokens stand unbroken from it on, ``order`` at most."""
    reach = np.ones(len(breaks), np.int8)
    for length in range(1, order):
        yield _progress(1, 0, len(breaks))
        further = reach[:-length] == length
        reach[:-length] += further & ~breaks[length:]
    return reach


def _by_token(ids: Int32) -> Steps[Int32]:
    """Return the positions of the text sorted by their token, int32 (N,)."""
    counts = np.zeros(int(ids.max()) + 1, np.int64)
    for begin in range(0, len(ids), BLOCK):
        np.add.at(counts, ids[begin : begin + BLOCK], 1)
        yield _progress(1, 0, len(ids))
    everything = (
        np.arange(begin, min(begin + BLOCK, len(ids)), dtype=np.int32)
        for begin in range(0, len(ids), BLOCK)
    )
    positions = np.empty(len(ids), np.int32)
    for _ in _sort_by(ids, everything, counts, positions):
        yield _progress(1, 0, len(ids))
    return positions


def _sort_by(keys: Int32, blocks: Iterable[Int32], sizes: Int64, into: Int32) -> Iterator[int]:
    """Sort positions by ``keys[position]``, equal ones as they come; yield how many are done.

    ``sizes`` says how many positions each key has.
    """
    places = np.cumsum(sizes) - sizes
    for block in blocks:
        packed = keys[block].astype(np.int64) * BLOCK + np.arange(len(block))
        packed.sort()
        key = packed // BLOCK
        firsts = _firsts(key)
        lengths = np.diff(firsts, append=len(key))
        into[np.repeat(places[key[firsts]] - firsts, lengths) + np.arange(len(key))] = block[
            packed % BLOCK
        ]
        places[key[firsts]] += lengths
        yield len(block)


def _firsts(ascending: Int64) -> Int64:
    """Return where each run of equal values begins."""
    return np.flatnonzero(np.diff(ascending, prepend=-1))


def _grow(text: _Text, shorter: Int32, sizes: Int64, length: int) -> Steps[_Grown]:
    """Lengthen every n-gram by the token that follows it.

    ``shorter`` (N,) is the n-gram of ``length - 1`` tokens at each position, ``sizes`` (C,) how
    often each occurs.
    """
    positions = yield from _followed(text, shorter, sizes, length)
    at = np.full(len(text.ids), -1, np.int32)
    different_after = np.zeros(len(sizes) + 1, np.int64)
    continuation = _beginning(text, shorter, sizes, length)
    tokens, firsts, found = [np.zeros(0, np.int32)], [np.zeros(0, np.int64)], 0
    for begin in range(0, len(positions), BLOCK):
        block = positions[max(0, begin - 1) : begin + BLOCK]  # with the one before, to compare
        context, token = shorter[block], text.ids[block + (length - 1)]
        new = np.ones(len(block), bool)
        new[1:] = (context[1:] != context[:-1]) | (token[1:] != token[:-1])
        new[0] = not begin
        at[block] = found - 1 + np.cumsum(new)
        np.add.at(different_after, context[new] + 1, 1)
        if length > 1:
            np.add.at(continuation, shorter[block[new] + 1] + 1, 1)
        tokens.append(token[new])
        firsts.append(np.flatnonzero(new) + max(0, begin - 1))
        found += len(tokens[-1])
        yield _progress(length, len(positions) + begin, 2 * len(positions))
    # Where an n-gram begins among the sorted positions, so many stand before it.
    cumulative = np.concatenate([*firsts, [len(positions)]])
    yield _progress(length, 2 * len(positions), 2 * len(positions))
    starts = read_only(np.cumsum(different_after, out=different_after))
    np.cumsum(continuation, out=continuation)
    level = Level(starts, read_only(np.concatenate(tokens)), read_only(cumulative))
    yield _progress(length, 2 * len(positions), 2 * len(positions))
    return _Grown(level, at, read_only(continuation))


def _beginning(text: _Text, shorter: Int32, sizes: Int64, length: int) -> Int64:
    """Return 1 in place c + 1 when some run of tokens begins with n-gram c, else 0."""
    begins = np.zeros(len(sizes) + 1, np.int64)
    long_enough = text.reach[text.beginnings] >= length - 1
    begins[shorter[text.beginnings[long_enough]] + 1] = 1
    return begins


def _followed(text: _Text, shorter: Int32, sizes: Int64, length: int) -> Steps[Int32]:
    """Return the positions from which ``length`` tokens stand, by n-gram, then by next token."""
    last = np.flatnonzero(text.reach == length - 1)
    sizes = sizes - np.bincount(shorter[last], minlength=len(sizes))
    positions = np.empty(int(sizes.sum()), np.int32)
    done = 0
    for size in _sort_by(shorter, _next_sorted(text, length), sizes, positions):
        done += size
        yield _progress(length, done, 2 * len(positions))
    return positions


def _next_sorted(text: _Text, length: int) -> Iterator[Int32]:
    """Yield the same positions sorted by the next token only, in blocks."""
    for begin in range(0, len(text.by_token), BLOCK):
        block = text.by_token[begin : begin + BLOCK] - np.int32(length - 1)
        block = block[block >= 0]
        yield block[text.reach[block] >= length]


def _progress(length: int, step: int, total: int) -> WorkProgress:
    return WorkProgress(step, total, Message("Counting runs of {n}", {"n": length}))
