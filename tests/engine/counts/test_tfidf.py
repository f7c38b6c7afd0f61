"""TF-IDF against scikit-learn's numbers (``golden/make_scikit_learn.py``) and plain Python.

``SYSTEMS`` says which of our settings is which elsewhere, and every row of it is a test. Orange is
the widget Bag of Words of Orange3-Text; SMART are the letters of Manning, Raghavan and Schütze
(2008, figure 6.15), who leave the base of the logarithm open: here it is e. Where another system
has no such choice there is None. Orange's “Smooth IDF” is ln(1 + D / df) and has none here.
"""

import json
from collections import Counter
from dataclasses import replace
from importlib import import_module
from itertools import product
from math import log, sqrt
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.config import settings as settings_of
from engine.counts import BowConfig, TfidfConfig, document_term_matrix, tfidf, tfidf_steps
from engine.counts.tfidf import inverse_document_frequencies
from engine.text import TokenizeConfig, build_corpus
from tests.support.counting import DOCUMENTS, bags_of, tokens_of

GOLDEN = json.loads(
    (Path(__file__).parents[2] / "golden" / "scikit_learn.json").read_text(encoding="utf-8")
)
SYSTEMS = [  # field, our setting, scikit-learn, Orange, SMART
    ("tf", "count", {"sublinear_tf": False}, "Count", "n"),
    ("tf", "log", {"sublinear_tf": True}, "Sublinear", "l"),
    ("tf", "augmented", None, None, "a"),
    ("tf", "binary", {"binary": True}, "Binary", "b"),
    ("idf", "none", {"use_idf": False}, "(None)", "n"),
    ("idf", "plain", None, "IDF", "t"),
    ("idf", "plus one", {"smooth_idf": False}, None, None),
    ("idf", "smooth", {"smooth_idf": True}, None, None),
    ("idf", "probabilistic", None, None, "p"),
    ("norm", "none", {"norm": None}, "(None)", "n"),
    ("norm", "l1", {"norm": "l1"}, "L1 (Sum of elements)", None),
    ("norm", "l2", {"norm": "l2"}, "L2 (Euclidean)", "c"),
]
OURS = {  # tf of a count and the largest one, idf of D and df, length of a row
    ("tf", "count"): lambda c, most: c,
    ("tf", "log"): lambda c, most: 1 + log(c),
    ("tf", "augmented"): lambda c, most: 0.5 + 0.5 * c / most,
    ("tf", "binary"): lambda c, most: 1,
    ("idf", "none"): lambda d, df: 1,
    ("idf", "plain"): lambda d, df: log(d / df),
    ("idf", "plus one"): lambda d, df: log(d / df) + 1,
    ("idf", "smooth"): lambda d, df: log((1 + d) / (1 + df)) + 1,
    ("idf", "probabilistic"): lambda d, df: max(0, log((d - df) / df)) if df < d else 0,
    ("norm", "none"): lambda row: 1,
    ("norm", "l1"): lambda row: sum(map(abs, row)),
    ("norm", "l2"): lambda row: sqrt(sum(w * w for w in row)),
}
ORANGE = {
    ("tf", "Count"): lambda c, most: c,
    ("tf", "Binary"): lambda c, most: int(c > 0),
    ("tf", "Sublinear"): lambda c, most: 1 + log(c),
    ("idf", "(None)"): lambda d, df: 1,
    ("idf", "IDF"): lambda d, df: log(d / df),
    ("norm", "(None)"): lambda row: 1,
    ("norm", "L1 (Sum of elements)"): sum,
    ("norm", "L2 (Euclidean)"): lambda row: np.linalg.norm(row),
}
SMART = {
    ("tf", "n"): lambda c, most: c,
    ("tf", "l"): lambda c, most: 1 + log(c),
    ("tf", "a"): lambda c, most: 0.5 + 0.5 * c / most,
    ("tf", "b"): lambda c, most: 1 if c > 0 else 0,
    ("idf", "n"): lambda d, df: 1,
    ("idf", "t"): lambda d, df: log(d / df),
    ("idf", "p"): lambda d, df: max(0, log((d - df) / df)),
    ("norm", "n"): lambda row: 1,
    ("norm", "c"): lambda row: 1 / (1 / np.linalg.norm(row)),
}
SAMPLES = {
    "tf": [(1, 1), (1, 7), (3, 7), (7, 7)],
    "idf": [(2, 1), (80, 1), (80, 39), (80, 40), (80, 41), (80, 79)],
    "norm": [([1.0],), ([3.0, 4.0],), ([0.5, 0.25, 8.0],)],
}
every_row = pytest.mark.parametrize(
    ("field", "setting", "learn", "orange", "smart"),
    SYSTEMS,
    ids=lambda value: value.replace(" ", "-") if isinstance(value, str) else None,
)


