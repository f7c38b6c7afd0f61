"""The real vanishing gradient: how far back in the text does one loss reach?

For the loss of one guess, ‖dL/dh‖ is measured at every step before it, in the RNN and in the LSTM.
With several layers it is the length over the states of all of them. Every number is that of the
networks as they are; nothing is a sketch.
"""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from engine.arrays import Float64, Int32
from engine.recurrent.time_gradients import time_gradients_steps
from engine.training import Steps
from legacy_gui.panels.race_said import NAMES
from legacy_gui.panels.recurrent_page import CELLS, Reading, RecurrentPage, Watched, written
from legacy_gui.plots.reach_text import ReachText
from legacy_gui.plots.time_bars import Series, TimeBars
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import label

REACH = 100  # steps back
FIRST_PLACE = 120  # far enough in the text for the whole reach
TOLD = 40  # the sentence tells of this step
LINES = 4  # of the text, at most
LEAST_SHARE = 1e-6  # percent; below, no number is told


class GradientsPage(RecurrentPage):
    """Bars of the gradient for every step back from a place of the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = 0
        self.text, self.plot, self.where = ReachText(), TimeBars(), label(role="muted")
        self.text.setMaximumHeight(int(LINES * self.text.fontMetrics().lineSpacing() + 3 * GRID))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(tr("Place of the loss"))
        self.slider.setToolTip(tr("Moves the place in the text whose guess is looked at."))
        self.slider.setEnabled(False)
        self.text.token_activated.connect(self.choose)
        self.slider.valueChanged.connect(self.choose)
        self.plot.step_hovered.connect(self._on_step_hovered)
        self._lay_out()

    def choose(self, place: int) -> None:
        """Look at the guess of another symbol of the text; before the first nothing is guessed."""
        if self.reading is None or len(self.reading.ids) < 2:
            return
        place = min(max(1, place), len(self.reading.ids) - 1)
        if place != self.place:
            self.place = place
            self._show_place()
            self.refresh()

    def clear(self) -> None:
        """Forget networks and text."""
        super().clear()
        self.place = 0
        self.text.mark(-1, 0)
        self.text.open_text("", np.zeros((0, 2), np.int64))
        self.plot.show_series(())
        self.slider.setEnabled(False)
        self.where.clear()

    def take_reading(self, reading: Reading) -> None:
        """Show another text, and a place far enough in it."""
        last = len(reading.ids) - 1
        self.place = max(0, min(FIRST_PLACE, last))
        self.text.mark(-1, 0)
        self.text.open_text(reading.text, reading.spans)
        self.slider.blockSignals(True)
        self.slider.setRange(1, max(1, last))
        self.slider.blockSignals(False)
        self.slider.setEnabled(last > 1)
        self.plot.show_series(())
        self._show_place()

    def steps(self) -> Steps[object] | None:
        """Return how the gradients are computed."""
        if self.reading is None:
            return None
        return lengths_steps(self.models, self.reading.ids[: self.place + 1])

    def take(self, result: object) -> None:
        """Draw the gradients."""
        assert isinstance(result, tuple)
        self.plot.show_series(
            [
                Series(NAMES[model.weights.shape.cell], CELLS.index(model.weights.shape.cell), one)
                for model, one in zip(self.models, result, strict=True)
            ]
        )
        self.sentence.setText(said(self.plot.series))

    def _show_place(self) -> None:
        if self.reading is None or self.place < 1:
            self.where.clear()
            return
        self.slider.blockSignals(True)
        self.slider.setValue(self.place)
        self.slider.blockSignals(False)
        self.text.mark(self.place, min(REACH, self.place))
        token = self.models[0].symbols.tokens[self.reading.ids[self.place]]
        self.where.setText(
            tr("Loss of guessing “{symbol}”, symbol {place} of {count}").format(
                symbol=written(token),
                place=number(self.place + 1),
                count=number(len(self.reading.ids)),
            )
        )

    def _on_step_hovered(self, step: int) -> None:
        self.text.point_at(self.place - 1 - step if step >= 0 else -1)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.slider, 1)
        row.addWidget(self.where)
        self.where.setWordWrap(False)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GRID)
        inside.addWidget(self.text)
        inside.addLayout(row)
        inside.addWidget(self.plot, 1)
        inside.addWidget(self.sentence)


def lengths_steps(
    models: Sequence[Watched], ids: Int32, reach: int = REACH
) -> Steps[tuple[Float64, ...]]:
    """Return of each model ‖dL/dh‖ over all layers for 0, 1, 2 … steps back from the last guess."""
    found = []
    for model in models:
        gradients = yield from time_gradients_steps(model.weights, ids, reach)
        found.append(np.linalg.norm(gradients.last, axis=0)[::-1])
    return tuple(found)


def said(series: Sequence[Series]) -> str:
    """Say in one sentence how much of each gradient is left far back."""
    step = min(TOLD, *(len(one.values) - 1 for one in series), TOLD)
    if step < 1:
        return tr("Choose a place further on in the text: nothing lies before this one.")
    where = tr("One step back") if step == 1 else tr("{steps} steps back")
    values = {"where": where.format(steps=number(step))}
    for place, one in enumerate(series):
        values |= {f"name{place}": one.name, f"share{place}": percent(one.values, step)}
    if len(series) == 1:
        return tr("{where}, the {name0}'s gradient is {share0} % of its size at the loss.").format(
            **values
        )
    return tr(
        "{where}, the {name0}'s gradient is {share0} % of its size at the loss, the {name1}'s"
        " {share1} %."
    ).format(**values)


def percent(values: Float64, step: int) -> str:
    """Write what is left of the first value with two digits that tell something."""
    share = 100 * float(values[step] / values[0]) if values[0] > 0 else 0.0
    if share < LEAST_SHARE:
        return tr("less than {share}").format(share=number(LEAST_SHARE, 6))
    return number(share, max(0, 1 - int(np.floor(np.log10(share)))))
