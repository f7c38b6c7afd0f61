"""Which words of a map bear their name, and where it stands: no two names ever meet.

The picture is divided into small cells, and a name is placed if all cells below it are free (a row
of cells is one whole number, a cell one of its bits, so that the test is a few ANDs). The words
are asked in the order of their importance, and so that names spread over the whole picture only
the first word of each small neighbourhood is asked.

A map in motion would flicker if every frame began anew. So a name that is shown is asked before
all newcomers and stays where it stands while it fits, and a newcomer needs a little more room than
it takes. Christensen, Marks, Shieber (1995) compare ways of placing; greedy ones are the fastest.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QRectF

from engine.arrays import Float64, Int64
from legacy_gui.plots.word_map_view import within
from legacy_gui.theme import GRID

CELL = 4  # pixels
AWAY = 3.0  # from a dot to its name
RING, PLATE = 7.0, 4.0  # radius of the ring of a guest, and around a name on its own ground
WIDE, HIGH = 8 * GRID, 3 * GRID  # pixels of a neighbourhood, of which one word is asked
LOOSEST = 6 * GRID  # pixels of air around a name where few are wanted
WELCOME = 3.0  # more that a newcomer needs
FEW = 400  # words in view of which all are asked
RIGHT, LEFT, ABOVE, BELOW = range(4)
Size = Callable[[int], tuple[float, float]]
Box = tuple[float, float, float, float]  # left, top, right, bottom in pixels


@dataclass(frozen=True)
class Label:
    """The name of a row, and its place in the picture."""

    row: int
    place: QRectF
    side: int


@dataclass(frozen=True)
class Guest:
    """A name that is no word's, but has its own ground: where its ring is, and its size."""

    name: str
    spot: tuple[float, float]
    size: tuple[float, float]


class Cells:
    """The cells of a picture and which of them are taken."""

    def __init__(self, room: QRectF) -> None:
        self._left, self._top = room.left(), room.top()
        self._right, self._bottom = room.right(), room.bottom()
        self._rows = [0] * (int(room.height() / CELL) + 2)

    def take(self, place: Box, needed: float = 0.0) -> bool:
        """Take a place if it, and so many pixels around it, are free and in the picture."""
        left, top, right, bottom = place
        across = self._left <= left and right <= self._right
        if not (across and self._top <= top and bottom <= self._bottom):
            return False  # not a number is never inside
        first, last, mask = self._cover(place, needed)
        rows = self._rows
        for row in range(first, last):
            if rows[row] & mask:
                return False
        self._mark(place)
        return True

    def block(self, place: Box) -> None:
        """Take what of a place is in the picture, free or not."""
        left, top, right, bottom = place
        inside = left <= self._right and right >= self._left and top <= self._bottom
        if inside and bottom >= self._top:
            self._mark(place)

    def _mark(self, place: Box) -> None:
        first, last, mask = self._cover(place, 0.0)
        for row in range(first, last):
            self._rows[row] |= mask

    def _cover(self, place: Box, needed: float) -> tuple[int, int, int]:
        """Return the first row, the one behind the last, and the bits of the columns."""
        left, top, right, bottom = place
        first = max(0, int((left - needed - self._left) / CELL))
        wide = max(0, int((right + needed - self._left) / CELL) + 1 - first)
        upper = max(0, int((top - needed - self._top) / CELL))
        lower = int((bottom + needed - self._top) / CELL) + 1
        return upper, min(lower, len(self._rows)), ((1 << wide) - 1) << first


