"""One honest sentence for each size of text."""

import re

import numpy as np
import pytest

from engine.embeddings import outlook
from engine.embeddings.sentences import sentences_steps
from engine.text import build_corpus
from engine.training import run


def sentence_of(counts, min_count=1):
    """Return the outlook of a text in which word number i occurs counts[i] times."""
    text = " ".join(f"w{number} " * count for number, count in enumerate(counts))
    sentences = run(sentences_steps(build_corpus(text), min_count, held_out=False))
    return str(outlook(sentences))


@pytest.mark.parametrize(
    ("counts", "begin"),
    [
        ([19, 19, 2], r"40 words, and none of them occurs 20 times: watch how"),
        ([20, 19, 2], r"41 words are little: only the 1 that occur 20 times or more"),
        ([19_000, 999], r"19,999 words are little: only the 2 that occur 20"),
        ([19_000, 995, 5], r"20,000 words: expect .* for the 2 that occur .* the other 1 are"),
        ([19_000, 1_000], r"20,000 words, and each of the 2 different ones occurs 20 times"),
    ],
)
def test_the_sentence_fits_the_text(counts, begin):
    assert re.match(begin, sentence_of(counts))


def test_words_not_learned_are_not_counted():
    assert sentence_of([30, 9, 1], min_count=5).startswith("39 words are little: only the 1 that")


def test_a_large_text_is_plenty():
    sentences = run(sentences_steps(build_corpus("go to " * 11), 1, held_out=False))
    object.__setattr__(sentences, "ids", np.zeros(1_000_000, np.int32))
    object.__setattr__(sentences.vocabulary, "counts", np.array([999_999, 1]))
    assert str(outlook(sentences)).startswith("1,000,000 words are plenty: 1 different ones")
