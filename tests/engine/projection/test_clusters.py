"""k-means and silhouettes against their definitions."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.messages import UserError
from engine.projection import clusters, kmeans, silhouette
from tests.engine.projection.clouds import cloud, groups


@pytest.mark.parametrize("metric", ["cosine", "euclidean"])
def test_groups_far_apart_are_found_largest_first(metric):
    points, labels = groups([20, 50, 30], apart=20)
    found = kmeans(points, 3, metric=metric)
    assert found.sizes.tolist() == [50, 30, 20]
    assert np.array_equal(found.labels, np.array([2, 0, 1])[labels])
    assert found.silhouette > 0.7


def test_every_point_is_in_the_group_of_the_nearest_centre():
    points = cloud(300, 3)
    found = kmeans(points, 7, metric="euclidean")
    points = points - points.mean(axis=0)
    squares = np.square(points[:, None] - found.centres).sum(axis=2)
    assert np.array_equal(squares.argmin(axis=1), found.labels)
    assert found.inertia == pytest.approx(squares.min(axis=1).sum())
    for group, centre in enumerate(found.centres):
        assert centre == pytest.approx(points[found.labels == group].mean(axis=0))
    assert np.array_equal(np.bincount(found.labels), found.sizes)


@given(st.integers(1, 30), st.integers(1, 12), st.integers(0, 50))
def test_no_group_is_ever_empty(size, k, seed):
    points = np.round(cloud(size, 2, seed)) + 5
    found = kmeans(points, k, metric="euclidean", seed=seed)
    assert found.sizes.min() > 0
    assert found.sizes.sum() == size
    assert len(found.sizes) == min(k, len(np.unique(points, axis=0)))
    assert -1 <= found.silhouette <= 1


def test_a_group_that_runs_empty_takes_the_point_that_lies_worst():
    labels, squares = np.array([0, 0, 2, 2], np.int32), np.array([1.0, 9.0, 2.0, 2.0])
    clusters._fill_empty(labels, squares, 4)
    assert labels.tolist() == [0, 1, 3, 2]


def test_a_seed_decides_and_repeats():
    points = cloud(200)
    first, second = kmeans(points, 5, seed=3), kmeans(points, 5, seed=3)
    assert np.array_equal(first.labels, second.labels)
    assert first.inertia == second.inertia
    assert any(kmeans(points, 5, seed=seed).inertia != first.inertia for seed in range(4, 8))


def test_rows_that_cannot_be_used_belong_to_nobody():
    points, _ = groups([10, 5], apart=20)
    found = kmeans(np.concatenate([points, np.zeros((1, 10)), np.full((1, 10), np.inf)]), 2)
    assert found.labels[-2:].tolist() == [-1, -1]
    assert found.sizes.tolist() == [10, 5]
    assert not found.labels.flags.writeable
    with pytest.raises(UserError, match="cannot be grouped"):
        kmeans(np.zeros((3, 2)), 2)


def test_the_silhouette_is_its_definition():
    points = cloud(25, 3)
    labels = np.arange(25) % 4 + 10
    labels[0] = 99
    distances = np.linalg.norm(points[:, None] - points, axis=2)
    scores = [0.0]
    for row in range(1, 25):
        mates = (labels == labels[row]) & (np.arange(25) != row)
        own = distances[row, mates].mean()
        others = [distances[row, labels == group].mean() for group in {10, 11, 12, 13, 99}]
        others.remove(distances[row, labels == labels[row]].mean())
        scores.append((min(others) - own) / max(min(others), own))
    assert silhouette(points, labels) == pytest.approx(np.mean(scores))


def test_the_silhouette_of_one_group_or_of_equal_points_is_zero():
    assert silhouette(cloud(5), np.zeros(5, np.int32)) == 0
    assert silhouette(np.ones((4, 2)), np.array([0, 0, 1, 1])) == 0


def test_the_silhouette_of_many_points_is_that_of_some(monkeypatch):
    points, _ = groups([300, 300], apart=20)
    everyone = kmeans(points, 2).silhouette
    monkeypatch.setattr(clusters, "MOST_ASKED", 60)
    assert kmeans(points, 2).silhouette == pytest.approx(everyone, abs=0.05)
    assert kmeans(points, 2).silhouette != everyone
