"""Teaching cells and batched layers are the same mathematics on the same weights."""

import numpy as np
import pytest

from engine.messages import UserError
from engine.recurrent.network import Network
from engine.recurrent.simple import SimpleLSTM
from engine.recurrent.simple_weights import as_cell, as_weights, parameters_in
from engine.recurrent.softmax import SoftmaxOutput
from engine.recurrent.weights import Shape, Weights, random_weights
from tests.engine.recurrent.test_simple import CELLS, lively, parameters

INPUTS, H, OUTPUTS, T, B = 5, 6, 4, 9, 3
CLOSE = {"rtol": 0, "atol": 1e-10}


def softmax(y):
    exponentials = np.exp(y - y.max())
    return exponentials / exponentials.sum()


@pytest.fixture
def inputs():
    return np.random.default_rng(3).normal(size=(T, INPUTS, B))


@pytest.fixture
def targets():
    return np.random.default_rng(4).integers(0, OUTPUTS, (T, B)).astype(np.int32)


@pytest.fixture(params=CELLS)
def cell(request):
    return lively(request.param, (INPUTS, H, OUTPUTS))


def batched(weights, inputs, targets):
    """Return the outputs (T, O, B) and the gradient of the mean loss."""
    gradient = Weights(weights.shape, dtype=np.float64)
    network = Network(weights.shape, T, B, np.float64)
    network.forward(weights, inputs)
    output = SoftmaxOutput(OUTPUTS, H, T, B, np.float64)
    output.learn(weights.output, network.top, targets, gradient.output)
    network.backward(weights, output.d_top, gradient)
    return weights.output[:, :-1] @ network.top + weights.output[:, -1:], gradient


def test_outputs_and_gradients_agree_with_the_batched_layers(cell, inputs, targets):
    outputs, gradient = batched(as_weights(cell), inputs, targets)
    sums = {name: np.zeros_like(value) for name, value in parameters(cell).items()}
    for place in range(B):
        mine = cell.forward(list(inputs[:, :, [place]]))
        np.testing.assert_allclose(mine, outputs[:, :, [place]], **CLOSE)
        wanted = np.eye(OUTPUTS)[targets[:, place]][:, :, None]
        d_y = [(softmax(y) - right) / (T * B) for y, right in zip(mine, wanted, strict=True)]
        for name, found in cell.gradients(d_y).items():
            sums[name] += found
    views = parameters_in(gradient)
    assert set(views) == set(cell.parameters)
    for name, found in sums.items():
        assert np.abs(found).max() > 1e-4
        np.testing.assert_allclose(views[name], found, err_msg=name, **CLOSE)


def test_every_weight_has_one_place(cell):
    weights = as_weights(cell)
    assert weights.vector.dtype == np.float64
    for place in parameters_in(weights).values():
        place += 1000
    assert (weights.vector > 900).all()
    assert (weights.vector < 1100).all()


def test_there_and_back(cell):
    back = as_cell(as_weights(cell))
    assert type(back) is type(cell)
    for name, value in parameters(cell).items():
        np.testing.assert_array_equal(getattr(back, name), value)


def test_the_copies_are_of_their_own(cell):
    before, weights = parameters(cell), as_weights(cell)
    back = as_cell(weights)
    weights.vector += 1
    for name, value in before.items():
        np.testing.assert_array_equal(getattr(cell, name), value)
        np.testing.assert_array_equal(getattr(back, name), value)


def test_weights_trained_in_float32_become_a_cell():
    weights = random_weights(Shape("lstm", INPUTS, H, 1, OUTPUTS), np.random.default_rng(1))
    cell = as_cell(weights)
    assert isinstance(cell, SimpleLSTM)
    assert cell.W_f.dtype == np.float64
    np.testing.assert_array_equal(cell.b_f, 1)
    np.testing.assert_array_equal(cell.W_o, weights.layers[0][:H, :-1])


@pytest.mark.parametrize("kind", ["rnn", "lstm"])
def test_an_embedding_is_part_of_what_comes_in(kind):
    shape = Shape(kind, INPUTS, H, 1, OUTPUTS, embedding=3)
    weights = random_weights(shape, np.random.default_rng(2), np.float64)
    ids = np.random.default_rng(3).integers(0, INPUTS, (T, 1)).astype(np.int32)
    network = Network(shape, T, 1, np.float64)
    network.forward(weights, ids)
    cell = as_cell(weights)
    mine = cell.forward(list(np.eye(INPUTS)[ids[:, 0]][:, :, None]))
    outputs = weights.output[:, :-1] @ network.top + weights.output[:, -1:]
    np.testing.assert_allclose(mine, outputs, **CLOSE)


def test_a_deeper_network_is_no_such_cell():
    weights = Weights(Shape("rnn", INPUTS, H, outputs=OUTPUTS, layers=2))
    with pytest.raises(UserError, match="Only a network of one layer"):
        as_cell(weights)
