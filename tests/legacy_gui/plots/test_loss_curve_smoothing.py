"""A smoothed line: calm, in the middle of the points, and never behind them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legacy_gui.plots.loss_curve_smoothing import means, smoothed


@given(st.floats(-1e6, 1e6), st.integers(1, 200), st.integers(0, 50))
def test_a_constant_stays_constant(value, size, half):
    assert smoothed(np.full(size, value), half) == pytest.approx(np.full(size, value))


@given(st.integers(3, 100), st.integers(1, 40))
def test_a_straight_line_stays_where_it_is(size, half):
    line = np.linspace(4, 1, size)
    assert smoothed(line, half) == pytest.approx(line)


def test_a_short_run_that_falls_is_not_lagged_behind():
    falling = 1 + 3 * np.exp(-np.arange(60) / 15)
    away = smoothed(falling, 5) - falling
    assert np.abs(away).max() < 0.02 * np.ptp(falling)


def test_noise_is_calmer_and_not_biased():
    noise = 5 + np.random.default_rng(2).normal(size=2000)
    smooth = smoothed(noise, 40)
    assert smooth.std() < 0.25 * noise.std()
    assert smooth.mean() == pytest.approx(5, abs=0.1)


def test_gaps_stay_and_a_spike_reaches_no_further_than_it_may():
    y = np.ones(100)
    y[20], y[60] = np.nan, 1e300
    smooth = smoothed(y, 5)
    assert np.isnan(smooth).tolist() == np.isnan(y).tolist()
    assert smooth[[54, 66, 99]] == pytest.approx([1, 1, 1])
    assert smoothed(np.array([np.nan] * 3), 2).size == 3


def test_means_leave_gaps_out():
    assert means(np.array([1.0, 3.0, 5.0]), 2).tolist() == [2, 5]
    found = means(np.array([1.0, np.nan, np.nan, np.nan, 4.0]), 2)
    assert found[[0, 2]].tolist() == [1, 4]
    assert np.isnan(found[1])
