"""The n-gram tab's picture: four sides of one table, of which only the open one works."""

import gc
import weakref

import pytest
from PySide6.QtWidgets import QStackedWidget

from engine.counts import NgramConfig, count_ngrams
from engine.text import build_corpus
from legacy_gui.jobs import Job
from legacy_gui.panels.ngrams import DICTIONARY, GENERATE, PAIR, TABLE, VIEWS, NgramPanel
from tests.support.windows import let_pass

TEXT = "I like to go fishing and I like to go shopping"


@pytest.fixture
def panel(shown):
    return shown(NgramPanel)


@pytest.fixture
def table():
    return count_ngrams(build_corpus([TEXT]), NgramConfig(1, 3))


def at_work(widget):
    """Return the jobs of a widget that may still say something."""
    return [job for job in widget.findChildren(Job) if job.is_active]


def test_every_view_has_a_name_and_a_command(panel):
    assert list(VIEWS) == [TABLE, DICTIONARY, PAIR, GENERATE]
    assert panel.views == tuple(VIEWS.values())
    pages = panel.findChild(QStackedWidget)
    for number, (name, open_view) in enumerate(panel.commands()):
        open_view()
        assert pages.currentIndex() == number
        assert panel.segments._group.checkedButton().text() == name


def test_only_the_open_view_computes(panel, table, qtbot):
    panel.show_result(table)
    assert at_work(panel.table_view)
    for view in (panel.growth_view, panel.pair_view, panel.generate_view):
        assert not view.findChildren(Job)
    panel.show_view(DICTIONARY)
    assert at_work(panel.growth_view)
    assert not panel.generate_view.findChildren(Job)
    qtbot.waitUntil(lambda: not at_work(panel))


def test_a_hidden_panel_computes_nothing(panel, table, qtbot):
    panel.hide()
    panel.show_result(table)
    assert not panel.findChildren(Job)
    panel.show()
    assert at_work(panel.table_view)
    qtbot.waitUntil(lambda: not at_work(panel))


def test_every_job_is_handed_over_when_the_tab_closes(panel, table):
    for view in VIEWS:
        panel.show_view(view)
        panel.show_result(count_ngrams(table.corpus, NgramConfig(1, 2)))
    jobs = at_work(panel)
    assert jobs
    closed = panel.close_jobs()
    assert set(jobs) <= set(closed)
    assert not any(job.is_active for job in closed)


def test_clearing_lets_go_of_the_table(panel, qtbot):
    table = count_ngrams(build_corpus([TEXT]))
    kept = weakref.ref(table), weakref.ref(table.corpus)
    panel.show_result(table)
    for view in VIEWS:
        panel.show_view(view)
        qtbot.waitUntil(lambda: not at_work(panel))
    panel.clear()
    del table
    let_pass(qtbot)
    gc.collect()
    assert [reference() for reference in kept] == [None, None]
    assert panel.shown_table is None
