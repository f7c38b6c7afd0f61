"""One step of GloVe: AdaGrad on a batch of pairs.

For a pair of word i and context j counted x times, with d = w·w̃ + b + b̃ - ln x, the cost is
½ f(x) d², and with g = f(x) d its gradients are g w̃ for w, g w for w̃ and g for both biases.
AdaGrad (Duchi, Hazan and Singer 2011) divides each step by the root of the squared steps so far,
1 at the beginning, so that what moves often moves less and less:

    s ← s + η² Σ g² |w̃|² / D,    w ← w - η Σ g w̃ / √s        (sums over the pairs of a row)

with one sum s per vector, where the published program has one per number of it, and one per bias.

*Steps that pile up.* The pairs of a batch do not see each other's steps. If a word has many of them
and the learning rate is large, their sum overshoots and the next batch makes it worse. In the
direction of one context the cost of a row has the curvature f(x) (|w̃|² + 1); n contexts together
have √(Σ (f(x) (|w̃|² + 1))²) where they stand at right angles. A row whose η times this is more than
1 has its step divided by it. With the usual settings that is seldom. Whatever they are, no step can
be longer than √(n D), because s holds the squares of its parts already: the numbers stay finite.

One thread does all of it: vectors are moved as fast as memory gives them, and a second thread, one
for each side, was not faster when measured.
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Float32, Float64, Int32, read_only
from engine.embeddings.glove_batches import Batch
from engine.rows import add_rows, gather


@dataclass(frozen=True, eq=False)
class Side:
    """The vectors of all words in one role, as words or as contexts.

    Attributes
    ----------
    vectors, biases
        float32 (V, D) and (V,).
    vector_sums, bias_sums
        float32 (V,), what AdaGrad has summed up of each.
    """

    vectors: Float32
    biases: Float32
    vector_sums: Float32
    bias_sums: Float32

    def copy(self) -> "Side":
        """Return a copy that can be trained on."""
        return Side(
            self.vectors.copy(), self.biases.copy(), self.vector_sums.copy(), self.bias_sums.copy()
        )

    def frozen(self) -> "Side":
        """Forbid writing and return the side itself."""
        for array in (self.vectors, self.biases, self.vector_sums, self.bias_sums):
            read_only(array)
        return self


class Descent:
    """Trains two sides in place; holds the room for a batch."""

    def __init__(self, words: Side, contexts: Side, largest: int) -> None:
        self.words, self.contexts = words, contexts
        room = (largest, words.vectors.shape[1])
        self._words, self._contexts = np.empty(room, np.float32), np.empty(room, np.float32)

    def step(self, batch: Batch, rate: float) -> float:
        """Move all rows of a batch; return the summed cost of its pairs before."""
        length = len(batch.words)
        w = gather(self.words.vectors, batch.words, self._words[:length])
        c = gather(self.contexts.vectors, batch.contexts, self._contexts[:length])
        missed = np.vecdot(w, c) - batch.logs
        missed += self.words.biases.take(batch.words)
        missed += self.contexts.biases.take(batch.contexts)
        pull = batch.weights * missed
        squares_w, squares_c = np.vecdot(w, w), np.vecdot(c, c)
        _descend(self.words, batch.rows, batch.words, batch.weights, pull, c, squares_c, rate)
        _descend(
            self.contexts, batch.columns, batch.contexts, batch.weights, pull, w, squares_w, rate
        )
        return float(np.vecdot(pull.astype(np.float64), missed)) / 2


def _descend(
    side: Side,
    rows: slice,
    ids: Int32,
    weights: Float32,
    pull: Float32,
    others: Float32,
    squares: Float32,
    rate: float,
) -> None:
    """Move rows ``ids`` (n,) of one side against ``pull`` (n,) times ``others`` (n, D).

    ``squares`` (n,) are the squared lengths of the others.
    """
    local = ids - np.int32(rows.start)
    width = len(side.biases[rows])

    def summed(values: Float32) -> Float64:
        return np.bincount(local, values, minlength=width).astype(np.float64, copy=False)

    energy = np.square(pull * np.float32(rate))
    side.vector_sums[rows] += summed(energy * squares) / others.shape[1]
    side.bias_sums[rows] += summed(energy)
    curvature = np.sqrt(summed(np.square(weights * (squares + 1))))
    steps = rate / np.maximum(1, rate * curvature)
    vector_steps = (steps / np.sqrt(side.vector_sums[rows])).astype(np.float32)
    add_rows(side.vectors, ids, others, -pull * vector_steps.take(local))
    side.biases[rows] -= summed(pull) * steps / np.sqrt(side.bias_sums[rows])
