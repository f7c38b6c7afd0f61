"""Numbers of units as fields of colour side by side, and beside them how many have which colour.

Every row is a unit. The fields share rows and scale: what comes from the state and what from the
input, or the symbols of a text one after the other. The scale of colours is the axis of a histogram
too. The wheel zooms, the mouse drags.
"""

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from legacy_gui.plots import shades
from legacy_gui.plots.colour_bar import BAR
from legacy_gui.plots.matrix_canvas import MatrixCanvas
from legacy_gui.plots.matrix_view import MatrixView
from legacy_gui.plots.side_histogram import draw_counts, ticks_width
from legacy_gui.plots.unit_picture import Field, UnitPicture, round_step
from legacy_gui.plots.words import CENTRE, RIGHT, font_of, widest, write
from legacy_gui.theme import BODY, GRID, SMALL, colors
from legacy_gui.translations import number, tr

BINS_SHARE, BINS_LEAST, BINS_MOST = 0.2, 9 * GRID, 26 * GRID  # width of the histogram
UPRIGHT = 2.5  # in lines: longer marks are written upwards
LONGEST_MARK = 9 * GRID
LETTER = 9.0  # pixels of a column of a text that is to be read


class UnitMap(MatrixCanvas):
    """Fields of colour with a common scale, and a histogram that stands on it.

    Parameters
    ----------
    tell
        Says what a number is: (field, row, column, value).
    """

    def __init__(
        self, tell: Callable[[int, int, int, float], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            tr("Weights or activations of the units"),
            tr("The stronger the colour, the larger the number. The wheel zooms, dragging moves."),
            tr("There are no numbers to colour yet."),
            parent,
        )
        self.picture: UnitPicture | None = None
        self._tell, self._table = tell, [0] * shades.STEPS
        self._scale = np.zeros((shades.STEPS, 3), np.uint8)
        self._font, self._small = font_of(BODY), font_of(SMALL)
        self._line = QFontMetricsF(self._font).height()
        self._mark = 0.0  # width of the widest
        self._whole = QRectF(self.seen)

    def show_picture(self, picture: UnitPicture | None) -> None:
        """Draw other numbers; where they have the same places, what is looked at stays."""
        same = picture is not None and picture.is_like(self.picture)
        is_own = same and self.seen != self._whole  # somebody has looked closer
        self.picture = picture
        if picture is None:
            self.replaced(0, "")
            return
        self.shape = picture.shape
        if not same:
            marks = [mark for field in picture.fields for mark in field.marks]
            self._mark = min(LONGEST_MARK, widest(marks, self._small))
        self.recolor()
        if not is_own:
            self._fit()
        if not same:
            self.replaced(self._cells + len(picture.counts.now), self._summary())

    @property
    def view(self) -> MatrixView:
        """What is seen of the fields, and where."""
        room = QRectF(self.viewport().rect())
        rows = (*self.picture.rows, self.picture.row_title) if self.picture else ()
        left = widest(rows, self._font) + 1.5 * GRID
        beside = 2 * GRID + self._ticks_width() + BAR + self._bins_width() + GRID
        below = self._marks_height() + self._line + 1.5 * GRID
        frame = room.adjusted(left, self._line + GRID, -beside, -below)
        frame.setSize(frame.size().expandedTo(QRectF(0, 0, GRID, GRID).size()))
        return MatrixView(*self.shape, self.seen, frame)

    @property
    def bins(self) -> QRectF:
        """Where the histogram is."""
        frame = self.view.frame
        left = frame.right() + 2 * GRID + self._ticks_width() + BAR
        return QRectF(left, frame.top(), self._bins_width(), frame.height())

    def recolor(self) -> None:
        """Take the colours of the theme."""
        two_signs = self.picture is not None and self.picture.counts.low < 0
        self._scale = (shades.diverging if two_signs else shades.sequential)(colors())
        self._table = [QColor(*color).rgb() for color in self._scale.tolist()]
        super().recolor()

    def place(self, item: int) -> QRectF:
        """Return where a cell, or behind them a bin of the histogram, is."""
        if item < self._cells or self.picture is None:
            return super().place(item)
        return self.picture.counts.bar(self.bins, item - self._cells)

    def item_at(self, spot: QPointF) -> int:
        """Return the cell or bin at a spot, or -1."""
        if self.picture is not None and self.bins.contains(spot):
            return self._cells + self.picture.counts.bin_at(self.bins, spot.y())
        item = super().item_at(spot)
        return item if self._cell(item) is not None else -1

    def tip(self, item: int) -> str:
        """Return what a number is, or how many are in a bin."""
        if self.picture is not None and item >= self._cells:
            return self.picture.counts.tip(item - self._cells)
        cell = self._cell(item)
        if cell is None or self.picture is None:
            return ""
        field, row, column = cell
        value = self.picture.fields[field].tile.values[row, column]
        return self._tell(field, row, column, value)

    def choose(self, item: int) -> None:
        """Put the keyboard on a cell; it jumps over what is empty, and bins need the mouse."""
        if item >= self._cells:
            return
        step = 1 if item >= self.current else -1
        while self._cell(item) is None:
            item += step
        super().choose(item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture to its new place."""
        self._fit()
        super().resizeEvent(event)

    def draw(self, painter: QPainter, visible: QRectF) -> None:
        """Paint the fields, their names, the scale, the histogram and the line below."""
        picture, view = self.picture, self.view
        if picture is None:
            return
        pairs = list(zip(picture.fields, picture.begins, strict=True))
        seen = [self._draw_field(painter, view, field, begin) for field, begin in pairs]
        self._draw_titles(painter, view, [field.title for field in picture.fields], seen)
        self._draw_rows(painter, view, picture)
        self._draw_counts(painter, picture)
        self.draw_marks(painter, view)
        line = QRectF(view.frame.left(), visible.bottom() - self._line - GRID, 0, self._line + GRID)
        line.setRight(self.bins.left() - BAR - GRID)
        self.draw_said(painter, line, self._summary())

    @property
    def _cells(self) -> int:
        return self.shape[0] * self.shape[1]

    def _cell(self, item: int) -> tuple[int, int, int] | None:
        """Return field, row and column of an item; None of one between two fields."""
        if self.picture is None or not 0 <= item < self._cells:
            return None
        row, column = divmod(item, self.shape[1])
        for place, begin in enumerate(self.picture.begins):
            if begin <= column < begin + self.picture.fields[place].width:
                return place, row, column - begin
        return None

    def _fit(self) -> None:
        """Show all; of a text as much as can be read."""
        rows, columns = self.shape
        wide = float(max(1, columns))
        if self.picture is not None and self.picture.is_text:
            column = self._line if self._is_upright() else LETTER
            wide = min(wide, max(1.0, self.view.frame.width() / column))
        self.seen = self._whole = QRectF(0, 0, wide, max(1, rows))

    def _draw_field(self, painter: QPainter, view: MatrixView, field: Field, begin: int) -> QRectF:
        """Paint a field, and return where it is seen."""
        rows, columns = view.visible()
        part = range(max(0, columns.start - begin), min(field.width, columns.stop - begin))
        if not len(part):
            return QRectF()
        image, source = field.tile.image(rows, part, self._table)
        first = view.place(rows[0], begin + part[0])
        place = first.united(view.place(rows[-1], begin + part[-1]))
        painter.save()
        painter.setClipRect(view.frame)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, min(view.pitch) < 1)
        painter.drawImage(place, image, source)
        painter.restore()
        seen = place.intersected(view.frame)
        painter.setPen(QColor(colors().border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(seen)
        if field.marks:
            self._draw_marks_below(painter, view, field, begin, part)
        return seen

    def _draw_titles(
        self, painter: QPainter, view: MatrixView, titles: Sequence[str], seen: Sequence[QRectF]
    ) -> None:
        """Write above each field that is seen what it is; a narrow one takes room at its left."""
        painter.setFont(font_of(BODY, strong=True))
        painter.setPen(QColor(colors().text))
        right = view.frame.right()
        for title, field in reversed(list(zip(titles, seen, strict=True))):
            if field.isEmpty():
                continue
            wide = painter.fontMetrics().horizontalAdvance(title)
            left = max(view.frame.left(), min(field.left(), right - wide))
            write(painter, self._head(left, right - left), title)
            right = left - GRID

    def _draw_marks_below(
        self, painter: QPainter, view: MatrixView, field: Field, begin: int, part: range
    ) -> None:
        """Write below the columns what they are, as many as find room."""
        painter.setFont(self._small)
        painter.setPen(QColor(colors().text))
        wide, upright = view.pitch[0], self._is_upright()
        letter = 0.9 * LETTER if self.picture and self.picture.is_text else self._mark + 2
        step = max(1, int(np.ceil((self._line if upright else letter) / wide - 1e-6)))
        top, high = view.frame.bottom() + GRID / 2, self._marks_height()
        for column in range(-(-part.start // step) * step, part.stop, step):
            middle = view.place(0, begin + column).center().x()
            if not view.frame.left() <= middle <= view.frame.right():
                continue
            painter.save()
            painter.translate(middle, top)
            if upright:
                painter.rotate(-90)
                cell = QRectF(-high, -self._line / 2, high, self._line)
                write(painter, cell, field.marks[column], RIGHT)
            else:
                write(painter, QRectF(-40, 0, 80, self._line), field.marks[column], CENTRE)
            painter.restore()

    def _draw_rows(self, painter: QPainter, view: MatrixView, picture: UnitPicture) -> None:
        painter.setFont(self._font)
        painter.setPen(QColor(colors().muted))
        high = view.pitch[1]
        step = round_step(1.2 * self._line / high)
        write(painter, self._head(0, view.frame.left() - GRID), picture.row_title, RIGHT)
        for row in view.visible()[0]:
            middle = view.place(row, 0).center().y()
            if (row + 1) % step == 0 and view.frame.top() <= middle <= view.frame.bottom():
                cell = QRectF(0, middle - self._line / 2, view.frame.left() - GRID, self._line)
                write(painter, cell, picture.rows[row], RIGHT)

    def _draw_counts(self, painter: QPainter, picture: UnitPicture) -> None:
        bins = self.bins
        draw_counts(painter, bins, picture.counts, self._scale, colors().series[picture.hue])
        if self.hover >= self._cells:
            painter.setPen(QPen(QColor(colors().text), 1))
            painter.drawRect(self.place(self.hover))
        painter.setFont(font_of(BODY, strong=True))
        painter.setPen(QColor(colors().text))
        write(painter, self._head(bins.left() - BAR, BAR + bins.width()), tr("How many"))

    def _head(self, left: float, width: float) -> QRectF:
        """Return a place in the line of titles."""
        return QRectF(left, 0, width, self._line + GRID / 2)

    def _summary(self) -> str:
        if self.picture is None:
            return ""
        columns = self.shape[1]
        if self.picture.is_text and self.seen.width() < columns:
            first = round(self.seen.left()) + 1
            return tr("Symbols {first} to {last} of {count}; drag to read on").format(
                first=number(first),
                last=number(min(columns, first + int(self.seen.width()) - 1)),
                count=number(columns),
            )
        return tr("Point at a cell to see what it is; the wheel zooms")

    def _ticks_width(self) -> float:
        return ticks_width(self.picture.counts) if self.picture else 0.0

    def _bins_width(self) -> float:
        share = BINS_SHARE * self.viewport().width()
        return float(np.clip(share, BINS_LEAST, BINS_MOST))

    def _is_upright(self) -> bool:
        """Whether marks are so long that they are written upwards."""
        return self._mark > UPRIGHT * self._line

    def _marks_height(self) -> float:
        return self._mark if self._is_upright() else self._line
