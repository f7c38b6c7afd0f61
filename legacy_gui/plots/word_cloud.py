"""Words as large as they are heavy, the heaviest in the middle.

A cloud is for the first glance, not for reading off numbers; its worth here is the change: when
counts give way to TF-IDF, every word glides to its new place and size, and one sees the common
words shrink and the telling ones grow. Size follows the square root of the weight, so that the area
of a word, not its height, is in proportion.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPainterPath, QResizeEvent
from PySide6.QtWidgets import QWidget

from legacy_gui.plots.canvas import Canvas
from legacy_gui.plots.packing import pack
from legacy_gui.plots.shades import blend
from legacy_gui.plots.words import LONGEST, decimals_for, font_of
from legacy_gui.theme import GRID, colors
from legacy_gui.translations import number, tr

MOST = 150  # words; more are no picture any more
OUTLINE = 100.0  # pixels, the size in which outlines are drawn before they are scaled
SMALLEST = 11.0  # pixels
AIR_X, AIR_Y = 36.0, 14.0  # between words, in pixels of the outline
WAIT_MS = 120  # for the end of a change of size
FADED = 0.25
HEAVY, MIDDLE = 0.55, 0.2  # shares of the largest weight from which a word is accent, text
SPOKEN = 8


@dataclass(frozen=True)
class Word:
    """A word on its way from one place and scale to another."""

    text: str
    outline: QPainterPath
    centre: QPointF
    scale: float
    old_centre: QPointF
    old_scale: float


class WordCloud(Canvas):
    """A cloud of words that never overlap.

    Signals
    -------
    word_activated
        The number of the word, as given, that was clicked or entered.
    """

    word_activated = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Word cloud"),
            tr("The larger a word, the larger its weight. Arrow keys go from heavy to light."),
            tr("There are no words to draw yet."),
            parent,
        )
        self._texts: tuple[str, ...] = ()
        self._weights = np.zeros(0)
        self._order = np.zeros(0, np.int64)  # from heavy to light, into the words as given
        self._words: list[Word] = []
        self._leaving: list[Word] = []
        self._room = QRectF(0, 0, 1, 1)  # for which the words are laid out
        self._outlines: dict[str, QPainterPath] = {}
        self._waiting = QTimer(self, interval=WAIT_MS, singleShot=True)
        self._waiting.timeout.connect(self._lay_out)

    def show_words(self, words: Sequence[str], weights: Sequence[float]) -> None:
        """Draw the heaviest words; those already shown glide to their new size and place.

        Parameters
        ----------
        words, weights
            Of equal length; a weight that is not above zero keeps its word out of the cloud.
        """
        if len(words) != len(weights):
            raise ValueError("Every word needs one weight.")
        self._texts = tuple(words)
        self._weights = np.asarray(weights, np.float64)
        drawable = np.isfinite(self._weights) & (self._weights > 0)
        drawable &= np.array([bool(text.strip()) for text in words], bool)
        order = np.argsort(-self._weights, kind="stable")
        self._order = order[drawable[order]][:MOST]
        self._decimals = decimals_for(self._weights.tolist())
        self._outlines = {
            text: self._outline(text) for text in map(self._text, self._order.tolist())
        }
        self._lay_out()

    @property
    def left_out(self) -> int:
        """Words for which there was no room."""
        return sum(word.scale == 0 for word in self._words)

    def place(self, item: int) -> QRectF:
        """Return the ink box of a word, where it will come to rest."""
        word = self._words[item]
        return _ink(word.outline, word.centre, word.scale)

    def tip(self, item: int) -> str:
        """Return word and weight."""
        given = int(self._order[item])
        weight = number(self._weights[given], self._decimals)
        return tr("{label}: {value}").format(label=self._texts[given], value=weight)

    def activate(self, item: int) -> None:
        """Tell which word was chosen."""
        self.word_activated.emit(int(self._order[item]))

    def draw(self, painter: QPainter, visible: QRectF) -> None:
        """Paint the words where they are on their way; as a whole, until laid out anew."""
        fit = min(visible.width() / self._room.width(), visible.height() / self._room.height())
        if self._waiting.isActive():
            painter.translate(visible.center())
            painter.scale(fit, fit)
            painter.translate(-self._room.center())
        for word in self._leaving:
            if self.glide.share < 1:
                self._draw_word(painter, word, QColor(colors().muted))
        for item, word in enumerate(self._words):
            self._draw_word(painter, word, self._color(item))
        if self.current >= 0:
            self.draw_focus(painter, self.place(self.current).adjusted(-4, -4, 4, 4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the words out anew when the size has come to rest."""
        super().resizeEvent(event)
        if self._texts:
            self._waiting.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Lay out at once what is still waiting."""
        super().hideEvent(event)
        if self._waiting.isActive():
            self._waiting.stop()
            self._lay_out()

    def _lay_out(self) -> None:
        self._room = QRectF(self.viewport().rect())
        before = {word.text: word for word in self._words if word.scale}
        self._words = self._packed(before)
        stays = {word.text for word in self._words}
        self._leaving = [_vanishing(word) for text, word in before.items() if text not in stays]
        self.items = len(self._words)
        spoken = "; ".join(self.tip(item) for item in range(min(SPOKEN, len(self._words))))
        self.replaced(len(self._words), spoken)

    def _packed(self, before: dict[str, Word]) -> list[Word]:
        room = self.viewport().rect().adjusted(GRID, GRID, -GRID, -GRID)
        if not len(self._order) or room.width() < 8 * GRID or room.height() < 8 * GRID:
            return []
        texts = [self._text(given) for given in self._order.tolist()]
        outlines = [self._outlines[text] for text in texts]
        inks = [outline.boundingRect() for outline in outlines]
        boxes = np.array([(ink.width() + AIR_X, ink.height() + AIR_Y) for ink in inks])
        scales, centres = pack(
            boxes, self._weights[self._order], room.width(), room.height(), SMALLEST / OUTLINE
        )
        words = []
        for text, outline, scale, (x, y) in zip(texts, outlines, scales, centres, strict=True):
            centre = QPointF(room.left() + x, room.top() + y)
            old = before.get(text, Word(text, outline, centre, 0.0, centre, 0.0))
            words.append(Word(text, outline, centre, float(scale), old.centre, old.scale))
        return words

    def _text(self, given: int) -> str:
        return " ".join(self._texts[given].split())[:LONGEST]

    def _outline(self, text: str) -> QPainterPath:
        """Return the outline of a word, its ink centred on the origin."""
        if text in self._outlines:
            return self._outlines[text]
        font = font_of(1, strong=True)
        font.setPixelSize(int(OUTLINE))
        path = QPainterPath()
        path.addText(0, 0, font, text)
        return path.translated(-path.boundingRect().center())

    def _color(self, item: int) -> QColor:
        share = self._weights[self._order[item]] / self._weights[self._order[0]]
        role = "accent" if share >= HEAVY else "text" if share >= MIDDLE else "muted"
        color = getattr(colors(), role)
        aside = self.hover >= 0 and item != self.hover
        return blend(colors().card, color, FADED) if aside else QColor(color)

    def _draw_word(self, painter: QPainter, word: Word, color: QColor) -> None:
        scale = self.glide.between(word.old_scale, word.scale)
        if scale <= 0:
            return
        painter.save()
        painter.translate(word.old_centre + (word.centre - word.old_centre) * self.glide.share)
        painter.scale(scale, scale)
        painter.fillPath(word.outline, color)
        painter.restore()


def _ink(outline: QPainterPath, centre: QPointF, scale: float) -> QRectF:
    box = outline.boundingRect()
    ink = QRectF(0, 0, box.width() * scale, box.height() * scale)
    ink.moveCenter(centre)
    return ink


def _vanishing(word: Word) -> Word:
    """Return the word shrinking to nothing where it is."""
    return Word(word.text, word.outline, word.centre, 0.0, word.centre, word.scale)
