"""The drawing of the cells: everything on the sheet, no box upon another, no arrow into nowhere."""

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF

from legacy_gui.plots.cell_plan import AFTER, BEFORE, BODY, HIGH, OUTPUT_FOOT, TOP, WIDE, plan
from legacy_gui.plots.cell_words import part_named

SHEET = QRectF(0, TOP, WIDE, HIGH)
ALL = [(cell, backward) for cell in ("rnn", "lstm") for backward in (False, True)]


@pytest.fixture(params=ALL, ids=str)
def drawn(request):
    cell, backward = request.param
    return plan(cell, backward=backward)


def test_everything_is_on_the_sheet(drawn):
    for one in (*drawn.nodes, *drawn.strips):
        assert SHEET.contains(one.place)
    for strip in drawn.strips:
        assert SHEET.contains(strip.number_place)
        assert SHEET.contains(strip.name_place)
    assert SHEET.contains(drawn.input_place)


def test_no_box_hides_another_and_no_number_hides_a_box(drawn):
    boxes = [node.place for node in drawn.nodes]
    strips = [strip.place for strip in drawn.strips]
    for one, other in combinations([*boxes, *strips], 2):
        assert not one.intersects(other), (one, other)


def test_every_arrow_begins_and_ends_at_something(drawn):
    solid = [node.place.adjusted(-1, -1, 1, 1) for node in drawn.nodes]
    solid += [BEFORE.adjusted(0, 0, 1, 0), AFTER.adjusted(-1, 0, 0, 0)]
    solid += [drawn.input_place.adjusted(0, -1, 0, 0)]
    lines = [wire.points for wire in drawn.wires]
    for points in lines:
        for place in (QPointF(*points[0]), QPointF(*points[-1])):
            ends = place.y() == OUTPUT_FOOT or any(one.contains(place) for one in solid)
            assert ends or any(_lies_on(place, other) for other in lines if other != points), place


def _lies_on(spot, points):
    pairs = pairwise(points)
    rects = [QRectF(QPointF(*a), QPointF(*b)).normalized() for a, b in pairs]
    return any(rect.adjusted(-1, -1, 1, 1).contains(spot) for rect in rects)


def test_the_numbers_inside_stand_inside(drawn):
    inside = [strip for strip in drawn.strips if BODY.contains(strip.place)]
    assert inside
    assert all(BODY.contains(strip.number_place) for strip in inside)


def test_every_part_has_a_name_and_a_meaning(drawn):
    parts = {one.part for one in (*drawn.nodes, *drawn.strips)}
    for part in parts | {"x", "before", "after"}:
        words = part_named(part)
        assert words.sign
        assert words.name
        assert words.meaning.endswith(".")


@pytest.mark.parametrize("count", [1, 4, 12])
def test_squares_stand_side_by_side_within_their_strip(drawn, count):
    strip = drawn.strips[0]
    squares = strip.squares(count)
    assert len(squares) == count
    assert strip.place.adjusted(-0.1, 0, 0.1, 0).contains(squares[0])
    assert strip.place.adjusted(-0.1, 0, 0.1, 0).contains(squares[-1])
    for one, other in pairwise(squares):
        assert one.right() == pytest.approx(other.left())
