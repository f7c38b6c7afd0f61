"""Reading along: one document, and how the networks make up their minds about it word by word.

The text is shaded by what each word did to the belief in the label: blue words speak for it, orange
ones against. The lines below are that belief itself, of both networks. One's own sentence is read
while one types it.
"""

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

from engine.recurrent.classifier_race import Models
from engine.text import Corpus
from engine.training import Steps
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.panels.classifier_belief import Reading, own_reading_steps, reading_steps
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

ROOMY = 50 * GRID  # pixels of height


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
            self.said.emit(verdict(self.reading))

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
        wanted = self.chooser.wanted
        self._start(reading_steps(self._models, self._network, self._corpus, document, wanted))

    def _read_own(self) -> None:
        text = self.own.text()
        if any(map(str.isalnum, text)):
            self._start(own_reading_steps(self._models, self._network, text))
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
        self.text.choose(-1)
        self.text.show_text(reading.belief.text, reading.belief.spans, reading.weights)
        self.shades.setText(
            tr("{name}: blue words speak for “{label}”, orange ones against.").format(
                name=name_of(reading.model), label=reading.label
            )
        )
        title = tr("belief in “{label}”, %").format(label=reading.label)
        even = 1 / len(reading.model.labels)
        self.lines.show_lines(title, lines_of(reading), reading.words, even)
        self.said.emit(verdict(reading))

    def _show_nothing(self, sentence: str) -> None:
        self.reading = None
        self.text.choose(-1)
        self.text.show_text("", NO_SPANS, np.zeros(0))
        self.shades.clear()
        self.lines.clear()
        self.said.emit(sentence)

    def _explain(self, word: int) -> str:
        """Tell what a word did."""
        if self.reading is None:
            return ""
        told = self.lines.tip(word)
        if self.reading.belief.known[word]:
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


def lines_of(reading: Reading) -> list[BeliefLine]:
    """Return the belief of the shown network first, that of the other, and of many its rival."""
    order = sorted(range(len(reading.models)), key=lambda place: place != reading.shown)
    lines = [
        BeliefLine(
            name_of(reading.models[place]),
            COLOURS[reading.models[place].config.cell],
            reading.beliefs[place].found[:, reading.about],
        )
        for place in order
    ]
    if len(reading.model.labels) > 2:
        name = tr("“{name}”").format(name=short(reading.model.labels[reading.rival]))
        lines.append(BeliefLine(name, None, reading.belief.found[:, reading.rival]))
    return lines
