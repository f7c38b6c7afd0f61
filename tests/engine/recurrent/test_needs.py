"""What a training takes of memory, and the refusal while there is still memory to say it."""

import tracemalloc
from unittest.mock import patch

import pytest

from engine.recurrent import LanguageModelConfig, needs, train_language_model
from engine.recurrent.needs import bytes_to_train, check_memory
from engine.recurrent.weights import Shape
from engine.text import build_corpus

TEXT = "The king rules the land, and nobody asks the land. " * 60


@pytest.mark.parametrize(
    "config",
    [
        LanguageModelConfig(hidden=64, epochs=1),
        LanguageModelConfig(hidden=64, batch=2, steps=20, epochs=30),
        LanguageModelConfig(hidden=128, cell="rnn", layers=3, epochs=30),
    ],
)
def test_the_estimate_is_near_what_is_really_taken(config):
    corpus = build_corpus([TEXT])
    asked = []
    with patch("engine.recurrent.language_model.check_memory", asked.append):
        tracemalloc.start()
        try:
            train_language_model(corpus, config)
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert 0.5 < asked[0] / peak < 3


def test_a_network_that_does_not_fit_is_refused_before_it_is_made():
    corpus = build_corpus([TEXT])
    with (
        patch.object(needs, "available_memory", lambda: 1_000_000),
        patch("engine.recurrent.language_model.Learner", None),
        pytest.raises(ValueError, match=r"GB of memory; 0\.0 GB are free") as caught,
    ):
        train_language_model(corpus, LanguageModelConfig(batch=2))
    assert str(caught.value).endswith("“Streams” or “Most different symbols”.")
    assert len(str(caught.value)) <= 300


@pytest.mark.parametrize("free", [None, 1 << 40])
def test_nothing_is_refused_where_memory_is_unknown_or_enough(free):
    with patch.object(needs, "available_memory", lambda: free):
        check_memory(1 << 39)


def test_the_advice_helps():
    def need(symbols=100, **settings):
        config = LanguageModelConfig(**settings)
        shape = Shape(config.cell, symbols, config.hidden, config.layers, symbols)
        return bytes_to_train(shape, config)

    assert need(hidden=2048, layers=3) > 4 * need(hidden=512, layers=3)
    assert need(batch=512, steps=1000) > 10 * need(batch=16, steps=1000)
    assert need(symbols=100_000) > 9 * need(symbols=5_000)
