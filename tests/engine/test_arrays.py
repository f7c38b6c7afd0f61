"""Sharing arrays safely."""

import numpy as np
import pytest

from engine.arrays import read_only, sigmoid


def test_read_only_returns_the_same_array_and_forbids_writing():
    array = np.zeros(3)
    assert read_only(array) is array
    with pytest.raises(ValueError, match="read-only"):
        array[0] = 1


def test_the_sigmoid_is_its_formula_and_never_overflows():
    sums = np.linspace(-30, 30, 61)
    np.testing.assert_allclose(sigmoid(sums), 1 / (1 + np.exp(-sums)), rtol=1e-13)
    assert sigmoid(np.array([-1e4, 0.0, 1e4])).tolist() == [0.0, 0.5, 1.0]
