"""The vanishing gradient: the bars are the gradients of the models, and the place can be chosen."""

import re

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from engine.recurrent import inspect
from legacy_gui.panels.recurrent_gradients import FIRST_PLACE, GradientsPage, percent, said
from legacy_gui.plots.time_bars import Series
from legacy_gui.theme import DARK, LIGHT, theme
from tests.support.embeddings import wait_for_jobs
from tests.support.recurrent import LINES, both_cells, small_language_model, spot_of

TEXT = LINES * 6


@pytest.fixture
def page(shown, qtbot):
    made = shown(GradientsPage)

    def show(models=None, text=TEXT):
        made.show_models(both_cells() if models is None else models, text)
        wait_for_jobs(qtbot, made)
        return made

    return show


def by_name(page):
    return {one.name: one.values for one in page.plot.series}


def test_the_bars_are_the_gradients_of_both_models(page):
    shown = page()
    assert [(one.name, one.hue) for one in shown.plot.series] == [("RNN", 0), ("LSTM", 1)]
    lstm, rnn = both_cells()
    for name, model in (("RNN", rnn), ("LSTM", lstm)):
        asked = inspect.gradients_over_time(model, TEXT[: FIRST_PLACE + 1], 100)
        assert by_name(shown)[name] == pytest.approx(asked.last[0][::-1])
        assert len(by_name(shown)[name]) == 100


def test_the_drawn_heights_are_the_logarithms(page):
    shown = page()
    bars, values = shown.plot._bars[1], by_name(shown)["LSTM"]
    tops = bars.opts["y0"] + bars.opts["height"]
    assert tops == pytest.approx(np.log10(values[: len(tops)]))


def test_the_sentence_tells_the_share_that_is_left(page):
    shown = page()
    said_shares = [float(s) for s in re.findall(r"([\d.]+) %", shown.sentence.text())]
    expected = [100 * one[40] / one[0] for one in (by_name(shown)["RNN"], by_name(shown)["LSTM"])]
    assert said_shares[1] == pytest.approx(expected[1], rel=0.06)
    assert said_shares[0] == pytest.approx(max(expected[0], 1e-6), rel=0.06)
    assert shown.sentence.text().startswith("40 steps back, the RNN's gradient is")


def test_a_click_in_the_text_chooses_the_place(page, qtbot):
    shown = page()
    qtbot.mouseClick(shown.text.viewport(), Qt.MouseButton.LeftButton, pos=spot_of(shown.text, 7))
    wait_for_jobs(qtbot, shown)
    assert shown.place == shown.slider.value() == 7
    assert (shown.text.chosen, shown.text.reach) == (7, 7)
    lstm = small_language_model("lstm")
    asked = inspect.gradients_over_time(lstm, TEXT[:8]).last[0][::-1]
    assert by_name(shown)["LSTM"] == pytest.approx(asked)
    assert "guessing “g”, symbol 8 of 318" in shown.where.text()


def test_the_slider_and_its_keys_choose_the_place(page, qtbot):
    shown = page()
    shown.slider.setFocus()
    qtbot.keyClick(shown.slider, Qt.Key.Key_Right)
    assert shown.place == FIRST_PLACE + 1
    qtbot.keyClick(shown.slider, Qt.Key.Key_Home)
    wait_for_jobs(qtbot, shown)
    assert shown.place == 1
    assert [len(one.values) for one in shown.plot.series] == [1, 1]
    assert "nothing lies before" in shown.sentence.text()


def test_while_it_is_moved_the_last_place_counts(page, qtbot):
    shown = page()
    for place in range(20, 60):
        shown.slider.setValue(place)
    wait_for_jobs(qtbot, shown)
    assert [len(one.values) for one in shown.plot.series] == [59, 59]


def test_one_model_alone(page):
    shown = page((small_language_model("rnn"),))
    assert [one.name for one in shown.plot.series] == ["RNN"]
    assert shown.sentence.text().endswith("% of its size at the loss.")


