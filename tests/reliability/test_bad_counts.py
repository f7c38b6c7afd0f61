"""Counting what can hardly be counted: a clear sentence, or a correct and possibly empty table."""

from unittest.mock import patch

import numpy as np
import pytest

from engine.counts import (
    BowConfig,
    NgramConfig,
    TfidfConfig,
    WeighingConfig,
    count_ngrams,
    count_ngrams_steps,
    document_term_matrix,
    document_term_matrix_steps,
    explain_tfidf,
    tfidf,
    tfidf_steps,
    weighed_terms_steps,
)
from engine.counts.growth import dictionary_growth_steps
from engine.counts.profiles import label_names, label_rows
from engine.counts.similarity import query_row, similar_documents, similarity_matrix
from engine.text import TokenizeConfig, build_corpus, patterns
from engine.training import run

FISHING = "I like to go fishing"


def refused(call, *parts):
    """Check that a call ends in one clear sentence that holds some words."""
    with pytest.raises(ValueError, match=r"[.!]$") as caught:
        call()
    sentence = str(caught.value)
    assert 20 < len(sentence) <= 300
    assert "\n" not in sentence
    assert all(part in sentence for part in parts), sentence


def watched(steps):
    """Return the result of a generator, and how often it yielded."""
    yields = []
    return run(steps, yields.append), len(yields)


@pytest.mark.parametrize("n", [2, 5, 8])
def test_n_larger_than_every_document(n):
    corpus = build_corpus(["go", "fishing", "nets"])
    refused(lambda: count_ngrams(corpus, NgramConfig(n, n)), f"n = {n}", "has 1 tokens")
    refused(lambda: document_term_matrix(corpus, BowConfig(n, n)), "1 tokens", f"of {n}")
    assert count_ngrams(corpus, NgramConfig(1, n)).tokens.tolist() == [3] + [0] * (n - 1)
    assert document_term_matrix(corpus, BowConfig(1, n)).shape == (3, 3)


@pytest.mark.parametrize("unit", ["word", "char"])
def test_a_text_of_one_token(unit):
    corpus = build_corpus("x", TokenizeConfig(unit=unit))
    assert count_ngrams(corpus, NgramConfig(1, 8)).counts.tolist() == [1]
    counted = document_term_matrix(corpus, BowConfig(1, 8))
    for idf, weight in (("smooth", 1), ("plain", 0), ("probabilistic", 0), ("none", 1)):
        weighted = tfidf(counted, TfidfConfig(idf=idf))
        assert weighted.matrix.toarray().tolist() == [[weight]]
        assert similarity_matrix(weighted).tolist() == [[weight]]
        assert explain_tfidf(counted, TfidfConfig(idf=idf), 0, "x")[-1].value == weight


def test_growth_of_one_token():
    found = run(dictionary_growth_steps(build_corpus("x")))
    assert found.words.types == found.characters.types == (1,) + (0,) * 7


def test_growth_where_there_are_only_signs():
    corpus = build_corpus("?!?", TokenizeConfig(unit="char"))
    refused(lambda: run(dictionary_growth_steps(corpus)), "no words")


def test_only_stop_words():
    config = TokenizeConfig(language="en", stop_words=True)
    refused(lambda: build_corpus("the of and to", config), "Leave out little words")
    corpus = build_corpus(["the of and", "nets", "the to"], config)
    counted = document_term_matrix(corpus)
    assert counted.matrix.toarray().tolist() == [[0], [1], [0]]
    assert np.isfinite(tfidf(counted).matrix.toarray()).all()
    assert similarity_matrix(tfidf(counted)).trace() == 1


def test_every_word_but_the_neighbours_left_out():
    corpus = build_corpus("nets the nets of nets", TokenizeConfig(language="en", stop_words=True))
    refused(lambda: count_ngrams(corpus, NgramConfig(2, 2)), "n = 2")
    refused(lambda: document_term_matrix(corpus, BowConfig(2, 2)))


def test_rarest_above_the_most_frequent():
    corpus = build_corpus([FISHING] * 3)
    refused(lambda: count_ngrams(corpus, NgramConfig(1, 2, 4)), "occurs 4 times or more")
    refused(lambda: count_ngrams(corpus, NgramConfig(1, 2, 1_000_000)), "1,000,000 times")
    refused(lambda: build_corpus([FISHING] * 3, TokenizeConfig(min_count=4)), "4 times or more")


