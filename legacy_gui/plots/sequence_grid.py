"""A sequence step by step: what is read, and below each step what was to be answered and what was.

Steps stand side by side. Where there are more than find room, those in the middle that tell least
are left out, and a dotted place says how many.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from legacy_gui.plots.canvas import Canvas
from legacy_gui.plots.words import CENTRE, LEFT, font_of, widest, write
from legacy_gui.theme import BODY, GRID, HEADING, LEAD, colors
from legacy_gui.translations import number, tr

SIZES = (HEADING, 14, LEAD, BODY)  # points, the first that fits
LINE = 1.45  # height of a row in lines of text
GOOD = 2  # the colour of the theme for what is right
RIGHT, WRONG = "✓", "✗"


@dataclass(frozen=True)
class Cell:
    """What stands at one step of a row; ``right`` is None where there is no right and wrong."""

    text: str
    right: bool | None = None
    strong: bool = False

    @property
    def written(self) -> str:
        """The text, with a mark that says whether it is right."""
        return self.text if self.right is None else f"{self.text} {RIGHT if self.right else WRONG}"


@dataclass(frozen=True)
class Row:
    """One row: its name, its colour of the theme or None, a cell or nothing for each step."""

    name: str
    colour: int | None
    cells: tuple[Cell | None, ...]


class SequenceGrid(Canvas):
    """Rows of cells, the first of which is read; a step is a column."""

    def __init__(
        self, name: str, explanation: str, empty: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, explanation, empty, parent)
        self.rows: tuple[Row, ...] = ()
        self.shown: tuple[range, ...] = ()  # one step each, or those that are left out
        self._telling: tuple[int, ...] = ()
        self._font, self._row_height, self._widths = font_of(LEAD), 1.0, (0.0, 0.0)

    def show_rows(self, rows: Sequence[Row], telling: Sequence[int]) -> None:
        """Show other rows; of many steps the telling ones are seen first."""
        self.rows, self._telling = tuple(rows), tuple(telling)
        self.arrange()
        self.setAccessibleDescription(
            "; ".join(self.tip(item) for item in range(self.items) if self._step(item) in telling)
        )

    def fit(self, rows: int) -> None:
        """Be as high as so many rows need, at most with the largest type."""
        low, high = (rows * QFontMetricsF(font_of(p)).height() * LINE for p in (LEAD, HEADING))
        self.setMinimumHeight(math.ceil(low))
        self.setMaximumHeight(math.ceil(high))

    def arrange(self) -> None:
        """Choose the size of the type, and the steps that find room."""
        room = self.viewport().rect()
        for points in SIZES:
            self._font = font_of(points)
            self._row_height = QFontMetricsF(self._font).height() * LINE
            if self._row_height * len(self.rows) <= room.height():
                break
        names = widest([row.name for row in self.rows], self._font) + 2 * GRID
        texts = [cell.written for row in self.rows for cell in row.cells if cell is not None]
        wide = max(widest(texts, self._font) + 1.5 * GRID, self._row_height)
        steps = len(self.rows[0].cells) if self.rows else 0
        self.shown = columns_shown(steps, self._telling, int((room.width() - names) // wide))
        self._widths = names, wide
        self.items = len(self.shown)
        self.current, self.hover = min(self.current, self.items - 1), -1
        super().arrange()

    def place(self, item: int) -> QRectF:
        """Return the column of a step."""
        names, wide = self._widths
        return QRectF(names + item * wide, 0, wide, self._row_height * len(self.rows))

    def tip(self, item: int) -> str:
        """Return all that stands at a step."""
        if self._step(item) is None:
            return tr("{count} steps are left out here").format(count=number(len(self.shown[item])))
        said = [
            tr("{name}: {value}").format(name=row.name, value=cell.written)
            for row in self.rows
            if (cell := row.cells[self.shown[item].start]) is not None
        ]
        step = tr("Step {x}").format(x=number(self.shown[item].start + 1))
        return " · ".join([step, *said])

    def draw(self, painter: QPainter, visible: QRectF) -> None:
        """Paint the names, then column by column."""
        painter.setFont(self._font)
        for number_, row in enumerate(self.rows):
            color = colors().muted if row.colour is None else colors().series[row.colour]
            painter.setPen(QColor(color))
            high = self._row_height
            write(painter, QRectF(0, number_ * high, self._widths[0], high), row.name, LEFT)
        for item in range(self.items):
            if self._step(item) is None:
                self._draw_left_out(painter, item)
            else:
                self._draw_step(painter, item)
        if self.current >= 0:
            self.draw_focus(painter, self.place(self.current))

    def _draw_left_out(self, painter: QPainter, item: int) -> None:
        painter.setPen(QColor(colors().muted))
        place = self.place(item)
        place.setHeight(self._row_height)
        write(painter, place, "⋯", CENTRE)
        painter.setFont(font_of(BODY))
        write(painter, place.translated(0, self._row_height), number(len(self.shown[item])), CENTRE)
        painter.setFont(self._font)

    def _draw_step(self, painter: QPainter, item: int) -> None:
        column = self.place(item)
        for place, row in enumerate(self.rows):
            cell = row.cells[self.shown[item].start]
            if cell is not None:
                box = QRectF(column.left(), place * self._row_height, column.width(), 0)
                box.setHeight(self._row_height)
                self._draw_cell(painter, box.adjusted(1.5, 2, -1.5, -2), cell, is_read=not place)

    def _draw_cell(self, painter: QPainter, box: QRectF, cell: Cell, *, is_read: bool) -> None:
        look = colors()
        if is_read:
            painter.setPen(QPen(QColor(look.accent if cell.strong else look.hairline), 1.0))
            painter.setBrush(QColor(look.accent_soft if cell.strong else look.faint))
            painter.drawRoundedRect(box, GRID / 2, GRID / 2)
        ink = look.muted if is_read and not cell.strong else look.text
        if cell.right is not None:
            ink = look.series[GOOD] if cell.right else look.danger
        painter.setPen(QColor(ink))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        write(painter, box, cell.written, CENTRE)

    def _step(self, item: int) -> int | None:
        """Return the step of a column, None where several are left out."""
        shown = self.shown[item]
        return shown.start if len(shown) == 1 else None


def columns_shown(steps: int, telling: Sequence[int], room: int) -> tuple[range, ...]:
    """Return what each of at most ``room`` columns shows: one step, or several left out.

    The telling steps are taken first, then all others, always from both ends.

    >>> columns_shown(9, (0, 8), 5)
    (range(0, 1), range(1, 2), range(2, 7), range(7, 8), range(8, 9))
    """
    kept: set[int] = set()
    best: tuple[range, ...] = ()
    for step in dict.fromkeys((*_from_both_ends(telling), *_from_both_ends(range(steps)))):
        kept.add(step)
        if len(kept) > room:
            break
        columns = _columns(steps, kept)
        if len(columns) <= room:
            best = columns
    return best


def _columns(steps: int, kept: set[int]) -> tuple[range, ...]:
    columns, behind = [], 0
    for step in sorted(kept | {steps}):
        if step > behind:
            columns.append(range(behind, step))
        if step < steps:
            columns.append(range(step, step + 1))
        behind = step + 1
    return tuple(columns)


def _from_both_ends(steps: Sequence[int]) -> Iterable[int]:
    for place in range(len(steps)):
        half, from_left = divmod(place, 2)
        yield steps[half] if from_left else steps[-1 - half]
