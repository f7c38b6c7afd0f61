"""The column of settings, presets and buttons."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from engine.catalog import NGRAMS, WORD2VEC
from engine.counts import NgramConfig
from engine.messages import Message
from engine.training import WorkProgress
from legacy_gui.presenter import ENABLED, RunState
from legacy_gui.settings_column import SettingsColumn


@pytest.fixture
def column_of(qtbot):
    def make(algorithm):
        made = SettingsColumn("N-grams", "Count neighbours together.", algorithm)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


@pytest.fixture
def column(column_of):
    return column_of(NGRAMS)


def pressed(column):
    return [preset.title for preset, chip in column.chips if chip.isChecked()]


def test_a_preset_fills_the_form_and_is_pressed(column, qtbot):
    preset = next(preset for preset, _ in column.chips if preset.title == "Word pairs")
    with qtbot.waitSignal(column.preset_chosen):
        column.use_preset(preset)
    assert column.form.values() == {"low": 2, "high": 2, "min_count": 1}
    assert pressed(column) == ["Word pairs"]


def test_settings_put_into_the_form_press_the_preset_they_are(column, qtbot):
    with qtbot.assertNotEmitted(column.preset_chosen):
        column.show_config(NgramConfig(low=2, high=2, min_count=1))
    assert column.form.values() == {"low": 2, "high": 2, "min_count": 1}
    assert pressed(column) == ["Word pairs"]


def test_what_is_offered_stands_beside_the_title(column, qtbot):
    offered = QPushButton("Lessons")
    column.offer(offered)
    qtbot.waitUntil(offered.isVisible)
    column.layout().activate()
    [title] = [one for one in column.findChildren(QLabel) if one.text() == "N-grams"]
    assert abs(offered.geometry().center().y() - title.geometry().center().y()) <= 1


def test_a_changed_setting_releases_the_preset(column):
    column.use_preset(column.chips[0][0])
    column.form.editors["min_count"].setValue(7)
    assert pressed(column) == []


@pytest.mark.parametrize("state", list(RunState))
def test_only_sensible_buttons_are_enabled(column_of, state):
    column = column_of(WORD2VEC)
    column.show_state(state)
    enabled = {name for name, button in column.buttons.items() if button.isEnabled()}
    assert enabled == {name for name, states in ENABLED.items() if state in states}


def test_only_what_learns_can_go_on_learning(column_of):
    counting, learning = column_of(NGRAMS), column_of(WORD2VEC)
    assert set(learning.buttons) - set(counting.buttons) == {"more"}
    assert "keeps" in learning.buttons["stop"].toolTip()
    assert "keeps" not in counting.buttons["stop"].toolTip()


def test_buttons_stay_where_they_are_whatever_is_said(column, qtbot):
    column.show_state(RunState.READY)
    before = column.buttons["run"].mapToGlobal(column.buttons["run"].rect().topLeft())
    column.show_state(RunState.RUNNING)
    column.show_progress(WorkProgress(1, 2, Message("Counting runs of {n}", {"n": 2})))
    column.error_note.show_error(ValueError("no"))
    after = column.buttons["run"].mapToGlobal(column.buttons["run"].rect().topLeft())
    assert before == after
    assert column._doing.text() == "Counting runs of 2"


def test_every_preset_and_button_is_a_command(column):
    names = [name for name, _ in column.commands()]
    assert names == [
        "Words",
        "Word pairs",
        "Up to five",
        "Run",
        "Pause",
        "Go on",
        "One step",
        "Stop",
    ]
