"""The race as one sees it: curves on the same axes, two texts that learn to speak, a sentence."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.recurrent.cells import Cell
from engine.recurrent.race import RaceModel, RaceProgress
from engine.recurrent.race_config import RaceConfig
from engine.recurrent.readable import Model
from legacy_gui.jobs import Job
from legacy_gui.panels.embedding_rate import RateSlider
from legacy_gui.panels.race_curve import RaceCurve
from legacy_gui.panels.race_said import headline, outcome, proposed_rate, result, standing
from legacy_gui.panels.race_samples import Samples
from legacy_gui.plots.loss_curve_switch import LogSwitch
from legacy_gui.plots.picture_export import PictureButton
from legacy_gui.tables.work_bar import WorkBar
from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import button, label

LOWEST = 20 * GRID  # pixels of the chart


class RacePage(QWidget):
    """Curves, samples and the reading of the curves.

    Signals
    -------
    adjusted
        What was asked for of the run under way (``Adjust``).
    run_wanted
        The settings of another run that is asked for (``RaceConfig``).
    """

    adjusted = Signal(object)
    run_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._config: RaceConfig | None = None  # of the race that is shown
        self._model: RaceModel | None = None
        self.curve, self.samples = RaceCurve(), Samples()
        self.curve.setMinimumHeight(LOWEST)
        self.rate = RateSlider()
        self.numbers, self.sentence = label(role="muted"), label(role="sentence")
        self.tame = button("", tr("Starts again with a learning rate that does not explode."))
        self.saving = WorkBar()
        self.rate.slider.setToolTip(
            tr("How large the steps are from now on; too large, and the loss explodes.")
        )
        self.rate.adjusted.connect(self.adjusted)
        self.samples.failed.connect(self.sentence.setText)
        self.tame.clicked.connect(self._run_tamer)
        self._lay_out()
        self.clear()

    def show_progress(self, progress: RaceProgress) -> None:
        """Draw a moment of a race."""
        lanes = [lane for lane in progress.lanes if lane is not None]
        if progress.config is not self._config:
            self._begin(progress, lanes[0].learning_rate)
        self.rate.show_rate(lanes[0].learning_rate)
        self.curve.show_progress(progress)
        self.numbers.setText(headline(progress))
        self.sentence.setText(standing(progress))
        if all(progress.lanes):
            self.samples.show_models({lane.weights.shape.cell: lane for lane in lanes})

    def show_model(self, model: RaceModel) -> None:
        """Let the curves stand still, and say what came of it."""
        if model is self._model:
            return
        self._model, self._config = model, None
        self.curve.show_model(model)
        self.rate.finish()
        self.numbers.setText(result(model))
        self.sentence.setText(outcome(model))
        rate = proposed_rate(model)
        self.tame.setVisible(rate is not None)
        if rate is not None:
            self.tame.setText(tr("Run with {rate}").format(rate=f"{rate:g}"))
            self.tame.setAccessibleName(self.tame.text())

    def show_moment(self, models: Mapping[Cell, Model]) -> None:
        """Let the networks write as they did at a moment."""
        if models != self.samples.models:
            self.samples.show_models(dict(models))
            self.samples.write()

    def clear(self) -> None:
        """Forget the race."""
        self.close_jobs()
        self._config = self._model = None
        self.curve.clear()
        self.samples.clear()
        self.rate.clear()
        self.tame.hide()
        self.saving.show_sentence("")
        for said in (self.numbers, self.sentence):
            said.clear()

    def close_jobs(self) -> list[Job]:
        """End the writing; return what may need a moment."""
        return self.samples.close_jobs()

    def _begin(self, progress: RaceProgress, rate: float) -> None:
        self._config, self._model = progress.config, None
        self.curve.begin(progress)
        self.rate.begin(rate)
        self.tame.hide()

    def _run_tamer(self) -> None:
        """Ask for the same race with the learning rate that is proposed."""
        assert self._model is not None
        rate = proposed_rate(self._model)
        if rate is not None:
            self.run_wanted.emit(replace(self._model.config, learning_rate=rate))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.numbers, 1)
        head.addWidget(LogSwitch(self.curve))
        head.addWidget(PictureButton(self.curve, "race", self.saving.show_sentence))
        foot = QHBoxLayout()
        foot.setSpacing(2 * GRID)
        foot.addWidget(self.sentence, 1)
        foot.addWidget(self.tame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(self.curve, 5)
        layout.addWidget(self.samples, 4)
        layout.addWidget(self.rate)
        layout.addLayout(foot)
        layout.addWidget(self.saving)
