"""What stands on the page of the cell, from top to bottom."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legacy_gui.panels.cell_controls import CellControls, sequence_edit
from legacy_gui.panels.cell_stage import CellStage
from legacy_gui.panels.cell_walk import CellWalk
from legacy_gui.plots.cell_chips import CellChips
from legacy_gui.plots.picture_export import PictureButton
from legacy_gui.theme import GRID
from legacy_gui.widgets import label

HELLO = "hello"
LINES = 2  # of the sentence


class CellFrame(QWidget):
    """Choices, the sequence and the way through it, the picture, and a sentence about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controls, self.edit, self.walk = CellControls(), sequence_edit(HELLO), CellWalk()
        self.chips, self.stage, self.sentence = CellChips(), CellStage(), label(role="sentence")
        self.picture, self.derivation = self.stage.picture, self.stage.derivation
        self.save = PictureButton(self.picture, "cell", self.sentence.setText)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.sentence.setMinimumHeight(LINES * self.sentence.fontMetrics().lineSpacing())
        way = _row(self.edit, self.walk)
        sequence = _row(self.chips, self.controls.unit)
        foot = _row(self.sentence, self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.controls)
        column.addLayout(way)
        column.addLayout(sequence)
        column.addWidget(self.stage, 1)
        column.addLayout(foot)


def _row(wide: QWidget, narrow: QWidget) -> QHBoxLayout:
    """Set one thing beside another that takes only the room it needs, at the foot of the row."""
    row = QHBoxLayout()
    row.setSpacing(GRID)
    row.addWidget(wide, 1)
    row.addWidget(narrow, 0, Qt.AlignmentFlag.AlignBottom)
    return row
