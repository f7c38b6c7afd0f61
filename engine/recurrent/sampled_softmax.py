"""Softmax over a sample: telling the next symbol from some others instead of from all.

With tens of thousands of symbols nearly all of the time goes into scores of symbols that are not
meant. *Sampled softmax* (Jean et al. 2015) draws S of them for each batch, by how often they occur,
and takes the softmax over the true symbol and these alone. So that the common ones, which are drawn
more often, are not pushed down more, ln of the expected number of draws is taken off every score:

    s'_k = s_k - ln(S q_k),        loss = - ln( exp s'_y / (exp s'_y + Σ_drawn exp s'_k) )

A drawn symbol that is the true one does not count against itself. The loss is not that of the full
softmax; judging always takes all symbols.
"""

import math

import numpy as np

from engine.arrays import Float64, Floats, Int32, Int64
from engine.rows import add_rows

POWER = 0.75  # flattens how often symbols are drawn, as in Word2Vec


class SampledSoftmax:
    """A sampled output of a network for T steps of B sequences; see ``SoftmaxOutput``.

    Parameters
    ----------
    counts
        (V,), how often each symbol occurs.
    sampled
        S.
    """

    def __init__(
        self,
        counts: Int64,
        sampled: int,
        hidden: int,
        steps: int,
        batch: int,
        rng: np.random.Generator,
    ) -> None:
        weights = np.maximum(counts, 1).astype(np.float64) ** POWER
        self._running = np.cumsum(weights / weights.sum())
        self._expected = np.log(sampled * weights / weights.sum()).astype(np.float32)
        self._sampled, self._rng = sampled, rng
        self.d_top = np.empty((steps, hidden, batch), np.float32)

    def learn(self, weights: Floats, top: Floats, targets: Int32, gradient: Floats) -> float:
        """Return the mean loss of all targets (T, B), with its gradient; see ``SoftmaxOutput``."""
        steps, hidden, batch = top.shape
        wide = np.ones((steps * batch, hidden + 1), np.float32)
        wide[:, :-1] = top.transpose(0, 2, 1).reshape(-1, hidden)
        wanted = np.ascontiguousarray(targets).reshape(-1)
        drawn = self._draw(len(weights))
        true_rows, drawn_rows = weights[wanted], weights[drawn]
        true = np.einsum("nh,nh->n", wide, true_rows) - self._expected[wanted]
        others = wide @ drawn_rows.T - self._expected[drawn]
        others[wanted[:, None] == drawn] = -np.inf
        loss, d_true, d_others = _losses(true, others)
        gradient.fill(0)
        add_rows(gradient, wanted, wide * d_true[:, None])
        add_rows(gradient, drawn, np.ascontiguousarray(d_others.T @ wide))
        d_wide = d_true[:, None] * true_rows + d_others @ drawn_rows
        self.d_top[...] = d_wide[:, :-1].reshape(steps, batch, hidden).transpose(0, 2, 1)
        return loss

    def _draw(self, symbols: int) -> Int32:
        found = np.searchsorted(self._running, self._rng.random(self._sampled), "right")
        return np.minimum(found, symbols - 1).astype(np.int32)


def _losses(true: Floats, others: Floats) -> tuple[float, Floats, Floats]:
    """Return the mean loss, and its slopes by the scores of the true (n,) and others (n, S)."""
    most = np.maximum(true, others.max(axis=1))
    true, others = np.exp(true - most), np.exp(others - most[:, None])
    sums = true + others.sum(axis=1)
    losses: Float64 = np.log(sums.astype(np.float64)) - np.log(
        np.maximum(true, np.finfo(true.dtype).tiny).astype(np.float64)
    )
    share = np.float32(1 / len(true))
    loss = float(losses.mean()) if len(true) else math.nan
    return loss, (true / sums - 1) * share, others / sums[:, None] * share
