"""Five methods as one: each is handed its own settings and gives back its own model."""

import math
from dataclasses import replace

import numpy as np
import pytest

from engine.embeddings import (
    CountBasedModel,
    FastTextModel,
    GloVeModel,
    Word2VecModel,
    train_glove,
)
from engine.embeddings.embedding import EmbeddingConfig, train_embedding, train_embedding_steps
from engine.embeddings.glove_config import GloVeConfig
from engine.embeddings.progress import EmbeddingProgress
from engine.messages import UserError
from engine.text import build_corpus
from engine.training import run

SMALL = EmbeddingConfig(dimension=8, epochs=2, min_count=1)
METHODS = {
    "skip-gram": Word2VecModel,
    "cbow": Word2VecModel,
    "glove": GloVeModel,
    "fasttext": FastTextModel,
    "count": CountBasedModel,
}
LEARNING = [method for method in METHODS if method != "count"]


@pytest.fixture(scope="module")
def corpus():
    words = np.random.default_rng(0).integers(0, 60, 4_000)
    return build_corpus(" ".join(f"word{word}" for word in words))


@pytest.mark.parametrize(("method", "kind"), METHODS.items())
def test_a_method_gives_its_own_model(corpus, method, kind):
    model = train_embedding(corpus, replace(SMALL, method=method))
    assert isinstance(model.learned, kind)
    assert model.space is model.learned.space
    assert model.space.vectors.shape == (60, 8)
    assert model.epochs == (0 if method == "count" else 2)
    assert model.language == corpus.language
    assert 0 < model.held_out.ranking < 1


@pytest.mark.parametrize("method", METHODS)
def test_a_run_tells_what_it_counts_and_how_it_began(corpus, method):
    config = replace(SMALL, method=method, learning_rate=0.03)
    seen = []
    run(train_embedding_steps(corpus, config), seen.append)
    begun = next(one.begun for one in seen if isinstance(one, EmbeddingProgress))
    units = {"glove": "pairs", "count": "cells"}
    assert str(begun.unit) == units.get(method, "words")
    assert begun.learning_rate == config.first_learning_rate
    assert begun.epochs == 0


def test_settings_reach_the_method(corpus):
    config = replace(SMALL, method="glove", window=3, seed=7, learning_rate=0.02)
    same = GloVeConfig(dimension=8, epochs=2, min_count=1, window=3, seed=7, learning_rate=0.02)
    expected = train_glove(corpus, same)
    found = train_embedding(corpus, config)
    assert np.array_equal(found.space.vectors, expected.space.vectors)


def test_a_learning_rate_of_0_takes_what_suits():
    assert EmbeddingConfig().first_learning_rate == 0.05
    assert EmbeddingConfig(learning_rate=0.01).first_learning_rate == 0.01
    assert EmbeddingConfig(method="count").first_learning_rate == 0


@pytest.mark.parametrize("method", LEARNING)
def test_it_goes_on_from_an_earlier_model(corpus, method):
    config = replace(SMALL, method=method)
    first = train_embedding(corpus, config)
    further = train_embedding(corpus, config, start=first)
    assert math.isclose(further.epochs, 4)
    assert not np.array_equal(further.space.vectors, first.space.vectors)


def test_another_method_cannot_go_on(corpus):
    first = train_embedding(corpus, SMALL)
    with pytest.raises(UserError, match="another method"):
        train_embedding(corpus, replace(SMALL, method="cbow"), start=first)


def test_the_words_asked_for_are_watched(corpus):
    seen = []
    run(train_embedding_steps(corpus, SMALL, watch=["word3", "none", "word1"]), seen.append)
    assert seen[-1].watched.words == ("word3", "word1")


def test_pieces_must_not_be_shorter_than_the_shortest():
    assert EmbeddingConfig(min_n=5, max_n=4).method == "skip-gram"
    with pytest.raises(UserError, match="Shortest piece"):
        EmbeddingConfig(method="fasttext", min_n=5, max_n=4)
