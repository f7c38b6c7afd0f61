"""A sample instead of all symbols: gradient, correction, chance, and that it trains."""

import math

import numpy as np
import pytest

from engine.recurrent.language_model import train_language_model
from engine.recurrent.language_model_config import LanguageModelConfig
from engine.recurrent.sampled_softmax import POWER, SampledSoftmax
from engine.text import build_corpus

V, H, T, B, S = 12, 3, 4, 2, 5
COUNTS = np.arange(V, 0, -1)


def output(seed=0):
    return SampledSoftmax(COUNTS, S, H, T, B, np.random.default_rng(seed))


@pytest.fixture
def case():
    rng = np.random.default_rng(3)
    targets = rng.integers(0, V, (T, B)).astype(np.int32)
    weights = rng.standard_normal((V, H + 1)).astype(np.float32)
    return weights, rng.standard_normal((T, H, B)).astype(np.float32), targets


def plain_loss(weights, top, targets):
    """Return the loss of the first draw, in float64."""
    q = COUNTS**POWER / (COUNTS**POWER).sum()
    drawn = np.searchsorted(np.cumsum(q), np.random.default_rng(0).random(S), "right")
    total = 0.0
    for t, b in np.ndindex(T, B):
        scores = weights.astype(float) @ [*top[t, :, b], 1] - np.log(S * q)
        true = targets[t, b]
        others = sum(math.exp(scores[k]) for k in drawn if k != true)
        total += math.log(math.exp(scores[true]) + others) - scores[true]
    return total / (T * B)


def test_loss_and_gradient_are_those_of_the_formula(case):
    weights, top, targets = case
    sampled, gradient = output(), np.empty((V, H + 1), np.float32)
    assert sampled.learn(weights, top, targets, gradient) == pytest.approx(
        plain_loss(*case), rel=1e-5
    )
    for at, slope, moved in (
        (weights, gradient, lambda w: plain_loss(w, top, targets)),
        (top, sampled.d_top, lambda t: plain_loss(weights, t, targets)),
    ):
        for place in np.ndindex(at.shape):
            step = np.zeros(at.shape)
            step[place] = 1e-5
            expected = (moved(at + step) - moved(at - step)) / 2e-5
            assert slope[place] == pytest.approx(expected, abs=1e-5)


def test_the_same_seed_draws_the_same_and_every_batch_anew(case):
    gradient = np.empty((V, H + 1), np.float32)
    one, two = ([o.learn(*case, gradient) for _ in range(3)] for o in (output(), output()))
    assert one == two
    assert len(set(one)) == 3


def test_what_seems_impossible_costs_much_but_not_without_end(case):
    weights, top, targets = case
    weights[:, -1] = np.where(np.isin(np.arange(V), targets), -1e4, 1e4)
    loss = output().learn(weights, top, targets, np.empty((V, H + 1), np.float32))
    assert 1e3 < loss < 1e5


def test_it_trains_a_model_that_all_symbols_judge():
    rng = np.random.default_rng(0)
    pairs = [f"a{n} b{n}" for n in rng.integers(0, 60, 4000)]
    corpus = build_corpus([" ".join(pairs)])
    config = LanguageModelConfig(
        unit="word",
        hidden=32,
        embedding=16,
        batch=8,
        steps=16,
        epochs=6,
        learning_rate=0.01,
        sampled=20,
    )
    model = train_language_model(corpus, config)
    assert 60**0.5 < model.held_out.perplexity < 1.3 * 60**0.5
