"""Lists of judged pairs as they lie about, and Spearman against SciPy and gensim."""

import contextlib
import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import spearmanr

from engine.embeddings import read_similarity_pairs, similarity_score
from engine.embeddings.quality import JudgedPair, SimilarityScore, spearman
from engine.messages import UserError
from tests.support.spaces import random_space, space_of

GOLDEN = json.loads(
    (Path(__file__).parents[2] / "golden" / "gensim_space.json").read_text(encoding="utf-8")
)
TIED = st.lists(st.tuples(st.integers(-3, 3), st.floats(-2, 2)), min_size=2, max_size=40)


@pytest.mark.parametrize(
    "line",
    [
        "tiger\tcat\t7.35",
        "tiger,cat,7.35",
        "tiger; cat; 7.35",
        "  tiger   cat 7.35  ",
        '"tiger","cat","7.35"',
        "tiger\tcat\tN\t7.35\t4.62\t1",
        "tiger,cat,7.35,8,9,7",
        "tiger\tcat\t.735e1",
        "\ufefftiger cat 7.35\r",
    ],
)
def test_any_common_form_is_read(line):
    found = read_similarity_pairs(line)
    assert found.pairs == (("tiger", "cat"),)
    assert found.ratings.tolist() == [7.35]
    assert found.note is None


@pytest.mark.parametrize(
    "heading",
    [
        "Word 1,Word 2,Human (mean)",
        "word1\tword2\tPOS\tSimLex999\tconc(w1)",
        "# word 1, word 2, mean",
        "first second rating",
        "two words",
        "",
    ],
)
def test_a_heading_is_passed_over(heading):
    found = read_similarity_pairs(f"{heading}\n\n#\ntiger,cat,-1\nbook,paper,5\n")
    assert found.pairs == (("tiger", "cat"), ("book", "paper"))
    assert found.ratings.tolist() == [-1, 5]
    assert found.note is None


def test_words_of_several_parts_need_a_separator():
    found = read_similarity_pairs("New York\tBig Apple\t9\nhot dog;sausage;8")
    assert found.pairs == (("New York", "Big Apple"), ("hot dog", "sausage"))


@pytest.mark.parametrize(
    "bad", ["tiger;cat;7,35", "tiger cat", "tiger", "tiger,,7", "tiger cat nan", "tiger cat 1_000"]
)
def test_bad_lines_are_counted_and_the_first_is_shown(bad):
    text = f"book paper 5\n{bad}\nking queen 8\nking king\n"
    found = read_similarity_pairs(text)
    assert len(found) == 2
    assert str(found.note) == f"Lines that could not be read: 2. The first is “{bad}”."


def test_a_first_line_with_a_decimal_comma_is_no_heading():
    assert "7,35" in str(read_similarity_pairs("tiger;cat;7,35\nbook;paper;5").note)


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark", "tiger cat", "tiger cat 7,35"])
def test_a_list_without_pairs_is_refused(text):
    with pytest.raises(ValueError, match="No line holds two words and a number"):
        read_similarity_pairs(text)


@given(text=st.text(alphabet=st.sampled_from('ab12.,;-eE\t\n #"\r\x85\u0663')))
def test_no_text_breaks_the_reader(text):
    with contextlib.suppress(UserError):
        found = read_similarity_pairs(text)
        assert len(found.ratings) == len(found) > 0
        assert np.isfinite(found.ratings).all()


@given(TIED)
def test_spearman_as_scipy_has_it(pairs):
    first, second = np.array(pairs).T
    found = spearman(first, second)
    if len(set(first)) == 1 or len(set(second)) == 1:
        assert math.isnan(found)
    else:
        assert found == pytest.approx(spearmanr(first, second).statistic, abs=1e-12)


def test_spearman_of_too_little_is_not_a_number():
    assert math.isnan(spearman([], []))
    assert math.isnan(spearman([1], [2]))


def test_a_space_is_judged_as_gensim_judges_it():
    space = space_of(GOLDEN["words"], GOLDEN["vectors"])
    pairs = read_similarity_pairs(GOLDEN["pairs"])
    score = similarity_score(space, pairs)
    assert score.spearman == pytest.approx(GOLDEN["spearman"], abs=1e-9)
    assert len(score.left_out) / len(pairs) == GOLDEN["unknown_percent"] / 100
    assert len(score.judged) + len(score.left_out) == len(pairs) == 80


def test_every_pair_is_shown_with_both_figures():
    space = space_of(["king", "queen", "net", "nil"], [[1, 0], [1, 1], [0, 1], [0, 0]])
    pairs = read_similarity_pairs("King queen 8\nking whale 2\nking net 1\nnil net 3")
    score = similarity_score(space, pairs)
    assert score.judged == (
        JudgedPair("King", "queen", 8, space.similarity("king", "queen")),
        JudgedPair("king", "net", 1, 0),
    )
    assert score.left_out == (("king", "whale"), ("nil", "net"))
    assert score.spearman == pytest.approx(1)


def test_a_word_is_sought_as_it_is_written_first():
    space = space_of(["us", "US", "net"], [[1, 0], [0, 1], [0, 1]])
    score = similarity_score(space, read_similarity_pairs("US net 1\nus net 2\nUs net 3"))
    assert [pair.similarity for pair in score.judged] == [1, 0, 0]


def test_nothing_known_gives_no_figure():
    score = similarity_score(random_space(3, 2), read_similarity_pairs("tiger cat 7.35"))
    assert math.isnan(score.spearman)
    assert score.interval == (-1, 1)
    assert score.judged == ()


def scored(correlation, n):
    return SimilarityScore(correlation, (JudgedPair("a", "b", 1, 1),) * n, ())


def test_the_interval_is_that_of_the_formula():
    low, high = scored(0.5, 28).interval
    spread = 1.959964 * math.sqrt((1 + 0.125) / 25)
    assert math.atanh(low) == pytest.approx(math.atanh(0.5) - spread, rel=1e-4)
    assert math.atanh(high) == pytest.approx(math.atanh(0.5) + spread, rel=1e-4)


@given(correlation=st.floats(-1, 1), n=st.integers(4, 3000))
def test_the_interval_holds_the_correlation_and_narrows(correlation, n):
    low, high = scored(correlation, n).interval
    assert -1 <= low <= correlation + 1e-9
    assert correlation - 1e-9 <= high <= 1
    few = scored(correlation, 3 + (n - 3) // 2 or 1).interval
    assert high - low <= few[1] - few[0] + 1e-12


def test_three_pairs_prove_nothing():
    assert scored(1.0, 3).interval == (-1, 1)
