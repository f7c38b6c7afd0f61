"""Cutting a text into words or characters, without losing where they stood.

A token is a place in the text: ``text[start:end]``. Cutting works on whole arrays: every character
gets a class (``characters``), a token starts wherever a character belongs to one but is not joined
to the character before, and it ends where the next one starts or nothing belongs to it any more.
Two things are left to good libraries: Chinese words (``rjieba``: a prefix dictionary and a
hidden Markov model for unknown words, as in jieba), and stems (``languages``). Patterns typed by
the person have a file of their own (``patterns``).
"""

from collections.abc import Callable

import numpy as np

from engine.arrays import Bool, Int64, UInt8, UInt32
from engine.messages import UserError
from engine.text import characters
from engine.text.characters import (
    APOSTROPHE,
    DIGIT,
    IDEOGRAPH,
    JOINER,
    KANA,
    LETTER,
    MARK,
    PICTURE,
    POINT,
    REGIONAL,
    ZERO_WIDTH_JOINER,
    character_classes,
    code_points,
)

Spans = tuple[Int64, Int64]  # starts and ends of tokens, int64 (N,) each
Tokenizer = Callable[[str], Spans]


def words(text: str) -> Spans:
    """Cut into words: letters, digits and marks together, ideographs and pictures one by one.

    >>> starts, ends = words("I don't like 3.5 nets!")
    >>> ["I don't like 3.5 nets!"[start:end] for start, end in zip(starts, ends)]
    ['I', "don't", 'like', '3.5', 'nets']
    """
    codes = code_points(text)
    classes, clings = _settle(codes)
    _join_inner_points(classes)
    in_word = (classes == LETTER) | (classes == DIGIT)
    token = in_word | (classes == IDEOGRAPH) | (classes == KANA)
    token |= (classes == PICTURE) | (classes == REGIONAL)
    joined = (clings & token) | _joined_pictures(codes, classes, clings)
    joined[1:] |= in_word[1:] & in_word[:-1]
    return spans_of(token, joined)


def graphemes(text: str) -> Spans:
    """Cut into what a reader calls characters: a letter with its marks, a whole emoji, a space."""
    codes = code_points(text)
    classes, clings = _settle(codes)
    joined = clings | _joined_pictures(codes, classes, clings)
    joined[1:] &= codes[:-1] != ord("\n")  # nothing clings to a line feed, nor to the beginning
    joined[:1] = False
    return spans_of(np.ones(len(codes), bool), joined)


def chinese_words(text: str) -> Spans:
    """Cut as ``words`` does, but join ideographs to the words a Chinese reader sees."""
    starts, ends = words(text)
    codes = code_points(text)
    ideographs = character_classes()[codes] == IDEOGRAPH
    if not ideographs.any():
        return starts, ends
    # All else becomes line feeds, so that places stay as they are and every run is cut by itself.
    chinese = np.where(ideographs, codes, ord("\n")).astype("<u4").tobytes().decode("utf-32-le")
    lengths = np.fromiter(map(len, _chinese_cutter()(chinese)), np.int64)
    border = np.zeros(len(text) + 1, bool)
    border[np.cumsum(lengths)] = True
    touches = np.zeros(len(starts) + 1, bool)
    touches[1:-1] = (starts[1:] == ends[:-1]) & ~border[starts[1:]]
    ideographic = ideographs[starts]
    touches[1:-1] &= ideographic[1:] & ideographic[:-1]
    return starts[~touches[:-1]], ends[~touches[1:]]


def _chinese_cutter() -> Callable[[str], list[str]]:
    """Return the function that cuts Chinese; it is not available for every kind of computer."""
    try:
        from rjieba import cut
    except ImportError as error:
        raise UserError(
            "Chinese words cannot be found on this computer; choose “character by character” for"
            " “Chinese text”."
        ) from error
    found: Callable[[str], list[str]] = cut
    return found


def _settle(codes: UInt32) -> tuple[UInt8, Bool]:
    """Give every clinging character the class of what it clings to; return classes and clings."""
    classes = character_classes()[codes]
    clings = (classes == MARK) | (classes == JOINER)
    if not clings.any():
        return classes, clings
    settled = _inherit(classes, clings)
    stray = clings & ~_carries(settled)
    classes[stray & (classes == MARK)] = LETTER
    low, high = characters.SKIN_TONES
    classes[stray & (codes >= low) & (codes <= high)] = PICTURE
    clings &= (classes == MARK) | (classes == JOINER)
    return _inherit(classes, clings), clings


def _inherit(classes: UInt8, clings: Bool) -> UInt8:
    bases = np.maximum.accumulate(np.where(clings, 0, np.arange(len(classes))))
    return classes[bases]


def _carries(classes: UInt8) -> Bool:
    """Tell which characters a mark can cling to: all but separators and punctuation."""
    letters = (classes >= LETTER) & (classes <= KANA)
    return letters | np.isin(classes, (PICTURE, REGIONAL))


def _join_inner_points(classes: UInt8) -> None:
    """Make apostrophes between letters and points between digits part of their word."""
    for point, neighbour in ((APOSTROPHE, LETTER), (POINT, DIGIT)):
        places = np.flatnonzero(classes[1:-1] == point) + 1
        inner = (classes[places - 1] == neighbour) & (classes[places + 1] == neighbour)
        classes[places[inner]] = neighbour


def _joined_pictures(codes: UInt32, classes: UInt8, clings: Bool) -> Bool:
    """Mark pictures after a zero-width joiner, and the second letter of every flag."""
    joined = np.zeros(len(codes), bool)
    after = np.flatnonzero((codes[:-1] == ZERO_WIDTH_JOINER) & (classes[:-1] == PICTURE)) + 1
    joined[after[classes[after] == PICTURE]] = True
    letters = np.flatnonzero((classes == REGIONAL) & ~clings)
    if len(letters):
        breaks = np.diff(letters, prepend=-2) != 1
        place_in_run = np.arange(len(letters)) - np.flatnonzero(breaks)[np.cumsum(breaks) - 1]
        joined[letters[place_in_run % 2 == 1]] = True
    return joined


def spans_of(token: Bool, joined: Bool) -> Spans:
    """Return where tokens start (a token character not joined backwards) and end."""
    starts = token & ~joined
    stops = np.ones(len(token), bool)
    stops[:-1] = ~token[1:] | starts[1:]
    return np.flatnonzero(starts), np.flatnonzero(token & stops) + 1
