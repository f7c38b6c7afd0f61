"""The output against plain formulas; in pieces it is the same as at once."""

import math

import numpy as np
import pytest

from engine.recurrent import softmax
from engine.recurrent.softmax import UNCOUNTED, SoftmaxOutput

V, H, T, B = 9, 4, 5, 3


@pytest.fixture
def case():
    rng = np.random.default_rng(0)
    targets = rng.integers(0, V, (T, B)).astype(np.int32)
    targets[1, 2] = targets[4, 0] = UNCOUNTED
    return rng.standard_normal((V, H + 1)), rng.standard_normal((T, H, B)), targets


def plain_losses(weights, top, targets):
    losses = np.zeros((T, B))
    for t, b in np.ndindex(T, B):
        scores = weights @ [*top[t, :, b], 1]
        if targets[t, b] >= 0:
            losses[t, b] = np.log(np.exp(scores).sum()) - scores[targets[t, b]]
    return losses


def learned(case, dtype=np.float64):
    weights, top, targets = case
    output = SoftmaxOutput(V, H, T, B, dtype)
    gradient = np.empty((V, H + 1), dtype)
    loss = output.learn(weights.astype(dtype), top.astype(dtype), targets, gradient)
    return loss, gradient, output.d_top


def test_losses_are_those_of_the_formula(case):
    output = SoftmaxOutput(V, H, T, B, np.float64)
    np.testing.assert_allclose(output.losses(*case), plain_losses(*case), rtol=1e-12)


def test_the_mean_is_over_what_counts_and_its_gradient_right(case):
    weights, top, targets = case

    def loss(weights, top):
        return plain_losses(weights, top, targets).sum() / (T * B - 2)

    found, gradient, d_top = learned(case)
    assert found == pytest.approx(loss(weights, top))
    for at, slope, moved in (
        (weights, gradient, lambda w: loss(w, top)),
        (top, d_top, lambda t: loss(weights, t)),
    ):
        for place in np.ndindex(at.shape):
            step = np.zeros_like(at)
            step[place] = 1e-6
            expected = (moved(at + step) - moved(at - step)) / 2e-6
            assert slope[place] == pytest.approx(expected, abs=1e-8)


@pytest.mark.parametrize("columns", [1, 2, 7, 14, 15, 100])
def test_in_pieces_it_is_the_same(case, columns, monkeypatch):
    whole = learned(case)
    monkeypatch.setattr(softmax, "PIECE", V * columns)
    for expected, found in zip(whole, learned(case), strict=True):
        np.testing.assert_allclose(found, expected, rtol=1e-12, atol=1e-15)
    np.testing.assert_allclose(
        SoftmaxOutput(V, H, T, B, np.float64).losses(*case), plain_losses(*case), rtol=1e-12
    )


def test_what_seems_impossible_costs_much_but_not_without_end():
    weights = np.zeros((2, 2), np.float32)
    weights[0, 1] = 50_000
    output = SoftmaxOutput(2, 1, 1, 2)
    losses = output.losses(weights, np.zeros((1, 1, 2), np.float32), np.array([[0, 1]]))
    assert losses.tolist() == [[0, 50_000]]


def test_where_nothing_counts_nothing_is_learned(case):
    weights, top, targets = case
    loss, gradient, d_top = learned((weights, top, np.full_like(targets, UNCOUNTED)))
    assert loss == 0
    assert not gradient.any()
    assert not d_top.any()


def test_float32_is_near(case):
    for expected, found in zip(learned(case), learned(case, np.float32), strict=True):
        np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-6)


def test_without_knowledge_every_symbol_costs_the_same(case):
    losses = SoftmaxOutput(V, H, T, B).losses(np.zeros((V, H + 1), np.float32), case[1], case[2])
    np.testing.assert_allclose(losses[case[2] >= 0], math.log(V), rtol=1e-6)
