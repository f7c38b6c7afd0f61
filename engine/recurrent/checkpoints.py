"""Weights kept on the way: evenly spread over the run, and never more than there is room for.

An epoch is cut into 64 parts (or 32, or 16 … where it has fewer steps), and the weights at their
borders are kept. When there are too many, every second one goes, and from then on only every second
border counts. So whole epochs stay as long as possible, and the moments do not depend on how fast
the machine is.
"""

from engine.recurrent.progress import Checkpoint
from engine.recurrent.weights import Weights

MOST = 64
FEWEST = 4
ROOM = 1 << 28  # bytes
PARTS = 64  # of an epoch


def most_kept(size: int) -> int:
    """Return how many vectors of so many bytes may be kept."""
    return min(MOST, max(FEWEST, ROOM // max(1, size)))


class Checkpoints:
    """Keeps some of what is offered.

    Parameters
    ----------
    size
        Bytes of a vector of weights.
    steps
        Updates in an epoch.
    before
        Updates of an earlier run.
    """

    def __init__(self, size: int, steps: int, before: int = 0) -> None:
        self.kept: tuple[Checkpoint, ...] = ()
        self._most, self._steps, self._before = most_kept(size), steps, before
        self._parts = min(PARTS, 1 << (steps.bit_length() - 1))
        self._every, self._next = 1, 0

    def offer(self, weights: Weights, step: int, epochs: float) -> None:
        """Keep a copy of the weights after so many updates, if it is their turn."""
        part = (step - self._before) * self._parts // self._steps
        if part < self._next:
            return
        self.kept += (Checkpoint(step, epochs, weights.frozen().vector),)
        if len(self.kept) > self._most:
            self.kept = self.kept[::2]
            self._every *= 2
        self._next = (part // self._every + 1) * self._every
