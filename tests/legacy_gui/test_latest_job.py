"""One computation at a time; what was replaced is never heard of again."""

import pytest

from engine.messages import Message, UserError
from engine.training import Adjust, WorkProgress
from legacy_gui.latest_job import LatestJob, in_one_step
from tests.support.trainers import SECONDS, Watched, counting, endless, raising


@pytest.fixture
def latest(qapp):
    made = LatestJob()
    yield made
    for job in made.close():
        assert job.wait(SECONDS)


def test_a_result_arrives(latest, qtbot):
    heard = []
    latest.start(counting(3, "model"), heard.append, pytest.fail)
    assert latest.is_busy
    assert heard == []
    qtbot.waitUntil(lambda: heard == ["model"])
    assert not latest.is_busy


def test_a_newer_wish_replaces_the_older(latest, qtbot):
    heard, progress = [], []
    latest.start(endless(), heard.append, pytest.fail, progress.append)
    [old] = latest.children()
    latest.start(counting(1, "newer"), heard.append, pytest.fail)
    assert old.wait(SECONDS)
    progress.clear()
    qtbot.waitUntil(lambda: heard == ["newer"])
    assert progress == []


def test_a_changed_setting_reaches_the_work_under_way(latest, qtbot):
    def obeying():
        adjust = None
        while adjust is None:
            adjust = yield WorkProgress(0, 0, Message("Working"))
        return adjust

    heard, adjust = [], Adjust(finish=True)
    latest.adjust(adjust)  # nothing is under way
    latest.start(obeying(), heard.append, pytest.fail)
    latest.adjust(adjust)
    qtbot.waitUntil(lambda: heard == [adjust])


def test_a_listener_may_start_the_next(latest, qtbot):
    heard = []

    def on_first(model):
        heard.append(model)
        latest.start(counting(1, "second"), heard.append, pytest.fail)

    latest.start(counting(1, "first"), on_first, pytest.fail)
    qtbot.waitUntil(lambda: heard == ["first", "second"])


def test_quick_work_is_done_at_once(latest):
    heard = []
    latest.start(endless(), pytest.fail, pytest.fail)
    latest.start(counting(3, "done"), heard.append, pytest.fail, quick=True)
    assert heard == ["done"]
    assert latest.close() == []


@pytest.mark.parametrize("quick", [True, False])
def test_what_cannot_be_done_is_said(latest, qtbot, quick):
    failed, error = [], UserError("Try other words.")
    latest.start(raising(error), pytest.fail, failed.append, quick=quick)
    qtbot.waitUntil(lambda: failed == [error])
    assert not latest.is_busy


def test_a_fault_of_the_program_is_not_hidden(latest):
    with pytest.raises(ZeroDivisionError):
        latest.start(raising(ZeroDivisionError()), pytest.fail, pytest.fail, quick=True)


def test_stopping_is_answered(latest, qtbot):
    stopped, watched = [], Watched()
    latest.stop()
    latest.start(
        watched.trainer(), pytest.fail, pytest.fail, on_stopped=lambda: stopped.append(True)
    )
    watched.wait_for_step()
    latest.stop()
    qtbot.waitUntil(lambda: stopped == [True])
    assert not latest.is_busy


def test_closing_hands_the_work_back_and_silences_it(latest):
    latest.start(endless(), pytest.fail, pytest.fail)
    [job] = latest.close()
    assert not job.is_active
    assert job.wait(SECONDS)
    assert latest.close() == []
    assert not latest.is_busy


def test_a_function_is_called_on_the_worker(latest, qtbot):
    heard = []
    latest.start(in_one_step(divmod, 7, 2), heard.append, pytest.fail)
    qtbot.waitUntil(lambda: heard == [(3, 1)])
