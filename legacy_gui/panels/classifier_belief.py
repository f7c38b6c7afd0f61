"""What networks make of a document, as the view of it needs to know."""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Float64
from engine.messages import Message
from engine.recurrent.classifier_model import Belief, SequenceClassifier
from engine.recurrent.classifier_race import Models
from engine.text import Corpus
from engine.text.corpus import build_corpus_steps
from engine.training import Steps, WorkProgress

WEAK = 0.25  # a change of belief that gets the full shade, unless the document has a larger one
READING = Message("Reading")


@dataclass(frozen=True, eq=False)
class Reading:
    """A document as all networks read it.

    Attributes
    ----------
    shown
        The number of the network whose words are shown.
    wanted
        The class of the document, None where nobody knows it.
    """

    models: Models
    beliefs: tuple[Belief, ...]
    shown: int
    wanted: int | None

    @property
    def model(self) -> SequenceClassifier:
        """The network whose words are shown."""
        return self.models[self.shown]

    @property
    def belief(self) -> Belief:
        """What it believes."""
        return self.beliefs[self.shown]

    @property
    def about(self) -> int:
        """The class whose belief is shown: the true one, else what the network says."""
        return int(self.belief.found[-1].argmax()) if self.wanted is None else self.wanted

    @property
    def label(self) -> str:
        """The name of that class."""
        return self.model.labels[self.about]

    @property
    def rival(self) -> int:
        """The most probable of the other classes."""
        others = self.belief.found[-1].copy()
        others[self.about] = -1
        return int(others.argmax())

    @property
    def moved(self) -> Float64:
        """By how much each word moved the belief, float64 (T,)."""
        return self.belief.moved(self.about)

    @property
    def weights(self) -> Float64:
        """The same as shades, from -1 to 1."""
        return self.moved / max(WEAK, float(np.abs(self.moved).max()))

    @property
    def words(self) -> list[str]:
        """The words that were read."""
        return [self.belief.text[begin:end] for begin, end in self.belief.spans.tolist()]


def reading_steps(
    models: Models, shown: int, corpus: Corpus, document: int, wanted: int | None = None
) -> Steps[Reading]:
    """Let all networks read a document."""
    beliefs: list[Belief] = []
    for model in models:
        yield WorkProgress(len(beliefs), len(models), READING)
        beliefs.append(model.belief(corpus, document))
    return Reading(models, tuple(beliefs), shown, wanted)


def own_reading_steps(models: Models, shown: int, text: str) -> Steps[Reading]:
    """Let them read a text of one's own."""
    corpus = yield from build_corpus_steps([text], models[0].tokenize)
    return (yield from reading_steps(models, shown, corpus, 0))
