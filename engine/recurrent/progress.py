"""What can be seen of a recurrent network while it learns."""

from dataclasses import dataclass

from engine.arrays import Floats
from engine.messages import Message
from engine.recurrent.symbols import Symbols
from engine.recurrent.weights import Weights


@dataclass(frozen=True)
class Judgement:
    """How it stands at a moment of the training, in nats per symbol.

    Attributes
    ----------
    loss
        The loss on unseen text.
    training
        Mean loss of training since the judgement before; None where nothing was learned since.
    """

    step: int
    epochs: float
    loss: float
    training: float | None = None


@dataclass(frozen=True, eq=False)
class Checkpoint:
    """The weights (P,) at a moment, so that one can go back to it."""

    step: int
    epochs: float
    vector: Floats


@dataclass(frozen=True, eq=False)
class LanguageModelProgress:
    """One moment of a training.

    Attributes
    ----------
    step, total
        Updates so far and in all.
    loss
        Mean loss of training since the last snapshot, nats per symbol; nan where there was none.
    judgements
        All scores on unseen text so far, those of an earlier run included.
    gradient
        Length of the last gradient, before it was clipped.
    speed
        Symbols per second.
    weights, symbols
        The newest copy of the weights, which is read only, and what they read and write.
    checkpoints
        Earlier weights, evenly thinned.
    """

    step: int
    total: int
    message: Message
    epochs: float
    loss: float
    judgements: tuple[Judgement, ...]
    learning_rate: float
    gradient: float
    speed: float
    weights: Weights
    symbols: Symbols
    checkpoints: tuple[Checkpoint, ...]
