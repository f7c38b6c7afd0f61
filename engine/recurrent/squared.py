"""A number as the answer: one linear output and the squared error.

    y = w [h; 1],        loss = (y - t)²,        dL/dy = 2 (y - t)

It stands beside the softmax output and is used alike. The numbers asked for are not negative, so
that -1 can say that nothing is asked.
"""

import numpy as np

from engine.arrays import Float32, Float64, Floats, FloatType
from engine.recurrent.scores import scores


class SquaredOutput:
    """The output of a network that answers numbers, for T steps of B sequences.

    Attributes
    ----------
    d_top
        (T, H, B), dL/dh as the output sees it, after ``learn``.
    """

    def __init__(self, hidden: int, steps: int, batch: int, dtype: FloatType = np.float32) -> None:
        self.d_top = np.empty((steps, hidden, batch), dtype)

    def losses(self, weights: Floats, top: Floats, targets: Float32) -> Float64:
        """Return the squared error of every target (T, B); 0 for one that does not count."""
        return np.square(_errors(weights, top, targets), dtype=np.float64)

    def learn(self, weights: Floats, top: Floats, targets: Float32, gradient: Floats) -> float:
        """Return the mean loss of the targets that count, with its gradient.

        Parameters
        ----------
        weights, gradient
            (1, H + 1).
        top
            (T, H, B).
        targets
            (T, B); -1 where nothing is asked.
        """
        errors = _errors(weights, top, targets)
        count = max(1, int((targets >= 0).sum()))
        slopes = errors * errors.dtype.type(2 / count)
        gradient[0, :-1] = np.einsum("thb,tb->h", top, slopes)
        gradient[0, -1] = slopes.sum()
        np.multiply(weights[0, :-1, None], slopes[:, None], out=self.d_top)
        return float(np.square(errors, dtype=np.float64).sum()) / count


def _errors(weights: Floats, top: Floats, targets: Float32) -> Floats:
    found: Floats = scores(weights, top)[:, 0]
    return np.where(targets >= 0, found - targets.astype(found.dtype), found.dtype.type(0))
