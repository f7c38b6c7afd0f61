"""A text in which one place is chosen and what lies before it, as far as one looks, is marked."""

from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QWidget

from legacy_gui.plots.text_page import TextPage
from legacy_gui.theme import colors
from legacy_gui.translations import tr


class ReachText(TextPage):
    """One page of a text; a click on a token chooses it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("The text, with a place and the reach before it"),
            tr("Click a place: the loss is that of guessing what stands there."),
            parent,
        )
        self.setPlaceholderText(tr("There is no text yet."))
        self.chosen, self.reach, self.pointed = -1, 0, -1

    def mark(self, chosen: int, reach: int) -> None:
        """Mark a token and so many before it."""
        self.chosen, self.reach, self.pointed = chosen, reach, -1
        self.shade()
        if 0 <= chosen - self._first < len(self._places):
            cursor = self.textCursor()
            cursor.setPosition(int(self._places[chosen - self._first, 0]))
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def point_at(self, token: int) -> None:
        """Mark one more token, or none with -1."""
        self.pointed = token
        self.shade()

    def formats(self, tokens: slice) -> list[QTextCharFormat | None]:
        """Return the grounds of some tokens."""
        theme_colors = colors()
        place = marked(theme_colors.accent, theme_colors.on_accent)
        pointed = marked(theme_colors.tint, theme_colors.text)
        reached = marked(theme_colors.accent_soft, theme_colors.text)
        special = {self.pointed: pointed, self.chosen: place}
        reach = range(self.chosen - self.reach, self.chosen)
        return [
            special.get(token, reached if token in reach else None)
            for token in range(*tokens.indices(len(self._spans)))
        ]

    def tip(self, token: int) -> str:
        """Return what a click does."""
        return self.toolTip()


def marked(color: str, text: str) -> QTextCharFormat:
    """Return a format with a ground and the colour of the text on it."""
    made = QTextCharFormat()
    made.setBackground(QColor(color))
    made.setForeground(QColor(text))
    return made
