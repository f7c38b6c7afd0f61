"""Rates that fall, a clock that stands still while one waits, and judging that stays rare."""

import math

import pytest

from engine import pace as pace_module
from engine.pace import FLOOR, PATIENCE, SELDOMER, Pace
from engine.training import Adjust


@pytest.fixture
def clock(monkeypatch):
    """Return a clock that goes on only when it is told."""
    now = [100.0]
    monkeypatch.setattr(pace_module, "perf_counter", lambda: now[0])
    return now


@pytest.mark.parametrize(
    ("schedule", "expected"),
    [
        ("constant", [1, 1, 1, 1]),
        ("linear", [1, 0.75, 0.5, FLOOR]),
        ("cosine", [1, (1 + math.sqrt(0.5)) / 2, 0.5, FLOOR]),
    ],
)
def test_the_rate_falls_as_its_schedule_says(schedule, expected):
    pace = Pace(2.0, schedule)
    found = [pace.learning_rate(share) for share in (0, 0.25, 0.5, 1)]
    assert found == pytest.approx([2 * rate for rate in expected])


@pytest.mark.parametrize("schedule", ["constant", "linear", "cosine"])
def test_a_changed_rate_begins_the_rest_anew(schedule):
    pace, whole = Pace(2.0, schedule), Pace(1.0, schedule)
    pace.change_rate(1.0, 0.5)
    for share in (0, 0.3, 0.9, 1):
        assert pace.learning_rate(0.5 + share / 2) == pytest.approx(whole.learning_rate(share))


def test_a_rate_changed_at_the_very_end_stays():
    pace = Pace(2.0, "linear")
    pace.change_rate(3.0, 1.0)
    assert pace.learning_rate(1.0) == 3


@pytest.mark.parametrize("wrong", [0, -1, math.nan])
def test_a_rate_that_is_none_changes_nothing(wrong):
    pace = Pace(2.0)
    pace.hold()
    assert not pace.obey(Adjust(learning_rate=wrong), 0.1)
    assert pace.last_rate == 2


def test_it_obeys():
    pace = Pace(2.0)
    assert not pace.obey(None, 0)
    assert not pace.obey(Adjust(learning_rate=5), 0)
    assert pace.last_rate == 5
    assert pace.obey(Adjust(finish=True), 0)


def test_waiting_does_not_count(clock):
    pace = Pace(1.0)
    clock[0] += 3
    assert pace.hold() == 3
    clock[0] += 1000
    assert pace.seconds() == 3
    pace.obey(None, 0)
    clock[0] += 2
    assert pace.seconds() == 5


def test_judging_takes_a_small_part_of_the_time(clock):
    pace = Pace(1.0)
    assert pace.time_to_judge()
    pace.judged(0.1)
    clock[0] += 0.1 * PATIENCE - 0.01
    assert not pace.time_to_judge()
    clock[0] += 0.02
    assert pace.time_to_judge()


def test_judgements_become_rarer(clock):
    pace = Pace(1.0)
    clock[0] += 1000
    pace.judged(0.0)
    clock[0] += 1000 / SELDOMER - 0.01
    assert not pace.time_to_judge()
    clock[0] += 0.02
    assert pace.time_to_judge()
