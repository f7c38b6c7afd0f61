"""From states to probabilities: the softmax output, its loss and its gradient.

With scores s = W [h; 1] the next symbol is y with probability

    p(y) = exp(s_y) / Σ exp(s_k),        loss = - ln p(y),        dL/ds = p - onehot(y)

The scores of all steps and sequences are one product. Where there are many symbols it is cut into
pieces that stay in the cache while they are turned into probabilities.
"""

import numpy as np

from engine.arrays import Float64, Floats, FloatType, Int32

PIECE = 1 << 21  # scores at once
UNCOUNTED = -1  # a target that does not count


class SoftmaxOutput:
    """The output of a network for T steps of B sequences.

    Attributes
    ----------
    d_top
        (T, H, B), dL/dh as the output sees it, after ``learn``.
    """

    def __init__(
        self, outputs: int, hidden: int, steps: int, batch: int, dtype: FloatType = np.float32
    ) -> None:
        self._d_wide = np.empty((hidden, steps * batch), dtype)
        self.d_top = self._d_wide.reshape(hidden, steps, batch).transpose(1, 0, 2)
        self._piece = max(1, PIECE // outputs)

    def losses(self, weights: Floats, top: Floats, targets: Int32) -> Float64:
        """Return - ln p of every target (T, B), in nats; 0 for one that does not count."""
        wide, wanted = _wide(top), targets.reshape(-1)
        found = np.zeros(len(wanted))
        for part in self._parts(len(wanted)):
            found[part] = _exponentials(weights, wide[:, part], wanted[part])[2]
        return found.reshape(targets.shape)

    def learn(self, weights: Floats, top: Floats, targets: Int32, gradient: Floats) -> float:
        """Return the mean loss of the targets that count, with its gradient.

        Parameters
        ----------
        weights, gradient
            (V, H + 1).
        top
            (T, H, B).
        targets
            (T, B); ``UNCOUNTED`` where nothing is asked.
        """
        wide, wanted = _wide(top), targets.reshape(-1)
        count = max(1, int((wanted >= 0).sum()))
        total = 0.0
        gradient.fill(0)
        for part in self._parts(len(wanted)):
            total += self._learn_piece(weights, wide, wanted, part, count, gradient)
        return total / count

    def _learn_piece(
        self,
        weights: Floats,
        wide: Floats,
        wanted: Int32,
        part: slice,
        count: int,
        gradient: Floats,
    ) -> float:
        columns, targets = wide[:, part], wanted[part]
        scores, sums, losses = _exponentials(weights, columns, targets)
        counted = targets >= 0
        scores *= counted / (sums * count)
        places = np.flatnonzero(counted)
        scores[targets[places], places] -= scores.dtype.type(1 / count)
        gradient[:, :-1] += scores @ columns.T
        gradient[:, -1] += scores.sum(axis=1)
        np.matmul(weights[:, :-1].T, scores, out=self._d_wide[:, part])
        return float(losses.sum())

    def _parts(self, columns: int) -> list[slice]:
        return [slice(at, at + self._piece) for at in range(0, columns, self._piece)]


def _wide(top: Floats) -> Floats:
    """Return (T, H, B) as (H, T · B); states of a layer already lie so, and are not copied."""
    return top.transpose(1, 0, 2).reshape(top.shape[1], -1)


def _exponentials(
    weights: Floats, columns: Floats, targets: Int32
) -> tuple[Floats, Floats, Float64]:
    """Return exp(s - max s) (V, n), its sums (n,), and the loss of every target (n,).

    The loss comes from the score, not from its exponential, which is 0 for what is very unlikely.
    """
    scores = weights[:, :-1] @ columns
    scores += weights[:, -1:]
    scores -= scores.max(axis=0)
    wanted = scores[targets, np.arange(len(targets))].astype(np.float64)
    np.exp(scores, out=scores)
    sums = scores.sum(axis=0)
    losses = np.log(sums.astype(np.float64)) - wanted
    return scores, sums, np.where(targets >= 0, losses, 0.0)
