"""The tools of a chart, with their real buttons."""

import csv

import numpy as np
import pytest
from PySide6.QtCore import Qt

from legacy_gui.export_files import ExportRequest
from legacy_gui.plots.loss_curve import LossCurve
from legacy_gui.plots.loss_curve_controls import CurveControls
from legacy_gui.plots.loss_curve_series import Series
from legacy_gui.plots.loss_curve_smoothing import SHARES
from legacy_gui.plots.loss_curve_window import Window
from legacy_gui.tables.work_bar import WorkBar
from legacy_gui.translations import use_language
from tests.support.windows import use_light

SERIES = (Series("loss", "training", smoothed=True), Series("held", "unseen", 1, sparse=True))


@pytest.fixture
def tools(qtbot):
    use_light()
    use_language("en")
    curve, work = LossCurve(SERIES, "epochs", "loss"), WorkBar()
    made = CurveControls(curve, "race", work)
    made.work = work
    for widget in (curve, work, made):
        qtbot.addWidget(widget)
    curve.resize(600, 300)
    curve.show()
    made.show()
    for place, loss in enumerate([4.0, 0.1 + 0.2, 1.0, float("nan"), 2.0]):
        curve.add_point(place / 2, 100 * place, loss=loss, held=loss + 1)
    yield made
    made.close_jobs()


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("axis", ["x", "y"])
def test_both_axes_can_be_logarithmic(tools, qtbot, axis):
    switch = {"x": tools.log_x, "y": tools.log_y}[axis]
    click(qtbot, switch)
    assert tools._curve.is_logarithmic(axis)
    assert not tools._curve.is_logarithmic({"x": "y", "y": "x"}[axis])
    tools._curve.grab()
    click(qtbot, switch)
    assert not tools._curve.is_logarithmic(axis)


def test_smoothing_has_three_strengths(tools):
    for row, share in enumerate(SHARES.values()):
        tools.smoothing.setCurrentIndex(row)
        assert tools._curve._share == share
    assert tools.smoothing.count() == 3


def test_the_whole_course_comes_back_with_a_button(tools, qtbot):
    assert not tools.whole.isVisible()
    tools._curve.look_at(Window(0.5, 1.0))
    assert tools.whole.isVisible()
    click(qtbot, tools.whole)
    assert tools._curve.seen.is_whole
    assert not tools.whole.isVisible()


def test_earlier_trainings_are_taken_away_with_a_button(tools, qtbot):
    assert not tools.forget.isVisible()
    tools._curve.keep("first")
    assert tools.forget.isVisible()
    click(qtbot, tools.forget)
    assert tools._curve.earlier == []
    assert not tools.forget.isVisible()


def test_every_point_is_saved_to_the_last_digit(tools, qtbot, tmp_path):
    tools._curve.keep("first 词")
    tools._curve.add_point(3.0, loss=5.0)
    tools.export(ExportRequest(str(tmp_path / "race.csv"), byte_order_mark=False))
    tools._curve.add_point(4.0, loss=6.0)  # too late
    qtbot.waitUntil(lambda: tools.work.sentence.startswith("Saved as"))
    with open(tmp_path / "race.csv", encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    assert header == ["Training", "Series", "Step", "epochs", "Value"]
    assert rows[1] == ["first 词", "training", "100", "0.5", repr(0.1 + 0.2)]
    assert rows[-1] == ["newest", "training", "", "3.0", "5.0"]
    assert len(rows) == 9
    assert not any("nan" in row for row in rows)


def test_what_cannot_be_saved_says_why(tools, qtbot, tmp_path):
    tools.export(ExportRequest(str(tmp_path / "nowhere" / "race.csv")))
    qtbot.waitUntil(lambda: bool(tools.work.sentence))
    assert "Saved" not in tools.work.sentence
    assert not list(tmp_path.iterdir())


def test_all_of_it_can_be_done_by_name(tools):
    names = [name for name, _ in tools.commands()]
    assert "Save the numbers…" in names
    assert "Forget earlier trainings" in names
    dict(tools.commands())["log x"]()
    assert tools._curve.is_logarithmic("x")


def test_a_million_points_are_rows_at_once(tools):
    points = tools._curve.points["loss"]
    for place in range(5000):
        points.add(10 + place, float(np.sqrt(place)), place)
    _, rows = tools._curve.table()
    assert len(rows) == len(list(rows)) == 5008
