"""Learning as a curve: the loss, point by point as it falls, and what it is on words kept back.

The thin line is what was measured, the thick one is smoothed. The scale leaves out single odd
points, the data does not: arrows at the edge tell where they are. A small chart below can show a
second measure, with the height at which it is no better than chance. The wheel zooms, dragging
moves, a double click shows everything again.
"""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from legacy_gui.plots.loss_curve_axes import Frame, Scale, scale_of
from legacy_gui.plots.loss_curve_drawing import (
    draw_axes,
    draw_chance,
    draw_ends,
    draw_hairline,
    line_height,
)
from legacy_gui.plots.loss_curve_hand import HandledChart
from legacy_gui.plots.loss_curve_lines import Lines, ranges_of
from legacy_gui.plots.loss_curve_points import Points, X
from legacy_gui.plots.loss_curve_reading import Read, draw_reading, read_at, said
from legacy_gui.plots.loss_curve_series import CurveRows, Run, Series
from legacy_gui.plots.loss_curve_smoothing import SHARES
from legacy_gui.plots.loss_curve_window import Window
from legacy_gui.plots.words import font_of, widest
from legacy_gui.theme import BODY, GRID
from legacy_gui.translations import number, tr

LOWER = 0.32  # of the height, for the chart below
LONGEST = 26 * GRID  # pixels of a name at the end of a line
REACH = 4.0  # times as far as the present training has come, of earlier ones


