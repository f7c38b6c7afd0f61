"""The course of a training: how far it is, how large its steps are, and what can be seen of it.

Every trainer of this package runs the same way: it tells its ``Course`` how many words it has seen
and what loss it met, asks it for the learning rate, and yields its snapshots:

    if course.due():
        if course.obey((yield course.snapshot(vectors[course.watched]))):
            break                                     # asked to finish

The learning rate falls in a straight line to a ten-thousandth at the end (``engine.pace``), as in
word2vec.c; GloVe's AdaGrad needs no fall.

A model that is continued starts where a run planned for all its epochs would be by now: b epochs
before and n new ones begin with n / (b + n) of the first rate. Steps as large as at the very first
would shake apart what has been learned.
"""

import math
from collections.abc import Sequence

import numpy as np

from engine.arrays import Float32, Int32, read_only
from engine.embeddings.measuring import HeldOutScore
from engine.embeddings.progress import (
    WORDS,
    Beginning,
    EmbeddingProgress,
    Judgement,
    WatchedWords,
)
from engine.messages import Message, UserError
from engine.pace import Pace
from engine.text import languages
from engine.text.vocabulary import Vocabulary
from engine.training import Adjust

MOST_WATCHED = 300


def watched_rows(
    vocabulary: Vocabulary, language: str, words: Sequence[str] | None = None
) -> Int32:
    """Return the rows to watch: the words asked for, or the most frequent that mean something."""
    if words is not None:
        found = (vocabulary.id(word) for word in words)
        return np.array([row for row in found if row is not None], np.int32)
    little = languages.stop_words(language)
    some = enumerate(vocabulary.tokens[: 4 * MOST_WATCHED])
    telling = [row for row, token in some if token not in little and token.isalpha()]
    return np.array((telling or range(len(vocabulary)))[:MOST_WATCHED], np.int32)


class Course:
    """Where a training stands.

    Parameters
    ----------
    total
        Words (or pairs) to be seen in all epochs of this run.
    epochs
        Passes over the text in this run.
    learning_rate
        The first step size of a model made anew.
    watched
        int32 (n,), rows of ``vocabulary`` whose vectors go into every snapshot.
    message
        What is being done, as a snapshot says it.
    falling
        Whether the learning rate falls towards the end.
    epochs_before
        Passes a model that is continued has had already.
    unit
        What is seen: words, pairs or cells.
    """

    def __init__(
        self,
        total: int,
        epochs: int,
        learning_rate: float,
        vocabulary: Vocabulary,
        watched: Int32,
        message: Message,
        *,
        falling: bool = True,
        epochs_before: float = 0.0,
        unit: Message = WORDS,
    ) -> None:
        self.total = total
        self.step = 0
        self.judgements: tuple[Judgement, ...] = ()
        share = epochs / (epochs_before + epochs) if falling else 1.0
        self._begun = Beginning(epochs_before, share * learning_rate, unit, share)
        self._epochs = epochs
        self._pace = Pace(share * learning_rate, "linear" if falling else "constant")
        self._words = tuple(vocabulary.tokens[row] for row in watched.tolist())
        self.watched, self._message = watched, message
        self._loss, self._pairs = 0.0, 0.0

    @property
    def seen_before(self) -> int:
        """Words (or pairs) seen before this run; chance goes on from there."""
        return round(self._begun.epochs * self.total / self._epochs)

    def learning_rate(self, step: int) -> float:
        """Return the step size after so many words."""
        return self._pace.learning_rate(step / self.total)

    @property
    def epochs(self) -> float:
        """Passes over the text so far, as a fraction."""
        return self._begun.epochs + self._epochs * self.step / self.total

    def advance(self, step: int, loss: float = 0.0, pairs: float = 0.0) -> None:
        """Tell how many words have been seen, and the summed loss of some pairs among them.

        Raises
        ------
        UserError
            When the loss is no number any more.
        """
        if not math.isfinite(loss):
            raise UserError(
                "The numbers grew beyond all bounds after {step} {unit}; try a learning rate below"
                " {rate}.",
                step=step,
                unit=self._begun.unit,
                rate=f"{self._pace.last_rate / 2:.2g}",
            )
        self.step = step
        self._loss += loss
        self._pairs += pairs

    def due(self) -> bool:
        """Tell whether it is time for a snapshot."""
        return self._pace.due()

    def time_to_judge(self) -> bool:
        """Tell whether the held-out pairs should be judged again."""
        return self._pace.time_to_judge()

    def judged(self, score: HeldOutScore, seconds: float) -> None:
        """Take the score of the held-out pairs, and how long the processor took to get it."""
        if math.isfinite(score.loss) or math.isfinite(score.ranking):
            self.judgements += (Judgement(self.epochs, score.loss, score.ranking),)
        self._pace.judged(seconds)

    def snapshot(self, vectors: Float32) -> EmbeddingProgress:
        """Return this moment; ``vectors`` (n, D) is a copy of the watched rows."""
        worked = self._pace.hold()
        loss = self._loss / self._pairs if self._pairs else math.nan
        self._loss = self._pairs = 0.0
        return EmbeddingProgress(
            step=self.step,
            total=self.total,
            message=self._message,
            epochs=self.epochs,
            loss=loss,
            judgements=self.judgements,
            learning_rate=self.learning_rate(self.step),
            speed=self.step / max(worked, 1e-9),
            begun=self._begun,
            watched=WatchedWords(self._words, self.watched, read_only(vectors)),
        )

    def obey(self, adjust: Adjust | None) -> bool:
        """Take what came back with a snapshot; return whether to finish now."""
        return self._pace.obey(adjust, self.step / self.total)
