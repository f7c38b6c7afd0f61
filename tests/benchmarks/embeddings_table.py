"""Aligned rows that are printed as they come."""

import math
import statistics

NARROWEST = 9


class Table:
    """Print a heading, and then rows below it; the first column is to the left."""

    def __init__(self, *heads, first=12):
        self._widths = [first, *(max(NARROWEST, len(head)) for head in heads[1:])]
        print()
        self.row(*heads)

    def row(self, *cells):
        """Print a row of texts; one that is None stays empty."""
        shown = ["" if cell is None else str(cell) for cell in cells]
        padded = map(str.rjust, shown[1:], self._widths[1:])
        print("  ".join([shown[0].ljust(self._widths[0]), *padded]).rstrip(), flush=True)


def spread(values):
    """Return mean and half the range, as text; None where one is not a number."""
    if any(map(math.isnan, values)):
        return None
    return f"{statistics.fmean(values):.3f} ±{(max(values) - min(values)) / 2:.3f}"


def thousands(number):
    """Return a whole number with separators, as text."""
    return f"{number:,.0f}"
