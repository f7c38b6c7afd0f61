"""The growth of the dictionary: the points are the counts, and what is unknown is not drawn."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QWidget

from legacy_gui.plots.growth import CHARACTERS, WORDS, DictionaryGrowth, apart
from legacy_gui.theme import DARK, LIGHT, theme
from legacy_gui.translations import use_language
from tests.support.windows import use_light

TYPES, TOKENS = [8200, 96_000, 210_000], [300_000, 299_999, 299_998]


@pytest.fixture
def growth(qtbot):
    use_light()
    use_language("en")
    page = QWidget()  # pyqtgraph takes a plot apart that is closed itself
    qtbot.addWidget(page)
    made = DictionaryGrowth(page)
    made.resize(900, 500)
    page.resize(900, 500)
    page.show()
    yield made
    page.hide()


def drawn(growth):
    """Return n and count of every point of the four lines."""
    points = []
    for line in growth._lines:
        x, y = line.curve.getData()
        points.append([] if x is None else [(int(n), round(10**h)) for n, h in zip(x, y)])  # noqa: B905
    return points


def test_the_points_are_the_counts(growth):
    growth.show_growth((TYPES, TOKENS), ([94], [1_650_000]))
    words, all_words, characters, all_characters = drawn(growth)
    assert words == list(enumerate(TYPES, 1))
    assert all_words == list(enumerate(TOKENS, 1))
    assert characters == [(1, 94)]
    assert all_characters == [(1, 1_650_000)]


@pytest.mark.parametrize("gap", [None, math.nan, math.inf, 0, -3])
def test_what_is_not_counted_is_not_drawn(growth, gap):
    growth.show_growth(([10, gap, 30], []))
    assert drawn(growth) == [[(1, 10), (3, 30)], [], [], []]
    assert [line.label.isVisible() for line in growth._lines] == [True, False, False, False]


def test_a_growing_series_replaces_the_shorter_one(growth):
    for length in (1, 2, 3):
        growth.show_growth((TYPES[:length], TOKENS[:length]))
        assert len(drawn(growth)[0]) == length
    growth.show_growth()
    assert drawn(growth) == [[], [], [], []]
    assert growth._empty.isVisible()


def test_without_counts_it_says_so(growth):
    assert growth._empty.isVisible()
    growth.show_growth((TYPES, TOKENS))
    assert not growth._empty.isVisible()


def test_more_than_eight_orders_are_cut(growth):
    growth.show_growth((range(1, 20), range(1, 20)))
    assert len(drawn(growth)[0]) == 8


def test_every_point_is_in_view(growth):
    for counts in ([1], [1, 1], [3, 10**12], [5] * 8):
        growth.show_growth((counts, counts))
        (left, right), (bottom, top) = growth.viewRange()
        assert left < 1
        assert right > 8
        assert bottom <= np.log10(min(counts))
        assert top > np.log10(max(counts))


def test_colour_is_what_is_counted_and_dashes_are_all(growth):
    pens = [line.curve.opts["pen"] for line in growth._lines]
    names = [pen.color().name() for pen in pens]
    words, characters = (LIGHT.series[series].lower() for series in (WORDS, CHARACTERS))
    assert names == [words, words, characters, characters]
    solid, dashed = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine
    assert [pen.style() for pen in pens] == [solid, dashed, solid, dashed]


def test_the_colours_follow_the_theme(growth):
    theme().choose("dark")
    assert growth._lines[0].curve.opts["pen"].color().name() == DARK.series[WORDS].lower()
    assert growth._lines[0].label.color.name() == DARK.series[WORDS].lower()
    theme().choose("light")


def test_the_mouse_tells_the_nearest_count(growth):
    growth.show_growth((TYPES, TOKENS))
    place = growth.getViewBox().mapViewToScene(QPointF(2.2, np.log10(90_000)))
    growth._on_mouse_moved(place)
    assert growth._hover.isVisible()
    assert growth._hover.toPlainText() == "different word n-grams, n = 2: 96,000"
    growth._on_mouse_moved(growth.getViewBox().mapViewToScene(QPointF(7, 4)))
    assert not growth._hover.isVisible()
    growth._on_mouse_moved(QPointF(-9, -9))
    assert not growth._hover.isVisible()


def test_the_last_counts_are_read_out(growth):
    growth.show_growth((TYPES, None or []))
    assert growth.accessibleDescription() == "different word n-grams, n = 3: 210,000"


def test_names_at_the_ends_never_meet(growth):
    growth.show_growth(([5, 7], [5, 7]), ([5, 7], [5, 7]))
    growth.grab()
    boxes = [line.label.sceneBoundingRect() for line in growth._lines]
    tops = sorted((box.top(), box.bottom()) for box in boxes)
    assert all(one[1] <= other[0] + 6 for one, other in pairwise(tops))  # 6: margins of the texts


@pytest.mark.parametrize("width", [620, 900, 1600])
def test_names_at_the_ends_are_never_cut(growth, width):
    growth.show_growth(([5] * 8, [7] * 8), ([9] * 8, [11] * 8))
    growth.resize(width, 330)
    growth.grab()
    shown = growth.getViewBox().sceneBoundingRect()
    for line in growth._lines:
        name = line.label.sceneBoundingRect()
        assert shown.contains(name.center())
        assert name.right() <= shown.right() + 1
        assert name.left() >= growth.getViewBox().mapViewToScene(QPointF(8, 1)).x()


@given(st.lists(st.floats(0, 10), max_size=6).map(sorted), st.floats(0.1, 2))
def test_heights_are_moved_apart_and_no_more_than_that(heights, gap):
    moved = apart(heights, gap)
    assert all(b - a >= gap - 1e-9 for a, b in pairwise(moved))
    assert sum(moved) == pytest.approx(sum(heights), abs=1e-6)
    if all(b - a >= gap for a, b in pairwise(heights)):
        assert moved == pytest.approx(heights)
