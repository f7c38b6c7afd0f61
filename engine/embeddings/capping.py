"""The cap on steps that pile up in a block (``tiles`` tells why)."""

import numpy as np

from engine.arrays import Float32, Int32

MOST_MOVED = 4.0


class Cap:
    """Shrinks the steps of rows that would move some score too far.

    Parameters
    ----------
    rows
        How many rows the table has.
    spare
        The column of a step that holds how far it moves a score at most: Σ |g| |x|².
    """

    def __init__(self, rows: int, spare: int) -> None:
        self._moved = np.zeros(rows, np.float32)
        self._spare = spare

    def weights(self, ids: Int32, steps: Float32) -> Float32:
        """Return the share of each step (n, width) to take, and clear the spare column.

        What the steps of equal ids move is added up first.
        """
        spare, moved = steps[:, self._spare], self._moved
        np.add.at(moved, ids, spare)
        sums: Float32 = moved[ids]
        moved[ids] = 0
        spare[:] = 0
        np.maximum(sums, MOST_MOVED, out=sums)
        return np.divide(MOST_MOVED, sums, out=sums)
