"""A contest: an RNN and an LSTM learn one task over longer and longer gaps.

For every gap both begin anew, with the same settings, the same chance and the same sequences, and
take turns step by step. Where both reach the question, nothing parts them; where the gradient of
the plain network no longer reaches what it should remember, it can only guess.

>>> from engine.training import run
>>> config = ContestConfig(gaps=(2, 3), hidden=8, updates=5)
>>> [(one.gap, one.lanes[0].history[-1].step) for one in run(contest_steps(config)).rounds]
[(2, 5), (3, 5)]
"""

import re
from contextlib import closing
from dataclasses import dataclass, field

import numpy as np

from engine.messages import Message, UserError
from engine.recurrent.cells import Cell
from engine.recurrent.descent import DescentProgress
from engine.recurrent.task_example import Answers, Example, answers, draw_example
from engine.recurrent.task_training import TaskConfig, TaskModel, train_task_steps
from engine.recurrent.tasks import Name, Task
from engine.training import Adjust, Pulse, Trainer, side_by_side

CELLS: tuple[Cell, ...] = ("rnn", "lstm")
MOST_GAPS = 10
SHOWN_AGAIN, DRAWN_AGAIN = 0.15, 1.5  # seconds from answer to answer, and from example to example

Lane = DescentProgress | TaskModel | None  # a network: learning, done, or not yet begun


@dataclass(frozen=True)
class ContestConfig:
    """Which task, over which gaps, and how both cells learn it."""

    task: Name = "recall"
    gaps: tuple[int, ...] = (5, 10, 20, 40, 80)
    hidden: int = 64
    updates: int = 1000
    learning_rate: float = 0.001
    seed: int = 1

    def __post_init__(self) -> None:
        if not 0 < len(self.gaps) <= MOST_GAPS:
            raise UserError("Choose between one gap and {most} gaps.", most=MOST_GAPS)
        for gap in self.gaps:
            self.of("lstm", gap)  # checks all the limits

    def of(self, cell: Cell, gap: int) -> TaskConfig:
        """Return the settings of one training."""
        return TaskConfig(
            task=self.task,
            length=gap,
            cell=cell,
            hidden=self.hidden,
            updates=self.updates,
            learning_rate=self.learning_rate,
            until_known=True,
            seed=self.seed,
        )

    def made(self, gap: int) -> Task:
        """Return the task with one of the gaps."""
        return self.of("lstm", gap).made()


def recommended(task: Name) -> ContestConfig:
    """Return settings with which a task shows within half a minute what it can show."""
    match task:
        case "recall":
            return ContestConfig(task)
        case "first word":
            return ContestConfig(task, learning_rate=0.0005)
        case "parity":
            return ContestConfig(task, learning_rate=0.005)
        case "brackets":
            return ContestConfig(task, (5, 10, 20, 40), learning_rate=0.005)
        case "adding":
            return ContestConfig(task, (5, 10, 20, 40), updates=2500, learning_rate=0.005)


def read_gaps(text: str) -> tuple[int, ...]:
    """Return the gaps that somebody typed, the shortest first.

    >>> read_gaps("30, 5 100")
    (5, 30, 100)
    """
    words = re.findall(r"[^\s,;，、；]+", text)
    if not words or not all(re.fullmatch("[0-9]{1,6}", word) for word in words):
        raise UserError("Write the gaps as whole numbers, such as 5, 30, 100.")
    return tuple(sorted({int(word) for word in words}))


@dataclass(frozen=True, eq=False)
class Round:
    """How far both networks came with one gap, in the order of ``CELLS``."""

    gap: int
    lanes: tuple[Lane, ...]
    ended: bool


@dataclass(frozen=True, eq=False)
class Shown:
    """One sequence of a gap, and what each network answers to it; None of one not yet begun."""

    example: Example
    answers: tuple[Answers | None, ...]


@dataclass(frozen=True, eq=False)
class ContestProgress:
    """One moment of a contest; the last of the rounds is under way.

    ``step``, ``total`` and ``message`` are those of the network that is behind.
    """

    step: int
    total: int
    message: Message
    config: ContestConfig
    rounds: tuple[Round, ...]
    shown: Shown


@dataclass(frozen=True, eq=False)
class Contest:
    """What came of it; asked to finish early, it has fewer rounds than gaps."""

    config: ContestConfig
    rounds: tuple[Round, ...] = field(repr=False)


def contest_steps(config: ContestConfig | None = None) -> Trainer[ContestProgress, Contest]:
    """Let both learn over one gap after the other, step by step."""
    config = config or ContestConfig()
    rounds: tuple[Round, ...] = ()
    for gap in config.gaps:
        last, finished = yield from _round_steps(config, gap, rounds)
        rounds += (last,)
        if finished:
            break
    return Contest(config, rounds)


def show_example(task: Task, lanes: tuple[Lane, ...], rng: np.random.Generator) -> Shown:
    """Return a fresh sequence with the answers of networks as they are."""
    return _answered(draw_example(task, rng), lanes)


def _round_steps(
    config: ContestConfig, gap: int, before: tuple[Round, ...]
) -> Trainer[ContestProgress, tuple[Round, bool]]:
    """Return how one gap went, and whether somebody wants no further one."""
    adjust: Adjust | None = None
    finished, gallery = False, _Gallery(config, gap)
    trainers = [train_task_steps(config.of(cell, gap)) for cell in CELLS]
    with closing(side_by_side(*trainers)) as pair:
        while True:
            try:
                now = pair.send(adjust)
            except StopIteration as end:
                return Round(gap, end.value, ended=True), finished
            lanes = (now.first, now.second)
            adjust = yield ContestProgress(
                now.step,
                now.total,
                now.message,
                config,
                (*before, Round(gap, lanes, ended=False)),
                gallery.look(lanes),
            )
            finished |= adjust is not None and adjust.finish


class _Gallery:
    """Shows one sequence after the other, with newer and newer answers.

    They are drawn by the clock from a source of their own, and change nothing that is learned.
    """

    def __init__(self, config: ContestConfig, gap: int) -> None:
        self._task = config.made(gap)
        self._rng = np.random.default_rng([config.seed, gap])
        self._again, self._anew = Pulse(SHOWN_AGAIN), Pulse(DRAWN_AGAIN)
        self._shown = show_example(self._task, (None,) * len(CELLS), self._rng)

    def look(self, lanes: tuple[Lane, ...]) -> Shown:
        """Return what is to be seen now."""
        if self._anew.due():
            self._shown = show_example(self._task, lanes, self._rng)
        elif self._again.due() or None in self._shown.answers:
            self._shown = _answered(self._shown.example, lanes)
        return self._shown


def _answered(example: Example, lanes: tuple[Lane, ...]) -> Shown:
    return Shown(
        example, tuple(None if lane is None else answers(lane.weights, example) for lane in lanes)
    )
