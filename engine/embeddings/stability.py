"""Would another training give the same neighbours?

Two trainings on the same text that differ only in their random seed put every word elsewhere, and
should still give it the same company. For a word with neighbours A in one space and B in the other,
the k nearest each time, their *Jaccard overlap*

    |A ∩ B| / |A ∪ B|

is 1 for the same neighbours and 0 for none in common; *stability* is its mean over words. On small
texts it is often below a half even for frequent words, and rare words are worse, so neighbours of
one training alone prove little (Antoniak and Mimno 2018; Wendlandt, Kummerfeld and Mihalcea 2018).
Two random choices of k among n words overlap by about k / (2n - k), which is worth knowing when n
is small.

Only words both spaces have, each time with a direction, are compared and can be neighbours.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.arrays import Float64, Int64, read_only
from engine.embeddings.space import EmbeddingSpace
from engine.messages import Message, UserError
from engine.training import Steps, WorkProgress, run

MOST_FREQUENT = 1_000
OF_A_BAND = 100
BANDS = (1, 5, 20, 100, 500, 2_000, 10_000)  # occurrences at which a band begins
COSINES_AT_ONCE = 1 << 20  # between two reports
LEAST_AT_ONCE, MOST_AT_ONCE = 4, 200  # words
WORDS_AT_ONCE = 1 << 15  # that are matched


@dataclass(frozen=True)
class FrequencyBand:
    """Words that occur at least ``low`` and fewer than ``high`` times; None is no limit.

    ``overlap`` is the mean over the ``measured`` words, evenly taken from the ``words`` there are.
    """

    low: int
    high: int | None
    words: int
    measured: int
    overlap: float


@dataclass(frozen=True, eq=False)
class Stability:
    """How far two spaces agree on the neighbours of words.

    Attributes
    ----------
    words
        The n words asked about, the chosen ones or the most frequent.
    overlaps
        float64 (n,), the Jaccard overlap of each.
    bands
        The same by frequency; none where nobody knows the counts.
    k
        Neighbours compared.
    common
        Words both spaces have.
    """

    words: tuple[str, ...]
    overlaps: Float64
    bands: tuple[FrequencyBand, ...]
    k: int
    common: int

    @property
    def overlap(self) -> float:
        """The mean overlap, from 0 to 1."""
        return float(self.overlaps.mean())

    @property
    def chance(self) -> float:
        """The overlap to expect of neighbours drawn at random."""
        return self.k / (2 * (self.common - 1) - self.k)


def stability(
    first: EmbeddingSpace, second: EmbeddingSpace, k: int = 10, words: Sequence[str] | None = None
) -> Stability:
    """Compare the k nearest neighbours of two spaces; see ``stability_steps``."""
    return run(stability_steps(first, second, k, words))


def stability_steps(
    first: EmbeddingSpace, second: EmbeddingSpace, k: int = 10, words: Sequence[str] | None = None
) -> Steps[Stability]:
    """Compare the k ≥ 1 nearest neighbours of chosen words, or of the most frequent thousand.

    A word counts as frequent as it is in the space where it is rarer. The bands are measured on at
    most a hundred words each: of the chosen ones, or else of all.

    Raises
    ------
    UserError
        When the spaces have fewer than two words in common, or a chosen word is not among them.
    """
    first, second = yield from _aligned_steps(first, second)
    k = min(k, len(first) - 1)
    every = np.arange(len(first))
    chosen = first.rows(words).astype(np.int64) if words else every[:MOST_FREQUENT]
    counts = np.minimum(first.vocabulary.counts, second.vocabulary.counts)
    bands = _bands(counts, np.unique(chosen) if words else every)
    samples = [_evenly(rows) for _, _, rows in bands]
    overlaps = yield from _overlaps(first, second, np.unique(np.concatenate([chosen, *samples])), k)
    return Stability(
        words=tuple(first.vocabulary.tokens[row] for row in chosen.tolist()),
        overlaps=read_only(overlaps[chosen]),
        bands=tuple(
            FrequencyBand(low, high, len(rows), len(sample), float(overlaps[sample].mean()))
            for (low, high, rows), sample in zip(bands, samples, strict=True)
        ),
        k=k,
        common=len(first),
    )


def _aligned_steps(
    first: EmbeddingSpace, second: EmbeddingSpace
) -> Steps[tuple[EmbeddingSpace, EmbeddingSpace]]:
    """Return both spaces with their common words only, in the order of the first."""
    message = Message("Matching the words of the two spaces")
    tokens, theirs = first.vocabulary.tokens, np.empty(len(first), np.int64)
    for begin in range(0, len(tokens), WORDS_AT_ONCE):
        yield WorkProgress(begin, len(tokens), message)
        found = map(second.vocabulary.id, tokens[begin : begin + WORDS_AT_ONCE])
        rows = [-1 if row is None else row for row in found]
        theirs[begin : begin + len(rows)] = rows
    for space in (first, second):
        yield WorkProgress(len(tokens), len(tokens), message)
        assert len(space.directed) == len(space)  # measured now, and kept
    both = first.directed & (theirs >= 0) & second.directed[theirs]
    if both.sum() < 2:
        raise UserError("The two spaces have fewer than two words in common.")
    return _only(first, np.flatnonzero(both)), _only(second, theirs[both])


def _only(space: EmbeddingSpace, rows: Int64) -> EmbeddingSpace:
    return space if np.array_equal(rows, np.arange(len(space))) else space.subset(rows)


def _bands(counts: Int64, rows: Int64) -> list[tuple[int, int | None, Int64]]:
    """Part rows by the counts of their words into bands that have any."""
    band = np.searchsorted(BANDS, counts[rows], side="right") - 1
    limits = enumerate(zip(BANDS, (*BANDS[1:], None), strict=True))
    parts = [(low, high, rows[band == number]) for number, (low, high) in limits]
    return [part for part in parts if len(part[2])]


def _evenly(rows: Int64) -> Int64:
    """Return some of the rows, at even distances, or all if they are few."""
    places = np.linspace(0, len(rows) - 1, min(OF_A_BAND, len(rows)))
    return rows[places.astype(np.int64)]


def _overlaps(first: EmbeddingSpace, second: EmbeddingSpace, rows: Int64, k: int) -> Steps[Float64]:
    """Return the overlap of each of the ``rows`` at its place in (V,), not a number elsewhere."""
    overlaps = np.full(len(first), np.nan)
    step = min(MOST_AT_ONCE, max(LEAST_AT_ONCE, COSINES_AT_ONCE // len(first)))
    for begin in range(0, len(rows), step):
        part = rows[begin : begin + step]
        pairs = zip(first.neighbour_rows(part, k), second.neighbour_rows(part, k), strict=True)
        shared = np.array([len(np.intersect1d(ours, theirs)) for ours, theirs in pairs])
        overlaps[part] = shared / (2 * k - shared)
        yield WorkProgress(begin, len(rows), Message("Comparing neighbours"))
    return overlaps