@dataclass
class Labels:
    """The names that are shown, from one frame to the next."""

    density: float = 0.75
    shown: list[Label] = field(default_factory=list)
    guest_sides: dict[str, int] = field(default_factory=dict)
    _scale: float = 0.0

    def forget(self) -> None:
        """Begin anew."""
        self.shown, self.guest_sides, self._scale = [], {}, 0.0

    def place(
        self,
        spots: Float64,
        order: Int64,
        size: Size,
        wanted: Sequence[int],
        room: QRectF,
        away: float,
        scale: float,
        taken: Sequence[QRectF] = (),
        guests: Sequence[Guest] = (),
    ) -> list[Label]:
        """Place the names.

        Parameters
        ----------
        spots
            float64 (n, 2), where the points are in the picture, in pixels.
        order
            Rows in the order of importance; others bear no name.
        size
            Returns width and height of a row's name in pixels.
        wanted
            Rows that are asked before all others: hovered, chosen, neighbours.
        away
            From the middle of a dot to its edge, in pixels.
        scale
            Of the view; where it changes, a name stays only if its word leads its neighbourhood.
        taken
            Places in the picture where other things are written.
        guests
            They come first; ``guest_sides`` tells on which side the name of each stands then.
        """
        cells, placed = Cells(room), {}
        for place in taken:
            cells.block((place.left(), place.top(), place.right(), place.bottom()))
        self._place_guests(cells, guests, spots[list(wanted)], room)
        leading = _leading(spots, order, room) if self.density > 0 else []
        stays = set(leading) if scale != self._scale else None
        sides = {label.row: label.side for label in self.shown}
        known = [row for row in sides if row < len(spots) and (stays is None or row in stays)]
        air = (1 - self.density) ** 2 * LOOSEST
        kept = ((row, (sides[row],), 0.0) for row in known if self.density > 0)
        asked: Iterable[tuple[int, tuple[int, ...], float]] = (
            *((row, _first(sides.get(row, RIGHT)), 0.0) for row in wanted),
            *kept,
            *((row, _first(RIGHT), air + WELCOME) for row in leading),
        )
        for row, tried, needed in asked:
            if row not in placed:
                found = _find(cells, spots[row], size(row), tried, needed, away, row)
                if found is not None:
                    placed[row] = found
        self.shown, self._scale = list(placed.values()), scale
        return self.shown

    def _place_guests(
        self, cells: Cells, guests: Sequence[Guest], dots: Float64, room: QRectF
    ) -> None:
        """Find a side for each guest where nothing is written, and no word that must be read."""
        before, self.guest_sides = self.guest_sides, {}
        for guest in guests:
            x, y = guest.spot
            cells.block((x - RING, y - RING, x + RING, y + RING))
        for guest in guests:
            boxes = {side: plate_of(guest, side, room) for side in range(4)}
            free = (
                side
                for side in _first(before.get(guest.name, RIGHT))
                if not _covers(boxes[side], dots) and cells.take(boxes[side])
            )
            side = next(free, RIGHT)
            cells.block(boxes[side])
            self.guest_sides[guest.name] = side


def beside(spot: tuple[float, float], size: tuple[float, float], side: int, away: float) -> Box:
    """Return the place of a name on one side of a dot."""
    (x, y), (width, height) = spot, size
    left = (x + away + AWAY, x - away - AWAY - width, x - width / 2, x - width / 2)[side]
    top = (y - height / 2, y - height / 2, y - away - height, y + away)[side]
    return left, top, left + width, top + height


def plate_of(guest: Guest, side: int, room: QRectF) -> Box:
    """Return the ground of a guest's name on one side of its ring; above or below, in the room."""
    left, top, _, bottom = beside(guest.spot, guest.size, side, RING + 2 * PLATE)
    width = guest.size[0]
    if side in (ABOVE, BELOW):
        left = max(room.left() + GRID, min(left, room.right() - GRID - width))
    return left - 1.5 * PLATE, top, left + width + 1.5 * PLATE, bottom


def _covers(box: Box, dots: Float64) -> bool:
    """Tell whether one of the dots (n, 2) lies in a box."""
    left, top, right, bottom = box
    x, y = dots[:, 0], dots[:, 1]
    return bool(((x >= left) & (x <= right) & (y >= top) & (y <= bottom)).any())


def _find(
    cells: Cells,
    spot: Float64,
    size: tuple[float, float],
    sides: tuple[int, ...],
    needed: float,
    away: float,
    row: int,
) -> Label | None:
    x, y = spot.tolist()
    for side in sides:
        box = beside((x, y), size, side, away)
        if cells.take(box, needed):
            return Label(row, QRectF(box[0], box[1], *size), side)
    return None


def _first(side: int) -> tuple[int, ...]:
    """Return all sides, one before the others."""
    return (side, *(other for other in (RIGHT, LEFT, ABOVE, BELOW) if other != side))


def _leading(spots: Float64, order: Int64, room: QRectF) -> list[int]:
    """Return the most important word in view of every neighbourhood, by importance."""
    ranked = order[within(spots, room)[order]]
    if len(ranked) <= FEW:
        return list(ranked.tolist())
    across = int(room.width() / WIDE) + 1
    columns = ((spots[ranked, 0] - room.left()) / WIDE).astype(np.int64)
    rows = ((spots[ranked, 1] - room.top()) / HIGH).astype(np.int64)
    first = np.full(across * (int(room.height() / HIGH) + 1), -1)
    ranks = np.arange(len(ranked))
    first[(rows * across + columns)[::-1]] = ranks[::-1]  # the last that writes is the first
    leading: list[int] = ranked[np.sort(first[first >= 0])].tolist()
    return leading
