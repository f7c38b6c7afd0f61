"""Tiny texts for the pair games, and their steps by the formula, one pair at a time in float64."""

from dataclasses import dataclass

import numpy as np

from engine.embeddings.sentences import HeldOutPairs, Sentences
from engine.embeddings.tables import with_spare_column
from engine.text import build_corpus
from engine.text.vocabulary import Vocabulary

NO_PAIRS = HeldOutPairs(
    np.empty(0, np.int32), np.empty(0, np.int32), np.empty((0, 5), dtype=np.int32)
)


def sentences_of(*sentences, counts=None):
    """Return sentences of word ids; counts are theirs unless given."""
    ids = np.concatenate([np.array(sentence, np.int32) for sentence in sentences])
    if counts is None:
        counts = np.bincount(ids)
    vocabulary = Vocabulary(tuple(f"w{n}" for n in range(len(counts))), np.array(counts, np.int64))
    offsets = np.cumsum([0, *map(len, sentences)])
    return Sentences(ids, offsets, vocabulary, NO_PAIRS)


class FrozenTable:
    """A table that keeps its rows, and collects what would be added to them."""

    def __init__(self, vectors):
        self.dimension = vectors.shape[1]
        self.rows = with_spare_column(vectors)
        self.steps = np.zeros(vectors.shape)
        self.weights = []

    def gather(self, words, out):
        out[:] = self.rows[words]

    def add(self, words, rows, weights):
        assert not rows[:, self.dimension :].any()
        self.weights += zip(words.tolist(), weights.tolist(), strict=True)
        steps = rows[:, : self.dimension].astype(np.float64) * weights[:, None]
        np.add.at(self.steps, words, steps)


@dataclass
class ByHand:
    """The steps of both tables, how far they move a score at most, the loss and the pairs."""

    inputs: np.ndarray
    outputs: np.ndarray
    inputs_moved: np.ndarray
    outputs_moved: np.ndarray
    loss: float = 0.0
    pairs: int = 0

    @classmethod
    def zeros(cls, inputs, outputs):
        sizes = len(inputs), len(outputs)
        return cls(np.zeros(inputs.shape), np.zeros(outputs.shape), *map(np.zeros, sizes))


def neighbours(windows, centre):
    """Return the places in the window of a centre."""
    here = range(centre - windows.left[centre], centre + windows.right[centre] + 1)
    return [place for place in here if place != centre]


def sigmoid(score):
    return 1 / (1 + np.exp(-score))


def skip_gram_by_hand(windows, inputs, outputs, noise, negatives, rate):
    """Go through all pairs; ``noise`` is the chance of each word to be a negative one."""
    inputs, outputs = inputs.astype(np.float64), outputs.astype(np.float64)
    found = ByHand.zeros(inputs, outputs)
    for centre, target in enumerate(windows.words):
        for place in neighbours(windows, centre):
            word = windows.words[place]
            step = _guess(found, inputs[word], target, outputs, noise, negatives, rate)
            found.inputs[word] += step[0]
            found.inputs_moved[word] += step[1]
    return found


def cbow_by_hand(windows, inputs, outputs, noise, negatives, rate):
    """Do the same with the mean of each window; all its words take the whole step."""
    inputs, outputs = inputs.astype(np.float64), outputs.astype(np.float64)
    found = ByHand.zeros(inputs, outputs)
    for centre, target in enumerate(windows.words):
        words = [windows.words[place] for place in neighbours(windows, centre)]
        if not words:
            continue
        mean = inputs[words].mean(axis=0)
        step = _guess(found, mean, target, outputs, noise, negatives, rate)
        for word in words:
            found.inputs[word] += step[0]
            found.inputs_moved[word] += step[1]
    return found


def _guess(found, guess, target, outputs, noise, negatives, rate):
    """Take the steps of the outputs for one guess; return that of the guess, and how far."""
    step, moved = np.zeros_like(guess), 0.0
    pulls = np.zeros(len(outputs))
    pulls[target] += 1 - sigmoid(guess @ outputs[target])
    pushes = negatives * noise * sigmoid(outputs @ guess)
    found.loss -= np.log(sigmoid(guess @ outputs[target]))
    found.loss -= negatives * noise @ np.log(sigmoid(-outputs @ guess))
    found.pairs += 1
    for word, output in enumerate(outputs):
        found.outputs[word] += rate * (pulls[word] - pushes[word]) * guess
        found.outputs_moved[word] += rate * (pulls[word] + pushes[word]) * (guess @ guess)
        step += rate * (pulls[word] - pushes[word]) * output
        moved += rate * (pulls[word] + pushes[word]) * (output @ output)
    return step, moved


def corpus_of(*documents):
    """Return a corpus of numbered words."""
    return build_corpus([" ".join(f"w{number}" for number in words) for words in documents])