@pytest.mark.parametrize(
    "config",
    [BowConfig(min_documents=4), BowConfig(max_documents=0), BowConfig(max_documents=99.9)],
)
def test_no_term_in_that_many_documents(config):
    corpus = build_corpus([FISHING] * 3)
    refused(lambda: document_term_matrix(corpus, config), "No term is left", "Fewest documents")


def test_fewest_above_most_documents():
    weighing = WeighingConfig(min_documents=3, max_documents=50.0)
    corpus = build_corpus(["a b", "b c", "c a", "a"])
    refused(lambda: run(weighed_terms_steps(corpus, weighing)), "No term is left")


def test_many_documents_of_one_word():
    corpus = build_corpus([f"w{number % 100}" for number in range(20_000)])
    table = count_ngrams(corpus, NgramConfig(1, 3))
    assert table.counts.tolist() == table.documents.tolist() == [200] * 100
    counted = document_term_matrix(corpus)
    assert counted.shape == (20_000, 100)
    assert np.array_equal(counted.matrix.indices, np.arange(20_000) % 100)
    weighted, yields = watched(tfidf_steps(counted, TfidfConfig()))
    assert yields > 1
    assert np.all(weighted.matrix.data == 1)
    row = query_row(counted, "w7 w8", TfidfConfig())
    found = similar_documents(weighted, row, most=500)
    assert len(found.documents) == 400
    refused(lambda: similarity_matrix(weighted), "20,000 documents", "at most 1,000")


def test_many_documents_of_the_same_word():
    counted = document_term_matrix(build_corpus(["go"] * 20_000))
    assert (counted.shape, counted.documents.tolist()) == ((20_000, 1), [20_000])


def test_a_million_equal_words():
    corpus = build_corpus("go " * 1_000_000)
    table, yields = watched(count_ngrams_steps(corpus, NgramConfig(1, 3)))
    assert table.counts.tolist() == [1_000_000, 999_999, 999_998]
    assert table.documents.tolist() == [1, 1, 1]
    assert yields >= 3 * 4
    counted, yields = watched(document_term_matrix_steps(corpus, BowConfig(1, 3)))
    assert counted.matrix.toarray().tolist() == [[1_000_000, 999_999, 999_998]]
    assert yields >= 3 * 4
    assert tfidf(counted, TfidfConfig(norm="l1")).matrix.sum() == pytest.approx(1)


def test_labels_missing():
    counted = document_term_matrix(build_corpus(["go", "fishing"]))
    refused(lambda: label_names(counted), "no labels")
    refused(lambda: label_rows(counted), "no labels")


@pytest.mark.parametrize(
    ("pattern", "part"),
    [
        ("(", "cannot be read"),
        ("[a", "cannot be read"),
        ("a{5,2}", "cannot be read"),
        ("x" * 600, "too large"),
        ("(a{1000}){1000}", "too large"),
        (r"\d{9}", "matches nothing"),
        ("(?=a)", "matches nothing"),
    ],
)
def test_an_own_pattern_that_cannot_be_used(pattern, part):
    refused(lambda: build_corpus(FISHING, TokenizeConfig(pattern=pattern)), part)


def test_a_catastrophic_pattern_is_given_up():
    text = "a" * 5000 + "!"
    with patch.object(patterns, "PATTERN_SECONDS", 0.2):
        refused(
            lambda: build_corpus(text, TokenizeConfig(pattern="(a|a)+$")),
            "takes too long",
            "(a|a)+$",
        )


@pytest.mark.parametrize("pattern", [r"\w+", r"(?s).+", r"\S", "[^,]+"])
def test_a_strange_but_valid_pattern_counts_what_it_matches(pattern):
    texts = ["to go, to fish", "?", "\n\n", "go"]
    corpus = build_corpus(texts, TokenizeConfig(pattern=pattern))
    counted = document_term_matrix(corpus, BowConfig(1, 3))
    assert counted.shape[0] == 4
    assert np.asarray(counted.matrix.sum(axis=0)).tolist() == counted.counts.tolist()
    assert np.isfinite(tfidf(counted).matrix.data).all()
