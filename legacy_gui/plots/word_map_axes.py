"""The axes of a map and their names: two lines and their ends, or three arms that turn along."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from legacy_gui.plots.shades import blend
from legacy_gui.plots.word_map_lettering import Lettering, Style
from legacy_gui.plots.word_map_view import MapView
from legacy_gui.theme import GRID, LEAD, colors

ARM = 4.0 * GRID  # pixels of an axis that is seen from its side
BEYOND_ARM = 1.3  # where its number stands
LONGEST = 0.4  # of the width of the picture, for the name of an axis
SHORTEST = 0.25  # of an arm; one that points at whoever looks bears no number
FAINTEST = 0.45  # ink of the arm that points away


@dataclass(frozen=True)
class Written:
    """A line of text and where it stands."""

    text: str
    place: QRectF


def axis_names(room: QRectF, axes: tuple[str, ...], lettering: Lettering) -> list[Written]:
    """Return where the names of axes stand.

    Those of a plane at its ends, at the right and at the top; those of a space in a list beside its
    turning arms, in the lower left corner.
    """
    if not any(axes):
        return []
    longest = float(int(LONGEST * room.width()))
    lines = [lettering.line(name, _style(), longest) for name in axes]
    if len(axes) == 3:
        return _listed(room, lines, lettering)
    ends = [f"{lines[0]} →", f"↑ {lines[1]}"]
    sizes = [lettering.size(text, _style()) for text in ends]
    corners = (
        QPointF(room.right() - sizes[0][0] - GRID, room.bottom() - sizes[0][1] - GRID),
        QPointF(room.left() + GRID, room.top() + GRID),
    )
    placed = zip(axes, ends, corners, sizes, strict=True)
    return [Written(text, _at(corner, size)) for name, text, corner, size in placed if name]


def axes_room(room: QRectF, names: list[Written], *, solid: bool) -> list[QRectF]:
    """Return the places that the axes take from the names of words."""
    places = [written.place for written in names]
    if solid and places:
        width = 2 * BEYOND_ARM * ARM + GRID
        places.append(QRectF(room.left(), room.bottom() - width, width, width))
    return places


def draw_axes(painter: QPainter, room: QRectF, view: MapView, *, solid: bool) -> None:
    """Draw the lines on which all coordinates but one are zero."""
    painter.setPen(QPen(QColor(colors().border), 1.0))
    origin = view.spot((0.0, 0.0, 0.0) if solid else (0.0, 0.0), room.center())
    far = 2 * (room.width() + room.height())
    for x, y in view.frame[:2].T[: 3 if solid else 2].tolist():
        way = QPointF(x, -y) * far
        painter.drawLine(origin - way, origin + way)


def draw_axis_names(
    painter: QPainter,
    room: QRectF,
    names: list[Written],
    view: MapView,
    lettering: Lettering,
    *,
    solid: bool,
) -> None:
    """Write the names, and draw the arms of a space beside them."""
    for written in names:
        lettering.draw(painter, written.place.topLeft(), written.text, _style())
    if solid and names:
        _draw_arms(painter, room, view, lettering)


def _draw_arms(painter: QPainter, room: QRectF, view: MapView, lettering: Lettering) -> None:
    """Draw the first three axes as they lie now, the nearest last."""
    reach = BEYOND_ARM * ARM
    middle = QPointF(room.left() + reach + GRID / 2, room.bottom() - reach - GRID / 2)
    across, up, nearer = view.frame
    for axis in np.argsort(nearer, kind="stable").tolist():
        ink = FAINTEST + (1 - FAINTEST) * (1 + float(nearer[axis])) / 2
        color = blend(colors().card, colors().text, ink)
        way = QPointF(float(across[axis]), -float(up[axis])) * ARM
        painter.setPen(QPen(color, 2.0))
        painter.drawLine(middle, middle + way)
        if way.manhattanLength() > SHORTEST * ARM:
            style = Style(LEAD, color.name(), strong=True)
            width, height = lettering.size(str(axis + 1), style)
            corner = middle + way * BEYOND_ARM - QPointF(width / 2, height / 2)
            lettering.draw(painter, corner, str(axis + 1), style)


def _listed(room: QRectF, lines: list[str], lettering: Lettering) -> list[Written]:
    left = room.left() + 2 * BEYOND_ARM * ARM + 2 * GRID
    height = lettering.size("X", _style())[1]
    top = room.bottom() - BEYOND_ARM * ARM - GRID / 2 - height * len(lines) / 2
    return [
        Written(line, _at(QPointF(left, top + height * row), lettering.size(line, _style())))
        for row, line in enumerate(lines)
    ]


def _at(corner: QPointF, size: tuple[float, float]) -> QRectF:
    return QRectF(corner.x(), corner.y(), *size)


def _style() -> Style:
    return Style(LEAD, colors().muted, strong=True)