def test_newer_weights_stay_at_the_place(page, qtbot):
    shown = page()
    shown.choose(50)
    wait_for_jobs(qtbot, shown)
    before = by_name(shown)["LSTM"]
    page((small_language_model("lstm", epochs=3), small_language_model("rnn")))
    assert shown.place == 50
    assert not np.allclose(by_name(shown)["LSTM"], before)


def test_several_layers_count_together(page):
    model = small_language_model("rnn", layers=2)
    shown = page((model,))
    asked = inspect.gradients_over_time(model, TEXT[: FIRST_PLACE + 1], 100).last
    assert by_name(shown)["RNN"] == pytest.approx(np.hypot(*asked)[::-1])


def test_words_are_read_as_words(page):
    model = small_language_model("lstm", unit="word")
    shown = page((model,), TEXT + "abracadabra")
    begin, end = shown.reading.spans[shown.place]
    assert shown.reading.text[begin:end].lower() in shown.where.text()
    ids = model.symbols.encode(TEXT)
    assert len(shown.reading.ids) == len(shown.reading.spans) == len(ids)


@pytest.mark.parametrize("text", ["", "t", "中文字母", "   \n"])
def test_too_short_a_text_is_said(page, text):
    shown = page(text=text)
    assert shown.sentence.text()
    if len(shown.reading.ids) < 2:
        assert shown.plot.series == ()
        assert not shown.slider.isEnabled()
        assert "At least 2 symbols" in shown.sentence.text()
    shown.choose(3)


def test_the_mouse_over_the_bars_points_into_the_text(page):
    shown = page()
    box = shown.plot.getViewBox()
    shown.plot._on_mouse_moved(box.mapViewToScene(QPointF(10, box.viewRange()[1][0] + 0.1)))
    assert shown.text.pointed == shown.place - 1 - 10
    assert shown.plot._hover.toPlainText().startswith("Steps back: 10\nRNN: ")
    shown.plot._on_mouse_moved(QPointF(-5, -5))
    assert shown.text.pointed == -1


def test_clear_forgets_everything(page):
    shown = page()
    shown.clear()
    assert shown.plot.series == ()
    assert not shown.text.toPlainText()
    assert not shown.slider.isEnabled()
    assert not shown.sentence.text() + shown.where.text()
    shown.choose(3)
    page()
    assert len(shown.plot.series) == 2


def test_nothing_is_computed_for_a_page_that_is_not_seen(page, qtbot):
    shown = page()
    shown.hide()
    shown.choose(30)
    assert len(shown.plot.series[0].values) == 100
    shown.show()
    wait_for_jobs(qtbot, shown)
    assert len(shown.plot.series[0].values) == 30


def test_a_page_that_loses_a_model_while_computing_shows_the_other(page, qtbot):
    shown = page()
    shown.show_models(both_cells(), TEXT)
    shown.show_models((small_language_model("lstm"),), TEXT)
    wait_for_jobs(qtbot, shown)
    assert [one.name for one in shown.plot.series] == ["LSTM"]


def test_both_themes(page):
    shown = page()
    try:
        theme().apply(DARK)
        brushes = [bars.opts["brush"].color().name().upper() for bars in shown.plot._bars]
        assert brushes == list(DARK.series[:2])
    finally:
        theme().apply(LIGHT)


def series(*values):
    return Series("RNN", 0, np.array(values))


def test_a_gradient_that_is_gone_has_a_bound_and_no_number():
    assert percent(np.array([1.0, 0.0]), 1) == "less than 0.000001"
    assert percent(np.array([0.0, 0.0]), 1) == "less than 0.000001"
    assert percent(np.array([2.0, 0.0004]), 1) == "0.020"
    assert percent(np.array([1.0, 3.0]), 1) == "300"
    assert said([series(1.0, 0.25)]).startswith("One step back, the RNN's gradient is 25 %")
