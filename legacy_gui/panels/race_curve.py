"""The curves of a race: both cells on the same axes, and the line that is worth beating."""

import math

from PySide6.QtWidgets import QWidget

from engine.recurrent.cells import Cell
from engine.recurrent.progress import Judgement, LanguageModelProgress
from engine.recurrent.race import RaceModel, RaceProgress
from legacy_gui.panels.race_said import COLOURS, NAMES, baseline_name
from legacy_gui.plots.loss_curve import LossCurve, Series
from legacy_gui.translations import tr

NEUTRAL = 6  # the colour of what is no network
BASELINE = "baseline"
MOST_EARLIER = 3  # races kept in grey


class RaceCurve(LossCurve):
    """Loss in training and on unseen text of an RNN (blue) and an LSTM (orange)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_series(""), tr("epochs"), tr("loss, nats per symbol"), parent=parent)
        self._lanes: dict[Cell, LanguageModelProgress] = {}
        self._judged: dict[Cell, Judgement] = {}

    def begin(self, progress: RaceProgress) -> None:
        """Begin another race, or go on with the last one."""
        if not progress.epochs_before:
            self.keep(tr("earlier"))
            del self.earlier[:-MOST_EARLIER]
        self._lanes, self._judged = {}, {}
        self.series = _series(baseline_name(progress.config))

    def show_progress(self, progress: RaceProgress) -> None:
        """Add what is new in a moment of the race."""
        for lane in progress.lanes:
            if lane is not None and self._lanes.get(lane.weights.shape.cell) is not lane:
                self._add(lane.weights.shape.cell, lane)
        if progress.baseline is not None:
            if not self.points[BASELINE].size:
                self.add_point(0.0, **{BASELINE: progress.baseline})
            known = [lane.epochs for lane in progress.lanes if lane is not None]
            self.add_point(max(known), **{BASELINE: progress.baseline})

    def show_model(self, model: RaceModel) -> None:
        """Add what was judged after the last moment that was seen."""
        for one in model.models:
            self._add_judgements(one.config.cell, one.judgements)

    def clear(self) -> None:
        """Take away all curves."""
        super().clear()
        self._lanes, self._judged = {}, {}

    def _add(self, cell: Cell, lane: LanguageModelProgress) -> None:
        self._lanes[cell] = lane
        self._add_judgements(cell, lane.judgements)
        if math.isfinite(lane.loss):
            self.add_point(lane.epochs, **{f"{cell}-training": lane.loss})

    def _add_judgements(self, cell: Cell, judgements: tuple[Judgement, ...]) -> None:
        after = self._judged[cell].step if cell in self._judged else -1
        for one in judgements:
            if one.step > after:
                self.add_point(one.epochs, **{f"{cell}-unseen": one.loss})
                self._judged[cell] = one


def _series(baseline: str) -> tuple[Series, ...]:
    """Return the lines: unseen solid with its best point ringed, training dashed."""
    lines = []
    cells: tuple[Cell, ...] = ("rnn", "lstm")
    for cell in cells:
        name, colour = NAMES[cell], COLOURS[cell]
        unseen = tr("{name} unseen").format(name=name)
        training = tr("{name} training").format(name=name)
        lines.append(Series(f"{cell}-unseen", unseen, colour, sparse=True, best="low", noted=False))
        lines.append(Series(f"{cell}-training", training, colour, dashed=True, smoothed=True))
    return (*lines, Series(BASELINE, baseline, NEUTRAL, dashed=True))
