"""Sizes, the strongest and the histogram are those of all numbers, in however many pieces."""

import numpy as np
import pytest

from engine.recurrent import spread
from engine.recurrent.spread import BINS, histogram_steps, nice_limit, spread_steps
from engine.training import run


def some(*shape):
    return np.random.default_rng(3).standard_normal(shape).astype(np.float32)


@pytest.mark.parametrize("piece", [1, 7, 1 << 19])
def test_the_spread_is_that_of_all_numbers(monkeypatch, piece):
    monkeypatch.setattr(spread, "PIECE", piece)
    first, second = some(9, 5), 0.5 * some(4, 11)
    second[2, 7] = -9.0
    found = run(spread_steps([first, second]))
    both = np.concatenate([first.ravel(), second.ravel()]).astype(np.float64)
    assert found.count == both.size
    assert found.mean == pytest.approx(np.abs(both).mean())
    assert found.root == pytest.approx(np.sqrt((both**2).mean()))
    assert (found.most, found.strongest) == (9.0, (1, 2, 7))


def test_the_strongest_of_a_turned_matrix_is_where_it_stands():
    values = some(6, 4).T
    values[3, 5] = 12
    assert run(spread_steps([values])).strongest == (0, 3, 5)


@pytest.mark.parametrize("piece", [1, 7, 1 << 19])
def test_the_histogram_is_that_of_numpy_where_nothing_is_beyond(monkeypatch, piece):
    monkeypatch.setattr(spread, "PIECE", piece)
    first, second = some(30, 20), some(10, 7)
    expected, _ = np.histogram(np.concatenate([first.ravel(), second.ravel()]), BINS, (-6, 6))
    assert run(histogram_steps([first, second], -6.0, 6.0)).tolist() == expected.tolist()


def test_what_is_beyond_the_ends_is_in_the_last_bins():
    found = run(histogram_steps([np.array([[-7.0, -0.2, 0.0, 0.1, 1.0, 99.0]])], -1.0, 1.0, 3))
    assert found.tolist() == [1, 3, 2]


def test_numbers_about_zero_have_a_bin_of_their_own():
    found = run(histogram_steps([np.array([[-1e-9, 0.0, 1e-9]])], -1.0, 1.0))
    assert found[BINS // 2] == 3


def test_nothing_is_nothing():
    assert run(spread_steps([np.zeros((0, 4)), np.zeros((3, 0))])).count == 0
    assert run(histogram_steps([], 0.0, 1.0)).sum() == 0


def test_it_is_done_in_small_steps(monkeypatch):
    monkeypatch.setattr(spread, "PIECE", 10)
    assert len(list(spread_steps([some(30, 5)]))) == 15
    assert len(list(histogram_steps([some(30, 5)], -1.0, 1.0))) == 15


@pytest.mark.parametrize(
    ("needed", "limit"), [(0.1, 0.1), (0.1001, 0.15), (0.7, 0.8), (9, 10), (0, 1), (np.nan, 1)]
)
def test_a_scale_ends_at_a_round_number(needed, limit):
    assert nice_limit(needed) == limit


def test_a_scale_grows_at_once_and_shrinks_late():
    limits, limit = [], 0.0
    for needed in (0.5, 0.59, 0.61, 0.4, 0.27, 0.26):
        limit = nice_limit(needed, limit)
        limits.append(limit)
    assert limits == [0.6, 0.6, 0.8, 0.8, 0.8, 0.3]
