"""What each cell writes, side by side, as far as it has learned; with prompt and temperature."""

from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.recurrent.cells import Cell
from engine.recurrent.generate import generate_steps
from engine.recurrent.readable import Model
from engine.training import Steps
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.panels.race_said import COLOURS, NAMES
from legacy_gui.theme import GRID, colors, theme
from legacy_gui.translations import say_error, tr
from legacy_gui.widgets import icon_button, label

EVERY_MS = 2000  # between two samples: long enough to read one
SETTLE_MS = 250  # after the last change of a control
LOWEST = 8 * GRID  # pixels of a text
MOST_NAMED = 5  # unknown characters
HOTTEST, SHORTEST, USUAL, LONGEST = 5.0, 10, 200, 5000


@dataclass(frozen=True)
class Wish:
    """How they shall write."""

    prompt: str
    length: int
    temperature: float
    seed: int


class Samples(QWidget):
    """Two texts that are written anew while the networks learn.

    Signals
    -------
    failed
        Why there is no text, as a sentence.
    """

    failed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.models: dict[Cell, Model] = {}
        self._seed = 0
        self._since = QElapsedTimer()
        self._latest = LatestJob(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.write)
        self.texts: dict[Cell, QPlainTextEdit] = {cell: _page(NAMES[cell]) for cell in NAMES}
        self.headings: dict[Cell, QLabel] = {
            cell: label(tr("{name} writes").format(name=NAMES[cell]), "strong") for cell in NAMES
        }
        self.prompt = QLineEdit(clearButtonEnabled=True)
        self.temperature = QDoubleSpinBox(
            minimum=0.0, maximum=HOTTEST, value=0.8, singleStep=0.1, decimals=1
        )
        self.length = QSpinBox(minimum=SHORTEST, maximum=LONGEST, value=USUAL, singleStep=50)
        for box in (self.temperature, self.length):
            box.setFixedWidth(10 * GRID)
            box.lineEdit().setTextMargins(6, 0, 0, 0)  # a style sheet's padding is not for it
        self.unknown = label(role="muted")
        self.unknown.setWordWrap(False)
        self.unknown.setToolTip(tr("The text has none of these, so the networks read over them."))
        self.unknown.hide()
        self.again = icon_button(
            "dice", tr("Write again"), tr("throws the dice anew: another text.")
        )
        self._connect()
        self._lay_out()
        self._colour()

    def show_models(self, models: dict[Cell, Model]) -> None:
        """Let these write, unless something was written a moment ago or nobody looks."""
        self.models = models
        for cell, column in self._columns.items():
            column.setVisible(cell in models)
        is_time = not self._since.isValid() or self._since.hasExpired(EVERY_MS)
        if is_time and self.isVisible() and not self._latest.is_busy:
            self.write()

    def write(self) -> None:
        """Let the newest models write now."""
        self._settle.stop()
        if not self.models:
            return
        self._since.start()
        steps = samples_steps(self.models, self._wish())
        self._latest.start(steps, self._on_written, self._on_failed)

    def clear(self) -> None:
        """Forget models and texts."""
        self.close_jobs()
        self.models = {}
        self._since.invalidate()
        for text in self.texts.values():
            text.clear()

    def close_jobs(self) -> list[Job]:
        """End the writing; return what may need a moment."""
        self._settle.stop()
        return self._latest.close()

    def _wish(self) -> Wish:
        return Wish(self.prompt.text(), self.length.value(), self.temperature.value(), self._seed)

    def _on_written(self, written: dict[Cell, str]) -> None:
        self._say_unknown()
        for cell, text in written.items():
            self.texts[cell].setPlainText(text)

    def _say_unknown(self) -> None:
        """Name the characters of the prompt that the networks never met: they read over them."""
        tokens = next(iter(self.models.values())).symbols.tokens if self.models else ()
        reads_letters = max(map(len, tokens), default=0) == 1
        letters = dict.fromkeys(self.prompt.text()) if reads_letters else ()
        named = [each for each in letters if each not in tokens][:MOST_NAMED]
        self.unknown.setText(tr("unknown: {symbols}").format(symbols=" ".join(named)))
        self.unknown.setVisible(bool(named))

    def _on_failed(self, error: BaseException) -> None:
        self.failed.emit(say_error(error))

    def _write_again(self) -> None:
        self._seed += 1
        self.write()

    def _colour(self) -> None:
        for cell, heading in self.headings.items():
            heading.setStyleSheet(f"color: {colors().series[COLOURS[cell]]}")

    def _connect(self) -> None:
        self.again.clicked.connect(self._write_again)
        self.prompt.textChanged.connect(self._settle.start)
        self.temperature.valueChanged.connect(self._settle.start)
        self.length.valueChanged.connect(self._settle.start)
        theme().changed.connect(self._colour)

    def _lay_out(self) -> None:
        controls = QHBoxLayout()
        controls.setSpacing(GRID)
        self.prompt.setPlaceholderText(tr("They go on from here"))
        for name, explanation, control, stretch in (
            (
                tr("Prompt"),
                tr("What they go on from; empty lets them begin freely."),
                self.prompt,
                1,
            ),
            (
                tr("Temperature"),
                tr("1 draws as the model believes; less is more careful, 0 takes the likeliest."),
                self.temperature,
                0,
            ),
            (tr("Length"), tr("How many symbols are written."), self.length, 0),
        ):
            heading = label(name, "muted")
            heading.setWordWrap(False)
            heading.setBuddy(control)
            control.setAccessibleName(name)
            control.setToolTip(explanation)
            controls.addWidget(heading)
            controls.addWidget(control, stretch)
        controls.addWidget(self.unknown)
        controls.addWidget(self.again)
        texts = QHBoxLayout()
        texts.setSpacing(2 * GRID)
        self._columns = {cell: _column(self.headings[cell], self.texts[cell]) for cell in NAMES}
        for column in self._columns.values():
            texts.addWidget(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(controls)
        layout.addLayout(texts, 1)


def samples_steps(models: dict[Cell, Model], wish: Wish) -> Steps[dict[Cell, str]]:
    """Let one after the other write what follows the prompt."""
    written = {}
    for cell, model in models.items():
        text = yield from generate_steps(
            model, wish.prompt, wish.length, wish.temperature, wish.seed
        )
        written[cell] = wish.prompt + text
    return written


def _page(name: str) -> QPlainTextEdit:
    page: QPlainTextEdit = QPlainTextEdit(readOnly=True)
    page.setAccessibleName(tr("{name} writes").format(name=name))
    page.setToolTip(tr("Written by the network itself, symbol after symbol."))
    page.setTabChangesFocus(True)
    page.setMinimumHeight(LOWEST)
    page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    return page


def _column(heading: QLabel, text: QPlainTextEdit) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID // 2)
    layout.addWidget(heading)
    layout.addWidget(text, 1)
    return column
