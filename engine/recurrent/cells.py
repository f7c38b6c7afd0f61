"""Recurrent layers over a batch: the plain RNN of Elman (1990) and the LSTM.

Both read the column [h; x; 1], the last hidden state, the new input and a constant for the bias, so
that a layer is one matrix W and a step is one product:

    RNN     h' = tanh(W [h; x; 1])

    LSTM    o, f, i = σ(W_o [h; x; 1]), σ(W_f …), σ(W_i …)        c̃ = tanh(W_c …)
            c' = f c + i c̃                                        h' = o tanh(c')

The LSTM is that of Hochreiter and Schmidhuber (1997) with the forget gate of Gers et al. (2000):
where f is near 1, dL/dc goes back through a step unchanged, while in the RNN it is multiplied by
Wᵀ(1 - h²) each time and soon vanishes or explodes.

What makes it fast (nearly all of the time is matrix products at the speed of the processor):

* A state is (H, B), units down and sequences across. The gates of a step are then planes that lie
  one after the other, and each elementwise step is one call over contiguous numbers.
* σ(a) = ½ tanh(½ a) + ½ with the first ½ folded into the weights: one tanh serves all gates.
* Going back, local derivatives are worked out for some steps at once; only what really depends on
  the step after it stays in the loop. The gradient of W is one product over all steps at the end.

A layer owns the arrays of its course through T steps and uses them again and again.
"""

from typing import Any, Literal, Protocol

import numpy as np

from engine.arrays import Floats, FloatType

Cell = Literal["rnn", "lstm"]
GATES = {"rnn": 1, "lstm": 4}
OUTPUT, FORGET, INPUT, CANDIDATE = range(4)  # the planes of an LSTM, those with σ first
CACHED = 1 << 15  # units times sequences whose slopes stay in the cache until they are used


class Layer(Protocol):
    """A layer on its way through T steps of B sequences.

    Attributes
    ----------
    inputs
        (T, I, B), to be filled before ``forward``.
    hidden
        (T, H, B), the states after each step.
    """

    inputs: Floats
    hidden: Floats

    def forward(self, weights: Floats) -> None:
        """Go through all steps from the state that was set; weights (G · H, H + I + 1)."""

    def backward(
        self, weights: Floats, d_hidden: Floats, gradient: Floats, d_states: Floats | None = None
    ) -> None:
        """Add up what every step contributed to the loss.

        Parameters
        ----------
        d_hidden
            (T, H, B), dL/dh of each step as far as it is used outside this layer.
        gradient
            (G · H, H + I + 1), where dL/dW goes.
        d_states
            (T, H, B), where all of dL/dh goes, or None.
        """

    def d_inputs(self, weights: Floats) -> Floats:
        """Return dL/dx (I, T · B) after ``backward``."""

    def state(self) -> tuple[Floats, ...]:
        """Return copies (H, B) of what the next step needs: h, and c of an LSTM."""

    def set_state(self, state: tuple[Floats, ...] | None) -> None:
        """Begin the next ``forward`` there; None is zeros."""


class Columns:
    """The columns [h; x; 1] of all steps, and the product that sums the gradient over them.

    Everything that this product reads lies as (rows, T, B), so that it reads it as it lies.
    """

    def __init__(
        self, gates: int, inputs: int, hidden: int, steps: int, batch: int, dtype: FloatType
    ) -> None:
        self.all = np.zeros((hidden + inputs + 1, steps + 1, batch), dtype)
        self.all[-1] = 1
        self.hidden = self.all[:hidden, 1:].transpose(1, 0, 2)
        self.inputs = self.all[hidden:-1, :steps].transpose(1, 0, 2)
        self.d_sums = np.empty((gates * hidden, steps, batch), dtype)  # dL/d(W [h; x; 1])
        self.back = np.empty((hidden, gates * hidden), dtype)  # the transposed part of h in W

    def turn(self, weights: Floats) -> None:
        """Lay out the part of W that leads back from one step to the step before."""
        np.copyto(self.back, weights[:, : len(self.back)].T)

    def sum_gradient(self, gradient: Floats) -> None:
        """Sum dL/dW over all steps."""
        np.matmul(_flat(self.d_sums), _flat(self.all[:, :-1]).T, out=gradient)

    def d_inputs(self, weights: Floats) -> Floats:
        """Return dL/dx (I, T · B), once the sums are known."""
        d_inputs: Floats = weights[:, len(self.back) : -1].T @ _flat(self.d_sums)
        return d_inputs


