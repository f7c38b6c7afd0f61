"""A document with its tokens tinted: what the program sees when it reads.

Neighbouring tokens get different tints, so that one sees where the text was cut; what was left out
keeps the bare ground.
"""

from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QWidget

from engine.text import Corpus
from legacy_gui.plots.text_page import NO_SPANS, TextPage
from legacy_gui.theme import colors
from legacy_gui.translations import number, tr


class TokenView(TextPage):
    """One page of one document of a corpus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("The text with its words shaded"), parent=parent)
        self.setObjectName("token_view")
        self._corpus: Corpus | None = None
        self._begin = 0  # the first token of the document in the corpus

    def show_document(self, corpus: Corpus, document: int, page: int = 0) -> None:
        """Show a page of a document."""
        first, last = corpus.offsets[document : document + 2].tolist()
        self._corpus, self._begin = corpus, first
        self.open_text(corpus.documents.texts[document], corpus.spans[first:last], page)

    def clear_document(self) -> None:
        """Show nothing."""
        self._corpus = None
        self.open_text("", NO_SPANS)

    def formats(self, tokens: slice) -> list[QTextCharFormat | None]:
        """Return the tints of some tokens; neighbours have different ones."""
        tints: list[QTextCharFormat] = []
        for color in (colors().accent_soft, colors().tint):
            tints.append(QTextCharFormat())
            tints[-1].setBackground(QColor(color))
        return [tints[token % 2] for token in range(tokens.start, tokens.stop)]

    def tip(self, token: int) -> str:
        """Return what is said about the token under the mouse."""
        if token < 0 or self._corpus is None:
            return ""
        number_ = int(self._corpus.ids[self._begin + token])
        return tr("“{word}” · {count} times · rank {rank}").format(
            word=self._corpus.vocabulary.tokens[number_],
            count=number(self._corpus.vocabulary.counts[number_]),
            rank=number(number_ + 1),
        )
