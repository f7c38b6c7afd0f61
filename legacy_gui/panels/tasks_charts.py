"""Right answers of a contest: on the left while one gap is learned, on the right for every gap."""

import math
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.recurrent.task_contest import CELLS, ContestConfig, Round
from legacy_gui.panels.race_said import COLOURS, NAMES
from legacy_gui.panels.tasks_said import accuracy
from legacy_gui.plots.accuracy_chart import AccuracyChart, Line
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr


class TasksCharts(QWidget):
    """Two charts on the same scale, the RNN in blue and the LSTM in orange.

    Signals
    -------
    round_chosen
        The number of the round, counted from 0, whose gap was clicked.
    """

    round_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self.curve.name_x(tr("batches"), tr("Batch {x}"))
        self.chart.place_activated.connect(self._on_place_activated)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.curve, 1)
        row.addWidget(self.chart, 1)

    def show_rounds(self, config: ContestConfig, rounds: Sequence[Round], looked: int) -> None:
        """Draw the rounds so far, and the course of the one that is looked at."""
        chance = config.made(rounds[looked].gap).chance
        if config.task in ("recall", "first word"):
            self.chart.name_x(tr("gap, steps"), tr("Gap {x}"))
        else:
            self.chart.name_x(tr("length, steps"), tr("Length {x}"))
        self.curve.show_lines(_courses(rounds[looked]), chance)
        self.chart.show_lines(
            _reaches(rounds),
            chance,
            [number(gap) for gap in config.gaps],
            opened=looked,
            hollow=not rounds[-1].ended,
        )

    def clear(self) -> None:
        """Draw nothing."""
        for chart in (self.curve, self.chart):
            chart.show_lines((), 0.0)

    def _on_place_activated(self, place: int) -> None:
        self.round_chosen.emit(int(self.chart.places[place]))


def _courses(one: Round) -> list[Line]:
    """Return how each network learned in a round."""
    lines = []
    for cell, lane in zip(CELLS, one.lanes, strict=True):
        history = lane.history if lane is not None else ()
        steps, shares = [now.step for now in history], [now.accuracy for now in history]
        lines.append(Line(NAMES[cell], COLOURS[cell], steps, shares))
    return lines


def _reaches(rounds: Sequence[Round]) -> list[Line]:
    """Return what each network came to in every round in which it was judged."""
    lines = []
    for place, cell in enumerate(CELLS):
        shares = [accuracy(one.lanes[place]) for one in rounds]
        known = [round_ for round_, share in enumerate(shares) if not math.isnan(share)]
        lines.append(Line(NAMES[cell], COLOURS[cell], known, [shares[one] for one in known]))
    return lines
