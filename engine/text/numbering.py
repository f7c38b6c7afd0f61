"""Giving every different token a number, in the order in which they are first met.

A dictionary that makes its own numbers does it for words, but asks Python once for every token.
Most words are short, though: up to sixteen Latin letters fit into two 64-bit integers, letter by
letter, so that equal integers are equal words. Such keys are looked up for a whole piece of text at
once, in a hash table with linear probing (Knuth, The Art of Computer Programming 3, section 6.4);
only words not met before, long ones and those of other scripts go through the dictionary. Nearly
all characters are a single code point, so a table over Unicode numbers them in one look-up.
"""

from collections import defaultdict
from itertools import count

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Bool, Int32, Int64
from engine.text.characters import code_points

UInt64 = NDArray[np.uint64]

Keys = tuple[UInt64, UInt64]  # the first and the last eight letters of tokens, (N,) each

LETTERS = 16  # that fit into a key
FIRST_SLOTS = 1 << 16
SCATTER = np.uint64(0x9E3779B97F4A7C15)  # 2^64 / golden ratio: spreads neighbouring keys (Knuth)
MASKS = np.array([(1 << 8 * length) - 1 for length in range(9)], np.uint64)


class WordNumbers:
    """Numbers tokens in the order in which they are first met."""

    def __init__(self) -> None:
        self.numbers: defaultdict[str, int] = defaultdict(count().__next__)
        self._keys = _KeyTable()

    def ids(self, text: str, starts: Int64, ends: Int64) -> Int32:
        """Return the numbers of the tokens of a piece, int32 (N,)."""
        keys, short = _keys(text, starts, ends)
        ids = np.full(len(starts), -1, np.int32)
        ids[short] = self._keys.numbers(_some(keys, short))
        unknown = np.flatnonzero(ids < 0)
        ids[unknown] = self._from_dictionary(text, starts[unknown], ends[unknown])
        new = unknown[short[unknown]]
        self._keys.add(_some(keys, new), ids[new])
        return ids

    def _from_dictionary(self, text: str, starts: Int64, ends: Int64) -> Int32:
        tokens = map(text.__getitem__, map(slice, starts.tolist(), ends.tolist()))
        return np.fromiter(map(self.numbers.__getitem__, tokens), np.int32, len(starts))


class CharacterNumbers(WordNumbers):
    """The same for characters: nearly all are one code point, and a table numbers those at once."""

    def __init__(self) -> None:
        super().__init__()
        self._of_code = np.full(0x110000, -1, np.int32)

    def ids(self, text: str, starts: Int64, ends: Int64) -> Int32:
        """Return the numbers of the characters of a piece, int32 (N,)."""
        codes = code_points(text)[starts]
        for code in np.unique(codes[self._of_code[codes] < 0]).tolist():
            self._of_code[code] = self.numbers[chr(code)]
        ids = self._of_code[codes]
        composed = np.flatnonzero(ends - starts > 1)
        ids[composed] = self._from_dictionary(text, starts[composed], ends[composed])
        return ids


class _KeyTable:
    """Numbers of keys other than (0, …); at least half of the slots stay empty."""

    def __init__(self) -> None:
        self._make_room(FIRST_SLOTS)

    def numbers(self, keys: Keys) -> Int32:
        """Return the numbers of keys (N,), -1 where a key is not there."""
        found = np.full(len(keys[0]), -1, np.int32)
        open_, slots = np.arange(len(found)), self._slots(keys)
        while len(open_):
            hit, taken = self._compare(slots, _some(keys, open_))
            found[open_[hit]] = self._numbers[slots[hit]]
            further = taken & ~hit
            open_, slots = open_[further], self._next(slots[further])
        return found

    def add(self, keys: Keys, numbers: Int32) -> None:
        """Put keys into the table that are not there yet; equal keys have equal numbers."""
        numbers, first = np.unique(numbers, return_index=True)
        if 2 * (self._filled + len(numbers)) > len(self._numbers):
            self._grow(self._filled + len(numbers))
        self._place(_some(keys, first), numbers)

    def _place(self, keys: Keys, numbers: Int32) -> None:
        self._filled += len(numbers)
        slots = self._slots(keys)
        while len(numbers):
            empty = self._first[slots] == 0
            self._numbers[slots[empty]] = numbers[empty]
            placed = empty & (self._numbers[slots] == numbers)  # the last one for a slot has got it
            self._first[slots[placed]] = keys[0][placed]
            self._last[slots[placed]] = keys[1][placed]
            keys, numbers = _some(keys, ~placed), numbers[~placed]
            slots = self._next(slots[~placed])

    def _grow(self, needed: int) -> None:
        filled = np.flatnonzero(self._first)
        keys, numbers = _some((self._first, self._last), filled), self._numbers[filled]
        self._make_room(1 << (4 * needed).bit_length())
        self._place(keys, numbers)

    def _make_room(self, slots: int) -> None:
        self._first, self._last = np.zeros(slots, np.uint64), np.zeros(slots, np.uint64)
        self._numbers = np.zeros(slots, np.int32)
        self._filled = 0

    def _compare(self, slots: Int64, keys: Keys) -> tuple[Bool, Bool]:
        """Tell which slots hold these keys, and which hold any."""
        first = self._first[slots]
        return (first == keys[0]) & (self._last[slots] == keys[1]), first != 0

    def _slots(self, keys: Keys) -> Int64:
        bits = len(self._numbers).bit_length() - 1
        mixed = (keys[0] ^ (keys[1] * SCATTER)) * SCATTER
        slots: Int64 = (mixed >> np.uint64(64 - bits)).astype(np.int64)
        return slots

    def _next(self, slots: Int64) -> Int64:
        return (slots + 1) & (len(self._numbers) - 1)


def _some(keys: Keys, which: Bool | Int64) -> Keys:
    return keys[0][which], keys[1][which]


def _keys(text: str, starts: Int64, ends: Int64) -> tuple[Keys, Bool]:
    """Return the letters of each token as two integers, and for which tokens that is exact."""
    # A zero fills short keys, so it cannot be a letter; 0 - 1 wraps round to a large number.
    foreign = np.flatnonzero(code_points(text) - np.uint32(1) >= 255)
    lengths = np.minimum(ends - starts, LETTERS)
    short = ends - starts <= LETTERS
    short &= np.searchsorted(foreign, starts) == np.searchsorted(foreign, ends)
    letters = text.encode("latin-1", "replace") + bytes(LETTERS)
    eight = np.ndarray(len(text) + 9, "<u8", letters, strides=(1,))  # the eight letters from each
    first = eight[starts] & MASKS[np.minimum(lengths, 8)]
    return (first, eight[starts + 8] & MASKS[np.maximum(lengths - 8, 0)]), short
