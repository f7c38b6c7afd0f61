"""Back in time: a slider over the weights that were kept on the way."""

from bisect import bisect_right

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from engine.recurrent.cells import Cell
from engine.recurrent.language_model import LanguageModel
from engine.recurrent.race import RaceModel
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import label


class MomentSlider(QWidget):
    """Chooses a moment of a race that is over; its right end is what was learned in the end.

    Signals
    -------
    moved
        Another moment is wanted.
    """

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._models: tuple[LanguageModel, ...] = ()
        self._epochs: list[float] = []
        self._chosen: dict[Cell, LanguageModel] = {}
        self.said = label(role="small")
        self.said.setWordWrap(False)
        self.slider: QSlider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(tr("As it was at an epoch"))
        self.slider.setToolTip(tr("Shows the networks as they were at this moment."))
        self.slider.valueChanged.connect(self._on_moved)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.said)
        row.addWidget(self.slider, 1)
        self.hide()

    def show_model(self, model: RaceModel) -> None:
        """Offer the moments of a race."""
        self._models = model.models
        kept = {one.epochs for each in model.models for one in each.checkpoints}
        self._epochs = sorted(kept)
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, len(self._epochs))
            self.slider.setValue(len(self._epochs))
        self._choose()

    @property
    def has_moments(self) -> bool:
        """Whether there is a past to go back to."""
        return bool(self._epochs)

    def models(self) -> dict[Cell, LanguageModel]:
        """Return the models as they were at the chosen moment."""
        return dict(self._chosen)

    def clear(self) -> None:
        """Forget the race."""
        self._models, self._epochs, self._chosen = (), [], {}
        self.hide()

    def _on_moved(self) -> None:
        self._choose()
        self.moved.emit()

    def _choose(self) -> None:
        """Take the models of the moment at the slider, and say which it is."""
        place = self.slider.value()
        if place >= len(self._epochs):
            self._chosen = {one.config.cell: one for one in self._models}
            self.said.setText(tr("In the end"))
            return
        at = self._epochs[place]
        self._chosen = {one.config.cell: _at(one, at) for one in self._models}
        self.said.setText(tr("As at epoch {epoch}").format(epoch=number(at, 2)))


def _at(model: LanguageModel, epochs: float) -> LanguageModel:
    """Return a model as it was at its last kept moment up to then, or at its first."""
    kept = model.checkpoints
    if not kept:
        return model
    place = bisect_right([one.epochs for one in kept], epochs) - 1
    return model.at(kept[max(place, 0)])
