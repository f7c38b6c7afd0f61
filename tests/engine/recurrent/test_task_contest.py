"""A contest is one training after the other, and can be ended at any moment."""

from contextlib import closing

import numpy as np
import pytest

from engine.messages import UserError
from engine.recurrent.task_contest import (
    CELLS,
    DRAWN_AGAIN,
    MOST_GAPS,
    ContestConfig,
    contest_steps,
    read_gaps,
    recommended,
    show_example,
)
from engine.recurrent.task_example import answers
from engine.recurrent.task_training import KNOWN, train_task
from engine.training import Adjust, Pulse, run

TASKS = ["recall", "first word", "brackets", "parity", "adding"]


def small(task="recall", gaps=(2, 4), updates=40, **others):
    return ContestConfig(task, gaps, hidden=8, updates=updates, **others)


@pytest.mark.parametrize("task", TASKS)
def test_each_round_is_what_both_cells_learn_alone(task):
    config = small(task, learning_rate=0.01)
    contest = run(contest_steps(config))
    assert contest.config is config
    assert [one.gap for one in contest.rounds] == [2, 4]
    assert all(one.ended for one in contest.rounds)
    for one in contest.rounds:
        for cell, lane in zip(CELLS, one.lanes, strict=True):
            alone = train_task(config.of(cell, one.gap))
            assert np.array_equal(lane.weights.vector, alone.weights.vector)
            assert str(lane.history) == str(alone.history)


def test_a_round_ends_once_the_task_is_known():
    config = small(gaps=(2,), updates=2000, learning_rate=0.01)
    for lane in run(contest_steps(config)).rounds[0].lanes:
        assert lane.history[-1].step < 2000
        assert [one.accuracy >= KNOWN for one in lane.history[-2:]] == [True, True]
        assert not all(one.accuracy >= KNOWN for one in lane.history[-3:-1])


def test_progress_tells_of_all_rounds(monkeypatch):
    monkeypatch.setattr(Pulse, "due", lambda pulse: True)
    seen = []
    run(contest_steps(small(updates=5)), seen.append)
    assert {len(one.rounds) for one in seen} == {1, 2}
    assert [one.rounds[-1].gap for one in seen] == sorted(one.rounds[-1].gap for one in seen)
    for one in seen:
        assert [each.ended for each in one.rounds] == [True] * (len(one.rounds) - 1) + [False]
        assert one.total == 5
    first, last = seen[0], seen[-1]
    assert [lane.step for lane in first.rounds[0].lanes] == [0, 0]
    assert [lane.history[-1].step for lane in last.rounds[-1].lanes] == [5, 5]


def test_the_answers_shown_are_those_of_the_networks_at_that_moment(monkeypatch):
    monkeypatch.setattr(Pulse, "due", lambda pulse: True)
    seen = []
    run(contest_steps(small(updates=5)), seen.append)
    examples = {id(one.shown.example) for one in seen}
    assert len(examples) == len(seen)
    for one in seen:
        assert one.shown.example.task.steps == one.rounds[-1].gap + 2
        for lane, shown in zip(one.rounds[-1].lanes, one.shown.answers, strict=True):
            expected = answers(lane.weights, one.shown.example)
            assert np.array_equal(shown.given, expected.given)
            assert np.array_equal(shown.shares, expected.shares)


def test_a_sequence_stays_for_a_while_and_its_answers_grow_newer(monkeypatch):
    monkeypatch.setattr(Pulse, "due", lambda pulse: pulse._seconds < DRAWN_AGAIN)
    seen = []
    run(contest_steps(small(gaps=(4,), updates=5)), seen.append)
    assert len({id(one.shown.example) for one in seen}) == 1
    for one in seen:
        for lane, shown in zip(one.rounds[-1].lanes, one.shown.answers, strict=True):
            assert np.array_equal(shown.shares, answers(lane.weights, one.shown.example).shares)


def test_how_often_it_is_watched_changes_nothing(monkeypatch):
    vectors = []
    for due in (True, False):
        monkeypatch.setattr(Pulse, "due", lambda pulse, due=due: due)
        rounds = run(contest_steps(small())).rounds
        vectors.append([lane.weights.vector for one in rounds for lane in one.lanes])
    assert all(map(np.array_equal, *vectors))


def test_asked_to_finish_it_ends_the_round_with_what_is_there(monkeypatch):
    monkeypatch.setattr(Pulse, "due", lambda pulse: True)
    steps = contest_steps(small(gaps=(2, 4, 6), updates=1000))
    now = next(steps)
    while len(now.rounds) < 2 or min(map(steps_of, now.rounds[-1].lanes)) < 3:
        now = next(steps)
    steps.send(Adjust(finish=True))
    contest = run(steps)
    assert [one.gap for one in contest.rounds] == [2, 4]
    assert contest.rounds[1].ended
    assert all(3 <= lane.history[-1].step < 1000 for lane in contest.rounds[1].lanes)


def test_it_can_be_closed(monkeypatch):
    monkeypatch.setattr(Pulse, "due", lambda pulse: True)
    with closing(contest_steps(small())) as steps:
        next(steps)
    with pytest.raises(StopIteration):
        next(steps)


def test_fresh_examples_differ_and_nobody_answers_without_networks():
    task, rng = small().made(4), np.random.default_rng(1)
    shown = [show_example(task, (None, None), rng) for _ in range(20)]
    assert len({one.example.inputs[0] for one in shown}) > 2
    assert {one.answers for one in shown} == {(None, None)}


@pytest.mark.parametrize("task", TASKS)
def test_there_are_settings_for_every_task(task):
    config = recommended(task)
    assert config.task == task
    assert len(config.gaps) >= 4


def test_gaps_are_read_in_any_form():
    assert read_gaps("5, 30, 100") == (5, 30, 100)
    assert read_gaps(" 30 5，10、5;") == (5, 10, 30)


@pytest.mark.parametrize("text", ["", "  ", "5, many", "5.5", "-3", "٥"])
def test_what_is_no_gap_is_said(text):
    with pytest.raises(UserError, match="whole numbers"):
        read_gaps(text)


def test_what_cannot_be_is_said():
    with pytest.raises(UserError, match="between 2 and 200; it is 500"):
        small(gaps=(5, 500))
    with pytest.raises(UserError, match="between one gap and 10"):
        small(gaps=tuple(range(2, MOST_GAPS + 3)))
    with pytest.raises(UserError, match="between one gap"):
        small(gaps=())
    with pytest.raises(UserError, match="Steps"):
        small(updates=0)


def steps_of(lane):
    return lane.history[-1].step if lane.history else 0
