"""A text with its tokens shaded, a page at a time: what the program sees when it reads.

Neighbouring tokens get different tints, so that one sees where the text was cut; what was left out
keeps the bare ground. A page is short, because Qt lays a whole paragraph out at once and a line of
a hundred million letters would never be done.
"""

from html import escape

import numpy as np
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip, QWidget

from engine.arrays import Int64
from engine.text import Corpus
from engine.text.characters import code_points
from legacy_gui.theme import LEAD, colors, theme
from legacy_gui.translations import number, tr

PAGE = 3000  # characters
ASTRAL = 0xFFFF  # Qt counts in UTF-16, where characters above this take two places


class TokenView(QPlainTextEdit):
    """One page of one document.

    Signals
    -------
    page_changed
        (page, pages) of the document, counted from 0.
    """

    page_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, readOnly=True)
        self.setObjectName("token_view")
        self.setAccessibleName(tr("The text with its words shaded"))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        font = self.font()
        font.setPointSizeF(LEAD)
        self.setFont(font)
        self._corpus: Corpus | None = None
        self._document = 0
        self._page = 0
        self._first = 0  # the first token on the page
        self._starts = np.zeros(0, np.int64)  # of the tokens on the page, in UTF-16
        self._ends = np.zeros(0, np.int64)
        theme().changed.connect(self._shade)

    @property
    def pages(self) -> int:
        """Pages of the document shown."""
        return max(1, -(-len(self._text()) // PAGE))

    def show_document(self, corpus: Corpus, document: int, page: int = 0) -> None:
        """Show a page of a document."""
        self._corpus, self._document = corpus, document
        self._page = min(max(0, page), self.pages - 1)
        begin = self._page * PAGE
        text = self._text()[begin : begin + PAGE]
        self.setPlainText(text.replace("\x00", "␀").encode("utf-16", "replace").decode("utf-16"))
        self._place_tokens(text, begin)
        self._shade()
        self.page_changed.emit(self._page, self.pages)

    def turn(self, pages: int) -> None:
        """Turn some pages forward or back."""
        if self._corpus is not None:
            self.show_document(self._corpus, self._document, self._page + pages)

    def token_at(self, position: int) -> int | None:
        """Return the token at a place of the page (in UTF-16), as a place in ``corpus.ids``."""
        found = int(np.searchsorted(self._starts, position, "right")) - 1
        inside = found >= 0 and position < self._ends[found]
        return self._first + found if inside else None

    def viewportEvent(self, event: QEvent) -> bool:
        """Explain the token under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            token = self.token_at(self.cursorForPosition(event.pos()).position())
            QToolTip.showText(event.globalPos(), _verbatim(self._explanation(token)), self)
            return True
        return super().viewportEvent(event)

    def clear_document(self) -> None:
        """Show nothing."""
        self._corpus = None
        self._starts = self._ends = np.zeros(0, np.int64)
        self.setExtraSelections([])
        self.clear()

    def _text(self) -> str:
        return self._corpus.documents.texts[self._document] if self._corpus else ""

    def _place_tokens(self, text: str, begin: int) -> None:
        assert self._corpus is not None
        first, last = self._corpus.offsets[self._document : self._document + 2]
        spans = self._corpus.spans[first:last]
        inside = slice(
            int(np.searchsorted(spans[:, 1], begin, "right")),
            int(np.searchsorted(spans[:, 0], begin + len(text), "left")),
        )
        self._first = int(first) + inside.start
        places = _utf16_places(text)
        local = np.clip(spans[inside].astype(np.int64) - begin, 0, len(text))
        self._starts, self._ends = places[local[:, 0]], places[local[:, 1]]

    def _shade(self) -> None:
        """Tint every token; neighbours differently."""
        tints = [QColor(colors().accent_soft), QColor(colors().tint)]
        selections = []
        for number_, (start, end) in enumerate(
            zip(self._starts.tolist(), self._ends.tolist(), strict=True)
        ):
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format.setBackground(tints[(self._first + number_) % 2])
            selections.append(selection)
        self.setExtraSelections(selections)

    def _explanation(self, token: int | None) -> str:
        if token is None or self._corpus is None:
            return ""
        number_ = int(self._corpus.ids[token])
        return tr("“{word}” · {count} times · rank {rank}").format(
            word=self._corpus.vocabulary.tokens[number_],
            count=number(self._corpus.vocabulary.counts[number_]),
            rank=number(number_ + 1),
        )


def _verbatim(text: str) -> str:
    """Return a tooltip that shows the text to the letter; a token may look like markup."""
    return f"<span>{escape(text)}</span>" if text else ""


def _utf16_places(text: str) -> Int64:
    """Return where each character of a text begins in UTF-16, and where the last one ends."""
    widths = 1 + (code_points(text) > ASTRAL).astype(np.int64)
    return np.concatenate([[0], np.cumsum(widths)])
