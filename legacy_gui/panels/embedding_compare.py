"""Runs of the same text compared: their course, the neighbours of a word, two maps, chance."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from engine.embeddings.embedding import EmbeddingModel
from engine.text import Corpus
from legacy_gui.panels.embedding_course import Moment
from legacy_gui.panels.embedding_page import EmbeddingPage, telling_words
from legacy_gui.panels.embedding_runs import Run, RunsCourse, said_of_runs
from legacy_gui.panels.embedding_stability import (
    Agreement,
    StabilityView,
    agreement_steps,
    said_of_agreement,
)
from legacy_gui.panels.embedding_twins import (
    TwinMaps,
    TwinNeighbours,
    Twins,
    said_of_twins,
    twins_steps,
)
from legacy_gui.spaces import held_bytes, newest_within
from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import Segments

MOST = 6  # runs that are kept; the oldest goes
COURSE, NEIGHBOURS, MAPS, STABILITY = range(4)


class ComparePage(EmbeddingPage):
    """The runs that were kept, in four ways.

    Signals
    -------
    renamed
        A model, and its new name.
    deleted
        A model that somebody wants no longer.
    """

    renamed = Signal(object, str)
    deleted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.runs: list[Run] = []
        self._place = 0
        self._way = COURSE
        self._word = ""
        self._is_new = False
        self.ways = Segments(
            (
                ("growth", tr("Course"), tr("Ranking and loss of all runs.")),
                ("similarity", tr("Neighbours"), tr("The same word in two runs.")),
                ("map", tr("Two maps"), tr("Two runs as maps; what is chosen is shared.")),
                ("dice", tr("Stability"), tr("Which neighbours are the same in both runs?")),
            )
        )
        self.ways.chosen.connect(self.show_way)
        self.choices = self._choice(tr("First run")), self._choice(tr("Second run"))
        self.course, self.neighbours, self.maps = RunsCourse(), TwinNeighbours(), TwinMaps()
        self.stability = StabilityView()
        self.course.renamed.connect(self._rename)
        self.course.deleted.connect(self._delete)
        self.stability.word_chosen.connect(self._open_word)
        self.neighbours.word_chosen.connect(self.show_word)
        self.maps.word_chosen.connect(self.show_word)
        self._lay_out()

    def add(self, model: EmbeddingModel, moments: tuple[Moment, ...], seconds: float) -> None:
        """Keep a finished run."""
        self._place += 1
        runs = [*self.runs, Run(self._place, model, moments, seconds)][-MOST:]
        self.runs = newest_within(runs, lambda run: held_bytes(run.model))
        self._is_new = True

    def show_model(self, model: EmbeddingModel, corpus: Corpus) -> None:
        """Show the runs, the newest one and the one before."""
        if not self._is_new:
            return
        self._is_new = False
        if not self._word:
            self._word = telling_words(model.space.vocabulary.tokens, model.language, 1)[0]
        self.neighbours.word.offer(model.space)
        self._list_runs(max(0, len(self.runs) - 2), len(self.runs) - 1)
        self._work()

    def show_way(self, way: int) -> None:
        """Compare in another way."""
        self._way = way
        self.ways.choose(way)
        self._work()

    def show_word(self, word: str) -> None:
        """Compare another word."""
        if word and word != self._word:
            self._word = word
            self._work()

    def clear(self) -> None:
        """Forget all runs."""
        self.close_jobs()
        self.runs, self._place, self._word = [], 0, ""
        self._is_new = False
        self._list_runs(0, 0)
        self.stability.clear()
        for bars in self.neighbours.bars:
            bars.show_bars((), ())
        self.neighbours.word.clear()
        self.maps.clear()
        self.sentence.clear()

    def _list_runs(self, first: int, second: int) -> None:
        """Offer the runs, with two of them chosen."""
        for choice, place in zip(self.choices, (first, second), strict=True):
            choice.clear()
            choice.addItems([run.name for run in self.runs])
            choice.setCurrentIndex(place)
        self.course.show_runs(self.runs)

    def _rename(self, run: Run, name: str) -> None:
        """Call a run by another name; an empty one gives it back the name it had at first."""
        place = self.runs.index(run)
        self.runs[place] = replace(run, given=name)
        first, second = (choice.currentIndex() for choice in self.choices)
        self._list_runs(first, second)
        self.course.show_run(place)
        self._work()
        self.renamed.emit(run.model, self.runs[place].own_name)

    def _delete(self, run: Run) -> None:
        """Forget a run, which may have made room for a newer one while somebody was asked."""
        if run in self.runs:
            self.runs.remove(run)
            self._list_runs(max(0, len(self.runs) - 2), len(self.runs) - 1)
            self._work()
        self.deleted.emit(run.model)

    def _open_word(self, word: str) -> None:
        """Show the neighbours of a word, of which the bars told only how many are the same."""
        self._word = word
        self.show_way(NEIGHBOURS)

    def _work(self) -> None:
        """Compare the two chosen runs, where that is looked at."""
        self._pages.setCurrentIndex(self._way)
        for choice in self.choices:
            choice.setVisible(self._way != COURSE)
        if self._way == COURSE or not self.runs:
            self.close_jobs()
            self.sentence.setText(said_of_runs(self.runs))
            return
        first, second = (self.runs[choice.currentIndex()].model for choice in self.choices)
        if self._way == STABILITY:
            self.work(agreement_steps(first, second), self._on_agreement)
        else:
            self.work(twins_steps(first, second, self._word), self._on_twins)

    def _on_agreement(self, agreement: Agreement) -> None:
        self.stability.show_agreement(agreement)
        self.sentence.setText(said_of_agreement(agreement))

    def _on_twins(self, twins: Twins) -> None:
        self.neighbours.show_twins(twins)
        self.maps.show_twins(twins)
        self.sentence.setText(said_of_twins(twins))

    def _choice(self, name: str) -> QComboBox:
        made: QComboBox = QComboBox(accessibleName=name, toolTip=name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.activated.connect(self._on_chosen)
        return made

    def _on_chosen(self, *_: object) -> None:
        self._work()

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        for page in (self.course, self.neighbours, self.maps, self.stability):
            self._pages.addWidget(page)
        head = QHBoxLayout()
        head.addWidget(self.ways)
        head.addStretch(1)
        chosen = QHBoxLayout()
        chosen.setSpacing(3 * GRID)
        for choice in self.choices:
            chosen.addWidget(choice, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addLayout(chosen)
        column.addWidget(self._pages, 1)
        column.addWidget(self.sentence)
