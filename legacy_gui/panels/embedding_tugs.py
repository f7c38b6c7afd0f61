"""Pull and push: what one step of learning does to a pair and to the words drawn against it.

Each row is the probability the model gives to a pair, from 0 to 1. A ring marks where it should be,
an arrow leads from where it was to where it is after the step.
"""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from engine.embeddings.one_pair import OnePair
from legacy_gui.plots.canvas import Canvas
from legacy_gui.plots.shades import blend
from legacy_gui.plots.words import LEFT, RIGHT, font_of, widest, write
from legacy_gui.theme import BODY, GRID, LEAD, colors
from legacy_gui.translations import number, tr

PULL, PUSH = 0, 1  # series colours
FADED = 0.4
LINE, LOOSE = 1.7, 2.6  # height of a row in lines of text, at least and at most
NAME_SHARE = 0.3
RING, HEAD = 5.0, 5.0  # pixels


@dataclass(frozen=True)
class Row:
    """One probability before and after, and where it should be."""

    name: str
    wanted: int
    before: float
    after: float


class TugPicture(Canvas):
    """Rows of probabilities that are pulled up or pushed down.

    Signals
    -------
    row_activated
        The row that was clicked or entered.
    """

    row_activated = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Pull and push"),
            tr("Blue is pulled towards 1, orange is pushed towards 0. Click for the arithmetic."),
            "",
            parent,
        )
        self.rows: tuple[Row, ...] = ()
        self._font, self._small = font_of(LEAD), font_of(BODY)
        self._line = QFontMetricsF(self._font).height()
        self._name_width = self._value_width = 0.0

    def show_steps(self, first: OnePair, last: OnePair, names: list[str]) -> None:
        """Show where the probabilities were before the first step and are after the last."""
        self.rows = tuple(
            Row(name, before.wanted, before.chance, after.chance_after)
            for name, before, after in zip(names, first.tugs, last.tugs, strict=True)
        )
        self._name_width = widest(names, self._font)
        self._value_width = widest([_change(row) for row in self.rows], self._font)
        self.replaced(len(self.rows), "; ".join(map(_spoken, self.rows[:5])))

    def clear_steps(self) -> None:
        """Show nothing."""
        self.rows = ()
        self.replaced(0, "")

    def content_height(self) -> float:
        """Return the height of all rows in pixels."""
        return self._top + self.items * self._row_height + GRID

    def place(self, item: int) -> QRectF:
        """Return where a row is."""
        top = self._top + item * self._row_height
        return QRectF(0, top, self.viewport().width(), self._row_height)

    def item_at(self, spot: QPointF) -> int:
        """Return the row at a spot, or -1."""
        row = int((spot.y() - self._top) // self._row_height)
        return row if 0 <= row < self.items and spot.y() >= self._top else -1

    def tip(self, item: int) -> str:
        """Return what happened to a row."""
        return _spoken(self.rows[item])

    def activate(self, item: int) -> None:
        """Tell which row was chosen."""
        self.row_activated.emit(item)

    def draw(self, painter: QPainter, visible: QRectF) -> None:
        """Paint the scale and the rows."""
        self._draw_scale(painter)
        for item, row in enumerate(self.rows):
            place = self.place(item)
            if place.intersects(visible):
                self._draw_row(painter, place, row, item)

    @property
    def _top(self) -> float:
        return self._line * 1.4

    @property
    def _row_height(self) -> float:
        room = (self.viewport().height() - self._top - GRID) / max(1, self.items)
        return float(min(max(room, LINE * self._line), LOOSE * self._line))

    def _track(self, place: QRectF) -> QRectF:
        """Return the part of a row that stands for 0 to 1."""
        names = min(self._name_width, NAME_SHARE * place.width())
        left = place.left() + GRID + names + 2 * GRID
        right = place.right() - GRID - self._value_width - 2 * GRID
        middle, thick = place.center().y(), 10.0
        return QRectF(left, middle - thick / 2, max(GRID, right - left), thick)

    def _draw_scale(self, painter: QPainter) -> None:
        track = self._track(QRectF(0, 0, self.viewport().width(), self._top))
        painter.setFont(self._small)
        painter.setPen(QColor(colors().muted))
        room = track.adjusted(0, -self._line, 0, self._line)
        write(painter, room, "0", LEFT)
        write(painter, room, "1", RIGHT)
        centre = Qt.AlignmentFlag.AlignCenter
        write(painter, room.adjusted(2 * GRID, 0, -2 * GRID, 0), tr("probability"), centre)

    def _draw_row(self, painter: QPainter, place: QRectF, row: Row, item: int) -> None:
        if item == self.hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors().hover))
            painter.drawRoundedRect(place, 4, 4)
        track = self._track(place)
        painter.setFont(self._font)
        painter.setPen(QColor(colors().text))
        names = QRectF(place.left() + GRID, place.top(), track.left() - 3 * GRID, place.height())
        write(painter, names, row.name)
        values = QRectF(track.right() + 2 * GRID, place.top(), self._value_width, place.height())
        write(painter, values, _change(row), RIGHT)
        self._draw_bar(painter, track, row)
        if item == self.current:
            self.draw_focus(painter, place.adjusted(1, 1, -1, -1))

    def _draw_bar(self, painter: QPainter, track: QRectF, row: Row) -> None:
        color = colors().series[PULL if row.wanted else PUSH]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors().faint))
        painter.drawRoundedRect(track, 4, 4)
        before = track.left() + track.width() * row.before
        now = track.left() + track.width() * self.glide.between(row.before, row.after)
        bar = QRectF(track)
        bar.setRight(max(min(before, now), track.left() + 2))
        painter.setBrush(blend(colors().card, color, FADED))
        painter.drawRoundedRect(bar, 4, 4)
        painter.setBrush(QColor(color))
        painter.drawRect(QRectF(QPointF(before, track.top()), QPointF(now, track.bottom())))
        way = math.copysign(HEAD, row.after - row.before)
        middle = track.center().y()
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(now + way, middle),
                    QPointF(now, track.top() - 3),
                    QPointF(now, track.bottom() + 3),
                ]
            )
        )
        painter.setBrush(QColor(colors().card))
        painter.setPen(QPen(QColor(color), 2))
        goal = track.right() if row.wanted else track.left()
        painter.drawEllipse(QPointF(goal, middle), RING, RING)


def _change(row: Row) -> str:
    return f"{number(row.before, 3)} → {number(row.after, 3)}"


def _spoken(row: Row) -> str:
    said = tr("{name}: from {before} to {after}; it should be {wanted}")
    return said.format(
        name=row.name,
        before=number(row.before, 3),
        after=number(row.after, 3),
        wanted=number(row.wanted),
    )
