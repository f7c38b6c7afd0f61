"""Formulas as people type them, and where they point."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.embeddings import nearest_to_formula, read_formula
from tests.support.spaces import random_space, space_of

GOLDEN = json.loads(
    (Path(__file__).parents[2] / "golden" / "gensim_space.json").read_text(encoding="utf-8")
)
WORDS = ["king", "man", "woman", "queen", "hard-working", "c++", "2", "-", "--", "new york", "网"]
SPACE = space_of(WORDS, np.random.default_rng(2).normal(size=(len(WORDS), 5)))


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("king", [(1, "king")]),
        ("king - man + woman", [(1, "king"), (-1, "man"), (1, "woman")]),
        ("king-man+woman", [(1, "king"), (-1, "man"), (1, "woman")]),
        ("  king −man  + woman\n", [(1, "king"), (-1, "man"), (1, "woman")]),
        ("-man + king", [(-1, "man"), (1, "king")]),
        ("+ man – king", [(1, "man"), (-1, "king")]),
        ("hard-working - man", [(1, "hard-working"), (-1, "man")]),
        ("king-hard-working", [(1, "king"), (-1, "hard"), (-1, "working")]),
        ("c++ + man", [(1, "c++"), (1, "man")]),
        ("-- - man", [(1, "--"), (-1, "man")]),
        ("2 king - 0.5 * man", [(2, "king"), (-0.5, "man")]),
        ("2*king-0.5·man+3×woman", [(2, "king"), (-0.5, "man"), (3, "woman")]),
        ("king - 2", [(1, "king"), (-1, "2")]),
        ("2 + king", [(1, "2"), (1, "king")]),
        ("2 2", [(2, "2")]),
        ("2", [(1, "2")]),
        ('"-" + king', [(1, "-"), (1, "king")]),
        ("“new york” - king", [(1, "new york"), (-1, "king")]),
        ("网＋king－man", [(1, "网"), (1, "king"), (-1, "man")]),
        ("king + king", [(1, "king"), (1, "king")]),
        ("99999 + king", [(1, "99999"), (1, "king")]),
    ],
)
def test_formulas_are_read(text, terms):
    formula = read_formula(text, SPACE)
    assert list(zip(formula.weights, formula.words, strict=True)) == terms


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", "Type words with"),
        (" \n", "Type words with"),
        ("king woman", "Between “king” and “woman” a"),
        ("king - man woman", "Between “man” and “woman” a"),
        ("2 3 king", "Between “3” and “king” a"),
        ("king * 2", "Between “king” and “\\*” a"),
        ("king -", "In “king -” a word is missing"),
        ("-", "In “-” a word is missing"),
        ("king - - man", "In “king - - man” a word is missing"),
        ("king + * man", "a word is missing"),
        ("2 * + man", "a word is missing"),
    ],
)
def test_slips_are_named(text, error):
    with pytest.raises(ValueError, match=error):
        read_formula(text, SPACE)


def test_unknown_words_are_named_when_the_sum_is_taken():
    formula = read_formula("king - mann", SPACE)
    with pytest.raises(ValueError, match="“mann” is not among the 11 words here; did you mean “ma"):
        formula.point(SPACE)


@given(
    st.lists(
        st.tuples(
            st.integers(-400, 400).filter(bool).map(lambda quarters: quarters / 4),
            st.sampled_from(["king", "man", "hard-working", "c++", "2", "--", "网"]),
        ),
        min_size=1,
        max_size=5,
    )
)
def test_what_is_written_reads_as_the_same(terms):
    text = " ".join(f"{'+' if weight > 0 else '-'} {abs(weight)} {word}" for weight, word in terms)
    formula = read_formula(text, SPACE)
    assert list(zip(formula.weights, formula.words, strict=True)) == terms
    assert read_formula(str(formula), SPACE) == formula


def test_a_formula_is_written_as_it_was_understood():
    assert str(read_formula("-king+2.5 man-woman", SPACE)) == "− king + 2.5 · man − woman"
    assert str(read_formula("1*king", SPACE)) == "king"


def test_a_formula_points_where_its_analogy_does():
    for formula, expected in (
        ("king - man + woman", SPACE.analogy("man", "king", "woman")),
        ("3 king", SPACE.nearest("king")),
    ):
        found = nearest_to_formula(SPACE, read_formula(formula, SPACE))
        assert [each.word for each in found] == [each.word for each in expected]
        worth = [each.similarity for each in expected]
        assert [each.similarity for each in found] == pytest.approx(worth)


def test_a_weighted_formula_as_gensim_sums_it():
    space = space_of(GOLDEN["words"], GOLDEN["vectors"])
    found = nearest_to_formula(space, read_formula("2 a1 + b2 - c3", space), 5)
    assert [each.word for each in found] == [word for word, _ in GOLDEN["formula"]]
    scores = [score for _, score in GOLDEN["formula"]]
    assert [each.similarity for each in found] == pytest.approx(scores, abs=2e-6)


def test_by_distance_the_vectors_are_taken_as_they_are():
    space = random_space(30, 4)
    formula = read_formula("w1 - 2 w2", space)
    raw = space.vectors.astype(float)
    assert formula.point(space, "euclidean") == pytest.approx(raw[1] - 2 * raw[2])
    units = raw / np.linalg.norm(raw, axis=1, keepdims=True)
    assert formula.point(space) == pytest.approx(units[1] - 2 * units[2])
    best = nearest_to_formula(space, formula, 1, "euclidean")[0]
    distances = np.linalg.norm(raw - (raw[1] - 2 * raw[2]), axis=1)
    distances[[1, 2]] = np.inf
    assert (best.word, best.distance) == (f"w{distances.argmin()}", pytest.approx(distances.min()))


def test_words_that_cancel_out_have_no_neighbours():
    assert nearest_to_formula(SPACE, read_formula("king - king", SPACE)) == []
