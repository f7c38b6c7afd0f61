"""Gathering and adding rows: one loop in plain numbers, SciPy's routines and NumPy's agree."""

import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import rows as moves
from engine.rows import add_rows, add_sparse_columns, gather, sum_sparse_rows


@pytest.fixture(params=["scipy", "numpy"])
def routine(request, monkeypatch):
    """Use SciPy's routines, or do without them."""
    if request.param == "numpy":
        _without_scipy(monkeypatch)
    yield request.param
    moves._scatter.cache_clear()
    moves._gather_sum.cache_clear()


def _without_scipy(monkeypatch):
    """Let SciPy have no such routines, as a later release may."""
    monkeypatch.setitem(sys.modules, "scipy.sparse._sparsetools", None)
    monkeypatch.delattr("scipy.sparse._sparsetools")
    moves._scatter.cache_clear()
    moves._gather_sum.cache_clear()


def test_without_scipy_numpy_stands_ready(monkeypatch):
    assert moves._scatter() is not moves._scatter_with_numpy
    assert moves._gather_sum() is not moves._gather_sum_with_numpy
    with monkeypatch.context() as patched:
        _without_scipy(patched)
        assert moves._scatter() is moves._scatter_with_numpy
        assert moves._gather_sum() is moves._gather_sum_with_numpy
    moves._scatter.cache_clear()
    moves._gather_sum.cache_clear()


def random(*shape, seed=0):
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


def test_gather_copies_rows_in_the_order_asked():
    table, out = random(6, 3), np.zeros((4, 3), np.float32)
    found = gather(table, np.array([5, 0, 0, 2], np.int32), out)
    assert found is out
    assert np.array_equal(out, table[[5, 0, 0, 2]])
    assert not np.shares_memory(out, table)


@pytest.mark.parametrize("weighted", [False, True])
def test_equal_rows_add_up(routine, weighted):
    table, rows, weights = random(5, 3), random(7, 3, seed=1), random(7, seed=2)
    ids = np.array([1, 4, 1, 1, 0, 4, 1], np.int32)
    expected = table.astype(np.float64)
    for j, row in enumerate(ids):
        expected[row] += rows[j].astype(np.float64) * (weights[j] if weighted else 1)
    untouched = table[[2, 3]].copy()
    add_rows(table, ids, rows, weights if weighted else None)
    assert table == pytest.approx(expected, abs=1e-6)
    assert np.array_equal(table[[2, 3]], untouched)


def test_nothing_to_add_changes_nothing(routine):
    table = random(4, 2)
    before = table.copy()
    add_rows(table, np.empty(0, np.int32), np.empty((0, 2), np.float32))
    assert np.array_equal(table, before)


@given(
    lengths=st.lists(st.integers(0, 4), min_size=1, max_size=6),
    size=st.integers(1, 5),
    dimension=st.integers(1, 5),
    seed=st.integers(0, 99),
)
def test_sparse_sums_are_those_of_a_loop_with_either_routine(lengths, size, dimension, seed):
    rng = np.random.default_rng(seed)
    starts = np.concatenate(([0], np.cumsum(lengths))).astype(np.int32)
    ids = rng.integers(0, size, starts[-1]).astype(np.int32)
    weights = random(starts[-1], seed=seed)
    rows, table = random(len(lengths), dimension, seed=1), random(size, dimension, seed=2)
    spread, summed = table.astype(np.float64), rows.astype(np.float64)
    for j in range(len(lengths)):
        for k in range(starts[j], starts[j + 1]):
            spread[ids[k]] += weights[k] * rows[j].astype(np.float64)
            summed[j] += weights[k] * table[ids[k]].astype(np.float64)
    for patched in (False, True):
        with pytest.MonkeyPatch.context() as patch:
            if patched:
                _without_scipy(patch)
            added, out = table.copy(), rows.copy()
            add_sparse_columns(added, starts, ids, weights, rows)
            sum_sparse_rows(out, starts, ids, weights, table)
        assert added == pytest.approx(spread, abs=1e-5)
        assert out == pytest.approx(summed, abs=1e-5)
        moves._scatter.cache_clear()
        moves._gather_sum.cache_clear()


def test_a_table_with_gaps_is_refused_rather_than_copied(routine):
    wide, ids = np.zeros((4, 6), np.float32), np.array([0, 1], np.int32)
    rows, starts = np.ones((2, 3), np.float32), np.array([0, 1, 2], np.int32)
    with pytest.raises(ValueError, match="one after the other"):
        add_rows(wide[:, :3], ids, rows)
    with pytest.raises(ValueError, match="one after the other"):
        add_rows(np.zeros((4, 3), np.float32), ids, np.ones((2, 6), np.float32)[:, :3])
    with pytest.raises(ValueError, match="one after the other"):
        sum_sparse_rows(wide[:2, :3], starts, ids, np.ones(2, np.float32), rows)
    assert not wide.any()
