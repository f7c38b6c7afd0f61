"""Nearest neighbours against sorting all distances."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from engine.messages import Message
from engine.projection import neighbours
from engine.projection.neighbours import nearest_steps
from engine.projection.points import measurable
from engine.training import run
from tests.engine.projection.clouds import cloud

LOOKING = Message("Looking")
GRIDS = arrays(np.float64, st.tuples(st.integers(3, 12), st.just(2)), elements=st.integers(0, 3))


def expected(points, k, rows):
    distances = np.square(points[rows, None] - points).sum(axis=2)
    distances[np.arange(len(rows)), rows] = np.inf
    return np.sort(distances, axis=1)[:, :k]


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_they_are_the_nearest_whatever_the_size_of_a_block(monkeypatch, dtype):
    points, rows = cloud(60).astype(dtype), np.array([0, 59, 7, 8])
    near, squares = run(nearest_steps(points, 9, rows, LOOKING))
    assert np.sort(squares, axis=1) == pytest.approx(expected(points, 9, rows), rel=1e-5)
    there = np.square(points[rows, None] - points[near]).sum(axis=2)
    assert squares == pytest.approx(there, rel=1e-5)
    monkeypatch.setattr(neighbours, "DISTANCES_AT_ONCE", 1)
    again, _ = run(nearest_steps(points, 9, rows, LOOKING))
    assert np.array_equal(np.sort(again), np.sort(near))


@given(GRIDS, st.integers(1, 2))
def test_equal_distances_do_no_harm(points, k):
    rows = np.arange(len(points))
    near, squares = run(nearest_steps(points, k, rows, LOOKING))
    assert np.sort(squares, axis=1) == pytest.approx(expected(points, k, rows), abs=1e-9)
    assert (near != rows[:, None]).all()
    assert all(len(set(row)) == k for row in near.tolist())


def test_by_cosine_only_directions_count():
    points = cloud(30)
    lengths = np.linspace(0.1, 10, 30)[:, None]
    assert measurable(points * lengths, "cosine") == pytest.approx(measurable(points, "cosine"))
    assert measurable(points + 1000, "euclidean") == pytest.approx(points - points.mean(axis=0))
