"""A picture turned, mirrored and moved on, laid back on the last one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.projection import aligned, carried_over, rotation_to
from tests.engine.projection.clouds import cloud, rotation

ANGLES = st.floats(-np.pi, np.pi)


def distance(layout, to):
    return np.linalg.norm(layout - to)


@given(ANGLES, st.booleans())
def test_a_rotation_or_reflection_is_undone_exactly(angle, mirrored):
    before = cloud(20, 2)
    turned = before @ rotation(angle, mirrored)
    assert aligned(turned, before) == pytest.approx(before, abs=1e-12)


def test_in_three_dimensions_too():
    before = cloud(20, 3)
    turned = before @ np.linalg.qr(cloud(3, 3, seed=2))[0]
    assert aligned(turned, before) == pytest.approx(before, abs=1e-12)


@given(st.integers(1, 10), st.integers(0, 1000))
def test_it_is_never_farther_from_the_last_frame_and_never_stretched(size, seed):
    layout, before = cloud(size, 2, seed), cloud(size, 2, seed + 1)
    found = aligned(layout, before)
    assert distance(found, before) <= distance(layout, before)
    assert found @ found.T == pytest.approx(layout @ layout.T)


@given(ANGLES, st.booleans())
def test_no_other_rotation_comes_nearer(angle, mirrored):
    layout, before = cloud(15, 2, 1), cloud(15, 2, 2)
    other = layout @ rotation(angle, mirrored)
    assert distance(aligned(layout, before), before) <= distance(other, before) + 1e-9


def test_what_lies_right_already_is_not_touched():
    before = cloud(10, 2)
    assert np.array_equal(aligned(before, before), before)
    assert np.array_equal(aligned(before, np.zeros((10, 2))), before)


def test_new_words_turn_along_and_do_not_count():
    before = cloud(20, 2)
    shared = np.arange(20) % 3 > 0
    stood = np.where(shared[:, None], before, 1e6)
    turned = before @ rotation(2.0, mirrored=True)
    assert aligned(turned, stood, shared) == pytest.approx(before, abs=1e-12)
    assert np.array_equal(rotation_to(turned, stood, np.zeros(20, bool)), np.eye(2))


def test_words_that_came_and_went_are_found_by_name():
    stood, shared = carried_over(["c", "x", "a"], ["a", "b", "c"], np.arange(6.0).reshape(3, 2))
    assert stood.tolist() == [[4, 5], [0, 0], [0, 1]]
    assert shared.tolist() == [True, False, True]
    stood, shared = carried_over(["a"], [], np.empty((0, 2)))
    assert (stood.tolist(), shared.tolist()) == ([[0, 0]], [False])
