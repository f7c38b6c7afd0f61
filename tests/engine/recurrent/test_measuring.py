"""Judging: the same as reading the text symbol by symbol, and a blind net is as blind as V dice."""

import math

import numpy as np
import pytest

from engine.recurrent import measuring
from engine.recurrent.measuring import STREAM, Judge
from engine.recurrent.network import Network
from engine.recurrent.weights import Shape, Weights, random_weights
from engine.training import run

V = 20
SHAPE = Shape("lstm", inputs=V, hidden=12, layers=2, outputs=V)


@pytest.fixture(scope="module")
def weights():
    return random_weights(SHAPE, np.random.default_rng(0))


def text(count):
    return np.random.default_rng(1).integers(0, V, count).astype(np.int32)


def judged(weights, ids):
    return run(Judge(weights, ids).steps(weights))


def plain_bits(weights, ids):
    """Return the mean bits of a text read in one go."""
    network = Network(SHAPE, len(ids) - 1, 1)
    network.forward(weights, ids[:-1, None])
    scores = network.top[:, :, 0] @ weights.output[:, :-1].T + weights.output[:, -1]
    scores = scores.astype(float)
    losses = np.log(np.exp(scores).sum(axis=1)) - scores[np.arange(len(scores)), ids[1:]]
    return losses.mean() / math.log(2)


@pytest.mark.parametrize("count", [2, 3, 64, 65, 66, 200, STREAM])
def test_a_short_text_is_read_in_one_go(weights, count):
    measured = judged(weights, text(count))
    assert measured.tokens == count - 1
    assert measured.unknown == 0
    assert measured.bits_per_token == pytest.approx(plain_bits(weights, text(count)), rel=1e-6)


def test_streams_are_near_one_stream(weights, monkeypatch):
    ids = text(12 * STREAM + 7)
    many = judged(weights, ids)
    monkeypatch.setattr(measuring, "MOST_STREAMS", 1)
    one = judged(weights, ids)
    assert many.tokens == one.tokens == len(ids) - 1
    assert many.bits_per_token != one.bits_per_token
    assert many.bits_per_token == pytest.approx(one.bits_per_token, rel=1e-4)


def test_a_net_that_knows_nothing_has_a_perplexity_of_all_symbols(weights):
    assert judged(Weights(SHAPE), text(500)).perplexity == pytest.approx(V)
    assert judged(weights, text(500)).perplexity == pytest.approx(V, rel=0.1)


def test_judging_twice_gives_the_same_and_weights_may_change(weights):
    judge = Judge(weights, text(300))
    first, other = run(judge.steps(weights)), run(judge.steps(Weights(SHAPE)))
    assert run(judge.steps(weights)) == first != other


def test_a_certain_error_is_an_infinite_perplexity():
    weights = Weights(SHAPE)
    weights.output[0, -1] = 1e5
    assert judged(weights, np.full(10, 3, np.int32)).perplexity == math.inf


@pytest.mark.parametrize("count", [0, 1])
def test_nothing_to_guess_is_said_in_one_sentence(weights, count):
    with pytest.raises(ValueError, match=r"^At least two symbols are needed to judge a model\.$"):
        Judge(weights, text(count))


def test_it_tells_how_far_it_is(weights):
    steps = list(Judge(weights, text(1000)).steps(weights))
    assert [step.step for step in steps] == sorted(step.step for step in steps)
    assert steps[-1].step == steps[-1].total == 999
