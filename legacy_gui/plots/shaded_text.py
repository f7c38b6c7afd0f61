"""A text in which the shade of every token is its weight: where in the document is it decided?

A weight of 0 is the bare ground and 1 the full shade; with two signs, blue speaks for and
vermillion against. The strongest shade is chosen so that text on it keeps a contrast of
4.5 : 1.
"""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QWidget

from legacy_gui.plots.shades import legible, steps_of
from legacy_gui.plots.text_page import TextPage
from legacy_gui.theme import GRID, colors
from legacy_gui.translations import tr


class ShadedText(TextPage):
    """One page of a text with shaded tokens that can be clicked."""

    def __init__(
        self, explain: Callable[[int], str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            tr("The text, shaded by weight"),
            tr("The stronger the shade, the larger the weight of the word."),
            parent,
        )
        self.setPlaceholderText(tr("There is no text to shade yet."))
        self.document().setDocumentMargin(2 * GRID)
        self.explain = explain
        self._weights = np.zeros(0, np.float64)
        self.token_hovered.connect(self._show_hand)

    def show_text(
        self, text: str, spans: np.ndarray, weights: np.ndarray, *, page: int = 0
    ) -> None:
        """Show a page of a text.

        Parameters
        ----------
        spans
            Begin and end of every token in characters, in order, int (N, 2).
        weights
            Of every token, float (N,); from 0 to 1, or from -1 to 1 where some speak against. NaN
            is no weight.
        """
        self._take(weights, len(spans))
        self.open_text(text, spans, page)

    def show_weights(self, weights: np.ndarray) -> None:
        """Give the same tokens other weights, float (N,), and stay where one is."""
        self._take(weights, len(self._spans))
        self.shade()

    def formats(self, tokens: slice) -> list[QTextCharFormat | None]:
        """Return the shades of some tokens."""
        weights = self._weights[tokens]
        shades = shade_formats()
        steps = zip(weights.tolist(), steps_of(np.abs(weights)).tolist(), strict=True)
        return [shades[int(weight < 0)][step] if step else None for weight, step in steps]

    def tip(self, token: int) -> str:
        """Return what is said about the token under the mouse."""
        return self.explain(token) if token >= 0 and self.explain else self.toolTip()

    def _take(self, weights: np.ndarray, tokens: int) -> None:
        if len(weights) != tokens:
            raise ValueError("Every token needs one weight.")
        self._weights = np.nan_to_num(np.asarray(weights, np.float64), nan=0.0)

    def _show_hand(self, token: int) -> None:
        hand = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(hand if token >= 0 else Qt.CursorShape.IBeamCursor)


def shade_formats() -> tuple[list[QTextCharFormat], list[QTextCharFormat]]:
    """Return the 256 shades of weights that speak for, and of those that speak against."""
    theme_colors = colors()
    speaks_for, against = (legible(theme_colors, theme_colors.series[hue]) for hue in (0, 1))
    return list(map(ground, speaks_for.tolist())), list(map(ground, against.tolist()))


def ground(color: list[int]) -> QTextCharFormat:
    """Return a format with a background colour (red, green, blue)."""
    made = QTextCharFormat()
    made.setBackground(QColor(*color))
    return made
