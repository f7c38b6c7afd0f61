"""The contract of every tab: whatever is added to ``tabs()`` is held to all of this."""

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from engine.catalog import ALGORITHMS
from legacy_gui.app import App
from legacy_gui.jobs import Job
from legacy_gui.main_window import SMALLEST
from legacy_gui.paths import resources
from legacy_gui.presenter import ENABLED, RunState
from legacy_gui.presets import presets
from legacy_gui.tabs import tabs
from tests.support.trainers import SECONDS, endless
from tests.support.windows import let_pass, open_sample, tab_named, wait_until_idle

NAMES = ["tokenize", "ngrams", "bow", "tfidf", "embedding", "race"]
every_tab = pytest.mark.parametrize("name", NAMES)
LOOKS = [(theme, language) for theme in ("light", "dark") for language in ("en", "zh_CN")]
every_look = pytest.mark.parametrize(("theme_name", "language"), LOOKS)


@pytest.fixture
def make_app(qapp, qtbot, preferences):
    """Return a function that starts the program in a theme and a language."""
    made = []

    def make(theme_name="light", language="en"):
        preferences.theme, preferences.language = theme_name, language
        app = App(preferences)
        made.append(app)
        app.window.resize(SMALLEST)
        app.start()
        return app

    yield make
    for app in made:
        app.window.close()
        app.window.deleteLater()
        app.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def opened(make_app, qtbot):
    app = make_app()
    open_sample(qtbot, app)
    return app


def turn_to(app, name):
    """Show a tab, and wait until what was put off until then is done."""
    tab = tab_named(app, name)
    app.window.show_tab(app.tabs.index(tab))
    while app.is_busy() or any(job.is_active for job in tab.findChildren(Job)):
        QApplication.processEvents()
    return tab


def test_this_table_knows_every_tab(qapp):
    assert [spec.algorithm.name for spec in tabs()] == NAMES
    assert {spec.algorithm for spec in tabs()} <= set(ALGORITHMS)


def test_every_tab_says_what_it_is(qapp):
    for spec in tabs():
        assert spec.title
        assert spec.purpose.endswith(".")
        assert (resources() / "icons" / f"{spec.icon}.svg").is_file()
        assert spec.input in ("documents", "corpus")


# -- running ---------------------------------------------------------------------------------------


@every_tab
def test_runs_to_its_end(opened, qtbot, name):
    tab = turn_to(opened, name)
    with qtbot.waitSignal(tab.result_changed) as heard:
        tab.column.buttons["run"].click()
    wait_until_idle(qtbot, opened)
    assert heard.args[0] is not None
    assert tab.presenter.state is RunState.FINISHED
    assert tab.panel.isVisible()
    assert not tab.error_note.isVisible()


@every_tab
def test_can_be_paused_stepped_and_stopped(opened, qtbot, name, monkeypatch):
    tab = turn_to(opened, name)
    monkeypatch.setattr(tab.presenter, "_train", lambda *_: endless())
    for button, state in (
        ("run", RunState.RUNNING),
        ("pause", RunState.PAUSED),
        ("step", RunState.PAUSED),
        ("resume", RunState.RUNNING),
    ):
        tab.column.buttons[button].click()
        assert tab.presenter.state is state
        enabled = {name for name, button in tab.column.buttons.items() if button.isEnabled()}
        assert enabled == {name for name, states in ENABLED.items() if state in states}
    tab.column.buttons["stop"].click()
    qtbot.waitUntil(lambda: tab.presenter.state is RunState.STOPPED)
    assert tab.panel.isVisible()  # the last complete result stays


@every_tab
def test_closing_ends_the_run(opened, qtbot, name, monkeypatch):
    tab = turn_to(opened, name)
    monkeypatch.setattr(tab.presenter, "_train", lambda *_: endless())
    tab.column.buttons["run"].click()
    qtbot.waitUntil(lambda: tab.column._doing.text() == "Working")
    opened.window.close()
    assert opened.window.isHidden()
    assert tab._jobs
    assert all(job.wait(SECONDS) for job in tab._jobs)


@every_tab
def test_fifty_starts_and_stops_leave_nothing(opened, qtbot, name, monkeypatch):
    tab = turn_to(opened, name)
    monkeypatch.setattr(tab.presenter, "_train", lambda *_: endless())
    for number in range(50):
        tab.presenter.set_input(tab.presenter.input)
        for act in ("run", "step", "pause", "resume")[: number % 4 + 1]:
            getattr(tab.presenter, act)()
    tab.presenter.set_input(tab.presenter.input)
    assert all(job.wait(SECONDS) for job in tab._jobs)


@every_tab
def test_without_a_text_nothing_can_be_pressed(make_app, name):
    tab = turn_to(make_app(), name)
    assert tab.presenter.state is RunState.WAITING
    assert not any(button.isEnabled() for button in tab.column.buttons.values())
    assert not tab.panel.isVisible()


@every_tab
def test_clearing_forgets_the_result(opened, name):
    tab = turn_to(opened, name)
    tab.set_input(None)
    assert tab.presenter.state is RunState.WAITING
    assert not tab.panel.isVisible()
    tab.panel.clear()
    tab.panel.close_jobs()


