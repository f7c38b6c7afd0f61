"""One sequence and its answers are those of the task and of the network."""

import numpy as np
import pytest

from engine.recurrent.network import Network
from engine.recurrent.scores import probabilities, scores
from engine.recurrent.task_example import answers, draw_example
from engine.recurrent.task_training import TaskConfig, train_task
from engine.recurrent.tasks import NEAR, are_right

TASKS = ["recall", "first word", "brackets", "parity", "adding"]


def drawn(task, seed=3, **settings):
    config = TaskConfig(task=task, length=6, hidden=8, **settings)
    return config, draw_example(config.made(), np.random.default_rng(seed))


@pytest.mark.parametrize("task", TASKS)
def test_a_sequence_is_one_of_the_task(task):
    config, example = drawn(task)
    inputs, targets = config.made().batch(np.random.default_rng(3), 1)
    assert np.array_equal(example.inputs, inputs[..., 0])
    assert np.array_equal(example.targets, targets[:, 0])
    asked_everywhere = task in ("brackets", "parity")
    assert len(example.asked) == (6 if asked_everywhere else 1)


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("cell", ["rnn", "lstm"])
def test_the_answers_are_those_of_the_network_in_a_batch(task, cell):
    config, _ = drawn(task, cell=cell)
    weights = config.weights()
    rng = np.random.default_rng(8)
    examples = [draw_example(config.made(), rng) for _ in range(3)]
    inputs = np.stack([one.inputs for one in examples], axis=-1)
    targets = np.stack([one.targets for one in examples], axis=-1)
    network = Network(weights.shape, len(targets), 3)
    network.forward(weights, inputs)
    right = are_right(config.made(), scores(weights.output, network.top), targets)
    for column, example in enumerate(examples):
        found = answers(weights, example)
        assert np.array_equal(found.right, right[:, column])
        if found.shares is None:
            expected = scores(weights.output, network.top)[:, 0, column]
            assert found.given == pytest.approx(expected, rel=1e-5)
        else:
            expected = probabilities(weights.output, network.top)[:, :, column]
            assert np.array_equal(found.given, expected.argmax(axis=1))
            assert found.shares == pytest.approx(expected.max(axis=1), rel=1e-5)


def test_a_network_that_has_learned_it_is_right():
    config = TaskConfig(length=4, hidden=16, updates=400, learning_rate=0.01)
    weights, rng = train_task(config).weights, np.random.default_rng(1)
    for _ in range(10):
        example = draw_example(config.made(), rng)
        found = answers(weights, example)
        assert found.right.tolist() == [False] * 5 + [True]
        assert found.given[-1] == example.inputs[0]


def test_a_sum_is_right_when_it_is_near():
    config, example = drawn("adding")
    weights = config.weights()
    weights.vector[:] = 0
    for away, right in ((NEAR / 2, True), (2 * NEAR, False)):
        weights.output[0, -1] = example.targets[-1] + away
        found = answers(weights, example)
        assert found.right[-1] == right
        assert found.given[-1] == pytest.approx(example.targets[-1] + away, rel=1e-5)
