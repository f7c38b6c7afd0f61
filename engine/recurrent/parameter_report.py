"""Every matrix of a network, and of a gradient, at a glance: how long, how large, how spread.

The gates of an LSTM are told apart. A histogram counts numbers by sign and by the power of two just
below them, so that its bins are the same for all networks, at all times, for weights as for
gradients, and cost nearly nothing: that power stands in the highest bits of a number. A million
weights take a few milliseconds.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.arrays import Floats, Int64
from engine.recurrent.weights import Weights

GATE_NAMES = ("output", "forget", "input", "candidate")  # in the order of the planes
LOWEST, HIGHEST = (
    -30,
    5,
)  # powers of two; smaller numbers count as the lowest, larger as the highest
EXPONENTS = np.clip(np.arange(256) - 127, LOWEST, HIGHEST) - LOWEST  # bin of the 8 bits


@dataclass(frozen=True, eq=False)
class PartReport:
    """One matrix, or one gate of it.

    Attributes
    ----------
    name
        Of the matrix: "embedding", "layer 1", …, "output".
    gate
        "output", "forget", "input" or "candidate"; empty where there are no gates.
    norm, mean
        Length as one vector, and mean size.
    histogram
        (2, ``HIGHEST`` - ``LOWEST`` + 1), how many numbers are below 0 and how many are not, by the
        power of two in their size; 0 is in the lowest bin.
    """

    name: str
    gate: str
    norm: float
    mean: float
    histogram: Int64


@dataclass(frozen=True, eq=False)
class ParameterReport:
    """All parts of a network in the order of its matrices; ``gradients`` may be empty."""

    weights: tuple[PartReport, ...]
    gradients: tuple[PartReport, ...] = ()


def parameter_report(weights: Weights, gradient: Weights | None = None) -> ParameterReport:
    """Measure every part of the weights, and of a gradient."""
    return ParameterReport(_reports(weights), () if gradient is None else _reports(gradient))


def histogram_edges() -> Floats:
    """Return the sizes between which the bins of a histogram lie, (bins + 1,)."""
    return np.exp2(np.arange(LOWEST, HIGHEST + 2, dtype=np.float64))


def _reports(weights: Weights) -> tuple[PartReport, ...]:
    return tuple(_measured(*part) for part in _parts(weights))


def _parts(weights: Weights) -> Iterator[tuple[str, str, Floats]]:
    """Yield the name, the gate and the numbers of every part."""
    for name, matrix in zip(weights.names(), weights.matrices(), strict=True):
        if weights.shape.cell == "lstm" and name.startswith("layer"):
            for gate, rows in zip(GATE_NAMES, np.split(matrix, 4), strict=True):
                yield name, gate, rows
        else:
            yield name, "", matrix


def _measured(name: str, gate: str, numbers: Floats) -> PartReport:
    flat = np.ascontiguousarray(numbers, np.float32).reshape(-1)
    heads = np.bincount(flat.view(np.uint32) >> 23, minlength=512).reshape(2, 256)
    histogram = np.zeros((2, HIGHEST - LOWEST + 1), np.int64)
    np.add.at(histogram.T, EXPONENTS, heads[::-1].T)
    wide = flat.astype(np.float64)
    norm, mean = np.sqrt((wide * wide).sum()), np.abs(wide).mean()
    return PartReport(name, gate, float(norm), float(mean), histogram)
