"""The arithmetic of each association measure, line by line, for one n-gram.

Every line is computed by the same functions as the whole column, on arrays of one element, so that
the last line is the number in the table to the last bit.
"""

import numpy as np

from engine.counts import association_measures as measures
from engine.counts.association_measures import Float64
from engine.counts.worked import WorkedStep, written
from engine.messages import Message

CELLS = (
    Message("Beginning and last word together"),
    Message("The beginning with another last word"),
    Message("The last word after another beginning"),
    Message("Neither of them"),
)


def worked(measure: str, observed: int, counts: list[int], total: int) -> list[WorkedStep]:
    """Return the steps from the counts of the parts to the value of a measure."""
    column = np.array([observed], np.int64)
    columns = [np.array([count], np.int64) for count in counts]
    value = float(measures.value(measure, column, columns, total)[0])
    whole = column.astype(np.float64)
    parts = [part.astype(np.float64) for part in columns]
    match measure:
        case "dice":
            formula = f"{len(counts)} × {written(observed)} / ({_joined(counts, ' + ')})"
            return [WorkedStep(Message("Share of occurrences spent together"), formula, value)]
        case "log-likelihood" | "chi-squared":
            return _of_cells(measure, measures.cells(whole, parts, total), value)
    expected = float(measures.expected(parts, total)[0])
    steps = [_expected(counts, total, expected)]
    if measure == "t":
        formula = f"({written(observed)} - {written(expected)}) / √{written(observed)}"
        return [*steps, WorkedStep(Message("Difference in standard deviations"), formula, value)]
    pmi = float(measures.pmi(whole, parts, total)[0])
    steps += _pmi(observed, expected, pmi)
    return steps if measure == "pmi" else steps + _npmi(whole, parts, total, value)


def _expected(counts: list[int], total: int, expected: float) -> WorkedStep:
    power = f"^{len(counts) - 1}" if len(counts) > 2 else ""
    formula = f"{_joined(counts, ' × ')} / {written(total)}{power}"
    return WorkedStep(Message("Expected if the words were independent"), formula, expected)


def _pmi(observed: int, expected: float, pmi: float) -> list[WorkedStep]:
    ratio = f"{written(observed)} / {written(expected)}"
    return [
        WorkedStep(Message("Times as often as expected"), ratio, observed / expected),
        WorkedStep(Message("How many doublings that is"), f"log2({ratio})", pmi),
    ]


def _npmi(whole: Float64, parts: list[Float64], total: int, value: float) -> list[WorkedStep]:
    pmi = float(measures.pmi(whole, parts, total)[0])
    most = float(measures.most_pmi(whole, parts, total)[0])
    limit = f"{len(parts) - 1} × log2({written(total)} / {written(float(whole[0]))})"
    share = f"{written(pmi)} / {written(most)}" if most else "0"
    return [
        WorkedStep(Message("The most it could be, if the words never parted"), limit, most),
        WorkedStep(Message("Share of the most"), share, value),
    ]


def _of_cells(measure: str, cells: list[tuple[Float64, Float64]], value: float) -> list[WorkedStep]:
    likely = measure == "log-likelihood"
    term = measures.likelihood_term if likely else measures.squared_term
    steps = []
    for label, cell in zip(CELLS, cells, strict=True):
        seen, expected = (written(float(side[0])) for side in cell)
        formula = f"{seen} × ln({seen} / {expected})" if likely else _squared(seen, expected)
        empty = cell[0][0] == 0 if likely else cell[1][0] == 0
        steps.append(WorkedStep(label, "0" if empty else formula, float(term(*cell)[0])))
    total = " + ".join(written(step.value) for step in steps)
    label = Message("Twice their sum") if likely else Message("Their sum")
    return [*steps, WorkedStep(label, f"2 × ({total})" if likely else total, value)]


def _squared(seen: str, expected: str) -> str:
    return f"({seen} - {expected})² / {expected}"


def _joined(counts: list[int], sign: str) -> str:
    return sign.join(map(written, counts))
