"""An n-gram tree and a smoothing together: the probability of any token after any context.

Contexts are asked from the longest to the shortest. Each one seen is a ``Part``: it spends a share
of the probability on the tokens that followed it and hands ``weight`` down to the next; what is
left in the end is spread over all V tokens alike. One token, all tokens, a whole text and a random
draw are four ways to walk down the same chain:

* one token adds up its own term of every part;
* the distribution adds every part to the slice of tokens that followed, V only where all V did;
* a text is measured in arrays: the n-gram that ends at i is the child of the one that ended at
  i - 1, so each order costs one search per token;
* a draw throws one random number at the counts of a part. It hits a follower, or, in the d taken
  off that follower's count, nothing; then the shorter context is drawn from. No array is built.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.arrays import ArrayT, Bool, Int32, Int64
from engine.counts.ngram_tree import Level
from engine.counts.smoothing import Smoothing

Float64 = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Part:
    """What one context contributes.

    Attributes
    ----------
    order
        Length of the n-grams: the context and one token.
    level, first, last
        Where its followers stand: ``level.tokens[first:last]``.
    total
        c(h), the sum of their counts.
    discount, denominator, weight
        d, z(h) and γ(h) of ``engine.counts.smoothing``.
    """

    order: int
    level: Level
    first: int
    last: int
    total: int
    discount: float
    denominator: float
    weight: float

    def count(self, token: int) -> int:
        """Return the count of one token after this context; 0 when it never followed."""
        place = np.searchsorted(self.level.tokens[self.first : self.last], np.int32(token))
        place += self.first
        if place == self.last or self.level.tokens[place] != token:
            return 0
        return int(self.level.cumulative[place + 1] - self.level.cumulative[place])

    def probability(self, token: int) -> float:
        """Return the term of one token, without what shorter contexts add."""
        return max(self.count(token) - self.discount, 0.0) / self.denominator


@dataclass(frozen=True, eq=False)
class Interpolation:
    """Levels for contexts of 0, 1, … tokens, and how they are smoothed."""

    levels: tuple[Level, ...]
    smoothing: Smoothing

    @property
    def order(self) -> int:
        """Length of the longest n-grams: at most one less than this many tokens are context."""
        return len(self.levels)

    def parts(self, context: Sequence[int]) -> Iterator[Part]:
        """Yield the contexts that have a say, from the longest one; token ids."""
        for start in range(max(0, len(context) - self.order + 1), len(context) + 1):
            part = self._part(context[start:])
            if part is not None:
                yield part
                if not part.weight:
                    return
            if not self.smoothing.asks_shorter:
                return

    def _part(self, context: Sequence[int]) -> Part | None:
        node = 0
        for level, token in zip(self.levels, context, strict=False):
            node = level.find(node, token)
            if node < 0:
                return None
        level, order = self.levels[len(context)], len(context) + 1
        first, last = level.span(node)
        if first == last:
            return None
        total = int(level.cumulative[last] - level.cumulative[first])
        shares = self.smoothing.share(order, float(total), float(last - first))
        return Part(order, level, first, last, total, self.smoothing.discounts[order - 1], *shares)

    def probability(self, token: int, context: Sequence[int]) -> float:
        """Return p(token | context)."""
        found, left = 0.0, 1.0
        for part in self.parts(context):
            found += left * part.probability(token)
            left *= part.weight
        return found + left / self.smoothing.size

    def distribution(self, context: Sequence[int]) -> Float64:
        """Return p(· | context), float64 (V,)."""
        found, left = np.zeros(self.smoothing.size), 1.0
        for part in self.parts(context):
            counts = np.diff(part.level.cumulative[part.first : part.last + 1])
            shares = np.maximum(counts - part.discount, 0.0) * (left / part.denominator)
            found[part.level.tokens[part.first : part.last]] += shares
            left *= part.weight
        return found + left / self.smoothing.size

    def draw(self, context: Sequence[int], random: np.random.Generator) -> int:
        """Return one token drawn from p(· | context)."""
        for part in self.parts(context):
            thrown = random.random() * part.denominator
            if thrown >= part.total:
                continue
            cumulative = part.level.cumulative
            thrown += float(cumulative[part.first])
            hit = bisect_right(cumulative, thrown, part.first + 1, part.last)
            if cumulative[hit] - thrown >= part.discount:
                return int(part.level.tokens[hit - 1])
        return int(random.integers(self.smoothing.size))

    def text_probabilities(self, ids: Int32, breaks: Bool) -> Float64:
        """Return p of every token of a text after those before it, float64 (N,).

        ``breaks`` (N,) is True where the token before is no context; tokens of id -1 get 1 / V or
        less and are for the caller to leave out.
        """
        found = np.full(len(ids), 1 / self.smoothing.size)
        context = np.zeros(len(ids), np.int64)
        whole = np.ones(len(ids), bool)  # as much context stands before the token
        for order, level in enumerate(self.levels, 1):
            node = level.find_all(context, ids)
            self._mix(found, order, context, node, whole)
            context, whole = _after(node, breaks, -1), _after(whole, breaks, 0)
        return found

    def _mix(self, found: Float64, order: int, context: Int64, node: Int64, whole: Bool) -> None:
        """Put the part of one order over what the shorter ones said, in place."""
        level = self.levels[order - 1]
        first, last = level.starts[context], level.starts[np.maximum(context, 0) + 1]
        seen = (context >= 0) & (first < last)
        # Add-k goes to 1 / V where the longest context was never seen, not to a shorter one.
        rows = seen if self.smoothing.asks_shorter else whole
        total = np.where(seen, level.cumulative[last] - level.cumulative[first], 0)[rows]
        different = np.where(seen, last - first, 0)[rows]
        z, weight = self.smoothing.share(order, total.astype(float), different.astype(float))
        count = np.where(node >= 0, level.cumulative[node + 1] - level.cumulative[node], 0)[rows]
        lower = found[rows] if self.smoothing.asks_shorter else 1 / self.smoothing.size
        own = np.maximum(count - self.smoothing.discounts[order - 1], 0.0) / z
        found[rows] = own + weight * lower


def _after(values: ArrayT, breaks: Bool, otherwise: int) -> ArrayT:
    """Shift by one token, with ``otherwise`` where the token before is no context.

    The first token has none in any case.
    """
    shifted: ArrayT = np.empty_like(values)
    shifted[1:] = values[:-1]
    shifted[:1] = otherwise
    shifted[breaks] = otherwise
    return shifted
