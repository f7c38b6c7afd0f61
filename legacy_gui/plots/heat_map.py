"""A matrix as a field of colour, with the names of its rows and columns.

One hue in even steps where the numbers have one sign, two where they have both: blue above zero,
vermillion below, the bare ground at zero itself. What is no number is hatched. The wheel zooms, the
mouse drags, and of the names as many are drawn as find room.
"""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QWidget

from legacy_gui.plots import shades
from legacy_gui.plots.colour_bar import BAR, draw_bar
from legacy_gui.plots.matrix_canvas import MatrixCanvas
from legacy_gui.plots.matrix_view import MatrixView, thinned
from legacy_gui.plots.words import (
    CENTRE,
    LONGEST,
    RIGHT,
    decimals_for,
    font_of,
    widest,
    write,
)
from legacy_gui.theme import BODY, GRID, colors
from legacy_gui.translations import number, tr

LONGEST_LABEL = 17 * GRID
SLANT = -45.0
WRITTEN, HATCHED = 600, 4000  # cells, at most, whose number is written or hatch drawn


class HeatMap(MatrixCanvas):
    """A matrix in colour.

    Signals
    -------
    cell_activated
        (row, column) of the cell that was clicked or entered.
    """

    cell_activated = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Heat map"),
            tr("The stronger the colour, the larger the number. The wheel zooms, dragging moves."),
            tr("There are no numbers to colour yet."),
            parent,
        )
        self._values = np.zeros((0, 0))
        self._names: tuple[Sequence[str], Sequence[str]] = ((), ())
        self._range = (0.0, 1.0)
        self._diverging = False
        self._decimals = 0
        self._image = QImage()
        self._scale = np.zeros((256, 3), np.uint8)
        self._font = font_of(BODY)
        self._line = QFontMetricsF(self._font).height()
        self._widths = (0.0, 0.0)

    def show_matrix(
        self,
        values: np.ndarray,
        rows: Sequence[str],
        columns: Sequence[str],
        low: float | None = None,
        high: float | None = None,
        diverging: bool = False,
    ) -> None:
        """Draw a matrix.

        Parameters
        ----------
        values
            Float (N, M); what is not finite is hatched.
        rows, columns
            Their names, N and M.
        low, high
            The numbers at the ends of the scale; the smallest and largest where they are None.
        diverging
            Colour both sides of zero; the scale is then symmetric.
        """
        if values.shape != (len(rows), len(columns)):
            raise ValueError("A matrix needs one name for every row and column.")
        self._values, self.shape = np.asarray(values, np.float64), (len(rows), len(columns))
        self._names, self._diverging = (rows, columns), diverging
        finite = self._values[np.isfinite(self._values)]
        self._range = _range(finite, low, high, diverging)
        self._decimals = decimals_for([*self._range, *finite[:1000].tolist()])
        self.seen = QRectF(0, 0, max(1, len(columns)), max(1, len(rows)))
        cut = [[name[:LONGEST] for name in names] for names in self._names]
        self._widths = tuple(min(LONGEST_LABEL, widest(c, self._font)) for c in cut)  # type: ignore
        self.recolor()
        self.replaced(values.size, self._summary())

    @property
    def view(self) -> MatrixView:
        """What is seen, and where."""
        room = QRectF(self.viewport().rect())
        numbers = widest([self._written(value) for value in self._range], self._font)
        left, right = self._widths[0] + 2.5 * GRID, numbers + BAR + 5 * GRID
        below = QFontMetricsF(self.lead).height() + 1.5 * GRID
        slanted = room.width() - left - right < (self._widths[1] + GRID) * self.seen.width()
        above = self._widths[1] * 0.71 + 2.5 * GRID if slanted else self._line + 2 * GRID
        frame = room.adjusted(left, above, -right, -below)
        frame.setSize(frame.size().expandedTo(QRectF(0, 0, GRID, GRID).size()))
        return MatrixView(*self.shape, self.seen, frame)

    def recolor(self) -> None:
        """Take the colours of the theme."""
        make = shades.diverging if self._diverging else shades.sequential
        self._scale = make(colors())
        low, high = self._range
        finite = np.isfinite(self._values)
        steps = shades.steps_of(np.where(finite, (self._values - low) / (high - low), 0.0))
        pixels = np.full((*self._values.shape, 4), 255, np.uint8)
        pixels[..., :3] = np.where(
            finite[..., None], self._scale[steps], shades.rgb(colors().faint)
        )
        rows, columns = self.shape
        image = QImage(pixels.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGBA8888)
        self._image = image.convertToFormat(QImage.Format.Format_RGB32)
        super().recolor()

    def tip(self, item: int) -> str:
        """Return row, column and value."""
        row, column = divmod(item, self.shape[1])
        return tr("{row} × {column}: {value}").format(
            row=self._names[0][row],
            column=self._names[1][column],
            value=self._written(self._values[row, column]),
        )

    def tick(self, value: float) -> str:
        """Return how a number is written beside the scale."""
        return number(value, self._decimals or int(value % 1 > 0))

    def activate(self, item: int) -> None:
        """Tell which cell was chosen."""
        if not self.dragged:
            self.cell_activated.emit(*divmod(item, self.shape[1]))

    def draw(self, painter: QPainter, visible: QRectF) -> None:
        """Paint the field, its names, its scale and the line below."""
        view = self.view
        self._draw_field(painter, view)
        self._draw_names(painter, view)
        right = view.frame.right() + 2 * GRID
        bar = QRectF(right, view.frame.top(), BAR, view.frame.height())
        draw_bar(painter, bar, self._scale, self._range, self.tick)
        self.draw_marks(painter, view)
        line = QRectF(view.frame.left(), view.frame.bottom(), view.frame.width(), 0)
        line.setBottom(visible.bottom())
        self.draw_said(painter, line, self._summary())

    def _draw_field(self, painter: QPainter, view: MatrixView) -> None:
        rows, columns = view.visible()
        first, last = view.place(rows[0], columns[0]), view.place(rows[-1], columns[-1])
        source = QRectF(columns[0], rows[0], len(columns), len(rows))
        painter.save()
        painter.setClipRect(view.frame)
        smooth = QPainter.RenderHint.SmoothPixmapTransform
        painter.setRenderHint(smooth, min(view.pitch) < 1)
        painter.drawImage(first.united(last), self._image, source)
        part = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        if len(rows) * len(columns) <= HATCHED:
            self._hatch(painter, view, np.argwhere(~np.isfinite(self._values[part])), part)
        if len(rows) * len(columns) <= WRITTEN:
            self._write_values(painter, view)
        painter.restore()
        painter.setPen(QColor(colors().border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(view.frame)

    def _hatch(
        self, painter: QPainter, view: MatrixView, cells: np.ndarray, part: tuple[slice, slice]
    ) -> None:
        brush = QBrush(QColor(colors().border), Qt.BrushStyle.BDiagPattern)
        for row, column in cells.tolist():
            painter.fillRect(view.place(row + part[0].start, column + part[1].start), brush)

    def _write_values(self, painter: QPainter, view: MatrixView) -> None:
        """Write the numbers into their cells, where they fit."""
        wide, high = view.pitch
        if high < self._line or wide < widest(list(map(self._written, self._range)), self._font):
            return
        rows, columns = view.visible()
        part = self._values[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        inks = self._inks(part)
        painter.setFont(self._font)
        for (row, column), value in np.ndenumerate(part):
            if np.isfinite(value):
                painter.setPen(inks[row][column])
                place = view.place(row + rows[0], column + columns[0])
                painter.drawText(place, CENTRE, self._written(value))

    def _inks(self, part: np.ndarray) -> list[list[QColor]]:
        """Return for every number the colour of writing that stands out from its cell."""
        low, high = self._range
        inks = [QColor(colors().text), QColor(colors().card)]
        ratios = [shades.contrast(self._scale, np.array(shades.rgb(ink.name()))) for ink in inks]
        better = np.argmax(ratios, axis=0)
        steps = shades.steps_of(np.nan_to_num((part - low) / (high - low)))
        return [[inks[choice] for choice in row] for row in better[steps].tolist()]

    def _draw_names(self, painter: QPainter, view: MatrixView) -> None:
        rows, columns = view.visible()
        wide, high = view.pitch
        painter.setFont(self._font)
        painter.setPen(QColor(colors().text))
        for row in thinned(rows, high, self._line):
            middle = view.place(row, 0).center().y()
            if view.frame.top() <= middle <= view.frame.bottom():
                cell = QRectF(GRID, middle - self._line / 2, self._widths[0] + GRID / 2, self._line)
                write(painter, cell, self._names[0][row], RIGHT)
        slanted = wide < self._widths[1] + GRID
        for column in thinned(columns, wide, self._line * 1.25 if slanted else 0):
            middle = view.place(0, column).center().x()
            if view.frame.left() <= middle <= view.frame.right():
                self._draw_column_name(painter, view, column, middle, slanted)

    def _draw_column_name(
        self, painter: QPainter, view: MatrixView, column: int, middle: float, slanted: bool
    ) -> None:
        name, width = self._names[1][column], self._widths[1]
        painter.save()
        painter.translate(middle, view.frame.top() - GRID / 2)
        if slanted:
            painter.rotate(SLANT)
            write(painter, QRectF(0, -self._line / 2, width, self._line), name)
        else:
            write(painter, QRectF(-width / 2, -self._line, width, self._line), name, CENTRE)
        painter.restore()

    def _summary(self) -> str:
        low, high = (self._written(value) for value in self._range)
        return tr("{rows} rows × {columns} columns, from {low} to {high}").format(
            rows=number(len(self._names[0])),
            columns=number(len(self._names[1])),
            low=low,
            high=high,
        )

    def _written(self, value: float) -> str:
        return number(value, self._decimals) if np.isfinite(value) else "–"


def _range(
    finite: np.ndarray, low: float | None, high: float | None, diverging: bool
) -> tuple[float, float]:
    """Return the ends of the scale, never equal."""
    least = float(finite.min(initial=np.inf)) if low is None else low
    most = float(finite.max(initial=-np.inf)) if high is None else high
    if least > most:
        least, most = 0.0, 1.0
    if diverging:
        most = max(abs(least), abs(most))
        least = -most
    return (least, most) if most > least else (least, least + 1.0)
