"""A text before one place, shaded by how much each symbol matters for the guess there."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from legacy_gui.plots.unit_text import UnitText
from legacy_gui.translations import tr


class SaliencyText(UnitText):
    """Shades are what matters; a click chooses the symbol that is guessed."""

    def __init__(self, explain: Callable[[int], str], parent: QWidget | None = None) -> None:
        super().__init__(explain, parent)
        self.setAccessibleName(tr("The text, shaded by what a guess rests on"))
        self.setToolTip(tr("Click a symbol: what stands before it is shaded by what it tells."))
