"""Smoothing: how much of what was seen is given away to what was not.

The next token is predicted from counts c(h w) of a token w after a context h. Taken as they are
(maximum likelihood), everything unseen is impossible, and one unseen n-gram in a new text makes its
perplexity infinite. Smoothing takes a little from the seen and hands it down to the shorter context
h′, which lacks the first token of h and has been seen more often:

    p(w | h) = max(c(h w) - d, 0) / z(h)  +  γ(h) · p(w | h′)

With c(h) = Σ c(h w) and t(h) the number of different tokens seen after h:

================  ==========  =================  ======================  =========================
smoothing         discount d  denominator z(h)   weight γ(h)             below
================  ==========  =================  ======================  =========================
maximum likelih.  0           c(h)               0                       nothing
add-k             0           c(h) + k V         k V / (c(h) + k V)      1 / V, at once
Witten-Bell       0           c(h) + t(h)        t(h) / (c(h) + t(h))    p(w | h′), …, 1 / V
Kneser-Ney        D           c(h)               D t(h) / c(h)           p(w | h′), …, 1 / V
================  ==========  =================  ======================  =========================

Add-k is (c + k) / (c(h) + k V), written in the same form. Witten and Bell (1991, method C) take a
new token after h to be as likely as it was so far: t(h) of c(h) tokens were new when they came.
Kneser and Ney (1995) saw that counts are too large by nearly the same amount D, whatever they are,
and that a shorter context, consulted only when the longer one fails, should not count occurrences:
“Francisco” is frequent but follows hardly any word but “San”. So all orders but the longest count
the *different* tokens to the left of an n-gram (see ``ngram_tree``). Both end at 1 / V, the uniform
distribution, as in Chen and Goodman (1998), whose interpolated form this is. D may be estimated for
each order from n₁ and n₂, the numbers of n-grams counted once and twice: D = n₁ / (n₁ + 2 n₂).

A context that was never seen says nothing: γ = 1, and the next shorter one speaks. With add-k that
is 1 / V. Maximum likelihood has nothing below and borrows the longest context that was seen.
"""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Int64

Number = TypeVar("Number", float, NDArray[np.float64])
USUAL_DISCOUNT = 0.75


@dataclass(frozen=True)
class Smoothing:
    """One way of smoothing for a vocabulary of V tokens.

    Attributes
    ----------
    name
        ``kneser-ney``, ``witten-bell``, ``add-k`` or ``mle``.
    size
        V.
    added
        The k of add-k.
    discounts
        The D of Kneser-Ney for n-grams of 1, 2, … tokens; zeros for the others.
    """

    name: str
    size: int
    added: float
    discounts: tuple[float, ...]

    @property
    def asks_shorter(self) -> bool:
        """Tell whether shorter contexts have a say; add-k goes to 1 / V at once."""
        return self.name != "add-k"

    def share(self, order: int, total: Number, different: Number) -> tuple[Number, Number]:
        """Return denominator z and weight γ of contexts with c(h) > 0 and t(h), in any shape."""
        if self.name == "kneser-ney":
            return total, self.discounts[order - 1] * different / total
        if self.name == "witten-bell":
            return total + different, different / (total + different)
        added = self.added * self.size if self.name == "add-k" else 0.0
        return total + added, added / (total + added)


def estimated_discount(counts: Int64) -> float:
    """Return n₁ / (n₁ + 2 n₂), or 0.75 where nothing occurs once, or nothing twice.

    Source: Ney, Essen and Kneser (1994).

    >>> estimated_discount(np.array([1, 1, 2, 5]))
    0.5
    """
    once, twice = int((counts == 1).sum()), int((counts == 2).sum())
    return once / (once + 2 * twice) if once and twice else USUAL_DISCOUNT
