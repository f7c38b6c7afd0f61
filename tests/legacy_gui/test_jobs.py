"""The job: polled on the GUI thread, few signals however much happens, silent once closed."""

import threading
import weakref

import pytest
from PySide6.QtCore import QObject, QThread, QTimer

from legacy_gui.jobs import POLL_MS, Job
from tests.support.trainers import SECONDS, Held, counting, endless, raising


class Listener(QObject):
    """Writes down every signal of a job, and the thread it came on."""

    def __init__(self, job):
        super().__init__()
        self.heard = []
        self.threads = set()
        for name in ("progressed", "finished", "failed"):
            getattr(job, name).connect(getattr(self, name))
        job.stopped.connect(self.stopped)
        job.ended.connect(self.ended)

    def progressed(self, value):
        self._note("progressed", value)

    def finished(self, model):
        self._note("finished", model)

    def failed(self, error):
        self._note("failed", error)

    def stopped(self):
        self._note("stopped", None)

    def ended(self):
        self._note("ended", None)

    def _note(self, name, value):
        self.heard.append((name, value))
        self.threads.add(QThread.currentThread())

    def names(self):
        return [name for name, _ in self.heard if name != "progressed"]


def test_everything_arrives_on_the_gui_thread_in_order(qtbot, qapp):
    job = Job(counting(3))
    listener = Listener(job)
    assert job.wait(SECONDS)  # all is in the mailbox before the first look into it
    with qtbot.waitSignal(job.ended):
        pass
    assert [name for name, _ in listener.heard] == ["progressed", "finished", "ended"]
    assert listener.heard[0][1].step == 3
    assert listener.heard[1] == ("finished", "model")
    assert listener.threads == {qapp.thread()}
    assert not job.is_active


@pytest.mark.parametrize("error", [ValueError("no"), SystemExit(1), KeyboardInterrupt()])
def test_a_failure_is_told_and_ends_the_job(qtbot, error):
    job = Job(raising(error, after=2))
    listener = Listener(job)
    with qtbot.waitSignal(job.ended):
        pass
    assert listener.names() == ["failed", "ended"]
    assert listener.heard[-2][1] is error


def test_a_stop_is_told_and_ends_the_job(qtbot):
    job = Job(endless())
    listener = Listener(job)
    with qtbot.waitSignal(job.ended):
        job.run.stop()
    assert listener.names() == ["stopped", "ended"]


def test_a_flood_of_snapshots_does_not_reach_the_window(qtbot):
    polls = []
    job = Job(counting(200_000))
    job._timer.timeout.connect(lambda: polls.append(1))
    listener = Listener(job)
    with qtbot.waitSignal(job.ended):
        pass
    shown = [value.step for name, value in listener.heard if name == "progressed"]
    assert len(shown) <= len(polls) + 1
    assert len(shown) < 5000
    assert shown[-1] == 200_000
    assert shown == sorted(set(shown))


def test_close_is_silent_for_good(qtbot):
    held = Held()
    job = Job(held.trainer())
    listener = Listener(job)
    qtbot.waitUntil(held.entered.is_set)
    before = list(listener.heard)
    job.close()
    held.may_go.set()
    assert job.wait(SECONDS)
    passed = []
    QTimer.singleShot(3 * POLL_MS, lambda: passed.append(1))
    qtbot.waitUntil(lambda: bool(passed))
    assert listener.heard == before
    assert not job.is_active
    assert held.closed.is_set()


def test_close_does_not_wait(qtbot):
    held = Held()
    job = Job(held.trainer())
    qtbot.waitUntil(held.entered.is_set)
    job.close()
    assert not job.wait(0)
    held.may_go.set()
    assert job.wait(SECONDS)


def test_close_between_a_snapshot_and_the_outcome_silences_the_outcome(qtbot):
    job = Job(counting(1))
    assert job.wait(SECONDS)
    listener = Listener(job)
    job.progressed.connect(lambda _: job.close())
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert listener.names() == []


def test_closing_twice_and_after_the_end_does_nothing(qtbot):
    job = Job(counting(1))
    with qtbot.waitSignal(job.ended):
        pass
    job.close()
    job.close()
    assert job.wait(0)


def test_a_finished_job_does_not_keep_its_model(qtbot):
    class Model: ...

    model = Model()
    kept = weakref.ref(model)
    job = Job(counting(1, model))
    del model
    with qtbot.waitSignal(job.ended):
        pass
    assert job.wait(SECONDS)
    assert kept() is None


def test_a_job_may_start_paused(qtbot):
    job = Job(counting(2), paused=True)
    with qtbot.assertNotEmitted(job.progressed, wait=3 * POLL_MS):
        pass
    with qtbot.waitSignal(job.finished):
        job.run.resume()


def test_fifty_jobs_closed_at_once_leave_no_thread(qtbot):
    before = threading.active_count()
    for number in range(50):
        job = Job(endless(), paused=number % 3 == 0)
        job.close()
        assert job.wait(SECONDS)
    assert threading.active_count() == before
