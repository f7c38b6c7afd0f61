"""The form made of a config class."""

from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit

from engine.catalog import ALGORITHMS
from engine.config import Annotated, Choice, Label, Range, When, settings
from engine.counts import NgramConfig
from engine.messages import UserError
from engine.text import TokenizeConfig
from legacy_gui.forms import ConfigForm, Fold

CONFIGS = [algorithm.config_type for algorithm in ALGORITHMS]
every_config = pytest.mark.parametrize("config_type", CONFIGS, ids=lambda kind: kind.__name__)
LINE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=20)


@pytest.fixture
def form_of(qtbot):
    def make(config_type):
        form = ConfigForm(config_type)
        qtbot.addWidget(form)
        return form

    return make


def values(setting):
    """Return a strategy of every allowed value of a setting."""
    if setting.choice is not None:
        return st.sampled_from(list(setting.choice.options))
    if setting.kind is bool:
        return st.booleans()
    if setting.kind is int:
        return st.integers(int(setting.range.low), int(setting.range.high))
    if setting.kind is float:
        return st.integers(int(setting.range.low * 1e4), int(setting.range.high * 1e4)).map(
            lambda tenthousandths: tenthousandths / 1e4
        )
    return LINE


def configs(config_type):
    """Return a strategy of configs, leaving out what does not fit together."""
    fields = st.fixed_dictionaries({s.name: values(s) for s in settings(config_type)})

    def fitting(chosen):
        try:
            return config_type(**chosen)
        except UserError:
            return None

    return fields.map(fitting).filter(lambda config: config is not None)


@every_config
@hypothesis_settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_every_config_comes_back_from_the_form(form_of, config_type, data):
    config = data.draw(configs(config_type))
    form = form_of(config_type)
    form.show_config(config)
    assert form.config() == config


@every_config
def test_starts_with_the_defaults(form_of, config_type):
    assert form_of(config_type).config() == config_type()


@every_config
def test_showing_a_config_is_no_change(form_of, qtbot, config_type):
    form = form_of(config_type)
    with qtbot.assertNotEmitted(form.changed):
        form.show_config(config_type())


@every_config
def test_changing_any_editor_tells_once(form_of, config_type):
    form = form_of(config_type)
    heard = []
    form.changed.connect(lambda: heard.append(1))
    for name, editor in form.editors.items():
        heard.clear()
        change(editor)
        assert heard == [1], name


def change(editor):
    if isinstance(editor, QCheckBox):
        editor.toggle()
    elif isinstance(editor, QComboBox):
        editor.setCurrentIndex((editor.currentIndex() + 1) % editor.count())
    elif isinstance(editor, QLineEdit):
        editor.setText("word")
    else:
        up = editor.value() < editor.maximum()
        editor.stepBy(1 if up else -1)


@every_config
def test_no_number_can_leave_its_limits(form_of, config_type):
    form = form_of(config_type)
    for setting in settings(config_type):
        if setting.range is not None:
            editor = form.editors[setting.name]
            assert editor.minimum() == setting.range.low
            assert editor.maximum() == setting.range.high


@every_config
def test_every_editor_is_named_and_explained(form_of, config_type):
    form = form_of(config_type)
    captions = {label.text() for label in form.findChildren(QLabel)}
    for setting in settings(config_type):
        editor = form.editors[setting.name]
        assert editor.accessibleName() == setting.label
        assert editor.toolTip() == editor.accessibleDescription() == setting.help
        assert setting.help in captions
        shown = isinstance(editor, QCheckBox) and editor.text() == setting.label
        assert shown or setting.label in captions


@every_config
def test_what_a_choice_is_called_is_shown(form_of, config_type):
    form = form_of(config_type)
    for setting in settings(config_type):
        if setting.choice is not None:
            box = form.editors[setting.name]
            shown = {box.itemData(i): box.itemText(i) for i in range(box.count())}
            assert shown == setting.choice.options


def test_the_folded_part_is_hidden_then_shown_then_hidden(form_of):
    form = form_of(TokenizeConfig)
    form.show()
    folded = [form.editors[s.name] for s in settings(TokenizeConfig) if s.more]
    usual = [form.editors[s.name] for s in settings(TokenizeConfig) if not s.more]
    fold = form.findChild(Fold)
    assert folded
    for shown in (False, True, False):
        assert fold.button.isChecked() == shown
        assert [editor.isVisible() for editor in folded] == [shown] * len(folded)
        assert all(editor.isVisible() for editor in usual)
        fold.button.click()


def test_a_folded_value_counts_although_it_is_hidden(form_of):
    form = form_of(TokenizeConfig)
    form.show_config(TokenizeConfig(own_stop_words="net sea"))
    assert form.config().own_stop_words == "net sea"


def test_a_config_without_rare_settings_has_no_fold(form_of):
    assert form_of(NgramConfig).findChild(Fold) is None


def test_what_does_not_fit_together_is_an_error(form_of):
    form = form_of(NgramConfig)
    form.editors["low"].setValue(5)
    with pytest.raises(UserError, match="Shortest"):
        form.config()
    assert form.values()["low"] == 5


def test_the_wheel_passing_over_an_editor_changes_nothing(qtbot):
    form = ConfigForm(NgramConfig)
    qtbot.addWidget(form)
    form.show()
    box = form.editors["high"]
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(box.mapToGlobal(QPoint(5, 5))),
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert box.value() == NgramConfig().high
    form.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    QApplication.sendEvent(box, wheel)
    assert box.value() == NgramConfig().high + 1


@dataclass(frozen=True)
class Dependent:
    """A setting that means something only beside one choice of another."""

    method: Annotated[str, Choice({"a": "A", "b": "B"}), Label("Method")] = "a"
    depth: Annotated[int, Range(1, 9), Label("Depth"), When("method", ("b",))] = 3


def test_a_setting_that_means_nothing_is_hidden_and_keeps_its_value(form_of):
    form = form_of(Dependent)
    form.show()
    depth = form.editors["depth"]
    assert not depth.isVisible()
    form.editors["method"].setCurrentIndex(1)
    assert depth.isVisible()
    assert form.config() == Dependent("b", 3)
    form.show_config(Dependent("a", 5))
    assert not depth.isVisible()
    assert form.config() == Dependent("a", 5)
