"""A mind that is made up word by word: the probability of a label along a document, as lines.

Every word is a column that can be pointed at; where the lines cross the dashed height, a reader
that was undecided begins to lean to one side.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from engine.arrays import Float64
from legacy_gui.plots.canvas import Canvas
from legacy_gui.plots.loss_curve_axes import Frame, Scale, even_ticks
from legacy_gui.plots.loss_curve_drawing import (
    DOT,
    End,
    draw_axes,
    draw_chance,
    draw_dot,
    draw_ends,
    draw_line,
    draw_plate,
    line_height,
)
from legacy_gui.plots.words import CENTRE, font_of, widest, write
from legacy_gui.theme import BODY, GRID, LEAD, colors
from legacy_gui.translations import number, tr

STRONG, FAINT = 2.2, 1.2
AIR = 8.0  # per cent above and below
LEFT = 6 * GRID  # pixels for the numbers
LONGEST = 18 * GRID  # pixels of a name


@dataclass(frozen=True, eq=False)
class BeliefLine:
    """One line: a name, a colour of the theme (None is grey), a probability after every word."""

    name: str
    hue: int | None
    values: Float64


class BeliefLines(Canvas):
    """How the belief in a label moves while a document is read.

    Signals
    -------
    word_pointed
        The word under the mouse, or -1.
    """

    word_pointed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Belief along the document"),
            tr("The probability of the label after every word."),
            tr("Nothing is read yet."),
            parent,
        )
        self.lines: tuple[BeliefLine, ...] = ()
        self._words: Sequence[str] = ()
        self._title, self._even = "", 0.5

    def show_lines(
        self, title: str, lines: Sequence[BeliefLine], words: Sequence[str], even: float
    ) -> None:
        """Draw other lines; ``even`` is the probability of a label among all alike."""
        self._title, self.lines, self._words, self._even = title, tuple(lines), words, even
        ends = [_written(line, len(words) - 1) for line in self.lines] if words else []
        self.items, self.hover, self.current = len(words), -1, -1
        self.setAccessibleDescription("; ".join([title, *ends]))
        self.arrange()

    def clear(self) -> None:
        """Draw nothing."""
        self.show_lines("", (), (), 0.5)

    def mark(self, word: int) -> None:
        """Mark a word, or none with -1."""
        super().point_at(word if word < self.items else -1)

    def point_at(self, item: int) -> None:
        """Mark the word under the mouse, and tell it."""
        if item != self.hover:
            super().point_at(item)
            self.word_pointed.emit(item)

    @property
    def frame(self) -> Frame:
        """Where the numbers are."""
        room, high = QRectF(self.viewport().rect()), line_height()
        names = [_written(line, self.items - 1) for line in self.lines]
        right = min(widest(names, font_of(BODY)), LONGEST, room.width() / 3) + 2 * GRID
        place = room.adjusted(LEFT, high + GRID, -right, -2 * high - GRID / 2)
        return Frame(place, Scale(1.0, float(max(2, self.items))), Scale(-AIR, 100.0 + AIR))

    def place(self, item: int) -> QRectF:
        """Return the column of a word."""
        frame = self.frame
        wide = frame.place.width() / max(1, self.items - 1)
        middle = frame.spot(item + 1.0, 0.0).x()
        return QRectF(middle - wide / 2, frame.place.top(), wide, frame.place.height())

    def item_at(self, spot: QPointF) -> int:
        """Return the word in whose column a spot is, or -1."""
        word = round(self.frame.x_at(spot.x())) - 1
        return word if 0 <= word < self.items and self.place(word).contains(spot) else -1

    def tip(self, item: int) -> str:
        """Return what is believed after a word."""
        values = " · ".join(_written(line, item) for line in self.lines)
        return tr("after “{word}”: {values}").format(word=self._words[item], values=values)

    def draw(self, painter: QPainter, visible: QRectF) -> None:
        """Paint the axes, the lines with their names, and the word that is meant."""
        frame = self.frame
        draw_axes(painter, frame, self._title, "")
        _draw_words_axis(painter, frame)
        draw_chance(painter, frame, 100 * self._even, "")
        ends = []
        for line in self.lines:
            color = QColor(colors().muted if line.hue is None else colors().series[line.hue])
            spots = frame.pixels(np.arange(1.0, self.items + 1), 100 * line.values)
            draw_line(painter, spots, QPen(color, FAINT if line.hue is None else STRONG))
            ends.append(End(QPointF(*spots[-1].tolist()), _written(line, self.items - 1), color))
        draw_ends(painter, frame, ends, visible.right() - GRID / 2)
        meant = self.hover if self.hover >= 0 else self.current
        if 0 <= meant < self.items:
            self._draw_meant(painter, frame, meant, visible)

    def _draw_meant(self, painter: QPainter, frame: Frame, word: int, visible: QRectF) -> None:
        line = self.lines[0]
        spot = frame.spot(word + 1.0, 100 * float(line.values[word]))
        painter.setPen(QPen(QColor(colors().border), 1.0))
        painter.drawLine(
            QPointF(spot.x(), frame.place.top()), QPointF(spot.x(), frame.place.bottom())
        )
        color = QColor(colors().muted if line.hue is None else colors().series[line.hue])
        _draw_plate(painter, spot, self.tip(word), color, visible)


def _draw_words_axis(painter: QPainter, frame: Frame) -> None:
    """Write the numbers of words, as many as have room."""
    place, high, free = frame.place, line_height(), -np.inf
    painter.setFont(font_of(BODY))
    painter.setPen(QColor(colors().muted))
    for value, text in even_ticks(0.0, frame.x.high):
        x, wide = frame.spot(value, 0.0).x(), widest([text], font_of(BODY)) + GRID
        if value >= 1 and value == round(value) and x - wide / 2 >= free:
            write(painter, QRectF(x - wide / 2, place.bottom(), wide, high), text, CENTRE)
            free = x + wide / 2
    below = QRectF(place.left(), place.bottom() + high, place.width(), high)
    write(painter, below, tr("words read"), CENTRE)


def _draw_plate(
    painter: QPainter, spot: QPointF, text: str, color: QColor, visible: QRectF
) -> None:
    """Mark a point and write beside it what it is."""
    font = font_of(LEAD)
    width, high = widest([text], font) + 2 * GRID, line_height(LEAD) + GRID / 2
    beside = spot.x() - 1.5 * GRID, spot.x() + 1.5 * GRID
    draw_dot(painter, spot, color, 2 * DOT)
    top = spot.y() - high - GRID / 2
    plate = draw_plate(painter, beside, top, QSizeF(width, high), visible)
    painter.setFont(font)
    painter.setPen(QColor(colors().text))
    write(painter, plate, text, CENTRE)


def _written(line: BeliefLine, word: int) -> str:
    return tr("{name} {share} %").format(name=line.name, share=number(100 * line.values[word]))
