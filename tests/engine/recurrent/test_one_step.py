"""Single steps: the same numbers as the batched network, from anywhere, for every shape."""

import numpy as np
import pytest

from engine.messages import UserError
from engine.recurrent.one_step import OneStep
from tests.engine.recurrent.small_models import logs_after, small_weights, some_ids, whole

SHAPES = [(cell, layers, e) for cell in ("rnn", "lstm") for layers in (1, 2, 3) for e in (0, 4)]


@pytest.mark.parametrize(("cell", "layers", "embedding"), SHAPES)
def test_steps_give_what_the_batched_network_gives(cell, layers, embedding):
    weights, ids = small_weights(cell, layers, embedding), some_ids(30)
    network, steps = whole(weights, ids), OneStep(weights)
    for t, symbol in enumerate(ids.tolist()):
        steps.read(symbol)
        logs = logs_after(weights, network.top[t, :, 0])
        np.testing.assert_allclose(steps.probabilities(), np.exp(logs), rtol=1e-10)
    for found, wanted in zip(steps.state(), network.state(), strict=True):
        np.testing.assert_allclose(found, wanted, atol=1e-12)


@pytest.mark.parametrize("cell", ["rnn", "lstm"])
def test_a_state_can_be_left_and_taken_up_again(cell):
    weights, ids = small_weights(cell, 2), some_ids(20)
    steps = OneStep(weights)
    for symbol in ids[:10].tolist():
        steps.read(symbol)
    middle = steps.state()
    for symbol in ids[10:].tolist():
        steps.read(symbol)
    wanted = steps.probabilities()
    other = OneStep(weights)
    other.set_state(middle)
    for symbol in ids[10:].tolist():
        other.read(symbol)
    assert np.array_equal(other.probabilities(), wanted)
    other.set_state(None)
    other.read(1)
    fresh = OneStep(weights)
    fresh.read(1)
    assert np.array_equal(other.probabilities(), fresh.probabilities())


def test_float32_stays_float32_and_close():
    weights, ids = small_weights("lstm", 2, dtype=np.float32), some_ids(40)
    steps = OneStep(weights)
    for symbol in ids.tolist():
        steps.read(symbol)
    logs = logs_after(weights, whole(weights, ids).top[-1, :, 0])
    assert steps.scores().dtype == np.float32
    np.testing.assert_allclose(steps.probabilities(), np.exp(logs), rtol=1e-4)


def test_weights_changed_later_do_not_show():
    weights = small_weights("lstm")
    steps = OneStep(weights)
    other = OneStep(weights.copy())
    weights.vector[:] = 0
    steps.read(2), other.read(2)
    assert np.array_equal(steps.scores(), other.scores())


def test_temperature_divides_the_scores():
    steps = OneStep(small_weights("rnn"))
    steps.read(3)
    likely = steps.likely().copy()
    assert likely.max() == 1
    np.testing.assert_allclose(steps.likely(0.5), likely**2, rtol=1e-12)


@pytest.mark.parametrize("symbol", [-1, 6])
def test_a_number_that_is_no_symbol_is_refused(symbol):
    with pytest.raises(UserError, match=f"Symbol {symbol} is none of the 6"):
        OneStep(small_weights("rnn")).read(symbol)
