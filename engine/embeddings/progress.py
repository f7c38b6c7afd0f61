"""What can be seen of an embedding while it is trained: losses, speed and the watched words."""

import math
from dataclasses import dataclass

from engine.arrays import Float32, Int32
from engine.messages import Message

WORDS, PAIRS, CELLS = Message("words"), Message("pairs"), Message("cells")


@dataclass(frozen=True, eq=False)
class WatchedWords:
    """The vectors of a few hundred chosen words at one moment.

    Attributes
    ----------
    words
        The n words, the same in every snapshot of a run.
    ids
        int32 (n,), their rows in the space.
    vectors
        float32 (n, D), a copy that nobody changes any more.
    """

    words: tuple[str, ...]
    ids: Int32
    vectors: Float32


@dataclass(frozen=True, eq=False)
class Beginning:
    """Where a run began; every snapshot of a run bears the same object, and no other run does.

    Attributes
    ----------
    epochs
        Passes over the text the model had before; 0 where it was made anew.
    learning_rate
        The first step size; 0 where nothing is learned step by step.
    unit
        What steps and speed count: words, pairs of words, cells.
    share
        Of the learning rate that was set, the part it begins with; below 1 where a model is
        continued whose steps had become smaller.
    """

    epochs: float = 0.0
    learning_rate: float = 0.0
    unit: Message = WORDS
    share: float = 1.0


@dataclass(frozen=True)
class Judgement:
    """How well the pairs kept back were done after some epochs.

    ``loss`` is the mean loss per pair, not a number where the method has none that compares;
    ``ranking`` is the share of the pairs that score higher than one with a random word: 0.5 is
    chance, and it means the same for every method.
    """

    epochs: float
    loss: float
    ranking: float


@dataclass(frozen=True, eq=False)
class EmbeddingProgress:
    """One moment of a training.

    Whoever looks only now and then misses snapshots, but no judgement: each snapshot has them all.

    Attributes
    ----------
    step, total
        Words (or pairs, or cells) seen, and to be seen in all epochs.
    epochs
        Passes over the text done so far, as a fraction; those of a model that is continued count.
    loss
        Mean loss per training pair since the last snapshot that has one, float64; not a number
        while none was measured.
    judgements
        Of the pairs kept back, all since the run began, in their order: a thousand in a day.
    learning_rate
        The step size now.
    speed
        Words (or pairs, or cells) a second since the training began, pauses left out.
    begun
        Where the run began.
    watched
        The watched words as they are now, or None while nothing is trained yet.
    """

    step: int
    total: int
    message: Message
    epochs: float = 0.0
    loss: float = math.nan
    judgements: tuple[Judgement, ...] = ()
    learning_rate: float = 0.0
    speed: float = 0.0
    begun: Beginning = Beginning()
    watched: WatchedWords | None = None
