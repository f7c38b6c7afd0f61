"""Reading along: one document, and how the networks make up their minds about it word by word.

The text is shaded by what each word did to the belief in the label: blue words speak for it, orange
ones against. The lines below are that belief itself, of both networks. One's own sentence is read
while one types it.
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.messages import Message
from engine.recurrent.classifier_model import Belief
from engine.recurrent.classifier_race import Models
from engine.text import Corpus
from engine.text.corpus import build_corpus_steps
from engine.training import Steps, WorkProgress
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.panels.classifier_chooser import UnseenChooser
from legacy_gui.panels.classifier_said import name_of, short, verdict
from legacy_gui.panels.race_said import COLOURS
from legacy_gui.plots.belief_lines import BeliefLine, BeliefLines
from legacy_gui.plots.text_page import NO_SPANS, PAGE
from legacy_gui.plots.unit_text import UnitText
from legacy_gui.plots.words import font_of
from legacy_gui.theme import GRID, HEADING, LEAD
from legacy_gui.translations import say_error, tr
from legacy_gui.widgets import button, label

WEAK = 0.25  # a change of belief that gets the full shade, unless the document has a larger one
ROOMY = 50 * GRID  # pixels of height
READING = Message("Reading")


@dataclass(frozen=True, eq=False)
class Reading:
    """What the networks made of a document; ``wanted`` is its class, None where unknown."""

    models: Models
    beliefs: tuple[Belief, ...]
    wanted: int | None


class ReadingView(QWidget):
    """A document with shades, lines below it, and the choice of the document.

    Signals
    -------
    said
        The sentence for what is seen.
    """

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reading: Reading | None = None
        self._corpus: Corpus | None = None
        self._models: Models = ()
        self._network = 0
        self._is_stale = False
        self._latest = LatestJob(self)
        self.chooser = UnseenChooser()
        self.own = QLineEdit(clearButtonEnabled=True, maxLength=PAGE)
        self.own.setPlaceholderText(tr("Type or paste a sentence; it is read at once."))
        self.own.setAccessibleName(tr("Your sentence"))
        self.own.setToolTip(tr("The networks read it while you type."))
        self.type: QPushButton = button(
            tr("Type your own"), tr("Lets the networks read what you type instead.")
        )
        self.type.setCheckable(True)
        self.text = UnitText(self._explain)
        self.text.setAccessibleName(tr("The document, shaded by what each word did"))
        self.text.setToolTip(tr("Blue: the word speaks for the label. Orange: against it."))
        self.text.document().setDocumentMargin(GRID / 2)
        self.shades, self.lines = label(role="small"), BeliefLines()
        self._ways = QStackedWidget()
        self._connect()
        self._lay_out()

    def show_models(self, models: Models, corpus: Corpus, shown: int) -> None:
        """Let these networks read, and shade by the words of one; they may still be learning."""
        self._models, self._corpus, self._network = models, corpus, shown
        self.chooser.show_model(models[shown])
        self.refresh()

    def show_taken(self, wanted: int, guess: int) -> None:
        """Read the documents of a label that were taken for one."""
        self.type.setChecked(False)
        self.chooser.show_taken(wanted, guess)

    def refresh(self) -> None:
        """Read anew, as soon as somebody looks and nothing else is under way."""
        self._is_stale = True
        self._begin()

    def clear(self) -> None:
        """Forget networks and documents."""
        self._latest.close()
        self._models, self._corpus, self._is_stale = (), None, False
        self.chooser.clear()
        self.own.clear()
        self.type.setChecked(False)
        self._show_nothing("")

    def close_jobs(self) -> list[Job]:
        """End what is computed; return what may need a moment."""
        return self._latest.close()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was not needed while nobody looked."""
        super().showEvent(event)
        self._begin()
        if self.reading is not None:
            self._say(self.reading)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write larger where there is room: on a stage the words are read from afar."""
        super().resizeEvent(event)
        self.text.setFont(font_of(HEADING if self.height() >= ROOMY else LEAD))

    def _begin(self) -> None:
        if not self._is_stale or not self.isVisible() or self._latest.is_busy or not self._models:
            return
        self._is_stale = False
        if self.type.isChecked():
            self._read_own()
            return
        document = self.chooser.document
        if document is None:
            self._show_nothing(
                tr("The {name} makes no such mistake.").format(
                    name=name_of(self._models[self._network])
                )
            )
            return
        assert self._corpus is not None
        self._start(reading_steps(self._models, self._corpus, document, self.chooser.wanted))

    def _read_own(self) -> None:
        text = self.own.text()
        if any(map(str.isalnum, text)):
            self._start(own_reading_steps(self._models, text))
        else:
            self._show_nothing(tr("Type a few words, and see what the networks take them for."))

    def _start(self, steps: Steps[Reading]) -> None:
        self._latest.start(steps, self._on_read, self._on_failed)

    def _on_read(self, reading: Reading) -> None:
        self._show_reading(reading)
        self._begin()

    def _on_failed(self, error: BaseException) -> None:
        self._show_nothing(say_error(error))
        self._begin()

    def _show_reading(self, reading: Reading) -> None:
        self.reading = reading
        shown = self._shown(reading)
        belief, about = reading.beliefs[shown], self._about(reading)
        moved = belief.moved(about)
        weights = moved / max(WEAK, float(np.abs(moved).max()))
        self.text.choose(-1)
        self.text.show_text(belief.text, belief.spans, weights)
        words = [belief.text[begin:end] for begin, end in belief.spans.tolist()]
        about_name = reading.models[shown].labels[about]
        name = name_of(reading.models[shown])
        self.shades.setText(
            tr("{name}: blue words speak for “{label}”, orange ones against.").format(
                name=name, label=about_name
            )
        )
        title = tr("belief in “{label}”, %").format(label=about_name)
        self.lines.show_lines(title, self._lines(reading), words, 1 / belief.found.shape[1])
        self._say(reading)

    def _lines(self, reading: Reading) -> list[BeliefLine]:
        """Return the belief of the shown network first, that of the other, and its rival's."""
        about, shown = self._about(reading), self._shown(reading)
        pairs = list(zip(reading.models, reading.beliefs, strict=True))
        lines = [
            BeliefLine(name_of(model), COLOURS[model.config.cell], belief.found[:, about])
            for model, belief in (pairs[shown], *pairs[:shown], *pairs[shown + 1 :])
        ]
        model, belief = pairs[shown]
        if len(model.labels) > 2:
            others = np.where(np.arange(len(model.labels)) == about, -1, belief.found[-1])
            rival = int(others.argmax())
            name = tr("“{name}”").format(name=short(model.labels[rival]))
            lines.append(BeliefLine(name, None, belief.found[:, rival]))
        return lines

    def _show_nothing(self, sentence: str) -> None:
        self.reading = None
        self.text.choose(-1)
        self.text.show_text("", NO_SPANS, np.zeros(0))
        self.shades.clear()
        self.lines.clear()
        self.said.emit(sentence)

    def _say(self, reading: Reading) -> None:
        shown = self._shown(reading)
        self.said.emit(verdict(reading.models, reading.beliefs, reading.wanted, shown))

    def _shown(self, reading: Reading) -> int:
        return min(self._network, len(reading.models) - 1)

    def _about(self, reading: Reading) -> int:
        """Return the class whose belief is shown: the true one, else what the network says."""
        if reading.wanted is not None:
            return reading.wanted
        return int(reading.beliefs[self._shown(reading)].found[-1].argmax())

    def _explain(self, word: int) -> str:
        """Tell what a word did."""
        if self.reading is None or word >= self.lines.items:
            return ""
        belief = self.reading.beliefs[self._shown(self.reading)]
        told = self.lines.tip(word)
        if belief.known[word]:
            return told
        return " ".join([told, tr("(The networks do not know this word.)")])

    def _on_type(self, typing: bool) -> None:
        self.type.setText(tr("Unseen documents") if typing else tr("Type your own"))
        self.type.setAccessibleName(self.type.text())
        self._ways.setCurrentIndex(int(typing))
        if typing:
            self.own.setFocus()
        self.refresh()

    def _connect(self) -> None:
        self.chooser.chosen.connect(self.refresh)
        self.own.textChanged.connect(self.refresh)
        self.type.toggled.connect(self._on_type)
        self.text.token_hovered.connect(self.lines.mark)
        self.lines.word_pointed.connect(self.text.choose)

    def _lay_out(self) -> None:
        self._ways.addWidget(self.chooser)
        self._ways.addWidget(self.own)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._ways, 1)
        head.addWidget(self.type)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.text, 2)
        column.addWidget(self.shades)
        column.addWidget(self.lines, 3)


def reading_steps(
    models: Models, corpus: Corpus, document: int, wanted: int | None = None
) -> Steps[Reading]:
    """Let all networks read a document."""
    beliefs: list[Belief] = []
    for model in models:
        yield WorkProgress(len(beliefs), len(models), READING)
        beliefs.append(model.belief(corpus, document))
    return Reading(models, tuple(beliefs), wanted)


def own_reading_steps(models: Models, text: str) -> Steps[Reading]:
    """Let them read a text of one's own."""
    corpus = yield from build_corpus_steps([text], models[0].tokenize)
    return (yield from reading_steps(models, corpus, 0))
