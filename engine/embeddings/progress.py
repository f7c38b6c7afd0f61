"""What can be seen of an embedding while it is trained: losses, speed and the watched words."""

import math
from dataclasses import dataclass

from engine.arrays import Float32, Int32
from engine.messages import Message


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
class EmbeddingProgress:
    """One moment of a training.

    Attributes
    ----------
    step, total
        Words (GloVe: co-occurring pairs) seen, and to be seen in all epochs.
    epochs
        Passes over the text done so far, as a fraction; those of a model that is continued count.
    loss
        Mean loss per training pair since the last snapshot that has one, float64; not a number
        while none was measured.
    held_out_loss
        Mean loss per pair on the pairs kept back; not a number where it was not measured anew.
    held_out_ranking
        Share of the pairs kept back that score higher than a pair with a random word: 0.5 is
        chance, and it means the same for every method.
    learning_rate
        The step size now.
    speed
        Words (GloVe: pairs) a second since the training began, pauses left out.
    watched
        The watched words as they are now, or None while nothing is trained yet.
    """

    step: int
    total: int
    message: Message
    epochs: float = 0.0
    loss: float = math.nan
    held_out_loss: float = math.nan
    held_out_ranking: float = math.nan
    learning_rate: float = 0.0
    speed: float = 0.0
    watched: WatchedWords | None = None
