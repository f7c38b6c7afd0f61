"""The batched layers against finite differences, and dropout, states and embeddings."""

import numpy as np
import pytest

from engine.recurrent.network import Network
from engine.recurrent.softmax import SoftmaxOutput
from engine.recurrent.weights import Shape, Weights, random_weights

T, B = 5, 3


def loss_of(network, output, weights, inputs, targets, gradient=None):
    """Return the loss of a batch from zero states, and put its gradient into ``gradient``."""
    network.set_state(None)
    network.forward(weights, inputs)
    found = gradient or Weights(weights.shape, dtype=np.float64)
    loss = output.learn(weights.output, network.top, targets, found.output)
    network.backward(weights, output.d_top, found)
    return loss


@pytest.mark.parametrize("cell", ["rnn", "lstm"])
@pytest.mark.parametrize(("layers", "embedding"), [(1, 0), (2, 0), (3, 4), (1, 6)])
def test_the_gradient_is_that_of_finite_differences(cell, layers, embedding):
    rng = np.random.default_rng(3)
    shape = Shape(cell, inputs=7, hidden=4, layers=layers, outputs=7, embedding=embedding)
    weights = random_weights(shape, rng, np.float64)
    network = Network(shape, T, B, np.float64)
    output = SoftmaxOutput(shape.outputs, shape.hidden, T, B, np.float64)
    inputs, targets = rng.integers(0, 7, (2, T, B)).astype(np.int32)
    targets[2, 1] = -1
    gradient = Weights(shape, dtype=np.float64)
    loss_of(network, output, weights, inputs, targets, gradient)
    for place in rng.choice(len(weights.vector), 60, replace=False):
        found = 0.0
        for step in (1e-6, -1e-6):
            moved = weights.copy()
            moved.vector[place] += step
            found += np.sign(step) * loss_of(network, output, moved, inputs, targets)
        assert gradient.vector[place] == pytest.approx(found / 2e-6, abs=1e-7)


class Chance:
    """Draws the same numbers again and again, so that a mask stays what it is."""

    def random(self, shape, dtype):
        return np.random.default_rng(9).random(shape, dtype)


@pytest.mark.parametrize("cell", ["rnn", "lstm"])
def test_the_gradient_is_right_with_units_silenced(cell):
    rng = np.random.default_rng(4)
    shape = Shape(cell, inputs=5, hidden=4, layers=2, outputs=5)
    weights = random_weights(shape, rng, np.float64)
    network = Network(shape, T, B, np.float64, dropout=0.4)
    inputs = rng.integers(0, 5, (T, B)).astype(np.int32)
    wanted = rng.standard_normal((T, 4, B))

    def loss(weights):
        network.set_state(None)
        network.forward(weights, inputs, Chance())
        return float((network.top * wanted).sum())

    gradient = Weights(shape, dtype=np.float64)
    loss(weights)
    network.backward(weights, wanted, gradient)
    for place in rng.choice(shape.numbers - weights.output.size, 60, replace=False):
        found = 0.0
        for step in (1e-6, -1e-6):
            moved = weights.copy()
            moved.vector[place] += step
            found += np.sign(step) * loss(moved)
        assert gradient.vector[place] == pytest.approx(found / 2e-6, abs=1e-7)


def test_dropout_keeps_the_mean_and_the_given_share():
    shape = Shape("rnn", inputs=3, hidden=50, layers=1, outputs=3)
    weights = random_weights(shape, np.random.default_rng(0))
    network = Network(shape, 40, 50, dropout=0.3)
    inputs = np.zeros((40, 50), np.int32)
    network.forward(weights, inputs)
    whole = network.top.copy()
    network.forward(weights, inputs, np.random.default_rng(1))
    silenced = network.top == 0
    assert silenced.mean() == pytest.approx(0.3, abs=0.01)
    np.testing.assert_allclose(network.top[~silenced], whole[~silenced] / 0.7, rtol=1e-5)
    assert np.abs(network.top).mean() == pytest.approx(np.abs(whole).mean(), rel=0.02)


def test_nothing_is_silenced_without_chance_and_states_never_are():
    shape = Shape("lstm", inputs=3, hidden=8, layers=2, outputs=3)
    weights = random_weights(shape, np.random.default_rng(0))
    inputs = np.ones((T, B), np.int32)
    dropping, plain = Network(shape, T, B, dropout=0.5), Network(shape, T, B)
    for network in (dropping, plain):
        network.forward(weights, inputs)
    np.testing.assert_array_equal(dropping.top, plain.top)
    dropping.forward(weights, inputs, np.random.default_rng(0))
    np.testing.assert_array_equal(dropping.layers[0].hidden, plain.layers[0].hidden)
    assert (dropping.state()[1][0] != 0).all()


@pytest.mark.parametrize("layers", [1, 2, 3])
def test_two_halves_with_the_state_carried_over_are_the_whole(layers):
    rng = np.random.default_rng(0)
    shape = Shape("lstm", inputs=5, hidden=4, layers=layers, outputs=5)
    weights = random_weights(shape, rng)
    inputs = rng.integers(0, 5, (6, B)).astype(np.int32)
    whole, half = Network(shape, 6, B), Network(shape, 3, B)
    whole.forward(weights, inputs)
    half.forward(weights, inputs[:3])
    half.set_state(half.state())
    half.forward(weights, inputs[3:])
    np.testing.assert_array_equal(half.top, whole.top[3:])


def test_symbols_are_one_hot_columns_and_embeddings_columns_of_a_table():
    rng = np.random.default_rng(0)
    ids = rng.integers(0, 5, (T, B)).astype(np.int32)
    plain = Shape("rnn", inputs=5, hidden=4, layers=1, outputs=5)
    embedded = Shape("rnn", inputs=5, hidden=4, layers=1, outputs=5, embedding=5)
    weights = random_weights(plain, rng)
    same = Weights(embedded)
    same.embedding[...] = np.eye(5)
    same.layers[0][...] = weights.layers[0]
    numbers = np.eye(5, dtype=np.float32)[ids].transpose(0, 2, 1)
    found = []
    for shape, given, inputs in (
        (plain, weights, ids),
        (embedded, same, ids),
        (plain, weights, numbers),
    ):
        network = Network(shape, T, B)
        network.forward(given, inputs)
        found.append(network.top)
    np.testing.assert_array_equal(found[0], found[1])
    np.testing.assert_array_equal(found[0], found[2])
