"""Near and far on a map in space: what is far is smaller and paler, as in mist.

A picture of points without size says nothing about depth while it stands still. Two of the oldest
cues of painters help at once: size, and the air between. Dots come in a few sheets, the farthest
first; names fade evenly.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtGui import QColor

from engine.arrays import Float64, Int64
from legacy_gui.plots.shades import blend
from legacy_gui.plots.word_map_dots import Dots
from legacy_gui.plots.word_map_legend import Groups
from legacy_gui.plots.word_map_view import MapView
from legacy_gui.theme import colors

SHEETS = 6
SMALLEST, LARGEST = 0.6, 1.5  # times the radius of a dot
PALEST = 0.3  # strength of the colour of the farthest
FAINTEST = 0.45  # opacity of the name of the farthest
MOST = 0.9  # of all points lie between the farthest and the nearest that are told apart


@dataclass(frozen=True)
class Sheet:
    """What lies about equally deep: which rows, and how their dots look."""

    rows: Int64
    size: float
    strength: float

    def tinted(self, inks: list[QColor]) -> list[QColor]:
        """Return colours with the air before them."""
        if self.strength == 1:
            return inks
        return [blend(colors().card, ink.name(), self.strength) for ink in inks]


@dataclass(frozen=True, eq=False)
class Depth:
    """How near the points of a layout are, from 0, the farthest, to 1; float64 (n,)."""

    near: Float64

    @cached_property
    def opacities(self) -> Float64:
        """How strong the names are, float64 (n,)."""
        return FAINTEST + (1 - FAINTEST) * self.near

    def sheets(self, rows: Int64) -> Iterator[Sheet]:
        """Part rows by how deep they lie, the farthest first."""
        of = np.minimum(self.near[rows] * SHEETS, SHEETS - 1).astype(np.int64)
        for sheet in range(SHEETS):
            share = sheet / (SHEETS - 1)
            size = SMALLEST + (LARGEST - SMALLEST) * share
            yield Sheet(rows[of == sheet], size, PALEST + (1 - PALEST) * share)


def reach_of(layout: Float64) -> float:
    """Return how far most points (n, 3) are from the origin; 1 where all are there."""
    away = np.sqrt(np.square(layout[np.isfinite(layout[:, 0])]).sum(axis=1))
    reach = float(np.quantile(away, MOST)) if len(away) else 0.0
    return reach if reach > 0 else 1.0


def depth_of(layout: Float64, view: MapView, reach: float) -> Depth:
    """Return how near points (n, 3) are; those that are nowhere are the farthest."""
    near = np.nan_to_num(view.nearness(layout) / reach, nan=-1.0)
    return Depth(((1 + near) / 2).clip(0, 1))


def dots_of(
    spots: Float64, rows: Int64, groups: Groups, radius: float, depth: Depth | None
) -> list[Dots]:
    """Return the dots of some rows, sheet by sheet; without a depth they are all alike."""
    sheets = [Sheet(rows, 1.0, 1.0)] if depth is None else depth.sheets(rows)
    return [
        Dots(
            spots[sheet.rows],
            groups.of[sheet.rows],
            sheet.tinted(groups.inks),
            radius * sheet.size,
        )
        for sheet in sheets
    ]
