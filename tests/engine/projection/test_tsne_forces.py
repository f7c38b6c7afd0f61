"""Forces against the slope of the divergence, and the grid against all pairs."""

import numpy as np
import pytest

from engine.projection.tsne_affinities import affinities_steps
from engine.projection.tsne_forces import Attraction, exact_repulsion
from engine.projection.tsne_grid import GridRepulsion, grid_for
from engine.training import run
from tests.engine.projection.clouds import cloud, groups

SIZE = 30


@pytest.fixture(scope="module")
def affinities():
    return run(affinities_steps(cloud(SIZE), 6, "euclidean"))


def divergence(affinities, layout):
    """KL(P‖Q), pair by pair."""
    chances = affinities.matrix().toarray()
    nearness = 1 / (1 + np.square(layout[:, None] - layout).sum(axis=2))
    np.fill_diagonal(nearness, 0)
    drawn = nearness / nearness.sum()
    pairs = chances > 0
    return float((chances[pairs] * np.log(chances[pairs] / drawn[pairs])).sum())


@pytest.mark.parametrize("spread", [0.01, 1, 30])
def test_the_forces_are_the_slope_of_the_divergence(affinities, spread):
    layout = spread * cloud(SIZE, 2, seed=3)
    repulsion = exact_repulsion(layout)
    gradient = 4 * (Attraction(affinities)(layout) - repulsion.forces / repulsion.total)
    step = 1e-5 * spread
    for place in np.ndindex(layout.shape):
        there, back = layout.copy(), layout.copy()
        there[place] += step
        back[place] -= step
        slope = (divergence(affinities, there) - divergence(affinities, back)) / (2 * step)
        assert gradient[place] == pytest.approx(slope, abs=1e-6 / min(1, spread))


@pytest.mark.parametrize("spread", [1e-4, 1, 30])
def test_the_divergence_is_its_definition(affinities, spread):
    layout = spread * cloud(SIZE, 2, seed=3)
    attraction = Attraction(affinities)
    attraction(layout)
    found = attraction.divergence(exact_repulsion(layout).total)
    assert found == pytest.approx(divergence(affinities, layout))


def test_nothing_moves_the_whole_map():
    layout = cloud(50, 2)
    attraction = Attraction(run(affinities_steps(cloud(50), 6)))
    assert attraction(layout).sum(axis=0) == pytest.approx([0, 0], abs=1e-12)
    assert exact_repulsion(layout).forces.sum(axis=0) == pytest.approx([0, 0], abs=1e-9)


def drawn(size, width):
    """A map as t-SNE draws them: groups side by side, so wide."""
    layout, _ = groups([size // 10] * 10, 2, apart=4)
    return layout * (width / np.ptp(layout, axis=0).max())


@pytest.mark.parametrize("width", [1e-12, 1e-4, 0.03, 1, 10, 30, 80])
def test_on_the_grid_forces_are_right_to_a_hundredth(width):
    layout = drawn(1500, width)
    found, expected = GridRepulsion()(layout), exact_repulsion(layout)
    off = np.linalg.norm(found.forces - expected.forces) / np.linalg.norm(expected.forces)
    assert off < 0.01
    assert found.total == pytest.approx(expected.total, rel=1e-3)


def test_a_grid_serves_again_for_another_layout():
    grid = GridRepulsion()
    for width in (5, 40, 39, 5):
        layout = drawn(1000, width)
        assert np.array_equal(grid(layout).forces, GridRepulsion()(layout).forces)


def test_far_outliers_and_equal_points_do_no_harm():
    layout = np.concatenate([np.zeros((50, 2)), [[60.0, 0], [0, -60]]])
    found, expected = GridRepulsion()(layout), exact_repulsion(layout)
    assert found.forces == pytest.approx(expected.forces, abs=0.05)
    assert np.isfinite(GridRepulsion()(np.zeros((20, 2))).forces).all()


@pytest.mark.parametrize("width", [0, 1e-200, 1e-9, 1e-4, 0.5, 19.2, 19.3, 100, 5000])
def test_a_grid_is_fine_enough_and_holds_the_map(width):
    knots, spacing = grid_for(width)
    assert spacing <= 0.3
    assert (knots - 4) * spacing >= width
    assert spacing == 0.3 or width / spacing <= 64
