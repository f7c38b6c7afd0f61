"""Principal axes against their definition, and clouds that have fewer axes than asked for."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from engine.projection import pca
from engine.projection.pca import pca_steps
from engine.training import run
from tests.engine.projection.clouds import cloud, rotation

CLOUDS = arrays(
    np.float32,
    st.tuples(st.integers(1, 12), st.integers(1, 12)),
    elements=st.floats(-1000, 1000, width=32),
)


def stretched(size=200):
    """A cloud five, three and one wide along axes that are not those of the numbers."""
    axes = np.linalg.qr(cloud(3, 3, seed=5))[0]
    return cloud(size, 3) * [5, 3, 1] @ axes + [10, -20, 30], axes


def test_the_axes_are_those_along_which_the_cloud_is_wide():
    points, axes = stretched(20_000)
    found = pca(points, 3)
    assert np.abs(found.axes @ axes.T) == pytest.approx(np.eye(3), abs=0.02)
    assert found.shares == pytest.approx(np.array([25, 9, 1]) / 35, abs=0.01)
    assert found.share == pytest.approx(1)
    assert found.mean == pytest.approx(points.mean(axis=0))


def test_shares_are_variances_of_the_coordinates():
    points, _ = stretched()
    found = pca(points, 2)
    assert found.coordinates.mean(axis=0) == pytest.approx([0, 0], abs=1e-12)
    expected = found.coordinates.var(axis=0) / points.var(axis=0).sum()
    assert found.shares == pytest.approx(expected)
    assert np.corrcoef(found.coordinates.T)[0, 1] == pytest.approx(0, abs=1e-12)


def test_fewer_points_than_dimensions_take_the_other_matrix_and_agree():
    few = cloud(7, 30)
    found = pca(few, 4)
    centred = few - few.mean(axis=0)
    _, values, right = np.linalg.svd(centred)
    assert np.abs(np.einsum("kd,kd->k", found.axes, right[:4])) == pytest.approx(np.ones(4))
    assert found.shares == pytest.approx(values[:4] ** 2 / (values**2).sum())


@given(CLOUDS, st.integers(1, 5))
def test_what_holds_of_every_cloud(points, components):
    found = pca(points, components)
    assert found.coordinates.shape == (len(points), components)
    assert found.axes.shape == (components, points.shape[1])
    assert np.isfinite(found.coordinates).all()
    assert np.diff(found.shares).max(initial=0) <= 1e-12
    assert -1e-12 <= found.share <= 1 + 1e-9
    lengths = np.linalg.norm(found.axes, axis=1)
    assert lengths == pytest.approx((found.shares > 0).astype(float))
    assert found.axes @ found.axes.T == pytest.approx(np.diag(lengths), abs=1e-6)
    largest = np.abs(found.axes).argmax(axis=1)
    assert (found.axes[np.arange(components), largest] >= 0).all()


@given(CLOUDS)
def test_all_axes_together_keep_every_distance(points):
    points = points[points.any(axis=1)].astype(np.float64)
    found = pca(points, points.shape[1]).coordinates
    there = np.linalg.norm(points[:, None] - points, axis=2)
    assert np.linalg.norm(found[:, None] - found, axis=2) == pytest.approx(there, abs=1e-3)


@pytest.mark.parametrize("size", [1, 2, 3, 4])
@pytest.mark.parametrize("dimension", [1, 2, 3, 100])
def test_few_points_of_any_dimension(size, dimension):
    found = pca(cloud(size, dimension), 2)
    axes = min(size - 1, dimension, 2)
    assert np.count_nonzero(found.shares) == axes
    assert np.count_nonzero(found.coordinates.any(axis=0)) == axes
    assert found.share == pytest.approx(1 if 0 < min(size - 1, dimension) <= 2 else found.share)


@pytest.mark.parametrize("shape", [(5, 3), (3, 5), (1, 1)])
@pytest.mark.parametrize("value", [0.1, -1e6, 1e-30, 3e38])
def test_equal_points_lie_at_the_centre_and_vary_along_nothing(shape, value):
    found = pca(np.full(shape, value, np.float32))
    assert not found.axes.any()
    assert not found.shares.any()
    assert not found.coordinates.any()
    assert found.used.all()


def test_rows_that_cannot_be_used_change_nothing_and_are_marked():
    points, _ = stretched()
    broken = np.insert(points, [0, 7, 50, 200], [[0], [np.nan], [np.inf], [-np.inf]], axis=0)
    found, expected = pca(broken), pca(points)
    out = np.array([0, 8, 52, 203])
    assert np.flatnonzero(~found.used).tolist() == out.tolist()
    assert not found.coordinates[out].any()
    assert np.array_equal(found.coordinates[found.used], expected.coordinates)
    assert np.array_equal(found.axes, expected.axes)


@pytest.mark.parametrize("vectors", [np.empty((0, 3)), np.zeros((4, 3)), np.full((2, 3), np.nan)])
def test_nothing_to_draw_is_drawn_as_nothing(vectors):
    found = pca(vectors)
    assert found.coordinates.tolist() == [[0, 0]] * len(vectors)
    assert found.share == 0
    assert not found.used.any()


def test_other_vectors_are_seen_along_the_same_axes():
    points, _ = stretched()
    found = pca(points)
    assert found.project(points) == pytest.approx(found.coordinates)
    assert found.project(found.mean + 2 * found.axes) == pytest.approx(2 * np.eye(2), abs=1e-12)
    assert found.project(np.array([[0, 0, 0], [1, np.nan, 1]])).tolist() == [[0, 0], [0, 0]]


def test_it_is_the_same_every_time_and_in_any_order_of_blocks():
    many = cloud(20_000, 60).astype(np.float32)
    first, second = pca(many), pca(many)
    assert np.array_equal(first.coordinates, second.coordinates)
    centred = many.astype(np.float64) - many.mean(axis=0, dtype=np.float64)
    assert first.coordinates == pytest.approx(centred @ first.axes.T, abs=1e-9)


def test_a_turned_picture_knows_the_shares_of_its_new_axes():
    found = pca(stretched()[0])
    turned = found.turned(rotation(0.7))
    assert turned.coordinates == pytest.approx(found.coordinates @ rotation(0.7))
    assert turned.share == pytest.approx(found.share)
    assert turned.shares / turned.share == pytest.approx(
        turned.coordinates.var(axis=0) / turned.coordinates.var(axis=0).sum()
    )
    assert turned.project(stretched()[0]) == pytest.approx(turned.coordinates)


def test_nobody_can_write_to_it():
    found = pca(cloud(5))
    for array in (found.coordinates, found.axes, found.mean, found.shares, found.used):
        assert not array.flags.writeable


def test_it_reports_on_the_way_and_blocks_change_nothing(monkeypatch):
    points, _ = stretched(500)
    whole = pca(points, 2)
    monkeypatch.setattr("engine.projection.points.blocks.__defaults__", (300,))
    reports = []
    found = run(pca_steps(points, 2), reports.append)
    assert len(reports) == 10
    assert found.axes == pytest.approx(whole.axes)
    assert found.coordinates == pytest.approx(whole.coordinates)
