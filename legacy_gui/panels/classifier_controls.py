"""Who reads, and how: the settings of a race of readers in one row, rarely used ones folded."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from engine.config import Setting, settings
from engine.recurrent.classifier_race import ClassifierRaceConfig
from legacy_gui.forms import Editor, make_editor, put_value, value_of
from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import FoldButton, button, label, take_place

IN_THE_ROW = ("which", "epochs")
COLUMNS = 3  # pairs of name and editor beside each other in the fold
NARROW = 11 * GRID  # pixels of a number


class ClassifierControls(QWidget):
    """Editors for ``ClassifierRaceConfig``, and the buttons that start and stop.

    Signals
    -------
    changed
        The person changed a setting.
    start_wanted, stop_wanted
        The buttons were pressed.
    """

    changed = Signal()
    start_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editors: dict[str, Editor] = {}
        self._fold = QWidget()
        self.more = FoldButton(tr("More"), self._fold)
        self.start = button(
            tr("Start"), tr("Lets the networks learn from the beginning."), "play", primary=True
        )
        self.stop = button(tr("Stop"), tr("Ends the learning and keeps what was learned."), "stop")
        self._lay_out()
        self.start.clicked.connect(self.start_wanted)
        self.stop.clicked.connect(self.stop_wanted)
        self.show_learning(False)

    def config(self) -> ClassifierRaceConfig:
        """Return the settings; raises ``UserError`` where they do not fit."""
        return ClassifierRaceConfig(
            **{name: value_of(editor) for name, editor in self.editors.items()}
        )

    def show_learning(self, learning: bool) -> None:
        """Offer to stop what is under way, or else to start; the keyboard stays where it is."""
        take_place(*(self.stop, self.start) if learning else (self.start, self.stop))

    def _lay_out(self) -> None:
        row, grid = QHBoxLayout(), QGridLayout(self._fold)
        row.setSpacing(GRID)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID)
        folded = 0
        for setting in settings(ClassifierRaceConfig):
            editor = self._editor(setting)
            if setting.name in IN_THE_ROW:
                if setting.choice is None:
                    row.addWidget(_name(setting, editor))
                row.addWidget(editor)
                continue
            place = divmod(folded, COLUMNS)
            grid.addWidget(_name(setting, editor), place[0], 2 * place[1])
            grid.addWidget(editor, place[0], 2 * place[1] + 1)
            folded += 1
        grid.setColumnStretch(2 * COLUMNS, 1)
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self.start)
        row.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self._fold)

    def _editor(self, setting: Setting) -> Editor:
        editor = self.editors[setting.name] = make_editor(setting, self.changed)
        put_value(editor, setting.default)
        if setting.choice is None:
            editor.setFixedWidth(NARROW)
        return editor


def _name(setting: Setting, editor: Editor) -> QWidget:
    name = label(tr(setting.label), "muted")
    name.setWordWrap(False)
    name.setBuddy(editor)
    return name
