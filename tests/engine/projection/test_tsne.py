"""t-SNE as a whole: groups come apart, it can be stopped, resumed and pushed."""

import dataclasses
from importlib import import_module
from itertools import pairwise

import numpy as np
import pytest

from engine.config import settings
from engine.messages import Message, UserError
from engine.projection import TsneConfig, neighbours_kept, pca, pushed, silhouette, tsne, tsne_steps
from engine.projection.tsne import Layout, TsneProgress, first_layout
from engine.projection.tsne_descent import FURTHEST, Descent
from engine.training import Adjust, run
from tests.engine.projection.clouds import cloud, groups

MODULE = import_module("engine.projection.tsne")  # the package has a function of that name
SHORT = TsneConfig(perplexity=5, iterations=40, exaggeration_iterations=20)
SCIKIT_LEARN = 0.3308  # KL of scikit-learn 1.9.1 on these points at the same settings


def mixture():
    """Three hundred points of ten groups that touch."""
    rng = np.random.default_rng(0)
    centres = rng.normal(size=(10, 20)) * 6 / np.sqrt(20)
    return centres[rng.integers(0, 10, 300)] + rng.normal(size=(300, 20))


def until_finished(trainer, adjust_at=None, adjust=None):
    """Drive a trainer, adjusting it after so many snapshots of the map."""
    seen, answer = [], None
    while True:
        try:
            progress = trainer.send(answer)
        except StopIteration as finished:
            return seen, finished.value
        answer = None
        if isinstance(progress, TsneProgress):
            seen.append(progress)
            answer = adjust if len(seen) == adjust_at else None


def test_three_groups_come_apart():
    points, labels = groups([40, 40, 40])
    layout = tsne(points, TsneConfig(perplexity=10, iterations=400))
    assert silhouette(layout.coordinates, labels) > 0.7
    assert neighbours_kept(points, layout.coordinates) > 0.4
    assert layout.notes == ()


def test_many_points_on_the_grid_come_apart_too():
    points, labels = groups([400, 400, 400])
    config = TsneConfig(iterations=150, exaggeration_iterations=100)
    layout = tsne(points, config)
    assert silhouette(layout.coordinates, labels) > 0.5


def test_the_divergence_is_no_worse_than_that_of_scikit_learn():
    assert (
        tsne(mixture(), TsneConfig(metric="euclidean")).divergence <= 1.01 * SCIKIT_LEARN
    )  # seeds differ by half a percent


def test_it_starts_from_two_tiny_principal_components():
    points = cloud(50)
    first = first_layout(points, TsneConfig(metric="euclidean"))
    assert first.std(axis=0).max() == pytest.approx(1e-4, rel=0.05)
    axes = pca(points).coordinates
    for column in range(2):
        assert np.corrcoef(first[:, column], axes[:, column])[0, 1] > 0.99
    seen, _ = until_finished(tsne_steps(points, dataclasses.replace(SHORT, metric="euclidean")))
    assert np.array_equal(seen[0].layout, first_layout(points, TsneConfig(metric="euclidean")))


def test_a_seed_repeats_to_the_last_bit_and_another_one_differs():
    points = cloud(60)
    first, second = tsne(points, SHORT), tsne(points, SHORT)
    assert np.array_equal(first.coordinates, second.coordinates)
    other = tsne(points, dataclasses.replace(SHORT, seed=2))
    assert not np.array_equal(first.coordinates, other.coordinates)


def test_snapshots_do_not_change_the_result(monkeypatch):
    points = cloud(60)
    quiet = tsne(points, SHORT)
    monkeypatch.setattr(MODULE.Pulse, "due", lambda self: True)
    seen, loud = until_finished(tsne_steps(points, SHORT))
    assert len(seen) > SHORT.iterations
    assert np.array_equal(loud.coordinates, quiet.coordinates)
    assert [p.step for p in seen[1:]] == list(range(SHORT.iterations))
    measured = [p.step for p in seen if not np.isnan(p.divergence)]
    assert measured == [0, 25]


def test_a_snapshot_is_a_frozen_moment(monkeypatch):
    monkeypatch.setattr(MODULE.Pulse, "due", lambda self: True)
    points = cloud(30)
    seen, layout = until_finished(tsne_steps(points, SHORT))
    for progress in seen:
        assert progress.layout.shape == (30, 2)
        assert progress.layout.dtype == np.float64
        assert np.isfinite(progress.layout).all()
        assert not progress.layout.flags.writeable
        assert isinstance(progress.message, Message)
        assert 0 <= progress.step <= progress.total
    assert not np.array_equal(seen[-1].layout, seen[-2].layout)
    assert not layout.coordinates.flags.writeable
    assert not layout.used.flags.writeable
    assert layout.coordinates.mean(axis=0) == pytest.approx([0, 0], abs=1e-9)


def test_asked_to_finish_it_returns_the_map_as_it_is(monkeypatch):
    monkeypatch.setattr(MODULE.Pulse, "due", lambda self: True)
    seen, layout = until_finished(tsne_steps(cloud(30), SHORT), 10, Adjust(finish=True))
    assert isinstance(layout, Layout)
    assert layout.iterations == seen[-1].step == 8
    assert np.array_equal(layout.coordinates, seen[-1].layout)


