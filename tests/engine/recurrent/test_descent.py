"""The way down obeys, keeps its record, and goes back where the numbers explode."""

import math

import numpy as np
import pytest

from engine.messages import Message
from engine.recurrent import descent as descent_module
from engine.recurrent.descent import Descent, judge_steps
from engine.recurrent.weights import Shape, random_weights
from engine.training import Adjust

SHAPE = Shape("rnn", inputs=3, hidden=4, layers=1, outputs=2)


@pytest.fixture
def descent():
    weights = random_weights(SHAPE, np.random.default_rng(1))
    made = Descent(weights, 10, 0.01, 1.0, Message("Learning"))
    made.gradient.vector[:] = 1
    return made


def test_a_step_goes_down_by_the_learning_rate_and_both_means_are_kept(descent):
    before = descent.weights.vector.copy()
    for loss in (2.0, 4.0):
        descent.take(loss)
        descent.gradient.vector[:] = 1
    assert before - descent.weights.vector == pytest.approx(0.02, rel=1e-3)  # Adam's first steps
    assert descent.snapshot().loss == 3
    assert math.isnan(descent.snapshot().loss)
    assert descent.judged(1.5, 0.25)
    assert descent.history[0].loss == 3
    assert descent.snapshot().accuracy == 0.25
    assert (descent.history[0].step, descent.history[0].held_out_loss) == (2, 1.5)


def test_it_ends_when_asked_to_or_after_its_steps(descent):
    for _ in range(10):
        assert descent.goes_on()
        descent.take(1.0)
    assert not descent.goes_on()
    other = Descent(descent.weights, 10, 0.01, 1.0, Message("Learning"))
    other.obey(None)
    other.obey(Adjust(learning_rate=0.5))
    assert other.goes_on()
    assert other.snapshot().learning_rate == 0.5
    other.obey(Adjust(learning_rate=-1, finish=True))
    assert other.snapshot().learning_rate == 0.5
    assert not other.goes_on()


@pytest.mark.parametrize("loss", [math.nan, math.inf, 61.0])
def test_an_unsound_loss_brings_the_last_sound_weights_back(descent, loss):
    descent.take(2.0)
    sound = descent.weights.vector.copy()
    descent.take(59.0)
    descent.take(loss)
    assert np.array_equal(descent.weights.vector, sound)
    assert not descent.goes_on()
    assert descent.step == 2
    assert str(descent.trouble) == (
        "The numbers grew beyond all bounds after 2 steps; try a learning rate of 0.0025."
    )
    assert descent.snapshot().message == descent.trouble


@pytest.mark.parametrize("number", [math.nan, math.inf, 1e38])
def test_a_gradient_without_a_length_stops_it_too(descent, number):
    descent.take(2.0)
    before = descent.weights.vector.copy()
    descent.gradient.vector[:] = number
    descent.take(2.0)
    assert not np.array_equal(descent.weights.vector, before)  # those that were judged sound
    assert np.isfinite(descent.weights.vector).all()
    assert descent.trouble is not None


def test_huge_weights_are_unsound_even_where_they_happen_to_be_right(descent):
    sound = descent.weights.vector.copy()
    descent.obey(Adjust(learning_rate=1e30))
    descent.take(2.0)
    assert np.abs(descent.weights.vector).min() > 1e29
    assert not descent.judged(0.0, 1.0)
    assert np.array_equal(descent.weights.vector, sound)
    assert "after 1 steps; try a learning rate of 0.003" in str(descent.trouble)


def test_the_time_of_a_pause_is_no_work(descent, monkeypatch):
    clock = iter([100.0, 160.0, 163.0, 500.0])
    descent._resumed = 98.0
    monkeypatch.setattr(descent_module, "perf_counter", lambda: next(clock))
    assert descent.snapshot().seconds == 2
    descent.obey(None)
    assert descent.snapshot().seconds == 5
    assert descent.snapshot().seconds == 5


def test_weights_that_prove_unsound_are_judged_once_more_as_they_were(descent):
    losses = iter([math.nan, 4.0])
    descent.take(2.0)
    assert list(judge_steps(descent, lambda: [np.array([6.0, 1.0, 2.0])])) == []
    assert descent.history[-1].held_out_loss == 3
    assert descent.history[-1].accuracy == 0.5
    list(judge_steps(descent, lambda: [np.array([next(losses), 2.0, 2.0])]))
    assert [judgement.held_out_loss for judgement in descent.history] == [3, 2]
    assert descent.trouble is not None


def test_where_those_before_are_unsound_too_it_goes_back_to_what_was_judged(descent):
    losses = iter([0.5, math.inf, math.inf])

    def parts():
        return [np.array([next(losses), 1.0, 1.0])]

    list(judge_steps(descent, parts))
    judged = descent.weights.vector.copy()
    for _ in range(3):
        descent.take(1.0)
    assert not np.array_equal(descent.weights.vector, judged)
    list(judge_steps(descent, parts))
    assert np.array_equal(descent.weights.vector, judged)
    assert [one.step for one in descent.history] == [0]
    assert descent.trouble is not None
