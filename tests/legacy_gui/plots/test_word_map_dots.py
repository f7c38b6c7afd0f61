"""Dots: the same picture, stamped or drawn one by one."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from legacy_gui.plots.word_map_dots import LARGEST, SMALLEST, Dots, radius_for, stamped
from legacy_gui.plots.word_map_region import inside_lasso

RED, BLUE = QColor("#FF0000"), QColor("#0000FF")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_dot_is_where_its_spot_is(scale):
    spots, groups = np.array([[10.5, 20.5], [39.5, 4.5]]), np.array([0, 1], np.int32)
    pixels, image = stamped(QRectF(0, 0, 50, 30), [Dots(spots, groups, [RED, BLUE], 2.0)], scale)
    assert (image.width(), image.height()) == (50 * scale, 30 * scale)
    for (x, y), color in zip(spots.tolist(), (RED, BLUE), strict=True):
        assert image.pixelColor(int(x * scale), int(y * scale)) == color
    drawn = sum(
        image.pixelColor(x, y).alphaF() for x in range(image.width()) for y in range(image.height())
    )
    assert drawn == pytest.approx(2 * np.pi * (2 * scale) ** 2, rel=0.12)
    del image, pixels


def test_what_is_outside_is_cut():
    spots = np.array([[-100.0, 5], [5, 1e7], [0.5, 0.5], [49.5, 29.5]])
    dots = Dots(spots, np.zeros(4, np.int32), [RED], 3.0)
    pixels, image = stamped(QRectF(0, 0, 50, 30), [dots], 1.0)
    assert image.pixelColor(0, 0) == RED
    assert image.pixelColor(49, 29) == RED
    assert image.pixelColor(49, 0).alpha() == 0
    del image, pixels


def test_a_later_sheet_covers_an_earlier_one():
    spot, none = np.array([[20.5, 10.5]]), np.zeros(1, np.int32)
    sheets = [Dots(spot, none, [RED], 6.0), Dots(spot, none, [BLUE], 2.0)]
    pixels, image = stamped(QRectF(0, 0, 50, 30), sheets, 1.0)
    assert image.pixelColor(20, 10) == BLUE
    assert image.pixelColor(24, 10) == RED
    del image, pixels


def test_many_dots_are_small():
    sizes = [radius_for(count) for count in (0, 1, 100, 10_000, 10**6)]
    assert sizes == sorted(sizes, reverse=True)
    assert (sizes[0], sizes[-1]) == (LARGEST, SMALLEST)


def test_a_lasso_may_be_any_polygon():
    bow = np.array([[0.0, 0], [4, 0], [4, 4], [2, 1], [0, 4]])
    points = np.array([[2.0, 0.5], [2, 2], [0.5, 2], [3.5, 2], [5, 2], [np.nan, 1]])
    assert inside_lasso(points, bow).tolist() == [True, False, True, True, False, False]
    assert not inside_lasso(points, np.zeros((0, 2))).any()
