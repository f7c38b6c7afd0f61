"""One vector, and a view for each matrix in it."""

import numpy as np
import pytest

from engine.recurrent.weights import FORGET_BIAS, Shape, Weights, random_weights

SHAPE = Shape("lstm", inputs=7, hidden=3, layers=2, outputs=5, embedding=4)


def test_every_matrix_has_its_size_and_all_of_them_are_the_vector():
    weights = Weights(SHAPE)
    assert [matrix.shape for matrix in weights.matrices()] == [(4, 7), (12, 8), (12, 7), (5, 4)]
    assert len(weights.names()) == 4
    for matrix in weights.matrices():
        matrix += 1
    assert (weights.vector == 1).all()
    assert len(weights.vector) == SHAPE.numbers


def test_without_embedding_symbols_come_in_as_they_are():
    shape = Shape("rnn", inputs=7, hidden=3, layers=3, outputs=5)
    weights = Weights(shape)
    assert [matrix.shape for matrix in weights.matrices()] == [(3, 11), (3, 7), (3, 7), (5, 4)]
    assert weights.names() == ("layer 1", "layer 2", "layer 3", "output")


def test_a_copy_stands_alone_and_a_frozen_one_cannot_be_changed():
    weights = random_weights(SHAPE, np.random.default_rng(0))
    copy, frozen = weights.copy(), weights.frozen()
    weights.vector[:] = 0
    assert copy.vector.any()
    assert np.array_equal(copy.vector, frozen.vector)
    for matrix in (*frozen.matrices(), frozen.vector):
        with pytest.raises(ValueError, match="read-only"):
            matrix[...] = 0


def test_weights_of_another_shape_are_refused():
    with pytest.raises(ValueError, match="another shape"):
        Weights(SHAPE, np.zeros(10, np.float32))


def test_random_weights_are_small_and_forget_gates_open():
    weights = random_weights(SHAPE, np.random.default_rng(0))
    for layer in weights.layers:
        assert (layer[3:6, -1] == FORGET_BIAS).all()
        layer[3:6, -1] = 0
        assert 0 < np.abs(layer).max() <= 1 / np.sqrt(3)
    assert np.array_equal(
        random_weights(SHAPE, np.random.default_rng(5)).vector,
        random_weights(SHAPE, np.random.default_rng(5)).vector,
    )
