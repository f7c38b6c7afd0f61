"""Networks that read groups of documents, one for each group, as long as its longest document."""

from collections.abc import Iterator

import numpy as np

from engine.arrays import Float64, Int32, Int64
from engine.blas import blas_threads
from engine.memory import available_memory, gigabytes
from engine.messages import UserError
from engine.recurrent.cells import GATES
from engine.recurrent.network import Network
from engine.recurrent.reading import Group, pieces
from engine.recurrent.scores import probabilities
from engine.recurrent.softmax import SoftmaxOutput
from engine.recurrent.weights import Shape, Weights

KEPT = 10  # about so many numbers are kept for each unit, gate and step


class ReadingNetworks:
    """Networks for some groups of documents, with room for B documents at once."""

    def __init__(
        self, shape: Shape, groups: tuple[Group, ...], batch: int, dropout: float = 0.0
    ) -> None:
        _check_memory(shape, groups, batch)
        self._groups, self._batch = groups, batch
        self._networks = [Network(shape, g.steps, batch, dropout=dropout) for g in groups]
        self._outputs = [
            SoftmaxOutput(shape.outputs, shape.hidden, group.steps, batch) for group in groups
        ]

    def all_batches(self) -> list[tuple[int, Int64]]:
        """Return every document once: the number of a group, and some of its documents."""
        return [
            (number, chosen)
            for number, group in enumerate(self._groups)
            for chosen in pieces(np.arange(len(group.rows)), self._batch)
        ]

    @np.errstate(all="ignore")  # numbers that grow beyond all bounds are met by the descent
    def learn(
        self,
        weights: Weights,
        gradient: Weights,
        number: int,
        chosen: Int64,
        classes: Int32,
        rng: np.random.Generator,
    ) -> float:
        """Return the mean loss of some documents, with its gradient; classes are (D,)."""
        network, output = self._networks[number], self._outputs[number]
        targets = self._groups[number].targets(chosen, self._batch, classes)
        with blas_threads(1):
            network.forward(weights, self._columns(number, chosen), rng)
            loss = output.learn(weights.output, network.top, targets, gradient.output)
            network.backward(weights, output.d_top, gradient)
        return loss

    def judge(self, weights: Weights, classes: Int32, found: Float64) -> Iterator[Float64]:
        """Yield summed loss, right answers and questions of every batch.

        Classes are (D,); the probabilities go into ``found``, (D, classes).
        """
        for rows, answers in self.answers(weights):
            found[rows], wanted = answers, classes[rows]
            picked = answers[np.arange(len(rows)), wanted]
            loss = -np.log(np.maximum(picked, np.finfo(np.float64).tiny)).sum()
            yield np.array([loss, (answers.argmax(axis=1) == wanted).sum(), len(rows)])

    def answers(self, weights: Weights) -> Iterator[tuple[Int64, Float64]]:
        """Yield of every batch its documents (n,) and the probabilities of their classes."""
        for number, chosen in self.all_batches():
            yield self._groups[number].rows[chosen], self.predict(weights, number, chosen)

    @np.errstate(all="ignore")
    def predict(self, weights: Weights, number: int, chosen: Int64) -> Float64:
        """Return the probabilities of the classes for some documents, (n, classes)."""
        network, ends = self._networks[number], self._groups[number].ends[chosen]
        with blas_threads(1):
            network.forward(weights, self._columns(number, chosen))
            states = network.top[ends, :, np.arange(len(chosen))]
            return probabilities(weights.output, states[:, :, None])[:, :, 0]

    def _columns(self, number: int, chosen: Int64) -> Int32:
        return self._groups[number].columns(chosen, self._batch)


def _check_memory(shape: Shape, groups: tuple[Group, ...], batch: int) -> None:
    steps = sum(group.steps for group in groups)
    units = GATES[shape.cell] * shape.hidden * shape.layers + shape.widths[0]
    needed, free = 4 * KEPT * units * steps * batch, available_memory()
    if free is not None and needed > free:
        raise UserError(
            "Networks of this size need about {needed} GB, and only {free} GB are free; choose"
            " fewer hidden units or read fewer words.",
            needed=gigabytes(needed),
            free=gigabytes(free),
        )
