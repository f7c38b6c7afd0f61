"""Keyness against published numbers and against the formulas written out word by word."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.counts.keyness import MEASURES, explain_keyness, keyness

COUNTS = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=20)


def by_hand(a, b, size, other):
    """Return log-likelihood, log ratio, %DIFF and BIC of one word."""
    likelihood = 0.0
    for count, tokens in ((a, size), (b, other)):
        if count:
            likelihood += 2 * count * math.log(count / (tokens * (a + b) / (size + other)))
    ratio = math.log2(((a or 0.5) / size) / ((b or 0.5) / other)) if a or b else 0.0
    endless = math.inf if a else 0.0
    percent = (a / size - b / other) * 100 / (b / other) if b else endless
    return likelihood, ratio, percent, likelihood - math.log(size + other)


@given(counts=COUNTS, more=st.tuples(st.integers(1, 9999), st.integers(1, 9999)))
def test_every_number_is_what_the_formulas_give(counts, more):
    target, reference = np.array(counts, np.int64).T
    sizes = int(target.sum()) + more[0], int(reference.sum()) + more[1]
    found = keyness(target, reference, *sizes)
    for row, (a, b) in enumerate(counts):
        numbers = [float(getattr(found, name)[row]) for name in MEASURES]
        assert numbers == pytest.approx(by_hand(a, b, *sizes), rel=1e-9, abs=1e-9)
        assert found.sign[row] == (a * sizes[1] > b * sizes[0]) - (a * sizes[1] < b * sizes[0])
        for name in MEASURES:
            assert explain_keyness(found, row, name)[-1].value == getattr(found, name)[row]


def test_the_published_example_of_the_log_likelihood_wizard():
    """52 times in 50,000 words against 57 times in 75,000 is printed there as +2.65."""
    found = keyness(np.array([52, 0]), np.array([57, 0]), 50_000, 75_000)
    assert round(float(found.log_likelihood[0]), 2) == 2.65
    assert found.sign.tolist() == [1, 0]


def test_doubled_share_is_one_doubling_and_a_hundred_percent():
    found = keyness(np.array([20, 5]), np.array([10, 10]), 1000, 1000)
    assert found.log_ratio.tolist() == [1.0, -1.0]
    assert found.percent_difference.tolist() == [100.0, -50.0]
    assert found.sign.tolist() == [1, -1]


def test_equal_shares_are_exactly_no_difference():
    found = keyness(np.array([7, 21]), np.array([3, 9]), 70_007, 30_003)
    assert found.log_ratio.tolist() == [0.0, 0.0]
    assert found.percent_difference.tolist() == [0.0, 0.0]
    assert found.sign.tolist() == [0, 0]


def test_a_word_one_text_lacks_counts_as_half_a_word():
    found = keyness(np.array([8, 0]), np.array([0, 8]), 100, 100)
    assert found.log_ratio.tolist() == [4.0, -4.0]
    assert found.percent_difference.tolist() == [math.inf, -100.0]


def test_a_word_neither_text_has_is_nothing():
    found = keyness(np.array([0, 5]), np.array([0, 5]))
    numbers = [getattr(found, name)[0] for name in MEASURES if name != "bic"]
    assert [*numbers, found.sign[0]] == [0, 0, 0, 0]
    assert str(explain_keyness(found, 0, "log_ratio")[-1].label) == "Neither text has the word"


def test_totals_are_the_sums_unless_given():
    target, reference = np.array([3, 1]), np.array([2, 6])
    found = keyness(target, reference)
    assert (found.target_total, found.reference_total, len(found)) == (4, 8, 2)
    same = keyness(target, reference, 4, 8)
    assert np.array_equal(found.log_likelihood, same.log_likelihood)


def test_the_derivation_shows_the_expected_counts():
    found = keyness(np.array([52]), np.array([57]), 50_000, 75_000)
    first, second, last, less = explain_keyness(found, 0, "bic")
    assert (first.formula, first.value) == ("109 × 50,000 / 125,000", pytest.approx(43.6))
    assert second.value == pytest.approx(65.4)
    assert last.formula == "2 × (52 × ln(52 / 43.6) + 57 × ln(57 / 65.4))"
    assert less.value == pytest.approx(last.value - math.log(125_000))


def test_the_given_counts_stay_writable_and_the_result_does_not():
    counts = np.array([1, 2])
    found = keyness(counts, counts)
    counts[0] = 9
    assert found.target.tolist() == [1, 2]
    assert not any(getattr(found, name).flags.writeable for name in [*MEASURES, "sign", "target"])


def test_large_counts_do_not_overflow():
    found = keyness(np.array([2_000_000_000]), np.array([1_000_000_000]), 3 * 10**9, 3 * 10**9)
    assert found.log_ratio[0] == pytest.approx(1)
    assert found.sign.tolist() == [1]


@pytest.mark.parametrize(
    ("target", "reference", "totals", "sentence"),
    [
        ([1, 2], [0, 0], (), "has no words"),
        ([0, 0], [1, 2], (), "has no words"),
        ([], [], (), "has no words"),
        ([1], [1], (0, 5), "has no words"),
        ([1, 2], [1], (), "same list of words"),
        ([[1]], [[1]], (), "same list of words"),
        ([-1, 3], [1, 1], (), "less than 0 times"),
        ([9], [1], (8, 8), "more often than its text has words"),
    ],
)
def test_impossible_counts_are_said(target, reference, totals, sentence):
    with pytest.raises(ValueError, match=sentence):
        keyness(np.array(target, np.int64), np.array(reference, np.int64), *totals)


def test_no_words_to_compare_give_an_empty_result():
    none = np.zeros(0, np.int64)
    assert len(keyness(none, none, 10, 10)) == 0


def test_an_unknown_measure_is_refused_with_the_known_ones():
    with pytest.raises(ValueError, match=r"no measure of keyness.*log_ratio"):
        explain_keyness(keyness(np.array([1]), np.array([1])), 0, "p")
