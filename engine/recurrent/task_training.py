"""Train a small network on a task with a known answer, and see whether it remembers.

Every batch is fresh, so what counts is not how often a sequence was seen but how many steps were
taken; the accuracy is measured on sequences kept apart, always the same for a seed, whatever the
cell. A plain network and an LSTM with one seed learn from the same batches and are judged alike:

>>> rnn = TaskConfig(task="recall", length=3, cell="rnn", hidden=8, updates=5)
>>> train_task(rnn).history[-1].step
5

``gradients_over_time`` shows why one of them fails: how much of the gradient is left after going
back so many steps. In the LSTM about σ(b)ᵏ of it is left after k steps while its forget gates have
the bias b: 0.73ᵏ for b = 1 and 0.993ᵏ for b = 5, so gaps of forty steps need a large one to begin
with (Gers et al. 2000; Tallec and Ollivier 2018). With the settings given here the LSTM recalls a
letter over 80 steps, the plain network over 20 but not over 40 (``tests.benchmarks tasks``); with
steps ten times as large it sometimes does by luck, and an LSTM with b = 1 does not.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Float64, Floats, FloatType, read_only
from engine.blas import blas_threads
from engine.config import Annotated, Choice, Help, Label, More, Range, check
from engine.embeddings.shared_settings import Seed
from engine.messages import Message
from engine.recurrent.descent import Descent, DescentProgress, Judgement, judge_steps
from engine.recurrent.learner_settings import (
    Batch,
    CellKind,
    Clip,
    ForgetBias,
    Hidden,
    Layers,
    LearningRate,
)
from engine.recurrent.network import Network
from engine.recurrent.scores import scores
from engine.recurrent.softmax import UNCOUNTED, SoftmaxOutput
from engine.recurrent.squared import SquaredOutput
from engine.recurrent.tasks import Name, Task, make_task, right
from engine.recurrent.weights import Shape, Weights, random_weights
from engine.training import Trainer, run

HELD_OUT = 512  # sequences to judge by
JUDGEMENTS = 40
KNOWN = 0.99  # the share of right answers that is as good as all
START, LEARN, JUDGE, PROBE = range(4)  # streams of chance, one for each use


@dataclass(frozen=True)
class TaskConfig:
    """Which task, and how a network learns it."""

    task: Annotated[
        Name,
        Choice(
            {
                "recall": "Recall a letter",
                "first word": "First word decides last",
                "brackets": "Close brackets",
                "parity": "Even or odd",
                "adding": "Add two numbers",
            }
        ),
        Label("Task"),
        Help("What has to be remembered; the right answer is known exactly."),
    ] = "recall"
    length: Annotated[
        int,
        Range(2, 200),
        Label("Gap or length"),
        Help("How many steps lie between what is shown and the question, or in a sequence."),
    ] = 40
    cell: CellKind = "lstm"
    hidden: Hidden = 64
    layers: Layers = 1
    batch: Batch = 32
    updates: Annotated[
        int,
        Range(1, 100_000),
        Label("Steps"),
        Help("How many batches are learned from; each is made anew."),
    ] = 600
    learning_rate: LearningRate = 0.001
    clip: Clip = 1.0
    forget_bias: ForgetBias = 5.0
    until_known: Annotated[
        bool,
        Label("Stop once it is known"),
        Help("Ends the training as soon as 99 of 100 questions are answered right twice in a row."),
        More(),
    ] = False
    seed: Seed = 1

    def __post_init__(self) -> None:
        check(self)

    def made(self) -> Task:
        """Return the task itself."""
        return make_task(self.task, self.length)

    def shape(self) -> Shape:
        """Return the sizes of the network."""
        task = self.made()
        return Shape(self.cell, task.inputs, self.hidden, self.layers, task.outputs)

    def weights(self) -> Weights:
        """Return the weights a training begins with."""
        return random_weights(self.shape(), self.chance(START), forget_bias=self.forget_bias)

    def chance(self, stream: int) -> np.random.Generator:
        """Return a source of chance of its own for each use."""
        return np.random.default_rng([self.seed, stream])


@dataclass(frozen=True, eq=False)
class TaskModel:
    """What was learned.

    Attributes
    ----------
    history
        The judgements on the way; the last one is that of ``weights``.
    trouble
        Why the training stopped early (``weights`` are then the last sound ones), or None.
    """

    weights: Weights
    config: TaskConfig
    history: tuple[Judgement, ...]
    trouble: Message | None = None

    @property
    def accuracy(self) -> float:
        """The share of the held-out questions answered right."""
        return self.history[-1].accuracy


def train_task(config: TaskConfig | None = None) -> TaskModel:
    """Train a network on a task."""
    return run(train_task_steps(config))


def train_task_steps(
    config: TaskConfig | None = None,
) -> Trainer[DescentProgress, TaskModel]:
    """Do the same step by step, so that it can be watched, changed and finished early."""
    config = config or TaskConfig()
    task, shape = config.made(), config.shape()
    weights = config.weights()
    learner = _Learner(task, shape, config.batch)
    descent = Descent(
        weights, config.updates, config.learning_rate, config.clip, Message("Learning the task")
    )
    judges, held_out = config.chance(JUDGE), []
    for _ in range(-(-HELD_OUT // config.batch)):
        held_out.append(task.batch(judges, config.batch))
        if descent.due():
            descent.obey((yield descent.snapshot()))
    rng, every = config.chance(LEARN), max(1, config.updates // JUDGEMENTS)

    def judgements() -> Iterator[Float64]:
        return (learner.judge(weights, *sequences) for sequences in held_out)

    yield from judge_steps(descent, judgements)
    while descent.goes_on():
        descent.take(learner.learn(weights, descent.gradient, *task.batch(rng, config.batch)))
        if descent.due():
            descent.obey((yield descent.snapshot()))
        if descent.step % every == 0 or not descent.goes_on():
            yield from judge_steps(descent, judgements)
            if config.until_known and is_known(descent.history):
                descent.end()
    yield descent.snapshot()
    learned = Weights(shape, read_only(weights.vector))
    return TaskModel(learned, config, descent.history, descent.trouble)


def is_known(history: tuple[Judgement, ...]) -> bool:
    """Tell whether a task was answered right twice in a row, all but a few questions."""
    return len(history) > 1 and min(one.accuracy for one in history[-2:]) >= KNOWN


def gradients_over_time(weights: Weights, config: TaskConfig, sequences: int = 128) -> Float64:
    """Return how strongly the loss at the last step depends on each state before it.

    It is the mean of ‖dL/dh_t‖ over some sequences, (layers, T), in float64 so that what has
    vanished is still a number. Where it falls to nothing, nothing is learned from what lies there.
    """
    task, shape = config.made(), config.shape()
    exact = Weights(shape, weights.vector.astype(np.float64))
    learner = _Learner(task, shape, sequences, np.float64)
    inputs, targets = task.batch(config.chance(PROBE), sequences)
    targets[:-1] = UNCOUNTED
    states = tuple(np.empty((task.steps, shape.hidden, sequences)) for _ in range(shape.layers))
    gradient = Weights(shape, dtype=np.float64)
    learner.learn(exact, gradient, inputs, targets, states)
    return np.stack([np.linalg.norm(layer, axis=1).sum(axis=1) for layer in states])


class _Learner:
    """A network for a task with its output: where losses and gradients are worked out."""

    def __init__(self, task: Task, shape: Shape, batch: int, dtype: FloatType = np.float32) -> None:
        self._task = task
        self._network = Network(shape, task.steps, batch, dtype)
        sizes = shape.hidden, task.steps, batch
        self._output: SoftmaxOutput | SquaredOutput
        if task.answers:
            self._output = SoftmaxOutput(shape.outputs, *sizes, dtype)
        else:
            self._output = SquaredOutput(*sizes, dtype)

    @np.errstate(all="ignore")  # numbers that grow beyond all bounds are met by the descent
    def learn(
        self,
        weights: Weights,
        gradient: Weights,
        inputs: NDArray[Any],
        targets: NDArray[Any],
        d_states: tuple[Floats, ...] | None = None,
    ) -> float:
        """Return the mean loss of a batch, with its gradient."""
        with blas_threads(1):
            self._network.forward(weights, inputs)
            top = self._network.top
            loss = self._output.learn(weights.output, top, targets, gradient.output)
            self._network.backward(weights, self._output.d_top, gradient, d_states)
        return loss

    @np.errstate(all="ignore")
    def judge(self, weights: Weights, inputs: NDArray[Any], targets: NDArray[Any]) -> NDArray[Any]:
        """Return summed loss, right answers and questions of a batch."""
        with blas_threads(1):
            self._network.forward(weights, inputs)
            top = self._network.top
            loss = self._output.losses(weights.output, top, targets).sum()
            return np.array([loss, *right(self._task, scores(weights.output, top), targets)])
