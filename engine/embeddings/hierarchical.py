"""Hierarchical softmax: guess a word by answering the questions on its path down a tree.

Instead of telling a true word from noise, the model gives every word a probability. Each inner node
j of a Huffman tree has a vector y_j, and asks whether the word lies on its first side; a word is as
probable as all answers on its path together,

    p(c | w) = Π σ(zⱼ x_w · yⱼ)      over the nodes j above c, zⱼ = ±1 the side c lies on

which adds up to 1 over all words at a cost of log₂ V each (Morin and Bengio 2005; in Word2Vec:
Mikolov et al. 2013). Here a small block of centres is taken at once, with the rows of all their
paths; every window is one product with them. The steps on busy nodes, the root above all, are
capped as in ``tiles``.
"""

import numpy as np
from numpy.lib.stride_tricks import as_strided

from engine.arrays import Float32, Float64, Int32
from engine.embeddings.capping import Cap
from engine.embeddings.huffman import HuffmanTree
from engine.embeddings.measuring import HeldOutScore, ranking
from engine.embeddings.sentences import HeldOutPairs
from engine.embeddings.tables import padded
from engine.embeddings.tiles import Block, Shape, Table, reach_masks

PAIRS_AT_ONCE = 500
CENTRES = 64


class TreeBlock:
    """The rows of a block, its windows and the paths of its centres.

    Parameters
    ----------
    mean
        Whether a window guesses by its mean (CBOW) or word by word (skip-gram).
    """

    def __init__(self, shape: Shape, tree: HuffmanTree, mean: bool) -> None:
        self._shape, self._tree, self._mean = shape, tree, mean
        length, across, width = shape.length, 2 * shape.window + 1, padded(shape.dimension)
        depth = tree.nodes.shape[1]
        self._words = np.zeros(length + across - 1, np.int32)
        self._nodes = np.zeros((length, depth), np.int32)
        self._signs = np.zeros((length, depth), np.float32)
        self._used = np.zeros((length, across), np.float32)
        self._x = np.zeros((len(self._words), width), np.float32)
        self._y = np.zeros((length, depth, width), np.float32)
        self._dx = np.zeros((length, across, width), np.float32)
        self._dy = np.zeros_like(self._y)
        step, item = self._x.strides
        self._windows = as_strided(self._x, (length, across, width), (step, step, item))
        self._masks = reach_masks(shape.window)
        self._input_cap = Cap(len(tree.nodes), shape.dimension)
        self._output_cap = Cap(len(tree.nodes), shape.dimension)
        self._waiting = False

    @property
    def work(self) -> int:
        """Multiplications per centre, for one of the products; small ones take twice as long."""
        depth, width = self._y.shape[1:]
        return 2 * int(depth * width) * self._used.shape[1]

    def gather(self, block: Block, inputs: Table, outputs: Table) -> None:
        """Read the words around each centre and the nodes above it."""
        shape = self._shape
        self._words = block.words
        centres = block.words[shape.window : shape.window + shape.length]
        self._tree.nodes.take(centres, axis=0, out=self._nodes, mode="clip")
        self._signs = self._tree.signs[centres]
        self._used = self._masks.take(block.reach, axis=0)
        inputs.gather(self._words, self._x)
        outputs.gather(self._nodes.reshape(-1), self._y.reshape(-1, self._y.shape[2]))
        self._waiting = True

    def compute(self, learning_rate: float, loss: bool = False) -> tuple[float, float]:
        """Compute the steps of the block; return the summed loss and pairs if asked for."""
        spare = self._shape.dimension
        for rows in (self._x, self._y):
            np.vecdot(rows[..., :spare], rows[..., :spare], out=rows[..., spare])
        guesses, used = self._guesses()
        scores = np.matmul(self._y[..., :spare], guesses[..., :spare].transpose(0, 2, 1))
        scores *= self._signs[:, :, None]
        asked = np.abs(self._signs)[:, :, None] * used[:, None, :]
        losses = (0.0, 0.0)
        if loss:
            missed = np.logaddexp(0, -scores, dtype=np.float64) * asked
            losses = float(missed.sum()), float(used.sum(dtype=np.float64))
        np.exp(scores, out=scores)
        scores += 1
        steps = np.divide(asked * np.float32(learning_rate), scores, out=scores)
        self._moves(steps, guesses)
        return losses

    def apply(self, inputs: Table, outputs: Table) -> None:
        """Write the steps of the block that was computed, if there is one."""
        if not self._waiting:
            return
        neighbours = np.lib.stride_tricks.sliding_window_view(self._words, self._used.shape[1])
        width = self._x.shape[1]
        _add(inputs, neighbours.reshape(-1), self._dx.reshape(-1, width), self._input_cap)
        _add(outputs, self._nodes.reshape(-1), self._dy.reshape(-1, width), self._output_cap)
        self._waiting = False

    def _guesses(self) -> tuple[Float32, Float32]:
        """Return what guesses in each window, (L, n, width), and which of it counts, (L, n)."""
        if not self._mean:
            return self._windows, self._used
        neighbours = self._used.sum(axis=1, keepdims=True)
        share = self._used / np.maximum(neighbours, 1)
        means = np.matmul(share[:, None, :], self._windows)
        spare = self._shape.dimension
        np.vecdot(means[..., :spare], means[..., :spare], out=means[..., spare])
        return means, np.minimum(neighbours, 1)

    def _moves(self, steps: Float32, guesses: Float32) -> None:
        """Turn the pull on each answer (L, depth, n) into the steps of both tables.

        A pull is signed by the side it pulls to; what it moves a score by is not.
        """
        spare = self._shape.dimension
        signed = steps * self._signs[:, :, None]
        np.matmul(signed, guesses, out=self._dy)
        np.matmul(steps, guesses[..., spare:], out=self._dy[..., spare:])
        moved = np.matmul(signed.transpose(0, 2, 1), self._y)
        moved[..., spare] = np.matmul(steps.transpose(0, 2, 1), self._y[..., spare:])[..., 0]
        if self._mean:
            np.multiply(self._used[:, :, None], moved, out=self._dx)
        else:
            self._dx[:] = moved


def _add(table: Table, ids: Int32, rows: Float32, cap: Cap) -> None:
    table.add(ids, rows, cap.weights(ids, rows))


def score_pairs_by_tree(
    pairs: HeldOutPairs, words: Float32, nodes: Float32, tree: HuffmanTree
) -> HeldOutScore:
    """Judge vectors of words (V, D) and of nodes (V - 1, D): the loss is - ln p(context | word)."""
    if not len(pairs):
        return HeldOutScore(float("nan"), float("nan"))
    asked = np.column_stack((pairs.contexts, pairs.noise))
    chances = np.concatenate(
        [
            _log_probabilities(words[pairs.words[part]], nodes, tree, asked[part])
            for part in (
                slice(begin, begin + PAIRS_AT_ONCE) for begin in range(0, len(asked), PAIRS_AT_ONCE)
            )
        ]
    )
    return HeldOutScore(-float(chances[:, 0].mean()), ranking(chances[:, 0], chances[:, 1:]))


def _log_probabilities(
    guessing: Float32, nodes: Float32, tree: HuffmanTree, guessed: Int32
) -> Float64:
    """Return ln p of each guessed word (P, n) for the vectors (P, D) that guess."""
    paths = nodes[tree.nodes[guessed]].astype(np.float64)
    scores = np.einsum("pd,pnjd->pnj", guessing.astype(np.float64), paths)
    signs = tree.signs[guessed]
    missed = np.logaddexp(0, -signs * scores) * np.abs(signs)
    chances: Float64 = -missed.sum(axis=2)
    return chances