def test_the_learning_rate_can_be_changed_on_the_way(monkeypatch):
    monkeypatch.setattr(MODULE.Pulse, "due", lambda self: True)
    seen, _ = until_finished(tsne_steps(cloud(30), SHORT), 5, Adjust(learning_rate=1e-12))
    moved = [np.abs(b.layout - a.layout).max() for a, b in pairwise(seen[1:])]
    assert moved[-1] < 1e-6 * moved[2]


def test_it_goes_on_from_a_layout_and_comes_back_after_a_push():
    points, labels = groups([30, 30, 30])
    config = TsneConfig(perplexity=10, iterations=300)
    layout = tsne(points, config)
    push = pushed(layout.coordinates, 0.2, seed=4)
    assert np.array_equal(push, pushed(layout.coordinates, 0.2, seed=4))
    size = (push - layout.coordinates).std() / layout.coordinates.std()
    assert size == pytest.approx(0.2, rel=0.2)
    seen, again = until_finished(tsne_steps(points, config, start=push))
    assert np.array_equal(seen[0].layout, push)
    assert [str(p.message) for p in seen[1:]] == ["Drawing the map"] * (len(seen) - 1)
    assert again.divergence < layout.divergence + 0.05
    assert silhouette(again.coordinates, labels) > 0.7


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 10])
@pytest.mark.parametrize("kind", ["cloud", "equal", "line"])
def test_few_points_are_drawn_and_the_perplexity_said(size, kind):
    points = {
        "cloud": cloud(size),
        "equal": np.ones((size, 3)),
        "line": np.arange(1.0, size + 1)[:, None],
    }[kind]
    layout = tsne(points, TsneConfig(iterations=100))
    assert layout.coordinates.shape == (size, 2)
    assert np.isfinite(layout.coordinates).all()
    assert layout.divergence >= 0
    assert layout.perplexity == pytest.approx(max(1, (size - 1) / 3))
    assert str(layout.notes[0]).startswith(f"Few words ({size}) for a perplexity of 30;")


def test_equal_points_part():
    layout = tsne(np.ones((20, 3)), TsneConfig(perplexity=5, iterations=200)).coordinates
    assert len(np.unique(layout.round(12), axis=0)) == 20


def test_points_without_groups_do_not_fall_into_one():
    layout = tsne(cloud(300, 100), TsneConfig(iterations=300))
    assert layout.coordinates.std() > 0.1


def test_rows_that_cannot_be_used_stand_in_the_middle_and_change_nothing():
    points = cloud(30)
    broken = np.concatenate([points[:10], np.zeros((1, 5)), points[10:], np.full((1, 5), np.nan)])
    layout, expected = tsne(broken, SHORT), tsne(points, SHORT)
    assert np.flatnonzero(~layout.used).tolist() == [10, 31]
    assert layout.coordinates[[10, 31]].tolist() == [[0, 0], [0, 0]]
    assert np.array_equal(layout.coordinates[layout.used], expected.coordinates)
    assert [str(note) for note in layout.notes] == [
        "Words without a vector, drawn in the middle: 2."
    ]


def test_too_many_points_or_none_are_refused(monkeypatch):
    for vectors in (np.zeros((3, 2)), np.empty((0, 2))):
        with pytest.raises(UserError, match="None of these words has a vector"):
            tsne(vectors)
    monkeypatch.setattr(MODULE, "MOST_POINTS", 20)
    with pytest.raises(UserError, match="A map of 21 words would take too long; choose 20 or"):
        tsne(cloud(21))


def test_no_learning_rate_blows_the_map_up():
    layout = tsne(cloud(40), dataclasses.replace(SHORT, learning_rate=100_000.0)).coordinates
    assert np.abs(layout).max() <= FURTHEST * SHORT.iterations


def test_the_learning_rate_grows_with_the_points():
    def rate(size, **changes):
        return Descent(_no_pairs(size), cloud(size, 2), TsneConfig(**changes)).rate

    assert rate(6000) == 500
    assert rate(6000, early_exaggeration=6.0) == 1000
    assert rate(30) == 50
    assert rate(30, learning_rate=7.0) == 7


def _no_pairs(size):
    from engine.projection.tsne_affinities import Affinities

    none = np.empty(0, np.int32)
    return Affinities(none, none, np.zeros(size + 1, np.int32), np.empty(0))


def test_a_centre_of_gravity_stays_and_moves_follow_the_forces():
    points = cloud(40)
    start = cloud(40, 2, seed=8)
    layout = run(tsne_steps(points, dataclasses.replace(SHORT, iterations=1), start=start))
    assert layout.iterations == 1
    assert layout.coordinates.mean(axis=0) == pytest.approx([0, 0], abs=1e-12)
    assert not np.array_equal(layout.coordinates, start)


def test_settings_are_explained_and_checked():
    for setting in settings(TsneConfig):
        setting.check(setting.default)
        assert len(setting.label) <= 30
        assert setting.help.endswith(".")
        assert len(setting.help) <= 160
    with pytest.raises(UserError, match="“Perplexity” must be between 1 and 200"):
        TsneConfig(perplexity=0.5)
    with pytest.raises(UserError, match="“Distance” must be one of"):
        TsneConfig(metric="manhattan")
