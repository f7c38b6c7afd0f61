"""The lines of one training in one chart: raw and smoothed, with dots, names and marks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from engine.arrays import Float64
from legacy_gui.plots.loss_curve_axes import Frame
from legacy_gui.plots.loss_curve_drawing import DOT, End, draw_dot, draw_line
from legacy_gui.plots.loss_curve_marks import (
    draw_beyond,
    draw_gaps,
    draw_note,
    draw_ring,
    free_place,
    size_of_note,
)
from legacy_gui.plots.loss_curve_points import Points, ordinary_range
from legacy_gui.plots.loss_curve_series import Run, Series
from legacy_gui.plots.shades import blend
from legacy_gui.theme import GRID, colors
from legacy_gui.translations import number, tr

LINE, THIN = 2.0, 1.0
PALE = 0.4  # strength of the thin line below its mean
DOTTED = 60  # points of a sparse series; more are a line
SHORT = 2.0 * GRID  # pixels that an earlier line ends before the others, to be named there
FEWEST = 64  # columns of a line, however narrow the chart
COLUMN = 2  # points drawn for each pixel: the lowest and the highest
DECIMALS = 3
JUDGED = 2000  # points by which a scale is chosen
STEEP = 4.0  # times the highest ordinary value, where a beginning is not odd yet


@dataclass
class Lines:
    """Draws into one frame; keeps what it drew, so that notes can keep out of its way.

    Attributes
    ----------
    share
        How much is averaged: so much of all points to either side.
    ends
        The names of the lines, for the column at the right.
    """

    painter: QPainter
    frame: Frame
    share: float
    ends: list[End] = field(default_factory=list)
    _drawn: list[Float64] = field(default_factory=list)
    _taken: list[QRectF] = field(default_factory=list)
    _notes: list[End] = field(default_factory=list)
    _short: list[End] = field(default_factory=list)

    def draw_earlier(self, run: Run, series: Sequence[Series]) -> None:
        """Draw an earlier training in grey, named once."""
        name, points = run
        grey, named = QColor(colors().disabled), False
        for one in series:
            if not one.stays or one.level or not points[one.key].size:
                continue
            spots = self._line(one, points[one.key], self.share if one.smoothed else 0.0)
            draw_line(self.painter, spots, _pen(one, grey, THIN))
            end = _last(spots)
            if end is not None and not named:
                is_short = end.x() < self.frame.place.right() - SHORT
                names = self._short if is_short else self.ends
                names.append(End(end, name, QColor(colors().muted)))
                named = True

    def draw_now(
        self, points: dict[str, Points], series: Sequence[Series], name: Callable[[Series], str]
    ) -> None:
        """Draw the training under way, or just over, in its colours; then write beside lines.

        An earlier line that ends before the others is named there, where there is room.
        """
        for one in series:
            if one.level:
                self._draw_level(one, points[one.key], name(one))
            else:
                self._draw_series(one, points[one.key], name(one))
        for note in self._notes:
            self._note(note)
        self.ends[:0] = [end for end in self._short if not self._note(end)]

    def _note(self, note: End) -> bool:
        """Write beside a spot; return whether there was room."""
        size = size_of_note(note.text)
        place = free_place(self.frame, note.spot, size, self._drawn, self._taken)
        if place is not None:
            draw_note(self.painter, place, note.text, note.color)
            self._taken.append(place)
        return place is not None

    def _draw_level(self, one: Series, points: Points, name: str) -> None:
        last, color = points.last(), QColor(colors().series[one.colour])
        if last is None or not np.isfinite(self.frame.row(last[1])):
            return
        y, place = self.frame.row(last[1]), self.frame.place
        spots = np.array([[place.left(), y], [place.right(), y]])
        draw_line(self.painter, spots, _pen(one, color, LINE))
        self._drawn.append(spots)
        self.ends.append(End(QPointF(place.right(), y), name, color))

    def _draw_series(self, one: Series, points: Points, name: str) -> None:
        color = QColor(colors().series[one.colour])
        draw_gaps(self.painter, self.frame, points.gaps, color)
        if not points.size:
            return
        spots = raw = self._line(one, points, 0.0)
        if one.smoothed and self.share:
            pale = blend(colors().card, color.name(), PALE)
            draw_line(self.painter, raw, QPen(pale, THIN))
            spots = self._line(one, points, self.share)
        draw_line(self.painter, spots, _pen(one, color, LINE))
        draw_beyond(self.painter, self.frame, raw, color)
        if one.sparse and len(spots) <= DOTTED:
            for x, y in spots[np.isfinite(spots).all(axis=1)].tolist():
                draw_dot(self.painter, QPointF(x, y), color, DOT)
        if one.best:
            self._ring_best(one, points, color)
        end = _last(spots)
        if end is not None:
            self.ends.append(End(end, name, color))

    def _ring_best(self, one: Series, points: Points, color: QColor) -> None:
        known = points.known()
        if len(known) < 2:
            return
        find = np.argmin if one.best == "low" else np.argmax
        x, y = known[int(find(known[:, 1]))].tolist()
        spot = self.frame.spot(x, y)
        if not np.isfinite([spot.x(), spot.y()]).all():
            return  # a logarithmic scale has no place for it
        if not self.frame.place.adjusted(-1, -1, 1, 1).contains(spot):
            return  # it is not looked at
        self._taken.append(draw_ring(self.painter, spot, color))
        if x < known[-1, 0]:  # else the name at the end of the line tells the value
            note = tr("best {value}").format(value=number(y, DECIMALS))
            self._notes.append(End(spot, note, color))

    def _line(self, one: Series, points: Points, share: float) -> Float64:
        """Return where a line runs, and let notes keep away from it."""
        seen = self.frame.x.low, self.frame.x.high
        most = COLUMN * max(FEWEST, int(self.frame.place.width()))
        if share:
            x, y = points.smooth(share, most, seen)
        else:
            x, y = points.drawn(most, seen)
        spots = self.frame.pixels(x, y)
        self._drawn.append(spots)
        return spots


def ranges_of(
    points: Points, seen: tuple[float, float], logarithmic: bool
) -> list[tuple[float, float]]:
    """Return the heights that a scale has to show of a line: what is ordinary, and both ends.

    Where a loss begins to fall it is higher than ever after, but not odd.
    """
    x, y = points.drawn(JUDGED, seen)
    ordinary = ordinary_range(y, logarithmic)
    ranges = [ordinary, ordinary_range(y[-1:], logarithmic)]
    if ordinary is not None and x[0] >= seen[0] and y[0] <= STEEP * ordinary[1]:
        ranges.append(ordinary_range(y[:1], logarithmic))
    return [one for one in ranges if one is not None]


def _pen(one: Series, color: QColor, width: float) -> QPen:
    return QPen(color, width, Qt.PenStyle.DashLine if one.dashed else Qt.PenStyle.SolidLine)


def _last(spots: Float64) -> QPointF | None:
    known = spots[np.isfinite(spots).all(axis=1)]
    return QPointF(*known[-1].tolist()) if len(known) else None
