"""Patterns against readers that go through a text character by character."""

import numpy as np
import pytest

from engine.recurrent.text_patterns import (
    BRACKETS,
    DIGIT,
    INDENT,
    LINE,
    MARK,
    PATTERNS,
    QUOTES,
    SENTENCE,
    SPACE,
    UPPER,
    VOWEL,
    WORD_LENGTH,
    pattern_values,
)

TEXT = (
    'He said: "Go (on [now])!" It’s 3\n\n'
    '  x = f(1)\n\tif “so: y)\n\n\n(left "open\n\nno. “a” «b» (c'
)


def read_by_hand(text):
    """Return every pattern by one slow reader."""
    rows, quotes, straight, depth = [], 0, False, 0
    line = sentence = word = indent = 0
    heading, before = True, ""
    for c in text:
        if c == before == "\n":
            quotes, straight, depth = 0, False, 0
        straight ^= c == '"'
        quotes = max(0, quotes + (c in "“«") - (c in "”»"))
        depth = max(0, depth + (c in "([") - (c in ")]"))
        line = 0 if c == "\n" else line + 1
        sentence = 0 if c in ".!?" else sentence + 1
        word = word + 1 if c.isalnum() else 0
        if c == "\n":
            heading, indent = True, 0
        elif heading and c in " \t":
            indent += 1
        else:
            heading = False
        mark = not c.isalnum() and not c.isspace()
        flags = [c.isspace(), c.isupper(), c.isdigit(), mark, c in "aeiouAEIOU"]
        rows.append([straight or quotes > 0, depth > 0, line, sentence, indent, *flags, word])
        before = c
    return np.array(rows, float).T


@pytest.mark.parametrize("text", [TEXT, TEXT[::-1], "x", '"', "\n\n", ")(", "“”" * 3, ""])
def test_patterns_are_what_a_reader_finds(text):
    wanted = read_by_hand(text) if text else np.zeros((len(PATTERNS), 0))
    order = (QUOTES, BRACKETS, LINE, SENTENCE, INDENT, SPACE, UPPER, DIGIT, MARK, VOWEL)
    assert (*order, WORD_LENGTH) == PATTERNS
    for pattern, values in zip(PATTERNS, wanted, strict=True):
        assert pattern.values(text).tolist() == values.tolist(), pattern.label.text
        assert pattern_values(pattern, list(text)).tolist() == values.tolist()


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.label.text)
def test_no_pattern_knows_what_comes_later(pattern):
    whole = pattern.values(TEXT)
    for end in range(1, len(TEXT)):
        assert np.array_equal(pattern.values(TEXT[:end]), whole[:end])


def test_a_word_has_the_mean_over_its_characters():
    words = ["Say", "“", "YES", "now", "”", "then"]
    assert pattern_values(QUOTES, words).tolist() == [0, 1, 1, 1, 0, 0]
    assert pattern_values(UPPER, words).tolist() == [1 / 3, 0, 1, 0, 0, 0]
    assert pattern_values(WORD_LENGTH, words).tolist() == [2, 0, 2, 2, 0, 2.5]
    assert pattern_values(LINE, []).tolist() == []
