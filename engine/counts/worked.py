"""Worked steps: how one number on the screen came about, one line of arithmetic after the other.

A formula convinces when the reader's own numbers stand in it. Every ``explain_…`` function of the
counting methods returns its derivation as such steps; the last one is the number on the screen. The
window shows exactly these lines, and the tests compare exactly these values.
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Float64
from engine.messages import Message


@dataclass(frozen=True)
class WorkedStep:
    """One line of a derivation.

    Attributes
    ----------
    label
        What is computed here, in plain words.
    formula
        The arithmetic with its numbers filled in, for example ``ln(85 / 4) + 1``.
    value
        What comes out.
    """

    label: Message
    formula: str
    value: float


def written(value: float) -> str:
    """Write a number for a formula: whole numbers with separators, others with four digits.

    >>> written(12480), written(0.037251), written(2.0)
    ('12,480', '0.03725', '2')
    """
    if float(value).is_integer() and abs(value) < 1e15:
        return f"{int(value):,}"
    return f"{value:.4g}"


def written_product(first: Float64, second: Float64, most: int) -> str:
    """Write a product of vectors: its largest terms, in their order, and … for the others.

    >>> written_product(np.array([1.0, 0.0, 2.0]), np.array([-3.0, 4.0, 5.0]), most=2)
    '(1 × -3) + (2 × 5) + …'
    """
    largest = np.sort(np.argsort(-np.abs(first * second), kind="stable")[:most])
    terms = zip(first[largest].tolist(), second[largest].tolist(), strict=True)
    shown = " + ".join(f"({written(a)} × {written(b)})" for a, b in terms)
    return f"{shown} + …" if len(first) > most else shown


def written_sigmoid(value: float) -> str:
    """Write σ of a number.

    >>> written_sigmoid(-0.5)
    '1 / (1 + e^(0.5))'
    """
    return f"1 / (1 + e^({written(-value)}))"
