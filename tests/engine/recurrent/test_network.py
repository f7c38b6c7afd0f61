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
