"""Shares of right answers as lines between nothing and all, with the line of mere guessing.

What runs along the x axis is either a number, such as the batches learned from, or a row of cases,
such as the gaps of a contest; cases stand at equal distances, in their order. Everything measured
at one x is one item: the mouse, the arrow keys and a click find it by its x alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from legacy_gui.plots.canvas import Canvas
from legacy_gui.plots.loss_curve_axes import Frame, Scale
from legacy_gui.plots.loss_curve_drawing import (
    End,
    draw_axes,
    draw_dot,
    draw_ends,
    draw_line,
    draw_plate,
    line_height,
)
from legacy_gui.plots.shades import blend
from legacy_gui.plots.words import CENTRE, font_of, widest, write
from legacy_gui.theme import BODY, GRID, colors
from legacy_gui.translations import number, tr

LINE, DOT = 2.0, 3.0
WIDER = 2.0  # each further line is so much wider and lies below: two that are one are both seen
DOTTED = 12  # places, at most, for dots to be seen apart
TOP = 108.0  # percent; leaves room above a line that knows everything
TINT = 0.6  # strength of the band that is open
FINEST = 3  # decimals of a percentage
LEFT_MARGIN = 5 * GRID


@dataclass(frozen=True)
class Line:
    """One line: its name, its colour of the theme, and shares from 0 to 1 at some x."""

    name: str
    colour: int
    x: Sequence[float]
    shares: Sequence[float]


class AccuracyChart(Canvas):
    """Lines of right answers.

    Signals
    -------
    place_activated
        The number, counted from the left, of the x that was clicked or entered.
    """

    place_activated = Signal(int)

    def __init__(
        self, name: str, explanation: str, empty: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, explanation, empty, parent)
        self.lines: tuple[Line, ...] = ()
        self.places: tuple[float, ...] = ()
        self.chance = 0.0
        self.cases: tuple[str, ...] = ()
        self._titles = ("", "{x}")
        self._open, self._is_hollow = -1, False

    def name_x(self, title: str, template: str) -> None:
        """Say what runs along the x axis, and how one of its ``{x}`` is called."""
        self._titles = (title, template)

    def show_lines(
        self,
        lines: Sequence[Line],
        chance: float,
        cases: Sequence[str] = (),
        *,
        opened: int = -1,
        hollow: bool = False,
    ) -> None:
        """Draw other lines.

        Parameters
        ----------
        chance
            The share of right answers of one who guesses.
        cases
            The names of x = 0, 1, 2, …; without any, x is a number.
        opened
            The place that is tinted, since it is looked at elsewhere.
        hollow
            Whether the last place is still on its way.
        """
        self.lines, self.chance, self.cases = tuple(lines), chance, tuple(cases)
        self.places = tuple(sorted({x for line in lines for x in line.x}))
        self._open, self._is_hollow = opened, hollow
        self.items = len(self.places)
        self.current = min(self.current, self.items - 1)
        self.hover = min(self.hover, self.items - 1)
        self.setAccessibleDescription(self.tip(self.items - 1) if self.items else "")
        self.viewport().update()

    def frame(self) -> Frame:
        """Return the frame of the chart."""
        line, room = line_height(), QRectF(self.viewport().rect())
        ends = [self._end_text(line, line.shares[-1]) for line in self.lines if len(line.shares)]
        right = widest([*ends, tr("chance")], font_of(BODY)) + 2 * GRID
        place = room.adjusted(LEFT_MARGIN, line + GRID, -right, -2 * line - GRID)
        last = max(self.places, default=0.0)
        across = Scale(-0.5, len(self.cases) - 0.5) if self.cases else Scale(0.0, last or 1.0)
        return Frame(place, across, Scale(0.0, TOP))

    def place(self, item: int) -> QRectF:
        """Return the band around an x, halfway to its neighbours."""
        frame, middle = self.frame(), self.places[item]
        left, right = frame.x.low, frame.x.high
        if self.cases:
            left, right = middle - 0.5, middle + 0.5
        else:
            left = (self.places[item - 1] + middle) / 2 if item else left
            right = (middle + self.places[item + 1]) / 2 if item + 1 < self.items else right
        top, bottom = frame.place.top(), frame.place.bottom()
        return QRectF(
            QPointF(frame.spot(left, 0).x(), top), QPointF(frame.spot(right, 0).x(), bottom)
        )

    def item_at(self, spot: QPointF) -> int:
        """Return the place in whose band a spot is, or -1; there may be a thousand of them."""
        if not self.items:
            return -1
        item = int(np.abs(np.array(self.places) - self.frame().x_at(spot.x())).argmin())
        return item if self.place(item).contains(spot) else -1

    def tip(self, item: int) -> str:
        """Return the exact shares at an x."""
        values = [self._end_text(line, share, 1) for line, share in self._shares_at(item)]
        return tr("{label}: {value}").format(label=self._name_of(item), value=" · ".join(values))

    def activate(self, item: int) -> None:
        """Tell that an x was chosen."""
        self.place_activated.emit(item)

    def draw(self, painter: QPainter, visible: QRectF) -> None:
        """Paint bands, axes, the line of chance, the lines and what the mouse is on."""
        frame = self.frame()
        self._draw_bands(painter)
        draw_axes(painter, frame, tr("right answers, %"), "" if self.cases else self._titles[0])
        if self.cases:
            self._draw_cases(painter, frame)
        ends = [self._draw_chance(painter, frame)]
        for place in reversed(range(len(self.lines))):
            if len(self.lines[place].x):
                ends.append(self._draw_line(painter, frame, self.lines[place], place * WIDER))
        draw_ends(painter, frame, ends, visible.right())
        self._draw_reading(painter, frame, visible)

    def _draw_bands(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        look = colors()
        tint = blend(look.card, look.accent_soft, TINT)
        for item, color in ((self._open, tint), (self.hover, QColor(look.faint))):
            if 0 <= item < self.items:
                painter.setBrush(color)
                painter.drawRoundedRect(self.place(item), GRID / 2, GRID / 2)
        if self.current >= 0:
            self.draw_focus(painter, self.place(self.current))

    def _draw_cases(self, painter: QPainter, frame: Frame) -> None:
        painter.setFont(font_of(BODY))
        painter.setPen(QColor(colors().muted))
        place, high = frame.place, line_height()
        wide = place.width() / len(self.cases)
        for case, text in enumerate(self.cases):
            left = frame.spot(case - 0.5, 0).x()
            write(painter, QRectF(left, place.bottom() + GRID / 2, wide, high), text, CENTRE)
        below = QRectF(place.left(), place.bottom() + GRID / 2 + high, place.width(), high)
        write(painter, below, self._titles[0], CENTRE)

    def _draw_chance(self, painter: QPainter, frame: Frame) -> End:
        color = QColor(colors().muted)
        left, right = (frame.spot(x, 100 * self.chance) for x in (frame.x.low, frame.x.high))
        painter.setPen(QPen(color, 1.0, Qt.PenStyle.DashLine))
        painter.drawLine(left, right)
        return End(right, tr("chance"), color)

    def _draw_line(self, painter: QPainter, frame: Frame, line: Line, wider: float) -> End:
        """Draw a line and its dots; return its end."""
        color = QColor(colors().series[line.colour])
        spots = frame.pixels(np.asarray(line.x, float), 100 * np.asarray(line.shares, float))
        draw_line(painter, spots, QPen(color, LINE + wider))
        if len(spots) <= DOTTED:
            for x, y in spots.tolist():
                draw_dot(painter, QPointF(x, y), color, DOT + wider)
            if self._is_hollow and line.x[-1] == self.places[-1]:
                draw_dot(painter, QPointF(*spots[-1]), QColor(colors().card), DOT + wider - LINE)
        return End(QPointF(*spots[-1]), self._end_text(line, line.shares[-1]), color)

    def _draw_reading(self, painter: QPainter, frame: Frame, visible: QRectF) -> None:
        """Write the shares at the x under the mouse beside its band, one below the other."""
        if not 0 <= self.hover < self.items:
            return
        lines = [(self._name_of(self.hover), colors().text)]
        for line, share in self._shares_at(self.hover):
            lines.append((self._end_text(line, share, 1), colors().series[line.colour]))
        high, band = line_height(), self.place(self.hover)
        wide = widest([text for text, _ in lines], font_of(BODY)) + 2 * GRID
        size = QSizeF(wide, len(lines) * high + GRID)
        top = frame.place.center().y() - size.height() / 2
        plate = draw_plate(painter, (band.left(), band.right()), top, size, visible)
        painter.setFont(font_of(BODY))
        for number_, (text, color) in enumerate(lines):
            painter.setPen(QColor(color))
            top = plate.top() + GRID / 2 + number_ * high
            write(painter, QRectF(plate.left() + GRID, top, wide, high), text)

    def _name_of(self, item: int) -> str:
        x = self.places[item]
        return self._titles[1].format(x=self.cases[int(x)] if self.cases else number(x))

    def _shares_at(self, item: int) -> list[tuple[Line, float]]:
        return [
            (line, share)
            for line in self.lines
            for at, share in zip(line.x, line.shares, strict=True)
            if at == self.places[item]
        ]

    def _end_text(self, line: Line, share: float, decimals: int = 0) -> str:
        return tr("{name} {share} %").format(name=line.name, share=percent(share, decimals))


def percent(share: float, decimals: int = 0) -> str:
    """Write a share in percent; what is not everything is not written as everything."""
    while decimals < FINEST and round(share, 2 + decimals) in (0.0, 1.0) and 0 < share < 1:
        decimals += 1
    is_whole = round(share, 2 + decimals) == round(share, 2)
    return number(100 * share, 0 if is_whole else decimals)
