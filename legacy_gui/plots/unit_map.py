"""Numbers of units as fields of colour side by side, and beside them how many have which colour.

Every row is a unit. The fields share rows and scale: what comes from the state and what from the
input, or the symbols of a text one after the other. The scale of colours is the axis of a histogram
too. The wheel zooms, the mouse drags.
"""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from legacy_gui.plots import shades
from legacy_gui.plots.colour_bar import BAR
from legacy_gui.plots.matrix_canvas import MatrixCanvas
from legacy_gui.plots.matrix_view import MatrixView
from legacy_gui.plots.side_histogram import draw_counts, ticks_width
from legacy_gui.plots.unit_map_names import (
    Marks,
    draw_marks,
    draw_rows,
    draw_titles,
    head,
    line_height,
    marks_of,
)
from legacy_gui.plots.unit_picture import Field, UnitPicture
from legacy_gui.plots.words import font_of, widest, write
from legacy_gui.theme import BODY, GRID, colors
from legacy_gui.translations import number, tr

BINS_SHARE, BINS_LEAST, BINS_MOST = 0.2, 9 * GRID, 26 * GRID  # width of the histogram


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
        self._font, self._line, self._marks = font_of(BODY), line_height(), Marks()
        self._whole, self._names_width = QRectF(self.seen), 0.0

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
            self._marks = marks_of(picture)
            self._names_width = widest((*picture.rows, picture.row_title), self._font)
        self.recolor()
        if not is_own:
            self._fit()
        if not same:
            self.replaced(self._cells + len(picture.counts.now), self._summary())

    @property
    def view(self) -> MatrixView:
        """What is seen of the fields, and where."""
        room = QRectF(self.viewport().rect())
        left = self._names_width + 1.5 * GRID
        beside = 2 * GRID + self._ticks_width() + BAR + self._bins_width() + GRID
        below = self._marks.height + self._line + 1.5 * GRID
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
        draw_titles(painter, view, [field.title for field in picture.fields], seen)
        draw_rows(painter, view, picture)
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
            wide = min(wide, max(1.0, self.view.frame.width() / self._marks.legible))
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
            draw_marks(painter, view, field.marks, begin, part, self._marks)
        return seen

    def _draw_counts(self, painter: QPainter, picture: UnitPicture) -> None:
        bins = self.bins
        draw_counts(painter, bins, picture.counts, self._scale, colors().series[picture.hue])
        if self.hover >= self._cells:
            painter.setPen(QPen(QColor(colors().text), 1))
            painter.drawRect(self.place(self.hover))
        painter.setFont(font_of(BODY, strong=True))
        painter.setPen(QColor(colors().text))
        write(painter, head(bins.left() - BAR, BAR + bins.width()), tr("How many"))

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
