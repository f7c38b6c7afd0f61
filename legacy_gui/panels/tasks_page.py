"""Where memory is needed: an RNN and an LSTM play games whose right answers are known.

Both learn one game over longer and longer gaps. One sequence shows what is asked and what they
answer now, one chart how they learn over one gap, the other what they came to over all of them.
"""

from collections.abc import Callable

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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
from legacy_gui.panels.race_said import COLOURS, NAMES
from legacy_gui.panels.tasks_controls import TasksControls
from legacy_gui.panels.tasks_example import question, rows_of, telling
from legacy_gui.panels.tasks_said import accuracy, expected, learning, outcome
from legacy_gui.plots.accuracy_chart import AccuracyChart, Line
from legacy_gui.plots.sequence_grid import SequenceGrid
from legacy_gui.theme import GRID
from legacy_gui.translations import number, say_error, tr
from legacy_gui.widgets import button, label

NOBODY: tuple[Lane, ...] = (None,) * len(CELLS)


class TasksPage(QWidget):
    """A contest between an RNN and an LSTM; it needs neither a text nor a race."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.config = ContestConfig()  # of what is shown
        self.rounds: tuple[Round, ...] = ()
        self.shown: Shown | None = None
        self._open: int | None = None  # the round that is looked at; None follows the newest
        self._drawn = 0  # examples that were asked for
        self._contest, self._example = LatestJob(self), LatestJob(self)
        self.controls = TasksControls()
        self.question, self.sentence = label(role="strong"), label(role="sentence")
        self.again = button(
            tr("Another example"), tr("Draws a fresh sequence of the same kind."), "again"
        )
        self.grid = SequenceGrid(
            tr("An example of the task"),
            tr("What is read step by step, and below it the right answers and those given."),
            tr("There is no example yet."),
        )
        self.curve = AccuracyChart(
            tr("Right answers while learning"),
            tr("How many of 512 sequences never learned from are answered right."),
            tr("How both learn over one gap is drawn here while they do."),
        )
        self.chart = AccuracyChart(
            tr("Right answers for each gap"),
            tr("What both came to for each gap. Click a gap to look at it."),
            tr("What both remember over each gap is drawn here."),
        )
        self._connect()
        self._lay_out()
        self._preview()

    def clear(self) -> None:
        """Keep what was run: it belongs to no text."""

    def close_jobs(self) -> list[Job]:
        """End what is computed, keep what is shown; return what may need a moment."""
        jobs = [*self._contest.close(), *self._example.close()]
        self._end()
        return jobs

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return what can be done here by name."""
        return [(made.accessibleName(), made.click) for made in (self.controls.start, self.again)]

    def _start(self, config: ContestConfig) -> None:
        self._example.close()
        self.config, self.rounds, self._open = config, (), None
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
        self.sentence.setText(learning(progress.config, progress.rounds))

    def _take_contest(self, contest: Contest) -> None:
        self.rounds = contest.rounds
        self._end()

    def _fail(self, error: BaseException) -> None:
        self._end()
        self.sentence.setText(say_error(error))

    def _end(self) -> None:
        """Let everything stand still, whatever was reached."""
        self.controls.show_running(running=False)
        self.again.setEnabled(True)
        self._draw()
        self.sentence.setText(outcome(self.config, self.rounds))

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
            self.sentence.setText(expected())

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
            self._fail,
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
        if not self.rounds:
            self.curve.show_lines((), 0.0)
            self.chart.show_lines((), 0.0)
            return
        config, looked = self.config, self._looked_at
        chance = config.made(looked.gap).chance
        is_gap = config.task in ("recall", "first word")
        self.curve.name_x(tr("batches learned from"), tr("Batch {x}"))
        self.chart.name_x(
            tr("gap, steps") if is_gap else tr("length, steps"),
            tr("Gap {x}") if is_gap else tr("Length {x}"),
        )
        self.curve.show_lines([_course(*one) for one in enumerate(looked.lanes)], chance)
        self.chart.show_lines(
            [_reach(place, self.rounds) for place in range(len(CELLS))],
            chance,
            [number(gap) for gap in config.gaps],
            opened=self.rounds.index(looked),
            hollow=not self.rounds[-1].ended,
        )

    def _connect(self) -> None:
        self.controls.started.connect(self._start)
        self.controls.stopped.connect(self._contest.stop)
        self.controls.changed.connect(self._preview)
        self.again.clicked.connect(self._show_example)
        self.chart.place_activated.connect(self._look_at)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.question, 1)
        head.addWidget(self.again)
        self.grid.setMinimumHeight(self.grid.least_height(2 + len(CELLS)))
        charts = QHBoxLayout()
        charts.setSpacing(2 * GRID)
        charts.addWidget(self.curve, 1)
        charts.addWidget(self.chart, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.controls)
        column.addLayout(head)
        column.addWidget(self.grid, 2)
        column.addLayout(charts, 5)
        column.addWidget(self.sentence)


def _course(place: int, lane: Lane) -> Line:
    """Return how a network learned."""
    history = lane.history if lane is not None else ()
    cell = CELLS[place]
    steps, shares = [one.step for one in history], [one.accuracy for one in history]
    return Line(NAMES[cell], COLOURS[cell], steps, shares)


def _reach(place: int, rounds: tuple[Round, ...]) -> Line:
    """Return what a network came to over each gap."""
    known = [
        (number_, accuracy(one.lanes[place]))
        for number_, one in enumerate(rounds)
        if not np.isnan(accuracy(one.lanes[place]))
    ]
    cell = CELLS[place]
    return Line(NAMES[cell], COLOURS[cell], [x for x, _ in known], [share for _, share in known])
