"""The two recurrent cells as they are taught: one sequence, one step after the other.

A recurrent network reads a sequence x₁, x₂ … and carries a state h from step to step. The same
weights serve at every step, so that it can read a text of any length. SimpleRNN (Elman 1990):

    h = tanh(W_xh x + W_hh h_prev + b_h)                    y = W_hy h + b_y

SimpleLSTM (Hochreiter and Schmidhuber 1997, Gers et al. 2000) keeps a cell c beside the state. Each
gate looks at the column [h_prev; x] and is, unit by unit, between 0 (shut) and 1 (open):

    f, i, o = σ(W_f [h_prev; x] + b_f), σ(W_i …), σ(W_o …)
    c̃ = tanh(W_c [h_prev; x] + b_c)
    c = f c_prev + i c̃             forget some of the old, let in some of the new
    h = o tanh(c)                  show some of what is kept
    y = W_hy h + b_y

Both learn by back-propagation through time. From the last step to the first, dL/dh is what this
step's output asks for plus what comes back from the step after it. On its way through a step of the
RNN it is multiplied by W_hhᵀ (1 - h²), and soon vanishes or explodes; in the LSTM dL/dc is
multiplied by f alone, and an open forget gate lets it pass. Clipping cuts what explodes.

In a name, d… is the derivative of the loss by …, …_raw is a sum before σ or tanh, and c_hat is c̃.
These cells are for reading; ``cells`` computes the same for many sequences at once.
"""

from collections.abc import Sequence

import numpy as np

from engine.arrays import Float64, sigmoid
from engine.recurrent.simple_checks import (
    check_learned,
    check_sizes,
    check_step,
    checked_columns,
    checked_d_y,
)
from engine.recurrent.simple_steps import LstmBackward, LstmForward, RnnBackward, RnnForward

SPREAD = 0.01  # of the weights to begin with


class SimpleRNN:
    """The plain recurrent network.

    Attributes
    ----------
    W_xh, W_hh, W_hy
        Weights, (to, from).
    b_h, b_y
        Biases, columns.
    parameters
        The names of all of these.
    last_steps
        Everything the steps of the last ``forward`` computed.
    """

    parameters = ("W_xh", "W_hh", "W_hy", "b_h", "b_y")

    def __init__(
        self, input_size: int, hidden_size: int, output_size: int, seed: int | None = None
    ) -> None:
        check_sizes(input_size=input_size, hidden_size=hidden_size, output_size=output_size)
        self.input_size, self.hidden_size, self.output_size = input_size, hidden_size, output_size
        rng = np.random.default_rng(seed)
        self.W_xh = SPREAD * rng.standard_normal((hidden_size, input_size))
        self.W_hh = SPREAD * rng.standard_normal((hidden_size, hidden_size))
        self.W_hy = SPREAD * rng.standard_normal((output_size, hidden_size))
        self.b_h = np.zeros((hidden_size, 1))
        self.b_y = np.zeros((output_size, 1))
        self.last_steps: list[RnnForward] = []

    def forward(self, inputs: Sequence[Float64]) -> list[Float64]:
        """Read a sequence of columns (input_size, 1) and return the outputs (output_size, 1)."""
        columns = checked_columns("inputs", inputs, self.input_size)
        h = np.zeros((self.hidden_size, 1))
        self.last_steps = []
        for x in columns:
            step = self._step(x, h)
            self.last_steps.append(step)
            h = step.h
        return [step.y.copy() for step in self.last_steps]

    def _step(self, x: Float64, h_prev: Float64) -> RnnForward:
        h_raw = self.W_xh @ x + self.W_hh @ h_prev + self.b_h
        h = np.tanh(h_raw)
        y = self.W_hy @ h + self.b_y
        return RnnForward(x, h_prev, h_raw, h, y)

    def steps_back(self, d_y: Sequence[Float64]) -> list[RnnBackward]:
        """Go back through the last ``forward``, given dL/dy (output_size, 1) of each step."""
        columns = checked_d_y(d_y, len(self.last_steps), self.output_size)
        dh = np.zeros((self.hidden_size, 1))
        found = []
        for step, dy in zip(reversed(self.last_steps), reversed(columns), strict=True):
            back = self._step_back(step, dy, dh)
            found.append(back)
            dh = back.dh_prev
        return found[::-1]

    def _step_back(self, step: RnnForward, dy: Float64, dh_next: Float64) -> RnnBackward:
        dh = self.W_hy.T @ dy + dh_next
        dh_raw = (1 - step.h**2) * dh
        dh_prev = self.W_hh.T @ dh_raw
        return RnnBackward(dy, dh_next, dh, dh_raw, dh_prev)

    def gradients(self, d_y: Sequence[Float64]) -> dict[str, Float64]:
        """Return the derivative of the loss by each parameter, summed over the steps."""
        sums = _zeros_like(self)
        for step, back in zip(self.last_steps, self.steps_back(d_y), strict=True):
            sums["W_xh"] += back.dh_raw @ step.x.T
            sums["W_hh"] += back.dh_raw @ step.h_prev.T
            sums["b_h"] += back.dh_raw
            sums["W_hy"] += back.dy @ step.h.T
            sums["b_y"] += back.dy
        return sums

    def backward(
        self, d_y: Sequence[Float64], learning_rate: float = 0.01, clip_grad: float | None = 1.0
    ) -> None:
        """Learn: one step against the gradient, each number of it cut to ±clip_grad."""
        _learn(self, d_y, learning_rate, clip_grad)

    @property
    def last_inputs(self) -> list[Float64]:
        """What the last ``forward`` read."""
        return [step.x for step in self.last_steps]

    @property
    def last_hs(self) -> list[Float64]:
        """The states of the last ``forward``, from the zeros before its first step."""
        return [step.h_prev for step in self.last_steps[:1]] + [step.h for step in self.last_steps]


