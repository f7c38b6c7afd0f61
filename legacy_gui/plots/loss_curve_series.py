"""What the lines of a chart show, and the points of all of them as rows for a file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from engine.arrays import Float64
from legacy_gui.export_files import Row
from legacy_gui.plots.loss_curve_points import Points, Y
from legacy_gui.translations import tr

AT_ONCE = 4096  # rows made of a part at once

Run = tuple[str, dict[str, Points]]  # the name of a training and its points, by key of the series


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
        Whether a smoothed line is drawn over it.
    sparse
        Whether it is measured now and then only: what is no number is then no gap, and every
        point is a dot.
    level
        Whether it is one value at all times: a line from edge to edge.
    below
        Whether it stands in the chart below.
    best
        Whether its lowest ("low") or highest ("high") point is marked.
    stays
        Whether it is still drawn, in grey, once its training is an earlier one.
    """

    key: str
    name: str
    colour: int = 0
    dashed: bool = False
    smoothed: bool = False
    sparse: bool = False
    level: bool = False
    below: bool = False
    best: str = ""
    stays: bool = True


class CurveRows:
    """All points as rows (training, series, step, x, value), as they are at this moment."""

    def __init__(self, runs: Sequence[Run], series: Sequence[Series]) -> None:
        self._parts: list[tuple[str, str, Float64]] = [
            (name or tr("newest"), one.name, points[one.key].copied())
            for name, points in runs
            for one in series
            if one.key in points
        ]

    def __len__(self) -> int:
        return sum(int(np.isfinite(rows[Y]).sum()) for _, _, rows in self._parts)

    def __iter__(self) -> Iterator[Row]:
        for training, series, rows in self._parts:
            for begin in range(0, rows.shape[1], AT_ONCE):
                for x, value, step in rows[:, begin : begin + AT_ONCE].T.tolist():
                    if value == value:  # else it is a gap
                        yield training, series, "" if step != step else round(step), x, value
