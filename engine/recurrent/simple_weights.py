"""The weights of the teaching cells in the matrices of the batched layers, and back.

Both hold the same numbers: the batched layers only lay them side by side (``cells``), so that what
was trained there can be opened step by step here.
"""

import numpy as np

from engine.arrays import Float64, Floats
from engine.blas import blas_threads
from engine.messages import UserError
from engine.recurrent.cells import Cell
from engine.recurrent.simple import SimpleLSTM, SimpleRNN
from engine.recurrent.weights import Shape, Weights

FROM_INPUT = ("W_xh", "W_f", "W_i", "W_c", "W_o")  # weights whose last columns are the input's


def as_weights(cell: SimpleRNN | SimpleLSTM) -> Weights:
    """Return copies of a cell's parameters as the weights of a network of one layer, float64."""
    kind: Cell = "lstm" if isinstance(cell, SimpleLSTM) else "rnn"
    shape = Shape(kind, cell.input_size, cell.hidden_size, 1, cell.output_size)
    weights = Weights(shape, dtype=np.float64)
    for name, place in parameters_in(weights).items():
        place[...] = getattr(cell, name)
    return weights


def as_cell(weights: Weights) -> SimpleRNN | SimpleLSTM:
    """Return the teaching cell that computes what a network of one layer does.

    With an embedding E, a one-hot x comes in as E x. W (E x) is (W E) x, so the cell with W E for
    W reads the symbol itself and computes the same.
    """
    shape = weights.shape
    if shape.layers != 1:
        raise UserError("Only a network of one layer is such a cell.")
    cell_type = SimpleLSTM if shape.cell == "lstm" else SimpleRNN
    cell = cell_type(shape.inputs, shape.hidden, shape.outputs)
    for name, place in parameters_in(weights).items():
        numbers = place.astype(np.float64)
        if shape.embedding and name in FROM_INPUT:
            numbers = _with_embedding(numbers, weights.embedding.astype(np.float64))
        setattr(cell, name, numbers)
    return cell


def _with_embedding(numbers: Float64, embedding: Float64) -> Float64:
    """Return weights whose last columns, those for the embedding, take symbols instead."""
    split = numbers.shape[1] - len(embedding)
    with blas_threads(1):
        return np.hstack([numbers[:, :split], numbers[:, split:] @ embedding])


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
