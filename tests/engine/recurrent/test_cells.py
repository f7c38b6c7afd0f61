"""A layer against its formula written out step by step."""

import numpy as np
import pytest

from engine.recurrent.cells import GATES, make_layer

T, INPUTS, HIDDEN, B = 6, 3, 4, 2
every_cell = pytest.mark.parametrize("cell", ["rnn", "lstm"])


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def plain_states(cell, weights, inputs, state):
    """Return the states h of all steps, one formula after the other."""
    h, *c = state
    states = []
    for x in inputs:
        sums = weights @ np.concatenate([h, x, np.ones((1, B))])
        if cell == "rnn":
            h = np.tanh(sums)
        else:
            o, f, i = (sigmoid(part) for part in np.split(sums, 4)[:3])
            c = [f * c[0] + i * np.tanh(np.split(sums, 4)[3])]
            h = o * np.tanh(c[0])
        states.append(h)
    return np.array(states)


@pytest.fixture
def case(request):
    cell = request.param
    rng = np.random.default_rng(1)
    weights = rng.standard_normal((GATES[cell] * HIDDEN, HIDDEN + INPUTS + 1))
    state = tuple(rng.standard_normal((1 if cell == "rnn" else 2, HIDDEN, B)) * 0.5)
    layer = make_layer(cell, INPUTS, HIDDEN, T, B, np.float64)
    layer.inputs[...] = rng.standard_normal((T, INPUTS, B))
    layer.set_state(state)
    return cell, layer, weights, state


both = pytest.mark.parametrize("case", ["rnn", "lstm"], indirect=True)


@both
def test_the_states_are_those_of_the_formula(case):
    cell, layer, weights, state = case
    layer.forward(weights)
    expected = plain_states(cell, weights, layer.inputs, state)
    np.testing.assert_allclose(layer.hidden, expected, rtol=1e-12)


@both
def test_all_gradients_are_those_of_finite_differences(case):
    cell, layer, weights, state = case
    wanted = np.random.default_rng(2).standard_normal((T, HIDDEN, B))  # loss = sum of wanted * h
    gradient, d_states = np.empty_like(weights), np.empty_like(layer.hidden)
    layer.forward(weights)
    layer.backward(weights, wanted, gradient, d_states)
    d_inputs = layer.d_inputs(weights).reshape(INPUTS, T, B).transpose(1, 0, 2)

    def loss(weights, inputs):
        return (plain_states(cell, weights, inputs, state) * wanted).sum()

    inputs = layer.inputs.copy()
    np.testing.assert_allclose(gradient, slopes(lambda w: loss(w, inputs), weights), atol=1e-7)
    np.testing.assert_allclose(d_inputs, slopes(lambda x: loss(weights, x), inputs), atol=1e-7)
    np.testing.assert_array_equal(d_states[-1], wanted[-1])


def slopes(function, at):
    found = np.empty_like(at)
    for place in np.ndindex(at.shape):
        step = np.zeros_like(at)
        step[place] = 1e-6
        found[place] = (function(at + step) - function(at - step)) / 2e-6
    return found


@both
def test_two_halves_with_the_state_carried_over_are_the_whole(case):
    cell, layer, weights, state = case
    layer.forward(weights)
    half = make_layer(cell, INPUTS, HIDDEN, T // 2, B, np.float64)
    half.set_state(state)
    found = []
    for part in (slice(T // 2), slice(T // 2, T)):
        half.inputs[...] = layer.inputs[part]
        half.forward(weights)
        found.append(half.hidden.copy())
        half.set_state(half.state())
    np.testing.assert_array_equal(np.concatenate(found), layer.hidden)


@both
def test_a_state_given_out_is_a_copy(case):
    _, layer, weights, _ = case
    layer.forward(weights)
    given = layer.state()
    before = [part.copy() for part in given]
    layer.set_state(None)
    layer.forward(weights)
    assert all(map(np.array_equal, before, given))


@every_cell
def test_large_sums_do_no_harm(cell):
    layer = make_layer(cell, 1, 2, 2, 1)
    weights = np.full((GATES[cell] * 2, 4), -1e6, np.float32)
    layer.inputs[...] = 1
    layer.forward(weights)
    assert np.isfinite(layer.hidden).all()
