"""A teaching cell that guesses: each symbol of a short sequence from those before it.

The cell reads one symbol a step, as a one-hot column x. Its output y holds a score for every
symbol; softmax makes shares of them, and the loss of a step is what the right symbol missed:

    p = softmax(y)        loss = -ln p(target)        dL/dy = p - onehot(target)

It learns from the sum of all losses. To see how far back one loss reaches, it can also be asked
for that of the last step alone.
"""

from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np

from engine.arrays import Float64, Int32, read_only
from engine.blas import blas_threads
from engine.counts.worked import WorkedStep, written
from engine.messages import Message, UserError
from engine.recurrent.cells import Cell
from engine.recurrent.simple import SPREAD, SimpleLSTM, SimpleRNN
from engine.recurrent.trace import LstmTrace, RnnTrace, Trace, trace

TeachingCell: TypeAlias = SimpleRNN | SimpleLSTM

HIDDEN = 4  # units of a small cell
LIVELY = 0.8  # the spread of its weights: with that of ``simple``, every number would be near zero
LEARNING_RATE = 0.2


@dataclass(frozen=True, eq=False)
class Guessing:
    """What a cell computed while it guessed a sequence of T + 1 symbols.

    Attributes
    ----------
    trace
        T steps, forward and back, without the gradients by the weights.
    ids
        The symbols, int32 (T + 1,); a step reads one and guesses the next.
    probabilities
        What was expected at each step, (T, V).
    losses
        Of each step, in nats, (T,).
    """

    trace: RnnTrace | LstmTrace
    ids: Int32
    probabilities: Float64
    losses: Float64

    @property
    def loss(self) -> float:
        """The mean of the losses."""
        return float(self.losses.mean())

    @cached_property
    def lengths(self) -> Float64:
        """‖dL/dh‖ at each step, (T,)."""
        return np.array([np.linalg.norm(back.dh) for back in self.trace.backward])


def small_cell(kind: Cell, symbols: int, seed: int) -> TeachingCell:
    """Return a new cell of few units whose numbers can be read."""
    make = SimpleLSTM if kind == "lstm" else SimpleRNN
    cell = make(symbols, HIDDEN, symbols, seed)
    for name in cell.parameters:
        setattr(cell, name, getattr(cell, name) * (LIVELY / SPREAD))
    return cell


def guess(cell: TeachingCell, ids: Int32, *, last_only: bool = False) -> Guessing:
    """Let a cell guess a sequence, and go back from all losses or from the last alone.

    >>> found = guess(small_cell("rnn", 3, seed=1), np.array([0, 1, 2]))
    >>> found.probabilities.shape, len(found.trace.backward)
    ((2, 3), 2)
    """
    if len(ids) < 2:
        raise UserError("Give at least two symbols: each is guessed from those before it.")
    inputs = list(_one_hot(ids[:-1], cell.input_size))
    with blas_threads(1):
        opened: Trace[Any, Any] = trace(cell, inputs)
        logs = _log_softmax(np.array([step.y[:, 0] for step in opened.forward]))
        shares = np.exp(logs)
        d_y = (shares - _one_hot(ids[1:], cell.output_size)[:, :, 0])[:, :, None]
        if last_only:
            d_y[:-1] = 0
        opened = replace(opened, backward=tuple(cell.steps_back(list(d_y))))
    losses = -logs[np.arange(len(logs)), ids[1:]]
    return Guessing(opened, read_only(ids), read_only(shares), read_only(losses))


def learned(cell: TeachingCell, ids: Int32, rounds: int = 1) -> TeachingCell:
    """Return the cell after so many steps against the gradient of the sum of all losses."""
    better = deepcopy(cell)
    for _ in range(rounds):
        found = guess(better, ids)
        better.backward([back.dy for back in found.trace.backward], LEARNING_RATE)
    return better


def explain_guess(found: Guessing, step: int) -> list[WorkedStep]:
    """Work out the loss of a step from the score of the right symbol."""
    _, score, total, share = _guessed(found, step)
    among = Message("Its share: e to the score, among all symbols")
    return [
        WorkedStep(Message("Score of the right symbol"), written(score), score),
        WorkedStep(among, f"e^({written(score)}) / {written(total)}", share),
        WorkedStep(
            Message("Loss: minus the logarithm of the share"),
            f"-ln({written(share)})",
            float(found.losses[step]),
        ),
    ]


def explain_guess_gradient(found: Guessing, step: int) -> list[WorkedStep]:
    """Work out how the loss depends on the score of the right symbol."""
    target, _, _, share = _guessed(found, step)
    asked = float(found.trace.backward[step].dy[target, 0])
    if not found.trace.backward[step].dy.any():
        return [WorkedStep(Message("This guess is not part of the loss looked at"), "0", 0.0)]
    wanted = Message("Its share, less the 1 that it ought to be")
    return [*explain_guess(found, step)[:2], WorkedStep(wanted, f"{written(share)} - 1", asked)]


def _guessed(found: Guessing, step: int) -> tuple[int, float, float, float]:
    """Return the right symbol, its score, the sum of all e^score, and its share."""
    target, scores = int(found.ids[step + 1]), found.trace.forward[step].y[:, 0]
    with np.errstate(over="ignore"):
        total = float(np.exp(scores).sum())
    return target, float(scores[target]), total, float(found.probabilities[step, target])


def _one_hot(ids: Int32, size: int) -> Float64:
    """Return a column for each symbol, (T, V, 1)."""
    columns = np.zeros((len(ids), size, 1))
    columns[np.arange(len(ids)), ids] = 1
    return columns


def _log_softmax(scores: Float64) -> Float64:
    lowered = scores - scores.max(axis=1, keepdims=True)
    return np.asarray(lowered - np.log(np.exp(lowered).sum(axis=1, keepdims=True)))
