"""One update after the other: clipping, going back, and weights that are good."""

import math

import numpy as np
import pytest

from engine.recurrent.language_model_config import LanguageModelConfig
from engine.recurrent.learner import EMBEDDING, Exploded, Learner, shape_of
from engine.recurrent.symbols import symbols_steps
from engine.text import build_corpus
from engine.training import run

TEXT = "The king rules the land, and nobody asks the land. " * 20
SMALL = {"hidden": 8, "steps": 10, "batch": 4}


def learner(text=TEXT, **settings):
    config = LanguageModelConfig(**{**SMALL, **settings})
    symbols, ids = run(symbols_steps(build_corpus([text]), config.unit, config.most_symbols))
    return Learner(symbols, ids, config)


def moved(before, after):
    return np.abs(after.weights.vector - before).max()


def test_the_end_of_the_text_is_kept_back_by_position():
    one = learner(keep_back=0.25)
    text = TEXT + "\n"
    symbols, ids = run(symbols_steps(build_corpus([TEXT]), "char", 1000))
    assert symbols.decode(one.unseen) == text[-(len(text) // 4) :]
    assert one.epoch_steps == (len(ids) - len(one.unseen) - 1) // 4 // 10
    assert len(learner(keep_back=0.0).unseen) == 0


def test_it_learns_batch_after_batch():
    one = learner()
    losses = []
    for _ in range(8 * one.epoch_steps):
        one.update(0.02)
        losses.append(one.take_loss())
    assert losses[0] == pytest.approx(math.log(one.weights.shape.outputs), rel=0.1)
    assert losses[-1] < 0.5 * losses[0]
    assert one.symbols_seen == 40 * one.step
    assert math.isnan(one.take_loss())


def test_a_gradient_longer_than_the_bound_is_shortened():
    whole, clipped = learner(clip=0.0, optimiser="sgd"), learner(clip=0.01, optimiser="sgd")
    begun = whole.weights.vector.copy()
    for each in (whole, clipped):
        each.update(1.0)
    assert whole.gradient_length == clipped.gradient_length > 0.01
    steps = [each.weights.vector - begun for each in (whole, clipped)]
    assert np.linalg.norm(steps[1]) == pytest.approx(0.01, rel=1e-3)
    np.testing.assert_allclose(
        steps[1] * whole.gradient_length / 0.01, steps[0], rtol=0.01, atol=1e-4
    )


def test_numbers_larger_than_the_bound_are_cut():
    one = learner(clip=0.001, clipping="numbers", optimiser="sgd")
    begun = one.weights.vector.copy()
    one.update(1.0)
    assert moved(begun, one) == pytest.approx(0.001, rel=1e-3)
    assert one.gradient_length > 0.01


@pytest.mark.parametrize("settings", [{}, {"sampled": 5}, {"optimiser": "sgd", "clip": 0.0}])
def test_an_explosion_is_noticed_at_once_and_undone(settings):
    one = learner(**settings)
    begun = one.weights.vector.copy()
    one.update(1e30)
    assert moved(begun, one) > 1e20
    with pytest.raises(Exploded):
        one.update(1e30)
    assert moved(begun, one) == 0
    assert one.step == one.good_step == 0


def test_an_explosion_shows_with_many_symbols_too():
    words = " ".join(f"w{n}" for n in range(8000)) + " w1 w2"
    one = learner(words, unit="word", most_symbols=100_000, embedding=4, optimiser="sgd", clip=0.0)
    one.update(1e8)
    with pytest.raises(Exploded):
        one.update(1e8)


def test_the_last_weights_of_all_are_tested_too():
    one = learner()
    one.update(0.001)
    one.settle()
    assert one.good_step == 1
    assert np.array_equal(one.good.vector, one.weights.vector)
    one.update(1e30)
    with pytest.raises(Exploded):
        one.settle()
    assert one.step == 1
    assert np.array_equal(one.good.vector, one.weights.vector)


def test_settling_again_or_at_the_beginning_changes_nothing():
    one = learner()
    begun = one.weights.vector.copy()
    one.settle()
    one.settle()
    assert moved(begun, one) == 0


def test_many_symbols_are_embedded_and_few_are_not():
    config = LanguageModelConfig()
    assert shape_of(60, config).embedding == 0
    assert shape_of(5000, config).embedding == EMBEDDING
    assert shape_of(60, LanguageModelConfig(embedding=7)).embedding == 7


@pytest.mark.parametrize(("text", "unit"), [("a" * 400, "char"), ("a " * 400, "word")])
def test_one_symbol_over_and_over_is_said_in_one_sentence(text, unit):
    with pytest.raises(ValueError, match=r"^The text to learn from is one symbol over and over;"):
        learner(text, unit=unit)
