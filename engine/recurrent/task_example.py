"""One sequence of a task, and what a network answers to it: for looking, not for judging.

A share of right answers says how good a network is; one sequence says what it was asked at all.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Float64
from engine.blas import blas_threads
from engine.recurrent.network import Network
from engine.recurrent.scores import probabilities, scores
from engine.recurrent.tasks import Task, are_right
from engine.recurrent.weights import Weights


@dataclass(frozen=True, eq=False)
class Example:
    """One sequence.

    Attributes
    ----------
    inputs
        What is read, ids (T,) or pairs of a number and its mark (T, 2).
    targets
        The right answers, (T,); -1 where nothing is asked.
    """

    task: Task
    inputs: NDArray[Any]
    targets: NDArray[Any]

    @property
    def asked(self) -> NDArray[np.intp]:
        """The steps at which something is asked."""
        return np.flatnonzero(self.targets >= 0)


@dataclass(frozen=True, eq=False)
class Answers:
    """What a network says at each step.

    Attributes
    ----------
    given
        Ids of answers, or numbers, (T,).
    shares
        How likely it holds each of them, (T,); None where it answers with a number.
    right
        Which are right, (T,); False where nothing is asked.
    """

    given: NDArray[Any]
    shares: Float64 | None
    right: NDArray[np.bool_]


def draw_example(task: Task, rng: np.random.Generator) -> Example:
    """Return a fresh sequence."""
    inputs, targets = task.batch(rng, 1)
    return Example(task, inputs[..., 0], targets[:, 0])


@np.errstate(all="ignore")  # weights may just grow beyond all bounds; the descent will stop that
def answers(weights: Weights, example: Example) -> Answers:
    """Return what the network says to a sequence."""
    task = example.task
    network = Network(weights.shape, task.steps, 1)
    with blas_threads(1):
        network.forward(weights, example.inputs[..., None])
        found = scores(weights.output, network.top)
    right = are_right(task, found, example.targets[:, None])[:, 0]
    if not task.answers:
        return Answers(found[:, 0, 0], None, right)
    chosen = found[:, :, 0].argmax(axis=1)
    shares = probabilities(weights.output, network.top)[np.arange(task.steps), chosen, 0]
    return Answers(chosen, shares, right)
