"""A text in which the shade of every token is its weight: where in the document is it decided?

A weight of 0 is the bare ground and 1 the full shade; with two signs, blue speaks for and
vermillion against. The strongest shade is chosen so that text on it keeps a contrast of
4.5 : 1. Only one page is laid out at a time, so a document may be of any length.
"""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget

from legacy_gui.plots.shades import legible, steps_of
from legacy_gui.plots.token_view import _utf16_places
from legacy_gui.plots.words import font_of, verbatim
from legacy_gui.theme import GRID, LEAD, colors, theme
from legacy_gui.translations import tr

PAGE = 2000  # characters


class ShadedText(QPlainTextEdit):
    """One page of a text with shaded tokens.

    Signals
    -------
    page_changed
        (page, pages) of the text, counted from 0.
    token_hovered
        The number of the token under the mouse, or -1.
    token_activated
        The number of the token that was clicked, or entered at the cursor.
    """

    page_changed = Signal(int, int)
    token_hovered = Signal(int)
    token_activated = Signal(int)

    def __init__(
        self, explain: Callable[[int], str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, readOnly=True)
        self.setAccessibleName(tr("The text, shaded by weight"))
        self.setToolTip(tr("The stronger the shade, the larger the weight of the word."))
        self.setPlaceholderText(tr("There is no text to shade yet."))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFont(font_of(LEAD))
        self.document().setDocumentMargin(2 * GRID)
        self.viewport().setMouseTracking(True)
        self.explain = explain
        self._text = ""
        self._spans = np.zeros((0, 2), np.int64)
        self._weights = np.zeros(0, np.float64)
        self._page = 0
        self._first = 0  # the first token on the page
        self._places = np.zeros((0, 2), np.int64)  # of the tokens on the page, in UTF-16
        self._hovered = -1
        self._pressed = QPoint()
        theme().changed.connect(self._shade)

    @property
    def pages(self) -> int:
        """Pages of the text shown."""
        return max(1, -(-len(self._text) // PAGE))

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
        if len(spans) != len(weights):
            raise ValueError("Every token needs one weight.")
        self._text, self._spans = text, np.asarray(spans, np.int64).reshape(-1, 2)
        self._weights = np.nan_to_num(np.asarray(weights, np.float64), nan=0.0)
        self.open_page(page)

    def show_weights(self, weights: np.ndarray) -> None:
        """Give the same tokens other weights, float (N,), and stay where one is."""
        if len(self._spans) != len(weights):
            raise ValueError("Every token needs one weight.")
        self._weights = np.nan_to_num(np.asarray(weights, np.float64), nan=0.0)
        self._shade()

    def open_page(self, page: int) -> None:
        """Show another page of the text."""
        self._page = min(max(0, page), self.pages - 1)
        begin = self._page * PAGE
        text = self._text[begin : begin + PAGE]
        self._hovered = -1
        shown = text.replace("\x00", "␀").replace("\r\n", " \n")  # Qt would drop a place
        self.setPlainText(shown.encode("utf-16", "replace").decode("utf-16"))
        self._place_tokens(text, begin)
        self._shade()
        self.page_changed.emit(self._page, self.pages)

    def turn(self, pages: int) -> None:
        """Turn some pages forward or back."""
        self.open_page(self._page + pages)

    def reveal(self, token: int) -> None:
        """Open the page of a token and put the cursor on it."""
        self.open_page(int(self._spans[token, 0]) // PAGE)
        cursor = self.textCursor()
        cursor.setPosition(int(self._places[token - self._first, 0]))
        self.setTextCursor(cursor)
        self.centerCursor()

    def token_at(self, position: int) -> int:
        """Return the token at a place of the page (in UTF-16), or -1."""
        found = int(np.searchsorted(self._places[:, 0], position, "right")) - 1
        inside = found >= 0 and position < self._places[found, 1]
        return self._first + found if inside else -1

    def viewportEvent(self, event: QEvent) -> bool:
        """Explain the token under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            token = self._token_under(event.pos())
            text = self.explain(token) if token >= 0 and self.explain else self.toolTip()
            QToolTip.showText(event.globalPos(), verbatim(text), self)
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which token is under the mouse."""
        super().mouseMoveEvent(event)
        self._hover(self._token_under(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a selection."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Activate the token that was clicked."""
        super().mouseReleaseEvent(event)
        token = self._token_under(event.position().toPoint())
        if token >= 0 and token == self._token_under(self._pressed):
            self.token_activated.emit(token)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Activate the token at the cursor with Enter."""
        token = self.token_at(self.textCursor().position())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and token >= 0:
            self.token_activated.emit(token)
        else:
            super().keyPressEvent(event)

    def _token_under(self, spot: QPoint) -> int:
        """Return the token under a spot, or -1; a cursor stands before or after a letter."""
        cursor = self.cursorForPosition(spot)
        after_the_spot = self.cursorRect(cursor).left() > spot.x()
        return self.token_at(cursor.position() - after_the_spot)

    def _hover(self, token: int) -> None:
        if token != self._hovered:
            self._hovered = token
            hand = Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(hand if token >= 0 else Qt.CursorShape.IBeamCursor)
            self.token_hovered.emit(token)

    def _place_tokens(self, text: str, begin: int) -> None:
        first = int(np.searchsorted(self._spans[:, 1], begin, "right"))
        last = int(np.searchsorted(self._spans[:, 0], begin + len(text), "left"))
        self._first = first
        local = np.clip(self._spans[first:last] - begin, 0, len(text))
        self._places = _utf16_places(text)[local]

    def _shade(self) -> None:
        """Give every token on the page its shade; the bare ground needs none.

        The shades go into the layout of the paragraphs: as extra selections, of which each is
        painted by itself, a full page took more than 200 ms instead of 10.
        """
        weights = self._weights[self._first : self._first + len(self._places)]
        steps = steps_of(np.abs(weights))
        shades = shade_formats()
        block = self.document().firstBlock()
        while block.isValid():
            begin, end = block.position(), block.position() + block.length() - 1
            inside = slice(
                int(np.searchsorted(self._places[:, 1], begin, "right")),
                int(np.searchsorted(self._places[:, 0], end, "left")),
            )
            places = np.clip(self._places[inside], begin, end) - begin
            ranges = [
                _range(start, stop, shades[int(weight < 0)][step])
                for (start, stop), weight, step in zip(
                    places.tolist(), weights[inside], steps[inside].tolist(), strict=True
                )
                if step
            ]
            block.layout().setFormats(ranges)
            block = block.next()
        self.document().markContentsDirty(0, self.document().characterCount())
        self.viewport().update()


def shade_formats() -> tuple[list[QTextCharFormat], list[QTextCharFormat]]:
    """Return the 256 shades of weights that speak for, and of those that speak against."""
    theme_colors = colors()
    scales = [legible(theme_colors, theme_colors.series[hue]) for hue in (0, 1)]
    return tuple([_format(color) for color in scale.tolist()] for scale in scales)  # type: ignore


def _format(color: list[int]) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setBackground(QColor(*color))
    return made


def _range(start: int, stop: int, shade: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, stop - start, shade
    return made
