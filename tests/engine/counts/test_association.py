"""Association against counting by hand, and against numbers of another toolkit."""

import math
from collections import Counter
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.counts import association, places
from engine.counts.association import (
    MEASURES,
    association_steps,
    associations,
    explain_association,
)
from engine.counts.ngrams import NgramConfig, count_ngrams
from engine.text import TokenizeConfig, build_corpus

DOCUMENTS = st.lists(st.lists(st.sampled_from("abcd"), max_size=14), min_size=1, max_size=5)
CITY = [
    "new york city is a big city and new york is old",
    "the big city is new and the old city is big",
    "a city",
]
# Computed once with the functions of nltk 3.10.4 (BigramAssocMeasures; TrigramAssocMeasures for PMI
# and t of three words) from marginals counted over the n-grams of the order.
GOLDEN = {
    "new york": (2.8744691179161412, 1.2213662584131275, 9.584903273597597, 13.933333333333334),
    "city is": (2.0443941193584534, 1.3121597027036949, 8.639319031243796, 10.609567901234568),
    "is a": (2.4594316186372973, 0.8181818181818181, 3.637244406431659, 4.714285714285714),
    "a city": (1.1375035237499351, 0.5454545454545454, 0.793549461746246, 0.9317647058823529),
    "new york city": (
        3.9108925261660143,
        0.9335180055401662,
        0.9402568273840837,
        1.1269607843137255,
    ),
    "city is a": (4.49585502688717, 0.9556786703601108, 4.016212914293933, 5.62962962962963),
}
GOLDEN_DICE = {"new york": 0.8, "city is": 0.75, "is a": 0.4, "a city": 0.2857142857142857}


def windows(documents, n, left_out=()):
    """Return every n-gram of the documents that holds none of the words left out."""
    found = [tuple(doc[i : i + n]) for doc in documents for i in range(len(doc) - n + 1)]
    return [window for window in found if not set(window) & set(left_out)]


def by_hand(grams, gram, measure):
    """Compute one measure from a list of all n-grams of one order."""
    n, total, observed = len(gram), len(grams), grams.count(gram)
    counts = [sum(other[j] == gram[j] for other in grams) for j in range(n)]
    expected = total * math.prod(count / total for count in counts)
    if measure == "pmi":
        return math.log2(observed / expected)
    if measure == "npmi":
        most = -(n - 1) * math.log2(observed / total)
        return math.log2(observed / expected) / most if most else 0
    if measure == "t":
        return (observed - expected) / math.sqrt(observed)
    if measure == "dice":
        return n * observed / sum(counts)
    cells = Counter((other[:-1] == gram[:-1], other[-1] == gram[-1]) for other in grams)
    value = 0.0
    for first in (True, False):
        for last in (True, False):
            row = cells[first, True] + cells[first, False]
            column = cells[True, last] + cells[False, last]
            seen, chance = cells[first, last], row * column / total
            if measure == "chi-squared" and chance:
                value += (seen - chance) ** 2 / chance
            if measure == "log-likelihood" and seen:
                value += 2 * seen * math.log(seen / chance)
    return value


@pytest.mark.parametrize("measure", MEASURES)
@settings(max_examples=60, deadline=None)
@given(
    documents=DOCUMENTS,
    orders=st.sampled_from([(1, 2), (2, 2), (3, 3), (1, 4), (2, 5), (4, 5)]),
    left_out=st.sampled_from(["", "a"]),
    min_count=st.integers(1, 3),
    block=st.sampled_from([3, 1 << 17]),
)
def test_every_measure_is_what_counting_by_hand_gives(
    measure, documents, orders, left_out, min_count, block
):
    with patch.object(places, "BLOCK", block), patch.object(association, "BLOCK", block):
        try:
            corpus = build_corpus(map(" ".join, documents), TokenizeConfig(own_stop_words=left_out))
            table = count_ngrams(corpus, NgramConfig(*orders, min_count))
        except ValueError:
            return
        found = associations(table, measure)
    for row, (value, n) in enumerate(zip(found.tolist(), table.orders.tolist(), strict=True)):
        if n == 1:
            assert math.isnan(value)
            continue
        grams = windows(documents, n, left_out)
        expected = by_hand(grams, tuple(table.text(row).split()), measure)
        assert value == pytest.approx(expected, rel=1e-9, abs=1e-9)
        assert explain_association(table, row, measure)[-1].value == value