class SimpleLSTM:
    """The LSTM.

    Attributes
    ----------
    W_f, W_i, W_c, W_o
        Weights of the gates and of the candidate, (hidden_size, hidden_size + input_size).
    W_hy
        Weights of the output.
    b_f, b_i, b_c, b_o, b_y
        Biases, columns.
    parameters
        The names of all of these.
    last_steps
        Everything the steps of the last ``forward`` computed.
    """

    parameters = ("W_f", "W_i", "W_c", "W_o", "b_f", "b_i", "b_c", "b_o", "W_hy", "b_y")

    def __init__(
        self, input_size: int, hidden_size: int, output_size: int, seed: int | None = None
    ) -> None:
        check_sizes(input_size=input_size, hidden_size=hidden_size, output_size=output_size)
        self.input_size, self.hidden_size, self.output_size = input_size, hidden_size, output_size
        rng = np.random.default_rng(seed)
        gate = hidden_size, hidden_size + input_size
        self.W_f = SPREAD * rng.standard_normal(gate)
        self.W_i = SPREAD * rng.standard_normal(gate)
        self.W_c = SPREAD * rng.standard_normal(gate)
        self.W_o = SPREAD * rng.standard_normal(gate)
        self.b_f = np.zeros((hidden_size, 1))
        self.b_i = np.zeros((hidden_size, 1))
        self.b_c = np.zeros((hidden_size, 1))
        self.b_o = np.zeros((hidden_size, 1))
        self.W_hy = SPREAD * rng.standard_normal((output_size, hidden_size))
        self.b_y = np.zeros((output_size, 1))
        self.last_steps: list[LstmForward] = []

    def forward(self, inputs: Sequence[Float64]) -> list[Float64]:
        """Read a sequence of columns (input_size, 1) and return the outputs (output_size, 1)."""
        columns = checked_columns("inputs", inputs, self.input_size)
        h, c = np.zeros((2, self.hidden_size, 1))
        self.last_steps = []
        for x in columns:
            step = self._step(x, h, c)
            self.last_steps.append(step)
            h, c = step.h, step.c
        return [step.y.copy() for step in self.last_steps]

    def _step(self, x: Float64, h_prev: Float64, c_prev: Float64) -> LstmForward:
        combined = np.vstack((h_prev, x))
        f_raw = self.W_f @ combined + self.b_f
        i_raw = self.W_i @ combined + self.b_i
        c_hat_raw = self.W_c @ combined + self.b_c
        o_raw = self.W_o @ combined + self.b_o
        f, i, c_hat, o = sigmoid(f_raw), sigmoid(i_raw), np.tanh(c_hat_raw), sigmoid(o_raw)
        c = f * c_prev + i * c_hat
        tanh_c = np.tanh(c)
        h = o * tanh_c
        y = self.W_hy @ h + self.b_y
        sums = f_raw, i_raw, c_hat_raw, o_raw
        return LstmForward(x, h_prev, c_prev, combined, *sums, f, i, c_hat, o, c, tanh_c, h, y)

    def steps_back(self, d_y: Sequence[Float64]) -> list[LstmBackward]:
        """Go back through the last ``forward``, given dL/dy (output_size, 1) of each step."""
        columns = checked_d_y(d_y, len(self.last_steps), self.output_size)
        dh, dc = np.zeros((2, self.hidden_size, 1))
        found = []
        for step, dy in zip(reversed(self.last_steps), reversed(columns), strict=True):
            back = self._step_back(step, dy, dh, dc)
            found.append(back)
            dh, dc = back.dh_prev, back.dc_prev
        return found[::-1]

    def _step_back(
        self, step: LstmForward, dy: Float64, dh_next: Float64, dc_next: Float64
    ) -> LstmBackward:
        f, i, c_hat, o = step.f, step.i, step.c_hat, step.o
        dh = self.W_hy.T @ dy + dh_next
        dc = dh * o * (1 - step.tanh_c**2) + dc_next
        df, di, dc_hat, do = dc * step.c_prev, dc * c_hat, dc * i, dh * step.tanh_c
        df_raw = f * (1 - f) * df
        di_raw = i * (1 - i) * di
        dc_hat_raw = (1 - c_hat**2) * dc_hat
        do_raw = o * (1 - o) * do
        d_combined = (
            self.W_f.T @ df_raw
            + self.W_i.T @ di_raw
            + self.W_c.T @ dc_hat_raw
            + self.W_o.T @ do_raw
        )
        dh_prev, dc_prev = d_combined[: self.hidden_size], dc * f
        d_gates = df, di, dc_hat, do, df_raw, di_raw, dc_hat_raw, do_raw
        return LstmBackward(dy, dh_next, dc_next, dh, dc, *d_gates, d_combined, dh_prev, dc_prev)

    def gradients(self, d_y: Sequence[Float64]) -> dict[str, Float64]:
        """Return the derivative of the loss by each parameter, summed over the steps."""
        sums = _zeros_like(self)
        for step, back in zip(self.last_steps, self.steps_back(d_y), strict=True):
            d_raws = {"f": back.df_raw, "i": back.di_raw, "c": back.dc_hat_raw, "o": back.do_raw}
            for gate, d_raw in d_raws.items():
                sums[f"W_{gate}"] += d_raw @ step.combined.T
                sums[f"b_{gate}"] += d_raw
            sums["W_hy"] += back.dy @ step.h.T
            sums["b_y"] += back.dy
        return sums

    def backward(
        self, d_y: Sequence[Float64], learning_rate: float = 0.01, clip_grad: float | None = 1.0
    ) -> None:
        """Learn: one step against the gradient, each number of it cut to ±clip_grad."""
        _learn(self, d_y, learning_rate, clip_grad)

    @property
    def last_inputs(self) -> list[Float64]:
        """What the last ``forward`` read."""
        return [step.x for step in self.last_steps]

    @property
    def last_hiddens(self) -> list[Float64]:
        """The states of the last ``forward``, from the zeros before its first step."""
        return [step.h_prev for step in self.last_steps[:1]] + [step.h for step in self.last_steps]

    @property
    def last_cells(self) -> list[Float64]:
        """The cells of the last ``forward``, from the zeros before its first step."""
        return [step.c_prev for step in self.last_steps[:1]] + [step.c for step in self.last_steps]

    @property
    def last_gates(self) -> list[dict[str, Float64]]:
        """The gates of the last ``forward`` and the column they looked at."""
        names = ("f", "i", "c_hat", "o", "combined")
        return [{name: getattr(step, name) for name in names} for step in self.last_steps]


def _zeros_like(cell: SimpleRNN | SimpleLSTM) -> dict[str, Float64]:
    return {name: np.zeros(getattr(cell, name).shape) for name in cell.parameters}


def _learn(
    cell: SimpleRNN | SimpleLSTM,
    d_y: Sequence[Float64],
    learning_rate: float,
    clip_grad: float | None,
) -> None:
    check_step(learning_rate, clip_grad)
    after = {}
    with np.errstate(over="ignore", invalid="ignore"):  # check_learned tells in a sentence
        for name, gradient in cell.gradients(d_y).items():
            if clip_grad is not None:
                np.clip(gradient, -clip_grad, clip_grad, out=gradient)
            after[name] = getattr(cell, name) - learning_rate * gradient
    check_learned(after)
    for name, parameter in after.items():
        setattr(cell, name, parameter)
