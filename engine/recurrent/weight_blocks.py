"""The weights of a network, cut into what leads from where.

The matrix of a layer acts on [h; x; 1]. Its columns are read in blocks: those that come from the
layer's own last state, and those that come from what it reads. The bias, in the last column, leads
from nowhere: it is in no block. The gates of an LSTM are told apart. A row is always a unit, so the
output, which leads from the units of the last layer to the symbols, is turned round.
"""

from dataclasses import dataclass
from typing import Literal

from engine.arrays import Floats
from engine.recurrent.cells import CANDIDATE, FORGET, INPUT, OUTPUT
from engine.recurrent.weights import Shape, Weights

Kind = Literal["hidden", "cell", "forget", "input", "candidate", "output", "symbols", "embedding"]
PLANES = {"forget": FORGET, "input": INPUT, "candidate": CANDIDATE, "output": OUTPUT}


@dataclass(frozen=True)
class Part:
    """A part of a network.

    Attributes
    ----------
    kind
        What the part makes: the hidden state, the cell or a gate (or candidate) of a layer, the
        scores of the next ``symbols``, or the ``embedding`` of the symbols read. Of an LSTM, state
        and cell have no weights of their own.
    layer
        Counted from 0.
    """

    kind: Kind
    layer: int = 0


@dataclass(frozen=True, eq=False)
class Block:
    """Weights (R, C) from the units down to what is across.

    Attributes
    ----------
    other
        What is across: the ``state`` of the layer's own units, the units of the ``layer`` below,
        the ``symbols``, or the numbers of their ``embedding``.
    """

    other: Literal["state", "layer", "symbols", "embedding"]
    values: Floats


def weight_parts(shape: Shape) -> tuple[Part, ...]:
    """Return the parts that have weights: layer by layer, then the output and the embedding."""
    kinds: tuple[Kind, ...] = ("hidden",)
    if shape.cell == "lstm":
        kinds = ("forget", "input", "candidate", "output")
    layers = [Part(kind, layer) for layer in range(shape.layers) for kind in kinds]
    embedding = [Part("embedding")] if shape.embedding else []
    return (*layers, Part("symbols", shape.layers - 1), *embedding)


def weight_blocks(weights: Weights, part: Part) -> tuple[Block, ...]:
    """Return the weights of a part, without copying and without the bias."""
    if part not in weight_parts(weights.shape):
        raise ValueError("This part of the network has no weights of its own.")
    if part.kind == "symbols":
        return (Block("symbols", weights.output[:, :-1].T),)
    if part.kind == "embedding":
        return (Block("symbols", weights.embedding),)
    units, matrix = weights.shape.hidden, weights.layers[part.layer]
    begin = PLANES.get(part.kind, 0) * units
    matrix = matrix[begin : begin + units]
    reads = Block("symbols", matrix[:, units:-1])
    if part.layer:
        reads = Block("layer", reads.values)
    elif weights.shape.embedding:
        reads = Block("embedding", reads.values)
    return Block("state", matrix[:, :units]), reads