class RnnLayer:
    """The plain recurrent layer; see ``Layer``."""

    def __init__(
        self, inputs: int, hidden: int, steps: int, batch: int, dtype: FloatType = np.float32
    ) -> None:
        self._columns = columns = Columns(1, inputs, hidden, steps, batch, dtype)
        self.inputs, self.hidden = columns.inputs, columns.hidden
        self._slope, self._dh, self._sums = np.empty((3, hidden, batch), dtype)
        each = range(steps)
        self._forward = [(columns.all[:, step], self.hidden[step]) for step in each]
        self._backward = [(self.hidden[step], columns.d_sums[:, step]) for step in each][::-1]

    def forward(self, weights: Floats) -> None:
        """Go through all steps from the state that was set."""
        sums = self._sums
        for column, h in self._forward:
            np.matmul(weights, column, out=sums)
            np.tanh(sums, out=h)

    def backward(
        self, weights: Floats, d_hidden: Floats, gradient: Floats, d_states: Floats | None = None
    ) -> None:
        """Add up what every step contributed; see ``Layer``."""
        columns, dh, slope = self._columns, self._dh, self._slope
        columns.turn(weights)
        dh.fill(0)
        for step, (h, d_sum) in enumerate(self._backward, start=1):
            np.add(dh, d_hidden[-step], out=dh)
            if d_states is not None:
                d_states[-step] = dh
            np.multiply(h, h, out=slope)
            np.subtract(1, slope, out=slope)
            np.multiply(slope, dh, out=d_sum)
            np.matmul(columns.back, d_sum, out=dh)
        columns.sum_gradient(gradient)

    def d_inputs(self, weights: Floats) -> Floats:
        """Return dL/dx (I, T · B) after ``backward``."""
        return self._columns.d_inputs(weights)

    def state(self) -> tuple[Floats, ...]:
        """Return a copy of h (H, B)."""
        return (self.hidden[-1].copy(),)

    def set_state(self, state: tuple[Floats, ...] | None) -> None:
        """Begin the next ``forward`` there; None is zeros."""
        self._columns.all[: len(self._dh), 0] = 0 if state is None else state[0]


