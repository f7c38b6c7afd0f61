"""The contract every long computation keeps: a trainer is a generator.

A trainer yields a frozen progress snapshot at least every 50 ms of work and finally returns its
model. Its local variables are its state, so whoever drives it owns the loop: pausing is not calling
``next``, a single step is calling it once, stopping is ``close()``, and the engine needs to know
nothing about threads or windows. ``send(Adjust(...))`` changes a setting while it runs; trainers
that cannot be adjusted ignore it. How often a trainer yields never changes its result.

Closing a trainer throws its work away. One that learns can also be asked to ``finish``: it then
returns the model as it is now, after whatever part of its epochs.

Two trainers can be watched against each other (``side_by_side``): they take turns by the steps they
have done, not by the clock, so that the quicker one gets no head start.
"""

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from time import perf_counter
from typing import Any, Generic, Protocol, TypeVar

from engine.messages import Message


class Progress(Protocol):
    """What every snapshot can tell: how far, of how much, and at what."""

    @property
    def step(self) -> int:
        """Units of work done so far in the stage that ``message`` names; never decreases there."""

    @property
    def total(self) -> int:
        """Units of work in this stage; 0 while nobody can know."""

    @property
    def message(self) -> Message:
        """What is being done, as one short sentence."""


@dataclass(frozen=True)
class Adjust:
    """What is changed while a trainer runs.

    Attributes
    ----------
    learning_rate
        The new learning rate, or None to leave it; a schedule goes on falling from there.
    clip
        The length beyond which gradients are clipped from now on, 0 for never; None to leave it.
    finish
        Return the model as it is now.
    best
        With ``finish``: return the model as it was at its best instead, where it knows when.
    """

    learning_rate: float | None = None
    clip: float | None = None
    finish: bool = False
    best: bool = False

    def after(self, earlier: "Adjust | None") -> "Adjust":
        """Return both changes in one; where they disagree, the later holds.

        >>> Adjust(clip=1.0).after(Adjust(learning_rate=0.1, clip=5.0))
        Adjust(learning_rate=0.1, clip=1.0, finish=False, best=False)
        """
        if earlier is None:
            return self
        return Adjust(
            earlier.learning_rate if self.learning_rate is None else self.learning_rate,
            earlier.clip if self.clip is None else self.clip,
            earlier.finish or self.finish,
            earlier.best or self.best,
        )


@dataclass(frozen=True)
class WorkProgress:
    """The plain snapshot of work that has nothing to draw on the way."""

    step: int
    total: int
    message: Message


ProgressT = TypeVar("ProgressT", covariant=True)
ModelT = TypeVar("ModelT")
P = TypeVar("P")
A = TypeVar("A")
B = TypeVar("B")
ProgressA = TypeVar("ProgressA", bound=Progress)
ProgressB = TypeVar("ProgressB", bound=Progress)
SentT = TypeVar("SentT")
T = TypeVar("T")

Trainer = Generator[ProgressT, Adjust | None, ModelT]
Steps = Generator[WorkProgress, Adjust | None, ModelT]


def run(trainer: Trainer[P, ModelT], on_progress: Callable[[P], None] | None = None) -> ModelT:
    """Drive a trainer to its end and return its model; for scripts and tests."""
    while True:
        try:
            progress = next(trainer)
        except StopIteration as finished:
            model: ModelT = finished.value
            return model
        if on_progress is not None:
            on_progress(progress)


@dataclass(frozen=True, eq=False)
class PairProgress(Generic[ProgressA, ProgressB]):
    """The newest snapshots of two trainers; None of one that ended without any.

    ``step``, ``total`` and ``message`` are those of the one that is behind.
    """

    first: ProgressA | None
    second: ProgressB | None
    step: int
    total: int
    message: Message


def side_by_side(
    a: Trainer[ProgressA, A], b: Trainer[ProgressB, B]
) -> Trainer[PairProgress[ProgressA, ProgressB], tuple[A, B]]:
    """Drive two trainers to their ends, each time the one that has done fewer steps.

    An adjustment reaches both. One that ends earlier waits; an error of one ends both.
    """
    first, second = _Lane(a), _Lane(b)
    try:
        while not (first.ended and second.ended):
            if not (first if first.place() <= second.place() else second).advance():
                continue
            behind = (first if first.place() <= second.place() else second).newest
            if behind is not None:
                adjust = yield PairProgress(
                    first.newest, second.newest, behind.step, behind.total, behind.message
                )
                first.adjust(adjust)
                second.adjust(adjust)
        return first.model, second.model
    finally:
        a.close()
        b.close()


def alone(
    a: Trainer[ProgressA, A],
) -> Trainer[PairProgress[ProgressA, ProgressA], tuple[A, ...]]:
    """Drive one trainer as one of two, against nobody."""

    def tell(now: ProgressA) -> PairProgress[ProgressA, ProgressA]:
        return PairProgress(now, None, now.step, now.total, now.message)

    return ((yield from retold(a, tell)),)


def in_turns(
    trainers: Sequence[Trainer[ProgressA, A]],
) -> Trainer[PairProgress[ProgressA, ProgressA], tuple[A, ...]]:
    """Drive two trainers side by side, or the only one alone."""
    return alone(*trainers) if len(trainers) == 1 else side_by_side(*trainers)


class _Lane(Generic[ProgressA, A]):
    """One of two trainers: its newest snapshot, and its model once it has ended."""

    model: A

    def __init__(self, trainer: Trainer[ProgressA, A]) -> None:
        self.newest: ProgressA | None = None
        self.ended = False
        self._trainer, self._stage = trainer, 0
        self._adjust: Adjust | None = None

    def place(self) -> tuple[bool, int, int]:
        """Tell how far it is: by its stage, then by its steps; furthest is who has ended."""
        return self.ended, self._stage, -1 if self.newest is None else self.newest.step

    def advance(self) -> bool:
        """Go on to the next snapshot; return whether there was one."""
        adjust, self._adjust = self._adjust, None
        try:
            progress = self._trainer.send(adjust)
        except StopIteration as finished:
            self.model, self.ended = finished.value, True
            return False
        if self.newest is not None and progress.message.template != self.newest.message.template:
            self._stage += 1
        self.newest = progress
        return True

    def adjust(self, adjust: Adjust | None) -> None:
        """Keep an adjustment for the next turn; what waits there already is not forgotten."""
        self._adjust = self._adjust if adjust is None else adjust.after(self._adjust)


class Pulse:
    """Tells a loop when the next report is due, so that reports cost nothing in between."""

    def __init__(self, seconds: float = 0.03) -> None:
        self._seconds = seconds
        self._next = perf_counter() + seconds

    def due(self) -> bool:
        """Return True at most once every ``seconds``."""
        now = perf_counter()
        if now < self._next:
            return False
        self._next = now + self._seconds
        return True


def retold(
    work: Generator[T, SentT, ModelT], tell: Callable[[T], P], pulse: Pulse | None = None
) -> Generator[P, SentT, ModelT]:
    """Do some work, and report something else wherever it reports; at a pulse's pace, if given.

    What comes back is handed to the work.
    """
    sent: Any = None
    with closing(work):
        while True:
            try:
                told = work.send(sent)
            except StopIteration as finished:
                model: ModelT = finished.value
                return model
            sent = (yield tell(told)) if pulse is None or pulse.due() else None
