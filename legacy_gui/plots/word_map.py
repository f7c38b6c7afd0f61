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

from engine.arrays import Float64, Int64
from legacy_gui.plots.word_map_dots import draw_dots, radius_for
from legacy_gui.plots.word_map_labels import Label, Labels
from legacy_gui.plots.word_map_legend import Legend, group_colors, legend
from legacy_gui.plots.word_map_lettering import Lettering, Style
from legacy_gui.plots.word_map_marks import (
    GUEST,
    RING,
    Marks,
    draw_arrow_texts,
    draw_arrows,
    draw_aside,
    draw_axes,
    draw_axis_names,
    draw_guest,
    draw_links,
    draw_ring,
    nearness_of,
)
from legacy_gui.plots.word_map_plane import Plane
from legacy_gui.plots.word_map_view import drawable, within
from legacy_gui.theme import LEAD, colors
from legacy_gui.translations import number, tr

CHOSEN = 1.25  # times the size of other names
SPOKEN = 5  # names around the middle that are read out


class WordMap(Plane):
    """A map of words; signals are those of ``Plane``: ``hovered``, ``clicked``, ``regioned``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Map of words"),
            tr(
                "Near words are similar. Drag to move, turn the wheel to zoom, double-click to see "
                "all; Shift and drag chooses the words in a rectangle."
            ),
            tr("There are no word vectors to draw yet."),
            parent,
        )
        self.words: tuple[str, ...] = ()
        self.selected: tuple[int, ...] = ()
        self.marks = Marks()
        self._order = np.zeros(0, np.int64)
        self._chosen: frozenset[int] = frozenset()
        self._groups = np.zeros(0, np.int32)  # from 1; 0 is none
        self._names: tuple[str, ...] = ()
        self._ordered = False
        self._label_size = float(LEAD)
        self._labels = Labels()
        self._lettering = Lettering()
        self._legend = Legend()
        self._restyle()

    def show_words(
        self, words: Sequence[str], layout: Float64, weights: Float64 | None = None
    ) -> None:
        """Draw words.

        Parameters
        ----------
        words
            n words, each at most once.
        layout
            float64 (n, 2); a word whose coordinates are no numbers is left out.
        weights
            (n,), how important it is that a word can be read; the given order if None.
        """
        if len(words) != len(layout) or (weights is not None and len(words) != len(weights)):
            raise ValueError("Every word needs one place and one weight.")
        self.words = tuple(words)
        self.select(())
        self.marks = Marks(axes=self.marks.axes)
        ranks = np.arange(len(words)) if weights is None else np.argsort(-weights, kind="stable")
        named = np.fromiter(map(bool, map(str.strip, words)), bool, len(words))
        self._order = ranks[named[ranks]].astype(np.int64)
        self._labels.forget()
        self.empty = _why_empty(len(words))
        self.begin(_finite(layout))
        self.colour_by(None)

    def move(self, layout: Float64) -> None:  # type: ignore[override]
        """Let the words glide to other places, float64 (n, 2) like those before.

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
        self._groups = none.astype(np.int32) + 1
        self._names, self._ordered = tuple(names), ordered
        self._restyle()
        self.viewport().update()

    def select(self, rows: Sequence[int] | Int64) -> None:
        """Show words larger and in the accent colour."""
        self.selected = tuple(int(row) for row in rows)
        self._chosen = frozenset(self.selected)
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

    def show_point(self, name: str, place: tuple[float, float]) -> None:
        """Draw a point that is no word of the map; one of the same name moves there."""
        if drawable(np.array([place], np.float64))[0]:
            self.marks.guests[name] = place
            self.viewport().update()

    def hide_points(self) -> None:
        """Take away all such points."""
        self.marks.guests.clear()
        self.viewport().update()

    def name_axes(self, x_text: str, y_text: str) -> None:
        """Name the ends of the axes; empty names take the axes away."""
        self.marks.axes = (x_text, y_text)
        self.viewport().update()

    @property
    def label_size(self) -> float:
        """The size of names in points."""
        return self._label_size

    @label_size.setter
    def label_size(self, points: float) -> None:
        self._label_size = points
        self._restyle()
        self.viewport().update()

    @property
    def label_density(self) -> float:
        """How close names may stand, from 0, where only chosen words bear one, to 1."""
        return self._labels.density

    @label_density.setter
    def label_density(self, density: float) -> None:
        self._labels.density = density
        self._labels.forget()
        self.viewport().update()

    @property
    def room(self) -> QRectF:
        """The part of the picture in which the words are: above the legend."""
        return super().room.adjusted(0, 0, 0, -self._legend.height)

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
        under = (label.row for label in self._labels.shown if label.place.contains(spot))
        return next(under, super().item_at(spot))

    def tip(self, item: int) -> str:
        """Return the word, and its group if it has one."""
        group = int(self._groups[item]) - 1
        if group < 0:
            return self.words[item]
        return tr("{label}: {value}").format(label=self.words[item], value=self._names[group])

    def draw(self, painter: QPainter, visible: QRectF) -> None:
        """Paint the map, what is marked on it, and the legend."""
        spots, room = self.spots, self.room
        painter.setClipRect(room)
        radius = self._draw_points(painter, spots, room)
        labels = self._placed(spots, room, radius)
        for label in labels:
            row, corner = label.row, label.place.topLeft()
            self._lettering.draw(painter, corner, self._line(row), self._style(row))
        self._draw_over(painter, spots, room)
        painter.setClipping(False)
        strip = QRectF(0, room.bottom(), room.width(), self._legend.height)
        self._legend.draw(painter, strip, self._lettering)
        if self.glide.share == 1:
            self._describe(spots, labels)

    def _draw_points(self, painter: QPainter, spots: Float64, room: QRectF) -> float:
        """Draw dots, and what is below and between them; return the radius of a dot."""
        marks = self.marks.among(np.isfinite(spots[:, 0]))
        if any(marks.axes):
            draw_axes(painter, room, self.view.spot((0.0, 0.0), room.center()))
        draw_links(painter, marks, spots)
        inside = within(spots, room, RING)
        radius = radius_for(int(np.count_nonzero(inside)))
        draw_dots(painter, room, spots[inside], self._groups[inside], self._colors, radius)
        chosen = spots[[row for row in self.selected if inside[row]]]
        accent, one = [QColor(colors().accent)], np.zeros(len(chosen), np.int32)
        draw_dots(painter, room, chosen, one, accent, radius + 1.5)
        draw_arrows(painter, marks, spots)
        return radius

    def _draw_over(self, painter: QPainter, spots: Float64, room: QRectF) -> None:
        """Draw what must be seen whatever is below it."""
        marks = self.marks.among(np.isfinite(spots[:, 0]))
        draw_arrow_texts(painter, marks, spots, self._lettering, self._label_size)
        draw_axis_names(painter, room, self.marks.axes, self._lettering)
        larger = self._label_size * CHOSEN
        for name, point in self.marks.guests.items():
            spot = self.view.spot(point, room.center())
            draw_guest(painter, spot)
            style = Style(larger, colors().series[GUEST], strong=True)
            draw_aside(painter, spot, name, room, style, self._lettering)
        if self.hover >= 0 and np.isfinite(spots[self.hover]).all():
            spot = QPointF(*spots[self.hover].tolist())
            draw_ring(painter, spot, QColor(colors().accent))
            style = Style(larger, colors().text, strong=True)
            draw_aside(painter, spot, self.words[self.hover], room, style, self._lettering)
        if self._region is not None and self._dragged:
            self._region.draw(painter)

    def _placed(self, spots: Float64, room: QRectF, radius: float) -> list[Label]:
        wanted = list(dict.fromkeys((*self.selected, *self.marks.rows())))
        return self._labels.place(
            spots, self._order, self._size, wanted, room, radius, self.view.scale
        )

    def _line(self, row: int) -> str:
        return self._lettering.line(self.words[row], self._style(row))

    def _size(self, row: int) -> tuple[float, float]:
        return self._lettering.size(self._line(row), self._style(row))

    def _style(self, row: int) -> Style:
        return self._styles[row in self._chosen]

    def _restyle(self) -> None:
        """Take the size and the colours of names."""
        self._lettering.forget()
        larger = self._label_size * CHOSEN
        self._styles = (
            Style(self._label_size, colors().text),
            Style(larger, colors().accent, strong=True),
        )
        self._colors = group_colors(len(self._names), ordered=self._ordered)
        self._lay_out_legend()

    def _lay_out_legend(self) -> None:
        """Write the legend anew; a map that fits goes on fitting above it."""
        width = self.viewport().width()
        self._legend = legend(self._names, self._colors[1:], width, self._lettering)
        if self._is_fitted:
            self._look(self._fit())

    def _describe(self, spots: Float64, labels: list[Label]) -> None:
        """Say for those who do not see it what is in the middle of the picture."""
        middle = (self.room.center().x(), self.room.center().y())
        rows = np.array([label.row for label in labels], np.int64)
        near = rows[np.argsort(((spots[rows] - middle) ** 2).sum(axis=1), kind="stable")]
        text = tr("{count} words; around the middle: {words}").format(
            count=number(self.items),
            words=", ".join(self.words[row] for row in near[:SPOKEN].tolist()),
        )
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)


def _why_empty(words: int) -> str:
    if not words:
        return tr("There are no word vectors to draw yet.")
    return tr("None of these words has a place on the map: their vectors are not numbers.")


def _finite(layout: Float64) -> Float64:
    """Return a copy in which a row is two numbers or none."""
    copied = np.array(layout, np.float64, order="F")  # whole columns are faster to compute with
    copied[~drawable(copied)] = np.nan
    return copied
