"""Which part of a course is looked at: moved and zoomed along the x axis, never beyond its ends.

A part that reaches to the end keeps to the end while the course grows; any other stays where it is.
"""

import math
from dataclasses import dataclass

import numpy as np

from legacy_gui.plots.loss_curve_axes import Scale

NARROWEST = 1e-4  # of the whole


@dataclass(frozen=True)
class Window:
    """A part of an x axis, everything by default."""

    left: float = -math.inf
    right: float = math.inf

    @property
    def is_whole(self) -> bool:
        """Whether everything is seen."""
        return self == Window()

    def of(self, whole: Scale) -> Scale:
        """Return the part of an axis that is seen."""
        low, high = max(whole.low, self.left), min(whole.high, self.right)
        return Scale(low, high, whole.logarithmic) if low < high else whole

    def zoomed(self, whole: Scale, factor: float, share: float) -> "Window":
        """Return a part that is so many times as wide; what is at a share of it stays there."""
        left, wide = self._shares(whole)
        wider = min(1.0, max(NARROWEST, factor * wide))
        return _part(whole, left + share * (wide - wider), wider)

    def moved(self, whole: Scale, share: float) -> "Window":
        """Return a part that lies so many times its width further to the right."""
        left, wide = self._shares(whole)
        return _part(whole, left + share * wide, wide)

    def _shares(self, whole: Scale) -> tuple[float, float]:
        """Return where on the whole axis the part begins, and how wide it is."""
        seen = self.of(whole)
        left, right = whole.shares(np.array([seen.low, seen.high])).tolist()
        return left, right - left


def _part(whole: Scale, left: float, wide: float) -> Window:
    left = min(max(0.0, left), 1.0 - wide)
    return Window(
        whole.value(left) if left > 0 else -math.inf,
        whole.value(left + wide) if left + wide < 1 else math.inf,
    )
