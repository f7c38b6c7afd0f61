"""A chart of right answers: every share stands at its x, and can be read exactly."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt

from legacy_gui.plots import accuracy_chart
from legacy_gui.plots.accuracy_chart import AccuracyChart, Line, percent
from legacy_gui.plots.loss_curve_drawing import draw_plate
from legacy_gui.theme import DARK, theme
from legacy_gui.translations import use_language
from tests.support.windows import use_light

GAPS = ("5", "10", "40")
RNN = Line("RNN", 0, (0, 1, 2), (1.0, 0.984, 0.125))
LSTM = Line("LSTM", 1, (0, 1), (1.0, 1.0))


@pytest.fixture
def chart(qtbot):
    use_light()
    use_language("en")
    made = AccuracyChart("chart", "what it shows", "nothing yet")
    qtbot.addWidget(made)
    made.name_x("gap, steps", "Gap {x}")
    made.resize(500, 300)
    made.show()
    return made


def colours(chart):
    image = chart.viewport().grab().toImage()
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
    }


def test_without_lines_it_says_so(chart):
    assert chart.items == 0
    chart.grab()
    chart.show_lines([Line("RNN", 0, (), ())], 0.125, GAPS)
    assert chart.items == 0
    chart.grab()


def test_cases_stand_at_equal_distances_even_those_not_yet_measured(chart):
    chart.show_lines([LSTM], 0.125, GAPS)
    assert chart.places == (0, 1)
    first, second = chart.place(0), chart.place(1)
    assert first.width() == pytest.approx(second.width())
    assert first.right() == pytest.approx(second.left())
    assert second.right() == pytest.approx(chart.frame().place.right() - first.width())


def test_numbers_stand_where_they_belong(chart):
    chart.show_lines([Line("RNN", 0, (0, 10, 100), (0.1, 0.5, 1.0))], 0.125)
    frame = chart.frame()
    assert frame.spot(100, 0).x() == pytest.approx(frame.place.right())
    assert chart.place(1).left() == pytest.approx(frame.spot(5, 0).x())
    assert chart.place(1).right() == pytest.approx(frame.spot(55, 0).x())
    assert chart.tip(1) == "Gap 10: RNN 50 %"


def test_all_and_nothing_are_inside_the_chart(chart):
    chart.show_lines([RNN], 0.125, GAPS)
    frame = chart.frame()
    assert frame.place.top() < frame.spot(0, 100).y() < frame.spot(0, 0).y()
    assert frame.spot(0, 0).y() == pytest.approx(frame.place.bottom())


def test_the_mouse_reads_exact_shares_and_a_click_chooses(chart, qtbot):
    chart.show_lines([RNN, LSTM], 0.125, GAPS, opened=0, hollow=True)
    chosen = []
    chart.place_activated.connect(chosen.append)
    spot = chart.place(1).center().toPoint()
    qtbot.mouseMove(chart.viewport(), spot)
    chart.point_at(chart.item_at(spot))
    assert chart.tip(chart.hover) == "Gap 10: RNN 98.4 % · LSTM 100 %"
    chart.grab()
    qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert chosen == [1]


def test_what_is_read_at_the_only_place_is_in_sight(chart, monkeypatch):
    chart.show_lines([Line("RNN", 0, (0,), (0.125,))], 0.125)
    chart.point_at(0)
    plates = []

    def drawn(*given):
        plates.append(draw_plate(*given))
        return plates[-1]

    monkeypatch.setattr(accuracy_chart, "draw_plate", drawn)
    chart.grab()
    assert QRectF(chart.viewport().rect()).contains(plates[0])


def test_of_many_places_the_one_under_the_mouse_is_found(chart):
    steps = np.arange(1000.0)
    chart.show_lines([Line("RNN", 0, steps, steps / 1000)], 0.125)
    frame = chart.frame()
    spots = [frame.spot(step, 50) for step in (0, 1, 499, 998, 999)]
    assert [chart.item_at(spot) for spot in spots] == [0, 1, 499, 998, 999]
    assert chart.item_at(frame.place.topLeft() - QPointF(5, 5)) == -1
    assert chart.item_at(spots[2] - QPointF(0, frame.place.height())) == -1


def test_a_case_that_is_not_measured_is_no_place(chart):
    chart.show_lines([LSTM], 0.125, GAPS)
    spots = [chart.frame().spot(case, 50) for case in range(3)]
    assert [chart.item_at(spot) for spot in spots] == [0, 1, -1]


def test_the_keyboard_walks_and_chooses(chart, qtbot):
    chart.show_lines([RNN, LSTM], 0.125, GAPS)
    chosen = []
    chart.place_activated.connect(chosen.append)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(chart, key)
    assert chosen == [2]
    assert chart.accessibleDescription() == "Gap 40: RNN 12.5 %"


def test_two_lines_that_are_one_are_both_seen(chart):
    same = ((0, 1, 2), (1.0, 1.0, 1.0))
    chart.show_lines([Line("", 0, *same), Line("", 1, *same)], 0.125, GAPS)
    seen = colours(chart)
    assert set(theme().colors.series[:2]) <= seen


def test_fewer_places_forget_the_mouse_and_the_keyboard(chart):
    chart.show_lines([RNN], 0.125, GAPS)
    chart.choose(2)
    chart.point_at(2)
    chart.show_lines([LSTM], 0.125, GAPS)
    assert (chart.current, chart.hover) == (1, 1)
    chart.show_lines([], 0.0)
    assert (chart.current, chart.hover) == (-1, -1)


def test_it_is_drawn_in_the_dark(chart):
    theme().apply(DARK)
    chart.show_lines([RNN, LSTM], 0.125, GAPS)
    assert DARK.series[1].upper() in colours(chart)
    use_light()


def test_nearly_all_is_not_all(chart):
    assert [percent(share) for share in (1.0, 0.9999, 0.996, 0.5, 0.001, 0.0)] == [
        "100",
        "99.99",
        "99.6",
        "50",
        "0.1",
        "0",
    ]
    assert [percent(share, 1) for share in (1.0, 0.125, 0.5)] == ["100", "12.5", "50"]
