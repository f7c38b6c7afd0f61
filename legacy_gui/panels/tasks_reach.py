"""Why one of them guesses: how far the gradient of the last answer reaches back over the gap.

What was shown at the beginning can only be learned if the loss at the end depends on the state
then. The bars are those of the networks as they are, after whatever they have learned.
"""

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.arrays import Float64
from engine.messages import Message
from engine.recurrent.task_contest import CELLS, ContestConfig, Round
from engine.recurrent.task_training import gradients_over_time
from engine.training import Pulse, Steps, WorkProgress
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.panels.race_said import COLOURS, NAMES
from legacy_gui.panels.recurrent_gradients import said
from legacy_gui.plots.time_bars import Series, TimeBars
from legacy_gui.translations import say_error

SEQUENCES = 32  # over which the mean is taken: few, so that the bars follow the learning
PACE = 0.4  # seconds between two looks into networks that learn, which they would slow down


class TasksReach(QWidget):
    """Bars of the gradient of both networks; nothing is computed while nobody looks.

    Signals
    -------
    told
        A sentence about what is seen.
    """

    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = TimeBars()
        self._wanted: tuple[ContestConfig, Round] | None = None
        self._is_live, self._pace = False, Pulse(PACE)
        self._latest = LatestJob(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plot)

    def show_round(self, config: ContestConfig, one: Round, *, live: bool) -> None:
        """Look into the networks of a round, now and then while others come by themselves."""
        self._wanted, self._is_live = (config, one), live
        self._begin()

    def clear(self) -> None:
        """Show nothing."""
        self._latest.close()
        self._wanted = None
        self.plot.show_series(())

    def close_jobs(self) -> list[Job]:
        """End what is computed; return what may need a moment."""
        return self._latest.close()

    def showEvent(self, event: QShowEvent) -> None:
        """Compute what was not needed while nobody looked."""
        super().showEvent(event)
        self._begin()

    def _begin(self) -> None:
        """Begin with the newest wish, unless nobody looks or one is under way."""
        if self._wanted is None or not self.isVisible() or self._latest.is_busy:
            return
        if not self._is_live or self._pace.due():
            steps, self._wanted = gradient_steps(*self._wanted), None
            self._latest.start(steps, self._take, self._fail)

    def _take(self, series: tuple[Series, ...]) -> None:
        self.plot.show_series(series)
        self.told.emit(said(series) if series else "")
        self._begin()

    def _fail(self, error: BaseException) -> None:
        self.told.emit(say_error(error))


def gradient_steps(config: ContestConfig, one: Round) -> Steps[tuple[Series, ...]]:
    """Return for each network how large its gradient is 0, 1, 2 … steps back from the end."""
    found = []
    for place, (cell, lane) in enumerate(zip(CELLS, one.lanes, strict=True)):
        yield WorkProgress(place, len(CELLS), Message("Computing"))
        if lane is not None:
            lengths = gradients_over_time(lane.weights, config.of(cell, one.gap), SEQUENCES)
            found.append(Series(NAMES[cell], COLOURS[cell], _from_the_end(lengths)))
    return tuple(found)


def _from_the_end(lengths: Float64) -> Float64:
    """Return the length over all layers, (T,), the last step first."""
    return np.asarray(np.linalg.norm(lengths, axis=0)[::-1])
