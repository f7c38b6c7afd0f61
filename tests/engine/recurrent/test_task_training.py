"""Networks learn tasks, the LSTM over longer gaps; the same seed gives the same bits."""

import math

import numpy as np
import pytest

from engine.messages import UserError
from engine.recurrent.network import Network
from engine.recurrent.scores import probabilities
from engine.recurrent.task_training import (
    PROBE,
    TaskConfig,
    gradients_over_time,
    train_task,
    train_task_steps,
)
from engine.training import Adjust, Pulse, run, side_by_side

TASKS = ["recall", "first word", "brackets", "parity", "adding"]


def small(task="recall", cell="lstm", length=5, updates=60, **others):
    return TaskConfig(task=task, length=length, cell=cell, hidden=16, updates=updates, **others)


@pytest.mark.parametrize("cell", ["rnn", "lstm"])
@pytest.mark.parametrize(
    ("task", "updates", "bar"),
    [("recall", 300, 0.95), ("brackets", 300, 0.85), ("parity", 600, 0.9)],
)
def test_both_cells_learn_what_is_near(task, updates, bar, cell):
    model = train_task(small(task, cell, length=4, updates=updates, learning_rate=0.01))
    assert model.trouble is None
    assert model.accuracy > bar > model.config.made().chance
    assert model.history[-1].held_out_loss < model.history[0].held_out_loss / 2


def test_numbers_are_added():
    model = train_task(small("adding", length=4, updates=800, learning_rate=0.01))
    assert model.accuracy > 3 * model.config.made().chance
    assert model.history[-1].held_out_loss < 0.01


def test_the_plain_network_fails_beyond_a_gap_that_the_lstm_masters():
    near = train_task(TaskConfig(cell="rnn", length=5))
    assert near.accuracy > 0.95
    pair = side_by_side(
        train_task_steps(TaskConfig(cell="rnn")), train_task_steps(TaskConfig(cell="lstm"))
    )
    rnn, lstm = run(pair)
    assert lstm.accuracy > 0.95
    assert rnn.accuracy < 0.4


def test_the_gradient_vanishes_in_the_plain_network_alone():
    left = {}
    for cell in ("rnn", "lstm"):
        config = TaskConfig(cell=cell)
        norms = gradients_over_time(config.weights(), config)
        assert norms.shape == (1, 42)
        assert norms.dtype == np.float64
        left[cell] = norms[0, 0] / norms[0, -1]
    assert left["rnn"] < 1e-6
    assert left["lstm"] > 1e-2


def test_the_gradient_of_the_last_state_is_that_of_the_output():
    config = small(layers=2)
    weights, task = config.weights(), config.made()
    inputs, targets = task.batch(config.chance(PROBE), 128)
    network = Network(config.shape(), task.steps, 128)
    network.forward(weights, inputs)
    wrong = probabilities(weights.output, network.top)[-1]
    wrong[targets[-1], np.arange(128)] -= 1
    lengths = np.linalg.norm(weights.output[:, :-1].T @ wrong, axis=0)
    norms = gradients_over_time(weights, config)
    assert norms.shape == (2, 7)
    assert norms[1, -1] == pytest.approx(lengths.mean(), rel=1e-4)


@pytest.mark.parametrize("task", TASKS)
def test_the_same_seed_gives_the_same_bits_however_often_it_is_watched(task, monkeypatch):
    models = []
    for due in (True, False):
        monkeypatch.setattr(Pulse, "due", lambda pulse, due=due: due)
        models.append(train_task(small(task, layers=2)))
    first, second = models
    assert np.array_equal(first.weights.vector, second.weights.vector)
    assert str(first.history) == str(second.history)  # the first has no training loss: nan
    other = train_task(small(task, layers=2, seed=2))
    assert not np.array_equal(first.weights.vector, other.weights.vector)


def test_progress_rises_and_ends_with_everything(monkeypatch):
    monkeypatch.setattr(Pulse, "due", lambda pulse: True)
    seen = list(train_task_steps(small()))
    steps = [progress.step for progress in seen]
    assert steps == sorted(steps)
    assert (seen[-1].step, seen[-1].total) == (60, 60)
    assert seen[-1].history[-1].step == 60
    assert seen[-1].history[0].step == 0
    assert seen[-1].accuracy == seen[-1].history[-1].accuracy
    assert str(seen[0].message) == "Learning the task"


def driven(config, adjust, after=3):
    """Train with an adjustment sent after some snapshots; return the last snapshot and model."""
    trainer, seen = train_task_steps(config), []
    try:
        while True:
            seen.append(trainer.send(adjust if len(seen) == after else None))
    except StopIteration as finished:
        return seen[-1], finished.value


def test_asked_to_finish_it_returns_what_it_has(monkeypatch):
    monkeypatch.setattr(Pulse, "due", lambda pulse: True)
    last, model = driven(small(batch=64), Adjust(finish=True), after=20)
    assert 0 < last.step < 10
    assert model.history[-1].step == last.step
    for array in (model.weights.vector, *model.weights.matrices()):
        assert not array.flags.writeable


def test_another_learning_rate_changes_the_course(monkeypatch):
    monkeypatch.setattr(Pulse, "due", lambda pulse: True)
    last, model = driven(small(), Adjust(learning_rate=0.02))
    assert last.learning_rate == 0.02
    assert not np.array_equal(model.weights.vector, train_task(small()).weights.vector)


@pytest.mark.parametrize("task", ["recall", "adding"])
@pytest.mark.parametrize("cell", ["rnn", "lstm"])
def test_a_mad_learning_rate_stops_at_once_and_keeps_sound_weights(task, cell, monkeypatch):
    monkeypatch.setattr(Pulse, "due", lambda pulse: True)
    last, model = driven(small(task, cell), Adjust(learning_rate=1e30), after=20)
    assert last.step < 10
    assert "try a learning rate of 0.003" in str(last.message)
    assert model.trouble == last.message
    assert np.abs(model.weights.vector).max() < 100
    assert math.isfinite(model.history[-1].held_out_loss)


def test_what_cannot_be_is_said():
    with pytest.raises(UserError, match="Hidden units"):
        TaskConfig(hidden=0)
    with pytest.raises(UserError, match="Gap or length"):
        TaskConfig(length=1)
    with pytest.raises(UserError, match="Learning rate"):
        TaskConfig(learning_rate=1e30)
