"""Other places of a text at which a unit acts alike, each with what stands before it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import button, label

MOST = 4  # places that are offered
MARK = "▸"  # stands where the place is


class AlikePlaces(QWidget):
    """A row of buttons, each of which leads to a place.

    Signals
    -------
    chosen
        The number of a symbol.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[int, ...] = ()
        self.buttons: tuple[QPushButton, ...] = tuple(
            button("", tr("Goes to a place where this unit acts as it does here."))
            for _ in range(MOST)
        )
        self._group = QButtonGroup(self, exclusive=False)
        self._group.idClicked.connect(self._go)
        heading = label(tr("Acts alike"), "muted")
        heading.setWordWrap(False)
        heading.setToolTip(tr("Places where this unit acts most as it does before the chosen one."))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(heading)
        for number, made in enumerate(self.buttons):
            made.setProperty("quiet", True)
            made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._group.addButton(made, number)
            row.addWidget(made, 1)

    def show_places(self, places: Sequence[int], contexts: Sequence[str]) -> None:
        """Offer places, best first, with what stands before each."""
        self._places = tuple(places)
        for number, made in enumerate(self.buttons):
            made.setVisible(number < len(places))
            if number < len(places):
                made.setText(f"{contexts[number]}{MARK}".replace("&", "&&"))
                made.setAccessibleName(tr("Like “{context}”").format(context=contexts[number]))
        self.setVisible(bool(places))

    def _go(self, number: int) -> None:
        self.chosen.emit(self._places[number])
