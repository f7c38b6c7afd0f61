"""Gradients with respect to states and symbols, against finite differences in both cells."""

import numpy as np
import pytest

from engine.messages import UserError
from engine.recurrent.inspect import gradients_over_time, saliency
from engine.recurrent.network import Network
from engine.recurrent.states import states_steps
from engine.recurrent.time_gradients import saliency_steps, time_gradients_steps
from engine.recurrent.way_back import way_back_steps
from engine.recurrent.weights import Weights
from engine.training import run
from tests.engine.recurrent.small_models import (
    H,
    V,
    logs_after,
    small_model,
    small_weights,
    some_ids,
    whole,
)

SHAPES = [(cell, layers) for cell in ("rnn", "lstm") for layers in (1, 2, 3)]


def losses_from(weights, ids, t, state):
    """Return the losses of all guesses after step t, which left ``state``, from then on."""
    tops = [state[-1][0][:, 0]]
    if t + 1 < len(ids) - 1:
        tops += list(whole(weights, ids[t + 1 : -1], state).top[:, :, 0])
    return np.array([-logs_after(weights, h)[y] for h, y in zip(tops, ids[t + 1 :], strict=True)])


def layer_above_sees(weights, ids, t, layer, part, unit, change, chooses):
    """Return the loss when a number of the top layer's state after step t is changed."""
    state = tuple(tuple(a.copy() for a in parts) for parts in whole(weights, ids[: t + 1]).state())
    state[layer][part][unit, 0] += change
    return chooses(losses_from(weights, ids, t, state))


@pytest.mark.parametrize("layers", [1, 2])
@pytest.mark.parametrize("cell", ["rnn", "lstm"])
@pytest.mark.parametrize("t", [0, 4, 8])
def test_the_lengths_are_those_of_finite_differences(cell, layers, t):
    weights, ids = small_weights(cell, layers), some_ids(10)
    found = run(time_gradients_steps(weights, ids))
    top = layers - 1
    for lengths, chooses in ((found.last, lambda x: x[-1]), (found.summed, np.sum)):
        slopes = [
            (
                layer_above_sees(weights, ids, t, top, 0, unit, 1e-6, chooses)
                - layer_above_sees(weights, ids, t, top, 0, unit, -1e-6, chooses)
            )
            / 2e-6
            for unit in range(H)
        ]
        assert lengths[top, t] == pytest.approx(np.linalg.norm(slopes), rel=1e-5, abs=1e-8)


@pytest.mark.parametrize("t", [0, 4])
def test_cells_have_their_own_way_back(t):
    """A change of c after step t acts on later steps, and on h of the same step."""
    weights, ids = small_weights("lstm"), some_ids(10)
    found = run(time_gradients_steps(weights, ids))
    states = run(states_steps(weights, ids[:-1]))
    gates = states.gates[0, t]
    slopes = []
    for unit in range(H):
        sides = []
        for change in (1e-6, -1e-6):
            h, c = (part.copy() for part in whole(weights, ids[: t + 1]).state()[0])
            c[unit, 0] += change
            h[:, 0] = gates[0] * np.tanh(c[:, 0])
            sides.append(losses_from(weights, ids, t, ((h, c),))[-1])
        slopes.append((sides[0] - sides[1]) / 2e-6)
    assert found.last_cells[0, t] == pytest.approx(np.linalg.norm(slopes), rel=1e-5)


@pytest.mark.parametrize(("cell", "layers"), SHAPES)
@pytest.mark.parametrize("embedding", [0, 4])
def test_the_way_back_is_that_of_the_batched_network(cell, layers, embedding):
    weights, ids = small_weights(cell, layers, embedding), some_ids(12)
    d_top = np.random.default_rng(1).standard_normal((12, H))
    found = run(way_back_steps(weights, run(states_steps(weights, ids)), d_top))
    network = whole(weights, ids)
    wanted = tuple(np.empty((12, H, 1)) for _ in range(layers))
    network.backward(weights, d_top[..., None], Weights(weights.shape, dtype=np.float64), wanted)
    np.testing.assert_allclose(found.hidden, np.array(wanted)[..., 0], atol=1e-12)
    np.testing.assert_allclose(found.inputs, network.d_inputs(weights)[..., 0], atol=1e-12)
    assert (found.cells is None) == (cell == "rnn")


