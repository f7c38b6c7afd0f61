"""What the page of weights computes: the weights of a part, or what it does over a text.

Both become fields of colour and a histogram, with that of the start of the run for comparison.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.arrays import Floats, Int32
from engine.recurrent.cells import Cell
from engine.recurrent.spread import Spread, histogram_steps, nice_limit, spread_steps
from engine.recurrent.states import states_steps
from engine.recurrent.weight_blocks import PLANES, Block, Part, weight_blocks
from engine.recurrent.weights import Weights
from engine.training import Steps
from legacy_gui.panels.recurrent_activity import values_of
from legacy_gui.panels.recurrent_page import Watched
from legacy_gui.plots.side_histogram import Counts
from legacy_gui.plots.tile import Tile, tile_steps

LONGEST = 200  # symbols of the text
SPREADS = 2.0  # the scale ends so many times the usual size from zero
OPEN, SHUT = 0.9, 0.1  # a gate beyond is called so


@dataclass(frozen=True, eq=False)
class Look:
    """A part of a network as it is seen.

    Attributes
    ----------
    ids
        The symbols that were read; None where weights are seen.
    blocks
        What is across, field by field; empty where a text is.
    order
        The unit of each row.
    tiles, counts
        The numbers as colours, field by field, and how they are spread.
    now, before
        How large the numbers are, and were at the start of the run.
    high, low
        Shares of the numbers beyond ``OPEN`` and below ``SHUT`` in size, now and at the start.
    """

    model: Watched
    part: Part
    ids: Int32 | None
    blocks: tuple[Block, ...]
    order: np.ndarray
    tiles: tuple[Tile, ...]
    counts: Counts
    now: Spread
    before: Spread
    high: tuple[float, float] = (0.0, 0.0)
    low: tuple[float, float] = (0.0, 0.0)

    @property
    def cell(self) -> Cell:
        """What kind of network it is."""
        return self.model.weights.shape.cell

    @property
    def strongest(self) -> float:
        """The number farthest from zero."""
        tile, row, column = self.now.strongest
        return float(self.tiles[tile].values[row, column])

    def limit_for(self, model: Watched, part: Part, over_text: bool) -> float:
        """Return the end of the scale that goes on where the same is seen anew, else 0."""
        mine = self.cell, self.part, self.ids is not None
        same = mine == (model.weights.shape.cell, part, over_text)
        return self.counts.high if same else 0.0


def start_of(model: Watched) -> Weights:
    """Return the first weights of the run that were kept; its own where none were."""
    kept = model.checkpoints
    return Weights(model.weights.shape, kept[0].vector) if kept else model.weights


def weights_steps(model: Watched, part: Part, limit: float = 0.0) -> Steps[Look]:
    """Look at the weights of a part; the end of a scale given stays while it fits."""
    blocks, first = weight_blocks(model.weights, part), weight_blocks(start_of(model), part)
    values, old = [one.values for one in blocks], [one.values for one in first]
    now, before = (yield from spread_steps(values)), (yield from spread_steps(old))
    limit = nice_limit(SPREADS * max(now.root, before.root), limit)
    counts = yield from _counts_steps(values, old, -limit, limit, max(now.most, before.most))
    tiles = []
    for one in values:
        tiles.append((yield from tile_steps(one, -limit, limit)))
    order = np.arange(len(values[0]))
    return Look(model, part, None, blocks, order, tuple(tiles), counts, now, before)


def text_steps(
    model: Watched, ids: Int32, part: Part, is_sorted: bool = False, limit: float = 0.0
) -> Steps[Look]:
    """Look at what a part does over the first symbols of a text, sorted by mean if wanted."""
    ids = ids[:LONGEST]
    values = yield from _over_text_steps(model.weights, ids, part)
    old = yield from _over_text_steps(start_of(model), ids, part)
    order = np.arange(len(values))
    if is_sorted:
        order = np.argsort(-values.mean(axis=1), kind="stable")
        values = values[order]
    now, before = (yield from spread_steps([values])), (yield from spread_steps([old]))
    ends = _ends(part, max(now.root, before.root), limit)
    counts = yield from _counts_steps([values], [old], *ends, max(now.most, before.most))
    tile = yield from tile_steps(values, *ends)
    high, low = _beyond(values, old, OPEN), _beyond(values, old, SHUT)
    return Look(
        model, part, ids, (), order, (tile,), counts, now, before, high, (1 - low[0], 1 - low[1])
    )


def _over_text_steps(weights: Weights, ids: Int32, part: Part) -> Steps[Floats]:
    """Return the values (H, T) of a part of a layer."""
    states = yield from states_steps(weights, ids)
    return np.ascontiguousarray(values_of(states, part.kind)[part.layer].T)


def _counts_steps(
    now: Sequence[Floats], before: Sequence[Floats], low: float, high: float, most: float
) -> Steps[Counts]:
    """Count numbers of at most some size, now and at the start."""
    counted = yield from histogram_steps(now, low, high)
    first = yield from histogram_steps(before, low, high)
    return Counts(low, high, counted, first, is_open=most > high)


def _ends(part: Part, root: float, limit: float) -> tuple[float, float]:
    """Return the ends of the scale: those that the values cannot pass, where there are such."""
    if part.kind == "cell":
        high = nice_limit(SPREADS * root, limit)
        return -high, high
    is_gate = part.kind in PLANES and part.kind != "candidate"
    return (0.0, 1.0) if is_gate else (-1.0, 1.0)


def _beyond(now: Floats, before: Floats, bound: float) -> tuple[float, float]:
    return float((np.abs(now) >= bound).mean()), float((np.abs(before) >= bound).mean())
