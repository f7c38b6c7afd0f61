"""What is looked at: never beyond the ends, and still there when the course has grown."""

import math

import pytest

from legacy_gui.plots.loss_curve_axes import Scale
from legacy_gui.plots.loss_curve_window import Window

WHOLE = Scale(0.0, 10.0)


def test_zooming_keeps_what_is_under_the_mouse():
    seen = Window().zoomed(WHOLE, 0.5, 0.3).of(WHOLE)
    assert (seen.low, seen.high) == (1.5, 6.5)


def test_out_again_is_the_whole():
    assert Window().zoomed(WHOLE, 0.5, 0.3).zoomed(WHOLE, 4.0, 0.5).is_whole


@pytest.mark.parametrize("way", [-100.0, 100.0])
def test_nobody_moves_beyond_the_ends(way):
    seen = Window(4.0, 6.0).moved(WHOLE, way).of(WHOLE)
    assert (seen.low, seen.high) == pytest.approx((0, 2) if way < 0 else (8, 10))


def test_a_part_at_the_end_keeps_to_the_end():
    window = Window().zoomed(WHOLE, 0.5, 1.0)
    assert window.of(Scale(0.0, 20.0)) == Scale(5.0, 20.0)
    middle = Window().zoomed(WHOLE, 0.5, 0.3)
    assert middle.of(Scale(0.0, 20.0)) == Scale(1.5, 6.5)


def test_on_a_logarithmic_axis_equal_ways_are_equal_factors():
    whole = Scale(0.01, 100.0, True)
    seen = Window().zoomed(whole, 0.5, 0.5).of(whole)
    assert (seen.low, seen.high) == pytest.approx((0.1, 10.0))
    moved = Window(0.1, 10.0).moved(whole, 0.25).of(whole)
    assert (moved.low, moved.high) == pytest.approx((10**-0.5, 10**1.5))


def test_what_there_is_no_more_is_not_looked_at():
    assert Window(30.0, 40.0).of(WHOLE) == WHOLE
    assert Window().zoomed(WHOLE, 0.0, 0.5).left > -math.inf
