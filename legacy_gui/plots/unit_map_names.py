"""The words around a map of units: titles above, numbers of units at the left, marks below."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from legacy_gui.plots.matrix_view import MatrixView
from legacy_gui.plots.unit_picture import UnitPicture, round_step
from legacy_gui.plots.words import CENTRE, RIGHT, font_of, widest, write
from legacy_gui.theme import BODY, GRID, SMALL, colors

UPRIGHT = 2.5  # in lines: longer marks are written upwards
LONGEST_MARK = 9 * GRID
LETTER = 9.0  # pixels of a column of a text that is to be read
CLOSE = 0.9  # letters of a text may stand so much closer


@dataclass(frozen=True)
class Marks:
    """How the marks of columns are written.

    Attributes
    ----------
    wide, line
        Width of the widest and height of a line in pixels.
    is_text
        They are the symbols of a text, side by side.
    """

    wide: float = 0.0
    line: float = 0.0
    is_text: bool = False

    @property
    def is_upright(self) -> bool:
        """Whether they are so long that they are written upwards."""
        return self.wide > UPRIGHT * self.line

    @property
    def height(self) -> float:
        """The room they need below the columns."""
        return self.wide if self.is_upright else self.line

    @property
    def legible(self) -> float:
        """How wide a column of a text has to be."""
        return self.line if self.is_upright else LETTER

    def step(self, pitch: float) -> int:
        """Return that every so-manieth column of a width can be marked."""
        needed = CLOSE * self.legible if self.is_text else self.wide + 2
        return max(1, int(np.ceil((self.line if self.is_upright else needed) / pitch - 1e-6)))


def marks_of(picture: UnitPicture) -> Marks:
    """Measure the marks of a picture."""
    texts = [mark for field in picture.fields for mark in field.marks]
    wide = min(LONGEST_MARK, widest(texts, font_of(SMALL)))
    return Marks(wide, line_height(), picture.is_text)


def line_height() -> float:
    """Return the height of a line of names in pixels."""
    return QFontMetricsF(font_of(BODY)).height()


def head(left: float, width: float) -> QRectF:
    """Return a place in the line of titles."""
    return QRectF(left, 0, width, line_height() + GRID / 2)


def draw_titles(
    painter: QPainter, view: MatrixView, titles: Sequence[str], seen: Sequence[QRectF]
) -> None:
    """Write above each field that is seen what it is; a narrow one takes room at its left."""
    painter.setFont(font_of(BODY, strong=True))
    painter.setPen(QColor(colors().text))
    right = view.frame.right()
    for title, field in reversed(list(zip(titles, seen, strict=True))):
        if not field.isEmpty():
            wide = painter.fontMetrics().horizontalAdvance(title)
            left = max(view.frame.left(), min(field.left(), right - wide))
            write(painter, head(left, right - left), title)
            right = left - GRID


def draw_rows(painter: QPainter, view: MatrixView, picture: UnitPicture) -> None:
    """Write at the left which unit some of the rows are."""
    painter.setFont(font_of(BODY))
    painter.setPen(QColor(colors().muted))
    line, right = line_height(), view.frame.left() - GRID
    write(painter, head(0, right), picture.row_title, RIGHT)
    step = round_step(1.2 * line / view.pitch[1])
    seen = view.visible()[0]
    for row in range(seen.start + -(seen.start + 1) % step, seen.stop, step):
        middle = view.place(row, 0).center().y()
        if view.frame.top() <= middle <= view.frame.bottom():
            cell = QRectF(0, middle - line / 2, right, line)
            write(painter, cell, picture.rows[row], RIGHT)


def draw_marks(
    painter: QPainter, view: MatrixView, texts: Sequence[str], begin: int, seen: range, marks: Marks
) -> None:
    """Write below the columns of a field that are seen what they are, as many as find room."""
    painter.setFont(font_of(SMALL))
    painter.setPen(QColor(colors().text))
    step = marks.step(view.pitch[0])
    for column in range(-(-seen.start // step) * step, seen.stop, step):
        middle = view.place(0, begin + column).center().x()
        if view.frame.left() <= middle <= view.frame.right():
            painter.save()
            painter.translate(middle, view.frame.bottom() + GRID / 2)
            _write_mark(painter, texts[column], marks)
            painter.restore()


def _write_mark(painter: QPainter, text: str, marks: Marks) -> None:
    """Write a mark below the origin, or upwards to it."""
    if marks.is_upright:
        painter.rotate(-90)
        cell = QRectF(-marks.height, -marks.line / 2, marks.height, marks.line)
        write(painter, cell, text, RIGHT)
    else:
        write(painter, QRectF(-LONGEST_MARK, 0, 2 * LONGEST_MARK, marks.line), text, CENTRE)
