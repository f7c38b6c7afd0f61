"""Patterns in a text that a unit may have learned to follow: in quotes, in brackets, along a line.

Karpathy, Johnson and Fei-Fei (2015) found single cells of character-level LSTMs that count the
position in a line or are on exactly inside quotation marks. A pattern gives a number for every
character: what a reader who has read this character and nothing after it could know.

>>> QUOTES.values('say "yes" now').astype(int).tolist()
[0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0]
>>> WORD_LENGTH.values("to be").astype(int).tolist()
[1, 2, 0, 1, 2]
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from engine.arrays import Bool, Float64, Int64
from engine.config import Label
from engine.text.characters import code_points

Values = Callable[[str], Float64]
OPENING, CLOSING = "([{（《「『【〈", ")]}）》」』】〉"
OPENING_QUOTES, CLOSING_QUOTES = "“«「『", "”»」』"
ENDS = ".!?。！？"


@dataclass(frozen=True)
class Pattern:
    """A named function of a text that gives float64 (N,), a number for every character."""

    label: Label
    values: Values


def pattern_values(pattern: Pattern, tokens: Sequence[str]) -> Float64:
    """Return the pattern at every symbol (T,); of a word the mean over its characters."""
    if not tokens:
        return np.zeros(0)
    seam = "" if all(len(token) == 1 for token in tokens) else " "
    sizes = np.array([len(token) for token in tokens], np.int64)
    sums = np.append(0, np.cumsum(pattern.values(seam.join(tokens))))
    ends = np.cumsum(sizes + len(seam)) - len(seam)
    found: Float64 = (sums[ends] - sums[ends - sizes]) / np.maximum(sizes, 1)
    return found


def _one_of(text: str, characters: str) -> Bool:
    return np.isin(code_points(text), code_points(characters))


def _blank(text: str) -> Bool:
    """Tell where an empty line ends a paragraph; what was left open does not reach beyond it."""
    ends = _one_of(text, "\n")
    ends[1:] &= ends[:-1].copy()
    ends[:1] = False
    return ends


def _depth(opens: Bool, closes: Bool, blank: Bool) -> Int64:
    """Return how many are open; what closes without having been opened does not count.

    That is the height above the lowest point so far, where each paragraph begins below all before.
    """
    drop = len(blank) + 1
    running = np.append(0, np.cumsum(opens.astype(np.int64) - closes - drop * blank))
    return (running - np.minimum.accumulate(running))[1:]


def _since(starts: Bool) -> Float64:
    """Return how many characters ago the last start was, or the text began."""
    places = np.arange(1, len(starts) + 1)
    return (places - np.maximum.accumulate(np.where(starts, places, 0))).astype(np.float64)


def _quotes(text: str) -> Float64:
    blank, straight = _blank(text), np.cumsum(_one_of(text, '"'))
    odd = (straight - np.maximum.accumulate(np.where(blank, straight, 0))) % 2
    depth = _depth(_one_of(text, OPENING_QUOTES), _one_of(text, CLOSING_QUOTES), blank)
    return ((odd > 0) | (depth > 0)).astype(np.float64)


def _brackets(text: str) -> Float64:
    depth = _depth(_one_of(text, OPENING), _one_of(text, CLOSING), _blank(text))
    return (depth > 0).astype(np.float64)


def _each(text: str, test: Callable[[str], bool]) -> Bool:
    """Ask once for each different character."""
    kinds, places = np.unique(code_points(text), return_inverse=True)
    answers = np.array([test(chr(code)) for code in kinds.tolist()], np.bool_)
    found: Bool = answers[places]
    return found


def _indent(text: str) -> Float64:
    """Return the spaces at the head of the line, as far as they have been read."""
    inside = np.cumsum(~_one_of(text, " \t\n"))
    line = _one_of(text, "\n")
    before = np.maximum.accumulate(np.where(line, inside, 0))
    blanks = np.cumsum(_one_of(text, " \t") & (inside == before))
    return (blanks - np.maximum.accumulate(np.where(line, blanks, 0))).astype(np.float64)


QUOTES = Pattern(Label("Inside quotation marks"), _quotes)
BRACKETS = Pattern(Label("Inside brackets"), _brackets)
LINE = Pattern(Label("Position in the line"), lambda text: _since(_one_of(text, "\n")))
SENTENCE = Pattern(Label("Position in the sentence"), lambda text: _since(_one_of(text, ENDS)))
INDENT = Pattern(Label("Indentation of the line"), _indent)
SPACE = Pattern(Label("After a space"), lambda text: _each(text, str.isspace).astype(np.float64))
UPPER = Pattern(Label("A capital letter"), lambda text: _each(text, str.isupper).astype(np.float64))
DIGIT = Pattern(Label("A digit"), lambda text: _each(text, str.isdigit).astype(np.float64))
MARK = Pattern(
    Label("A punctuation mark"),
    lambda text: _each(text, lambda c: not (c.isalnum() or c.isspace())).astype(np.float64),
)
VOWEL = Pattern(Label("A vowel"), lambda text: _one_of(text, "aeiouAEIOU").astype(np.float64))
WORD_LENGTH = Pattern(
    Label("Letters of the word so far"), lambda text: _since(~_each(text, str.isalnum))
)
PATTERNS = (
    QUOTES,
    BRACKETS,
    LINE,
    SENTENCE,
    INDENT,
    SPACE,
    UPPER,
    DIGIT,
    MARK,
    VOWEL,
    WORD_LENGTH,
)
