"""The course of readers: how many unseen documents they get right, and below, their loss."""

import math
from dataclasses import replace

import numpy as np
from PySide6.QtWidgets import QWidget

from engine.recurrent.cells import Cell
from engine.recurrent.classifier import ClassifierProgress
from engine.recurrent.classifier_model import SequenceClassifier
from engine.recurrent.classifier_race import ClassifierRaceProgress, Models
from engine.recurrent.descent import Judgement
from legacy_gui.panels.classifier_said import short
from legacy_gui.panels.race_said import COLOURS, NAMES
from legacy_gui.plots.loss_curve import LossCurve
from legacy_gui.plots.loss_curve_axes import Frame, Scale
from legacy_gui.plots.loss_curve_series import Series
from legacy_gui.translations import tr

NEUTRAL = 6  # the colour of what is no network
ALWAYS = "always"
MOST_EARLIER = 3  # races kept in grey
AIR = 0.03  # above and below the right answers


class ClassifierCurve(LossCurve):
    """Right answers and loss of an RNN (blue) and an LSTM (orange)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            _series(""),
            tr("epochs"),
            tr("share of unseen documents that are answered right"),
            tr("loss while learning, nats per document"),
            parent=parent,
        )
        self._forget()

    def begin(self) -> None:
        """Begin another race; the one before becomes grey."""
        self.keep(tr("earlier"))
        del self.earlier[:-MOST_EARLIER]
        self._forget()

    def show_progress(self, progress: ClassifierRaceProgress) -> None:
        """Add what is new in a moment of a race."""
        for cell, lane in zip(progress.config.cells, progress.lanes, strict=True):
            if self._lanes.get(cell) is not lane:
                self._lanes[cell] = lane
                self._epochs = progress.config.epochs / max(1, lane.total)
                self._add_lane(cell, lane)
        if progress.models:
            self._add_always(progress.models[0])

    def show_models(self, models: Models) -> None:
        """Add what was judged after the last moment that was seen."""
        for model in models:
            self._add_judgements(model.config.cell, model.history)
        self._add_always(models[0])

    def clear(self) -> None:
        """Take away all curves."""
        super().clear()
        self._forget()

    def frames(self) -> dict[bool, Frame]:
        """Return the frames; that of right answers shows even a single odd point, and all right."""
        frames = super().frames()
        lowest = [
            float(np.nanmin(points[one.key].values()))
            for points in (self.points, *(run for _, run in self.earlier))
            for one in self.series
            if not one.below and points[one.key].size
        ]
        scale = Scale(min(lowest, default=0.0) - AIR, 1.0 + AIR)
        frames[False] = replace(frames[False], y=scale)
        return frames

    def _forget(self) -> None:
        self._lanes: dict[Cell, ClassifierProgress] = {}
        self._judged: dict[Cell, int] = {}
        self._epochs = 0.0  # in a step

    def _add_lane(self, cell: Cell, lane: ClassifierProgress) -> None:
        self._add_judgements(cell, lane.history)
        if math.isfinite(lane.loss):
            self.add_point(lane.step * self._epochs, lane.step, **{f"{cell}-loss": lane.loss})

    def _add_judgements(self, cell: Cell, history: tuple[Judgement, ...]) -> None:
        for one in history[self._judged.get(cell, 0) :]:
            self.add_point(one.step * self._epochs, one.step, **{f"{cell}-right": one.accuracy})
        self._judged[cell] = len(history)

    def _add_always(self, model: SequenceClassifier) -> None:
        """Draw, once in a race, the share of the most frequent label."""
        if not self.points[ALWAYS].size:
            label, share = model.answers.always()
            self.series = _series(tr("always “{answer}”").format(answer=short(model.labels[label])))
            self.add_point(0.0, **{ALWAYS: share})


def _series(always: str) -> tuple[Series, ...]:
    """Return the lines: right answers above, losses below."""
    right = [Series(f"{cell}-right", NAMES[cell], COLOURS[cell], sparse=True) for cell in NAMES]
    loss = [
        Series(f"{cell}-loss", NAMES[cell], COLOURS[cell], smoothed=True, below=True)
        for cell in NAMES
    ]
    return (*right, Series(ALWAYS, always, NEUTRAL, dashed=True, level=True), *loss)
