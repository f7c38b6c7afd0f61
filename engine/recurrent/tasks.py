"""Tasks with known answers: what must be remembered, over how long, is exactly known.

Each makes as many fresh sequences as one likes, so nothing can be learned by heart, and a network
that does not remember cannot do better than chance:

* *Recall*: a letter is shown, then nothing for a while, then it is asked for.
* *The first word decides the last*: the same as a language; other words come in between.
* *Brackets*: at each place, which bracket must be closed next? Open brackets are a stack.
* *Parity*: at each place, how many ones were there, even or odd? One bit, to be turned exactly.
* *Adding*: two of many numbers are marked; what is their sum? (Hochreiter and Schmidhuber 1997)

What is far apart in these sequences is far apart for the gradient too: this is where the plain
network and the LSTM part (Bengio, Simard and Frasconi 1994).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Floats
from engine.recurrent.softmax import UNCOUNTED

Name = Literal["recall", "first word", "brackets", "parity", "adding"]
Sequences = tuple[NDArray[Any], NDArray[Any]]

LETTERS = tuple("ABCDEFGH")
BLANK, ASK = "·", "?"
PEOPLE = ("baker", "smith", "fisher", "farmer", "tailor", "mason", "hunter", "potter")
GOODS = ("bread", "nails", "fish", "corn", "coats", "bricks", "deer", "jugs")
FILLERS = ("slowly", "walked", "home", "through", "the", "quiet", "old", "streets")
LAST = "with"
OPENING, CLOSING = tuple("([{"), tuple(")]}")
PARITIES = ("even", "odd")
DEEPEST = 8
NEAR = 0.04  # a sum is right when it is not further off


@dataclass(frozen=True)
class Task:
    """A kind of sequence, and what is asked about it.

    Attributes
    ----------
    steps
        T, the length of every sequence.
    symbols
        What the ids of the inputs stand for; empty where two numbers come in at each step.
    answers
        What the targets stand for; empty where the answer is a number.
    chance
        The share of right answers of one who has not read the sequence.
    draw
        From (rng, T, B) to inputs and targets.
    """

    steps: int
    symbols: tuple[str, ...]
    answers: tuple[str, ...]
    chance: float
    draw: Callable[[np.random.Generator, int, int], Sequences] = field(repr=False)

    @property
    def inputs(self) -> int:
        """What a network for it reads at each step: one of so many symbols, or so many numbers."""
        return len(self.symbols) or 2

    @property
    def outputs(self) -> int:
        """Different answers, or one number."""
        return len(self.answers) or 1

    def batch(self, rng: np.random.Generator, batch: int) -> Sequences:
        """Draw B sequences: inputs, ids (T, B) or numbers (T, I, B), and targets (T, B).

        A target is -1 where nothing is asked.
        """
        return self.draw(rng, self.steps, batch)


def make_task(name: Name, length: int) -> Task:
    """Return a task; ``length`` is the gap to bridge (recall, first word) or the sequence's length.

    >>> task = make_task("recall", length=3)
    >>> inputs, targets = task.batch(np.random.default_rng(1), 1)
    >>> "".join(task.symbols[i] for i in inputs[:, 0]), task.answers[targets[-1, 0]]
    ('D···?', 'D')
    """
    match name:
        case "recall":
            return _of_symbols(length + 2, (*LETTERS, BLANK, ASK), LETTERS, _draw_recall)
        case "first word":
            return _of_symbols(length + 2, (*PEOPLE, *FILLERS, LAST), GOODS, _draw_first_word)
        case "brackets":
            return _of_symbols(length, (*OPENING, *CLOSING), CLOSING, _draw_brackets)
        case "parity":
            return _of_symbols(length, ("0", "1"), PARITIES, _draw_parity)
        case "adding":
            always_one = 2 * NEAR - NEAR**2  # sums have a triangular density around 1
            return Task(length, (), (), always_one, _draw_adding)


def right(task: Task, scores: Floats, targets: NDArray[Any]) -> tuple[int, int]:
    """Return how many of the asked targets (T, B) the scores (T, O, B) answer, and how many are."""
    return int(are_right(task, scores, targets).sum()), int((targets >= 0).sum())


def are_right(task: Task, scores: Floats, targets: NDArray[Any]) -> NDArray[np.bool_]:
    """Return which of the targets (T, B) the scores answer; False where nothing is asked."""
    if task.answers:
        good = scores.argmax(axis=1) == targets
    else:
        good = np.abs(scores[:, 0] - targets) <= NEAR
    found: NDArray[np.bool_] = good & (targets >= 0)
    return found


def _of_symbols(
    steps: int,
    symbols: tuple[str, ...],
    answers: tuple[str, ...],
    draw: Callable[[np.random.Generator, int, int], Sequences],
) -> Task:
    return Task(steps, symbols, answers, 1 / len(answers), draw)  # all are equally frequent


def _draw_recall(rng: np.random.Generator, steps: int, batch: int) -> Sequences:
    shown = rng.integers(0, len(LETTERS), batch)
    inputs = np.full((steps, batch), len(LETTERS), np.int32)
    inputs[0], inputs[-1] = shown, len(LETTERS) + 1
    return inputs, _asked_at_the_end(shown.astype(np.int32), steps)


def _draw_first_word(rng: np.random.Generator, steps: int, batch: int) -> Sequences:
    who = rng.integers(0, len(PEOPLE), batch)
    inputs = rng.integers(len(PEOPLE), len(PEOPLE) + len(FILLERS), (steps, batch), np.int32)
    inputs[0], inputs[-1] = who, len(PEOPLE) + len(FILLERS)
    return inputs, _asked_at_the_end(who.astype(np.int32), steps)


def _draw_brackets(rng: np.random.Generator, steps: int, batch: int) -> Sequences:
    kinds = rng.integers(0, len(OPENING), (steps, batch), np.int32)
    wishes = rng.random((steps, batch)) < 0.5
    stack = np.full((DEEPEST + 1, batch), UNCOUNTED, np.int32)  # the lowest place stays empty
    depth, columns = np.zeros(batch, np.int64), np.arange(batch)
    inputs, targets = np.empty((2, steps, batch), np.int32)
    for step in range(steps):
        opens = (wishes[step] | (depth == 0)) & (depth < DEEPEST)
        inputs[step] = np.where(opens, kinds[step], stack[depth, columns] + len(OPENING))
        depth += np.where(opens, 1, -1)
        stack[depth[opens], columns[opens]] = kinds[step, opens]
        targets[step] = stack[depth, columns]
    return inputs, targets


def _draw_parity(rng: np.random.Generator, steps: int, batch: int) -> Sequences:
    bits = rng.integers(0, 2, (steps, batch), np.int32)
    return bits, np.cumsum(bits, axis=0, dtype=np.int32) % 2


def _draw_adding(rng: np.random.Generator, steps: int, batch: int) -> Sequences:
    """Numbers between 0 and 1 (row 0) with a mark (row 1) in either half."""
    inputs = np.zeros((steps, 2, batch), np.float32)
    inputs[:, 0] = rng.random((steps, batch), np.float32)
    half, columns = steps // 2, np.arange(batch)
    first, second = rng.integers(0, half, batch), rng.integers(half, steps, batch)
    inputs[first, 1, columns] = inputs[second, 1, columns] = 1
    sums = inputs[first, 0, columns] + inputs[second, 0, columns]
    return inputs, _asked_at_the_end(sums, steps)


def _asked_at_the_end(answers: NDArray[Any], steps: int) -> NDArray[Any]:
    targets = np.full((steps, len(answers)), UNCOUNTED, answers.dtype)
    targets[-1] = answers
    return targets
