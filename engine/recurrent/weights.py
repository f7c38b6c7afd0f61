"""All numbers a recurrent network learns, as one vector with a view for each matrix in it.

An optimiser then is a handful of operations on one vector, a copy of a model is one copy, and a
gradient has the very same shape.
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Floats, FloatType, read_only
from engine.recurrent.cells import GATES, Cell

FORGET_BIAS = 1.0  # gates that begin half shut forget what lies fifty steps back (Jozefowicz 2015)


@dataclass(frozen=True)
class Shape:
    """The sizes of a network.

    Attributes
    ----------
    inputs
        Different symbols that can come in, or numbers that come in at each step.
    outputs
        Symbols that can come out, classes, or numbers.
    embedding
        Numbers by which each symbol is known; 0 takes symbols as one-hot columns.
    """

    cell: Cell
    inputs: int
    hidden: int
    layers: int
    outputs: int
    embedding: int = 0

    @property
    def widths(self) -> tuple[int, ...]:
        """The inputs of each layer."""
        return (self.embedding or self.inputs, *[self.hidden] * (self.layers - 1))

    @property
    def sizes(self) -> tuple[tuple[int, int], ...]:
        """Rows and columns of each matrix: embedding, layers, output."""
        rows = GATES[self.cell] * self.hidden
        layers = [(rows, self.hidden + width + 1) for width in self.widths]
        return (self.embedding, self.inputs), *layers, (self.outputs, self.hidden + 1)

    @property
    def numbers(self) -> int:
        """How many numbers are learned."""
        return sum(high * wide for high, wide in self.sizes)


class Weights:
    """The weights of a network, or a gradient.

    Attributes
    ----------
    vector
        All of them, (P,).
    embedding
        (E, V), a column for each symbol; (0, V) where symbols come in as they are.
    layers
        (G · H, H + I + 1) for each layer: what acts on [h; x; 1]; gates one under the other.
    output
        (O, H + 1), what acts on [h; 1] of the last layer.
    """

    def __init__(
        self, shape: Shape, vector: Floats | None = None, dtype: FloatType = np.float32
    ) -> None:
        sizes = shape.sizes
        ends = np.cumsum([high * wide for high, wide in sizes]).tolist()
        self.shape = shape
        self.vector = np.zeros(ends[-1], dtype) if vector is None else vector
        if len(self.vector) != ends[-1]:
            raise ValueError("These weights belong to a network of another shape.")
        parts = np.split(self.vector, ends[:-1])  # views
        views = [part.reshape(size) for part, size in zip(parts, sizes, strict=True)]
        self.embedding, self.layers, self.output = views[0], tuple(views[1:-1]), views[-1]

    def copy(self) -> "Weights":
        """Return the same weights with a vector of their own."""
        return Weights(self.shape, self.vector.copy())

    def frozen(self) -> "Weights":
        """Return a copy that nobody can change."""
        return Weights(self.shape, read_only(self.vector.copy()))

    def names(self) -> tuple[str, ...]:
        """Return what each matrix of ``matrices`` is called."""
        layers = tuple(f"layer {number}" for number in range(1, len(self.layers) + 1))
        return (*(("embedding",) if self.shape.embedding else ()), *layers, "output")

    def matrices(self) -> tuple[Floats, ...]:
        """Return every matrix."""
        embedding = (self.embedding,) if self.shape.embedding else ()
        return (*embedding, *self.layers, self.output)


def random_weights(
    shape: Shape,
    rng: np.random.Generator,
    dtype: FloatType = np.float32,
    forget_bias: float = FORGET_BIAS,
) -> Weights:
    """Return weights to begin with: uniform within 1 / √H, the rule of torch.

    The forget gates of an LSTM begin open, as far as their bias says.
    """
    weights = Weights(shape, dtype=dtype)
    bound = 1 / np.sqrt(shape.hidden)
    weights.vector[:] = rng.uniform(-bound, bound, len(weights.vector))
    if shape.embedding:
        weights.embedding[:] = rng.standard_normal(weights.embedding.shape)
    if shape.cell == "lstm":
        for layer in weights.layers:
            layer[shape.hidden : 2 * shape.hidden, -1] = forget_bias
    return weights
