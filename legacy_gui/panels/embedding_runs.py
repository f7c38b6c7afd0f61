"""Runs of one text kept by name: how each was made, what came of it, and how it got there."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMessageBox, QVBoxLayout, QWidget

from engine.embeddings.embedding import EmbeddingModel
from legacy_gui.panels.embedding_course import CourseCurve, Moment
from legacy_gui.panels.embedding_said import duration, epochs_of, method_name
from legacy_gui.plots.bars import Bars
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import button


@dataclass(frozen=True, eq=False)
class Run:
    """A finished training, what was measured on its way, and how long it took."""

    place: int
    model: EmbeddingModel
    moments: tuple[Moment, ...]
    seconds: float
    given: str = ""  # the name somebody gave it

    @property
    def own_name(self) -> str:
        """What it is called: as somebody wished, or by its method and epochs."""
        parts = [method_name(self.model.config.method)]
        if self.model.epochs:
            parts.append(epochs_of(self.model))
        return self.given or " · ".join(parts)

    @property
    def name(self) -> str:
        """Its place, by which the curves are marked, and its own name."""
        return f"{number(self.place)} · {self.own_name}"

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

    The bar that is clicked is the run whose curve has colour, and which can be renamed or deleted.

    Signals
    -------
    renamed
        A run, and its new name.
    deleted
        A run that somebody wants no longer.
    """

    renamed = Signal(object, str)
    deleted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: tuple[Run, ...] = ()
        self.shown: Run | None = None  # the one in colour
        self.bars = Bars(tr("How often a true neighbour beats a random word, in %"))
        self.curve = CourseCurve()
        self.bars.bar_activated.connect(self.show_run)
        self.name: QLineEdit = QLineEdit(
            accessibleName=tr("Name of the run"),
            toolTip=tr("The run whose curve has colour; type another name for it, then Enter."),
        )
        self.name.editingFinished.connect(self._on_renamed)
        self.delete = button(
            tr("Delete…"), tr("Takes the run out of this comparison and off the map.")
        )
        self.delete.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.name, 1)
        row.addWidget(self.delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.bars, 1)
        column.addLayout(row)
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
        self.shown = self._runs[place] if self._runs else None
        self.name.setText(self.shown.own_name if self.shown else "")
        self.name.setEnabled(self.shown is not None)
        self.delete.setEnabled(self.shown is not None)
        self.curve.clear()
        for run in self._runs:
            if run is not self._runs[place]:
                self._add(run)
                self.curve.keep(number(run.place))
        if self._runs:
            self._add(self._runs[place])

    def _on_renamed(self) -> None:
        name = self.name.text().strip()
        if self.shown is not None and name != self.shown.own_name:
            self.renamed.emit(self.shown, name)

    def _ask(self) -> None:
        """Ask first: what was learned cannot be had back."""
        run = self.shown
        assert run is not None
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(tr("Delete the run"))
        box.setText(
            tr("Delete “{name}”? What it has learned cannot be had back.").format(name=run.name)
        )
        delete = box.addButton(tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        delete.clicked.connect(partial(self.deleted.emit, run))
        box.open()

    def _add(self, run: Run) -> None:
        for moment in run.moments:
            self.curve.add_moment(moment)


def said_of_earlier() -> str:
    """Say where the runs of the text that was open before are."""
    return tr("The runs of the earlier text are still on the Map.")


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
