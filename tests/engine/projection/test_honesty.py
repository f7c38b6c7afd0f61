"""Neighbours kept, and the sentence about it."""

import numpy as np
import pytest

from engine.messages import Message
from engine.projection import (
    NeighboursKept,
    honesty,
    neighbours_kept,
    neighbours_kept_steps,
    trustworthy,
    verdict,
)
from engine.training import run
from tests.engine.projection.clouds import cloud, groups


def kept_of(share, k=10, points=1000):
    return NeighboursKept(np.arange(1), np.array([share]), k, points)


def test_a_map_of_two_dimensions_keeps_all():
    points = cloud(100, 2)
    assert neighbours_kept(points, points * 7 + 3, metric="euclidean") == 1
    assert neighbours_kept(points, -points, metric="euclidean") == 1


def test_a_map_drawn_at_random_keeps_what_chance_gives():
    found = run(neighbours_kept_steps(cloud(1000), cloud(1000, 2, seed=1), 20))
    assert found.chance == pytest.approx(20 / 999)
    assert found.share == pytest.approx(found.chance, abs=0.005)


def test_it_is_the_overlap_word_by_word():
    vectors, layout = cloud(30), cloud(30, 2, seed=1)
    found = run(neighbours_kept_steps(vectors, layout, 4, "euclidean"))
    for row, share in zip(found.rows.tolist(), found.shares.tolist(), strict=True):
        space, drawn = (
            set(np.argsort(np.square(points - points[row]).sum(axis=1))[1:5].tolist())
            for points in (vectors, layout)
        )
        assert share == len(space & drawn) / 4
    assert found.share == pytest.approx(found.shares.mean())
    assert found.share == neighbours_kept(vectors, layout, 4, "euclidean")


def test_one_misplaced_point_loses_its_neighbours_only():
    points, _ = groups([30, 30], 2, apart=50)
    layout = points.copy()
    layout[0] = points[45]
    found = run(neighbours_kept_steps(points, layout, 5, "euclidean"))
    assert found.shares[0] == 0
    assert found.share > 0.9


def test_of_many_points_some_are_asked_always_the_same(monkeypatch):
    vectors, layout = cloud(500), cloud(500, 2, seed=1)
    everyone = run(neighbours_kept_steps(vectors, layout))
    monkeypatch.setattr(honesty, "MOST_ASKED", 50)
    some, again = (run(neighbours_kept_steps(vectors, layout)) for _ in range(2))
    assert len(some.rows) == 50
    assert (some.rows[0], some.rows[-1]) == (0, 499)
    assert np.array_equal(some.rows, again.rows)
    assert np.array_equal(some.shares, everyone.shares[some.rows])


def test_rows_that_cannot_be_used_are_nobodys_neighbours():
    vectors = cloud(40)
    layout = np.concatenate([cloud(40, 2, seed=1), np.zeros((2, 2))])
    broken = np.concatenate([vectors, np.zeros((1, 5)), np.full((1, 5), np.nan)])
    found = run(neighbours_kept_steps(broken, layout))
    assert found.rows.tolist() == list(range(40))
    assert found.share == neighbours_kept(vectors, layout[:40])


@pytest.mark.parametrize(
    ("size", "k"), [(0, 0), (1, 0), (3, 0), (4, 1), (13, 4), (31, 10), (50, 10)]
)
def test_of_few_points_fewer_neighbours_are_compared(size, k):
    found = run(neighbours_kept_steps(cloud(size), cloud(size, 2)))
    assert found.k == k
    assert 0 <= found.share <= 1
    assert not found.shares.flags.writeable


@pytest.mark.parametrize(
    ("kept", "sentence"),
    [
        (kept_of(0.2), "Only 1 in 5 of the nearest neighbours is near on this map; trust the list"),
        (kept_of(0.02), "Only 1 in 50 of"),
        (kept_of(0.01), "Neighbours on this map are hardly better than chance; trust the list"),
        (kept_of(0.0), "Neighbours on this map are hardly better than chance"),
        (
            kept_of(0.4),
            "On average 4 of the 10 nearest neighbours are near on this map; look closer",
        ),
        (kept_of(0.72), "On average 7 of the 10 nearest neighbours are near on this map; words"),
        (kept_of(0.4, k=3, points=10), "Neighbours on this map are hardly better than chance"),
        (kept_of(1.0, k=2, points=7), "There are too few words to say"),
        (kept_of(0.0, k=0, points=0), "There are too few words to say"),
    ],
)
def test_the_verdict_is_one_plain_sentence(kept, sentence):
    said = verdict(kept)
    assert isinstance(said, Message)
    assert str(said).startswith(sentence)
    assert str(said).endswith(".")
    assert trustworthy(kept) == sentence.startswith("On average")


def test_a_flat_cloud_of_many_dimensions_is_not_to_be_trusted():
    vectors = cloud(400, 50)
    found = run(neighbours_kept_steps(vectors, vectors[:, :2], metric="euclidean"))
    assert not trustworthy(found)


def test_of_very_many_points_fewer_are_asked_about(monkeypatch):
    monkeypatch.setattr(honesty, "DISTANCES", 300_000)
    points = cloud(1_000, 4)
    kept = run(neighbours_kept_steps(points, points[:, :2]))
    assert len(kept.rows) == 300
    monkeypatch.setattr(honesty, "DISTANCES", 1)
    fewer = run(neighbours_kept_steps(points, points[:, :2]))
    assert len(fewer.rows) == honesty.LEAST_ASKED
    assert fewer.share == pytest.approx(kept.share, abs=0.05)
