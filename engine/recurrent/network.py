"""A recurrent network: symbols or numbers in, layers of cells, the states of the last one out.

It owns the arrays for T steps of B sequences and uses them for every batch; the weights are given
with each call, so that two models, or one at two moments, can share a network.

Dropout (Zaremba et al. 2014) silences units between layers and before the output, never from one
step to the next: what is to be remembered must not be forgotten by chance.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Floats, FloatType, Int32
from engine.recurrent.cells import make_layer
from engine.recurrent.weights import Shape, Weights
from engine.rows import add_rows

State = tuple[tuple[Floats, ...], ...]  # for each layer h, and c of an LSTM, (H, B)


class Network:
    """A network on its way through T steps of B sequences.

    Attributes
    ----------
    layers
        Its layers (``cells.Layer``), whose arrays hold all that was computed.
    top
        (T, H, B), what the output reads: the states of the last layer, after dropout.
    """

    def __init__(
        self,
        shape: Shape,
        steps: int,
        batch: int,
        dtype: FloatType = np.float32,
        dropout: float = 0.0,
    ) -> None:
        self.shape, self.steps, self.batch = shape, steps, batch
        self.layers = tuple(
            make_layer(shape.cell, width, shape.hidden, steps, batch, dtype)
            for width in shape.widths
        )
        self.top = self.layers[-1].hidden
        self._kept = 1 - dropout
        self._masks: list[Floats] = []
        self._ids = np.zeros((steps, batch), np.int32)
        self._places = np.arange(steps)[:, None], np.arange(batch)

    def forward(
        self, weights: Weights, inputs: NDArray[Any], rng: np.random.Generator | None = None
    ) -> None:
        """Go through T steps from the state that was set.

        Parameters
        ----------
        inputs
            Symbols (T, B), or numbers (T, I, B).
        rng
            Draws the units that dropout silences; None silences none.
        """
        drops = rng is not None and self._kept < 1
        self._masks = []
        self._take_in(weights, inputs)
        for number, (layer, matrix) in enumerate(zip(self.layers, weights.layers, strict=True)):
            if number:
                layer.inputs[...] = self._dropped(
                    self.layers[number - 1].hidden, rng if drops else None
                )
            layer.forward(matrix)
        self.top = self._dropped(self.layers[-1].hidden, rng if drops else None)

    def backward(
        self,
        weights: Weights,
        d_top: Floats,
        gradient: Weights,
        d_states: tuple[Floats, ...] | None = None,
    ) -> None:
        """Work out the gradient of all layers and of the embedding.

        Parameters
        ----------
        d_top
            (T, H, B), how the loss depends on ``top``.
        d_states
            (T, H, B) for each layer, where dL/dh goes; or None.
        """
        d_hidden = d_top
        for number in reversed(range(len(self.layers))):
            layer, matrix = self.layers[number], weights.layers[number]
            if self._masks:
                d_hidden = d_hidden * self._masks[number]
            wanted = None if d_states is None else d_states[number]
            layer.backward(matrix, d_hidden, gradient.layers[number], wanted)
            if number:
                below = layer.d_inputs(matrix).reshape(-1, self.steps, self.batch)
                d_hidden = below.transpose(1, 0, 2)
        if self.shape.embedding:
            self._gather_embedding(weights, gradient)

    def state(self) -> State:
        """Return a copy of what the next step needs."""
        return tuple(layer.state() for layer in self.layers)

    def set_state(self, state: State | None) -> None:
        """Begin the next ``forward`` there; None is zeros."""
        for number, layer in enumerate(self.layers):
            layer.set_state(None if state is None else state[number])

    def d_inputs(self, weights: Weights) -> Floats:
        """Return dL/dx (T, I, B) of the first layer after ``backward``."""
        found = self.layers[0].d_inputs(weights.layers[0])
        return found.reshape(-1, self.steps, self.batch).transpose(1, 0, 2)

    def _take_in(self, weights: Weights, inputs: NDArray[Any]) -> None:
        first = self.layers[0].inputs
        if inputs.ndim == 3:
            first[...] = inputs
            return
        self._ids = np.ascontiguousarray(inputs, np.int32)
        if self.shape.embedding:
            columns = weights.embedding.take(self._ids, axis=1, mode="clip")
            first[...] = columns.transpose(1, 0, 2)
            return
        first.fill(0)
        first[self._places[0], self._ids, self._places[1]] = 1

    def _gather_embedding(self, weights: Weights, gradient: Weights) -> None:
        d_inputs = self.layers[0].d_inputs(weights.layers[0])
        table = np.zeros((self.shape.inputs, self.shape.embedding), d_inputs.dtype)
        ids: Int32 = self._ids.reshape(-1)
        add_rows(table, ids, np.ascontiguousarray(d_inputs.T))
        gradient.embedding[...] = table.T

    def _dropped(self, hidden: Floats, rng: np.random.Generator | None) -> Floats:
        """Silence some units and strengthen the others, so that the sum stays about the same."""
        if rng is None:
            return hidden
        kept = rng.random(hidden.shape, np.float32) < self._kept
        mask = kept * hidden.dtype.type(1 / self._kept)
        self._masks.append(mask)
        return hidden * mask
