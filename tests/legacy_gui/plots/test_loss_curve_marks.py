"""Marks on a chart: notes that meet no line, and arrows that do not crowd."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from legacy_gui.plots.loss_curve_axes import Frame, Scale
from legacy_gui.plots.loss_curve_marks import free_place, spread_out

FRAME = Frame(QRectF(0, 0, 400, 200), Scale(0, 1), Scale(0, 1))
SPOT, SIZE = QPointF(200, 100), QSizeF(60, 20)


def across(y):
    return np.array([[0.0, y], [400.0, y]])


def test_a_note_stands_above_where_it_can():
    assert free_place(FRAME, SPOT, SIZE, [across(150.0)], []).bottom() < SPOT.y()


def test_a_note_goes_out_of_the_way_of_a_line_between_two_far_points():
    place = free_place(FRAME, SPOT, SIZE, [across(80.0)], [])
    assert place.top() > SPOT.y()


def test_two_notes_do_not_meet():
    first = free_place(FRAME, SPOT, SIZE, [], [])
    second = free_place(FRAME, SPOT + QPointF(5, 0), SIZE, [], [first])
    assert not first.intersects(second)


def test_where_there_is_no_room_there_is_no_note():
    lines = [across(float(y)) for y in range(0, 200, 10)]
    assert free_place(FRAME, SPOT, SIZE, lines, []) is None
    assert free_place(FRAME, QPointF(200, 2), SIZE, [across(25.0), across(45.0)], []) is None


@pytest.mark.parametrize("x", [0, 400])
def test_a_note_stays_inside(x):
    assert FRAME.place.contains(free_place(FRAME, QPointF(x, 100), SIZE, [], []))


def test_arrows_stand_apart():
    assert spread_out([float(x) for x in range(100)]) == [0, 12, 24, 36, 48, 60, 72, 84, 96]
