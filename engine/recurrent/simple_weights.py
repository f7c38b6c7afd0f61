"""The weights of the teaching cells in the matrices of the batched layers, and back.

Both hold the same numbers: the batched layers only lay them side by side (``cells``), so that what
was trained there can be opened step by step here.
"""

import numpy as np

from engine.arrays import Floats
from engine.messages import UserError
from engine.recurrent.cells import Cell
from engine.recurrent.simple import SimpleLSTM, SimpleRNN
from engine.recurrent.weights import Shape, Weights


def as_weights(cell: SimpleRNN | SimpleLSTM) -> Weights:
    """Return copies of a cell's parameters as the weights of a network of one layer, float64."""
    kind: Cell = "lstm" if isinstance(cell, SimpleLSTM) else "rnn"
    shape = Shape(kind, cell.input_size, cell.hidden_size, 1, cell.output_size)
    weights = Weights(shape, dtype=np.float64)
    for name, place in parameters_in(weights).items():
        place[...] = getattr(cell, name)
    return weights


def as_cell(weights: Weights) -> SimpleRNN | SimpleLSTM:
    """Return the teaching cell that computes what a network of one layer does."""
    shape = weights.shape
    if shape.layers != 1 or shape.embedding:
        raise UserError("Only a network of one layer and without an embedding is such a cell.")
    cell_type = SimpleLSTM if shape.cell == "lstm" else SimpleRNN
    cell = cell_type(shape.inputs, shape.hidden, shape.outputs)
    for name, place in parameters_in(weights).items():
        setattr(cell, name, place.astype(np.float64))
    return cell


def parameters_in(weights: Weights) -> dict[str, Floats]:
    """Return where each parameter of a teaching cell lies in the weights: views, by name."""
    layer, output, hidden = weights.layers[0], weights.output, weights.shape.hidden
    places = {"W_hy": output[:, :-1], "b_y": output[:, -1:]}
    if weights.shape.cell == "rnn":
        inside = {"W_hh": layer[:, :hidden], "W_xh": layer[:, hidden:-1], "b_h": layer[:, -1:]}
        return places | inside
    for gate, rows in zip("ofic", np.split(layer, 4), strict=True):
        places |= {f"W_{gate}": rows[:, :-1], f"b_{gate}": rows[:, -1:]}
    return places
