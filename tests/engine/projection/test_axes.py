"""Words along chosen directions."""

import numpy as np
import pytest

from engine.messages import UserError
from engine.projection import along, pca
from engine.projection.points import measurable
from tests.engine.projection.clouds import cloud


def test_a_word_stands_where_its_cosine_says():
    vectors, directions = cloud(10), cloud(2, seed=9) * 3
    found = along(vectors.astype(np.float32), directions)
    for row, vector in enumerate(vectors):
        for axis, direction in enumerate(directions):
            cosine = vector @ direction / np.linalg.norm(vector) / np.linalg.norm(direction)
            assert found.coordinates[row, axis] == pytest.approx(cosine, abs=1e-6)


def test_a_direction_itself_stands_at_the_end():
    directions = cloud(2)
    found = along(np.concatenate([directions, -directions]), directions)
    assert np.diagonal(found.coordinates[:2]) == pytest.approx([1, 1])
    assert np.diagonal(found.coordinates[2:]) == pytest.approx([-1, -1])
    assert found.angles == pytest.approx(found.coordinates[:2])


def test_shares_along_axes_at_right_angles_sum_to_one():
    found = along(cloud(50, 4), np.linalg.qr(cloud(4, 4, 3))[0])
    assert found.shares.sum() == pytest.approx(1)
    assert found.angles == pytest.approx(np.eye(4), abs=1e-12)


def test_no_axis_holds_more_than_the_principal_one():
    units = measurable(cloud(50, 4), "cosine")
    best = pca(units, 1)
    assert along(units, best.axes).shares == pytest.approx(best.shares)
    assert along(units, cloud(20, 4, seed=1)).shares.max() <= best.shares[0]


def test_rows_without_a_direction_stand_in_the_middle_and_do_not_count():
    vectors = cloud(6)
    broken = np.concatenate([vectors, np.zeros((1, 5)), np.full((1, 5), np.nan)])
    found, expected = along(broken, cloud(2, seed=1)), along(vectors, cloud(2, seed=1))
    assert found.used.tolist() == [True] * 6 + [False] * 2
    assert found.coordinates[6:].tolist() == [[0, 0], [0, 0]]
    assert found.shares == pytest.approx(expected.shares)


@pytest.mark.parametrize("vectors", [np.empty((0, 3)), np.ones((1, 3)), np.ones((4, 3))])
def test_where_nothing_varies_no_axis_holds_anything(vectors):
    assert along(vectors, np.eye(3)[:2]).shares.tolist() == [0, 0]


@pytest.mark.parametrize("direction", [[0.0, 0, 0], [np.nan, 1, 1]])
def test_an_axis_that_points_nowhere_is_said(direction):
    with pytest.raises(UserError, match="points nowhere"):
        along(cloud(5, 3), np.array([[1.0, 0, 0], direction]))