def weighed(bags, config):
    """Weigh a list of {term: count}, in plain Python."""
    tf, idf = OURS["tf", config.tf], OURS["idf", config.idf]
    held = Counter(term for bag in bags for term in bag)
    rows = [
        {t: tf(c, max(bag.values())) * idf(len(bags), held[t]) for t, c in bag.items()}
        for bag in bags
    ]
    lengths = [OURS["norm", config.norm](row.values()) or 1 for row in rows]
    pairs = zip(rows, lengths, strict=True)
    return [{term: w / length for term, w in row.items()} for row, length in pairs]


def assert_rows(found, expected):
    """Compare rows of {term: weight} up to rounding."""
    assert len(found) == len(expected)
    for mine, other in zip(found, expected, strict=True):
        assert mine == pytest.approx(other, rel=1e-12, abs=1e-12)


@every_row
def test_a_setting_is_the_same_elsewhere(field, setting, learn, orange, smart):
    for args in SAMPLES[field]:
        expected = pytest.approx(OURS[field, setting](*args), rel=1e-15)
        assert orange is None or ORANGE[field, orange](*args) == expected
        assert smart is None or SMART[field, smart](*args) == expected


@every_row
def test_a_setting_reproduces_scikit_learn(field, setting, learn, orange, smart):
    if learn is None:
        assert setting in ("augmented", "plain", "probabilistic")
        return
    compared = 0
    for case, weights in product(GOLDEN["cases"], range(18)):
        if weights < len(case["weights"]):
            options = {**case["options"], **case["weights"][weights]["options"]}
            config = config_like(options)
            if getattr(config, field) == setting:
                compare(case, config, case["weights"][weights]["values"])
                compared += 1
    assert compared >= 2


def config_like(options):
    """Return our settings for those of scikit-learn, by the table."""
    if not options.get("use_idf", True):
        options = {name: value for name, value in options.items() if name != "smooth_idf"}
    options = {"use_idf": True, **options}
    chosen = {}
    for field, setting, learn, _, _ in SYSTEMS:
        if learn and all(name in options and options[name] == learn[name] for name in learn):
            chosen[field] = setting
    return TfidfConfig(**chosen)


def bow_like(options):
    """Return our way of counting for that of scikit-learn."""
    low, high = options.get("ngram_range", (1, 1))
    return BowConfig(
        low,
        high,
        binary=options.get("binary", False),
        min_documents=options.get("min_df", 1),
        max_documents=100 * options.get("max_df", 1.0),
        max_terms=options.get("max_features", 0),
    )


def golden_rows(case, values):
    """Return the rows of a golden matrix as {term: value}."""
    borders = zip(case["indptr"], case["indptr"][1:], strict=False)
    terms = [case["terms"][index] for index in case["indices"]]
    return [dict(zip(terms[a:b], values[a:b], strict=True)) for a, b in borders]


def counted_like(case):
    corpus = build_corpus(GOLDEN["documents"], TokenizeConfig(pattern=GOLDEN["pattern"]))
    return document_term_matrix(corpus, bow_like(case["options"]))


def written_rows(matrix):
    return [{" ".join(term): value for term, value in row.items()} for row in bags_of(matrix)]