class LossCurve(HandledChart):
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
            tr(
                "Thin: as measured. Thick: smoothed. Grey: earlier trainings. The wheel zooms,"
                " dragging moves, a double click shows everything."
            ),
            tr("The curve begins with the training."),
            parent,
        )
        self.series = tuple(series)
        self.earlier: list[Run] = []
        self.points = {one.key: Points() for one in self.series}
        self._names = (x_name, y_name, below_name)
        self._chance = chance
        self._logarithmic = {"x": False, "y": False}
        self._share = SHARES["light"]
        self._marked: float | None = None

    # -- what is shown ------------------------------------------------------------------------

    def name_x(self, name: str) -> None:
        """Name what runs along the x axis."""
        self._names = (name, *self._names[1:])
        self.viewport().update()

    def add_point(self, epoch: float, step: float = np.nan, **values: float) -> None:
        """Add what was measured at a moment, by the keys of the series.

        What is no number leaves a gap in its line; a series that is not named gets no point.
        """
        for one in self.series:
            value = values.get(one.key)
            if value is not None and (np.isfinite(value) or not one.sparse):
                self.points[one.key].add(epoch, float(value), step)
        self.count()

    def keep(self, name: str) -> None:
        """Let what is drawn become an earlier training, in grey, and begin anew."""
        if any(points.size for points in self.points.values()):
            self.earlier.append((name, self.points))
        self.points = {one.key: Points() for one in self.series}
        self.look_at(Window())

    def forget_earlier(self) -> None:
        """Take the grey lines away."""
        self.earlier.clear()
        self.look_at(Window())

    def clear(self) -> None:
        """Take away all curves."""
        self.points = {one.key: Points() for one in self.series}
        self.forget_earlier()

    def table(self) -> tuple[list[str], CurveRows]:
        """Return header and rows (training, series, step, x, value) of all points, for a file."""
        header = [tr("Training"), tr("Series"), tr("Step"), self._names[0], tr("Value")]
        return header, CurveRows(self._runs(), self.series)

    # -- how it is shown ----------------------------------------------------------------------

    def is_logarithmic(self, axis: str) -> bool:
        """Tell whether equal ways along an axis, "x" or "y", are equal factors."""
        return self._logarithmic[axis]

    def make_logarithmic(self, axis: str, chosen: bool) -> None:
        """Choose it; along y, the upper chart follows alone."""
        self._logarithmic[axis] = chosen
        self.viewport().update()

    def smooth(self, share: float) -> None:
        """Average so much of all points to either side."""
        self._share = share
        self.viewport().update()

    def mark(self, x: float | None) -> None:
        """Mark a place along the x axis by a hairline; None: none."""
        if x != self._marked:
            self._marked = x
            self.viewport().update()

    # -- drawing ------------------------------------------------------------------------------

    def reads(self) -> list[Read]:
        """Return what was measured near the mouse."""
        if self.pointed is None:
            return []
        return read_at(self.series, self.points, self.pointed)

    def frames(self) -> dict[bool, Frame]:
        """Return the frames of the upper chart (False) and, if there is one, of that below."""
        room, line = QRectF(self.viewport().rect()), line_height()
        names = [self._end_text(one) for one in self.series] + [name for name, _ in self.earlier]
        right = min(widest(names, font_of(BODY)), LONGEST, room.width() / 3) + 2 * GRID
        inner = room.adjusted(8 * GRID, line + 2 * GRID, -right, -line - GRID)
        has_below = any(one.below for one in self.series)
        upper, lower = QRectF(inner), QRectF(inner)
        if has_below:
            lower.setTop(inner.bottom() - LOWER * inner.height() + line / 2)
            upper.setBottom(lower.top() - line - 2 * GRID)
        places = {False: upper, True: lower} if has_below else {False: upper}
        x = self.seen.of(self.whole())
        return {below: Frame(at, x, self._heights(x, below)) for below, at in places.items()}

    def draw(self, painter: QPainter, visible: QRectF) -> None:
        """Paint the axes, the grey lines, the curves and their names; say what they came to."""
        self.setAccessibleDescription(self._last_said())
        frames = self.frames()
        for below, frame in frames.items():
            is_last = below == max(frames)
            draw_axes(painter, frame, self._names[1 + below], self._names[0] if is_last else "")
            if below and self._chance is not None:
                draw_chance(painter, frame, self._chance, tr("chance"))
            shown, lines = self._shown(below), Lines(painter, frame, self._share)
            if self._marked is not None:
                draw_hairline(painter, frame, self._marked)
            painter.setClipRect(frame.place.adjusted(-6, -2, 6, 2))
            for run in self.earlier:
                lines.draw_earlier(run, shown)
            lines.draw_now(self.points, shown, self._end_text)
            painter.setClipping(False)
            draw_ends(painter, frame, lines.ends, visible.right() - GRID / 2)
        reads = self.reads()
        if reads:
            draw_reading(painter, frames, reads, self._names[0], visible)

    def _shown(self, below: bool) -> list[Series]:
        return [one for one in self.series if one.below == below]

    def _runs(self) -> list[Run]:
        """Return name and points of all trainings; the present one, last, has no name."""
        return [*self.earlier, ("", self.points)]

    def whole(self) -> Scale:
        """Return the x axis from the beginning, or the first point above zero, to the end.

        An earlier training that took much longer is cut off, lest it squeeze the present one; on
        a logarithmic axis there is room for both.
        """
        every = [
            points[one.key].values(X)
            for _, points in self._runs()
            for one in self.series
            if points[one.key].size and (one.stays or points is self.points)
        ]
        last = max((float(x[-1]) for x in every), default=0.0)
        last = last if last > 0 else 1.0
        if not self._logarithmic["x"]:
            now = max((float(p.values(X)[-1]) for p in self.points.values() if p.size), default=0.0)
            return Scale(0.0, min(last, REACH * now) if now > 0 else last)
        firsts = [float(x[np.searchsorted(x, 0.0, "right")]) for x in every if x[-1] > 0]
        first = min(firsts, default=last / 10)
        return Scale(first if first < last else last / 10, last, True)

    def _heights(self, x: Scale, below: bool) -> Scale:
        logarithmic = self._logarithmic["y"] and not below
        ranges = [
            one_range
            for name, points in self._runs()
            for one in self._shown(below)
            if points[one.key].size and (one.stays or not name)
            for one_range in ranges_of(points[one.key], (x.low, x.high), logarithmic)
        ]
        if below and self._chance is not None:
            ranges.append((self._chance, self._chance))
        return scale_of(ranges, logarithmic=logarithmic)

    def _end_text(self, one: Series) -> str:
        points = self.points[one.key]
        last = points.last()
        if last is None:
            return one.name
        value = points.last_smooth(self._share) if one.smoothed else last[1]
        return tr("{name} {value}").format(name=one.name, value=number(value, 3))

    def count(self) -> None:
        """Note how much there is to draw, and draw it anew."""
        every = [points for _, run in self._runs() for points in run.values()]
        self.items = sum(points.size + len(points.gaps) for points in every)
        self.viewport().update()

    def _last_said(self) -> str:
        """Say the last value of every series of this training."""
        last = [(one, self.points[one.key].last()) for one in self.series]
        return said([Read(one, *at, np.nan) for one, at in last if at is not None], self._names[0])
