"""The race as one sees it: curves on the same axes, two texts that learn to speak, a sentence."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from engine.recurrent.cells import Cell
from engine.recurrent.language_model import LanguageModel
from engine.recurrent.race import RaceModel, RaceProgress
from engine.recurrent.race_config import RaceConfig
from engine.training import Adjust
from legacy_gui.jobs import Job
from legacy_gui.panels.embedding_rate import RateSlider
from legacy_gui.panels.race_clip import ClipBox
from legacy_gui.panels.race_curve import RaceCurve
from legacy_gui.panels.race_said import (
    can_go_back,
    headline,
    outcome,
    patient,
    proposed_rate,
    result,
    standing,
)
from legacy_gui.panels.race_samples import Samples
from legacy_gui.plots.loss_curve_controls import CurveControls
from legacy_gui.tables.work_bar import WorkBar
from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import button, label

LOWEST = 16 * GRID  # pixels of the chart
LINES = 2  # that a sentence has room for in a race


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
        self.rate, self.clip = RateSlider(), ClipBox()
        self.numbers, self.sentence = label(role="muted"), label(role="sentence")
        self.tame = button("", tr("Starts again with a learning rate that does not explode."))
        self.best = button(
            tr("Stop and keep the best"),
            tr("Ends the race with the weights that guessed unseen text best."),
        )
        self.wait = button(
            tr("Run and stop in time"),
            tr("Starts again, and stops as soon as unseen text is guessed no better."),
        )
        self.saving = WorkBar()
        self.tools = CurveControls(self.curve, "race", self.saving)
        self.rate.slider.setToolTip(
            tr("How large the steps are from now on; too large, and the loss explodes.")
        )
        self.rate.adjusted.connect(self.adjusted)
        self.clip.adjusted.connect(self.adjusted)
        self.samples.failed.connect(self.sentence.setText)
        self.tame.clicked.connect(self._run_tamer)
        self.best.clicked.connect(self._keep_best)
        self.wait.clicked.connect(self._run_patiently)
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
        self._say(standing(progress))
        if can_go_back(progress):
            self.best.show()
        if all(progress.lanes):
            self.samples.show_models({lane.weights.shape.cell: lane for lane in lanes})

    def show_model(self, model: RaceModel) -> None:
        """Let the curves stand still, and say what came of it."""
        if model is self._model:
            return
        self._model, self._config = model, None
        self.curve.show_model(model)
        self.rate.finish()
        self.clip.hide()
        self._reserve_best(False)
        self.numbers.setText(result(model))
        self.sentence.setText(outcome(model))
        rate = proposed_rate(model)
        self.tame.setVisible(rate is not None)
        if rate is not None:
            self.tame.setText(tr("Run with {rate}").format(rate=f"{rate:g}"))
            self.tame.setAccessibleName(self.tame.text())
        self.wait.setVisible(patient(model) is not None)

    def show_moment(self, models: Mapping[Cell, LanguageModel]) -> None:
        """Let the networks write as they did at a moment, and mark it in the curve."""
        ends = self._model.models if self._model else ()
        past = [one.epochs for one in models.values() if one not in ends]
        self.curve.mark(max(past, default=None))
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
        for hidden in (self.clip, self.tame, self.wait):
            hidden.hide()
        self._reserve_best(False)
        self.saving.show_sentence("")
        for said in (self.numbers, self.sentence):
            said.clear()
        self.sentence.setMinimumHeight(0)

    def close_jobs(self) -> list[Job]:
        """End the writing; return what may need a moment."""
        return self.samples.close_jobs() + self.tools.close_jobs()

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return what can be done here by name, for the command palette."""
        return [
            *self.tools.commands(),
            (self.samples.again.accessibleName(), self.samples.again.click),
        ]

    def _begin(self, progress: RaceProgress, rate: float) -> None:
        self._config, self._model = progress.config, None
        self.curve.begin(progress)
        self.rate.begin(rate)
        self.clip.begin(progress.config.clip)
        for hidden in (self.tame, self.wait):
            hidden.hide()
        self._reserve_best(True)
        self.sentence.setMinimumHeight(LINES * self.sentence.fontMetrics().lineSpacing())

    def _say(self, text: str) -> None:
        """Say what is seen now; room that a sentence once took is kept, lest all jump."""
        self.sentence.setText(text)
        if self.sentence.isVisible():
            taken = self.sentence.heightForWidth(self.sentence.width())
            self.sentence.setMinimumHeight(max(taken, self.sentence.minimumHeight()))

    def _reserve_best(self, keeps_room: bool) -> None:
        """Hide the button; in a race it keeps its room, lest all jump when it comes."""
        policy = self.best.sizePolicy()
        policy.setRetainSizeWhenHidden(keeps_room)
        self.best.setSizePolicy(policy)
        self.best.hide()

    def _run_tamer(self) -> None:
        """Ask for the same race with the learning rate that is proposed."""
        assert self._model is not None
        rate = proposed_rate(self._model)
        if rate is not None:
            self.run_wanted.emit(replace(self._model.config, learning_rate=rate))

    def _run_patiently(self) -> None:
        """Ask for the same race with early stopping."""
        assert self._model is not None
        self.run_wanted.emit(patient(self._model))

    def _keep_best(self) -> None:
        self.adjusted.emit(Adjust(finish=True, best=True))

    def _lay_out(self) -> None:
        upper = QWidget()
        chart = QGridLayout(upper)  # the tools stand in the line of the chart's title
        chart.setContentsMargins(0, 0, 0, 0)
        chart.addWidget(self.curve, 0, 0)
        chart.addWidget(self.tools, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        split: QSplitter = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        split.setHandleWidth(GRID)
        split.addWidget(upper)
        split.addWidget(self.samples)
        split.setSizes([360, 240])
        hand = QHBoxLayout()
        hand.setSpacing(2 * GRID)
        hand.addWidget(self.rate, 1)
        hand.addWidget(self.clip)
        foot = QHBoxLayout()
        foot.setSpacing(2 * GRID)
        foot.addWidget(self.sentence, 1)
        for act in (self.tame, self.best, self.wait):
            foot.addWidget(act)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.numbers)
        layout.addWidget(split, 1)
        layout.addLayout(hand)
        layout.addLayout(foot)
        layout.addWidget(self.saving)
