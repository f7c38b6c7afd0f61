"""What a map of units shows: fields of numbers side by side, and how their numbers are spread."""

from dataclasses import dataclass

import numpy as np

from legacy_gui.plots.side_histogram import Counts
from legacy_gui.plots.tile import Tile

APART = 0.03  # of all columns, between two fields


@dataclass(frozen=True, eq=False)
class Field:
    """Numbers under one title; ``marks`` are written below their columns, for each one or none."""

    title: str
    marks: tuple[str, ...]
    tile: Tile

    @property
    def width(self) -> int:
        """How many columns there are."""
        return int(self.tile.values.shape[1])


@dataclass(frozen=True, eq=False)
class UnitPicture:
    """What a map shows.

    Attributes
    ----------
    fields
        The fields, all with the same rows.
    rows, row_title
        What each row, and what a row, is called.
    counts
        How the numbers are spread; its ends are those of the scale.
    hue
        Colour of the network, a number of the theme's series.
    is_text
        The columns are symbols of a text: they begin so wide that it can be read.
    """

    fields: tuple[Field, ...]
    rows: tuple[str, ...]
    row_title: str
    counts: Counts
    hue: int
    is_text: bool = False

    @property
    def begins(self) -> list[int]:
        """The first column of each field; some columns between two fields are empty."""
        widths = [field.width for field in self.fields]
        apart = max(1, round(APART * sum(widths)))
        return [sum(widths[:place]) + apart * place for place in range(len(widths))]

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns, the empty ones included."""
        return len(self.rows), self.begins[-1] + self.fields[-1].width

    def is_like(self, other: "UnitPicture | None") -> bool:
        """Tell whether another picture has the same places, perhaps with other numbers."""
        return other is not None and self.places == other.places

    @property
    def places(self) -> tuple[object, ...]:
        """What is where."""
        return (
            self.shape,
            self.hue,
            self.is_text,
            [(field.title, field.marks) for field in self.fields],
        )


def round_step(least: float) -> int:
    """Return 1, 2, 5, 10, 20 … and not less than needed.

    >>> round_step(0.3), round_step(1.1), round_step(12)
    (1, 2, 20)
    """
    power: int = 10 ** int(np.log10(max(least, 1.0)))
    return next(int(factor * power) for factor in (1, 2, 5, 10) if factor * power >= least)
