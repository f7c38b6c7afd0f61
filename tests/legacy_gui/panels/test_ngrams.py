"""The n-gram tab's picture: four sides of one table, of which only the open one works."""

import gc
import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget

from engine.counts import NgramConfig, count_ngrams
from engine.text import build_corpus
from legacy_gui.jobs import Job
from legacy_gui.main_window import SMALLEST
from legacy_gui.panels.ngrams import DICTIONARY, GENERATE, PAIR, TABLE, VIEWS, NgramPanel
from tests.legacy_gui.test_every_tab import (
    assert_nothing_clipped,
    controls,
    reachable_by_one_of,
)
from tests.support.windows import let_pass, open_sample, tab_named, wait_until_idle

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


@pytest.fixture
def opened(app, qtbot):
    """The program on its smallest window with a sample, at the n-grams."""
    app.window.resize(SMALLEST)
    open_sample(qtbot, app)
    tab = tab_named(app, "ngrams")
    app.window.show_tab(app.tabs.index(tab))
    wait_until_idle(qtbot, app)
    return app, tab.panel


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_fits_on_a_projector(opened, qtbot, view):
    app, panel = opened
    panel.show_view(view)
    qtbot.waitUntil(lambda: not at_work(panel))
    QApplication.processEvents()
    assert_nothing_clipped(app.window)
    assert app.window.size() == SMALLEST


@pytest.mark.parametrize("view", VIEWS)
def test_every_control_says_what_it_does_and_is_reached_by_the_tab_key(opened, qtbot, view):
    app, panel = opened
    panel.show_view(view)
    qtbot.waitUntil(lambda: not at_work(panel))
    wanted = [w for w in controls(panel) if w.focusProxy() is None]  # viewports stand for others
    assert [w for w in wanted if not w.accessibleName()] == []
    assert [w.accessibleName() for w in wanted if not w.toolTip()] == []
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    reached = []
    for _ in range(2 * len(controls(app.window)) + 10):
        reached.append(QApplication.focusWidget())
        qtbot.keyClick(reached[-1], Qt.Key.Key_Tab)
    assert [w.accessibleName() for w in wanted if not reachable_by_one_of(w) & set(reached)] == []


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
