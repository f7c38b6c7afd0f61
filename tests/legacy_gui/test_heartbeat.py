"""The lateness of the event loop."""

from time import perf_counter

import pytest

from legacy_gui.heartbeat import INTERVAL_MS, Heartbeat


@pytest.fixture
def heartbeat(qapp):
    made = Heartbeat()
    yield made
    made.stop()


def test_before_any_beat_there_is_no_lateness(heartbeat):
    assert heartbeat.figures() == {"beats": 0, "median_ms": 0, "p99_ms": 0, "max_ms": 0}


def test_it_beats_while_it_runs(heartbeat, qtbot):
    heartbeat.start()
    qtbot.waitUntil(lambda: heartbeat.figures()["beats"] >= 5)
    heartbeat.stop()
    figures = heartbeat.figures()
    assert figures["median_ms"] <= figures["p99_ms"] <= figures["max_ms"]


def test_a_blocked_loop_is_seen(heartbeat, qtbot):
    heartbeat.start()
    qtbot.waitUntil(lambda: heartbeat.figures()["beats"] >= 1)
    until = perf_counter() + 0.2
    while perf_counter() < until:
        pass
    beats = heartbeat.figures()["beats"]
    qtbot.waitUntil(lambda: heartbeat.figures()["beats"] > beats)
    heartbeat.stop()
    assert heartbeat.figures()["max_ms"] >= 200 - 2 * INTERVAL_MS


def test_a_pause_is_not_lateness(heartbeat, monkeypatch):
    times = iter([0.0, 0.010, 100.0, 100.010])
    monkeypatch.setattr("legacy_gui.heartbeat.perf_counter", lambda: next(times))
    heartbeat.start()
    heartbeat._beat()
    heartbeat.stop()
    heartbeat.start()
    heartbeat._beat()
    assert heartbeat.figures() == {"beats": 2, "median_ms": 0, "p99_ms": 0, "max_ms": 0}


def test_the_figures_are_those_of_the_beats(heartbeat, monkeypatch):
    late = [0, 1, 2, 3, 50]
    now, times = 0.0, [0.0]
    for milliseconds in late:
        now += (INTERVAL_MS + milliseconds) / 1000
        times.append(now)
    clock = iter(times)
    monkeypatch.setattr("legacy_gui.heartbeat.perf_counter", lambda: next(clock))
    heartbeat.start()
    for _ in late:
        heartbeat._beat()
    heartbeat.stop()
    assert heartbeat.figures() == {"beats": 5, "median_ms": 2.0, "p99_ms": 48.1, "max_ms": 50.0}
