"""Giving every different token a number, in the order in which they are first met.

A dictionary that makes its own numbers does it for words. Nearly all characters are a single code
point, so a table over Unicode numbers a whole piece of text in one look-up.
"""

from collections import defaultdict
from itertools import count

import numpy as np

from engine.arrays import Int32, Int64
from engine.text.characters import code_points


class WordNumbers:
    """Numbers tokens in the order in which they are first met."""

    def __init__(self) -> None:
        self.numbers: defaultdict[str, int] = defaultdict(count().__next__)

    def ids(self, text: str, starts: Int64, ends: Int64) -> Int32:
        """Return the numbers of the tokens of a piece, int32 (N,)."""
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
        ids[composed] = super().ids(text, starts[composed], ends[composed])
        return ids
