"""One sequence, one symbol at a time: the network as it writes.

A batch of one is a product of a matrix and a vector, which takes as long as reading the matrix from
the cache. What then costs is everything around it, and most of that can be done beforehand:

* A symbol is a one-hot column, so W_x x + b is a column of W, plus the bias. It is worked out when
  the symbol first comes, embedded or not, and kept.
* σ(a) = ½ tanh(½ a) + ½ with the inner ½ folded into the matrix: one tanh serves all four gates.
* The gates lie in the order o, i, f, c̃ with the cell right after them, so that i c̃ and f c are one
  product: [i, f] · [c̃, c].
* No step makes an array.

The matrices are copied once, laid out for the product; later changes of the weights do not show.
"""

from itertools import pairwise

import numpy as np

from engine.arrays import Float64, Floats
from engine.messages import UserError
from engine.recurrent.cells import CANDIDATE, FORGET, INPUT, OUTPUT
from engine.recurrent.network import State
from engine.recurrent.weights import Weights

ORDER = (OUTPUT, INPUT, FORGET, CANDIDATE)


class Stage:
    """A layer that takes single steps.

    Attributes
    ----------
    column
        What it reads: [h; x; 1], or h alone where W_x x + b is added from outside.
    h
        (H,), its state, the head of ``column``.
    """

    def __init__(self, weights: Floats, hidden: int, from_outside: bool) -> None:
        width = hidden if from_outside else weights.shape[1]
        self.column = np.ones(width, weights.dtype)
        self.h = self.column[:hidden]
        self.x = self.column[hidden:-1]
        self.h.fill(0)
        self.turned = np.ascontiguousarray(weights[:, :width].T)
        self.sums = np.empty(len(weights), weights.dtype)

    def step(self, outside: Floats | None) -> None:
        """Take one step."""
        np.dot(self.column, self.turned, out=self.sums)
        if outside is not None:
            np.add(self.sums, outside, out=self.sums)
        np.tanh(self.sums, out=self.h)

    def state(self) -> tuple[Floats, ...]:
        """Return a copy of h, (H, 1) like in a network of one sequence."""
        return (self.h[:, None].copy(),)

    def set_state(self, state: tuple[Floats, ...] | None) -> None:
        """Go on from there; None is zeros."""
        self.h[:] = 0 if state is None else state[0][:, 0]


class LstmStage(Stage):
    """The same for the LSTM; its rows come in ``ORDER``, those with σ halved."""

    def __init__(self, weights: Floats, hidden: int, from_outside: bool) -> None:
        super().__init__(weights, hidden, from_outside)
        gates = np.zeros(5 * hidden, weights.dtype)
        self.sums = gates[: 4 * hidden]
        self._sigmoids, self._o = gates[: 3 * hidden], gates[:hidden]
        self._shares, self._shared = gates[hidden : 3 * hidden], gates[3 * hidden :]
        self.c = gates[4 * hidden :]
        self._parts = np.empty(2 * hidden, weights.dtype)
        self._new, self._kept = self._parts[:hidden], self._parts[hidden:]

    def step(self, outside: Floats | None) -> None:
        """Take one step."""
        np.dot(self.column, self.turned, out=self.sums)
        if outside is not None:
            np.add(self.sums, outside, out=self.sums)
        np.tanh(self.sums, out=self.sums)
        np.multiply(self._sigmoids, 0.5, out=self._sigmoids)
        np.add(self._sigmoids, 0.5, out=self._sigmoids)
        np.multiply(self._shares, self._shared, out=self._parts)
        np.add(self._new, self._kept, out=self.c)
        np.tanh(self.c, out=self._new)
        np.multiply(self._o, self._new, out=self.h)

    def state(self) -> tuple[Floats, ...]:
        """Return copies of h and c, (H, 1)."""
        return self.h[:, None].copy(), self.c[:, None].copy()

    def set_state(self, state: tuple[Floats, ...] | None) -> None:
        """Go on from there; None is zeros."""
        super().set_state(state)
        self.c[:] = 0 if state is None else state[1][:, 0]


class OneStep:
    """A network that reads one symbol after the other, from zero states.

    Run it under ``blas_threads(1)``: these products are too small to be shared.
    """

    def __init__(self, weights: Weights) -> None:
        shape = weights.shape
        made = LstmStage if shape.cell == "lstm" else Stage
        matrices = [_arranged(weights, matrix) for matrix in weights.layers]
        self._stages = [
            made(matrix, shape.hidden, number == 0) for number, matrix in enumerate(matrices)
        ]
        self._first = self._stages[0]
        self._above = list(pairwise(self._stages))
        self._weights, self._matrix = weights.copy(), matrices[0]
        self._known: dict[int, Floats] = {}
        self._output = np.ascontiguousarray(weights.output[:, :-1])
        self._bias = weights.output[:, -1].copy()
        self._scores = np.empty(shape.outputs, self._output.dtype)
        self._likely = np.empty(shape.outputs)

    def read(self, symbol: int) -> None:
        """Take in one symbol."""
        known = self._known.get(symbol)
        self._first.step(self._taken_in(symbol) if known is None else known)
        for below, stage in self._above:
            stage.x[:] = below.h
            stage.step(None)

    def scores(self) -> Floats:
        """Return the score of every next symbol, (V,); overwritten by the next call."""
        np.dot(self._output, self._stages[-1].h, out=self._scores)
        np.add(self._scores, self._bias, out=self._scores)
        return self._scores

    def likely(self, temperature: float = 1.0) -> Float64:
        """Return how likely each next symbol is, (V,), the likeliest 1; overwritten as above."""
        scores, likely = self.scores(), self._likely
        np.subtract(scores, scores[scores.argmax()], out=likely)
        if temperature != 1:
            np.divide(likely, temperature, out=likely)
        return np.exp(likely, out=likely)

    def probabilities(self) -> Float64:
        """Return p of every next symbol, (V,)."""
        likely = self.likely()
        found: Float64 = likely / likely.sum()
        return found

    def state(self) -> State:
        """Return a copy of what the next step needs, as a network of one sequence has it."""
        return tuple(stage.state() for stage in self._stages)

    def set_state(self, state: State | None) -> None:
        """Go on from there; None is zeros."""
        for number, stage in enumerate(self._stages):
            stage.set_state(None if state is None else state[number])

    def _taken_in(self, symbol: int) -> Floats:
        """Return W_x x + b for a symbol that comes for the first time."""
        shape = self._weights.shape
        if not 0 <= symbol < shape.inputs:
            raise UserError(
                "Symbol {symbol} is none of the {count} that this network knows.",
                symbol=symbol,
                count=shape.inputs,
            )
        acting, bias = self._matrix[:, shape.hidden : -1], self._matrix[:, -1]
        column = self._weights.embedding[:, symbol] if shape.embedding else None
        found: Floats = (acting[:, symbol] if column is None else acting @ column) + bias
        self._known[symbol] = found
        return found


def _arranged(weights: Weights, matrix: Floats) -> Floats:
    """Return a matrix with the gates in ``ORDER`` and ½ folded in where σ wants it."""
    if weights.shape.cell == "rnn":
        return matrix
    gates = matrix.reshape(4, weights.shape.hidden, -1)[list(ORDER)]  # a copy
    gates[:-1] *= 0.5
    return gates.reshape(matrix.shape)
