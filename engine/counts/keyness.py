"""Keyness: which words mark one text when it is laid beside another.

A word is key when its share in the target differs from its share in the reference. With a and b
its counts, and A and B the tokens of either text, two questions are asked of it.

*Is the difference more than chance?* If the word were as common in both, E_1 = A (a + b) / (A + B)
and E_2 = B (a + b) / (A + B) would be expected, and

    G² = 2 (a ln(a / E_1) + b ln(b / E_2))      Rayson and Garside 2000, after Dunning 1993

(a term with count 0 is 0). Long texts make even small differences certain; the Bayesian information
criterion takes that into account (Wilson 2013): BIC = G² - ln(A + B), where more than 2 is positive
evidence, more than 10 very strong, and less than 0 speaks for no difference.

*How large is it?*

    log ratio = log2((a / A) / (b / B))         Hardie 2014; a count of 0 is taken as 0.5
    %DIFF = 100 ((a / A) / (b / B) - 1)         Gabrielatos and Marchi 2012; infinite for b = 0

A log ratio of 1 is twice as common, of -1 half as common.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Int64, read_only
from engine.config import Help, Label
from engine.counts.worked import WorkedStep, written
from engine.messages import Message, UserError

Float64 = NDArray[np.float64]
Int8 = NDArray[np.int8]

MEASURES: dict[str, tuple[Label, Help]] = {
    "log_likelihood": (
        Label("Evidence (log-likelihood)"),
        Help("High where chance alone would hardly make the shares of the word so different."),
    ),
    "log_ratio": (
        Label("Doublings (log ratio)"),
        Help("1 where the word is twice as common as in the other text, -1 where half as common."),
    ),
    "percent_difference": (
        Label("Difference in percent (%DIFF)"),
        Help("100 where the word is twice as common as in the other text, -50 where half."),
    ),
    "bic": (
        Label("Evidence for texts of this length (BIC)"),
        Help("Above 2 the difference is likely to be real, above 10 almost certain, below 0 not."),
    ),
}


@dataclass(frozen=True, eq=False)
class Keyness:
    """How two texts differ in each of T words.

    Attributes
    ----------
    target, reference
        int64 (T,), the counts.
    target_total, reference_total
        How many tokens either text has.
    log_likelihood, log_ratio, percent_difference, bic
        float64 (T,); 0 for a word neither text has, but for ``bic``.
    sign
        int8 (T,): 1 more common in the target (overused), -1 less common (underused), 0 the same.
    """

    target: Int64
    reference: Int64
    target_total: int
    reference_total: int
    log_likelihood: Float64
    log_ratio: Float64
    percent_difference: Float64
    bic: Float64
    sign: Int8

    def __len__(self) -> int:
        return len(self.target)


def keyness(
    target_counts: Int64,
    reference_counts: Int64,
    target_total: int | None = None,
    reference_total: int | None = None,
) -> Keyness:
    """Compare the counts of the same words in two texts.

    Parameters
    ----------
    target_counts, reference_counts
        Whole numbers (T,), how often each word occurs.
    target_total, reference_total
        Tokens of either text; without them, the sum of the counts.

    >>> found = keyness(np.array([52]), np.array([57]), 50_000, 75_000)
    >>> round(float(found.log_likelihood[0]), 2), int(found.sign[0])
    (2.65, 1)
    """
    target, reference = np.array(target_counts, np.int64), np.array(reference_counts, np.int64)
    if target.shape != reference.shape or target.ndim != 1:
        raise UserError("Both texts must be counted over the same list of words.")
    sizes = _total(target, target_total), _total(reference, reference_total)
    likelihood = _log_likelihood(target, reference, *sizes)
    return Keyness(
        read_only(target),
        read_only(reference),
        *sizes,
        log_likelihood=read_only(likelihood),
        log_ratio=read_only(_log_ratio(target, reference, *sizes)),
        percent_difference=read_only(_percent(target, reference, *sizes)),
        bic=read_only(likelihood - np.log(sum(sizes))),
        sign=read_only(np.sign(target * sizes[1] - reference * sizes[0]).astype(np.int8)),
    )


def _total(counts: Int64, total: int | None) -> int:
    found = int(counts.sum()) if total is None else int(total)
    if found < 1:
        raise UserError("One of the two texts has no words; there is nothing to compare with.")
    if counts.min(initial=0) < 0 or counts.max(initial=0) > found:
        raise UserError(
            "A word cannot occur less than 0 times, nor more often than its text has words"
            " ({total}).",
            total=found,
        )
    return found


def _log_likelihood(target: Int64, reference: Int64, size: int, other: int) -> Float64:
    both = (target + reference).astype(np.float64)
    first = _term(target, both * size / (size + other))
    second = _term(reference, both * other / (size + other))
    return np.maximum(2 * (first + second), 0)


def _term(counts: Int64, expected: Float64) -> Float64:
    """Return O ln(O / E), which is 0 for O = 0."""
    ratio = np.divide(counts, expected, out=np.ones(len(counts)), where=counts > 0)
    terms: Float64 = counts.astype(np.float64) * np.log(ratio)
    return terms


def _log_ratio(target: Int64, reference: Int64, size: int, other: int) -> Float64:
    # Crosswise products are whole numbers, so that equal shares give exactly 0.
    ratio = (np.maximum(target, 0.5) * other) / (np.maximum(reference, 0.5) * size)
    return np.where(target + reference > 0, np.log2(ratio), 0.0)


def _percent(target: Int64, reference: Int64, size: int, other: int) -> Float64:
    endless = np.where(target > 0, np.inf, 0.0)
    off = (target * other - reference * size).astype(np.float64)
    return np.divide(100 * off, reference * size, out=endless, where=reference > 0)


def explain_keyness(found: Keyness, row: int, measure: str) -> list[WorkedStep]:
    """Return how one number of one word comes about; the last step is that number.

    Parameters
    ----------
    measure
        ``"log_likelihood"``, ``"log_ratio"``, ``"percent_difference"`` or ``"bic"``.
    """
    if measure not in MEASURES:
        raise UserError(
            "“{measure}” is no measure of keyness; choose one of {known}.",
            measure=measure,
            known=", ".join(MEASURES),
        )
    counts = int(found.target[row]), int(found.reference[row])
    sizes = found.target_total, found.reference_total
    value = float(getattr(found, measure)[row])
    if measure in ("log_likelihood", "bic"):
        steps = _likelihood_steps(counts, sizes, float(found.log_likelihood[row]))
        total = f"{written(steps[-1].value)} - ln({written(sum(sizes))})"
        less = WorkedStep(Message("Less what a text of this length lets differ"), total, value)
        return steps if measure == "log_likelihood" else [*steps, less]
    return _effect_steps(counts, sizes, value, doublings=measure == "log_ratio")


def _likelihood_steps(
    counts: tuple[int, int], sizes: tuple[int, int], value: float
) -> list[WorkedStep]:
    both, steps, terms = sum(counts), [], []
    labels = Message("Expected in the target"), Message("Expected in the reference")
    for label, count, size in zip(labels, counts, sizes, strict=True):
        expected = both * size / sum(sizes)
        formula = f"{written(both)} × {written(size)} / {written(sum(sizes))}"
        steps.append(WorkedStep(label, formula, expected))
        ratio = f"ln({written(count)} / {written(expected)})"
        terms.append(f"{written(count)} × {ratio}" if count else "0")
    steps.append(WorkedStep(Message("Log-likelihood"), f"2 × ({' + '.join(terms)})", value))
    return steps


def _effect_steps(
    counts: tuple[int, int], sizes: tuple[int, int], value: float, doublings: bool
) -> list[WorkedStep]:
    if not any(counts):
        return [WorkedStep(Message("Neither text has the word"), "0", value)]
    used = [max(count, 0.5) if doublings else count for count in counts]
    shares = [count / size for count, size in zip(used, sizes, strict=True)]
    labels = Message("Share in the target"), Message("Share in the reference")
    steps = [
        WorkedStep(label, f"{written(count)} / {written(size)}", share)
        for label, count, size, share in zip(labels, used, sizes, shares, strict=True)
    ]
    quotient = f"{written(shares[0])} / {written(shares[1])}"
    label = Message("Doublings of the share") if doublings else Message("Difference in percent")
    formula = f"log2({quotient})" if doublings else f"100 × ({quotient} - 1)"
    return [*steps, WorkedStep(label, formula, value)]
