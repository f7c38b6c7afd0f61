"""Derivations: the last line is the cell, and every line is arithmetic that can be checked."""

import re
from math import log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.config import settings as settings_of
from engine.counts import (
    BowConfig,
    TfidfConfig,
    document_term_matrix,
    explain_count,
    explain_tfidf,
    tfidf,
)
from engine.text import build_corpus
from tests.support.counting import DOCUMENTS

CHOICES = {setting.name: list(setting.choice.options) for setting in settings_of(TfidfConfig)}
CONFIGS = st.builds(TfidfConfig, **{name: st.sampled_from(CHOICES[name]) for name in CHOICES})
ROUNDING = 2e-3  # of arithmetic with numbers written to four digits


def evaluated(formula):
    """Compute a written formula, for example “√(2² + 1,000²)”."""
    python = re.sub(r"(?<=\d),(?=\d{3})", "", formula)
    for sign, meaning in {"²": "**2", "·": "*", "√": "sqrt", "ln ": "ln "}.items():
        python = python.replace(sign, meaning)
    python = re.sub(r"ln ([\d.]+)", r"ln(\1)", python)
    return eval(python, {"__builtins__": {}, "sqrt": sqrt, "ln": log, "max": max})


def check_formulas(steps):
    for step in steps:
        if "…" not in step.formula:
            assert evaluated(step.formula) == pytest.approx(step.value, rel=ROUNDING), step


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("12,480", 12480),
        ("√(3² + 4²)", 5),
        ("1 + ln 1,000", 1 + log(1000)),
        ("ln(max(1, 2 / 80))", 0),
        ("0.5 + 0.5 · 1 / 4", 0.625),
        ("2 > 0", 1),
        ("1.5e-05 · 2", 3e-05),
    ],
)
def test_the_evaluator_of_these_tests(formula, value):
    assert evaluated(formula) == pytest.approx(value)


@given(documents=DOCUMENTS, high=st.integers(1, 2), config=CONFIGS, data=st.data())
def test_tfidf_ends_in_the_cell(documents, high, config, data):
    if not any(documents):
        return
    counted = document_term_matrix(build_corpus(map(" ".join, documents)), BowConfig(1, high))
    document = data.draw(st.integers(0, counted.shape[0] - 1))
    column = data.draw(st.integers(0, counted.shape[1] - 1))
    steps = explain_tfidf(counted, config, document, column)
    cell = tfidf(counted, config).matrix.toarray()[document, column]
    assert steps[-1].value == pytest.approx(cell, rel=1e-15, abs=0)
    assert steps == explain_tfidf(counted, config, document, counted.term(column))
    assert len(steps) == (3 if config.norm == "none" else 5)
    check_formulas(steps)


@given(documents=DOCUMENTS, high=st.integers(1, 2), binary=st.booleans(), data=st.data())
def test_a_count_ends_in_the_cell(documents, high, binary, data):
    if not any(documents):
        return
    corpus = build_corpus(map(" ".join, documents))
    counted = document_term_matrix(corpus, BowConfig(1, high, binary))
    document = data.draw(st.integers(0, counted.shape[0] - 1))
    column = data.draw(st.integers(0, counted.shape[1] - 1))
    steps = explain_count(counted, document, column)
    assert steps[-1].value == counted.matrix.toarray()[document, column]
    assert steps[0].value == len(documents[document])
    assert [step.value for step in steps[1:3]] == [
        counted.counts[column],
        counted.documents[column],
    ]
    check_formulas(steps)


@pytest.mark.parametrize("norm", ["l1", "l2"])
@pytest.mark.parametrize("tf", CHOICES["tf"])
@pytest.mark.parametrize("idf", CHOICES["idf"])
def test_the_cells_of_a_long_document_are_exact_too(tf, idf, norm):
    text = " ".join(f"w{i * i % 701} w{i % 997}" for i in range(4000))
    counted = document_term_matrix(build_corpus([text, "w1 w2 w3", "w1 w5", "w1", "w7"]))
    config = TfidfConfig(tf, idf, norm)
    weighted = tfidf(counted, config).matrix.toarray()
    for column in (0, 1, 2, 500, 995):
        value = explain_tfidf(counted, config, 0, column)[-1].value
        assert value == pytest.approx(weighted[0, column], rel=1e-15, abs=0)


def test_many_ones_and_many_weights_are_not_written_out():
    counted = document_term_matrix(build_corpus(["go " * 1000 + "a b c d e f g h"]))
    ones = explain_count(counted, 0, "go")[-1]
    assert (ones.formula, ones.value) == (" + ".join(["1"] * 12) + " + …", 1000)
    length = explain_tfidf(counted, TfidfConfig(idf="none"), 0, "go")[3]
    assert length.formula == "√(1,000² + 1² + 1² + 1² + 1² + 1² + …)"


def test_the_labels_say_what_is_computed():
    counted = document_term_matrix(build_corpus(["to go", "to stay"]))
    labels = [str(step.label) for step in explain_tfidf(counted, TfidfConfig(), 0, "go")]
    assert labels == [
        "Term frequency (tf) of “go”",
        "Rarity (idf): 1 of 2 documents have it",
        "Weight: tf · idf",
        "Length of the document's row",
        "TF-IDF: weight / length",
    ]


def test_a_term_that_is_not_there_cannot_be_explained():
    counted = document_term_matrix(build_corpus(["to go"]))
    with pytest.raises(KeyError):
        explain_count(counted, 0, "whale")
    with pytest.raises(KeyError):
        explain_tfidf(counted, TfidfConfig(), 0, "whale")
