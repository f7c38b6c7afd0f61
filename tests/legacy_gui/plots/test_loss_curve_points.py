"""The points of a curve: kept whole, thinned without losing what can be seen."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legacy_gui.plots import loss_curve_points
from legacy_gui.plots.loss_curve_points import KEPT, STEP, Points, X, Y, ordinary_range, thinned


def filled(values):
    points = Points()
    for x, y in enumerate(values):
        points.add(x, y, 10 * x)
    return points


def test_a_gap_is_one_and_the_line_goes_on():
    points = filled([1.0, np.nan, np.inf, np.nan, 1.0])
    assert points.size == 3
    assert np.isnan(points.values(Y)[1])
    assert points.last() == (4.0, 1.0)
    assert points.gaps == [(1.0, 1.0)]


def test_a_gap_before_everything_is_known_too():
    points = filled([np.nan, np.nan, 2.0])
    assert points.size == 1
    assert len(points.gaps) == 1
    assert points.gaps[0][0] == 0
    assert points.last() == (2.0, 2.0)
    assert filled([np.nan]).nearest(0.0) is None


def test_what_comes_after_a_place_is_forgotten_with_its_gaps(monkeypatch):
    monkeypatch.setattr(loss_curve_points, "MANY", 10)
    points = filled([5.0, np.nan, *[3.0] * 200, np.nan, 9.0])
    assert np.nanmax(points.drawn(40)[1]) == 9.0
    points.cut(100.0)
    assert points.last() == (100.0, 3.0)
    assert points.gaps == [(1.0, 5.0)]
    points.add(101.0, 7.0)
    for place in range(102, 400):
        points.add(place, 1.0)
    assert np.nanmax(points.drawn(40, (50.0, 400.0))[1]) == 7.0
    points.cut(-1.0)
    assert points.last() is None
    assert points.nearest(0.0) is None


@pytest.mark.parametrize(("x", "found"), [(-5, 0), (1.4, 1), (1.6, 1), (2.4, 3), (9, 4)])
def test_the_nearest_point_is_a_number(x, found):
    points = filled([5.0, 4.0, np.nan, 3.0, 2.0])
    assert points.nearest(x)[0] == found
    assert points.nearest(x)[2] == 10 * found


def test_memory_is_bounded(monkeypatch):
    monkeypatch.setattr(loss_curve_points, "KEPT", 1024)
    points = filled([2.0] * 1034)
    assert points.size == 522
    assert (np.diff(points.values(X)) > 0).all()
    assert (points.values(Y) == 2).all()
    assert points.values(STEP)[0] == 5  # the middle of the first two
    assert KEPT >= 1_000_000


@given(st.integers(1, 500), st.integers(10, 60))
def test_thinning_keeps_the_lowest_and_the_highest(size, most):
    y = np.random.default_rng(size).normal(size=size)
    y[size // 2] = np.nan
    x, kept = thinned(np.arange(size, dtype=float), y, most)
    assert len(x) <= max(most, 2)
    assert (np.diff(x) >= 0).all()
    if np.isfinite(y).any():
        assert (np.nanmin(kept), np.nanmax(kept)) == (np.nanmin(y), np.nanmax(y))


@pytest.mark.parametrize("window", [None, (100.0, 900.0), (3.0, 20.0)])
def test_by_blocks_it_looks_the_same(monkeypatch, window):
    values = np.random.default_rng(1).normal(size=1000)
    values[500], values[300] = 99.0, np.nan
    points = filled(values)
    one_by_one = points.drawn(100, window), points.smooth(0.2, 100, window)
    monkeypatch.setattr(loss_curve_points, "MANY", 10)
    by_blocks = points.drawn(100, window), points.smooth(0.2, 100, window)
    for one, other in zip(one_by_one, by_blocks, strict=True):
        assert abs(other[0][0] - one[0][0]) <= 64
        assert abs(other[0][-1] - one[0][-1]) <= 96
    assert np.nanmax(by_blocks[0][1]) == np.nanmax(one_by_one[0][1])
    assert np.nanmin(by_blocks[0][1]) == np.nanmin(one_by_one[0][1])
    assert by_blocks[1][1].mean() == pytest.approx(one_by_one[1][1].mean(), abs=0.5)


def test_blocks_grow_with_the_points(monkeypatch):
    monkeypatch.setattr(loss_curve_points, "MANY", 10)
    points, rng = Points(), np.random.default_rng(3)
    for turn in range(5):
        for place, y in enumerate(rng.normal(size=90), 90 * turn):
            points.add(place, y)
        y = points.values(Y)
        assert points.drawn(40)[1].max() == y.max()
        assert points.drawn(40)[1].min() == y.min()


def test_only_what_is_seen_is_drawn_with_the_ways_to_it():
    x, _ = filled(range(100)).drawn(1000, (20.0, 30.5))
    assert x.tolist() == list(range(19, 32))


def test_odd_points_are_left_out_of_the_scale():
    assert ordinary_range(np.array([1.0] * 30 + [2.0] * 30 + [1e9])) == (1, 2)
    assert ordinary_range(np.array([np.nan])) is None
    assert ordinary_range(np.array([0.0, 3.0]), logarithmic=True) == (3, 3)
