"""The thread and its mailbox, without Qt."""

import contextlib
import threading
import weakref

import pytest

from engine.training import Adjust
from legacy_gui.background import BackgroundRun, Failed, Finished, Stopped
from tests.support.trainers import SECONDS, Held, Watched, counting, endless, progress, raising


class Unprintable(Exception):
    def __str__(self):
        raise RuntimeError("cannot be said")


def ended(run):
    """Wait for the thread and return what it left in the mailbox."""
    assert run.join(SECONDS)
    return run.take()


def test_finishes_with_the_model_and_the_last_snapshot_before_it():
    last, outcome = ended(BackgroundRun(counting(1000)))
    assert last == progress(1000, 1000)
    assert outcome == Finished("model")


def test_a_trainer_without_a_step_finishes():
    assert ended(BackgroundRun(counting(0))) == (None, Finished("model"))


def test_the_mailbox_holds_only_the_newest_and_each_only_once():
    watched = Watched()
    run = BackgroundRun(watched.trainer(), paused=True)
    for _ in range(3):
        run.step()
    for _ in range(3):
        watched.wait_for_step()
    run.stop()
    assert ended(run) == (progress(3), Stopped())
    assert run.take() == (None, None)


def test_what_was_taken_is_not_kept_alive():
    class Model: ...

    model = Model()
    kept = weakref.ref(model)
    run = BackgroundRun(counting(1, model))
    del model
    _, outcome = ended(run)
    assert outcome.model is kept()
    del outcome
    assert kept() is None


def test_stop_ends_an_endless_trainer():
    run = BackgroundRun(endless())
    run.stop()
    assert ended(run)[1] == Stopped()


def test_stop_before_the_first_step_runs_none():
    watched = Watched()
    run = BackgroundRun(watched.trainer(), paused=True)
    run.stop()
    assert ended(run) == (None, Stopped())
    assert watched.steps == 0


@pytest.mark.parametrize("paused", [True, False])
def test_stop_runs_the_trainers_own_clean_up(paused):
    watched = Watched()
    run = BackgroundRun(watched.trainer(), paused=True)
    run.step()
    watched.wait_for_step()
    if not paused:
        run.resume()
    assert not watched.closed.is_set()
    run.stop()
    assert ended(run)[1] == Stopped()
    assert watched.closed.is_set()


def test_stop_twice_and_after_the_end_does_nothing():
    run = BackgroundRun(counting(1))
    assert run.join(SECONDS)
    run.stop()
    run.stop()
    assert run.take()[1] == Finished("model")


def test_paused_from_the_start_does_nothing_until_asked():
    watched = Watched()
    run = BackgroundRun(watched.trainer(2), paused=True)
    assert not run.join(0.05)
    assert watched.steps == 0
    run.resume()
    assert ended(run)[1] == Finished("model")


@pytest.mark.parametrize("steps", [1, 2, 7])
def test_step_does_exactly_as_many_steps_as_asked(steps):
    watched = Watched()
    run = BackgroundRun(watched.trainer(), paused=True)
    for _ in range(steps):
        run.step()
    for _ in range(steps):
        watched.wait_for_step()
    assert not watched.stepped.acquire(timeout=0.05)
    run.stop()
    assert ended(run)[0] == progress(steps)


def test_step_while_running_holds_the_run():
    held = Held()
    run = BackgroundRun(held.trainer())
    assert held.entered.wait(SECONDS)
    run.pause()
    held.may_go.set()
    assert not run.join(0.05)
    assert not held.closed.is_set()
    run.step()
    assert ended(run)[1] == Finished("model")


def test_pausing_does_not_change_the_number_of_steps():
    watched = Watched()
    run = BackgroundRun(watched.trainer(50), paused=True)
    for _ in range(10):
        run.step()
        watched.wait_for_step()
        run.resume()
        run.pause()
    run.resume()
    assert ended(run) == (progress(50), Finished("model"))


def test_a_stop_during_a_step_waits_for_its_end():
    held = Held()
    run = BackgroundRun(held.trainer())
    assert held.entered.wait(SECONDS)
    run.stop()
    assert not run.join(0.05)
    held.may_go.set()
    assert ended(run) == (progress(2), Stopped())
    assert held.closed.is_set()


def test_an_adjustment_arrives_with_the_next_step_and_only_there():
    watched = Watched()
    run = BackgroundRun(watched.trainer(4), paused=True)
    run.step()
    watched.wait_for_step()
    run.adjust(Adjust(0.1, clip=1.0))
    run.adjust(Adjust(0.2))
    run.resume()
    assert ended(run)[1] == Finished("model")
    assert watched.received == [Adjust(0.2, clip=1.0), None, None, None]


def test_an_adjustment_before_the_first_step_is_not_lost():
    watched = Watched()
    run = BackgroundRun(watched.trainer(2), paused=True)
    run.adjust(Adjust(0.5))
    run.resume()
    ended(run)
    assert watched.received == [Adjust(0.5), None]


@pytest.mark.parametrize(
    "error",
    [
        ValueError("wrong"),
        RuntimeError("generator already executing"),
        KeyboardInterrupt(),
        SystemExit(3),
        MemoryError(),
        GeneratorExit(),
        Unprintable(),
    ],
    ids=lambda error: type(error).__name__,
)
@pytest.mark.parametrize("after", [0, 3])
def test_every_exception_reaches_the_mailbox(error, after):
    last, outcome = ended(BackgroundRun(raising(error, after)))
    assert isinstance(outcome, Failed)
    assert outcome.error is error
    assert last == (progress(after, after) if after else None)


def test_stop_iteration_raised_by_mistake_is_a_failure():
    _, outcome = ended(BackgroundRun(raising(StopIteration("by mistake"))))
    assert isinstance(outcome.error, RuntimeError)


def _raising_when_closed():
    try:
        yield progress(1)
    finally:
        raise OSError("the disk is full")


def test_a_trainer_that_raises_while_it_is_closed_fails():
    trainer = _raising_when_closed()
    first = next(trainer)
    assert first == progress(1)
    run = BackgroundRun(trainer, paused=True)
    run.stop()
    _, outcome = ended(run)
    assert isinstance(outcome, Failed)
    assert str(outcome.error) == "the disk is full"


def _ignoring_the_first_close():
    with contextlib.suppress(GeneratorExit):
        yield progress(1)
    yield progress(2)


def test_a_trainer_that_refuses_to_close_fails():
    trainer = _ignoring_the_first_close()
    next(trainer)
    run = BackgroundRun(trainer, paused=True)
    run.stop()
    outcome = ended(run)[1]
    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, RuntimeError)


def test_the_thread_is_a_daemon_and_gone_after_join():
    before = threading.active_count()
    run = BackgroundRun(endless())
    added = [thread for thread in threading.enumerate() if thread.name == "background-run"]
    assert [thread.daemon for thread in added] == [True]
    run.stop()
    assert run.join(SECONDS)
    assert threading.active_count() == before


def test_fifty_runs_stopped_at_any_moment_leave_no_thread():
    before = threading.active_count()
    for number in range(50):
        watched = Watched()
        run = BackgroundRun(watched.trainer(), paused=number % 2 == 0)
        (run.pause, run.step, run.resume, run.stop)[number % 4]()
        run.stop()
        assert ended(run)[1] == Stopped()
        assert watched.steps == 0 or watched.closed.is_set()
    assert threading.active_count() == before