# -- settings --------------------------------------------------------------------------------------


@every_tab
def test_the_form_gives_back_what_it_is_given(make_app, name):
    tab = tab_named(make_app(), name)
    config_type = tab.spec.algorithm.config_type
    assert tab.config() == config_type()
    for preset in presets(name):
        config = config_type(**preset.settings)
        tab.form.show_config(config)
        assert tab.config() == config


@every_tab
def test_every_preset_fits_the_config_and_runs(opened, qtbot, name):
    tab = turn_to(opened, name)
    assert len(presets(name)) == 3
    for preset in presets(name):
        assert preset.title
        assert preset.purpose.endswith(".")
        if tab.spec.by_itself:
            tab.column.use_preset(preset)
        else:  # what takes long waits to be told
            with qtbot.assertNotEmitted(tab.result_changed):
                tab.column.use_preset(preset)
            tab.column.buttons["run"].click()
        wait_until_idle(qtbot, opened)
        assert tab.presenter.state in (RunState.FINISHED, RunState.FAILED)
        assert bool(tab.error_note.isVisible()) == (tab.presenter.state is RunState.FAILED)
        assert [chip.isChecked() for other, chip in tab.column.chips if other == preset] == [True]


# -- what one sees ---------------------------------------------------------------------------------


def visible(root, kind):
    return [widget for widget in root.findChildren(kind) if widget.isVisible()]


def is_clipped(label):
    """Tell whether a label is given less room than its text takes."""
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        return label.height() < needed - 1
    return label.width() < label.sizeHint().width() - 1


def has_room(button):
    """Tell whether a button shows its whole text and icon; its padding may give way."""
    icon = 0 if button.icon().isNull() else button.iconSize().width() + 4
    lines = button.text().replace("&", "").split("\n")
    width = icon + max(button.fontMetrics().horizontalAdvance(line) for line in lines)
    height = button.fontMetrics().height() * len(lines)
    return width <= button.width() - 4 and height <= button.height() - 4


def assert_nothing_clipped(window):
    for button in visible(window, QPushButton) + visible(window, QToolButton):
        if button.text():
            assert has_room(button), button.text()
    for label in visible(window, QLabel):
        if label.text() and type(label) is QLabel:
            assert not is_clipped(label), label.text()


def is_blank(window):
    image = window.grab().toImage().scaled(QSize(64, 64))
    return len({image.pixel(x, y) for x in range(64) for y in range(64)}) < 4


@every_look
def test_everything_fits_on_a_projector(make_app, qtbot, theme_name, language):
    app = make_app(theme_name, language)
    assert app.window.size() == SMALLEST
    for name in NAMES:
        turn_to(app, name)
        let_pass(qtbot)
        assert_nothing_clipped(app.window)
        assert not is_blank(app.window)
    open_sample(qtbot, app, "chinese_story" if language == "zh_CN" else "two_networks")
    for name in NAMES:
        turn_to(app, name)
        let_pass(qtbot)
        assert_nothing_clipped(app.window)
        assert not is_blank(app.window)
    assert app.window.size() == SMALLEST


@every_tab
def test_the_settings_column_never_scrolls_sideways(opened, name):
    tab = turn_to(opened, name)
    area = next(a for a in visible(tab, QScrollArea) if a.isAncestorOf(tab.form))
    assert area.horizontalScrollBar().maximum() == 0


# -- keyboard and screen readers -------------------------------------------------------------------


def controls(window):
    """Return what can take the keyboard and is no inner part of something that can."""
    return [
        widget
        for widget in visible(window, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and not (isinstance(widget, QLineEdit) and isinstance(widget.parent(), QAbstractSpinBox))
        and not isinstance(widget, QMenuBar)
    ]


@every_tab
@pytest.mark.parametrize("with_text", [False, True], ids=["empty", "open"])
def test_every_control_has_a_name_and_says_what_it_does(make_app, qtbot, name, with_text):
    app = make_app()
    if with_text:
        open_sample(qtbot, app)
    turn_to(app, name)
    for widget in controls(app.window):
        described = f"{type(widget).__name__} {widget.objectName()} {widget.toolTip()!r}"
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        assert widget.accessibleName() or text, described
        if isinstance(widget, QAbstractButton | QAbstractSpinBox | QLineEdit):
            assert widget.toolTip(), described + widget.accessibleName()


def reachable_by_one_of(widget):
    """Return the stops of the tab key that lead here; the arrows go on inside a group."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    members = group.buttons() if group is not None and group.exclusive() else []
    return {widget, widget.focusProxy(), *members}


@every_tab
@pytest.mark.parametrize("with_text", [False, True], ids=["empty", "open"])
def test_the_tab_key_reaches_every_control(make_app, qtbot, name, with_text):
    app = make_app()
    if with_text:
        open_sample(qtbot, app)
    turn_to(app, name)
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    wanted = controls(app.window)
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    reached = set()
    for _ in range(2 * len(wanted) + 10):
        focused = QApplication.focusWidget()
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    missed = [w for w in wanted if not reached & reachable_by_one_of(w)]
    assert [f"{type(w).__name__} {w.accessibleName()}" for w in missed] == []
