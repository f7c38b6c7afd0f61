"""Runs of one text kept by name: how each was made, what came of it, and how it got there."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.embeddings.embedding import EmbeddingModel
from legacy_gui.panels.embedding_course import CourseCurve, Moment
from legacy_gui.panels.embedding_said import duration, method_name
from legacy_gui.plots.bars import Bars
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr


@dataclass(frozen=True, eq=False)
class Run:
    """A finished training, what was measured on its way, and how long it took."""

    place: int
    model: EmbeddingModel
    moments: tuple[Moment, ...]
    seconds: float

    @property
    def name(self) -> str:
        """What it is called: its place, method and epochs."""
        parts = [number(self.place), method_name(self.model.config.method)]
        if self.model.epochs:
            parts.append(tr("{epochs} epochs").format(epochs=number(self.model.epochs)))
        return " · ".join(parts)

    @property
    def note(self) -> str:
        """Loss and time, and the settings that matter most."""
        config, loss = self.model.config, self.model.held_out.loss
        parts = [tr("loss {loss}").format(loss=number(loss, 2))] if np.isfinite(loss) else []
        return " · ".join(
            [
                *parts,
                duration(self.seconds),
                tr("{dimensions} dimensions").format(dimensions=number(config.dimension)),
                tr("window {window}").format(window=number(config.window)),
            ]
        )


class RunsCourse(QWidget):
    """Rankings side by side, and the curves over each other; earlier ones are grey.

    The bar that is clicked is the run whose curve has colour.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: tuple[Run, ...] = ()
        self.bars = Bars(tr("How often a true neighbour beats a random word, in %"))
        self.curve = CourseCurve()
        self.bars.bar_activated.connect(self.show_run)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.bars, 1)
        column.addWidget(self.curve, 2)

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show all runs, the last one in colour."""
        self._runs = tuple(runs)
        shares = [100 * run.model.held_out.ranking for run in runs]
        names, notes = [run.name for run in runs], [run.note for run in runs]
        self.bars.show_bars(names, shares, notes, 100.0, series=2, decimals=0)
        self.show_run(len(runs) - 1)

    def show_run(self, place: int) -> None:
        """Give the curve of one run its colours."""
        self.curve.clear()
        for run in self._runs:
            if run is not self._runs[place]:
                self._add(run)
                self.curve.keep(number(run.place))
        if self._runs:
            self._add(self._runs[place])

    def _add(self, run: Run) -> None:
        for moment in run.moments:
            self.curve.add_moment(moment)


def said_of_runs(runs: Sequence[Run]) -> str:
    """Say which run did best, or how to get something to compare."""
    if len(runs) < 2:
        return tr("Run once more with other settings or another method: both then stand here.")
    ranked = [run for run in runs if np.isfinite(run.model.held_out.ranking)]
    if not ranked:
        return tr("Nothing was kept back to judge the runs by.")
    best = max(ranked, key=lambda run: run.model.held_out.ranking)
    return tr(
        "“{name}” does best on unseen text: {share} %; 50 % is chance. Losses of different methods"
        " mean different things, the ranking means the same for all."
    ).format(name=best.name, share=number(100 * best.model.held_out.ranking))
