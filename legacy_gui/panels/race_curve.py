"""The curves of a race: both cells on the same axes, and the line that is worth beating."""

import math

from PySide6.QtWidgets import QWidget

from engine.config import settings
from engine.recurrent.cells import Cell
from engine.recurrent.language_course import GONE_BACK
from engine.recurrent.progress import Judgement, LanguageModelProgress
from engine.recurrent.race import RaceModel, RaceProgress
from engine.recurrent.race_config import RaceConfig
from legacy_gui.panels.race_said import COLOURS, NAMES, baseline_name
from legacy_gui.plots.loss_curve import LossCurve
from legacy_gui.plots.loss_curve_points import STEP
from legacy_gui.plots.loss_curve_series import Series
from legacy_gui.translations import number, tr

NEUTRAL = 6  # the colour of what is no network
BASELINE = "baseline"
ROUNDED = 1e-9  # of an epoch
MOST_EARLIER = 3  # races kept in grey
MOST_NAMED = 2  # settings by which an earlier race is named


class RaceCurve(LossCurve):
    """Loss in training and on unseen text of an RNN (blue) and an LSTM (orange)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        nothing = RaceConfig()
        super().__init__(_series(nothing), tr("epochs"), tr("loss, nats per symbol"), parent=parent)
        self._config = nothing  # of the race that is drawn
        self._configs: list[RaceConfig] = []  # of the earlier ones
        self._lanes: dict[Cell, LanguageModelProgress] = {}

    def begin(self, progress: RaceProgress) -> None:
        """Begin another race, or go on with the last one."""
        if not progress.epochs_before:
            if any(points.size for points in self.points.values()):  # else there is nothing to keep
                self._configs.append(self._config)
            self.keep("")
            self._name_earlier(progress.config)
        self._config = progress.config
        self._lanes = {}
        self.series = _series(progress.config)
        self.mark(None)

    def show_progress(self, progress: RaceProgress) -> None:
        """Add what is new in a moment of the race."""
        for lane in progress.lanes:
            if lane is not None and self._lanes.get(lane.weights.shape.cell) is not lane:
                self._add(lane.weights.shape.cell, lane)
        if progress.yardstick is not None and not self.points[BASELINE].size:
            self.add_point(0.0, **{BASELINE: progress.yardstick})

    def show_model(self, model: RaceModel) -> None:
        """Add what was judged after the last moment that was seen."""
        for one in model.models:
            self._add_judgements(one.config.cell, one.judgements)
            if one.trouble is not None:
                self._break_off(one.config.cell, one.epochs, one.step)

    def forget_earlier(self) -> None:
        """Take the grey lines away."""
        self._configs = []
        super().forget_earlier()

    def clear(self) -> None:
        """Take away all curves."""
        super().clear()
        self._lanes = {}
        self.mark(None)

    def _add(self, cell: Cell, lane: LanguageModelProgress) -> None:
        if cell not in self._lanes:
            self._begin_at(cell, lane.epochs - lane.step * self._config.epochs / lane.total)
        self._lanes[cell] = lane
        self._add_judgements(cell, lane.judgements)
        step = round(lane.epochs * lane.total / self._config.epochs)
        if math.isfinite(lane.loss):
            self.add_point(lane.epochs, step, **{f"{cell}-training": lane.loss})
        if lane.message is GONE_BACK:
            self._break_off(cell, lane.epochs, step)

    def _begin_at(self, cell: Cell, epochs: float) -> None:
        """Forget what a model learned after the moment from which it goes on."""
        for kind in ("unseen", "training"):
            self.points[f"{cell}-{kind}"].cut(epochs + ROUNDED)

    def _break_off(self, cell: Cell, epochs: float, step: int) -> None:
        """Mark where a model exploded."""
        self.add_point(epochs, step, **{f"{cell}-training": math.nan})

    def _add_judgements(self, cell: Cell, judgements: tuple[Judgement, ...]) -> None:
        key = f"{cell}-unseen"
        drawn = self.points[key].values(STEP)
        after = drawn[-1] if len(drawn) else -1
        for one in judgements:
            if one.step > after:
                self.add_point(one.epochs, one.step, **{key: one.loss})

    def _name_earlier(self, now: RaceConfig) -> None:
        """Name the last few earlier races by what they had set otherwise than this one."""
        runs = self.earlier[-MOST_EARLIER:]
        self._configs = self._configs[-len(runs) :] if runs else []
        self.earlier[:] = [
            (difference(config, now), points)
            for config, (_, points) in zip(self._configs, runs, strict=True)
        ]


def difference(earlier: RaceConfig, now: RaceConfig) -> str:
    """Name an earlier race by the first settings in which it differed."""
    parts = []
    for one in settings(RaceConfig):
        value = getattr(earlier, one.name)
        if value != getattr(now, one.name):
            shown = tr(one.choice.options[value]) if one.choice else _written(value)
            parts.append(_short(one.name, tr(one.label)).format(value=shown))
    if not parts:
        return tr("earlier")
    return tr("earlier: {settings}").format(settings=", ".join(parts[:MOST_NAMED]))


def _short(name: str, label: str) -> str:
    """Return how a setting is written where there is little room."""
    short = {
        "which": "{value}",
        "hidden": tr("{value} units"),
        "learning_rate": tr("rate {value}"),
        "unit": "{value}",
    }
    return short.get(name, label.replace("{", "").replace("}", "") + " {value}")


def _written(value: float) -> str:
    return f"{value:g}" if isinstance(value, float) else number(value)


def _series(config: RaceConfig) -> tuple[Series, ...]:
    """Return the lines: unseen solid with its best point ringed, training dashed.

    Of earlier races only one of them stays, so that the grey does not cover what is new.
    """
    lines = []
    cells: tuple[Cell, ...] = ("rnn", "lstm")
    for cell in cells:
        name, colour = NAMES[cell], COLOURS[cell]
        unseen = tr("{name} unseen").format(name=name)
        training = tr("{name} training").format(name=name)
        stays = not config.keep_back
        lines.append(Series(f"{cell}-unseen", unseen, colour, sparse=True, best="low"))
        lines.append(
            Series(f"{cell}-training", training, colour, dashed=True, smoothed=True, stays=stays)
        )
    return (*lines, Series(BASELINE, baseline_name(config), NEUTRAL, dashed=True, level=True))
