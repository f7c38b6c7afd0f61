"""The trainer contract: run() drives, Pulse spares, closing ends."""

import dataclasses
from itertools import count

import pytest

from engine import training
from engine.messages import Message
from engine.training import (
    Adjust,
    Pulse,
    WorkProgress,
    alone,
    in_turns,
    retold,
    run,
    side_by_side,
)
from tests.support.trainers import Watched, progress, raising
from tests.support.trainers import counting as numbered


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


def striding(stride, limit, model, message="Learning"):
    """Yield every ``stride`` steps up to ``limit``."""
    for step in range(0, limit + 1, stride):
        yield WorkProgress(step, limit, Message(message))
    return model


def steps_of(pairs):
    return [tuple(each and each.step for each in (pair.first, pair.second)) for pair in pairs]


def test_two_trainers_take_turns_by_their_steps():
    pairs = []
    trainer = side_by_side(striding(1, 6, "slow"), striding(3, 6, "quick"))
    assert run(trainer, pairs.append) == ("slow", "quick")
    found = steps_of(pairs)
    assert found[0] == (0, 0)
    assert found[-1] == (6, 6)
    assert all(abs(first - second) <= 3 for first, second in found)
    assert [pair.step for pair in pairs] == [min(each) for each in found]
    assert pairs[0].total == 6
    with pytest.raises(dataclasses.FrozenInstanceError):
        pairs[0].step = 1


def test_who_ends_earlier_waits_for_the_other():
    pairs = []
    trainer = side_by_side(striding(1, 2, "short"), striding(1, 9, "long"))
    assert run(trainer, pairs.append) == ("short", "long")
    assert steps_of(pairs)[-1] == (2, 9)
    assert [pair.step for pair in pairs] == sorted(pair.step for pair in pairs)
    none = []
    assert run(side_by_side(striding(1, 1, "some"), numbered(0, "none")), none.append) == (
        "some",
        "none",
    )
    assert [pair.second for pair in none] == [None]


def test_a_stage_is_waited_for_before_the_next_is_gone_on_with():
    def staged(reading, learning):
        yield from striding(1, reading, None, "Reading")
        yield from striding(1, learning, None, "Learning")

    pairs = []
    run(side_by_side(staged(100, 5), staged(2, 5)), pairs.append)
    for pair in pairs:
        if str(pair.first.message) == "Reading":
            assert pair.second.step == 0 or str(pair.second.message) == "Reading"
    messages = [str(pair.message) for pair in pairs]
    assert messages == sorted(messages, reverse=True)
    for message in ("Reading", "Learning"):
        steps = [pair.step for pair in pairs if str(pair.message) == message]
        assert steps == sorted(steps)


def test_an_adjustment_reaches_both_and_none_is_lost():
    both = Watched(), Watched()
    trainer = side_by_side(*(watched.trainer() for watched in both))
    next(trainer)
    trainer.send(Adjust(learning_rate=0.5))
    trainer.send(Adjust(finish=True))
    trainer.send(Adjust(learning_rate=0.25))
    for _ in range(4):
        next(trainer)
    for watched in both:
        sent = [adjust for adjust in watched.received if adjust is not None]
        assert sent[-1].learning_rate == 0.25
        assert any(adjust.finish for adjust in sent)


def test_a_waiting_adjustment_is_joined_with_the_next():
    received = []

    def patient():
        for step in range(4):
            received.append((yield progress(10 * step)))

    trainer = side_by_side(patient(), striding(1, 30, None))
    next(trainer)  # both have begun; the first one is as far as the second
    next(trainer)  # at 10, it waits from now on
    trainer.send(Adjust(learning_rate=0.5))
    trainer.send(Adjust(finish=True))
    run(trainer)
    assert Adjust(0.5, finish=True) in received


def test_an_error_of_one_comes_out_and_closes_the_other():
    for place in (0, 1):
        watched = Watched()
        lanes = [watched.trainer(), watched.trainer()]
        lanes[place] = raising(RuntimeError("broken"), after=2)
        with pytest.raises(RuntimeError, match="broken"):
            run(side_by_side(*lanes))
        assert watched.closed.is_set()


def test_closing_the_pair_closes_both():
    both = Watched(), Watched()
    trainer = side_by_side(*(watched.trainer() for watched in both))
    next(trainer)
    trainer.close()
    assert all(watched.closed.is_set() for watched in both)


def test_work_can_be_told_in_other_words():
    told = []
    assert run(retold(counting(3), lambda progress: progress.step), told.append) == 3
    assert told == [0, 1, 2]


def test_what_comes_back_to_told_work_is_handed_on_and_its_end_closes_it():
    def obeying():
        return (yield 1), (yield 2)

    trainer = retold(obeying(), str)
    assert next(trainer) == "1"
    assert trainer.send(Adjust(clip=2.0)) == "2"
    with pytest.raises(StopIteration) as end:
        trainer.send(None)
    assert end.value.value == (Adjust(clip=2.0), None)
    watched = Watched()
    trainer = retold(watched.trainer(), str)
    next(trainer)
    trainer.close()
    assert watched.closed.is_set()


def test_what_is_told_at_a_pulse_is_told_seldom(monkeypatch):
    monkeypatch.setattr(training, "perf_counter", count().__next__)
    told = []
    run(retold(counting(7), lambda progress: progress.step, Pulse(seconds=3)), told.append)
    assert told == [2, 5]


def test_alone_a_trainer_is_watched_as_one_of_two():
    def obeying():
        adjust = yield progress(1, 2)
        yield progress(2, 2)
        return adjust

    trainer = alone(obeying())
    first = next(trainer)
    assert (first.first.step, first.second, first.step, first.total) == (1, None, 1, 2)
    assert trainer.send(Adjust(finish=True)).step == 2
    assert run(trainer) == (Adjust(finish=True),)


def test_two_take_turns_and_one_runs_alone():
    assert run(in_turns([counting(3)])) == (3,)
    assert run(in_turns([counting(3), counting(2)])) == (3, 2)


def test_closing_what_runs_alone_closes_the_trainer():
    watched = Watched()
    trainer = alone(watched.trainer())
    next(trainer)
    trainer.close()
    assert watched.closed.is_set()
