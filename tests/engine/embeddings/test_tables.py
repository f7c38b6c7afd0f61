"""Tables of rows: vectors in front, a spare column of zeros behind them."""

import numpy as np
import pytest

from engine.embeddings.tables import LINE, WordTable, padded, random_vectors, with_spare_column


@pytest.mark.parametrize(
    ("dimension", "width"), [(2, 8), (7, 8), (8, 16), (100, 104), (1000, 1008)]
)
def test_a_row_has_room_for_a_spare_number_and_fills_whole_lines(dimension, width):
    assert padded(dimension) == width
    assert width % LINE == 0


def test_vectors_stand_in_front_of_zeros():
    vectors = np.arange(1, 11, dtype=np.float32).reshape(2, 5)
    table = with_spare_column(vectors)
    assert table.shape == (2, 8)
    assert np.array_equal(table[:, :5], vectors)
    assert not table[:, 5:].any()


def test_first_vectors_are_small_and_evenly_spread():
    vectors = random_vectors(2000, 50, np.random.default_rng(1))
    assert vectors.dtype == np.float32
    assert np.abs(vectors).max() <= 0.5 / 50
    assert abs(vectors.mean()) < 4 * 0.01 / np.sqrt(12 * vectors.size)
    assert vectors.std() == pytest.approx(0.02 / np.sqrt(12), rel=0.01)


def test_a_table_keeps_vectors_of_its_own():
    vectors = np.ones((3, 4), np.float32)
    table = WordTable(vectors)
    before = table.copy()
    rows = np.zeros((2, 8), np.float32)
    rows[:, :4] = 1
    table.add(np.array([1, 1], np.int32), rows, np.array([0.5, 2], np.float32))
    assert table.view().tolist() == [[1] * 4, [3.5] * 4, [1] * 4]
    assert np.array_equal(vectors, np.ones((3, 4)))
    assert np.array_equal(before, vectors)
    assert np.shares_memory(table.view(), table.view())
    assert not np.shares_memory(table.copy(), table.view())


def test_rows_are_read_with_their_spare_column():
    table = WordTable(np.arange(12, dtype=np.float32).reshape(3, 4))
    rows = np.full((2, 8), -1, np.float32)
    table.gather(np.array([2, 0], np.int32), rows)
    assert rows.tolist() == [[8, 9, 10, 11, 0, 0, 0, 0], [0, 1, 2, 3, 0, 0, 0, 0]]


def test_a_copy_can_cross_threads():
    copy = WordTable(np.ones((3, 4), np.float32)).copy()
    assert copy.flags.c_contiguous
    with pytest.raises(ValueError, match="read-only"):
        copy[0] = 0
