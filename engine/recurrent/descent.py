"""The way down of a recurrent training: steps, their record, and the guard against explosions.

A gradient that goes back through many steps can vanish, and it can explode. The first is what the
LSTM was made for; the second is met by clipping (Pascanu, Mikolov and Bengio 2013), and where that
is not enough, by stopping: the last weights with a sound loss are kept, and the person is told.

Trainers use it so:

    while descent.goes_on():
        descent.take(loss of a batch, with its gradient in descent.gradient)
        if descent.due():
            descent.obey((yield descent.snapshot()))
"""

import math
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from engine.arrays import Float64
from engine.messages import Message
from engine.optim import clip_length, make_optimiser
from engine.recurrent.weights import Weights
from engine.training import Adjust, Pulse

EXPLODED = 30  # times the first loss; who guesses at random is not so wrong
LARGEST = 1000  # weights are no such numbers, also where they happen to answer right
SAFE_RATE = 0.003


@dataclass(frozen=True)
class Judgement:
    """How well sequences never learned from were answered after some steps.

    ``loss`` is the mean of the batches since the judgement before, not a number where there were
    none; ``accuracy`` is the share of right answers.
    """

    step: int
    loss: float
    held_out_loss: float
    accuracy: float


@dataclass(frozen=True, eq=False)
class DescentProgress:
    """One moment of a training.

    Attributes
    ----------
    step, total
        Batches learned from, and to be learned from.
    loss
        Mean of the batches since the last snapshot; not a number where there were none.
    history
        Every judgement so far; whoever looks only now and then misses none.
    learning_rate
        The step size now.
    seconds
        Time worked so far, pauses left out.
    weights
        What is learned so far.
    """

    step: int
    total: int
    message: Message
    loss: float
    history: tuple[Judgement, ...]
    learning_rate: float
    seconds: float
    weights: Weights

    @property
    def accuracy(self) -> float:
        """The share of right answers when it was last judged; not a number before."""
        return self.history[-1].accuracy if self.history else math.nan


class Descent:
    """Where a training stands.

    Attributes
    ----------
    weights, gradient
        What is learned, changed in place, and where its gradient is to be put.
    step, total
        Batches learned from, and to be learned from.
    history
        The judgements so far.
    trouble
        Why it had to stop, or None.
    """

    def __init__(
        self, weights: Weights, total: int, learning_rate: float, clip: float, message: Message
    ) -> None:
        self.weights, self.gradient = weights, weights.copy()
        self.step, self.total = 0, total
        self.history: tuple[Judgement, ...] = ()
        self.trouble: Message | None = None
        self._rate, self._clip, self._message = learning_rate, clip, message
        self._optimiser = make_optimiser("adam", weights.vector)
        self._sound, self._most = weights.vector.copy(), math.inf
        self._judged_vector = weights.vector.copy()
        self._ended = False
        self._shown, self._judged = _Mean(), _Mean()
        self._pulse, self._worked, self._resumed = Pulse(), 0.0, perf_counter()

    def goes_on(self) -> bool:
        """Tell whether there is another step to take."""
        return self.step < self.total and not self._ended

    def end(self) -> None:
        """Take no further step."""
        self._ended = True

    @np.errstate(all="ignore")
    def take(self, loss: float) -> None:
        """Take the mean loss of a batch, whose gradient lies in ``gradient``: one step down."""
        length = clip_length(self.gradient.vector, self._clip)
        if not self._is_sound(loss if math.isfinite(length) else math.nan):
            return
        self._optimiser.step(self.weights.vector, self.gradient.vector, self._rate)
        self.step += 1
        self._shown.add(loss)
        self._judged.add(loss)

    def judged(self, held_out_loss: float, accuracy: float) -> bool:
        """Take a judgement of the weights as they are; return whether they are sound."""
        sound = self._is_sound(held_out_loss)
        if sound:
            loss = self._judged.take()
            self.history += (Judgement(self.step, loss, held_out_loss, accuracy),)
            self._judged_vector[:] = self.weights.vector
        return sound

    def go_back(self) -> None:
        """Go back to the weights of the last judgement."""
        self.weights.vector[:] = self._judged_vector

    def due(self) -> bool:
        """Tell whether it is time for a snapshot."""
        return self._pulse.due()

    def snapshot(self) -> DescentProgress:
        """Return this moment."""
        self._worked, self._resumed = self._seconds(), math.inf
        return DescentProgress(
            step=self.step,
            total=self.total,
            message=self.trouble or self._message,
            loss=self._shown.take(),
            history=self.history,
            learning_rate=self._rate,
            seconds=self._worked,
            weights=self.weights.frozen(),
        )

    def obey(self, adjust: Adjust | None) -> None:
        """Take what came back with a snapshot."""
        self._resumed = perf_counter()
        if adjust is None:
            return
        if adjust.learning_rate is not None and adjust.learning_rate > 0:
            self._rate = adjust.learning_rate
        self._ended |= adjust.finish

    @np.errstate(all="ignore")
    def _is_sound(self, loss: float) -> bool:
        """Keep weights with a sound loss; go back to the last ones where it is none, and stop."""
        vector = self.weights.vector
        size = float(np.dot(vector, vector)) / len(vector)
        if math.isfinite(loss) and loss <= self._most and size <= LARGEST**2:
            self._sound[:] = self.weights.vector
            self._most = min(self._most, EXPLODED * loss) if not self.step else self._most
            return True
        self.weights.vector[:] = self._sound
        self.trouble = Message(
            "The numbers grew beyond all bounds after {step} steps; try a learning rate of {rate}.",
            {"step": self.step, "rate": f"{min(self._rate / 4, SAFE_RATE):.2g}"},
        )
        self._ended = True
        return False

    def _seconds(self) -> float:
        """Return the time worked so far; between a snapshot and ``obey`` it stands still."""
        return self._worked + max(0.0, perf_counter() - self._resumed)


def judge_steps(
    descent: Descent, parts: Callable[[], Iterable[Float64]]
) -> Generator[DescentProgress, Adjust | None, None]:
    """Judge the weights as they are, and where they prove unsound those before.

    Where these are unsound, too, it goes back to those of the last judgement.

    Each of the parts gives its summed loss, its right answers and its questions.
    """
    for _ in range(2):
        sums = np.zeros(3)
        for part in parts():
            sums += part
            if descent.due():
                descent.obey((yield descent.snapshot()))
        loss, good, asked = sums.tolist()
        if descent.judged(loss / max(1, asked), good / max(1, asked)):
            return
    descent.go_back()


class _Mean:
    """The mean of losses until it is taken."""

    def __init__(self) -> None:
        self._sum, self._count = 0.0, 0

    def add(self, loss: float) -> None:
        self._sum += loss
        self._count += 1

    def take(self) -> float:
        mean = self._sum / self._count if self._count else math.nan
        self._sum, self._count = 0.0, 0
        return mean
