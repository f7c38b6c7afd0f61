"""Ranked bars: a label, a bar, its number; when the numbers change, the bars grow and re-rank.

Lengths are compared far more exactly than areas or shades (Cleveland and McGill 1984), so every
ranking of the window is drawn this way: probabilities of the next word, neighbours of a word,
documents that answer a query. A bar keeps its identity by its label, and one sees it climb.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from legacy_gui.plots.canvas import Canvas
from legacy_gui.plots.words import LEFT, RIGHT, decimals_for, font_of, widest, write
from legacy_gui.theme import BODY, GRID, HEADING, LEAD, colors
from legacy_gui.translations import number, tr

LABEL_SHARE, NOTE_SHARE = 0.34, 0.24  # of the width, at most
GAP = 1.5 * GRID
SIZES = (HEADING, 14, LEAD)  # points, the first that fits: few bars are for the tenth row
LINE, LOOSE = 1.75, 2.4  # height of a row in lines of text, at least and at most
SHORTEST = 3.0  # pixels; a value that is not zero is seen
SPOKEN = 5  # bars that are read out


@dataclass(frozen=True)
class Bar:
    """One bar: what is written beside it, and from where it comes."""

    label: str
    value: float
    note: str
    old_value: float
    old_row: float


class Bars(Canvas):
    """Horizontal bars, the first on top.

    Signals
    -------
    bar_activated
        The number of the bar that was clicked or entered.
    label_activated
        What stands at it.
    """

    bar_activated = Signal(int)
    label_activated = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(
            name or tr("Bars, one below the other"),
            tr("The longer the bar, the larger the number. Arrow keys move, Enter chooses."),
            tr("There is nothing to compare yet."),
            parent,
        )
        self.bars: tuple[Bar, ...] = ()
        self._range = (0.0, 1.0)
        self._decimals = 0
        self._series = 0
        self._font, self._small = font_of(LEAD), font_of(BODY)
        self._row_height = 1.0
        self._widths = (0.0, 0.0, 0.0)

    def show_bars(
        self,
        labels: Sequence[str],
        values: Sequence[float],
        notes: Sequence[str] = (),
        maximum: float | None = None,
        *,
        series: int = 0,
        decimals: int | None = None,
    ) -> None:
        """Draw one bar for each label.

        Parameters
        ----------
        labels, values
            Of equal length; values that are not finite are drawn without a bar. Negative values
            run to the left of a common zero.
        notes
            A muted remark at the right of each bar; may be left out.
        maximum
            The value of a bar of full length; the largest value where it is None.
        series
            The series colour of the theme, counted from 0.
        decimals
            Of the numbers; as many as show three digits of the largest where it is None.
        """
        before = {key: (bar, row) for row, (key, bar) in enumerate(_keyed(self.bars))}
        fresh = [
            Bar(label, float(value), note, 0.0, row)
            for row, (label, value, note) in enumerate(
                zip(labels, values, notes or [""] * len(labels), strict=True)
            )
        ]
        self.bars = tuple(_from(bar, before.get(key)) for key, bar in _keyed(fresh))
        finite = [bar.value for bar in self.bars if np.isfinite(bar.value)]
        self._range = (min([0.0, *finite]), max([0.0, *finite]) if maximum is None else maximum)
        self._decimals = decimals_for(finite) if decimals is None else decimals
        self._series = series
        spoken = "; ".join(self.tip(row) for row in range(min(SPOKEN, len(self.bars))))
        self.replaced(len(self.bars), spoken)

    def content_height(self) -> float:
        """Return the height of all rows in pixels."""
        return self.items * self._row_height + 2 * GRID

    def arrange(self) -> None:
        """Choose the size of the type for the room there is, and the widths of the columns."""
        room = self.viewport().height() - 2 * GRID
        for points in SIZES:
            self._font = font_of(points)
            line = QFontMetricsF(self._font).height()
            if self.items * line * LINE <= room:
                break
        fitting = room / max(1, self.items)
        self._row_height = int(min(max(line * LINE, fitting), line * LOOSE))
        self._widths = self._measured()
        super().arrange()

    def place(self, item: int) -> QRectF:
        """Return the row of a bar."""
        width = self.viewport().width() - 2 * GRID
        return QRectF(GRID, GRID + item * self._row_height, width, self._row_height)

    def item_at(self, spot: QPointF) -> int:
        """Return the bar at a spot, or -1."""
        row = int((spot.y() - GRID) // self._row_height)
        return row if 0 <= row < self.items else -1

    def tip(self, item: int) -> str:
        """Return label, value and remark."""
        bar = self.bars[item]
        text = tr("{label}: {value}").format(label=bar.label, value=self._written(bar))
        return f"{text} · {bar.note}" if bar.note else text

    def activate(self, item: int) -> None:
        """Tell which bar was chosen."""
        label = self.bars[item].label
        self.bar_activated.emit(item)
        self.label_activated.emit(label)

    def draw(self, painter: QPainter, visible: QRectF) -> None:
        """Paint the bars that are visible."""
        for item, bar in enumerate(self.bars):
            row = self.place(item)
            row.moveTop(GRID + self.glide.between(bar.old_row, item) * row.height())
            if row.intersects(visible):
                self._draw_row(painter, row, item)

    def _draw_row(self, painter: QPainter, row: QRectF, item: int) -> None:
        bar = self.bars[item]
        if item == self.hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors().hover))
            painter.drawRoundedRect(row, 4, 4)
        label, value, note = self._widths
        left = row.left() + GRID
        right = row.right() - GRID
        self._write(painter, QRectF(left, row.top(), label, row.height()), bar.label, LEFT)
        notes = QRectF(right - note, row.top(), note, row.height())
        values = QRectF(notes.left() - value - (GAP if note else 0), row.top(), value, row.height())
        self._write(painter, values, self._written(bar), RIGHT)
        painter.setFont(self._small)
        painter.setPen(QColor(colors().muted))
        write(painter, notes, bar.note)
        start = left + label + GAP
        track = QRectF(start, row.top(), max(0.0, values.left() - GAP - start), row.height())
        self._draw_bar(painter, track, bar)
        if item == self.current:
            self.draw_focus(painter, row.adjusted(1, 1, -1, -1))

    def _draw_bar(self, painter: QPainter, track: QRectF, bar: Bar) -> None:
        thickness = round(track.height() * 0.5)
        shape = QRectF(track.left(), track.center().y() - thickness / 2, track.width(), thickness)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors().faint))
        painter.drawRoundedRect(shape, 4, 4)
        low, high = self._range
        value = self.glide.between(bar.old_value, bar.value)
        if not np.isfinite(value) or not value or high <= low:
            return
        share = (np.clip([min(0.0, value), max(0.0, value)], low, high) - low) / (high - low)
        begin, end = (track.left() + track.width() * share).tolist()
        shape.setLeft(begin)
        shape.setWidth(max(SHORTEST, end - begin))
        painter.setBrush(QColor(colors().series[self._series if value > 0 else 1]))
        painter.drawRoundedRect(shape, min(4, shape.width() / 2), 4)

    def _write(self, painter: QPainter, place: QRectF, text: str, flags: Qt.AlignmentFlag) -> None:
        painter.setFont(self._font)
        painter.setPen(QColor(colors().text))
        write(painter, place, text, flags)

    def _written(self, bar: Bar) -> str:
        return number(bar.value, self._decimals) if np.isfinite(bar.value) else "–"

    def _measured(self) -> tuple[float, float, float]:
        """Return the widths of the labels, the numbers and the remarks."""
        room = self.viewport().width()
        return (
            min(widest([bar.label for bar in self.bars], self._font), LABEL_SHARE * room),
            widest([self._written(bar) for bar in self.bars], self._font),
            min(widest([bar.note for bar in self.bars], self._small), NOTE_SHARE * room),
        )


def _keyed(bars: Sequence[Bar]) -> list[tuple[tuple[str, int], Bar]]:
    """Return each bar with a name of its own; a label that comes twice is counted."""
    seen: Counter[str] = Counter()
    keyed = []
    for bar in bars:
        keyed.append(((bar.label, seen[bar.label]), bar))
        seen[bar.label] += 1
    return keyed


def _from(bar: Bar, old: tuple[Bar, int] | None) -> Bar:
    """Return the bar with the place from which it comes; a new one grows where it is."""
    if old is None:
        return bar
    return Bar(bar.label, bar.value, bar.note, float(np.nan_to_num(old[0].value)), old[1])
