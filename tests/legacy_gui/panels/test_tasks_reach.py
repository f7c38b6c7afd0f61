"""The gradient is looked into when somebody looks, and not more often than is good."""

import pytest

from engine.recurrent.task_contest import ContestConfig, Round, contest_steps
from engine.training import Pulse, run
from legacy_gui.panels.tasks_reach import TasksReach
from tests.support.embeddings import wait_for_jobs

CONFIG = ContestConfig(gaps=(2, 3), hidden=4, updates=2)


@pytest.fixture(scope="module")
def rounds():
    return run(contest_steps(CONFIG)).rounds


@pytest.fixture
def reach(shown):
    made = shown(TasksReach)
    made.told_so_far = []
    made.told.connect(made.told_so_far.append)
    return made


def test_both_networks_have_their_bars_and_a_sentence(reach, qtbot, rounds):
    reach.show_round(CONFIG, rounds[0], live=False)
    wait_for_jobs(qtbot, reach)
    assert [(one.name, one.hue, len(one.values)) for one in reach.plot.series] == [
        ("RNN", 0, 4),
        ("LSTM", 1, 4),
    ]
    assert reach.told_so_far[-1].startswith("3 steps back, the RNN's gradient is ")


def test_the_newest_wish_is_shown_last(reach, qtbot, rounds):
    for one in (*rounds, *rounds):
        reach.show_round(CONFIG, one, live=False)
    wait_for_jobs(qtbot, reach)
    assert len(reach.plot.series[0].values) == 5
    assert len(reach.told_so_far) == 2


def test_networks_that_learn_are_looked_into_at_its_own_pace(reach, qtbot, rounds, monkeypatch):
    monkeypatch.setattr(Pulse, "due", lambda pulse: False)
    reach.show_round(CONFIG, rounds[0], live=True)
    assert not reach._latest.is_busy
    reach.show_round(CONFIG, rounds[0], live=False)
    wait_for_jobs(qtbot, reach)
    assert len(reach.told_so_far) == 1


def test_nothing_is_computed_while_nobody_looks(reach, qtbot, rounds):
    reach.hide()
    reach.show_round(CONFIG, rounds[0], live=False)
    assert not reach._latest.is_busy
    reach.show()
    wait_for_jobs(qtbot, reach)
    assert len(reach.plot.series) == 2


def test_one_that_has_not_begun_has_no_bars(reach, qtbot, rounds):
    reach.show_round(CONFIG, Round(2, (None, rounds[0].lanes[1]), ended=False), live=False)
    wait_for_jobs(qtbot, reach)
    assert [one.name for one in reach.plot.series] == ["LSTM"]


def test_clear_shows_nothing(reach, qtbot, rounds):
    reach.show_round(CONFIG, rounds[0], live=False)
    wait_for_jobs(qtbot, reach)
    reach.clear()
    assert reach.plot.series == ()
