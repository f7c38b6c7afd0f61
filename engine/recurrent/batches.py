"""A text as B streams read side by side, T symbols at a time.

The text is laid out in B rows of equal length. Each batch takes the next T columns; its targets are
the same one symbol further on. Because row b goes on where it stopped, the state is carried over
from batch to batch, and only gradients are cut off every T steps: *truncated* back-propagation
through time (Williams and Peng 1990).
"""

from collections.abc import Iterator

import numpy as np

from engine.arrays import Int32
from engine.messages import UserError
from engine.recurrent.softmax import UNCOUNTED


class Streams:
    """A text in B rows.

    Parameters
    ----------
    ids
        int32 (N,), the whole text.
    steps, batch
        T and B.
    """

    def __init__(self, ids: Int32, steps: int, batch: int) -> None:
        self.steps, self.batch = steps, batch
        length = (len(ids) - 1) // batch
        self.batches = length // steps
        if self.batches < 1:
            raise UserError(
                "The text is too short: it has {count} symbols to learn from, and {need} are needed"
                " ({batch} streams of {steps}). Choose a longer text, fewer streams, or shorter"
                " sequences.",
                count=len(ids),
                batch=batch,
                steps=steps,
                need=batch * steps + 1,
            )
        used = batch * length
        self._inputs = ids[:used].reshape(batch, length).T
        self._targets = ids[1 : used + 1].reshape(batch, length).T

    def __len__(self) -> int:
        return self.batches

    def __getitem__(self, place: int) -> tuple[Int32, Int32]:
        """Return inputs and targets (T, B) of a batch."""
        part = slice(place * self.steps, (place + 1) * self.steps)
        return self._inputs[part], self._targets[part]


def padded(ids: Int32, steps: int, batch: int) -> Iterator[tuple[Int32, Int32]]:
    """Yield inputs and targets (T, B) that cover a whole text; beyond its end nothing counts."""
    length = -(-(len(ids) - 1) // batch)
    whole = -(-length // steps) * steps
    inputs = np.zeros((batch, whole), np.int32)
    targets = np.full((batch, whole), UNCOUNTED, np.int32)
    for row in range(batch):
        begin, end = row * length, min((row + 1) * length, len(ids) - 1)
        if begin < end:
            inputs[row, : end - begin] = ids[begin:end]
            targets[row, : end - begin] = ids[begin + 1 : end + 1]
    for begin in range(0, whole, steps):
        part = slice(begin, begin + steps)
        yield inputs[:, part].T, targets[:, part].T
