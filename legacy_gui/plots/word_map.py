"""Words as points of a plane, like places of a map: near is similar, as far as a plane can tell.

Hundreds of words glide while they are learned, and a hundred thousand are dragged and zoomed at
thirty frames a second. Dots are stamped into an image (``word_map_dots``), names stand where there
is room (``word_map_labels``); links, arrows and guests are drawn over them (``word_map_marks``).
"""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from engine.arrays import Bool, Float64, Int64
from legacy_gui.plots.word_map_axes import axes_room, axis_names, draw_axes, draw_axis_names
from legacy_gui.plots.word_map_depth import Depth, depth_of, dots_of, reach_of
from legacy_gui.plots.word_map_dots import Dots, draw_dots, radius_for
from legacy_gui.plots.word_map_labels import Label
from legacy_gui.plots.word_map_legend import Groups
from legacy_gui.plots.word_map_marks import (
    RING,
    Marks,
    draw_arrow_texts,
    draw_arrows,
    draw_guest,
    draw_hovered,
    draw_links,
    nearness_of,
)
from legacy_gui.plots.word_map_names import Names
from legacy_gui.plots.word_map_plane import Plane
from legacy_gui.plots.word_map_said import described, explained, why_empty
from legacy_gui.plots.word_map_view import drawable, within
from legacy_gui.theme import colors
from legacy_gui.translations import tr


