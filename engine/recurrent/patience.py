"""Early stopping: the weights that guessed unseen text best, and when to stop waiting for better.

A network that goes on learning begins to know its text by heart, and guesses other texts worse
(Prechelt 1998). Only the ends of epochs count: what is judged in between depends on how fast the
machine is, and the same seed must give the same model.
"""

import math

from engine.recurrent.progress import Checkpoint, Judgement
from engine.recurrent.weights import Weights


class Patience:
    """Watches how unseen text is guessed.

    Parameters
    ----------
    epochs
        How many ends of epochs may be no better; 0 waits for ever.

    Attributes
    ----------
    best
        The weights of the best end of an epoch, the beginning included; None before.
    least
        Their loss, in nats per symbol; infinite before.
    """

    def __init__(self, epochs: int) -> None:
        self.best: Checkpoint | None = None
        self.least = math.inf
        self._epochs, self._waited = epochs, 0

    @property
    def is_out(self) -> bool:
        """Whether the result has not been better for too long."""
        return 0 < self._epochs <= self._waited

    def look(self, weights: Weights, judgement: Judgement) -> None:
        """Take the result at the end of an epoch."""
        if judgement.loss < self.least:
            vector = weights.frozen().vector
            self.best = Checkpoint(judgement.step, judgement.epochs, vector)
            self.least, self._waited = judgement.loss, 0
        else:
            self._waited += 1
