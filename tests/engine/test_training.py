"""The trainer contract: run() drives, Pulse spares, closing ends."""

from itertools import count

import pytest

from engine import training
from engine.messages import Message
from engine.training import Pulse, WorkProgress, retold, run


def counting(limit, ended=None):
    try:
        for step in range(limit):
            yield WorkProgress(step, limit, Message("Counting"))
    finally:
        if ended is not None:
            ended.append(True)
    return limit


def test_run_returns_the_model_and_hands_every_snapshot_over():
    seen = []
    assert run(counting(3), seen.append) == 3
    assert [(progress.step, progress.total) for progress in seen] == [(0, 3), (1, 3), (2, 3)]
    assert run(counting(0)) == 0


def test_an_error_in_the_listener_or_the_trainer_comes_out():
    def fail(progress):
        raise RuntimeError(f"at {progress.step}")

    with pytest.raises(RuntimeError, match="at 0"):
        run(counting(3), fail)


def test_closing_reaches_the_end_of_the_trainer():
    ended = []
    trainer = counting(3, ended)
    next(trainer)
    trainer.close()
    assert ended == [True]


def test_a_pulse_beats_at_most_once_in_its_time(monkeypatch):
    clock = iter([10.0, 10.01, 10.03, 10.031, 10.2, 10.201])
    monkeypatch.setattr(training, "perf_counter", lambda: next(clock))
    pulse = Pulse(0.03)
    assert [pulse.due() for _ in range(5)] == [False, True, False, True, False]


def test_work_can_be_told_in_other_words():
    told = []
    assert run(retold(counting(3), lambda progress: progress.step), told.append) == 3
    assert told == [0, 1, 2]


def test_what_is_told_at_a_pulse_is_told_seldom(monkeypatch):
    monkeypatch.setattr(training, "perf_counter", count().__next__)
    told = []
    run(retold(counting(7), lambda progress: progress.step, Pulse(seconds=3)), told.append)
    assert told == [2, 5]
