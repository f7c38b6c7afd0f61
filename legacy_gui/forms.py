"""A config class as a form: one editor for each setting, explained where it stands."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.config import Setting, settings
from legacy_gui.theme import GRID, set_role
from legacy_gui.translations import tr
from legacy_gui.widgets import FoldButton

Editor = QCheckBox | QComboBox | QDoubleSpinBox | QLineEdit | QSpinBox


class ConfigForm(QWidget):
    """Editors for every setting of a config class.

    Signals
    -------
    changed
        The person changed a value.
    """

    changed = Signal()

    def __init__(self, config_type: type, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._config_type = config_type
        self.editors: dict[str, Editor] = {}
        self._rows: dict[str, QWidget] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GRID // 2)
        described = settings(config_type)
        for setting in described:
            if not setting.more:
                self._add_row(self._layout, setting)
        folded = [setting for setting in described if setting.more]
        if folded:
            self._add_fold(folded)
        self._conditions = [setting for setting in described if setting.when]
        self.changed.connect(self._show_what_matters)
        self.show_config(config_type())

    def config(self) -> Any:
        """Return the values as a config; raises ``UserError`` when they do not fit together."""
        return self._config_type(**self.values())

    def values(self) -> dict[str, Any]:
        """Return what stands in each editor, whether it fits together or not."""
        return {name: value_of(editor) for name, editor in self.editors.items()}

    def show_config(self, config: Any) -> None:
        """Put the values of a config into the editors, without a signal."""
        for name, editor in self.editors.items():
            with QSignalBlocker(editor):
                put_value(editor, getattr(config, name))
        self._show_what_matters()

    def _show_what_matters(self) -> None:
        """Hide settings that mean nothing beside the others."""
        values = self.values()
        for setting in self._conditions:
            assert setting.when is not None
            matters = values[setting.when.name] in setting.when.values
            self._rows[setting.name].setVisible(matters)

    def _add_row(self, layout: QVBoxLayout, setting: Setting) -> None:
        label, explanation = tr(setting.label), tr(setting.help)
        editor = self.editors[setting.name] = make_editor(setting, self.changed)
        row = self._rows[setting.name] = QWidget()
        lines = QVBoxLayout(row)
        lines.setContentsMargins(0, 0, 0, GRID)
        lines.setSpacing(GRID // 2)
        if isinstance(editor, QCheckBox):
            editor.setText(label)
        else:
            caption = QLabel(label, buddy=editor)
            set_role(caption, "strong")
            lines.addWidget(caption)
        lines.addWidget(editor)
        note = QLabel(explanation, wordWrap=True)
        set_role(note, "small")
        lines.addWidget(note)
        layout.addWidget(row)

    def _add_fold(self, folded: list[Setting]) -> None:
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, GRID, 0, 0)
        inner.setSpacing(GRID // 2)
        for setting in folded:
            self._add_row(inner, setting)
        self._layout.addWidget(Fold(tr("More settings"), content))


class Fold(QWidget):
    """A heading that shows and hides what lies under it."""

    def __init__(self, heading: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = FoldButton(heading, content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.button)
        layout.addWidget(content)


class _WheelFilter(QObject):
    """Passes the mouse wheel on to the form unless the editor under it has the focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow wheel events that only happened to pass over an editor."""
        is_editor = isinstance(watched, QWidget) and not watched.hasFocus()
        if is_editor and event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return False


def make_editor(setting: Setting, changed: SignalInstance) -> Editor:
    """Make the editor of a setting, named and explained."""
    editor = _editor(setting, changed)
    editor.setObjectName(setting.name)
    _ignore_wheel(editor)
    editor.setAccessibleName(tr(setting.label))
    editor.setAccessibleDescription(tr(setting.help))
    editor.setToolTip(tr(setting.help))
    return editor


def _ignore_wheel(editor: QWidget) -> None:
    if isinstance(editor, QComboBox | QSpinBox | QDoubleSpinBox):
        editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        editor.installEventFilter(_WheelFilter(editor))


def _editor(setting: Setting, changed: SignalInstance) -> Editor:
    if setting.choice is not None:
        return _choice_editor(setting, changed)
    if setting.kind is bool:
        check = QCheckBox()
        check.toggled.connect(changed)
        return check
    if setting.kind is str:
        line = QLineEdit(clearButtonEnabled=True)
        line.textChanged.connect(changed)
        return line
    box = number_editor(setting)
    box.valueChanged.connect(changed)
    return box


def _choice_editor(setting: Setting, changed: SignalInstance) -> QComboBox:
    assert setting.choice is not None
    box = QComboBox()
    for value, words in setting.choice.options.items():
        box.addItem(tr(words), value)
    box.setMinimumContentsLength(8)
    box.currentIndexChanged.connect(changed)
    return box


def number_editor(setting: Setting) -> QSpinBox | QDoubleSpinBox:
    """Make an editor for a number within the limits of its setting."""
    assert setting.range is not None, f"{setting.name} needs a Range"
    box: QSpinBox | QDoubleSpinBox
    if setting.kind is int:
        box = QSpinBox(minimum=int(setting.range.low), maximum=int(setting.range.high))
    else:
        box = QDoubleSpinBox(minimum=setting.range.low, maximum=setting.range.high, decimals=4)
    box.setGroupSeparatorShown(True)
    box.lineEdit().setTextMargins(6, 0, 0, 0)  # a style sheet's padding does not reach it
    box.setKeyboardTracking(False)
    return box


def value_of(editor: Editor) -> Any:
    """Return what stands in an editor."""
    if isinstance(editor, QCheckBox):
        return editor.isChecked()
    if isinstance(editor, QComboBox):
        return editor.currentData()
    return editor.text() if isinstance(editor, QLineEdit) else editor.value()


def put_value(editor: Editor, value: Any) -> None:
    """Put a value into an editor."""
    if isinstance(editor, QCheckBox):
        editor.setChecked(value)
    elif isinstance(editor, QComboBox):
        editor.setCurrentIndex(editor.findData(value))
    elif isinstance(editor, QLineEdit):
        editor.setText(value)
    else:
        editor.setValue(value)
