"""A shaded text in which one token is chosen."""

from collections.abc import Callable

from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QWidget

from legacy_gui.plots.reach_text import marked
from legacy_gui.plots.shaded_text import ShadedText
from legacy_gui.theme import colors
from legacy_gui.translations import tr


class UnitText(ShadedText):
    """Shades are what a unit does; a click chooses a place."""

    def __init__(
        self, explain: Callable[[int], str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(explain, parent)
        self.setAccessibleName(tr("The text, shaded by one unit"))
        self.setToolTip(
            tr("Blue: the unit is above its mean in this text. Orange: below. Click a place.")
        )
        self.chosen = -1

    def choose(self, token: int) -> None:
        """Mark a token, or none with -1."""
        if token != self.chosen:  # to shade a page anew takes many milliseconds
            self.chosen = token
            self.shade()

    def formats(self, tokens: slice) -> list[QTextCharFormat | None]:
        """Return the shades of some tokens, and the mark of the chosen one."""
        found = super().formats(tokens)
        first = tokens.start or 0
        if first <= self.chosen < first + len(found):
            found[self.chosen - first] = marked(colors().accent, colors().on_accent)
        return found
