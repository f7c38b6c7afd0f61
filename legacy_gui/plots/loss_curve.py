"""Learning as a curve: the loss, point by point as it falls, and what it is on words kept back.

The thin line is what was measured, the thick one its running mean. The scale leaves out single odd
points, the data does not. A small chart below can show a second measure, with the height at which
it is no better than chance.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from engine.arrays import Float64
from legacy_gui.plots.canvas import Canvas
from legacy_gui.plots.loss_curve_axes import Frame, y_range_of
from legacy_gui.plots.loss_curve_drawing import (
    DOT,
    End,
    draw_axes,
    draw_chance,
    draw_dot,
    draw_ends,
    draw_line,
    draw_note,
    draw_reading,
    line_height,
)
from legacy_gui.plots.loss_curve_points import SMOOTH, Points, X, Y, ordinary_range
from legacy_gui.plots.shades import blend
from legacy_gui.plots.words import font_of, widest
from legacy_gui.theme import BODY, GRID, colors
from legacy_gui.translations import number, tr

LOWER = 0.32  # of the height, for the chart below
LINE, THIN = 2.0, 1.0
PALE = 0.4  # strength of the thin line below its mean
RING = 5.0
DOTTED = 60  # points of a sparse series; more are a line
REACH = 24.0  # pixels from the mouse to the point that is meant
LONGEST = 22 * GRID  # pixels of a name at the end of a line
SHORT = 2.0 * GRID  # pixels that an earlier line ends before the others, to be named there
DECIMALS = 4


@dataclass(frozen=True)
class Series:
    """What one line shows.

    Attributes
    ----------
    key
        The name under which ``add_point`` gets its values.
    name, colour, dashed
        How it is labelled and drawn; the colour is a number into the theme's series.
    smoothed
        Whether a running mean is drawn over it.
    sparse
        Whether it is measured now and then only: what is no number is then no gap, and every
        point is a dot.
    below
        Whether it stands in the chart below.
    best
        Whether its lowest ("low") or highest ("high") point is marked.
    noted
        Whether the value is written beside that mark.
    """

    key: str
    name: str
    colour: int = 0
    dashed: bool = False
    smoothed: bool = False
    sparse: bool = False
    below: bool = False
    best: str = ""
    noted: bool = True


@dataclass(frozen=True)
class Meant:
    """The point under the mouse."""

    series: Series
    x: float
    y: float


class LossCurve(Canvas):
    """A live chart of a training, with earlier ones in grey."""

    def __init__(
        self,
        series: Sequence[Series],
        x_name: str,
        y_name: str,
        below_name: str = "",
        chance: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            tr("Course of the training"),
            tr("Thin: as measured. Thick: its running mean. Grey: earlier trainings."),
            tr("The curve begins with the training."),
            parent,
        )
        self.series = tuple(series)
        self.earlier: list[tuple[str, dict[str, Points]]] = []
        self.points = {one.key: Points() for one in self.series}
        self._names = (x_name, y_name, below_name)
        self._chance = chance
        self._logarithmic = False
        self._meant: Meant | None = None

    def name_x(self, name: str) -> None:
        """Name what runs along the x axis."""
        self._names = (name, *self._names[1:])
        self.viewport().update()

    def add_point(self, epoch: float, **values: float) -> None:
        """Add what was measured at a moment, by the keys of the series.

        What is no number leaves a gap in its line; a series that is not named gets no point.
        """
        for one in self.series:
            value = values.get(one.key)
            if value is not None and (np.isfinite(value) or not one.sparse):
                self.points[one.key].add(epoch, float(value))
        self._changed()

    def keep(self, name: str) -> None:
        """Let what is drawn become an earlier training, in grey, and begin anew."""
        if any(points.size for points in self.points.values()):
            self.earlier.append((name, self.points))
        self.points = {one.key: Points() for one in self.series}
        self._changed()

    def clear(self) -> None:
        """Take away all curves."""
        self.earlier.clear()
        self.keep("")
        self.earlier.clear()
        self._changed()

    @property
    def logarithmic(self) -> bool:
        """Whether equal heights are equal factors, in the upper chart."""
        return self._logarithmic

    @logarithmic.setter
    def logarithmic(self, chosen: bool) -> None:
        self._logarithmic = chosen
        self.viewport().update()

    def table(self) -> tuple[list[str], list[tuple[str, str, float, float]]]:
        """Return header and rows (training, series, x, value) of all points, for a file."""
        header = [tr("Training"), tr("Series"), self._names[0], tr("Value")]
        rows = [
            (name, one.name, x, y)
            for name, points in self._runs()
            for one in self.series
            for x, y in points[one.key].known().tolist()
        ]
        return header, rows

    def item_at(self, spot: QPointF) -> int:
        """Return -1: points are found by ``mouseMoveEvent``."""
        return -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the point nearest to the mouse."""
        self._meant = self._nearest(event.position())
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Switch the scale with L."""
        if event.key() == Qt.Key.Key_L:
            self.logarithmic = not self.logarithmic
        else:
            super(Canvas, self).keyPressEvent(event)

    def point_at(self, item: int) -> None:
        """Forget the point under a mouse that has left."""
        self._meant = None
        super().point_at(item)

    def frames(self) -> dict[bool, Frame]:
        """Return the frames of the upper chart (False) and, if there is one, of that below."""
        room, line = QRectF(self.viewport().rect()), line_height()
        names = [self._end_text(one) for one in self.series] + [name for name, _ in self.earlier]
        right = min(widest(names, font_of(BODY)), LONGEST, room.width() / 3) + 2 * GRID
        inner = room.adjusted(8 * GRID, line + GRID, -right, -2 * line - GRID)
        has_below = any(one.below for one in self.series)
        upper, lower = QRectF(inner), QRectF(inner)
        if has_below:
            lower.setTop(inner.bottom() - LOWER * inner.height() + line / 2)
            upper.setBottom(lower.top() - line - 2 * GRID)
        places = {False: upper, True: lower} if has_below else {False: upper}
        return {below: self._frame(place, below) for below, place in places.items()}

    def draw(self, painter: QPainter, visible: QRectF) -> None:
        """Paint the axes, the grey lines, the curves and their names; say what they came to."""
        self._describe()
        frames = self.frames()
        for below, frame in frames.items():
            is_last = below == max(frames)
            draw_axes(painter, frame, self._names[1 + below], self._names[0] if is_last else "")
            if below and self._chance is not None:
                draw_chance(painter, frame, self._chance, tr("chance"))
            painter.setClipRect(frame.place.adjusted(-2, -2, 2 * GRID, 2))
            ends = [
                end for run in self._runs() for end in self._draw_run(painter, frame, below, run)
            ]
            painter.setClipping(False)
            draw_ends(painter, frame, ends, visible.right() - GRID / 2)
        if self._meant is not None:
            self._draw_meant(painter, frames[self._meant.series.below], visible)

    def _runs(self) -> list[tuple[str, dict[str, Points]]]:
        """Return name and points of all trainings; the present one, last, has no name."""
        return [*self.earlier, ("", self.points)]

    def _frame(self, place: QRectF, below: bool) -> Frame:
        shown = [
            (points[one.key], one)
            for _, points in self._runs()
            for one in self.series
            if one.below == below and points[one.key].size
        ]
        every = [points for _, run in self._runs() for points in run.values() if points.size]
        last = max(float(points.values(X)[-1]) for points in every)
        logarithmic = self._logarithmic and not below
        ranges = [ordinary_range(points.drawn(Y)[1], logarithmic) for points, _ in shown]
        ranges += [ordinary_range(points.values(Y)[-1:], logarithmic) for points, _ in shown]
        if below and self._chance is not None:
            ranges.append((self._chance, self._chance))
        found = [one for one in ranges if one is not None]
        y_range = y_range_of(found, logarithmic=logarithmic)
        return Frame(place, (0.0, last if last > 0 else 1.0), y_range, logarithmic)

    def _draw_run(
        self, painter: QPainter, frame: Frame, below: bool, run: tuple[str, dict[str, Points]]
    ) -> list[End]:
        """Draw the lines of a training; return their ends."""
        name, points = run
        is_earlier = points is not self.points
        ends: list[End] = []
        for one in self.series:
            if one.below != below or not points[one.key].size:
                continue
            color = QColor(colors().disabled if is_earlier else colors().series[one.colour])
            spots = self._draw_series(painter, frame, one, points[one.key], color, is_earlier)
            known = spots[np.isfinite(spots).all(axis=1)]
            if len(known) and not (is_earlier and ends):
                text = name if is_earlier else self._end_text(one)
                ink = QColor(colors().muted) if is_earlier else color
                spot = QPointF(*known[-1].tolist())
                is_short = spot.x() < frame.place.right() - SHORT
                ends.append(End(spot, text, ink, near=is_earlier and is_short))
        return ends

    def _draw_series(
        self,
        painter: QPainter,
        frame: Frame,
        one: Series,
        points: Points,
        color: QColor,
        is_earlier: bool,
    ) -> Float64:
        """Draw a line, its mean and its dots; return the spots of what is strongest."""
        style = Qt.PenStyle.DashLine if one.dashed else Qt.PenStyle.SolidLine
        spots = frame.pixels(*points.drawn(Y))
        if one.smoothed:
            if not is_earlier:
                pale = blend(colors().card, color.name(), PALE)
                draw_line(painter, spots, QPen(pale, THIN))
            spots = frame.pixels(*points.drawn(SMOOTH))
        draw_line(painter, spots, QPen(color, THIN if is_earlier else LINE, style))
        if one.sparse and not is_earlier and len(spots) <= DOTTED:
            for x, y in spots[np.isfinite(spots).all(axis=1)].tolist():
                draw_dot(painter, QPointF(x, y), color, DOT)
        if one.best and not is_earlier:
            self._draw_best(painter, frame, one, color)
        return spots

    def _draw_best(self, painter: QPainter, frame: Frame, one: Series, color: QColor) -> None:
        known = self.points[one.key].known()
        if len(known) > 1:
            find = np.argmin if one.best == "low" else np.argmax
            x, y = known[int(find(known[:, 1]))].tolist()
            spot = frame.spot(x, y)
            if not np.isfinite(spot.y()):
                return  # a logarithmic scale has no place for it
            painter.setPen(QPen(color, LINE))
            painter.setBrush(QColor(colors().card))
            painter.drawEllipse(spot, RING, RING)
            if (
                one.noted and x < known[-1, 0]
            ):  # else the name at the end of the line tells the value
                draw_note(painter, frame, spot, self._best(y), color, above=one.best == "low")

    def _best(self, value: float) -> str:
        return tr("best {value}").format(value=number(value, DECIMALS))

    def _draw_meant(self, painter: QPainter, frame: Frame, visible: QRectF) -> None:
        meant = self._meant
        assert meant is not None
        color = QColor(colors().series[meant.series.colour])
        draw_reading(painter, frame.spot(meant.x, meant.y), self._reading(meant), color, visible)

    def _reading(self, meant: Meant) -> str:
        return tr("{name}, {axis} {x}: {y}").format(
            name=meant.series.name,
            axis=self._names[0],
            x=number(meant.x, 2),
            y=number(meant.y, DECIMALS),
        )

    def _nearest(self, spot: QPointF) -> Meant | None:
        """Return the point of this training nearest to a spot, None if none is near."""
        if not self.items:
            return None
        best, found = REACH, None
        for below, frame in self.frames().items():
            for one in self.series:
                known = self.points[one.key].known()
                if one.below == below and len(known):
                    spots = frame.pixels(known[:, 0], known[:, 1])
                    away = np.nan_to_num(np.hypot(*(spots - (spot.x(), spot.y())).T), nan=np.inf)
                    row = int(np.argmin(away))
                    if away[row] <= best:
                        best, found = float(away[row]), Meant(one, *known[row].tolist())
        return found

    def _end_text(self, one: Series) -> str:
        last = self.points[one.key].last(SMOOTH if one.smoothed else Y)
        if last is None:
            return one.name
        return tr("{name} {value}").format(name=one.name, value=number(last[1], 3))

    def _changed(self) -> None:
        self.items = sum(points.size for _, run in self._runs() for points in run.values())
        self._meant = None
        self.viewport().update()

    def _describe(self) -> None:
        """Say the last value of every series of this training."""
        last = []
        for one in self.series:
            point = self.points[one.key].last()
            if point is not None:
                last.append(self._reading(Meant(one, *point)))
        self.setAccessibleDescription("; ".join(last))
