"""The probabilities t-SNE starts from: perplexities, symmetry, and distances that tie."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from engine.projection import tsne_affinities
from engine.projection.tsne_affinities import affinities_steps, calibrated
from engine.training import run
from tests.engine.projection.clouds import cloud, groups

DISTANCES = arrays(
    np.float64, st.tuples(st.integers(1, 8), st.integers(4, 20)), elements=st.floats(0, 1e6)
)


def perplexity_of(rows):
    logarithms = np.log(rows, out=np.zeros_like(rows), where=rows > 0)
    return np.exp(-(rows * logarithms).sum(axis=1))


@pytest.mark.parametrize("perplexity", [1.5, 5, 30])
@pytest.mark.parametrize("scale", [1e-8, 1, 1e8])
def test_every_row_has_the_perplexity_asked_for(perplexity, scale):
    squares = np.square(cloud(50, 90)) * scale
    rows = calibrated(squares, perplexity)
    assert rows.sum(axis=1) == pytest.approx(np.ones(50))
    assert perplexity_of(rows) == pytest.approx(np.full(50, perplexity), abs=1e-4)


def test_a_row_is_a_gaussian_bell_around_its_point():
    squares = np.square(cloud(3, 40))
    rows = calibrated(squares, 10)
    for distances, chances in zip(squares, rows, strict=True):
        slope, level = np.polyfit(distances, np.log(chances), 1)
        assert slope < 0
        assert np.log(chances) == pytest.approx(level + slope * distances)


@example(np.array([[0.0, 5e-324, 0, 0]]), 2.0)
@example(np.array([[0.0, 1e-308, 1e6, 1e6]]), 1.0)
@given(DISTANCES, st.floats(1, 3))
def test_any_distances_give_probabilities_that_fall_with_them(squares, perplexity):
    rows = calibrated(squares, perplexity)
    assert rows.sum(axis=1) == pytest.approx(np.ones(len(rows)))
    order = np.argsort(squares, axis=1)
    assert (np.diff(np.take_along_axis(rows, order, axis=1)) <= 1e-12).all()


@pytest.mark.parametrize("metric", ["cosine", "euclidean"])
def test_they_are_symmetric_and_sum_to_one(metric):
    found = run(affinities_steps(cloud(200), 10, metric))
    matrix = found.matrix().toarray()
    assert np.array_equal(matrix, matrix.T)
    assert matrix.sum() == pytest.approx(1, abs=1e-12)
    assert not np.diagonal(matrix).any()
    assert (matrix >= 0).all()
    assert (matrix.sum(axis=1) >= 1 / 400 - 1e-12).all()
    assert (found.rows < found.columns).all()


def test_they_are_the_mean_of_both_conditional_probabilities():
    points = cloud(12)
    squares = np.square(points[:, None] - points).sum(axis=2)
    others = squares[~np.eye(12, dtype=bool)].reshape(12, 11)
    conditional = np.zeros((12, 12))
    conditional[~np.eye(12, dtype=bool)] = calibrated(others, 11 / 3).ravel()
    expected = (conditional + conditional.T) / 24
    found = run(affinities_steps(points, 11 / 3, "euclidean")).matrix().toarray()
    assert found == pytest.approx(expected, abs=1e-6)


def test_only_three_times_the_perplexity_are_neighbours():
    found = run(affinities_steps(cloud(100), 5))
    assert 100 * 15 / 2 <= len(found.values) <= 100 * 15


def test_blocks_change_nothing(monkeypatch):
    points, _ = groups([40, 60])
    whole = run(affinities_steps(points, 8))
    monkeypatch.setattr(tsne_affinities, "NUMBERS_AT_ONCE", 1)
    parts = run(affinities_steps(points, 8))
    assert np.array_equal(parts.columns, whole.columns)
    assert parts.values == pytest.approx(whole.values, rel=1e-5)


@pytest.mark.parametrize("size", [2, 3, 4, 50])
def test_equal_points_are_equal_neighbours(size):
    found = run(affinities_steps(np.ones((size, 3)), max(1, (size - 1) / 3))).matrix()
    assert found.sum() == pytest.approx(1)
    assert np.isfinite(found.data).all()
