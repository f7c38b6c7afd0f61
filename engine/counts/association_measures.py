"""Measures of association: do the words of an n-gram belong together, or do they only meet often?

``of the`` is frequent because ``of`` and ``the`` are; ``prime minister`` is frequent although its
words are rare. Every measure compares how often an n-gram was seen, O, with how often it would be
if its words came independently of one another, E. With N n-grams of that order in the text, and
c_j of them having the n-gram's word j at place j,

    E = N · (c_1 / N) · … · (c_n / N).

    PMI   log2(O / E)                              Church and Hanks 1990
    NPMI  PMI / ((n - 1) · -log2(O / N))           Bouma 2009; 1 where the words never part
    t     (O - E) / √O                             Church, Gale, Hanks and Hindle 1991
    Dice  n · O / (c_1 + … + c_n)                  Dice 1945
    G²    2 Σ O ln(O / E), over four cells         Dunning 1993
    χ²    Σ (O - E)² / E, over four cells          Manning and Schütze 1999, chapter 5.3.3

The last two weigh a table of 2 × 2 cells: the beginning of the n-gram or another one, with its last
word or another one. For n = 2 that is the usual table of two words; a longer n-gram counts as the
pair of its first n - 1 words and its last (a pseudo-bigram, da Silva and Lopes 1999). Dividing by
n - 1 keeps NPMI at most 1 for any n. An only n-gram, O = N, has nothing to be compared with: its
PMI, NPMI, t, G² and χ² are 0.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Int64
from engine.config import Help, Label

Float64 = NDArray[np.float64]

MEASURES: dict[str, tuple[Label, Help]] = {
    "pmi": (
        Label("Surprise (PMI)"),
        Help(
            "High where words meet far more often than chance would have it; each point doubles"
            " that. Very rare n-grams come out too high."
        ),
    ),
    "npmi": (
        Label("Surprise from -1 to 1 (NPMI)"),
        Help("1 where the words never occur apart, 0 where they meet as often as by chance."),
    ),
    "t": (
        Label("Confidence (t-score)"),
        Help("High where many occurrences show that the words meet more often than by chance."),
    ),
    "log-likelihood": (
        Label("Evidence (log-likelihood)"),
        Help(
            "High where it would be a strange accident if the last word did not depend on those"
            " before it; above 10.8 the odds are one in a thousand."
        ),
    ),
    "chi-squared": (
        Label("Deviation (chi-squared)"),
        Help(
            "High where the counts are far from those of independent words; less reliable than"
            " log-likelihood where counts are small."
        ),
    ),
    "dice": (
        Label("Togetherness (Dice)"),
        Help("The share of their occurrences that the words spend together; 1 is always."),
    ),
}
TWO_WAY = ("log-likelihood", "chi-squared")


def value(measure: str, observed: Int64, counts: list[Int64], total: int) -> Float64:
    """Return one measure for M n-grams of one order.

    Parameters
    ----------
    observed
        int64 (M,), their counts.
    counts
        One int64 (M,) for each part: every word, or for measures in ``TWO_WAY`` the beginning and
        the last word.
    total
        How many n-grams of that order there are in the text.
    """
    return _FORMULAS[measure](
        observed.astype(np.float64), [part.astype(np.float64) for part in counts], total
    )


def expected(parts: list[Float64], total: int) -> Float64:
    """Return how often the parts would stand together if they were independent."""
    product = parts[0]
    for part in parts[1:]:
        product = product * part / total
    return product


def pmi(observed: Float64, parts: list[Float64], total: int) -> Float64:
    """Return pointwise mutual information, in bits."""
    return np.log2(observed / expected(parts, total))


def most_pmi(observed: Float64, parts: list[Float64], total: int) -> Float64:
    """Return the PMI of n words that never part."""
    return (len(parts) - 1) * -np.log2(observed / total)


def _npmi(observed: Float64, parts: list[Float64], total: int) -> Float64:
    most = most_pmi(observed, parts, total)
    return np.divide(pmi(observed, parts, total), most, out=np.zeros(len(most)), where=most > 0)


def _t(observed: Float64, parts: list[Float64], total: int) -> Float64:
    return (observed - expected(parts, total)) / np.sqrt(observed)


def _dice(observed: Float64, parts: list[Float64], total: int) -> Float64:
    together: Float64 = len(parts) * observed / np.sum(parts, axis=0)
    return together


def cells(observed: Float64, parts: list[Float64], total: int) -> list[tuple[Float64, Float64]]:
    """Return (observed, expected) of: both parts, the first alone, the second alone, neither."""
    first, second = parts
    return [
        (observed, first * second / total),
        (first - observed, first * (total - second) / total),
        (second - observed, (total - first) * second / total),
        (total - first - second + observed, (total - first) * (total - second) / total),
    ]


def likelihood_term(observed: Float64, expected: Float64) -> Float64:
    """Return O ln(O / E), which is 0 for O = 0."""
    ratio = np.divide(observed, expected, out=np.ones(len(observed)), where=observed > 0)
    return observed * np.log(ratio)


def squared_term(observed: Float64, expected: Float64) -> Float64:
    """Return (O - E)² / E, which is 0 for an empty row or column."""
    off = (observed - expected) ** 2
    return np.divide(off, expected, out=np.zeros(len(off)), where=expected > 0)


def _log_likelihood(observed: Float64, parts: list[Float64], total: int) -> Float64:
    terms = [likelihood_term(*cell) for cell in cells(observed, parts, total)]
    return np.maximum(2 * (terms[0] + terms[1] + terms[2] + terms[3]), 0)


def _chi_squared(observed: Float64, parts: list[Float64], total: int) -> Float64:
    terms = [squared_term(*cell) for cell in cells(observed, parts, total)]
    return terms[0] + terms[1] + terms[2] + terms[3]


_FORMULAS: dict[str, Callable[[Float64, list[Float64], int], Float64]] = {
    "pmi": pmi,
    "npmi": _npmi,
    "t": _t,
    "log-likelihood": _log_likelihood,
    "chi-squared": _chi_squared,
    "dice": _dice,
}
