"""What chance does in Word2Vec: which words are skipped, how far a window reaches, what is noise.

*Subsampling.* Of a word with share f of the text, each occurrence is kept with probability
√(t/f) + t/f: "the" says little about its neighbours. Skipped words are gone before windows are
laid, so windows reach further.

*Dynamic windows.* Each centre draws its own reach b from 1 … window, so that near neighbours count
more: distance δ is used with probability (window - δ + 1) / window.

*Noise.* Negative words are drawn by frequency to the power of 0.75, between frequency and chance.

All three as in Mikolov et al., "Distributed Representations of Words and Phrases and their
Compositionality" (2013), and in word2vec.c. Chance is drawn anew in every epoch.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.arrays import Float32, Int32, Int64
from engine.embeddings.sentences import Sentences

CHUNK = 1 << 17  # words of text drawn for at a time; windows do not cross their borders
NOISE_TABLE = 1 << 20


def kept_share(counts: Int64, threshold: float) -> Float32:
    """Return the probability to keep an occurrence of each word: float32 (V,)."""
    if threshold == 0:
        return np.ones(len(counts), np.float32)
    ratio = threshold * counts.sum() / counts
    share: Float32 = np.minimum(1, np.sqrt(ratio) + ratio).astype(np.float32)
    return share


def noise_table(counts: Int64, power: float = 0.75) -> Int32:
    """Return a table in which word w stands in proportion to ``counts[w] ** power``."""
    borders = np.cumsum(counts**power)
    ends = np.rint(borders * (NOISE_TABLE / borders[-1])).astype(np.int64)
    return np.repeat(np.arange(len(counts), dtype=np.int32), np.diff(ends, prepend=0))


@dataclass(frozen=True, eq=False)
class Windows:
    """A stretch of kept words and how far each one's window reaches.

    Attributes
    ----------
    words
        int32 (n,), the kept words.
    left, right
        int64 (n,), how many neighbours each centre has on each side.
    pairs
        float32 (n,), how many centres each word is a neighbour of.
    begin, end
        Where the stretch lies in the text, with the words that were skipped.
    """

    words: Int32
    left: Int64
    right: Int64
    pairs: Float32
    begin: int
    end: int


class Sampler:
    """Draws the windows of one epoch after the other."""

    def __init__(
        self, sentences: Sentences, window: int, threshold: float, rng: np.random.Generator
    ) -> None:
        self._sentences, self._window, self._rng = sentences, window, rng
        self.kept_share = kept_share(sentences.vocabulary.counts, threshold)

    @property
    def words(self) -> int:
        """Words of an epoch, those that will be skipped included."""
        return len(self._sentences)

    def epoch(self) -> Iterator[Windows]:
        """Go through the text once, stretch by stretch."""
        for begin in range(0, len(self._sentences), CHUNK):
            end = min(begin + CHUNK, len(self._sentences))
            yield self._windows(begin, end)

    def _windows(self, begin: int, end: int) -> Windows:
        ids = self._sentences.ids[begin:end]
        places = np.flatnonzero(self._rng.random(len(ids), dtype=np.float32) < self.kept_share[ids])
        before, after = self._room(places + begin, begin, end)
        reach = self._rng.integers(1, self._window + 1, len(places))
        left, right = np.minimum(reach, before), np.minimum(reach, after)
        return Windows(ids[places], left, right, _uses(left, right), begin, end)

    def _room(self, places: Int64, begin: int, end: int) -> tuple[Int64, Int64]:
        """Count the kept words of the same sentence before and after each kept word."""
        offsets = self._sentences.offsets
        first, last = np.searchsorted(offsets, (begin, end), "right")
        borders = np.searchsorted(places, offsets[first:last])
        borders = np.concatenate(([0], borders, [len(places)]))
        lengths = np.diff(borders)
        here = np.arange(len(places))
        return here - np.repeat(borders[:-1], lengths), np.repeat(borders[1:], lengths) - 1 - here


def _uses(left: Int64, right: Int64) -> Float32:
    """Count for each word the windows it lies in, its own left out."""
    size, here = len(left), np.arange(len(left))
    begins = np.bincount(here - left, minlength=size + 1)
    ends = np.bincount(here + right + 1, minlength=size + 1)
    return (np.cumsum(begins - ends)[:size] - 1).astype(np.float32)
