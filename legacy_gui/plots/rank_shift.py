"""Two rankings side by side: which words rise and which fall when the weighting changes.

A slope graph (Tufte 1983): the same word in both columns is joined by a line, so that a change of
rank is a slope. A word that is in one list only ends in a stub with its rank in the other.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QWidget

from legacy_gui.plots.canvas import Canvas
from legacy_gui.plots.shades import blend
from legacy_gui.plots.shifts import Shift, shifts
from legacy_gui.plots.words import LEFT, RIGHT, decimals_for, font_of, widest, write
from legacy_gui.theme import BODY, GRID, LEAD, colors
from legacy_gui.translations import number, tr

LINE, LOOSE = 1.6, 2.3  # height of a row in lines of text, at least and at most
HEADER = 1.9  # the same, of the titles
COLUMN_SHARE = 0.36  # of the width, at most, for either column
STUB = 5 * GRID
ASIDE = 0.18  # strength of what is not meant
THIN, THICK = 2.0, 4.0
UP, DOWN = 2, 1  # series colours: bluish green and vermillion


class RankShift(Canvas):
    """Two columns of words and the lines between them.

    Signals
    -------
    word_activated
        The word that was clicked or entered.
    """

    word_activated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Two rankings side by side"),
            tr("A line that climbs is a word that gained rank from left to right."),
            tr("There are no rankings to compare yet."),
            parent,
        )
        self.shifts: tuple[Shift, ...] = ()
        self._titles = ("", "")
        self._values: tuple[list[str], list[str]] = ([], [])
        self._font, self._strong = font_of(LEAD), font_of(LEAD, strong=True)
        self._small = font_of(BODY)
        self._line = QFontMetricsF(self._font).height()
        self._row = self._line * LINE
        self._rank_width = 0.0
        self._value_widths = self._wanted = (0.0, 0.0)

    def show_ranks(
        self,
        left_title: str,
        right_title: str,
        left: Sequence[str],
        right: Sequence[str],
        left_values: Sequence[float],
        right_values: Sequence[float],
        *,
        right_ranks_of_left: Sequence[int | None] = (),
        left_ranks_of_right: Sequence[int | None] = (),
    ) -> None:
        """Draw two rankings of different words each, the first on top.

        Parameters
        ----------
        left, right
            The words, in order of rank.
        left_values, right_values
            Their numbers, of the same lengths.
        right_ranks_of_left, left_ranks_of_right
            The rank of each word in the other ranking, counted from 0, or None where it has none;
            needed only for words that one list shows and the other does not.
        """
        self._titles = (left_title, right_title)
        self._values = (_written(left, left_values), _written(right, right_values))
        self.shifts = shifts(left, right, right_ranks_of_left, left_ranks_of_right)
        self._measure()
        risen = sum(shift.rise > 0 for shift in self.shifts)
        fallen = sum(shift.rise < 0 for shift in self.shifts)
        self.replaced(
            len(self.shifts),
            tr("From “{left}” to “{right}”: {risen} words rise, {fallen} fall.").format(
                left=left_title, right=right_title, risen=number(risen), fallen=number(fallen)
            ),
        )

    def content_height(self) -> float:
        """Return the height of titles and rows in pixels."""
        return self._row_top(max(map(len, self._values), default=0)) + GRID

    def arrange(self) -> None:
        """Use the height there is."""
        rows = max(1, *map(len, self._values))
        room = self.viewport().height() - self._line * HEADER - 2 * GRID
        self._row = min(max(self._line * LINE, room / rows), self._line * LOOSE)
        super().arrange()

    def place(self, item: int) -> QRectF:
        """Return the row of a word in the left column, or in the right where it is only there."""
        shift = self.shifts[item]
        if shift.left is not None:
            return self._cell(0, shift.left)
        assert shift.right is not None
        return self._cell(1, shift.right)

    def item_at(self, spot: QPointF) -> int:
        """Return the word at a spot of either column, or -1."""
        if spot.y() < self.verticalScrollBar().value() + self._line * HEADER:
            return -1
        for item, shift in enumerate(self.shifts):
            for side, row in enumerate((shift.left, shift.right)):
                if row is not None and self._cell(side, row).contains(spot):
                    return item
        return -1

    def tip(self, item: int) -> str:
        """Return both ranks of a word."""
        shift = self.shifts[item]
        ranks = [_rank(shift.left, shift.other), _rank(shift.right, shift.other)]
        return tr("“{word}”: rank {left} → {right}").format(
            word=shift.word, left=ranks[0], right=ranks[1]
        )

    def activate(self, item: int) -> None:
        """Tell which word was chosen."""
        self.word_activated.emit(self.shifts[item].word)

    def draw(self, painter: QPainter, visible: QRectF) -> None:
        """Paint the lines, the words over them, and the titles, which do not scroll."""
        meant = self.hover if self.hover >= 0 else self.current if self.hasFocus() else -1
        order = sorted(range(self.items), key=lambda item: item == meant)
        for item in order:
            self._draw_line(painter, self.shifts[item], item == meant, 0 <= meant != item)
        for item in order:
            self._draw_words(painter, visible, item, 0 <= meant != item)
        if self.current >= 0:
            self.draw_focus(painter, self.place(self.current).adjusted(-4, 1, 4, -1))
        self._draw_titles(painter, visible)

    def _draw_titles(self, painter: QPainter, visible: QRectF) -> None:
        header = QRectF(visible.left(), visible.top(), visible.width(), self._line * HEADER)
        painter.fillRect(header, QColor(colors().card))
        painter.setPen(QColor(colors().hairline))
        painter.drawLine(header.bottomLeft(), header.bottomRight())
        painter.setFont(self._strong)
        painter.setPen(QColor(colors().text))
        for side, (title, flags) in enumerate(zip(self._titles, (LEFT, RIGHT), strict=True)):
            cell = self._cell(side, 0)
            cell.setTop(header.top())
            cell.setHeight(header.height())
            write(painter, cell, title, flags)

    def _draw_line(self, painter: QPainter, shift: Shift, meant: bool, aside: bool) -> None:
        color = self._color(shift, aside)
        pen = QPen(color, THICK if meant else THIN)
        if shift.left is None or shift.right is None:
            self._draw_stub(painter, shift, pen, aside)
            return
        begin, end = self._end(0, shift.left), self._end(1, shift.right)
        start = self._end(1, shift.left).y()  # in the order of the left list, before it moves
        end.setY(self.glide.between(start, end.y()))
        bend = QPointF((end.x() - begin.x()) * 0.45, 0)
        path = QPainterPath(begin)
        path.cubicTo(begin + bend, end - bend, end)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(path)

    def _draw_stub(self, painter: QPainter, shift: Shift, pen: QPen, aside: bool) -> None:
        """Draw the beginning of a line that leads beyond the list, and the rank it leads to."""
        side = 0 if shift.left is not None else 1
        row = shift.left if shift.left is not None else shift.right
        assert row is not None
        begin = self._end(side, row)
        end = begin + QPointF(STUB if side == 0 else -STUB, 0)
        fade = QLinearGradient(begin, end)
        fade.setColorAt(0.0, pen.color())
        fade.setColorAt(1.0, QColor(colors().card))
        pen.setBrush(QBrush(fade))
        painter.setPen(pen)
        painter.drawLine(begin, end)
        if shift.other is None:
            return
        rank = number(shift.other + 1)
        painter.setFont(self._small)
        painter.setPen(blend(colors().card, colors().muted, 0.45 if aside else 1.0))
        beside = QRectF(0, 0, 12 * GRID, self._line)
        beside.moveCenter(end + QPointF((7 if side == 0 else -7) * GRID, 0))
        write(painter, beside, f"→ {rank}" if side == 0 else f"{rank} →", (LEFT, RIGHT)[side])

    def _draw_words(self, painter: QPainter, visible: QRectF, item: int, aside: bool) -> None:
        shift = self.shifts[item]
        rows = ((0, shift.left, LEFT, RIGHT), (1, shift.right, RIGHT, LEFT))
        for side, row, outer, inner in rows:
            if row is None:
                continue
            cell = self._cell(side, row)
            rank, value = self._rank_width, self._value_widths[side]
            if side == 1:
                cell.moveTop(self._glided_top(shift, cell.top()))
            if not cell.intersects(visible):
                continue
            self._write(painter, cell, number(row + 1), outer, colors().muted, aside)
            left, right = (rank, -value) if side == 0 else (value, -rank)
            word = cell.adjusted(left, 0, right, 0)
            self._write(painter, word, shift.word, outer, colors().text, aside)
            self._write(painter, cell, self._values[side][row], inner, colors().muted, aside)

    def _glided_top(self, shift: Shift, top: float) -> float:
        start = top if shift.left is None else self._row_top(shift.left)
        return self.glide.between(start, top)

    def _write(
        self,
        painter: QPainter,
        place: QRectF,
        text: str,
        flags: Qt.AlignmentFlag,
        color: str,
        aside: bool,
    ) -> None:
        painter.setFont(self._font)
        painter.setPen(blend(colors().card, color, 0.45 if aside else 1.0))
        write(painter, place, text, flags)

    def _color(self, shift: Shift, aside: bool) -> QColor:
        name = colors().border
        if shift.rise:
            name = colors().series[UP if shift.rise > 0 else DOWN]
        return blend(colors().card, name, ASIDE if aside else 1.0)

    def _measure(self) -> None:
        """Measure the columns of ranks, words and numbers."""
        left, right = self._values
        gap = 1.5 * GRID
        self._rank_width = widest([number(max(len(left), len(right)))], self._font) + gap
        self._value_widths = (widest(left, self._font) + gap, widest(right, self._font) + gap)
        word = widest([shift.word for shift in self.shifts], self._font) + self._rank_width
        self._wanted = (word + self._value_widths[0], word + self._value_widths[1])

    def _cell(self, side: int, row: int) -> QRectF:
        """Return the place of a row in a column."""
        room = self.viewport().width() - 4 * GRID
        width = min(self._wanted[side], COLUMN_SHARE * room)
        left = 2 * GRID if side == 0 else 2 * GRID + room - width
        return QRectF(left, self._row_top(row), width, self._row)

    def _end(self, side: int, row: int) -> QPointF:
        """Return where a line meets a column."""
        cell = self._cell(side, row)
        x = cell.right() + GRID if side == 0 else cell.left() - GRID
        return QPointF(x, cell.center().y())

    def _row_top(self, row: int) -> float:
        return self._line * HEADER + row * self._row + GRID / 2


def _written(words: Sequence[str], values: Sequence[float]) -> list[str]:
    decimals = decimals_for(values)
    return [number(value, decimals) for _, value in zip(words, values, strict=True)]


def _rank(row: int | None, other: int | None) -> str:
    rank = other if row is None else row
    return "–" if rank is None else number(rank + 1)
