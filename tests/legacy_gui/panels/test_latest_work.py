"""One piece of work at a time."""

import pytest

from engine.messages import UserError
from legacy_gui.panels.latest_work import LatestWork
from tests.support.trainers import SECONDS, counting, endless, raising


@pytest.fixture
def work(qapp):
    made = LatestWork()
    yield made
    for job in made.close():
        assert job.wait(SECONDS)


def test_quick_work_is_done_at_once(work):
    results = []
    work.start(counting(3, "done"), results.append, quick=True)
    assert results == ["done"]
    assert work.close() == []


def test_other_work_is_done_in_the_background(work, qtbot):
    results = []
    work.start(counting(3, "done"), results.append, quick=False)
    assert results == []
    qtbot.waitUntil(lambda: results == ["done"])
    assert work.close() == []


def test_later_work_replaces_earlier_work(work, qtbot):
    results = []
    work.start(endless(), results.append, quick=False)
    work.start(counting(1, "second"), results.append, quick=False)
    qtbot.waitUntil(lambda: results == ["second"])


@pytest.mark.parametrize("quick", [True, False])
def test_what_cannot_be_done_is_said(work, qtbot, quick):
    error = UserError("Try other words.")
    with qtbot.waitSignal(work.failed) as heard:
        work.start(raising(error), lambda _: None, quick=quick)
    assert heard.args == [error]


def test_a_fault_of_the_program_is_not_hidden(work):
    with pytest.raises(ZeroDivisionError):
        work.start(raising(ZeroDivisionError()), lambda _: None, quick=True)


def test_closing_hands_the_work_back_and_silences_it(work):
    work.start(endless(), pytest.fail, quick=False)
    (job,) = work.close()
    assert not job.is_active
    assert job.wait(SECONDS)
