"""What counting takes, and the refusal while there is still memory to say it."""

import tracemalloc
from unittest.mock import patch

import numpy as np
import pytest

from engine.counts import (
    BowConfig,
    NgramConfig,
    count_ngrams,
    document_term_matrix,
    document_term_matrix_steps,
    needs,
)
from engine.counts.grouping import token_groups
from engine.counts.needs import bytes_to_fill, bytes_to_group, bytes_to_rank
from engine.text import build_corpus
from engine.training import run

TEXT = " ".join(map(str, np.random.default_rng(0).integers(0, 300, 60_000).tolist()))


@pytest.fixture(scope="module")
def corpus():
    return build_corpus(TEXT)


def asked(call):
    """Return the largest number of bytes a call asks for, and what it really took at its peak."""
    sizes = []
    with (
        patch("engine.counts.ngrams.check_ngrams", lambda n, size: sizes.append(size)),
        patch("engine.counts.bow.check_terms", lambda n, size: sizes.append(size)),
    ):
        tracemalloc.start()
        try:
            call()
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    return max(sizes), peak


@pytest.mark.parametrize("high", [2, 3, 5])
def test_the_estimate_is_near_what_is_really_taken(monkeypatch, corpus, high):
    monkeypatch.setattr("engine.counts.grouping.BLOCK", 1 << 12)
    for call in (
        lambda: count_ngrams(corpus, NgramConfig(1, high)),
        lambda: document_term_matrix(corpus, BowConfig(1, high)),
    ):
        call()  # what is kept with the corpus is made
        estimate, peak = asked(call)
        assert 0.5 < estimate / peak < 2


def refused(call, free):
    with (
        patch.object(needs, "available_memory", lambda: free),
        pytest.raises(ValueError, match="GB of memory") as caught,
    ):
        call()
    assert len(str(caught.value)) <= 300
    return str(caught.value)


def test_ngrams_that_do_not_fit_are_refused_with_both_figures(corpus):
    with patch.object(needs, "bytes_to_group", lambda groups: 0):
        sentence = refused(lambda: count_ngrams(corpus, NgramConfig(1, 3)), 1000)
    assert sentence == (
        "Counting runs of up to 1 of this text needs about 0.0 GB of memory; 0.0 GB are free."
        " Lower “Longest” or raise “Rarest one kept”."
    )


def test_terms_that_do_not_fit_are_refused(corpus):
    sentence = refused(lambda: document_term_matrix(corpus, BowConfig(1, 2)), 1000)
    assert "Lower “Longest term” or raise “Fewest documents”." in sentence


def test_an_order_is_refused_before_it_is_counted(corpus):
    """Pairs fit here, triples do not: the sentence names the 3."""
    free = most_asked(corpus, 2)
    sentence = refused(lambda: count_ngrams(corpus, NgramConfig(1, 3)), free)
    assert "runs of up to 3" in sentence
    with patch.object(needs, "available_memory", lambda: free):
        assert len(count_ngrams(corpus, NgramConfig(1, 2)))


def most_asked(corpus, high):
    """Return the most that counting up to an order asks for; rows are as wide as for triples."""
    sizes = []
    with patch("engine.counts.ngrams.check_ngrams", lambda n, size: sizes.append((n, size))):
        count_ngrams(corpus, NgramConfig(1, 3))
    return max(size for n, size in sizes if n <= high)


def test_the_advice_helps(corpus):
    free = most_asked(corpus, 2)
    with patch.object(needs, "available_memory", lambda: free):
        assert count_ngrams(corpus, NgramConfig(1, 3, min_count=20)).counts.min() >= 20


@pytest.mark.parametrize("free", [None, 1 << 40])
def test_nothing_is_refused_where_memory_is_unknown_or_enough(corpus, free):
    with patch.object(needs, "available_memory", lambda: free):
        assert len(count_ngrams(corpus, NgramConfig(1, 2)))
        assert len(document_term_matrix(corpus, BowConfig(1, 2)).terms)


def test_the_refusal_of_a_matrix_comes_before_the_cells(corpus):
    sizes = []
    with patch("engine.counts.bow.check_terms", lambda n, size: sizes.append(n)):
        for progress in document_term_matrix_steps(corpus, BowConfig(2, 2)):
            if str(progress.message) == "Counting terms in documents":
                break
    assert sizes == [2, 2]


def test_more_rows_need_more():
    groups = run(token_groups(build_corpus(["a b c a", "a d"])))
    assert bytes_to_group(groups) == 28 * 6
    assert bytes_to_rank(groups, 1, 2, 0) == 12 * 4 + 52 * 4
    assert bytes_to_rank(groups, 2, 2, 10) == 12 * 4 + 52 * 11
    assert bytes_to_fill(groups, 1, 2, 2, (0, 0)) == 12 * 4 + 16 * 6 + 40 * 4 + 28 * 5
    assert bytes_to_fill(groups, 2, 2, 2, (3, 5)) == 12 * 4 + 16 * 6 + 40 * 4 + 28 * 2 + 16 * 5
