"""Which part of a long text the networks read while one looks into them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from legacy_gui.plots.text_page import PAGE
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import label


class PartChooser(QWidget):
    """Leafs through a text, one page after the other.

    Signals
    -------
    chosen
        Another part is wanted.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.box = QSpinBox(minimum=1, accessibleName=tr("Part of the text"))
        self.box.setToolTip(tr("Which part of the text is read; each part begins anew."))
        self.box.setFixedWidth(10 * GRID)
        self.box.lineEdit().setTextMargins(6, 0, 0, 0)  # a style sheet's padding is not for it
        self.box.valueChanged.connect(self.chosen)
        self._of = label(role="muted")
        self._of.setWordWrap(False)
        heading = label(tr("Part of the text"), "muted")
        heading.setWordWrap(False)
        heading.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for widget in (heading, self.box, self._of):
            row.addWidget(widget)
        self.hide()

    @property
    def parts(self) -> int:
        """How many parts the text has."""
        return max(1, -(-len(self._text) // PAGE))

    @property
    def text(self) -> str:
        """The chosen part."""
        begin = (self.box.value() - 1) * PAGE
        return self._text[begin : begin + PAGE]

    def open_text(self, text: str) -> None:
        """Begin with the first part of another text."""
        self._text = text
        self.box.blockSignals(True)
        self.box.setRange(1, self.parts)
        self.box.setValue(1)
        self.box.blockSignals(False)
        self._of.setText(tr("of {count}").format(count=number(self.parts)))
