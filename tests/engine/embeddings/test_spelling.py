"""Suggestions for unknown words."""

import numpy as np
import pytest

from engine.embeddings import spelling
from engine.embeddings.spelling import close_spellings
from engine.text.vocabulary import Vocabulary


def vocabulary_of(*words):
    return Vocabulary(words, np.zeros(len(words), np.int64))


@pytest.mark.parametrize(
    ("word", "close"),
    [
        ("fihsing", ["fishing"]),
        ("FISHING", ["fishing"]),
        ("nasa", ["NASA"]),
        ("paris", ["Paris"]),
        ("国王们", ["国王"]),
        ("whale", []),
        ("", []),
    ],
)
def test_words_alike_are_found(word, close):
    words = ("go", "fishing", "NASA", "Paris", "国王", "nets")
    assert close_spellings(word, vocabulary_of(*words)) == close


def test_at_most_three_words_are_suggested():
    found = close_spellings("NET", vocabulary_of("nets", "netx", "nety", "netz", "net"))
    assert found[0] == "net"
    assert len(found) == 3


def test_what_is_too_long_for_a_word_is_not_compared():
    vocabulary = vocabulary_of("x" * spelling.LONGEST)
    assert close_spellings("x" * (spelling.LONGEST - 1), vocabulary)
    assert close_spellings("x" * (spelling.LONGEST + 1), vocabulary) == []


def test_other_capitals_are_found_anywhere_and_misspellings_among_the_frequent():
    words = [f"{number:05}" for number in range(spelling.SEARCHED)]
    vocabulary = vocabulary_of(*words, "Fishing")
    assert close_spellings("fishing", vocabulary) == ["Fishing"]
    assert close_spellings("Fihsing", vocabulary) == []
