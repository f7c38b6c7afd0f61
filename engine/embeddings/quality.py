"""How well do the cosines of a space agree with what people say of words?

People were shown pairs of words and asked how similar they are. The space orders the same pairs by
cosine, and *Spearman's rank correlation* compares the two orders: 1 for the same order, 0 for none
in common, -1 for the opposite one. Only the order counts, for nobody's 3.5 is a cosine. Equal
values share the mean of their ranks, and the correlation is Pearson's of the ranks (Spearman 1904;
the first such list of pairs: Rubenstein and Goodenough 1965).

A few pairs prove little: the *interval* is where the correlation of all such pairs would lie with
95 % confidence. With z = artanh(r), whose spread is √((1 + r²/2) / (n - 3)) for n pairs (Bonett and
Wright 2000), it is tanh(z ± 1.96 · spread).
"""

import math
import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from engine.arrays import Float64, read_only
from engine.embeddings.ranking import cosines_of
from engine.embeddings.space import EmbeddingSpace
from engine.embeddings.word_lists import entries, not_understood, row_of
from engine.messages import Message, UserError

NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,2})?", re.ASCII)


@dataclass(frozen=True, eq=False)
class SimilarityPairs:
    """Pairs of words judged by people.

    Attributes
    ----------
    pairs
        P pairs of words.
    ratings
        float64 (P,), how similar they are said to be, on any scale.
    note
        What could not be read, or None.
    """

    pairs: tuple[tuple[str, str], ...]
    ratings: Float64
    note: Message | None = None

    def __len__(self) -> int:
        return len(self.pairs)


@dataclass(frozen=True)
class JudgedPair:
    """A pair with what people say (``rating``) and what the space says (``similarity``)."""

    first: str
    second: str
    rating: float
    similarity: float


@dataclass(frozen=True)
class SimilarityScore:
    """How a space agrees with people.

    Attributes
    ----------
    spearman
        Rank correlation, -1 to 1; not a number for fewer than two different pairs.
    judged
        The n pairs compared, in the order of the list.
    left_out
        Pairs with a word the space does not know, or whose vector has no direction.
    """

    spearman: float
    judged: tuple[JudgedPair, ...]
    left_out: tuple[tuple[str, str], ...]

    @property
    def interval(self) -> tuple[float, float]:
        """Where the true correlation lies with 95 % confidence; -1 to 1 for fewer than 4 pairs."""
        if len(self.judged) < 4 or math.isnan(self.spearman):
            return -1.0, 1.0
        within = min(max(self.spearman, -1 + 1e-12), 1 - 1e-12)
        spread = 1.96 * math.sqrt((1 + within**2 / 2) / (len(self.judged) - 3))
        return math.tanh(math.atanh(within) - spread), math.tanh(math.atanh(within) + spread)


def read_similarity_pairs(text: str) -> SimilarityPairs:
    """Read lines of two words and a number; what else stands in a line is passed over.

    A heading is allowed, and a word class between words and number. A number has a decimal point.

    Raises
    ------
    UserError
        When no line can be read.

    >>> read_similarity_pairs("tiger, cat, 7.35").pairs
    (('tiger', 'cat'),)
    """
    pairs, ratings, bad = [], [], []
    for number, (line, fields) in enumerate(entries(text, 3)):
        rating = next((field for field in fields[2:4] if NUMBER.fullmatch(field)), None)
        if rating is not None and all(fields[:2]):
            pairs.append((fields[0], fields[1]))
            ratings.append(float(rating))
        elif number > 0 or any(field[:1].isdigit() for field in fields[2:]):
            bad.append(line)  # else it is the heading
    if not pairs:
        raise UserError("No line holds two words and a number, such as: tiger, cat, 7.35")
    return SimilarityPairs(tuple(pairs), read_only(np.array(ratings)), not_understood(bad))


def similarity_score(space: EmbeddingSpace, pairs: SimilarityPairs) -> SimilarityScore:
    """Compare the cosines of a space with the ratings of people."""
    judged, left_out = [], []
    for (first, second), rating in zip(pairs.pairs, pairs.ratings.tolist(), strict=True):
        one, other = row_of(space, first), row_of(space, second)
        if one is None or other is None:
            left_out.append((first, second))
        else:
            cosine = cosines_of(space.vectors[one : one + 1], space.vectors[other])[0]
            judged.append(JudgedPair(first, second, rating, float(cosine)))
    agreement = spearman([p.rating for p in judged], [p.similarity for p in judged])
    return SimilarityScore(agreement, tuple(judged), tuple(left_out))


def spearman(first: ArrayLike, second: ArrayLike) -> float:
    """Return the rank correlation of two lists (n,), or not a number where one has no order.

    >>> round(spearman([1, 2, 3, 4], [10, 30, 20, 40]), 6)
    0.8
    """
    ranks = np.stack([_ranks(first), _ranks(second)])
    if ranks.shape[1] < 2:
        return math.nan
    ranks -= ranks.mean(axis=1, keepdims=True)
    lengths = math.sqrt((ranks[0] @ ranks[0]) * (ranks[1] @ ranks[1]))
    return float(ranks[0] @ ranks[1]) / lengths if lengths else math.nan


def _ranks(values: ArrayLike) -> Float64:
    """Return the ranks from 1 on; equal values share the mean of theirs."""
    _, group, sizes = np.unique(np.asarray(values, float), return_inverse=True, return_counts=True)
    last: Float64 = np.cumsum(sizes)
    ranks: Float64 = (last - (sizes - 1) / 2)[group]
    return ranks
