"""Back through time along one text: how a loss depends on every state and every symbol before it.

A layer hands dL/dh and, in an LSTM, dL/dc from each step to the one before (the formulas are those
of ``cells``, for a single sequence and without the gradient of the weights):

    RNN     da = (1 - h²) dh                               dh ← Wᵀ da
    LSTM    dc ← dc + o (1 - tanh² c) dh,  da from dh and dc       dh ← Wᵀ da,   dc ← f dc

All numbers are float64: where a gradient vanishes by a factor of ten with every step, float32
would be at zero after some forty steps.
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Float64, Floats
from engine.blas import blas_threads
from engine.messages import Message
from engine.recurrent.cells import CANDIDATE, FORGET, INPUT, OUTPUT
from engine.recurrent.states import States
from engine.recurrent.weights import Weights
from engine.training import Pulse, Steps, WorkProgress


@dataclass(frozen=True, eq=False)
class WayBack:
    """How a loss depends on what happened at T steps.

    Attributes
    ----------
    hidden
        (L, T, H), dL/dh.
    cells
        (L, T, H), dL/dc of an LSTM by way of the cells and of h; None of an RNN.
    inputs
        (T, I), dL/dx of the first layer.
    """

    hidden: Float64
    cells: Float64 | None
    inputs: Float64


def in_float64(weights: Weights) -> Weights:
    """Return the weights in double precision."""
    return Weights(weights.shape, weights.vector.astype(np.float64))


def way_back_steps(weights: Weights, states: States, d_top: Float64) -> Steps[WayBack]:
    """Go back through all layers from the last step to the first.

    Parameters
    ----------
    weights, states
        Both in float64.
    d_top
        (T, H), how the loss depends on the states of the last layer as the output reads them.
    """
    count, hidden = len(weights.layers), weights.shape.hidden
    d_hidden, d_cells = np.zeros((2, count, len(d_top), hidden))
    d_outside = d_top
    for layer in reversed(range(count)):
        done, total = (count - 1 - layer) * len(d_top), count * len(d_top)
        slopes = _slopes(states, layer)
        yield WorkProgress(done, total, Message("Going back through time"))
        course = _LayerBack(weights.layers[layer], slopes, d_outside)
        yield from course.steps(done, total)
        d_hidden[layer], d_cells[layer] = course.d_hidden, course.d_cells
        with blas_threads(1):
            d_outside = course.d_sums @ weights.layers[layer][:, hidden:-1]
    return WayBack(d_hidden, None if states.cells is None else d_cells, d_outside)


@dataclass(frozen=True, eq=False)
class _Slopes:
    """Local derivatives of a layer at T steps; where there are no cells, those are zero.

    Attributes
    ----------
    leak
        (T, H), dh/dc.
    kept
        (T, H), dc/dc of the step before.
    of_hidden, of_cell
        (T, G, H), dh/da and dc/da for the sums a of every gate.
    """

    leak: Float64
    kept: Float64
    of_hidden: Float64
    of_cell: Float64


def _slopes(states: States, layer: int) -> _Slopes:
    """Work out the local derivatives of a layer."""
    if states.cells is None or states.gates is None:
        slopes = 1 - np.square(states.hidden[layer], dtype=np.float64)
        nothing = np.zeros_like(slopes)
        return _Slopes(nothing, nothing, slopes[:, None], nothing[:, None])
    gates, squashed = states.gates[layer], np.tanh(states.cells[layer])
    o, f, i, new = (gates[:, plane] for plane in (OUTPUT, FORGET, INPUT, CANDIDATE))
    cells_before = np.vstack([states.before[layer][1].T, states.cells[layer][:-1]])
    of_hidden, of_cell = np.zeros((2, *gates.shape))
    of_hidden[:, OUTPUT] = o * (1 - o) * squashed
    of_cell[:, FORGET] = f * (1 - f) * cells_before
    of_cell[:, INPUT] = i * (1 - i) * new
    of_cell[:, CANDIDATE] = i * (1 - new**2)
    return _Slopes(o * (1 - squashed**2), f, of_hidden, of_cell)


class _LayerBack:
    """The way back through one layer."""

    def __init__(self, matrix: Floats, slopes: _Slopes, d_outside: Float64) -> None:
        self._turned = np.ascontiguousarray(matrix[:, : d_outside.shape[1]].T)
        self._slopes, self._d_outside = slopes, d_outside
        self.d_hidden, self.d_cells = np.empty((2, *d_outside.shape))
        self.d_sums = np.empty((len(d_outside), len(matrix)))
        self._dh, self._dc = np.zeros((2, d_outside.shape[1]))

    def steps(self, done: int, total: int) -> Steps[None]:
        """Go from the last step to the first."""
        left = len(self.d_hidden)
        while left:
            pulse = Pulse()
            with blas_threads(1):
                while left and not pulse.due():
                    left -= 1
                    self._step(left)
            here = done + len(self.d_hidden) - left
            yield WorkProgress(here, total, Message("Going back through time"))

    def _step(self, t: int) -> None:
        slopes = self._slopes
        self.d_hidden[t] = dh = self._d_outside[t] + self._dh
        self.d_cells[t] = dc = self._dc + slopes.leak[t] * dh
        self.d_sums[t] = (slopes.of_hidden[t] * dh + slopes.of_cell[t] * dc).ravel()
        self._dc = slopes.kept[t] * dc
        self._dh = self._turned @ self.d_sums[t]
