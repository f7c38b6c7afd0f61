"""The vanishing gradient, measured: how far back in time does a loss reach?

Bengio et al. (1994) showed why the plain RNN hardly learns what lies far back: on its way through
time the gradient is multiplied by Wᵀ(1 - h²) once for each step, so that its length mostly falls
(or grows) like a power. The cells of the LSTM are the way around: dL/dc is only multiplied by the
forget gate. Here is the true gradient of one text, not an estimate: ‖dL/dhₜ‖ for every t, once
for the loss at the last symbol alone and once for the sum of all losses, as training sees it.

The same way back tells which symbols a guess rests upon (Simonyan et al. 2014, Li et al. 2016).
With x the one-hot column or the embedding of a symbol,

    strength   ‖d ln p / dx‖ ‖x‖         pull   d ln p / dx · x

where the pull has a sign: it is by how much ln p would change, to first order and per part,
if the symbol came in a little stronger.
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Float64, Floats, Int32
from engine.blas import blas_threads
from engine.messages import Message, UserError
from engine.recurrent.predictions import log_probabilities
from engine.recurrent.readable import check_writes, checked
from engine.recurrent.states import states_steps
from engine.recurrent.way_back import WayBack, in_float64, way_back_steps
from engine.recurrent.weights import Weights
from engine.training import Steps, WorkProgress

REACH = 300  # steps back
PIECE = 1 << 18  # probabilities at once


@dataclass(frozen=True, eq=False)
class TimeGradients:
    """How much losses depend on the states at T steps; lengths of gradients in nats per unit.

    Attributes
    ----------
    ids
        (T,), the symbols read at these steps.
    losses
        (T,), - ln p of the symbol after each.
    last, last_cells
        (L, T), ‖dL/dh‖ and ‖dL/dc‖ for the last loss alone; cells only of an LSTM, else None.
    summed, summed_cells
        The same for the sum of all T losses.
    """

    ids: Int32
    losses: Float64
    last: Float64
    last_cells: Float64 | None
    summed: Float64
    summed_cells: Float64 | None


@dataclass(frozen=True, eq=False)
class Saliency:
    """How much each of the last T symbols matters for what is expected after them.

    Attributes
    ----------
    ids
        (T,), the symbols.
    target, probability
        The symbol asked about, and how probable it is.
    strengths
        (T,), without a sign.
    pulls
        (T,), above 0 where a symbol speaks for the target.
    """

    ids: Int32
    target: int
    probability: float
    strengths: Float64
    pulls: Float64


def time_gradients_steps(weights: Weights, ids: Int32, reach: int = REACH) -> Steps[TimeGradients]:
    """Go back at most ``reach`` steps from the last guess in a text (N,)."""
    ids = _checked(weights, ids, 2, reach)
    weights = in_float64(weights)
    states = yield from states_steps(weights, ids[:-1], max(0, len(ids) - 1 - reach))
    following = ids[-len(states.ids) :]
    losses, d_top = yield from _losses_steps(weights, states.hidden[-1], following)
    summed = yield from way_back_steps(weights, states, d_top)
    d_top[:-1] = 0
    last = yield from way_back_steps(weights, states, d_top)
    return TimeGradients(states.ids, losses, *_lengths(last), *_lengths(summed))


def saliency_steps(
    weights: Weights, ids: Int32, target: int | None = None, reach: int = REACH
) -> Steps[Saliency]:
    """Tell which of the last ``reach`` symbols of a text (N,) a guess rests upon.

    Parameters
    ----------
    target
        The symbol asked about; None: the one most expected after the text.
    """
    ids = _checked(weights, ids, 1, reach)
    wanted = None if target is None else int(checked(weights.shape, np.array([target]))[0])
    weights = in_float64(weights)
    states = yield from states_steps(weights, ids, max(0, len(ids) - reach))
    logs = log_probabilities(weights, states.hidden[-1, -1:])
    wanted = int(logs[0].argmax()) if wanted is None else wanted
    d_top = np.zeros_like(states.hidden[-1], dtype=np.float64)
    d_top[-1:] = -_of_scores(weights, logs, np.array([wanted]))  # of ln p, not of the loss
    slopes = (yield from way_back_steps(weights, states, d_top)).inputs
    if weights.shape.embedding:
        columns = weights.embedding[:, states.ids].T
        sizes, pulls = np.linalg.norm(columns, axis=1), (slopes * columns).sum(axis=1)
    else:
        sizes, pulls = np.ones(len(states.ids)), slopes[np.arange(len(states.ids)), states.ids]
    strengths = np.linalg.norm(slopes, axis=1) * sizes
    return Saliency(states.ids, wanted, float(np.exp(logs[0, wanted])), strengths, pulls)


def _losses_steps(
    weights: Weights, top: Floats, following: Int32
) -> Steps[tuple[Float64, Float64]]:
    """Return every loss - ln p of the symbols that follow (T,), and its dL/dh (T, H)."""
    losses, d_top = np.empty(len(top)), np.empty(top.shape)
    rows = max(1, PIECE // weights.shape.outputs)
    for start in range(0, len(top), rows):
        part = slice(start, start + rows)
        logs = log_probabilities(weights, top[part])
        losses[part] = -logs[np.arange(len(logs)), following[part]]
        d_top[part] = _of_scores(weights, logs, following[part])
        yield WorkProgress(start, len(top), Message("Going back through time"))
    return losses, d_top


def _of_scores(weights: Weights, logs: Float64, following: Int32) -> Float64:
    """Return dL/dh (T, H) from ln p of every symbol and the ones that follow (T,)."""
    d_scores = np.exp(logs)
    d_scores[np.arange(len(following)), following] -= 1
    with blas_threads(1):
        d_top: Float64 = d_scores @ weights.output[:, :-1]
    return d_top


def _lengths(way: WayBack) -> tuple[Float64, Float64 | None]:
    """Return the lengths (L, T) of dL/dh and dL/dc."""
    cells = None if way.cells is None else np.linalg.norm(way.cells, axis=2)
    return np.linalg.norm(way.hidden, axis=2), cells


def _checked(weights: Weights, ids: Int32, least: int, reach: int) -> Int32:
    check_writes(weights.shape)
    if reach < 1:
        raise UserError("Going back in time takes at least one step.")
    return checked(weights.shape, ids, least)
