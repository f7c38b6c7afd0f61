"""A word in its sentence, with the neighbours in its window; a click goes to another word."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtGui import QColor, QFont, QFontMetrics, QTextCharFormat
from PySide6.QtWidgets import QWidget

from engine.text import Corpus
from legacy_gui.plots.text_page import NO_SPANS, TextPage
from legacy_gui.theme import GRID, colors
from legacy_gui.translations import tr

AROUND = 12  # words of the text shown on each side
LINES = 3


class Passage(TextPage):
    """A few lines of the text around one word; ``token_activated`` counts from ``first``."""

    def __init__(self, lines: int = LINES, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("The pair in its sentence"), tr("Click a word to look at its pairs."), parent
        )
        self.first = 0  # the token of the corpus that is shown first
        self._corpus: Corpus | None = None
        self._centre = -1
        self._window: frozenset[int] = frozenset()
        self._contexts: frozenset[int] = frozenset()
        line = QFontMetrics(self.font()).lineSpacing()
        self.setFixedHeight(lines * line + 2 * GRID)

    def show_pair(
        self, corpus: Corpus, centre: int, window: Sequence[int], contexts: Sequence[int]
    ) -> None:
        """Show token ``centre`` of a corpus, its window, and which of that it is paired with."""
        self._corpus, self._centre = corpus, centre
        self._window, self._contexts = frozenset(window), frozenset(contexts)
        begin, end = document_around(corpus, centre)
        first, last = max(begin, centre - AROUND), min(end, centre + AROUND + 1)
        spans = corpus.spans[first:last].astype(np.int64)
        text = corpus.documents.texts[int(corpus.document_of[centre])]
        self.first = first
        start = int(spans[0, 0])
        lines = text[start : int(spans[-1, 1])]
        self.open_text(lines.replace("\n", " ").replace("\r", " "), spans - start)

    def clear_pair(self) -> None:
        """Show nothing."""
        self._corpus, self._centre = None, -1
        self.open_text("", NO_SPANS)

    def formats(self, tokens: slice) -> list[QTextCharFormat | None]:
        """Return the grounds: strong for the pair, soft for the rest of the window."""
        return [self._format(self.first + token) for token in range(tokens.start, tokens.stop)]

    def tip(self, token: int) -> str:
        """Return what a click on a token does."""
        return self.toolTip() if token >= 0 else ""

    def _format(self, token: int) -> QTextCharFormat | None:
        if token != self._centre and token not in self._window:
            return None
        made = QTextCharFormat()
        made.setBackground(QColor(colors().accent_soft))
        if token == self._centre:
            made.setBackground(QColor(colors().accent))
            made.setForeground(QColor(colors().on_accent))
        elif token in self._contexts:
            made.setBackground(QColor(colors().tint))
            made.setFontWeight(QFont.Weight.DemiBold)
        return made


def document_around(corpus: Corpus, token: int) -> tuple[int, int]:
    """Return the first token of the document a token stands in, and the one after its last."""
    document = int(corpus.document_of[token])
    begin, end = corpus.offsets[document : document + 2].tolist()
    return begin, end


def window_of(corpus: Corpus, token: int, size: int, reach: int) -> list[int]:
    """Return the tokens at most ``reach`` known words away, in the order of the text.

    Known are the ``size`` most frequent words; others are left out before windows are laid.
    """
    begin, end = document_around(corpus, token)
    found: list[list[int]] = []
    for way in (range(token - 1, begin - 1, -1), range(token + 1, end)):
        side: list[int] = []
        for other in way:
            if len(side) == reach:
                break
            if corpus.ids[other] < size:
                side.append(other)
        found.append(side)
    return [*reversed(found[0]), *found[1]]
