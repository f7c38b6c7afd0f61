"""Bars over time: each top is the logarithm of its number, and what has none is not drawn."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from legacy_gui.plots.time_bars import DECADES, PowerAxis, Series, TimeBars, short_number
from legacy_gui.translations import use_language
from tests.support.windows import use_light


@pytest.fixture
def bars(qtbot):
    use_light()
    use_language("en")
    page = QWidget()  # pyqtgraph takes a plot apart that is closed itself
    qtbot.addWidget(page)
    made = TimeBars()
    QVBoxLayout(page).addWidget(made)
    page.resize(640, 400)
    page.show()
    yield made
    page.hide()


def series(*values, name="RNN", hue=0):
    return Series(name, hue, np.array(values))


def drawn(bars, place=0):
    """Return centre and value of every bar of a series."""
    opts = bars._bars[place].opts
    tops = 10.0 ** (opts["y0"] + np.asarray(opts["height"]))
    return np.asarray(opts["x"]).tolist(), tops.tolist()


def test_each_bar_is_as_high_as_its_number(bars):
    bars.show_series([series(2.0, 0.5, 1e-4)])
    steps, values = drawn(bars)
    assert steps == [0, 1, 2]
    assert values == pytest.approx([2.0, 0.5, 1e-4])


def test_the_loss_is_at_the_right_and_the_first_network_left_of_the_second(bars):
    bars.show_series([series(1.0, 0.5), series(1.0, 0.2, name="LSTM", hue=1)])
    box = bars.getViewBox()
    (rnn, rnn_before), (lstm, _) = drawn(bars)[0], drawn(bars, 1)[0]
    places = [box.mapViewToScene(QPointF(x, 0)).x() for x in (rnn_before, rnn, lstm)]
    assert places == sorted(places)


@pytest.mark.parametrize("gone", [0.0, math.nan, math.inf, 1e-300])
def test_what_cannot_stand_on_a_log_axis_is_not_drawn(bars, gone):
    bars.show_series([series(1.0, gone, 0.1)])
    assert drawn(bars)[0] == [0, 2]
    low, high = bars.viewRange()[1]
    assert -DECADES - 1 <= low < high < 3


@pytest.mark.parametrize("values", [[], [0.0], [math.nan, math.nan]])
def test_without_any_number_the_axes_stay_sound(bars, values):
    bars.show_series([series(*values)])
    assert np.isfinite(bars.viewRange()).all()


def test_before_there_is_anything_it_says_so(bars):
    assert bars._empty.isVisible()
    bars.show_series([series(1.0)])
    assert not bars._empty.isVisible()


@pytest.mark.parametrize("height", [240, 320, 900])
def test_the_names_stand_above_the_bars_in_every_height(bars, qtbot, height):
    bars.show_series([series(1.0, 0.5), series(1.0, 0.2, name="LSTM", hue=1)])
    bars.window().resize(640, height)
    qtbot.waitUntil(lambda: bars.window().height() == height)
    box = bars.getViewBox()
    top_of_bars = box.mapViewToScene(QPointF(0, bars._ends[1])).y()
    view, names = box.sceneBoundingRect(), [name.sceneBoundingRect() for name in bars._names]
    assert all(view.top() <= name.top() and name.bottom() <= top_of_bars for name in names)
    assert names[0].right() <= names[1].left()
    assert names[1].right() <= view.right()


def test_the_mouse_tells_the_numbers_and_which_step_it_is(bars, qtbot):
    bars.show_series([series(1.0, 0.5, 2.5e-7)])
    box, low = bars.getViewBox(), bars._ends[0]
    with qtbot.waitSignal(bars.step_hovered) as heard:
        bars._on_mouse_moved(box.mapViewToScene(QPointF(2.1, low + 0.1)))
    assert heard.args == [2]
    assert bars._hover.toPlainText() == "Steps back: 2\nRNN: 2.5·10⁻⁷"
    with qtbot.waitSignal(bars.step_hovered) as heard:
        bars._on_mouse_moved(QPointF(-9, -9))
    assert heard.args == [-1]
    assert not bars._hover.isVisible()


def test_it_can_be_read_out(bars):
    bars.show_series([series(1.0, 0.5, 0.25)])
    assert bars.accessibleDescription() == "RNN: 1.000 at the loss, 0.250 at 2 steps back"


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0.000"), (0.25, "0.250"), (-0.5, "-0.500"), (1.5e-12, "1.5·10⁻¹²"), (math.nan, "–")],
)
def test_small_numbers_have_a_power_of_ten(bars, value, text):
    assert short_number(value) == text


def test_the_axis_names_few_whole_powers(bars):
    names = PowerAxis("left").tickStrings([float(p) for p in range(-12, 1)], 1, 1.0)
    assert [name for name in names if name] == ["10⁻¹²", "10⁻⁹", "10⁻⁶", "10⁻³", "1"]
    assert PowerAxis("left").tickStrings([0.3], 1, 0.1) == [""]
