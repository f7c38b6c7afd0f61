"""Garbage with Qt objects in it dies on the GUI thread, whatever a worker allocates."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject

from legacy_gui.gc_guard import GcGuard
from tests.support.trainers import SECONDS


@pytest.fixture
def guard(qapp):
    before = gc.isenabled()
    made = GcGuard()
    yield made
    made.release()
    if not before:
        gc.disable()


class Node:
    """A part of a cycle that says on which thread it died."""

    def __init__(self, died):
        self.died = died
        self.qt = QObject()
        self.me = self

    def __del__(self):
        self.died.append(threading.current_thread())


def allocate_a_lot():
    """Allocate what makes Python collect, several times over."""
    kept = []
    for number in range(200_000):
        kept.append([number])
    return kept


def on_a_worker(work):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join(SECONDS)
    assert not thread.is_alive()


def test_a_worker_never_collects(guard):
    died = []
    for _ in range(50):
        Node(died)
    on_a_worker(allocate_a_lot)
    assert died == []
    guard.collect_if_due()
    gc.collect()
    assert died == [threading.main_thread()] * 50


def test_garbage_is_collected_when_enough_of_it_is_there(guard, monkeypatch):
    collected = []
    monkeypatch.setattr(gc, "collect", lambda generation: collected.append(generation))
    thresholds = gc.get_threshold()
    for counts in (
        (0, 0, 0),
        (thresholds[0] + 1, 0, 0),
        (thresholds[0] + 1, thresholds[1] + 1, 0),
        (0, thresholds[1] + 1, thresholds[2] + 1),
    ):
        monkeypatch.setattr(gc, "get_count", lambda counts=counts: counts)
        guard.collect_if_due()
    assert collected == [0, 1, 2]


def test_the_timer_collects_by_itself(guard, qtbot):
    died = []
    kept = allocate_a_lot()
    Node(died)
    guard._timer.setInterval(1)
    qtbot.waitUntil(lambda: bool(died))
    assert died == [threading.main_thread()]
    assert len(kept) == 200_000


def test_release_gives_collection_back(qapp):
    guard = GcGuard()
    assert not gc.isenabled()
    assert gc.get_freeze_count() > 0
    guard.release()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    assert not guard._timer.isActive()
