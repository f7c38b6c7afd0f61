"""Two n-grams beside each other, in three ways."""

import numpy as np
import pytest

from engine.counts import NgramConfig, count_ngrams
from engine.text import TokenizeConfig, build_corpus
from legacy_gui.panels.ngram_features import LETTERS, WHOLE, WORDS
from legacy_gui.panels.ngram_pair import PairView

TEXT = "I like to go fishing and I like to go shopping"


@pytest.fixture
def view(shown):
    return shown(PairView)


@pytest.fixture
def table():
    return count_ngrams(build_corpus([TEXT]), NgramConfig(1, 2))


@pytest.fixture
def filled(view, table, qtbot):
    view.show_table(table)
    qtbot.waitUntil(lambda: view.first.text() != "")
    return view


def test_a_pair_that_shares_a_word_comes_by_itself(filled):
    assert {filled.first.text(), filled.second.text()} == {"go fishing", "go shopping"}
    assert filled.sentence.text().startswith("Both contain “go”, and yet the rows have no column")


def test_the_one_hot_rows_stand_in_their_columns_of_the_dictionary(filled, table):
    picture = filled.one_hot
    assert picture.tokens == (filled.first.text(), filled.second.text())
    assert [picture.columns[place] for place in picture._column_of] == list(picture.tokens)
    assert picture.accessibleDescription() == "Cosine 0"
    assert picture._left_out == len(table) - len(picture.columns)
    order = [row for row in range(len(table)) if table.text(row) in picture.columns]
    assert [table.text(row) for row in order] == list(picture.columns)


@pytest.mark.parametrize(
    ("way", "cosine", "sentence"),
    [
        (WORDS, "Cosine 0.50", "The rows meet in “go”."),
        (LETTERS, "Cosine 0.42", "The rows meet in “<go”, “go>”, “ing”, “ng>”."),
    ],
)
def test_taken_apart_they_share_something(filled, way, cosine, sentence):
    filled.show_pair("go fishing", "go shopping")
    filled.show_way(way)
    assert filled.cosine.text() == cosine
    assert filled.sentence.text() == sentence
    assert filled.map._values.shape[0] == 2
    filled.show_way(WHOLE)
    assert filled.one_hot.isVisible()


def test_what_is_typed_is_cut_like_the_text_and_compared(filled, qtbot):
    filled.first.setText("Like TO")
    qtbot.waitUntil(lambda: filled.one_hot.tokens[0] == "Like TO")
    column = filled.one_hot._column_of[0]
    assert filled.one_hot.columns[column] == "like to"


def test_an_ngram_that_does_not_occur_has_no_column(filled):
    filled.show_pair("go flying", "go fishing")
    assert filled.one_hot._column_of[0] is None
    assert filled.one_hot._column_of[1] is not None
    assert filled.sentence.text() == "Not in the table, so without a column: “go flying”."
    filled.show_pair("a run of far too many words", "go fishing")
    assert len(filled.one_hot.columns) > 1


def test_with_nothing_in_common_it_says_so(filled):
    filled.show_pair("i like", "go fishing")
    assert filled.sentence.text() == "The rows have no column in common."
    filled.show_pair("", "go fishing")
    assert filled.sentence.text() == "Type two n-grams to compare them."
    assert not filled.one_hot.tokens


def test_the_ngrams_of_the_text_are_offered(filled, table):
    offered = filled._offers.stringList()
    assert offered == [table.text(row) for row in np.flatnonzero(table.orders > 1)]


def test_what_was_typed_outlives_other_settings_on_the_same_text(filled, table):
    filled.show_pair("to go", "i like")
    filled.show_table(count_ngrams(table.corpus, NgramConfig(1, 3)))
    assert filled.first.text() == "to go"
    assert "like to go" in filled._offers.stringList()


def test_without_pairs_it_says_what_to_do(view, qtbot):
    view.show_table(count_ngrams(build_corpus([TEXT]), NgramConfig(1, 1)))
    qtbot.waitUntil(lambda: view.sentence.text().startswith("No two n-grams of the table share"))


def test_characters_are_compared_as_runs_of_letters(view, qtbot):
    corpus = build_corpus(["banana bandana"], TokenizeConfig(unit="char"))
    view.show_table(count_ngrams(corpus, NgramConfig(2, 4)))
    qtbot.waitUntil(lambda: not view._finding.is_busy)
    view.show_pair("ban", "bana")
    view.show_way(LETTERS)
    assert view.sentence.text() == "The rows meet in “<ba”, “ban”."


def test_clearing_empties_the_page(filled):
    filled.clear()
    assert filled.first.text() == filled.second.text() == filled.sentence.text() == ""
    assert not filled._settle.isActive()
