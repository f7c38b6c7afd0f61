"""Runs of tokens in alphabetical order."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.training import run
from legacy_gui.tables import token_order
from legacy_gui.tables.token_order import token_order_steps

TOKENS = ("the", "Go", "a", "fishing", "é", "网", "aa")


def alphabetical(runs):
    """Sort by the case-folded tokens, shorter runs first."""
    named = [[TOKENS[i].casefold().encode() for i in one if i >= 0] for one in runs]
    return sorted(range(len(runs)), key=named.__getitem__)


@pytest.mark.parametrize("largest", [token_order.LARGEST, 100])
@given(runs=st.lists(st.lists(st.integers(0, len(TOKENS) - 1), min_size=1, max_size=5), min_size=1))
def test_the_order_is_that_of_the_texts(largest, runs):
    padded = np.array([[*one, *[-1] * (5 - len(one))] for one in runs], np.int32)
    before, token_order.LARGEST = token_order.LARGEST, largest
    try:
        keys = run(token_order_steps(padded, TOKENS))
    finally:
        token_order.LARGEST = before
    assert np.argsort(keys, kind="stable").tolist() == alphabetical(padded.tolist())
