"""The window itself: tabs, menus and keys."""

import pytest
from PySide6.QtCore import Qt

from legacy_gui.command_palette import CommandPalette, full_name, menu_actions
from legacy_gui.main_window import SMALLEST, USUAL
from legacy_gui.samples import samples
from tests.support.windows import dialog_of, let_pass, open_sample, wait_until_idle

SPARE = 40  # pixels, for another font


def action_named(app, name):
    found = [a for a in menu_actions(app.window.menuBar()) if full_name(a) == name]
    assert len(found) == 1, name
    return found[0]


def test_it_never_gets_smaller_than_a_projector(app):
    app.window.resize(300, 200)
    assert app.window.size() == SMALLEST


@pytest.mark.parametrize("size", [SMALLEST, USUAL])
def test_every_tab_shows_its_whole_name(app, qtbot, size):
    bar = app.window.tab_bar
    app.window.resize(size)
    let_pass(qtbot)
    assert bar.tabRect(bar.count() - 1).right() < bar.width()
    assert bar.width() >= bar.sizeHint().width()
    icons = [not bar.tabIcon(number).isNull() for number in range(bar.count())]
    assert set(icons) == {size == USUAL}


@pytest.mark.parametrize("number", [-1, 99])
def test_a_tab_that_is_not_there_changes_nothing(app, number):
    app.window.show_tab(1)
    app.window.show_tab(number)
    assert app.window.tab_bar.currentIndex() == app.window.pages.currentIndex() == 1


def test_the_tab_bar_turns_the_pages(app):
    for number in reversed(range(len(app.window.tabs))):
        app.window.tab_bar.setCurrentIndex(number)
        assert app.window.pages.currentWidget() is app.window.tabs[number]


def test_next_tab_goes_round(app):
    seen = []
    for _ in range(len(app.window.tabs) + 1):
        seen.append(app.window.tab_bar.currentIndex())
        action_named(app, "View: Next tab").trigger()
    assert seen == [*range(len(app.window.tabs)), 0]


def test_no_two_commands_have_the_same_keys(app):
    keys = [a.shortcut().toString() for a in menu_actions(app.window.menuBar())]
    used = [key for key in keys if key]
    assert len(used) == len(set(used))


def test_every_sample_is_a_command(app):
    names = {full_name(action) for action in menu_actions(app.window.menuBar())}
    assert {f"Samples: {sample.title}" for sample in samples()} <= names


def test_a_tab_has_its_purpose_and_keys_as_tooltip(app):
    for number, tab in enumerate(app.window.tabs):
        tip = app.window.tab_bar.tabToolTip(number)
        assert tab.spec.purpose in tip
        assert str(number + 1) in tip


def test_full_screen_and_back(app):
    full = action_named(app, "View: Full screen")
    for expected in (True, False):
        full.trigger()
        assert bool(app.window.windowState() & Qt.WindowState.WindowFullScreen) == expected


def test_the_palette_can_be_opened_again_and_again(app, qtbot):
    for _ in range(3):
        app.window._open_palette()
        dialog_of(app, CommandPalette).close()
        let_pass(qtbot)
    assert app.window.findChildren(CommandPalette) == []


def test_a_long_title_does_not_widen_the_window(app):
    app.window.resize(SMALLEST)
    app.window.show_source("a very long name " * 50)
    assert app.window.size() == SMALLEST
    assert app.window.minimumSizeHint().width() <= SMALLEST.width()


@pytest.mark.parametrize("width", [SMALLEST.width(), USUAL.width()])
def test_no_side_of_a_tab_is_wider_than_a_projector(app, qtbot, width):
    open_sample(qtbot, app)
    app.window.resize(width, SMALLEST.height())
    for number, tab in enumerate(app.tabs):
        app.window.show_tab(number)
        wait_until_idle(qtbot, app)
        for view, name in enumerate(tab.panel.views):
            tab.panel.show_view(view)
            let_pass(qtbot)
            assert tab.minimumSizeHint().width() <= SMALLEST.width() - SPARE, (tab.spec.title, name)
