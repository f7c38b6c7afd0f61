"""The column on the left of every tab: presets, form, what is being done, and the buttons."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.catalog import Algorithm
from legacy_gui.errors import ErrorNote
from legacy_gui.forms import ConfigForm
from legacy_gui.presenter import ACTIVE, ENABLED, RunState
from legacy_gui.presets import Preset, preset_for, presets
from legacy_gui.theme import COLUMN, GRID, set_icon
from legacy_gui.translations import say, tr
from legacy_gui.widgets import label, show_progress


class SettingsColumn(QFrame):
    """Everything one sets before a method runs, and steers while it does.

    Signals
    -------
    preset_chosen
        The form holds the settings of a preset now.
    """

    preset_chosen = Signal()

    def __init__(
        self, title: str, purpose: str, algorithm: Algorithm, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._algorithm = algorithm
        self._words = 0  # of the text
        self.form = ConfigForm(algorithm.config_type)
        self.buttons = self._make_buttons()
        self.chips: list[tuple[Preset, QPushButton]] = []
        self.error_note = ErrorNote()
        self.reminder = label(role="small")
        self._progress = QProgressBar(textVisible=False, accessibleName=tr("Progress"))
        self._doing = label(role="small")
        self.form.changed.connect(self._mark_preset)
        self._lay_out(title, purpose)
        self.remind("")

    def use_preset(self, preset: Preset) -> None:
        """Put a preset into the form."""
        self.show_config(self._preset_config(preset))
        self.preset_chosen.emit()

    def show_config(self, config: Any) -> None:
        """Put settings into the form."""
        self.form.show_config(config)
        self._mark_preset()

    def offer(self, button: QWidget) -> None:
        """Put a button beside the title."""
        self._head.addWidget(button)

    def suit(self, words: int) -> None:
        """Take the preset for a text of so many words, unless settings were chosen by hand."""
        is_own = not any(chip.isChecked() for _, chip in self.chips)
        self._words = words
        fitting = preset_for((preset for preset, _ in self.chips), words)
        if fitting is not None and not is_own:
            self.show_config(self._preset_config(fitting))
        self._mark_preset()

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return the presets and the buttons by name, for the command palette."""
        choices = [(tr(preset.title), partial(self.use_preset, preset)) for preset, _ in self.chips]
        return [*choices, *((b.accessibleName(), b.click) for b in self.buttons.values())]

    def show_state(self, state: RunState) -> None:
        """Enable the buttons that make sense now."""
        for name, button in self.buttons.items():
            button.setEnabled(state in ENABLED[name])
        paused = state is RunState.PAUSED
        self.buttons["pause"].setVisible(not paused)
        self.buttons["resume"].setVisible(paused)
        self._progress.setVisible(state in ACTIVE)
        self._doing.setVisible(state in ACTIVE)
        if state is RunState.RUNNING:
            self._progress.setRange(0, 0)

    def show_progress(self, progress: Any) -> None:
        """Show what is being done, and how far it is."""
        show_progress(self._progress, progress)
        self._doing.setText(say(progress.message))

    def say(self, sentence: str) -> None:
        """Say something about the last run."""
        self._doing.setText(sentence)
        self._doing.show()

    def remind(self, sentence: str) -> None:
        """Say something that holds until it is taken back with an empty sentence."""
        self.reminder.setText(sentence)
        self.reminder.setVisible(bool(sentence))

    def _preset_config(self, preset: Preset) -> Any:
        return self._algorithm.config_type(**preset.settings_for(self._words))

    def _mark_preset(self) -> None:
        """Press the preset whose settings the form holds, if there is one."""
        values = self.form.values()
        for preset, chip in self.chips:
            chip.setChecked(vars(self._preset_config(preset)) == values)

    def _make_buttons(self) -> dict[str, QPushButton]:
        described = {
            "run": (tr("Run"), tr("Computes again with these settings.")),
            "pause": (tr("Pause"), tr("Holds the computation; it can go on.")),
            "resume": (tr("Go on"), tr("Goes on where it was held.")),
            "step": (tr("One step"), tr("Does one small step, then holds.")),
            "stop": (tr("Stop"), tr("Ends the computation.")),
        }
        if self._algorithm.learns:
            described |= {
                "stop": (tr("Stop"), tr("Ends the learning and keeps what was learned.")),
                "more": (tr("Go on learning"), tr("Adds more epochs to what has been learned.")),
            }
        icons = {
            "run": "play",
            "pause": "pause",
            "resume": "play",
            "step": "step",
            "stop": "stop",
            "more": "again",
        }
        buttons = {}
        for name, (text, explanation) in described.items():
            button = QPushButton("" if name in ("step", "stop") else text)
            button.setObjectName(name)
            button.setAccessibleName(text)
            button.setToolTip(explanation if button.text() else f"{text}: {explanation}")
            button.setProperty("primary", name == "run")
            set_icon(button, icons[name], "on_accent" if name == "run" else "text")
            buttons[name] = button
        return buttons

    def _lay_out(self, title: str, purpose: str) -> None:
        self.setProperty("card", True)
        self.setFixedWidth(COLUMN)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, GRID // 2, 2 * GRID)
        layout.setSpacing(GRID)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(0, 0, GRID + GRID // 2, 0)
        self._head.addWidget(label(title, "heading"), 1)
        layout.addLayout(self._head)
        for widget in (label(purpose, "muted"), self._make_chips()):
            layout.addWidget(widget)
        layout.addWidget(_scrolled(self.form), 1)
        # Above the buttons, so that they stay under the pointer whatever is said.
        said = QVBoxLayout()
        said.setContentsMargins(0, 0, GRID + GRID // 2, 0)
        said.setSpacing(GRID)
        for widget in (self.error_note, self.reminder, self._doing, self._progress):
            said.addWidget(widget)
        layout.addLayout(said)
        layout.addLayout(self._make_button_row())
        if "more" in self.buttons:
            row = QHBoxLayout()
            row.setContentsMargins(0, 0, GRID + GRID // 2, 0)
            row.addWidget(self.buttons["more"])
            layout.addLayout(row)

    def _make_chips(self) -> QWidget:
        chips = QWidget()
        row = QHBoxLayout(chips)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        for preset in presets(self._algorithm.name):
            chip = self._make_chip(preset)
            self.chips.append((preset, chip))
            row.addWidget(chip)
        row.addStretch(1)
        self._mark_preset()
        return chips

    def _make_chip(self, preset: Preset) -> QPushButton:
        chip: QPushButton = QPushButton(
            checkable=True, text=tr(preset.title), toolTip=tr(preset.purpose)
        )
        chip.setProperty("chip", True)
        chip.setAccessibleName(tr(preset.title))
        chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        chip.clicked.connect(lambda checked=False, chosen=preset: self.use_preset(chosen))
        return chip

    def _make_button_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, GRID + GRID // 2, 0)
        row.setSpacing(GRID)
        row.addWidget(self.buttons["run"], 1)
        for name, small in self.buttons.items():
            if name not in ("run", "more"):
                row.addWidget(small)
        return row


def _scrolled(content: QWidget) -> QScrollArea:
    """Wrap the form so that it scrolls on small screens, never sideways."""
    column = QWidget(objectName="column")
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, GRID + GRID // 2, 0)
    layout.addWidget(content)
    layout.addStretch(1)
    area = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
    area.setWidget(column)
    area.setAccessibleName(tr("Settings"))
    return area
