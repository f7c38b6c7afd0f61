"""Where two words of a text meet: at which distances, how often, and at which places."""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Int64
from engine.counts.worked import WorkedStep, written
from engine.messages import Message
from engine.text import Corpus
from engine.training import Steps, WorkProgress

MOST_PLACES = 1_000


@dataclass(frozen=True, eq=False)
class Meetings:
    """All meetings of two words within a window.

    Attributes
    ----------
    counts
        int64 (window,), how often at distance 1, 2, …
    places
        int64 (n, 2), tokens of the first and the second word, nearest first; at most a thousand.
    """

    word: str
    other: str
    counts: Int64
    places: Int64

    @property
    def worked(self) -> list[WorkedStep]:
        """The cell of the co-occurrence matrix, distance by distance."""
        values = [count / distance for distance, count in enumerate(self.counts.tolist(), 1)]
        steps = [
            WorkedStep(
                Message("At distance {distance}", {"distance": distance}),
                f"{written(count)} / {distance}",
                value,
            )
            for distance, (count, value) in enumerate(
                zip(self.counts.tolist(), values, strict=True), 1
            )
            if count
        ]
        total = " + ".join(written(step.value) for step in steps)
        return [*steps, WorkedStep(Message("Together"), total or "0", float(sum(values)))]


def meetings_steps(corpus: Corpus, word: int, other: int, window: int) -> Steps[Meetings]:
    """Find where two words of the vocabulary, given by their numbers, are at most a window apart.

    The windows of both words are counted, so a word that meets itself is counted from both sides.
    """
    ids, documents = corpus.ids, corpus.document_of
    counts = np.zeros(window, np.int64)
    found: list[Int64] = [np.zeros((0, 2), np.int64)]
    for distance in range(1, window + 1):
        for one, two in ((word, other), (other, word)):
            first = np.flatnonzero((ids[:-distance] == one) & (ids[distance:] == two))
            first = first[documents[first] == documents[first + distance]]
            counts[distance - 1] += len(first)
            pair = np.stack([first, first + distance], axis=1)
            found.append(pair if one == word else pair[:, ::-1])
            if word == other:
                counts[distance - 1] *= 2
                break
        yield WorkProgress(distance, window, Message("Looking for both words"))
    tokens = corpus.vocabulary.tokens
    return Meetings(tokens[word], tokens[other], counts, np.concatenate(found)[:MOST_PLACES])
