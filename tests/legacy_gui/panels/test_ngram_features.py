"""N-grams as rows of numbers, checked by hand, and the pair that is shown first."""

import numpy as np
import pytest

from engine.counts import NgramConfig, count_ngrams
from engine.text import TokenizeConfig, build_corpus
from engine.training import run
from legacy_gui.panels.ngram_features import (
    LETTERS,
    WHOLE,
    WORDS,
    row_of,
    rows_of,
    sharing_pair,
    tokens_of,
)
from legacy_gui.samples import sample_documents_steps
from tests.support.windows import sample

FISHING, SHOPPING = ["go", "fishing"], ["go", "shopping"]


def test_different_ngrams_are_at_right_angles():
    rows = rows_of(FISHING, SHOPPING, WHOLE)
    assert rows.values.tolist() == [[1, 0], [0, 1]]
    assert (rows.cosine, rows.shared) == (0.0, [])
    assert rows_of(FISHING, FISHING, WHOLE).cosine == pytest.approx(1)


def test_bags_of_words_meet_in_the_verb():
    rows = rows_of(FISHING, SHOPPING, WORDS)
    assert rows.columns == ("go", "fishing", "shopping")
    assert rows.values.tolist() == [[1, 1, 0], [1, 0, 1]]
    assert (rows.cosine, rows.shared) == (pytest.approx(0.5), ["go"])


def test_the_order_of_words_is_lost_in_a_bag():
    assert rows_of(["dog", "bites"], ["bites", "dog"], WORDS).cosine == pytest.approx(1)
    assert rows_of(["dog", "bites"], ["bites", "dog"], WHOLE).cosine == 0


def test_letter_groups_meet_in_endings_too():
    rows = rows_of(FISHING, SHOPPING, LETTERS)
    assert rows.shared == ["<go", "go>", "ing", "ng>"]
    assert rows.cosine == pytest.approx(4 / np.sqrt((2 + 7) * (2 + 8)))


def test_a_word_that_comes_twice_counts_twice():
    assert rows_of(["very", "very"], ["very", "good"], WORDS).values.tolist() == [[2, 0], [1, 1]]


def test_chinese_words_are_taken_apart_into_pairs_of_characters():
    assert rows_of(["去", "钓鱼"], ["去", "吃鱼"], LETTERS).shared == ["<去", "去>", "鱼>"]


def test_a_row_is_found_by_its_tokens():
    table = count_ngrams(build_corpus(["a b c", "b c a"]), NgramConfig(1, 2))
    for row in range(len(table)):
        assert row_of(table, tokens_of(table, row)) == row
    for missing in ([], ["c", "b"], ["z"], ["a", "b", "c"]):
        assert row_of(table, missing) == -1


@pytest.mark.parametrize(
    ("key", "pair"),
    [
        ("two_networks", {"go fishing", "go shopping"}),
        ("chinese_story", {"去 钓鱼", "去 购物"}),
    ],
)
def test_the_samples_bring_a_telling_pair(key, pair):
    documents = run(sample_documents_steps(sample(key)))
    table = count_ngrams(build_corpus(documents, TokenizeConfig()), NgramConfig(1, 2))
    assert set(map(table.text, sharing_pair(table))) == pair


def test_a_pair_shares_one_token_and_differs_in_another():
    table = count_ngrams(build_corpus("red fish, blue fish, of fish, red fish"), NgramConfig(2, 2))
    first, second = (tokens_of(table, row) for row in sharing_pair(table))
    assert {first[0], second[0]} == {"red", "blue"}  # "of" says little
    assert first[1] == second[1] == "fish"


@pytest.mark.parametrize(("text", "high"), [("go fishing", 1), ("go", 2), ("a b c d", 2)])
def test_without_two_alike_there_is_no_pair(text, high):
    assert sharing_pair(count_ngrams(build_corpus(text), NgramConfig(1, high))) is None
