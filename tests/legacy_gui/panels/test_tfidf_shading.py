"""Weights laid on tokens."""

import numpy as np
import pytest

from engine.counts.weighing import WeighingConfig, weighed_terms_steps
from engine.text import TokenizeConfig, build_corpus
from engine.training import run
from legacy_gui.panels import tfidf_shading
from legacy_gui.panels.tfidf_part import part_steps
from legacy_gui.panels.tfidf_shading import shades, token_columns_steps
from tests.support.weighed import weighed


def terms_of_tokens(source, document):
    part = run(part_steps(source, document))
    places = run(token_columns_steps(part))
    return [part.term(place) if place >= 0 else "" for place in places.tolist()]


def test_every_word_gets_its_own_weight():
    assert terms_of_tokens(weighed(), 2) == ["the", "net", "of", "the", "fishing", "boat"]


def test_a_word_left_out_of_the_terms_has_none():
    assert terms_of_tokens(weighed(min_documents=2), 2) == ["the", "net", "", "the", "", ""]


def test_a_pair_shades_both_its_words_and_the_heaviest_term_wins():
    texts = ("go fishing go", "go home", "fishing home")
    source = weighed(texts, None, high=2, idf="plain", norm="none")
    assert terms_of_tokens(source, 0) == ["go fishing", "fishing go", "fishing go"]


def test_a_pair_does_not_reach_over_a_word_left_out():
    config = TokenizeConfig(language="en", own_stop_words="and")
    corpus = build_corpus(["fish and net boat"], config)
    source = run(weighed_terms_steps(corpus, WeighingConfig(low=2, high=2)))
    assert terms_of_tokens(source, 0) == ["", "net boat", "net boat"]


def test_long_documents_are_gone_through_in_pieces(monkeypatch):
    source = weighed(high=3)
    whole = terms_of_tokens(source, 0)
    monkeypatch.setattr(tfidf_shading, "TOKENS_AT_ONCE", 2)
    assert terms_of_tokens(source, 0) == whole


def test_the_largest_value_is_the_full_shade():
    tokens = np.array([0, 1, -1, 0])
    assert shades(np.array([2.0, 4.0]), tokens) == pytest.approx([0.5, 1, 0, 0.5])
    assert shades(np.array([0.0, 0.0]), tokens).tolist() == [0, 0, 0, 0]
    assert shades(np.zeros(0), np.array([-1, -1])).tolist() == [0, 0]
