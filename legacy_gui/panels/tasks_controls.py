"""The settings of a contest in one row: the task, the gaps, start and stop; the rest folded."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.config import Setting, settings
from engine.messages import UserError
from engine.recurrent.task_contest import ContestConfig, read_gaps, recommended
from engine.recurrent.task_training import TaskConfig
from engine.recurrent.tasks import Name
from legacy_gui.forms import number_editor
from legacy_gui.theme import GRID
from legacy_gui.translations import say_error, tr
from legacy_gui.wide_box import WideBox
from legacy_gui.widgets import FoldButton, button, label, take_place

OFFERED = ("5, 10, 20, 40, 80", "5, 10, 20, 40", "2, 4, 8, 16, 32", "10, 30, 100")
LEAST = 13 * GRID  # pixels of an editor for a number
FOLDED = ("hidden", "updates", "learning_rate", "seed")
SETTINGS = {setting.name: setting for setting in settings(TaskConfig)}


class TasksControls(QWidget):
    """What can be chosen before a contest, and its two buttons.

    Signals
    -------
    started
        The settings with which somebody wants to begin (``ContestConfig``).
    stopped
        Somebody wants to stop.
    changed
        Task or gaps are others; they may not be sound.
    """

    started = Signal(object)
    stopped = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.task = WideBox(tr(SETTINGS["task"].label), tr(SETTINGS["task"].help))
        choice = SETTINGS["task"].choice
        assert choice is not None
        for name, words in choice.options.items():
            self.task.addItem(tr(words), name)
        self.gaps, self._line = QComboBox(insertPolicy=QComboBox.InsertPolicy.NoInsert), QLineEdit()
        self.gaps.setLineEdit(self._line)
        self.gaps.setToolTip(
            tr("How many steps must be bridged, one round for each: choose, or type your own.")
        )
        self.gaps.addItems(OFFERED)
        self.gaps.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.start = button(
            tr("Start"),
            tr("Lets an RNN and an LSTM learn it over each of the gaps."),
            "play",
            primary=True,
        )
        self.stop = button(tr("Stop"), tr("Ends the contest; what was measured stays."), "stop")
        self._folded = QWidget()
        self.more = FoldButton(tr("More"), self._folded)
        self.spins = {name: _spin(SETTINGS[name]) for name in FOLDED}
        self.error = label(role="error")
        self._gaps_name = QLabel(buddy=self.gaps)
        self._connect()
        self._lay_out()
        self._take_task()
        self.show_running(running=False)

    def config(self) -> ContestConfig:
        """Return what is chosen; raises ``UserError`` where it does not fit."""
        values: dict[str, Any] = {name: spin.value() for name, spin in self.spins.items()}
        task: Name = self.task.currentData()
        return ContestConfig(task, read_gaps(self.gaps.currentText()), **values)

    def show_running(self, *, running: bool) -> None:
        """Offer to stop what runs, or to start; the keyboard stays where it is."""
        take_place(*(self.stop, self.start) if running else (self.start, self.stop))
        for part in (self.task, self.gaps, self.more):
            part.setEnabled(not running)
        if running:
            self.more.setChecked(False)  # the pictures need the room

    def _take_task(self) -> None:
        """Put the settings recommended for the task into the editors."""
        config = recommended(self.task.currentData())
        name = tr("Gaps") if config.task in ("recall", "first word") else tr("Lengths")
        self._gaps_name.setText(name)
        self.gaps.setAccessibleName(name)
        for key, spin in self.spins.items():
            spin.setValue(getattr(config, key))
        self.gaps.setCurrentText(", ".join(map(str, config.gaps)))
        self._line.setCursorPosition(0)
        self._on_changed()

    def _on_changed(self) -> None:
        self.error.hide()
        self.changed.emit()

    def _on_start(self) -> None:
        try:
            config = self.config()
        except UserError as error:
            self.error.setText(say_error(error))
            self.error.show()
        else:
            self.started.emit(config)

    def _connect(self) -> None:
        self.task.currentIndexChanged.connect(self._take_task)
        self.gaps.currentTextChanged.connect(self._on_changed)
        self._line.returnPressed.connect(self._on_start)
        self.start.clicked.connect(self._on_start)
        self.stop.clicked.connect(self.stopped)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.task)
        row.addWidget(self._gaps_name)
        row.addWidget(self.gaps, 1)
        for made in (self.more, self.start, self.stop):
            row.addWidget(made)
        fold = QHBoxLayout(self._folded)
        fold.setContentsMargins(0, 0, 0, 0)
        fold.setSpacing(2 * GRID)
        for spin in self.spins.values():
            fold.addLayout(_captioned(spin), 1)
        self.error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self._folded)
        column.addWidget(self.error)


def _captioned(spin: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(GRID // 2)
    column.addWidget(QLabel(spin.accessibleName(), buddy=spin))
    column.addWidget(spin)
    return column


def _spin(setting: Setting) -> QSpinBox | QDoubleSpinBox:
    made = number_editor(setting)
    is_updates = setting.name == "updates"  # “steps” are steps in time here
    made.setAccessibleName(tr("Batches") if is_updates else tr(setting.label))
    made.setToolTip(tr(setting.help))
    made.setMinimumWidth(LEAST)  # the largest number allowed is wider than anybody's
    return made
