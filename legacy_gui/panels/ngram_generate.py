"""An n-gram model at work: what comes next, why, and a text it writes."""

from itertools import islice

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.counts import NgramTable
from engine.counts.language_model import (
    NgramLanguageModel,
)
from engine.training import WorkProgress
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob, in_one_step
from legacy_gui.panels.derivation import Derivation
from legacy_gui.panels.ngram_controls import GenerateControls
from legacy_gui.panels.ngram_writing import Written, model_steps, writing_steps, written_text
from legacy_gui.plots.bars import Bars
from legacy_gui.tables.columns import shown
from legacy_gui.theme import GRID
from legacy_gui.translations import number, say, say_error, tr
from legacy_gui.widgets import button, card, label

TOKENS_SHOWN = 10
SETTLE_MS = 200
WRITTEN, DERIVATION = range(2)


class GenerateView(QWidget):
    """Trains a model on the text, asks it for the next word, and lets it write."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: NgramTable | None = None
        self.model: NgramLanguageModel | None = None
        self._seed = 0
        self._likely: list[tuple[str, float]] = []
        self._asked: tuple[str, str] | None = None  # a token that was clicked, and what preceded it
        self._training, self._asking, self._writing = (
            LatestJob(self),
            LatestJob(self),
            LatestJob(self),
        )
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._ask)
        self.prompt = QLineEdit(clearButtonEnabled=True)
        self.again = button(tr("Write again"), tr("Throws the dice anew: another text."), "dice")
        self.controls = GenerateControls()
        self.next_heading, self.next = (
            label(role="strong"),
            Bars(tr("The most probable next words")),
        )
        self.written = QPlainTextEdit(readOnly=True)
        self.how = button(
            tr("How is this computed?"),
            tr("Works out the probability of the word you clicked, or of the first one."),
            "info",
        )
        self.derivation = Derivation()
        self.sentence = label(role="sentence")
        self._pages = QStackedWidget()
        self._connect()
        self._lay_out()

    def show_table(self, table: NgramTable) -> None:
        """Take the text of a table; other settings on the same text change nothing here."""
        if self._table is not None and table.corpus is self._table.corpus:
            self._table = table
            return
        self.clear()
        self._table = table
        self._work()

    def clear(self) -> None:
        """Forget the text and its model."""
        self._table = None
        self.prompt.clear()
        self._forget()

    def close_jobs(self) -> list[Job]:
        """End training and writing; return what may need a moment."""
        self._settle.stop()
        return [*self._training.close(), *self._asking.close(), *self._writing.close()]

    def showEvent(self, event: QShowEvent) -> None:
        """Train a model, unless there is one."""
        super().showEvent(event)
        self._work()

    # -- the model -----------------------------------------------------------------------------

    def _work(self) -> None:
        wanted = self._table is not None and self.model is None
        if not wanted or not self.isVisible() or self._training.is_busy:
            return
        assert self._table is not None
        steps = model_steps(self._table, self.controls.config(), with_prompt=not self.prompt.text())
        self._training.start(steps, self._on_trained, self._on_failed, self._on_training)

    def _train_again(self) -> None:
        """Train with other settings; the prompt stays."""
        self.close_jobs()
        self.model = None
        self._work()

    def _on_training(self, progress: WorkProgress) -> None:
        self.sentence.setText(say(progress.message) + "…")

    def _on_trained(self, trained: tuple[NgramLanguageModel, str]) -> None:
        self.model, prompt = trained
        self.sentence.setText(_measured(self.model))
        if prompt and not self.prompt.text():
            self.prompt.setText(prompt)
        self._ask()

    def _on_failed(self, error: BaseException) -> None:
        self.sentence.setText(say_error(error))

    def _forget(self) -> None:
        self.close_jobs()
        self.model, self._likely, self._asked = None, [], None
        self.next.show_bars((), ())
        self.next_heading.clear()
        self.written.clear()
        self.derivation.clear_steps()
        self.sentence.clear()

    # -- what it says --------------------------------------------------------------------------

    def _ask(self) -> None:
        """Ask for the next words after the prompt, and for a text."""
        self._settle.stop()
        if self.model is None:
            return
        steps = in_one_step(self.model.next_tokens, self.prompt.text(), TOKENS_SHOWN)
        self._asking.start(steps, self._on_answered, self._on_failed)
        self._write()

    def _on_answered(self, likely: list[tuple[str, float]]) -> None:
        self._likely = likely
        self.next.show_bars([_visible(token) for token, _ in likely], [p for _, p in likely])
        prompt = self.prompt.text()[-40:]
        text = tr("What comes next after “{prompt}”") if prompt else tr("What comes first")
        self.next_heading.setText(text.format(prompt=f"\u2068{prompt}\u2069"))
        self._explain()

    def _on_bar(self, bar: int) -> None:
        """Append a word to the prompt, and explain how probable it was."""
        token, prompt = self._likely[bar][0], self.prompt.text()
        assert self.model is not None
        self._asked = token, prompt
        self.prompt.setText(written_text(self.model, [prompt, token] if prompt else [token]))
        self._ask()

    def _write(self) -> None:
        if self.model is None:
            return
        tokens = islice(
            self.model.sample(self.prompt.text(), self.controls.temperature, self._seed),
            self.controls.length.value(),
        )
        steps = writing_steps(self.model, self.prompt.text(), tokens)
        self._writing.start(steps, self._on_written, self._on_failed, self._on_written)

    def _write_again(self) -> None:
        self._seed += 1
        self._write()

    def _on_written(self, written: Written) -> None:
        self.written.setPlainText(written.text)

    def _explain(self) -> None:
        if self.model is None or not self.how.isChecked() or not self._likely:
            return
        token, prompt = self._asked or (self._likely[0][0], self.prompt.text())
        title = tr("How probable “{word}” is after “{prompt}”")
        if not prompt:
            title = tr("How probable “{word}” is as the first word")
        steps = self.model.explain(token, prompt)
        self.derivation.show_steps(title.format(word=token, prompt=prompt[-40:]), steps)

    def _on_how(self, shown: bool) -> None:
        self._pages.setCurrentIndex(DERIVATION if shown else WRITTEN)
        self._explain()

    def _on_typed(self) -> None:
        self._asked = None
        self._settle.start()

    # -- layout --------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.prompt.setAccessibleName(tr("Beginning of the text"))
        self.prompt.setPlaceholderText(tr("Type how the text begins"))
        self.prompt.setToolTip(tr("The model goes on from here; only the last words count."))
        self.prompt.textEdited.connect(self._on_typed)
        self.prompt.returnPressed.connect(self._ask)
        self.again.clicked.connect(self._write_again)
        self.controls.model_changed.connect(self._train_again)
        self.controls.writing_changed.connect(self._write)
        self.next.empty = tr("The model is being made…")
        self.next.setToolTip(tr("Click a word to put it behind the beginning."))
        self.next.bar_activated.connect(self._on_bar)
        self.written.setAccessibleName(tr("Text written by the model"))
        self.written.setToolTip(
            tr("Every word was drawn by chance, as probable as the model says.")
        )
        font = self.written.font()
        font.setPointSizeF(14)  # read from the tenth row
        self.written.setFont(font)
        self.how.setCheckable(True)
        self.how.setProperty("chip", True)
        self.how.toggled.connect(self._on_how)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self.prompt, 1)
        top.addWidget(self.again)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.next_heading)
        left.addWidget(self.next, 1)
        self.next_heading.setMinimumHeight(self.how.sizeHint().height())  # both on one line
        head = QHBoxLayout()
        head.addWidget(label(tr("Written text"), "strong"), 1)
        head.addWidget(self.how)
        self._pages.addWidget(self.written)
        self._pages.addWidget(self.derivation)
        right.addLayout(head)
        right.addWidget(self._pages, 1)
        middle = QHBoxLayout()
        middle.setSpacing(2 * GRID)
        middle.addLayout(left, 4)
        middle.addLayout(right, 5)
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        inside.setSpacing(GRID + GRID // 2)
        inside.addLayout(top)
        inside.addWidget(self.controls)
        inside.addLayout(middle, 1)
        inside.addWidget(self.sentence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)


def _visible(token: str) -> str:
    """Return a token that can be seen, also where it is only a space or the end of a line."""
    return shown(token) if token.strip(" ") else "␣" * len(token)


def _measured(model: NgramLanguageModel) -> str:
    """Say in one sentence how well the model guesses what it has not seen."""
    perplexity = model.held_out_perplexity
    if perplexity is None:
        return tr("The text is too short to keep a part of it back for measuring the model.")
    return tr(
        "On the last tenth of the text, which it has not seen, the model is as unsure as if {count}"
        " words were equally likely each time; the dictionary has {size}."
    ).format(count=number(perplexity), size=number(len(model.vocabulary)))
