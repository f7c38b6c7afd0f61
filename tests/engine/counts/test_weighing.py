"""Counts and weights in one go are those of the two steps."""

from dataclasses import fields

import numpy as np
import pytest

from engine.counts import (
    BowConfig,
    TfidfConfig,
    WeighingConfig,
    document_term_matrix,
    tfidf,
    weighed_terms_steps,
)
from engine.text import build_corpus
from engine.training import run

CONFIG = WeighingConfig("log", "plain", "l1", 1, 2, 1, 80.0, 5)


@pytest.fixture(scope="module")
def corpus():
    return build_corpus(["to go or to fish", "", "to go", "go go go fishing"])


def test_it_is_the_two_steps_together(corpus):
    both = run(weighed_terms_steps(corpus, CONFIG))
    counted = document_term_matrix(corpus, BowConfig(1, 2, max_documents=80.0, max_terms=5))
    weighted = tfidf(counted, TfidfConfig("log", "plain", "l1"))
    assert both.config is CONFIG
    assert both.counted.terms == counted.terms == both.weighted.terms
    assert np.array_equal(both.counted.matrix.toarray(), counted.matrix.toarray())
    assert np.array_equal(both.weighted.matrix.toarray(), weighted.matrix.toarray())


def test_the_defaults_are_those_of_the_parts():
    assert WeighingConfig().bow == BowConfig()
    assert WeighingConfig().tfidf == TfidfConfig(idf="plain")  # which is the clearest to see


def test_every_setting_reaches_a_part():
    """Only “binary” has no place here: it is a choice of tf."""
    parts = {field.name for field in (*fields(BowConfig), *fields(TfidfConfig))}
    assert {field.name for field in fields(WeighingConfig)} == parts - {"binary"}
    for field in fields(WeighingConfig):
        part = CONFIG.bow if hasattr(CONFIG.bow, field.name) else CONFIG.tfidf
        assert getattr(part, field.name) == getattr(CONFIG, field.name)


def test_counts_and_weights_share_their_places(corpus):
    both = run(weighed_terms_steps(corpus))
    for name in ("indices", "indptr"):
        pair = getattr(both.counted.matrix, name), getattr(both.weighted.matrix, name)
        assert np.shares_memory(*pair)


def test_progress_tells_of_both(corpus):
    messages = {str(progress.message) for progress in weighed_terms_steps(corpus)}
    assert {"Counting terms in documents", "Weighing the terms"} <= messages


def test_shortest_above_longest_is_refused():
    with pytest.raises(ValueError, match="must not be larger"):
        WeighingConfig(low=2, high=1)
