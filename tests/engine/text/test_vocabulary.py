"""The vocabulary: most frequent first, and the way from a token to its id and back."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.text import Vocabulary, build_corpus


def test_id_finds_every_token_and_only_those():
    vocabulary = Vocabulary(("go", "", "fishing"), np.array([3, 2, 1]))
    assert [vocabulary.id(token) for token in vocabulary.tokens] == [0, 1, 2]
    assert vocabulary.id("shopping") is None
    assert len(vocabulary) == 3


@given(st.lists(st.sampled_from("abcdefg"), min_size=1, max_size=40))
def test_a_corpus_sorts_by_count_and_then_by_first_appearance(tokens):
    vocabulary = build_corpus(" ".join(tokens)).vocabulary
    expected = sorted(dict.fromkeys(tokens), key=lambda token: -tokens.count(token))
    assert list(vocabulary.tokens) == expected
    assert vocabulary.counts.tolist() == [tokens.count(token) for token in expected]
