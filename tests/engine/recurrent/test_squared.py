"""The linear output: its loss by hand, its gradient by finite differences."""

import numpy as np
import pytest

from engine.recurrent.squared import SquaredOutput

T, H, B = 3, 4, 5


@pytest.fixture
def made():
    rng = np.random.default_rng(2)
    targets = rng.random((T, B))
    targets[0], targets[1, 2] = -1, -1
    return (
        SquaredOutput(H, T, B, np.float64),
        rng.normal(size=(1, H + 1)),
        rng.normal(size=(T, H, B)),
        targets,
    )


def loss_of(output, weights, top, targets):
    return output.learn(weights, top, targets, np.empty_like(weights))


def test_the_loss_is_the_mean_of_the_squares_asked_for(made):
    output, weights, top, targets = made
    squares = [
        (weights[0, :-1] @ top[t, :, b] + weights[0, -1] - targets[t, b]) ** 2
        for t in range(T)
        for b in range(B)
        if targets[t, b] >= 0
    ]
    assert len(squares) == 9
    assert loss_of(*made) == pytest.approx(np.mean(squares))
    assert output.losses(weights, top, targets).sum() == pytest.approx(np.sum(squares))


def test_the_gradient_is_that_of_finite_differences(made):
    output, weights, top, targets = made
    gradient = np.empty_like(weights)
    output.learn(weights, top, targets, gradient)
    d_top = output.d_top.copy()
    for array, found in ((weights, gradient), (top, d_top)):
        for place in np.ndindex(array.shape):
            before, slopes = array[place], 0.0
            for step in (1e-6, -1e-6):
                array[place] = before + step
                slopes += np.sign(step) * loss_of(output, weights, top, targets)
            array[place] = before
            assert found[place] == pytest.approx(slopes / 2e-6, abs=1e-8)


def test_nothing_asked_is_no_loss(made):
    output, weights, top, targets = made
    gradient = np.ones_like(weights)
    assert output.learn(weights, top, np.full_like(targets, -1), gradient) == 0
    assert not gradient.any()
    assert not output.d_top.any()
