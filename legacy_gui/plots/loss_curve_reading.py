"""What a chart says at one place: for every line the point that was measured nearest to it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPen

from legacy_gui.plots.loss_curve_axes import Frame
from legacy_gui.plots.loss_curve_drawing import DOT, draw_hairline, draw_plate, line_height
from legacy_gui.plots.loss_curve_points import Points
from legacy_gui.plots.loss_curve_series import Series
from legacy_gui.plots.words import LEFT, RIGHT, font_of, widest, write
from legacy_gui.theme import BODY, GRID, colors
from legacy_gui.translations import number, tr

DECIMALS, X_DECIMALS = 4, 3


@dataclass(frozen=True)
class Read:
    """A point of a line; ``step`` is no number where nobody counted."""

    series: Series
    x: float
    y: float
    step: float


def read_at(series: Sequence[Series], points: dict[str, Points], x: float) -> list[Read]:
    """Return the point of every line nearest to the point nearest to an x: all from one moment."""
    found = _nearest(series, points, x)
    moving = [one for one in found if not one.series.level]
    if not moving:
        return found
    return _nearest(series, points, min(moving, key=lambda one: abs(one.x - x)).x)


def said(reads: Sequence[Read], axis: str) -> str:
    """Say points one after the other."""
    return "; ".join(
        tr("{name}, {axis} {x}: {y}").format(
            name=one.series.name,
            axis=axis,
            x=number(one.x, 2),
            y=number(one.y, DECIMALS),
        )
        for one in reads
    )


def draw_reading(
    painter: QPainter, frames: dict[bool, Frame], reads: Sequence[Read], axis: str, visible: QRectF
) -> None:
    """Draw a hairline, ring the points, and write a small table of them beside it."""
    upper = frames[False]
    moving = [one for one in reads if not one.series.level] or list(reads)
    across = upper.column(moving[0].x)
    if not np.isfinite(across):
        return  # a logarithmic axis has no place for the beginning
    for frame in frames.values():
        draw_hairline(painter, frame, moving[0].x)
    painter.setBrush(QColor(colors().card))
    for one in moving:
        spot = frames[one.series.below].spot(one.x, one.y)
        if np.isfinite([spot.x(), spot.y()]).all() and visible.contains(spot):
            painter.setPen(QPen(_color(one), 2.0))
            painter.drawEllipse(spot, 2 * DOT, 2 * DOT)
    _draw_table(painter, _table(reads, axis), across, upper.place.top(), visible)


Line = tuple[QColor, tuple[str, ...]]


def _table(reads: Sequence[Read], axis: str) -> list[Line]:
    """Return the cells: name and value, and when it was; once where it was the same for all."""
    muted, counted = QColor(colors().muted), any(one.step == one.step for one in reads)
    heads = (axis, tr("step")) if counted else (axis,)
    moving = [one for one in reads if not one.series.level]
    lines: list[Line] = []
    if len({one.x for one in moving}) == 1:
        lines += [(muted, pair) for pair in zip(heads, _when(moving[0], counted), strict=True)]
        return [*lines, *((_color(one), _named(one)) for one in reads)]
    lines.append((muted, ("", "", *heads)))
    for one in reads:
        lines.append((_color(one), (*_named(one), *_when(one, counted))))
    return lines


def _when(one: Read, counted: bool) -> tuple[str, ...]:
    """Return x and, where somebody counts, the step; nothing of what is the same at all times."""
    x = "" if one.series.level else number(one.x, X_DECIMALS)
    step = number(round(one.step)) if one.step == one.step and x else ""
    return (x, step) if counted else (x,)


def _named(one: Read) -> tuple[str, str]:
    return one.series.name, number(one.y, DECIMALS)


def _color(one: Read) -> QColor:
    return QColor(colors().series[one.series.colour])


def _draw_table(
    painter: QPainter, lines: Sequence[Line], across: float, top: float, visible: QRectF
) -> None:
    font, high = font_of(BODY), line_height()
    columns = list(zip(*(cells for _, cells in lines), strict=True))
    wide = [widest(column, font) + 1.5 * GRID for column in columns]
    size = QSizeF(sum(wide) + GRID, high * len(lines) + GRID)
    plate = draw_plate(painter, (across - GRID, across + GRID), top, size, visible)
    painter.setFont(font)
    text_color, muted = QColor(colors().text), QColor(colors().muted)
    for row, (color, cells) in enumerate(lines):
        left = plate.left() + GRID
        for place, (text, width) in enumerate(zip(cells, wide, strict=True)):
            painter.setPen((color, text_color, muted)[min(place, 2)])
            cell = QRectF(left, plate.top() + GRID / 2 + row * high, width - GRID, high)
            write(painter, cell, text, RIGHT if place else LEFT)
            left += width


def _nearest(series: Sequence[Series], points: dict[str, Points], x: float) -> list[Read]:
    found = ((one, points[one.key].nearest(x)) for one in series)
    return [Read(one, *point) for one, point in found if point is not None]