class LstmLayer:
    """The LSTM layer; see ``Layer``.

    Attributes
    ----------
    gates
        (T, 4, H, B), the values of o, f, i and c̃ at each step.
    cells
        (T, H, B), the values of c after each step.
    """

    def __init__(
        self, inputs: int, hidden: int, steps: int, batch: int, dtype: FloatType = np.float32
    ) -> None:
        self._columns = columns = Columns(4, inputs, hidden, steps, batch, dtype)
        self.inputs, self.hidden = columns.inputs, columns.hidden
        self._sizes = hidden, batch
        self.gates = np.empty((steps, 4, hidden, batch), dtype)
        self._all_cells = np.zeros((steps + 1, hidden, batch), dtype)
        self.cells = self._all_cells[1:]
        self._squashed = np.empty((steps, hidden, batch), dtype)  # tanh(c)
        self._half = np.empty((4 * hidden, hidden + inputs + 1), dtype)  # W for ½ a
        at_once = max(1, min(steps, CACHED // (hidden * batch)))
        self._slopes = np.empty((at_once, 4, hidden, batch), dtype)
        self._leak = np.empty((at_once, hidden, batch), dtype)  # dL/dc per dL/dh
        self._dh, self._dc, self._part = np.empty((3, hidden, batch), dtype)
        self._forward = [self._forward_views(step) for step in range(steps)]
        self._backward = [self._backward_views(step) for step in range(steps)]

    def forward(self, weights: Floats) -> None:
        """Go through all steps from the state that was set."""
        part, half, rows = self._part, self._half, CANDIDATE * self._sizes[0]
        np.multiply(weights[:rows], 0.5, out=half[:rows])
        half[rows:] = weights[rows:]
        for column, sums, sigmoids, (o, f, i, new), before, c, squashed, h in self._forward:
            np.matmul(half, column, out=sums)
            np.tanh(sums, out=sums)
            np.multiply(sigmoids, 0.5, out=sigmoids)
            np.add(sigmoids, 0.5, out=sigmoids)
            np.multiply(f, before, out=c)
            np.multiply(i, new, out=part)
            np.add(c, part, out=c)
            np.tanh(c, out=squashed)
            np.multiply(o, squashed, out=h)

    def backward(
        self, weights: Floats, d_hidden: Floats, gradient: Floats, d_states: Floats | None = None
    ) -> None:
        """Add up what every step contributed; see ``Layer``."""
        columns, dh, dc, part = self._columns, self._dh, self._dc, self._part
        columns.turn(weights)
        dh.fill(0)
        dc.fill(0)
        for step in reversed(range(len(self._backward))):
            place = step % len(self._leak)
            if place == len(self._leak) - 1 or step == len(self._backward) - 1:
                self._find_slopes(step - place, step + 1)
            slopes, leak, f, d_o, d_others, d_sum = self._backward[step]
            np.add(dh, d_hidden[step], out=dh)
            if d_states is not None:
                d_states[step] = dh
            np.multiply(leak, dh, out=part)
            np.add(dc, part, out=dc)
            np.multiply(slopes[OUTPUT], dh, out=d_o)
            np.multiply(slopes[FORGET:], dc, out=d_others)
            np.multiply(dc, f, out=dc)
            np.matmul(columns.back, d_sum, out=dh)
        columns.sum_gradient(gradient)

    def _find_slopes(self, begin: int, end: int) -> None:
        """Work out, for some steps at once, how the sums of the gates act on h and on c."""
        gates, squashed = self.gates[begin:end], self._squashed[begin:end]
        slopes, leak = self._slopes[: end - begin], self._leak[: end - begin]
        new = gates[:, CANDIDATE]
        np.subtract(1, gates[:, :CANDIDATE], out=slopes[:, :CANDIDATE])
        np.multiply(slopes[:, :CANDIDATE], gates[:, :CANDIDATE], out=slopes[:, :CANDIDATE])
        slopes[:, OUTPUT] *= squashed
        slopes[:, FORGET] *= self._all_cells[begin:end]
        slopes[:, INPUT] *= new
        np.multiply(new, new, out=leak)
        np.subtract(1, leak, out=leak)
        np.multiply(leak, gates[:, INPUT], out=slopes[:, CANDIDATE])
        np.multiply(squashed, squashed, out=leak)
        np.subtract(1, leak, out=leak)
        np.multiply(leak, gates[:, OUTPUT], out=leak)

    def d_inputs(self, weights: Floats) -> Floats:
        """Return dL/dx (I, T · B) after ``backward``."""
        return self._columns.d_inputs(weights)

    def state(self) -> tuple[Floats, ...]:
        """Return copies of h and c (H, B)."""
        return self.hidden[-1].copy(), self.cells[-1].copy()

    def set_state(self, state: tuple[Floats, ...] | None) -> None:
        """Begin the next ``forward`` there; None is zeros."""
        h, c = (0, 0) if state is None else state
        self._columns.all[: self._sizes[0], 0] = h
        self._all_cells[0] = c

    def _forward_views(self, step: int) -> tuple[Any, ...]:
        """Return what a step forward reads and writes; making views anew each time is dear."""
        gates, column = self.gates[step], self._columns.all[:, step]
        sums, sigmoids = gates.reshape(-1, self._sizes[1]), gates[:CANDIDATE]
        before, c = self._all_cells[step], self.cells[step]
        squashed, h = self._squashed[step], self.hidden[step]
        return column, sums, sigmoids, tuple(gates), before, c, squashed, h

    def _backward_views(self, step: int) -> tuple[Any, ...]:
        """Return what a step back reads and writes."""
        place, d_sums = step % len(self._leak), self._columns.d_sums
        d_gates = d_sums.reshape(4, self._sizes[0], *d_sums.shape[1:])[:, :, step]
        f, slopes = self.gates[step, FORGET], self._slopes[place]
        return slopes, self._leak[place], f, d_gates[OUTPUT], d_gates[FORGET:], d_sums[:, step]


def make_layer(
    cell: Cell, inputs: int, hidden: int, steps: int, batch: int, dtype: FloatType = np.float32
) -> Layer:
    """Return a layer with room for T steps of B sequences."""
    if cell == "rnn":
        return RnnLayer(inputs, hidden, steps, batch, dtype)
    return LstmLayer(inputs, hidden, steps, batch, dtype)


def _flat(array: Floats) -> Floats:
    """Return (n, T, B) as (n, T · B), without copying."""
    return array.reshape(len(array), -1)
