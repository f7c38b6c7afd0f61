"""Scores and probabilities agree with the softmax output that learns."""

import numpy as np
import pytest

from engine.recurrent.scores import probabilities, scores
from engine.recurrent.softmax import SoftmaxOutput


def test_probabilities_are_those_of_the_losses():
    rng = np.random.default_rng(4)
    weights, top = rng.normal(size=(6, 5)), rng.normal(size=(3, 4, 2))
    targets = rng.integers(0, 6, (3, 2)).astype(np.int32)
    found = probabilities(weights, top)
    assert found.sum(axis=1) == pytest.approx(1)
    losses = SoftmaxOutput(6, 4, 3, 2, np.float64).losses(weights, top, targets)
    picked = np.take_along_axis(found, targets[:, None], axis=1)[:, 0]
    assert -np.log(picked) == pytest.approx(losses)


def test_huge_scores_stay_numbers():
    weights, top = np.array([[1e30, 0], [-1e30, 0]], np.float32), np.ones((1, 1, 1), np.float32)
    assert scores(weights, top).ravel().tolist() == pytest.approx([1e30, -1e30])
    assert probabilities(weights, top).ravel().tolist() == [1, 0]