def compare(case, config, values):
    weighted = tfidf(counted_like(case), config)
    assert weighted.matrix.dtype == np.float64
    assert_rows(written_rows(weighted), golden_rows(case, values))


@pytest.mark.parametrize("case", GOLDEN["cases"], ids=lambda case: str(case["options"]))
def test_counts_are_those_of_scikit_learn(case):
    counted = counted_like(case)
    assert set(counted.terms) == set(case["terms"])
    assert written_rows(counted) == golden_rows(case, case["counts"])


def test_the_table_has_every_choice():
    for setting in settings_of(TfidfConfig):
        listed = {row[1] for row in SYSTEMS if row[0] == setting.name}
        assert listed == set(setting.choice.options)


@settings(max_examples=150)
@given(
    documents=DOCUMENTS,
    high=st.integers(1, 3),
    tf=st.sampled_from(["count", "log", "augmented", "binary"]),
    idf=st.sampled_from(["none", "plain", "plus one", "smooth", "probabilistic"]),
    norm=st.sampled_from(["none", "l1", "l2"]),
)
def test_weights_match_the_reference(documents, high, tf, idf, norm):
    if not any(documents):
        return
    counted = document_term_matrix(build_corpus(map(" ".join, documents)), BowConfig(1, high))
    config = TfidfConfig(tf, idf, norm)
    assert_rows(bags_of(tfidf(counted, config)), weighed(bags_of(counted), config))


@pytest.fixture(scope="module")
def counted():
    return document_term_matrix(build_corpus(["a b b", "", "a c", "a", "?"]), BowConfig(1, 2))


@every_row
def test_cells_stay_where_they_are_and_are_finite(counted, field, setting, learn, orange, smart):
    weighted = tfidf(counted, replace(TfidfConfig(), **{field: setting}))
    assert np.array_equal(weighted.matrix.indices, counted.matrix.indices)
    assert np.array_equal(weighted.matrix.indptr, counted.matrix.indptr)
    assert np.isfinite(weighted.matrix.data).all()
    assert not weighted.matrix.data.flags.writeable
    assert weighted.terms == counted.terms


def test_rows_have_length_one_or_nothing(counted):
    for norm, power in (("l1", 1), ("l2", 2)):
        rows = tfidf(counted, TfidfConfig(norm=norm)).matrix.toarray()
        lengths = np.linalg.norm(rows, power, axis=1)
        assert lengths == pytest.approx([1, 0, 1, 1, 0])


def test_a_term_in_every_document_weighs_nothing_with_plain_idf():
    counted = document_term_matrix(build_corpus(["a b", "a", "a a c"]))
    for idf in ("plain", "probabilistic"):
        for norm in ("none", "l1", "l2"):
            matrix = tfidf(counted, TfidfConfig(idf=idf, norm=norm)).matrix.toarray()
            assert matrix[:, counted.column("a")].tolist() == [0, 0, 0]
            assert matrix[1].tolist() == [0, 0, 0]  # nothing but zeros: not divided


def test_idf_is_that_of_the_matrix_counted_from(counted):
    found = inverse_document_frequencies(counted, TfidfConfig(idf="plain"))
    terms = [tokens_of(counted, column) for column in range(counted.shape[1])]
    expected = [log(5 / counted.documents[column]) for column in range(len(terms))]
    assert found == pytest.approx(expected, rel=1e-15)


def test_how_many_rows_go_at_once_makes_no_difference(monkeypatch, counted):
    whole = tfidf(counted).matrix.data.tolist()
    monkeypatch.setattr(import_module("engine.counts.tfidf"), "ROWS_AT_ONCE", 1)
    assert len(list(tfidf_steps(counted))) == 5
    assert tfidf(counted).matrix.data.tolist() == whole


@pytest.mark.parametrize("field", ["tf", "idf", "norm"])
def test_an_unknown_choice_is_refused(field):
    with pytest.raises(ValueError, match=r"\.$"):
        TfidfConfig(**{field: "no such"})
