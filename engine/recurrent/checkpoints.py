"""Weights kept on the way: evenly spread over the run, and never more than there is room for."""

from engine.arrays import read_only
from engine.recurrent.progress import Checkpoint
from engine.recurrent.weights import Weights

MOST = 64
FEWEST = 4
ROOM = 1 << 28  # bytes


class Checkpoints:
    """Keeps every n-th of what is offered; n doubles when there are too many."""

    def __init__(self, weights: Weights) -> None:
        self.kept: tuple[Checkpoint, ...] = ()
        self._most = min(MOST, max(FEWEST, ROOM // max(1, weights.vector.nbytes)))
        self._every, self._offered = 1, 0

    def offer(self, weights: Weights, step: int, epochs: float) -> None:
        """Keep a copy of these weights, if it is their turn."""
        if self._offered % self._every == 0:
            vector = read_only(weights.vector.copy())
            self.kept += (Checkpoint(step, epochs, vector),)
        self._offered += 1
        if len(self.kept) > self._most:
            self.kept = self.kept[::2]
            self._every *= 2
