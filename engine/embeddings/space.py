"""An embedding space: every word a point, and what can be asked of it.

Words used alike get vectors that point alike, so nearness is measured by the *cosine* of the angle,

    cos(a, b) = a·b / (|a| |b|),

1 in the same direction, 0 at a right angle, -1 opposite. How long a vector is tells mostly how
often a word was seen; the Euclidean distance minds it, the cosine does not.

*Analogies.* If a is to b as c is to d, then b - a and d - c should be the same step, so d is
sought near b - a + c, with all three at length 1 (3CosAdd: Mikolov, Yih and Zweig 2013). That is a
sum of three cosines, and one large term can outvote the others; the product balances them (3CosMul:
Levy and Goldberg 2014), with every cosine moved into 0 … 1 as s(x, y) = (1 + cos(x, y)) / 2:

    argmax over d of  s(d, b) s(d, c) / (s(d, a) + ε),        ε = 0.001.

The asked words themselves are never the answer; without this rule they mostly would be.

A vector of zeros, or one of a damaged file that holds no proper number, has no direction: its
cosine with everything is 0, and it is nobody's neighbour.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from typing import Any, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Bool, Float32, Float64, Int32, Int64, read_only
from engine.embeddings.ranking import (
    NEVER,
    best_rows,
    cosines_of,
    nearest_by_cosine,
    nearest_by_distance,
    row_lengths,
    unit_rows,
)
from engine.embeddings.spelling import unknown_word
from engine.messages import UserError
from engine.text.vocabulary import Vocabulary

Metric = Literal["cosine", "euclidean"]
Method = Literal["add", "multiply"]
EPSILON = 0.001
COSINES_AT_ONCE = 1 << 22  # held together when many words are asked about


@dataclass(frozen=True)
class Neighbour:
    """A word found near another.

    Attributes
    ----------
    similarity
        The cosine; for an analogy by products its score, from 0 to about 1,000.
    distance
        The Euclidean distance where that was asked for, else None.
    """

    word: str
    similarity: float
    distance: float | None = None


@dataclass(frozen=True, eq=False)
class EmbeddingSpace:
    """Words as vectors.

    Every question raises ``UserError`` for an unknown word, and names known ones spelt like it.

    Attributes
    ----------
    vectors
        float32 (V, D), one row per word; made read-only.
    vocabulary
        The V words; their counts are 0 where nobody knows them.
    """

    vectors: Float32
    vocabulary: Vocabulary

    def __post_init__(self) -> None:
        read_only(self.vectors)

    def __len__(self) -> int:
        return len(self.vocabulary)

    def __contains__(self, word: str) -> bool:
        return self.vocabulary.id(word) is not None

    @cached_property
    def norms(self) -> Float32:
        """The length of every vector, float32 (V,); not finite where ``finite`` is False."""
        return read_only(row_lengths(self.vectors))

    @cached_property
    def finite(self) -> Bool:
        """Whether all numbers of a vector are proper ones, and its length is; bool (V,)."""
        return read_only(np.isfinite(self.norms))

    @cached_property
    def directed(self) -> Bool:
        """Whether a vector points anywhere: it is finite, and not all zeros; bool (V,)."""
        return read_only(self.finite & (self.norms > 0))

    @cached_property
    def _divisors(self) -> Float32:
        return read_only(np.where(self.directed, self.norms, np.float32(1)))

    def row(self, word: str) -> int:
        """Return the row of a word."""
        row = self.vocabulary.id(word)
        if row is None:
            raise unknown_word(word, self.vocabulary)
        return row

    def rows(self, words: Iterable[str]) -> Int32:
        """Return the rows of some words, int32 (n,)."""
        return np.array([self.row(word) for word in words], np.int32)

    def vector(self, word: str) -> Float32:
        """Return the vector of a word, float32 (D,)."""
        vector: Float32 = self.vectors[self.row(word)]
        return vector

    def directions(self, words: Iterable[str]) -> Float64:
        """Return the vectors of some words at length 1, float64 (n, D).

        Raises
        ------
        UserError
            When a word is unknown, or its vector points nowhere.
        """
        words = list(words)
        rows = self.rows(words)
        for word, has_direction in zip(words, self.directed[rows].tolist(), strict=True):
            if not has_direction:
                raise UserError(
                    "The vector of “{word}” points nowhere: it is all zeros or damaged.", word=word
                )
        return unit_rows(self.vectors[rows])

    def similarity(self, first: str, second: str) -> float:
        """Return the cosine of two words, from -1 to 1; 0 where one has no direction."""
        rows = self.rows([first, second])
        return float(cosines_of(self.vectors[rows[:1]], self.vectors[rows[1]])[0])

    def cosines(self, points: Float32 | Float64) -> Float32:
        """Return the rough cosine of some points (n, D) with every word, float32 (n, V)."""
        with np.errstate(all="ignore"):
            products: Float32 = unit_rows(points).astype(np.float32) @ self.vectors.T
            products /= self._divisors
        if not self.directed.all():
            products[:, ~self.directed] = 0
        return products

    def nearest(
        self,
        word_or_vector: str | Float32 | Float64,
        k: int = 10,
        metric: Metric = "cosine",
        exclude: Iterable[str] = (),
    ) -> list[Neighbour]:
        """Return the k words nearest to a word or to a vector (D,), nearest first.

        An asked word is never among them, nor are those of ``exclude``; words equally near come in
        the order of the vocabulary. By cosine, a vector without a direction has no neighbours.
        """
        _check(metric, Metric)
        point = self._point(word_or_vector)
        asked = [word_or_vector] if isinstance(word_or_vector, str) else []
        left_out = self.rows([*asked, *exclude])
        if metric == "euclidean":
            rows, distances = nearest_by_distance(self.vectors, point, k, left_out)
            cosines = cosines_of(self.vectors[rows], point)
            return self._neighbours(rows, cosines, distances.tolist())
        scores = self._without(self.cosines(point[None])[0], left_out)
        rows, cosines = nearest_by_cosine(self.vectors, scores, point, k)
        return self._neighbours(rows, cosines, repeat(None))

    def neighbour_rows(self, rows: Int32 | Int64, k: int = 10) -> Int32:
        """Return the rows of the k nearest words by cosine of each of some words, int32 (n, k).

        Nearest first, and -1 where there are no more. A thousand words of a large space take
        seconds; ask for some at a time.
        """
        found = np.full((len(rows), k), -1, np.int32)
        step = max(1, COSINES_AT_ONCE // len(self))
        for begin in range(0, len(rows), step):
            part = rows[begin : begin + step]
            points = self.vectors[part]
            for place, scores in enumerate(self.cosines(points), begin):
                scores = self._without(scores, rows[place : place + 1])
                near, _ = nearest_by_cosine(self.vectors, scores, points[place - begin], k)
                found[place, : len(near)] = near
        return found

    def analogy(
        self, a: str, b: str, c: str, k: int = 10, method: Method = "add"
    ) -> list[Neighbour]:
        """Answer “a is to b as c is to …?” with the k best words, best first."""
        _check(method, Method)
        points = self.directions([a, b, c])
        if method == "add":
            return self.nearest(points[1] - points[0] + points[2], k, exclude=(a, b, c))
        scores = self._without(balanced(*self.cosines(points)), self.rows([a, b, c]))
        rows, products = best_rows(
            scores, k, lambda rows: balanced(*(cosines_of(self.vectors[rows], p) for p in points))
        )
        return self._neighbours(rows, products, repeat(None))

    def odd_one_out(self, words: Sequence[str]) -> str:
        """Return the word that points least where the words point on average."""
        if len(words) < 3:
            raise UserError("Name three words or more to find the one that does not belong.")
        directions = self.directions(words)
        return words[int((directions @ directions.mean(axis=0)).argmin())]

    def subset(self, rows: Int32 | Int64) -> "EmbeddingSpace":
        """Return a space of some words only, in the order of their rows (n,) given."""
        tokens = tuple(self.vocabulary.tokens[row] for row in rows.tolist())
        counts = read_only(self.vocabulary.counts[rows])
        return EmbeddingSpace(self.vectors[rows], Vocabulary(tokens, counts))

    def _point(self, word_or_vector: str | Float32 | Float64) -> Float64:
        if isinstance(word_or_vector, str):
            return self.vector(word_or_vector).astype(np.float64)
        point = np.asarray(word_or_vector, np.float64)
        if point.shape != self.vectors.shape[1:]:
            raise UserError(
                "The vectors here have {dimension} numbers each; the one asked about has {size}.",
                dimension=self.vectors.shape[1],
                size=point.size,
            )
        return point

    def _without(self, scores: Float32, rows: Int32 | Int64) -> Float32:
        """Mark in place what must not be found: these rows, and all without a direction."""
        scores[~self.directed] = NEVER
        scores[rows] = NEVER
        return scores

    def _neighbours(
        self, rows: Int64, similarities: Float64, distances: Iterable[float | None]
    ) -> list[Neighbour]:
        tokens = self.vocabulary.tokens
        found = zip(rows.tolist(), similarities.tolist(), distances, strict=False)
        return [Neighbour(tokens[row], cosine, distance) for row, cosine, distance in found]


def balanced(a: NDArray[Any], b: NDArray[Any], c: NDArray[Any]) -> NDArray[Any]:
    """Return the 3CosMul score of every word from its cosines with a, b and c."""
    scores: NDArray[Any] = (1 + b) * (1 + c)
    scores /= 2 * (1 + 2 * EPSILON + a)  # both sides of the fraction times four: fewer steps
    return scores


def _check(chosen: str, choice: Any) -> None:
    known = get_args(choice)
    if chosen not in known:
        raise UserError(
            "“{chosen}” is unknown; choose one of {known}.", chosen=chosen, known=", ".join(known)
        )
