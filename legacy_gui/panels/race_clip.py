"""Where gradients are clipped, changed while the networks learn."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QWidget

from engine.training import Adjust
from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import label

HIGHEST = 1000.0  # as in the settings


class ClipBox(QWidget):
    """A number that is heard of as soon as it is changed.

    Signals
    -------
    adjusted
        What was asked for (``Adjust``).
    """

    adjusted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QDoubleSpinBox(maximum=HIGHEST, singleStep=0.5, decimals=2)
        self.box.setKeyboardTracking(False)  # a number is taken when it is typed to its end
        self.box.setSpecialValueText(tr("never"))
        self.box.lineEdit().setTextMargins(6, 0, 0, 0)  # a style sheet's padding is not for it
        self.box.setAccessibleName(tr("Clip gradients at"))
        self.box.setToolTip(
            tr("From now on a gradient that is longer is shortened to this; 0 lets it explode.")
        )
        self.box.valueChanged.connect(self._on_changed)
        self.box.setFixedWidth(10 * GRID)
        said = label(tr("Clip at"), "small")
        said.setWordWrap(False)
        said.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(said)
        row.addWidget(self.box)
        self.hide()

    def begin(self, clip: float) -> None:
        """Take where a run begins to clip."""
        with QSignalBlocker(self.box):
            self.box.setValue(clip)
        self.show()

    def _on_changed(self, clip: float) -> None:
        self.adjusted.emit(Adjust(clip=clip))
