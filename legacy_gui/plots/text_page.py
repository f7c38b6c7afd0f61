"""One page of a text whose tokens have a ground of their own, and know when they are pointed at.

A page is short, because Qt lays a whole paragraph out at once and a line of a hundred million
letters would never be done. The grounds go into the layout of the paragraphs: as extra selections,
of which each is painted by itself, a full page took more than 200 ms instead of 10.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QTextBlock,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget

from engine.arrays import Int64
from engine.text.characters import code_points
from legacy_gui.plots.words import font_of, verbatim
from legacy_gui.theme import LEAD, theme

PAGE = 2000  # characters
ASTRAL = 0xFFFF  # Qt counts in UTF-16, where characters above this take two places
NO_SPANS = np.zeros((0, 2), np.int64)


class TextPage(QPlainTextEdit):
    """One page of a text; a subclass says what the ground of its tokens is.

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

    def __init__(self, name: str, explanation: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, readOnly=True)
        self.setAccessibleName(name)
        self.setToolTip(explanation)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFont(font_of(LEAD))
        self.viewport().setMouseTracking(True)
        self._text = ""
        self._spans = NO_SPANS
        self._page = 0
        self._first = 0  # the first token on the page
        self._places = NO_SPANS  # of the tokens on the page, in UTF-16
        self._hovered = -1
        self._pressed = QPoint()
        theme().changed.connect(self.shade)

    def formats(self, tokens: slice) -> Sequence[QTextCharFormat | None]:
        """Return the ground of some tokens; None is the bare ground."""
        raise NotImplementedError

    def tip(self, token: int) -> str:
        """Return what is said about the token under the mouse, -1 for none."""
        raise NotImplementedError

    @property
    def pages(self) -> int:
        """Pages of the text shown."""
        return max(1, -(-len(self._text) // PAGE))

    def open_text(self, text: str, spans: np.ndarray, page: int = 0) -> None:
        """Show a page of a text with tokens at ``spans``, int (N, 2) in characters, in order."""
        self._text, self._spans = text, np.asarray(spans).reshape(-1, 2)
        self.open_page(page)

    def open_page(self, page: int) -> None:
        """Show another page of the text."""
        self._page = min(max(0, page), self.pages - 1)
        begin = self._page * PAGE
        text = self._text[begin : begin + PAGE]
        self._hovered = -1
        shown = text.replace("\x00", "␀").replace("\r\n", " \n")  # Qt would drop a place
        self.setPlainText(shown.encode("utf-16", "replace").decode("utf-16"))
        self._place_tokens(text, begin)
        self.shade()
        self.page_changed.emit(self._page, self.pages)

    def turn(self, pages: int) -> None:
        """Turn some pages forward or back."""
        if self._text:
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

    def shade(self) -> None:
        """Give every token on the page its ground."""
        formats = self.formats(slice(self._first, self._first + len(self._places)))
        block = self.document().firstBlock()
        while block.isValid():
            block.layout().setFormats(self._ranges(block, formats))
            block = block.next()
        self.document().markContentsDirty(0, self.document().characterCount())
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Explain the token under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.tip(self._token_under(event.pos()))
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
            self.token_hovered.emit(token)

    def _place_tokens(self, text: str, begin: int) -> None:
        # Bisection looks at twenty spans; NumPy's search would copy all of the column first.
        first = bisect_right(self._spans[:, 1], begin)
        last = bisect_left(self._spans[:, 0], begin + len(text))
        self._first = first
        local = np.clip(self._spans[first:last].astype(np.int64) - begin, 0, len(text))
        self._places = utf16_places(text)[local]

    def _ranges(
        self, block: QTextBlock, formats: Sequence[QTextCharFormat | None]
    ) -> list[QTextLayout.FormatRange]:
        """Return the grounds of the tokens in a paragraph."""
        begin, end = block.position(), block.position() + block.length() - 1
        first = int(np.searchsorted(self._places[:, 1], begin, "right"))
        last = int(np.searchsorted(self._places[:, 0], end, "left"))
        places = (np.clip(self._places[first:last], begin, end) - begin).tolist()
        grounds = zip(places, formats[first:last], strict=True)
        return [_range(start, stop, ground) for (start, stop), ground in grounds if ground]


def utf16_places(text: str) -> Int64:
    """Return where each character of a text begins in UTF-16, and where the last one ends."""
    widths = 1 + (code_points(text) > ASTRAL).astype(np.int64)
    return np.concatenate([[0], np.cumsum(widths)])


def _range(start: int, stop: int, ground: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, stop - start, ground
    return made