class WordMap(Plane):
    """A map of words; signals are those of ``Plane``: ``hovered``, ``clicked``, ``regioned``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Map of words"), explained(solid=False), why_empty(words=0), parent)
        self.selected: tuple[int, ...] = ()
        self.marks = Marks()
        self.names = Names()
        self._reach = 1.0  # of most words from the middle of a space
        self.groups = Groups()
        self._restyle()

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the map."""
        return self.names.words

    def show_words(
        self, words: Sequence[str], layout: Float64, weights: Float64 | None = None
    ) -> None:
        """Draw words.

        Parameters
        ----------
        words
            n words, each at most once.
        layout
            float64 (n, 2), or (n, 3) in space; a word whose coordinates are no numbers is left out.
        weights
            (n,), how important it is that a word can be read; the given order if None.
        """
        if len(words) != len(layout) or (weights is not None and len(words) != len(weights)):
            raise ValueError("Every word needs one place and one weight.")
        self.names.begin(words, weights)
        self.select(())
        self.marks = Marks(axes=self.marks.axes)
        self.empty = why_empty(len(words))
        self.begin(_finite(layout))
        self.colour_by(None)

    def begin(self, layout: Float64) -> None:
        """Show other points."""
        super().begin(layout)
        self._take_shape()

    def glide_to(self, layout: Float64) -> None:
        """Let the points glide to other places."""
        super().glide_to(layout)
        self._take_shape()

    def move(self, layout: Float64) -> None:  # type: ignore[override]
        """Let the words glide to other places, float64 (n, 2) or (n, 3), n like before.

        The method of a widget that this hides is of no use: layouts put the map where it stands.
        """
        self.glide_to(_finite(layout))

    def colour_by(
        self, groups: Int64 | None, names: Sequence[str] = (), *, ordered: bool = False
    ) -> None:
        """Give the dots the colours of their groups, and name these below the map.

        Parameters
        ----------
        groups
            int (n,), a number into ``names`` for every word, -1 for none; None for one colour.
        ordered
            Whether the groups come in an order, as bands of frequency do: from pale to strong.
        """
        none = np.full(len(self.words), -1) if groups is None else np.asarray(groups)
        self.groups = Groups(none.astype(np.int32) + 1, tuple(names), ordered)
        self._restyle()
        self.viewport().update()

    def select(self, rows: Sequence[int] | Int64) -> None:
        """Show words larger and in the accent colour."""
        self.selected = tuple(int(row) for row in rows)
        self.names.choose(self.selected)
        self.viewport().update()

    def show_links(
        self, row: int, rows: Sequence[int] | Int64, nearness: Sequence[float] | None = None
    ) -> None:
        """Draw lines from a word to its neighbours, thicker to nearer ones.

        ``nearness`` is a number for each, such as the cosine; without it, they come nearest first.
        """
        near = nearness_of(len(rows), nearness)
        self.marks.links = [(row, int(to), n) for to, n in zip(rows, near, strict=True)]
        self.viewport().update()

    def show_arrows(self, arrows: Sequence[tuple[int, int, str]]) -> None:
        """Draw arrows (from row, to row, text along it), such as those of an analogy."""
        self.marks.arrows = list(arrows)
        self.viewport().update()

    def show_point(self, name: str, place: tuple[float, ...]) -> None:
        """Draw a point that is no word of the map; one of the same name moves there."""
        if drawable(np.array([place], np.float64))[0]:
            self.marks.guests[name] = place
            self.viewport().update()

    def hide_points(self) -> None:
        """Take away all such points."""
        self.marks.guests.clear()
        self.viewport().update()

    def name_axes(self, *names: str) -> None:
        """Name the two axes of a plane, or the three of a space; no names take them away."""
        self.marks.axes = names
        self.viewport().update()

    @property
    def label_size(self) -> float:
        """The size of names in points."""
        return self.names.points

    @label_size.setter
    def label_size(self, points: float) -> None:
        self.names.points = points
        self._restyle()
        self.viewport().update()

    @property
    def label_density(self) -> float:
        """How close names may stand, from 0, where only chosen words bear one, to 1."""
        return self.names.labels.density

    @label_density.setter
    def label_density(self, density: float) -> None:
        self.names.labels.density = density
        self.names.labels.forget()
        self.viewport().update()

    @property
    def room(self) -> QRectF:
        """The part of the picture in which the words are: above the legend."""
        return super().room.adjusted(0, 0, 0, -self.groups.legend.height)

    def recolor(self) -> None:
        """Take the colours of the theme."""
        self._restyle()
        super().recolor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the map to its new place, if it fitted the old one."""
        super().resizeEvent(event)
        self._lay_out_legend()

    def item_at(self, spot: QPointF) -> int:
        """Return the word whose name or dot is at a spot, or -1."""
        under = (label.row for label in self.names.labels.shown if label.place.contains(spot))
        return next(under, super().item_at(spot))

    def tip(self, item: int) -> str:
        """Return the word, and its group if it has one."""
        group = self.groups.name(item)
        told = tr("{label}: {value}").format(label=self.words[item], value=group)
        return told if group else self.words[item]

    def draw(self, painter: QPainter, visible: QRectF) -> None:
        """Paint the map, what is marked on it, and the legend."""
        spots, room = self.spots, self.room
        painter.setClipRect(room)
        inside = within(spots, room, RING)
        radius, depth = radius_for(int(np.count_nonzero(inside))), self._depth()
        marks = self.marks.among(np.isfinite(spots[:, 0]))
        if any(marks.axes):
            draw_axes(painter, room, self.view, solid=self.is_solid)
        draw_links(painter, marks, spots)
        self._draw_dots(painter, spots, inside, radius, depth)
        draw_arrows(painter, marks, spots)
        axes = axis_names(room, self.marks.axes, self.names.lettering)
        wanted = list(dict.fromkeys((*self.selected, *self.marks.rows())))
        taken = axes_room(room, axes, solid=self.is_solid)
        labels = self.names.place(spots, wanted, room, radius, self.view.scale, taken)
        self.names.draw(painter, depth.opacities if depth else None)
        draw_axis_names(painter, room, axes, self.view, self.names.lettering, solid=self.is_solid)
        self._draw_over(painter, spots, room, marks)
        painter.setClipping(False)
        strip = QRectF(0, room.bottom(), room.width(), self.groups.legend.height)
        self.groups.legend.draw(painter, strip, self.names.lettering)
        if self.glide.share == 1 and not self.turner.is_on:
            self._describe(spots, labels)

    def _depth(self) -> Depth | None:
        """Return how near the words are, where that is a question."""
        layout = self.layout_now
        if layout.shape[1] == 2:
            return None
        return depth_of(layout, self.view, self._reach)

    def _draw_dots(
        self, painter: QPainter, spots: Float64, inside: Bool, radius: float, depth: Depth | None
    ) -> None:
        """Draw the dots of all words, and larger ones of those that were chosen."""
        rows = np.flatnonzero(inside)
        draw_dots(painter, self.room, dots_of(spots, rows, self.groups, radius, depth))
        chosen = spots[[row for row in self.selected if inside[row]]]
        accent, one = [QColor(colors().accent)], np.zeros(len(chosen), np.int32)
        draw_dots(painter, self.room, [Dots(chosen, one, accent, radius + 1.5)])

    def _draw_over(self, painter: QPainter, spots: Float64, room: QRectF, marks: Marks) -> None:
        """Draw what must be seen whatever is below it."""
        lettering = self.names.lettering
        draw_arrow_texts(painter, marks, spots, lettering, self.names.points)
        for name, point in marks.guests.items():
            spot = self.view.spot(point, room.center())
            draw_guest(painter, spot, name, room, self.names.larger, lettering)
        if self.hover >= 0 and np.isfinite(spots[self.hover]).all():
            spot, word = QPointF(*spots[self.hover].tolist()), self.words[self.hover]
            draw_hovered(painter, spot, word, room, self.names.larger, lettering)
        self.hand.draw(painter)

    def _take_shape(self) -> None:
        """Say how a plane or a space is moved, and see how far a space reaches."""
        self._reach = reach_of(self._layouts[1]) if self.is_solid else self._reach
        self.setToolTip(explained(solid=self.is_solid))

    def _restyle(self) -> None:
        """Take the size and the colours of names and dots."""
        self.names.restyle()
        self._lay_out_legend()

    def _lay_out_legend(self) -> None:
        """Write the legend anew; a map that fits goes on fitting above it."""
        self.groups.lay_out(self.viewport().width(), self.names.lettering)
        if self._is_fitted:
            self._look(self._fit())

    def _describe(self, spots: Float64, labels: list[Label]) -> None:
        """Say for those who do not see it what is in the middle of the picture."""
        text = described(self.words, self.items, spots, labels, self.room.center())
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)


def _finite(layout: Float64) -> Float64:
    """Return a copy in which a row is two numbers or none."""
    copied = np.array(layout, np.float64, order="F")  # whole columns are faster to compute with
    copied[~drawable(copied)] = np.nan
    return copied
