"""Where memory is needed: an RNN and an LSTM play games whose right answers are known.

Both learn one game over longer and longer gaps. One sequence shows what is asked and what they
answer now, one chart how they learn over one gap, the other what they came to over all of them. A
second look shows how far the gradient reaches.
"""

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from engine.messages import UserError
from engine.recurrent.task_contest import (
    CELLS,
    Contest,
    ContestConfig,
    ContestProgress,
    Lane,
    Round,
    Shown,
    contest_steps,
    show_example,
)
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob, in_one_step
from legacy_gui.panels.tasks_charts import TasksCharts
from legacy_gui.panels.tasks_controls import TasksControls
from legacy_gui.panels.tasks_example import question, rows_of, telling
from legacy_gui.panels.tasks_reach import TasksReach
from legacy_gui.panels.tasks_said import expected, learning, outcome
from legacy_gui.plots.sequence_grid import SequenceGrid
from legacy_gui.theme import GRID
from legacy_gui.translations import say_error, tr
from legacy_gui.widgets import Segments, icon_button, label

ANSWERS, GRADIENT, INVITATION = range(3)
NOBODY: tuple[Lane, ...] = (None,) * len(CELLS)


class TasksPage(QWidget):
    """A contest between an RNN and an LSTM; it needs neither a text nor a race."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.config = ContestConfig()  # of what is shown
        self.rounds: tuple[Round, ...] = ()
        self.shown: Shown | None = None
        self._open: int | None = None  # the round that is looked at; None follows the newest
        self._view = ANSWERS
        self._drawn = 0  # examples that were asked for
        self._contest, self._example = LatestJob(self), LatestJob(self)
        self.controls = TasksControls()
        self.question, self.sentence = label(role="strong"), label(role="sentence")
        self._said = [expected(), expected()]  # in each of the views
        self.views = Segments(
            (
                ("", tr("Right answers"), tr("How many answers of both networks are right.")),
                ("", tr("Gradient"), tr("How far back from the answer both networks can learn.")),
            )
        )
        self.again = icon_button(
            "again", tr("Another example"), tr("draws a fresh sequence of the same kind")
        )
        self.grid = SequenceGrid(
            tr("An example of the task"),
            tr("What is read step by step, and below it the right answers and those given."),
            tr("There is no example yet."),
        )
        self.charts, self.reach, self._stack = TasksCharts(), TasksReach(), QStackedWidget()
        self._connect()
        self._lay_out()
        self._preview()

    def clear(self) -> None:
        """Keep what was run: it belongs to no text."""

    def close_jobs(self) -> list[Job]:
        """End what is computed, keep what is shown; return what may need a moment."""
        jobs = self._contest.close()
        self._end()
        return [*jobs, *self._example.close(), *self.reach.close_jobs()]

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return what can be done here by name."""
        return [
            (tr("Start the memory contest"), self.controls.start.click),
            (tr("Stop the memory contest"), self.controls.stop.click),
            (tr("Another example"), self.again.click),
            *self.views.commands(),
        ]

    def _start(self, config: ContestConfig) -> None:
        self.config, self.rounds, self._open = config, (), None
        self._show_example()
        self.controls.show_running(running=True)
        self.again.setEnabled(False)
        self._contest.start(
            contest_steps(config), self._take_contest, self._fail, self._take_progress, self._end
        )

    def _take_progress(self, progress: ContestProgress) -> None:
        if len(progress.rounds) > len(self.rounds):
            self._open = None  # a new round is looked at
        self.rounds = progress.rounds
        if self._open is None:
            self.shown = progress.shown
        self._draw()
        self._say(ANSWERS, learning(progress.config, progress.rounds))

    def _take_contest(self, contest: Contest) -> None:
        self.rounds = contest.rounds
        self._end()

    def _fail(self, error: BaseException) -> None:
        self._end()
        self._say_failed(error)

    def _say_failed(self, error: BaseException) -> None:
        self._say(self._view, say_error(error))

    def _end(self) -> None:
        """Let everything stand still, whatever was reached."""
        self.controls.show_running(running=False)
        self.again.setEnabled(True)
        self._draw()
        self._say(ANSWERS, outcome(self.config, self.rounds))

    def _preview(self) -> None:
        """Show what a chosen task asks, unless a contest in it is shown."""
        try:
            config = self.controls.config()
        except UserError:
            return  # it is said when somebody starts
        if not self.rounds or self.config.task != config.task:
            self.config, self.rounds, self._open = config, (), None
            self._draw_charts()
            self._show_example()
            for view in (ANSWERS, GRADIENT):
                self._say(view, expected())

    def _look_at(self, place: int) -> None:
        """Look at another round."""
        is_newest = place == len(self.rounds) - 1
        self._open = None if is_newest and self._contest.is_busy else place
        self._draw()
        if self._open is not None:
            self._show_example()

    def _show_example(self) -> None:
        """Draw a fresh sequence of the gap that is looked at."""
        self._drawn += 1
        gap, lanes = self._looked_at.gap, self._looked_at.lanes
        rng = np.random.default_rng([self.config.seed, gap, self._drawn])
        self._example.start(
            in_one_step(show_example, self.config.made(gap), lanes, rng),
            self._take_example,
            self._say_failed,
            quick=lanes == NOBODY,
        )

    def _take_example(self, shown: Shown) -> None:
        self.shown = shown
        self._draw_example()

    @property
    def _looked_at(self) -> Round:
        """The round that is looked at; before any, one in which nobody has learned."""
        if not self.rounds:
            return Round(self.config.gaps[0], NOBODY, ended=False)
        return self.rounds[-1 if self._open is None else self._open]

    def _draw(self) -> None:
        self._draw_charts()
        self._draw_example()

    def _draw_example(self) -> None:
        self.question.setText(question(self.config.task, self._looked_at.gap))
        if self.shown is not None:
            self.grid.show_rows(rows_of(self.shown), telling(self.shown.example))

    def _draw_charts(self) -> None:
        self._stack.setCurrentIndex(self._view if self.rounds else INVITATION)
        if not self.rounds:
            self.charts.clear()
            self.reach.clear()
            return
        looked = self._looked_at
        self.charts.show_rounds(self.config, self.rounds, self.rounds.index(looked))
        self.reach.show_round(self.config, looked, live=self._contest.is_busy)

    def _show_view(self, view: int) -> None:
        self._view = view
        self._draw_charts()
        self._say(view, self._said[view])

    def _say(self, view: int, sentence: str) -> None:
        """Say something about a view; it is read while that view is open."""
        self._said[view] = sentence
        self.sentence.setText(self._said[self._view])

    def _connect(self) -> None:
        self.controls.started.connect(self._start)
        self.controls.stopped.connect(self._contest.stop)
        self.controls.changed.connect(self._preview)
        self.again.clicked.connect(self._show_example)
        self.charts.round_chosen.connect(self._look_at)
        self.views.chosen.connect(self._show_view)
        self.reach.told.connect(partial(self._say, GRADIENT))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.question, 1)
        head.addWidget(self.again)
        head.addWidget(self.views)
        self.grid.fit(2 + len(CELLS))
        self._stack.addWidget(self.charts)
        self._stack.addWidget(self.reach)
        self._stack.addWidget(_invitation())
        self.sentence.setMinimumHeight(2 * self.sentence.fontMetrics().lineSpacing())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.controls)
        column.addLayout(head)
        column.addWidget(self.grid, 2)
        column.addWidget(self._stack, 5)
        column.addWidget(self.sentence)


def _invitation() -> QWidget:
    """Make what stands in the place of the pictures before there are any."""
    made = QWidget()
    lead = tr(
        "An RNN writes over its memory at every step; an LSTM has gates that protect it. Here both"
        " play a game whose right answer is known, over longer and longer gaps."
    )
    column = QVBoxLayout(made)
    column.setContentsMargins(0, GRID, 0, GRID)
    column.setSpacing(2 * GRID)
    column.addStretch(1)
    for text, role in ((tr("Who remembers longer?"), "title"), (lead, "sentence")):
        said = label(text, role)
        said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(said)
    column.addStretch(2)
    return made
