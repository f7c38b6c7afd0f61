"""One computation at a time; what was replaced is never heard of again."""

import pytest
from PySide6.QtCore import QObject

from legacy_gui.panels.ngram_jobs import Newest, in_one_step
from tests.support.trainers import SECONDS, counting, endless, raising


@pytest.fixture
def newest(qapp):
    owner = QObject()
    made = Newest(owner)
    made.owner = owner
    yield made
    made.close()


def test_a_result_arrives(newest, qtbot):
    heard, failed = [], []
    newest.start(counting(3, "model"), heard.append, failed.append)
    assert newest.is_busy
    qtbot.waitUntil(lambda: heard == ["model"])
    assert not newest.is_busy
    assert failed == []


def test_a_newer_wish_replaces_the_older(newest, qtbot):
    heard, failed, progress = [], [], []
    newest.start(endless(), heard.append, failed.append, progress.append)
    [old] = newest.children()
    newest.start(counting(1, "newer"), heard.append, failed.append)
    assert old.wait(SECONDS)
    progress.clear()
    qtbot.waitUntil(lambda: heard == ["newer"])
    assert (failed, progress) == ([], [])


def test_a_failure_arrives(newest, qtbot):
    heard, failed = [], []
    error = ValueError("no")
    newest.start(raising(error), heard.append, failed.append)
    qtbot.waitUntil(lambda: failed == [error])
    assert heard == []


def test_a_listener_may_start_the_next(newest, qtbot):
    heard = []

    def on_first(model):
        heard.append(model)
        newest.start(counting(1, "second"), heard.append, heard.append)

    newest.start(counting(1, "first"), on_first, heard.append)
    qtbot.waitUntil(lambda: heard == ["first", "second"])


def test_closing_hands_over_what_needs_a_moment(newest):
    newest.start(endless(), print, print)
    [job] = newest.close()
    assert job.wait(SECONDS)
    assert newest.close() == []
    assert not newest.is_busy


def test_a_function_is_called_on_the_worker(newest, qtbot):
    heard = []
    newest.start(in_one_step(divmod, 7, 2), heard.append, heard.append)
    qtbot.waitUntil(lambda: heard == [(3, 1)])
