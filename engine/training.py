"""The contract every long computation keeps: a trainer is a generator.

A trainer yields a frozen progress snapshot at least every 50 ms of work and finally returns its
model. Its local variables are its state, so whoever drives it owns the loop: pausing is not calling
``next``, a single step is calling it once, stopping is ``close()``, and the engine needs to know
nothing about threads or windows. ``send(Adjust(...))`` changes a setting while it runs; trainers
that cannot be adjusted ignore it. How often a trainer yields never changes its result.

Closing a trainer throws its work away. One that learns can also be asked to ``finish``: it then
returns the model as it is now, after whatever part of its epochs.
"""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from time import perf_counter
from typing import Protocol, TypeVar

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
    finish
        Return the model as it is now.
    """

    learning_rate: float | None = None
    finish: bool = False


@dataclass(frozen=True)
class WorkProgress:
    """The plain snapshot of work that has nothing to draw on the way."""

    step: int
    total: int
    message: Message


ProgressT = TypeVar("ProgressT", covariant=True)
ModelT = TypeVar("ModelT")
P = TypeVar("P")
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
    work: Generator[T, None, ModelT], tell: Callable[[T], P], pulse: Pulse | None = None
) -> Generator[P, None, ModelT]:
    """Do some work, and report something else wherever it reports; at a pulse's pace, if given."""
    while True:
        try:
            told = next(work)
        except StopIteration as finished:
            model: ModelT = finished.value
            return model
        if pulse is None or pulse.due():
            yield tell(told)
