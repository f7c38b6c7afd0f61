"""What is chosen above the drawn cell: which cell, whose weights, what it learns, which unit."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QSpinBox, QWidget

from legacy_gui.panels.race_said import NAMES
from legacy_gui.panels.recurrent_page import CELLS
from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.wide_box import WideBox
from legacy_gui.widgets import Segments, button, icon_button

SMALL, LEARNED = range(2)
LETTERS = 200  # typed at most
TYPED = 14 * GRID  # least width of what is typed


class CellControls(QWidget):
    """The row of choices."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds = Segments([("", NAMES[cell], tr("Draws this kind of cell.")) for cell in CELLS])
        self.source = WideBox(
            tr("Weights"),
            tr(
                "A small cell of 4 units with random weights, large enough to be seen, that can"
                " learn here; or the network of the race."
            ),
        )
        self.source.addItems([tr("Small new cell"), tr("Learned in the race")])
        self.once = button(tr("Learn once"), tr("One step against the gradient of all guesses."))
        self.often = button(tr("100 times"), tr("Learns the sequence a hundred times."))
        self.often.setAccessibleName(tr("Learn 100 times"))
        self.anew = icon_button("again", tr("Start anew"), tr("Takes other random weights."))
        self.unit = QSpinBox(minimum=1, accessibleName=tr("Unit"), prefix=tr("Unit") + " ")
        self.unit.lineEdit().setTextMargins(6, 0, 0, 0)  # a style sheet's padding is not for it
        self.unit.setToolTip(tr("The unit whose numbers are written; its squares are framed."))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for made in (self.kinds, self.source, self.once, self.often, self.anew):
            row.addWidget(made)
        row.addStretch(1)

    @property
    def is_learned(self) -> bool:
        """Whether the weights are those of the race."""
        return self.source.currentIndex() == LEARNED

    def show_units(self, units: int) -> None:
        """Offer the units of a cell."""
        self.unit.blockSignals(True)
        self.unit.setMaximum(units)
        self.unit.blockSignals(False)

    def show_learning(self, is_possible: bool) -> None:
        """Let only a small cell learn, and only one thing at a time."""
        for made in (self.once, self.often, self.anew):
            made.setVisible(not self.is_learned)
        for made in (self.once, self.often):
            made.setEnabled(is_possible)


def sequence_edit(text: str) -> QLineEdit:
    """Make the place where the sequence is typed."""
    made: QLineEdit = QLineEdit(text, accessibleName=tr("Sequence"), maxLength=LETTERS)
    made.setToolTip(tr("Type a short text; the cell reads it symbol by symbol."))
    made.setPlaceholderText(tr("Type a word"))
    made.setMinimumWidth(TYPED)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made