@pytest.fixture(scope="module")
def table():
    return count_ngrams(build_corpus(CITY), NgramConfig(1, 4))


def row_of(table, text):
    return next(row for row in range(len(table)) if table.text(row) == text)


@pytest.mark.parametrize("text", GOLDEN)
def test_golden_numbers(table, text):
    row = row_of(table, text)
    found = [associations(table, m)[row] for m in ("pmi", "t", "log-likelihood", "chi-squared")]
    assert found == pytest.approx(GOLDEN[text], rel=1e-12)
    if text in GOLDEN_DICE:
        assert associations(table, "dice")[row] == pytest.approx(GOLDEN_DICE[text], rel=1e-12)


def test_words_that_never_part_have_the_highest_npmi_and_dice():
    table = count_ngrams(build_corpus(["a b c d e f", "a b c x y z"]), NgramConfig(2, 3))
    for text in ("a b", "a b c"):
        assert associations(table, "npmi")[row_of(table, text)] == pytest.approx(1)
        assert associations(table, "dice")[row_of(table, text)] == pytest.approx(1)


@pytest.mark.parametrize("measure", MEASURES)
def test_a_text_of_one_repeated_word_says_nothing(measure):
    table = count_ngrams(build_corpus("go " * 1000), NgramConfig(1, 4))
    values = associations(table, measure)
    expected = 1.0 if measure == "dice" else 0.0
    assert values[1:].tolist() == [expected] * 3
    assert np.isnan(values[0])
    steps = explain_association(table, 3, measure)
    assert steps[-1].value == expected


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("config", [NgramConfig(1, 1), NgramConfig(1, 8)])
def test_one_token_has_no_association(measure, config):
    values = associations(count_ngrams(build_corpus("one"), config), measure)
    assert np.isnan(values).tolist() == [True]


@pytest.mark.parametrize("measure", MEASURES)
def test_the_derivation_holds_the_counts_of_the_text(table, measure):
    row = row_of(table, "new york")
    steps = explain_association(table, row, measure)
    assert [step.value for step in steps[:4]] == [2, 22, 3, 2]
    assert str(steps[0].label) == "How often “new york” occurs"
    assert steps[-1].value == associations(table, measure)[row]
    assert all(str(step.label) and step.formula for step in steps)


def test_the_last_line_can_be_computed_from_the_lines_above(table):
    row = row_of(table, "new york city")
    steps = explain_association(table, row, "log-likelihood")
    assert 2 * sum(step.value for step in steps[4:8]) == pytest.approx(steps[-1].value)
    steps = explain_association(table, row, "npmi")
    assert steps[-3].value / steps[-2].value == pytest.approx(steps[-1].value)


def test_characters_are_written_without_spaces():
    table = count_ngrams(build_corpus("abcabd", TokenizeConfig(unit="char")), NgramConfig(3, 3))
    labels = [str(step.label) for step in explain_association(table, 0, "chi-squared")]
    assert f"“{table.text(0)}”" in labels[0]
    assert f"“{table.text(0)[:2]}”" in labels[2]


def test_the_derivation_of_one_word_is_refused(table):
    with pytest.raises(ValueError, match="no partner"):
        explain_association(table, row_of(table, "new"), "pmi")


@pytest.mark.parametrize("ask", [associations, lambda t, m: explain_association(t, 0, m)])
def test_an_unknown_measure_is_refused_with_the_known_ones(table, ask):
    with pytest.raises(ValueError, match=r"no measure of association.*npmi"):
        ask(table, "MI3")


@pytest.mark.parametrize("measure", MEASURES)
def test_progress_never_passes_its_total(table, measure):
    with patch.object(places, "BLOCK", 3), patch.object(association, "BLOCK", 3):
        seen = list(association_steps(table, measure))
    assert seen
    assert all(0 <= progress.step <= progress.total for progress in seen)


def test_the_result_is_read_only(table):
    assert not associations(table, "pmi").flags.writeable
