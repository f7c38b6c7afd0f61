"""The cap on steps: what a row moves in all is at most ``MOST_MOVED``, and no less than it may."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.embeddings.capping import MOST_MOVED, Cap

SPARE = 2


def steps_that_move(moved):
    """Return steps of width 4 whose spare column says how far each moves a score."""
    steps = np.ones((len(moved), 4), np.float32)
    steps[:, SPARE] = moved
    return steps


def weights(ids, moved, rows=10):
    return Cap(rows, SPARE).weights(np.array(ids, np.int32), steps_that_move(moved))


def test_small_steps_are_taken_whole():
    assert weights([3, 1, 2], [0.0, 1.5, MOST_MOVED]).tolist() == [1, 1, 1]


def test_a_large_step_moves_exactly_the_most_that_is_allowed():
    assert (weights([3, 1], [8.0, 64.0]) * [8.0, 64.0]).tolist() == [MOST_MOVED, MOST_MOVED]


def test_steps_of_one_row_are_added_up_first():
    found = weights([5, 1, 5, 5, 2], [3.0, 3.0, 3.0, 2.0, 16.0])
    assert found.tolist() == [0.5, 1.0, 0.5, 0.5, 0.25]


@given(
    st.lists(st.tuples(st.integers(0, 9), st.floats(0, 1e6, width=32)), max_size=40),
)
def test_what_a_row_moves_in_all_is_the_sum_or_the_most(places):
    ids, moved = [row for row, _ in places], np.array([step for _, step in places])
    taken = weights(ids, moved) * moved
    for row in set(ids):
        here = np.array(ids) == row
        assert np.isclose(taken[here].sum(), min(MOST_MOVED, moved[here].sum()), rtol=1e-4)


def test_the_next_block_starts_from_nothing():
    cap = Cap(10, SPARE)
    cap.weights(np.array([1, 1, 3], np.int32), steps_that_move([9.0, 9.0, 9.0]))
    again = cap.weights(np.array([1, 2, 3], np.int32), steps_that_move([1.0, 2.0, 4.0]))
    assert again.tolist() == [1, 1, 1]


def test_the_spare_column_is_cleared_and_nothing_else_is_touched():
    steps = steps_that_move([9.0, 1.0])
    Cap(10, SPARE).weights(np.array([0, 9], np.int32), steps)
    assert steps.tolist() == [[1, 1, 0, 1], [1, 1, 0, 1]]


def test_a_sum_beyond_all_numbers_takes_no_step():
    with np.errstate(over="ignore"):
        assert weights([1, 1, 2], [3e38, 3e38, 1.0]).tolist() == [0, 0, 1]
