"""The learning rate, changed while it learns: from a hundredth to ten times of where it began."""

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from engine.training import Adjust
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import label

STEPS = 100  # of the slider for a factor of ten
LOWEST, HIGHEST = -2 * STEPS, STEPS


class RateSlider(QWidget):
    """A logarithmic slider that follows the learning rate until somebody moves it.

    Signals
    -------
    adjusted
        What was asked for (``Adjust``).
    """

    adjusted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = 0.0  # the rate with which the run began
        self.said = label(role="small")
        self.said.setWordWrap(False)
        self.slider: QSlider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(LOWEST, HIGHEST)
        self.slider.setPageStep(STEPS // 4)
        self.slider.setAccessibleName(tr("Learning rate while it learns"))
        self.slider.setToolTip(
            tr("How large the steps are from now on; too large, and the words jump about.")
        )
        self.slider.valueChanged.connect(self._on_moved)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.said)
        row.addWidget(self.slider, 1)
        self.clear()

    def begin(self, rate: float) -> None:
        """Take the rate with which a run begins; 0 where nothing is learned step by step."""
        self.first = rate
        self.setVisible(rate > 0)

    def show_rate(self, rate: float) -> None:
        """Follow the rate of a run under way."""
        if not self.first:
            return
        self.slider.setEnabled(True)
        self._say(rate)
        if not self.slider.isSliderDown():
            with QSignalBlocker(self.slider):
                self.slider.setValue(round(STEPS * np.log10(max(rate, 1e-12) / self.first)))

    def finish(self) -> None:
        """Go: there is nothing to change any more, and the last rate is next to none."""
        self.slider.setEnabled(False)
        self.hide()

    def clear(self) -> None:
        """Forget the run."""
        self.finish()
        self.begin(0.0)

    def _on_moved(self, place: int) -> None:
        rate = float(self.first * 10 ** (place / STEPS))
        self._say(rate)
        self.adjusted.emit(Adjust(learning_rate=rate))

    def _say(self, rate: float) -> None:
        decimals = int(np.clip(2 - np.floor(np.log10(max(rate, 1e-9))), 2, 6))
        self.said.setText(tr("Learning rate {rate}").format(rate=number(rate, decimals)))