def test_a_short_reach_sees_the_last_steps_of_the_same_gradient():
    weights, ids = small_weights("lstm", 2), some_ids(40)
    far, near = (run(time_gradients_steps(weights, ids, reach)) for reach in (100, 6))
    assert far.last.shape == (2, 39)
    np.testing.assert_allclose(near.last, far.last[:, -6:], atol=1e-12)
    np.testing.assert_allclose(near.summed, far.summed[:, -6:], atol=1e-12)
    np.testing.assert_allclose(near.last_cells, far.last_cells[:, -6:], atol=1e-12)
    np.testing.assert_allclose(near.losses, far.losses[-6:], atol=1e-12)


def test_an_rnn_with_small_weights_forgets_and_an_lstm_with_open_gates_does_not():
    ids = some_ids(301)
    rnn, lstm = small_weights("rnn", scale=0.8), small_weights("lstm", scale=0.8)
    lstm.layers[0][H : 2 * H, -1] = 12.0  # forget next to nothing,
    lstm.layers[0][2 * H : 3 * H, -1] = -4.0  # and take in little, so that the cells stay small
    short = run(time_gradients_steps(rnn, ids)).last[0]
    long = run(time_gradients_steps(lstm, ids)).last[0]
    assert short[0] / short[-1] < 1e-60  # far below what float32 can hold
    assert short[0] > 0
    assert long[0] / long[-1] > 1e-3


@pytest.mark.parametrize("cell", ["rnn", "lstm"])
@pytest.mark.parametrize("embedding", [0, 4])
def test_pulls_are_slopes_along_each_symbol(cell, embedding):
    weights, ids = small_weights(cell, 2, embedding), some_ids(8)
    found = run(saliency_steps(weights, ids, target=3))
    columns = weights.embedding[:, ids].T if embedding else np.eye(V)[ids]
    assert found.probability == pytest.approx(np.exp(log_of(weights, columns)))
    for place in range(8):
        slope = 0.0
        for change in (1e-6, -1e-6):
            moved = columns.copy()
            moved[place] *= 1 + change
            slope += np.sign(change) * log_of(weights, moved) / 2e-6
        assert found.pulls[place] == pytest.approx(slope, abs=1e-7)
        numbers = []
        for part in range(columns.shape[1]):
            moved = np.repeat(columns[None], 2, axis=0)
            moved[:, place, part] += (1e-6, -1e-6)
            numbers.append((log_of(weights, moved[0]) - log_of(weights, moved[1])) / 2e-6)
        wanted = np.linalg.norm(numbers) * np.linalg.norm(columns[place])
        assert found.strengths[place] == pytest.approx(wanted, rel=1e-5, abs=1e-8)


def log_of(weights, columns, target=3):
    """Return ln p of the target after columns (T, I)."""
    network = Network(weights.shape, len(columns), 1, np.float64)
    network.forward(weights, columns[..., None])
    return logs_after(weights, network.top[-1, :, 0])[target]


def test_pulls_agree_with_leaving_one_symbol_out():
    """Where weights are small the network is nearly linear, and both say the same."""
    weights, ids = small_weights("rnn", scale=0.3), some_ids(8)
    found = run(saliency_steps(weights, ids, target=3))
    columns = np.eye(V)[ids]
    without = []
    for place in range(8):
        moved = columns.copy()
        moved[place] = 0
        without.append(log_of(weights, columns) - log_of(weights, moved))
    np.testing.assert_allclose(found.pulls, without, atol=0.05 * np.abs(without).max())


def test_the_target_is_the_most_expected_symbol_unless_it_is_named():
    found = saliency(small_model(), "abc ab")
    named = saliency(small_model(), "abc ab", found.target)
    assert found.probability > 1 / V
    assert np.array_equal(found.pulls, named.pulls)
    near = saliency(small_model(), "abc ab", found.target, reach=2)
    np.testing.assert_allclose(near.pulls, found.pulls[-2:], atol=1e-12)


def test_float32_weights_give_float64_gradients():
    weights = small_weights("lstm", dtype=np.float32)
    assert run(time_gradients_steps(weights, some_ids(9))).last.dtype == np.float64


def test_bad_wishes_are_refused():
    with pytest.raises(UserError, match="at least 2 are needed"):
        gradients_over_time(small_model(), "a")
    with pytest.raises(UserError, match="At least 2 symbols"):
        run(time_gradients_steps(small_weights("rnn"), some_ids(1)))
    with pytest.raises(UserError, match="takes at least one step"):
        gradients_over_time(small_model(), "abc", reach=0)
    with pytest.raises(UserError, match="Symbol 7 is none"):
        saliency(small_model(), "abc", target=7)
