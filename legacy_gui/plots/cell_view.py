"""What the drawing of a cell shows: one step of a sequence, in numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from engine.arrays import Float64
from engine.recurrent.cells import Cell

GATES = ("f", "i", "o")  # between 0 and 1
MOST = 12  # squares of a strip


@dataclass(frozen=True)
class Expected:
    """One symbol, the share with which it is expected next, and whether it is the right one."""

    symbol: str
    share: float
    is_right: bool


@dataclass(frozen=True, eq=False)
class CellView:
    """One step of a cell.

    Attributes
    ----------
    backward
        Whether the numbers are gradients.
    vectors
        The numbers of every part, (H,).
    peaks
        The size of a number that has the full colour, for parts where it is not 1.
    unit
        The unit whose numbers are written.
    before, now, after
        The symbols of this step and of those beside it; empty where there is none.
    inputs
        How many symbols there are.
    expected
        The most expected next symbols, the right one among them.
    remark
        What is said beside them.
    """

    cell: Cell
    backward: bool
    vectors: Mapping[str, Float64]
    unit: int
    before: str
    now: str
    after: str
    inputs: int
    expected: Sequence[Expected]
    remark: str
    peaks: Mapping[str, float] = field(default_factory=dict)

    @property
    def units(self) -> int:
        """How many units the cell has."""
        return len(next(iter(self.vectors.values())))

    @property
    def shown(self) -> list[int]:
        """The units that a strip has room for."""
        return thinned(self.units, self.unit)

    def share(self, part: str, unit: int) -> float:
        """Return how strong the colour of a number is: -1 to 1, 0 to 1 for a gate."""
        value, peak = float(self.vectors[part][unit]), self.peaks.get(part, 1.0)
        return float(np.clip(value / peak, -1, 1)) if peak and np.isfinite(value / peak) else 0.0


def thinned(units: int, chosen: int, most: int = MOST) -> list[int]:
    """Return evenly spread units, the chosen one among them.

    >>> thinned(4, 2), thinned(100, 7, 5)
    ([0, 1, 2, 3], [7, 25, 50, 74, 99])
    """
    if units <= most:
        return list(range(units))
    shown = [int(place) for place in np.rint(np.linspace(0, units - 1, most))]
    if chosen not in shown:
        shown[int(np.argmin([abs(place - chosen) for place in shown]))] = chosen
    return shown
