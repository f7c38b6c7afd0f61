"""A cloud of points followed while it moves."""

import numpy as np
import pytest

from engine.projection import aligned, followed, pca


def cloud(seed=0, size=60, dimension=12, spread=0.05):
    """Points whose directions all hold nearly the same variance."""
    rng = np.random.default_rng(seed)
    return rng.normal(size=(size, dimension)) * (1 + spread * np.arange(dimension))


def plane(axes):
    """Return the projection onto a plane, the same for every basis of it."""
    return axes.T @ axes


def test_axes_are_orthonormal_and_shares_are_those_of_the_variance():
    points = cloud()
    found = followed(points, pca(cloud(1)).axes)
    assert found.axes @ found.axes.T == pytest.approx(np.eye(2))
    centred = points - points.mean(axis=0)
    assert found.coordinates == pytest.approx(centred @ found.axes.T)
    assert found.share == pytest.approx(found.coordinates.var(axis=0).sum() / points.var(0).sum())
    assert found.share <= pca(points).share


def test_repeated_it_ends_in_the_principal_plane():
    points = cloud(spread=0.3)
    axes = pca(cloud(1)).axes
    for _ in range(500):
        axes = followed(points, axes).axes
    assert plane(axes) == pytest.approx(plane(pca(points).axes), abs=1e-6)


def test_the_principal_plane_stays_where_it_is():
    points = cloud()
    axes = pca(points).axes
    assert plane(followed(points, axes).axes) == pytest.approx(plane(axes))


def test_words_jump_less_than_from_principal_plane_to_principal_plane():
    rng = np.random.default_rng(2)
    points = cloud()
    found = jumping = pca(points)
    ways = []
    for _ in range(20):
        points = points + 0.35 * rng.normal(size=points.shape)
        further, other = followed(points, found.axes), pca(points)
        ways.append(
            [
                np.linalg.norm(aligned(new.coordinates, to=old.coordinates) - old.coordinates)
                for new, old in ((further, found), (other, jumping))
            ]
        )
        found, jumping = further, other
    follow, jump = np.mean(ways, axis=0)
    assert follow < 0.7 * jump


def test_rows_that_cannot_be_used_lie_in_the_middle():
    points = cloud().astype(np.float32)
    points[3], points[5] = np.nan, 0
    found = followed(points, pca(points).axes)
    assert found.used.sum() == len(points) - 2
    assert found.coordinates[[3, 5]].tolist() == [[0, 0], [0, 0]]
    assert np.isfinite(found.coordinates).all()


def test_axes_that_are_missing_become_some_at_right_angles():
    points = np.random.default_rng(4).normal(size=(20, 5))
    axes = np.zeros((3, 5))
    axes[0] = 1
    found = followed(points, axes).axes
    assert found @ found.T == pytest.approx(np.eye(3))


@pytest.mark.parametrize("points", [np.ones((4, 3)), np.zeros((4, 3)), np.ones((1, 3))])
def test_where_nothing_varies_everything_lies_in_the_middle(points):
    found = followed(points, np.zeros((2, 3)))
    assert found.coordinates == pytest.approx(np.zeros((len(points), 2)))
    assert found.share == pytest.approx(0)
