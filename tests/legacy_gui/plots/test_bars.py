"""Bars: their lengths are the values, and they keep their identity."""

import math
import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontMetricsF

from legacy_gui.plots.bars import LINE, Bars
from legacy_gui.theme import DARK, GRID, LIGHT, theme
from legacy_gui.translations import use_language
from tests.support.windows import use_light


@pytest.fixture
def bars(qtbot):
    use_light()
    use_language("en")
    made = Bars()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def lengths(bars, color):
    """Return how many pixels of a colour each row has, through the middle of its bar."""
    bars.glide.finish()
    image = bars.viewport().grab().toImage()
    rows = [round(bars.place(row).center().y()) for row in range(bars.items)]
    return [
        sum(image.pixelColor(x, y) == QColor(color) for x in range(image.width())) for y in rows
    ]


def test_lengths_are_in_the_ratio_of_the_values(bars):
    bars.show_bars(["a", "b", "c", "d"], [1.0, 0.5, 0.25, 0.0])
    whole, half, quarter, nothing = lengths(bars, LIGHT.series[0])
    assert whole > 300
    assert half == pytest.approx(whole / 2, abs=2)
    assert quarter == pytest.approx(whole / 4, abs=2)
    assert nothing == 0


def test_the_maximum_is_a_full_bar(bars):
    bars.show_bars(["a"], [0.2])
    full = lengths(bars, LIGHT.series[0])[0]
    bars.show_bars(["a"], [0.2], maximum=1.0)
    assert lengths(bars, LIGHT.series[0])[0] == pytest.approx(full / 5, abs=3)
    bars.show_bars(["a"], [7.0], maximum=1.0)
    assert lengths(bars, LIGHT.series[0])[0] == pytest.approx(full, abs=60)


def test_a_small_value_is_still_seen(bars):
    bars.show_bars(["a", "b"], [1.0, 1e-9])
    assert lengths(bars, LIGHT.series[0])[1] >= 1


def test_negative_values_run_the_other_way_in_another_colour(bars):
    bars.show_bars(["a", "b"], [0.5, -0.5])
    right, left = lengths(bars, LIGHT.series[0]), lengths(bars, LIGHT.series[1])
    assert right[0] == pytest.approx(left[1], abs=2)
    assert right[1] == left[0] == 0


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_has_no_bar(bars, value):
    bars.show_bars(["a", "b"], [1.0, value])
    assert lengths(bars, LIGHT.series[0])[1] == 0
    assert "–" in bars.tip(1)
    bars.show_bars(["a"], [value])
    assert lengths(bars, LIGHT.series[0]) == [0]


def test_bars_re_rank_by_their_labels(bars):
    bars.show_bars(["a", "b", "a"], [3, 2, 1])
    bars.show_bars(["b", "a", "new", "a"], [9, 8, 7, 6])
    come_from = [(bar.label, bar.old_value, bar.old_row) for bar in bars.bars]
    assert come_from == [("b", 2, 1), ("a", 3, 0), ("new", 0, 2), ("a", 1, 2)]


def test_halfway_a_bar_is_between_its_two_lengths(bars):
    bars.show_bars(["a"], [0.0], maximum=1.0)
    bars.show_bars(["a"], [1.0], maximum=1.0)
    bars.glide.pause()
    bars.glide.share = 0.5
    image = bars.viewport().grab().toImage()
    y = round(bars.place(0).center().y())
    half = sum(image.pixelColor(x, y) == QColor(LIGHT.series[0]) for x in range(image.width()))
    assert half == pytest.approx(lengths(bars, LIGHT.series[0])[0] / 2, abs=3)


def test_numbers_have_separators_and_fitting_decimals(bars):
    bars.show_bars(["net", "河"], [12500, 3], ["in all", ""])
    assert bars.tip(0) == "net: 12,500 · in all"
    assert bars.tip(1) == "河: 3"
    bars.show_bars(["net"], [0.25])
    assert bars.tip(0) == "net: 0.250"
    bars.show_bars(["net"], [0.25], decimals=1)
    assert re.fullmatch(r"net: 0\.[23]", bars.tip(0))


def test_few_bars_are_large_and_many_scroll(bars):
    bars.show_bars(["a"] * 3, [1, 1, 1])
    large = bars.place(0).height()
    bars.show_bars(["a"] * 200, [1] * 200)
    assert bars.place(0).height() < large
    assert bars.verticalScrollBar().maximum() > 1000


def test_what_nearly_fits_does_not_scroll(bars):
    for height in range(300, 420):
        bars.resize(900, height)
        bars.show_bars([*"abcdefghij"], range(10))
        line = QFontMetricsF(bars._font).height()
        fits = 10 * line * LINE + 2 * GRID <= bars.viewport().height()
        assert (bars.verticalScrollBar().maximum() == 0) >= fits, height


def test_a_click_tells_which(bars, qtbot):
    bars.show_bars(["a", "b", "c"], [3, 2, 1])
    heard, labels = [], []
    bars.bar_activated.connect(heard.append)
    bars.label_activated.connect(labels.append)
    spot = QPoint(300, round(bars.place(1).center().y()))
    qtbot.mouseClick(bars.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert heard == [1, 2]
    assert labels == ["b", "c"]


def test_it_is_read_out(bars):
    assert bars.accessibleName()
    assert bars.toolTip()
    bars.show_bars(["net", "sea"], [3, 2])
    assert bars.accessibleDescription() == "net: 3; sea: 2"


def test_nothing_and_unequal_lengths(bars):
    bars.show_bars([], [])
    bars.grab()
    with pytest.raises(ValueError, match="zip"):
        bars.show_bars(["a"], [1, 2])


def test_the_colours_follow_the_theme(bars):
    bars.show_bars(["a"], [1])
    theme().choose("dark")
    assert lengths(bars, DARK.series[0])[0] > 300
    theme().choose("light")
    assert lengths(bars, DARK.series[0])[0] == 0
