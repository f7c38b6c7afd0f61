"""Numbers and products as they are written in a derivation."""

import numpy as np

from engine.counts.worked import written_product, written_sigmoid


def test_a_short_product_is_written_whole():
    assert written_product(np.array([1.0, 0.5]), np.array([-3.0, 4.0]), 2) == "(1 × -3) + (0.5 × 4)"


def test_a_long_product_shows_its_largest_terms_in_their_order():
    first, second = np.array([0.0, -1.0, 7.0, 2.0]), np.array([9.0, 3.0, 0.01, 5.0])
    assert written_product(first, second, 2) == "(-1 × 3) + (2 × 5) + …"


def test_a_sigmoid_is_written_without_two_minus_signs():
    assert [written_sigmoid(a) for a in (0.25, -0.5)] == [
        "1 / (1 + e^(-0.25))",
        "1 / (1 + e^(0.5))",
    ]
