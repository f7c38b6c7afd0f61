"""Packing: no two boxes meet, nothing leaves the picture, the heaviest is in the middle."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legacy_gui.plots.packing import pack


def boxes_of(seed, size):
    """Return random boxes and falling weights."""
    random = np.random.default_rng(seed)
    boxes = np.stack([random.uniform(40, 700, size), random.uniform(50, 110, size)], 1)
    return boxes, np.sort(random.pareto(1.2, size) + 1e-3)[::-1]


def corners(boxes, scales, centres):
    """Return left, top, right, bottom of what was placed."""
    half = (boxes * scales[:, None] / 2)[scales > 0]
    placed = centres[scales > 0]
    return np.hstack([placed - half, placed + half])


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 10**6),
    size=st.integers(1, 150),
    width=st.integers(100, 2000),
    height=st.integers(100, 1200),
)
def test_no_two_boxes_overlap_and_none_leaves_the_picture(seed, size, width, height):
    boxes, weights = boxes_of(seed, size)
    placed = corners(boxes, *pack(boxes, weights, width, height, 0.11))
    assert (placed[:, :2] >= -1e-6).all()
    assert (placed[:, 2:] <= np.array([width, height]) + 1e-6).all()
    for one, other in combinations(placed, 2):
        overlap = np.minimum(one[2:], other[2:]) - np.maximum(one[:2], other[:2])
        assert overlap.min() <= 1e-6


def test_area_is_in_proportion_to_the_weight():
    boxes = np.tile([200.0, 100.0], (20, 1))
    weights = np.linspace(10, 5, 20)
    scales, _ = pack(boxes, weights, 900, 500, 0.01)
    assert scales**2 / weights == pytest.approx(scales[0] ** 2 / weights[0])


def test_the_heaviest_is_in_the_middle():
    boxes, weights = boxes_of(3, 80)
    _, centres = pack(boxes, weights, 900, 500, 0.11)
    assert np.abs(centres[0] - [450, 250]).max() < 10


def test_a_hundred_and_fifty_boxes_find_room():
    boxes, weights = boxes_of(5, 150)
    scales, _ = pack(boxes, weights, 1024, 640, 0.11)
    assert (scales >= 0.11).all()


def test_what_has_no_room_is_left_out_from_the_light_end():
    boxes, weights = boxes_of(7, 150)
    scales, _ = pack(boxes, weights, 220, 120, 0.11)
    placed = int((scales > 0).sum())
    assert 1 <= placed < 150
    assert (scales[:placed] > 0).all()
    assert (scales[placed:] == 0).all()


def test_the_same_words_give_the_same_picture():
    boxes, weights = boxes_of(9, 100)
    first, second = (pack(boxes, weights, 900, 500, 0.11) for _ in range(2))
    assert all((a == b).all() for a, b in zip(first, second, strict=True))
