"""The curve of a training: every point is kept, and what is drawn is true."""

from itertools import pairwise
from unittest.mock import ANY

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from legacy_gui.plots.loss_curve import LossCurve
from legacy_gui.plots.loss_curve_axes import even_ticks, scale_of
from legacy_gui.plots.loss_curve_drawing import within
from legacy_gui.plots.loss_curve_points import Y
from legacy_gui.plots.loss_curve_series import Series
from legacy_gui.plots.loss_curve_window import Window
from legacy_gui.plots.picture_export import svg_of
from legacy_gui.theme import DARK, theme
from legacy_gui.translations import use_language
from tests.support.windows import use_light

SERIES = (
    Series("loss", "training loss", 0, smoothed=True),
    Series("held", "held-out loss", 1, sparse=True, best="low"),
    Series("rank", "ranking", 2, sparse=True, below=True, best="high"),
    Series("counted", "counting", 6, level=True),
)


@pytest.fixture
def curve(qtbot):
    use_light()
    use_language("en")
    made = LossCurve(SERIES, "epochs", "loss", "ranking", chance=0.5)
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    return made


def fill(curve, losses):
    for epoch, loss in enumerate(losses):
        curve.add_point(epoch, loss=loss, held=loss + 0.1, rank=0.7)


def test_without_points_it_says_so(curve):
    assert curve.items == 0
    curve.grab()
    curve.add_point(0.0, held=float("inf"))
    assert curve.items == 0
    curve.grab()


def test_what_is_no_number_is_crossed_out_and_never_an_empty_chart(curve, monkeypatch):
    crossed = []
    monkeypatch.setattr(
        "legacy_gui.plots.loss_curve_lines.draw_gaps",
        lambda painter, frame, gaps, color: crossed.extend(gaps),
    )
    curve.add_point(0.0, loss=float("nan"))
    assert curve.items == 1
    curve.grab()
    assert [x for x, _ in crossed] == [0.0]
    fill(curve, [3.0, float("inf"), 2.0])
    crossed.clear()
    curve.grab()
    assert (1.0, 3.0) in crossed


def test_every_point_is_kept(curve):
    fill(curve, [3.0, 2.0, 1.0])
    assert curve.points["loss"].known().tolist() == [[0, 3], [1, 2], [2, 1]]
    header, rows = curve.table()
    assert ("newest", "training loss", "", 1.0, 2.0) in list(rows)
    assert len(header) == 5
    assert len(rows) == 9


def test_a_sparse_series_has_no_gaps(curve):
    for epoch, value in enumerate([1.0, np.nan, 2.0]):
        curve.add_point(epoch, held=value, loss=value)
    assert curve.points["held"].values(Y).tolist() == [1, 2]
    assert curve.points["loss"].size == 3


def test_odd_points_are_left_out_of_the_scale_only(curve, monkeypatch):
    fill(curve, [*np.linspace(3, 1, 50), 1e6, 1.0])
    assert curve.frames()[False].y.high < 10
    assert curve.points["loss"].known()[:, 1].max() == 1e6
    arrows = []
    monkeypatch.setattr(
        "legacy_gui.plots.loss_curve_marks._draw_arrow",
        lambda painter, tip, way: arrows.append((round(tip.x()), way)),
    )
    curve.grab()
    frame = curve.frames()[False]
    assert (round(frame.column(50.0)), 1.0) in arrows


def test_where_a_loss_begins_is_in_the_scale(curve):
    fill(curve, [4.0, 1.2, *[1.0] * 60])
    assert curve.frames()[False].y.high > 4


@pytest.mark.parametrize(
    "losses", [[5.0], [2.0] * 9, [0.0, 0.0], [-3.0, 4.0], [1e-9, 1e9], [1e-300]]
)
@pytest.mark.parametrize("logarithmic", [False, True])
def test_odd_losses_are_drawn(curve, losses, logarithmic):
    for axis in "xy":
        curve.make_logarithmic(axis, logarithmic)
    fill(curve, losses)
    curve.grab()
    frame = curve.frames()[False]
    assert frame.x.low < frame.x.high
    assert frame.y.low < frame.y.high


def test_earlier_trainings_stay_in_grey_until_cleared(curve):
    fill(curve, [3.0, 2.0])
    curve.keep("first 词")
    curve.keep("nothing")
    assert [name for name, _ in curve.earlier] == ["first 词"]
    fill(curve, [4.0, 1.0])
    assert ">first" in svg_of(curve).decode()
    curve.clear()
    assert (curve.items, curve.earlier) == (0, [])
    curve.grab()


def test_an_earlier_training_that_was_shorter_is_named_at_its_end(curve, monkeypatch):
    fill(curve, [3.0, 2.0])
    curve.keep("short")
    fill(curve, [3.0, 2.0, 1.5, 1.4, 1.3, 1.2])
    curve.keep("long")
    fill(curve, [4.0, 1.0, 0.9, 0.8, 0.7, 0.6])
    notes = {}
    monkeypatch.setattr(
        "legacy_gui.plots.loss_curve_marks.write",
        lambda painter, place, text, flags: notes.setdefault(text, place),
    )
    names = written(curve, monkeypatch)
    assert "short" not in names
    assert "long" in names
    frame = curve.frames()[False]
    assert abs(notes["short"].center().x() - frame.column(1.0)) < notes["short"].width()
    assert frame.place.contains(notes["short"])


def written(curve, monkeypatch):
    """Return the places of the names at the ends of lines, by what is written."""
    places = {}
    monkeypatch.setattr(
        "legacy_gui.plots.loss_curve_drawing.write",
        lambda painter, place, text, flags=None: places.update({text: place}),
    )
    curve.grab()
    return places


@pytest.mark.parametrize("size", [(800, 500), (460, 300)])
def test_names_meet_neither_each_other_nor_the_title_of_the_axis(curve, monkeypatch, size):
    curve.resize(*size)
    for epochs in (8, 9):
        fill(curve, np.linspace(3, 1, epochs))
        curve.keep(f"earlier: many units and {epochs}")
    fill(curve, np.linspace(3, 1, 10))
    curve.add_point(0.0, counted=1.0)
    places = written(curve, monkeypatch)
    ends = {
        text: at for text, at in places.items() if text.startswith(("earlier", "training", "h"))
    }
    assert len(ends) == 4
    others = [*ends.items(), ("", places["epochs"])]
    for text, place in ends.items():
        assert [other for name, other in others if name != text and place.intersects(other)] == []


def test_where_names_have_no_room_the_earlier_ones_fall_out(curve, monkeypatch):
    curve.resize(800, 250)
    for place in range(8):
        fill(curve, np.linspace(3, 1, 10))
        curve.keep(f"earlier {place}")
    fill(curve, np.linspace(3, 1, 10))
    names = written(curve, monkeypatch)
    assert "training loss 1.000" in names
    assert "earlier 0" not in names
    bottom = curve.frames()[False].place.bottom()
    assert all(at.bottom() <= bottom for text, at in names.items() if "loss 1" in text)


def test_an_earlier_training_that_was_much_longer_is_cut_off(curve):
    fill(curve, np.linspace(3, 1, 101))
    curve.keep("long")
    assert curve.whole().high == 100
    for epoch, reach in ((0.0, 100.0), (1.0, 4.0), (10.0, 40.0), (30.0, 100.0), (200.0, 200.0)):
        curve.add_point(epoch, loss=2.0)
        assert curve.whole().high == reach
    curve.clear()
    fill(curve, np.linspace(3, 1, 101))
    curve.keep("long")
    curve.add_point(1.0, loss=2.0)
    curve.make_logarithmic("x", True)
    assert curve.whole().high == 100
    curve.make_logarithmic("x", False)
    curve.grab()


def test_a_place_is_marked_from_top_to_bottom_where_it_is_looked_at(curve, monkeypatch):
    fill(curve, [3.0, 2.5, 2.0, 1.5, 1.0])
    plain = curve.grab().toImage()
    curve.mark(2.0)
    marked = curve.grab().toImage()
    changed = {
        x
        for x in range(plain.width())
        if any(plain.pixel(x, y) != marked.pixel(x, y) for y in range(0, plain.height(), 7))
    }
    across = curve.frames()[False].column(2.0) + curve.viewport().x()
    assert changed
    assert all(abs(x - across) <= 2 for x in changed)
    curve.look_at(Window(3.0, 4.0))
    beside = curve.grab().toImage()
    curve.mark(None)
    assert curve.grab().toImage() == beside
    curve.look_at(Window())
    assert curve.grab().toImage() == plain


def test_names_at_the_ends_never_meet():
    heights = within([5.0, 20.0, 99.0, 115.0], 0.0, 100.0, 15.0)
    assert all(b - a >= 15 for a, b in pairwise(heights))
    assert heights[0] >= 0
    assert heights[-1] <= 100


def test_the_last_values_are_read_out(curve):
    fill(curve, [3.0, 2.0])
    curve.grab()
    assert "held-out loss, epochs 1.00: 2.1000" in curve.accessibleDescription()
    assert curve.accessibleName()


def test_chance_is_always_in_the_chart_below(curve):
    fill(curve, [3.0, 2.0])
    heights = curve.frames()[True].y
    assert heights.low < 0.5 < 0.7 < heights.high
    assert "chance" in svg_of(curve).decode()


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6))
def test_ticks_are_round_and_in_range(low, width):
    values = [value for value, _ in even_ticks(low, low + width)]
    assert 1 <= len(values) <= 12
    assert all(low - 1e-6 * width <= v <= low + width * (1 + 1e-6) for v in values)


def test_a_range_is_never_empty():
    for ranges in ([], [(0.0, 0.0)], [(5.0, 5.0)]):
        scale = scale_of(ranges, logarithmic=False)
        assert scale.low < scale.high


def test_the_colours_follow_the_theme(curve):
    fill(curve, [3.0, 2.0])
    theme().choose("dark")
    assert DARK.series[1].lower() in svg_of(curve).decode().lower()
    theme().choose("light")


def test_the_mouse_tells_every_line_at_one_exact_moment(curve, qtbot):
    for epoch, loss in enumerate([3.0, 2.5, 1.0]):
        curve.add_point(epoch, 100 * epoch, loss=loss)
    curve.add_point(1.0, 100, held=2.75)
    curve.add_point(1.001, 101, rank=0.75)
    curve.add_point(0.0, counted=1.25)
    at = curve.frames()[False].spot(1.0, 2.5)
    qtbot.mouseMove(curve.viewport(), at.toPoint() + QPoint(3, 40))
    told = [(one.series.key, one.x, one.y, one.step) for one in curve.reads()]
    assert told[:2] == [("loss", 1.0, 2.5, 100.0), ("held", 1.0, 2.75, 100.0)]
    assert told[2:] == [("rank", 1.001, 0.75, 101.0), ("counted", 0.0, 1.25, ANY)]
    drawn = svg_of(curve).decode()
    cells = ("2.5000", "2.7500", "1.2500", "1.000", "1.001", ">100<", ">101<", "step")
    assert [cell for cell in cells if cell not in drawn] == []
    qtbot.mouseMove(curve.viewport(), QPoint(2, 2))
    assert curve.reads() == []


def test_a_mouse_that_leaves_takes_its_reading_with_it(curve, qtbot, qapp):
    fill(curve, [3.0, 2.5, 1.0])
    qtbot.mouseMove(curve.viewport(), curve.frames()[False].place.center().toPoint())
    assert curve.reads()
    qapp.processEvents()
    drawn = []
    curve.draw = lambda painter, visible: drawn.append(curve.reads())
    qapp.sendEvent(curve.viewport(), QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: drawn == [[]])


def test_one_moment_of_all_lines_is_told_once(curve, qtbot):
    fill(curve, [3.0, 2.5, 1.0])
    at = curve.frames()[False].spot(1.0, 2.5)
    qtbot.mouseMove(curve.viewport(), at.toPoint())
    assert svg_of(curve).decode().count(">1.000<") == 1


def test_a_level_runs_from_edge_to_edge(curve, monkeypatch):
    fill(curve, [3.0, 2.0, 1.0])
    curve.add_point(0.0, counted=1.25)
    curve.make_logarithmic("x", True)
    drawn = []
    monkeypatch.setattr(
        "legacy_gui.plots.loss_curve_lines.draw_line",
        lambda painter, spots, pen: drawn.append(spots),
    )
    curve.grab()
    place = curve.frames()[False].place
    level = next(spots for spots in drawn if len(spots) == 2 and spots[0, 1] == spots[1, 1])
    assert level[:, 0].tolist() == [place.left(), place.right()]


def test_both_scales_can_be_logarithmic(curve):
    for epoch, loss in ((0.1, 100.0), (1.0, 10.0), (10.0, 1.0)):
        curve.add_point(epoch, loss=loss, rank=0.5)
    for axis in "xy":
        curve.make_logarithmic(axis, True)
    frame = curve.frames()[False]
    spots = [frame.spot(x, y) for x, y in ((0.1, 100), (1, 10), (10, 1))]
    for one, other in pairwise(spots):
        assert other.x() - one.x() == pytest.approx(spots[1].x() - spots[0].x())
        assert other.y() - one.y() == pytest.approx(spots[1].y() - spots[0].y())
    assert {"1", "10", "100"} <= {text for _, text in frame.y.ticks()}
    assert {"0.1", "1", "10"} <= {text for _, text in frame.x.ticks()}
    assert curve.frames()[True].x.logarithmic
    assert not curve.frames()[True].y.logarithmic


def test_the_wheel_zooms_a_drag_moves_and_a_double_click_shows_everything(curve, qtbot):
    fill(curve, range(100, 0, -1))
    frame = curve.frames()[False]
    spot = QPointF(frame.column(50.0), frame.place.center().y())
    turn_wheel(curve, spot, 5)
    seen = curve.frames()[False].x
    assert seen.high - seen.low == pytest.approx(99 * 0.8**5)
    assert curve.frames()[False].x_at(spot.x()) == pytest.approx(50.0)
    assert curve.frames()[False].y.high < 90  # heights fit what is seen
    left, view = Qt.MouseButton.LeftButton, curve.viewport()
    qtbot.mousePress(view, left, pos=spot.toPoint())
    qtbot.mouseMove(view, spot.toPoint() + QPoint(40, 0))
    qtbot.mouseRelease(view, left, pos=spot.toPoint() + QPoint(40, 0))
    assert curve.frames()[False].x.low < seen.low
    qtbot.mouseMove(view, spot.toPoint())
    assert curve.reads()
    qtbot.mouseDClick(view, left, pos=spot.toPoint())
    assert curve.seen.is_whole


def turn_wheel(curve, spot, notches):
    nothing = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    view = curve.viewport()
    event = QWheelEvent(
        spot,
        view.mapToGlobal(spot),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        *nothing,
        False,
    )
    curve.wheelEvent(event)


def test_the_keyboard_zooms_moves_and_goes_back(curve, qtbot):
    fill(curve, [3.0, 2.5, 2.0, 1.5, 1.0])
    qtbot.keyClick(curve, "+")
    near = curve.seen
    assert not near.is_whole
    qtbot.keyClick(curve, Qt.Key.Key_Right)
    assert curve.seen.left > near.left
    curve.grab()
    qtbot.keyClick(curve, "0")
    assert curve.seen.is_whole


def test_a_part_that_is_looked_at_stays_while_points_come(curve):
    fill(curve, [3.0, 2.5, 2.0, 1.5, 1.0])
    curve.look_at(Window(1.0, 2.0))
    curve.add_point(400.0, loss=1.0)
    assert (curve.frames()[False].x.low, curve.frames()[False].x.high) == (1, 2)


def test_drawing_is_at_most_two_points_a_pixel(curve, monkeypatch):
    for place in range(20_000):
        curve.points["loss"].add(place, float(place % 7))
    curve.add_point(20_000, loss=1.0)
    drawn = []
    monkeypatch.setattr(
        "legacy_gui.plots.loss_curve_lines.draw_line",
        lambda painter, spots, pen: drawn.append(len(spots)),
    )
    curve.grab()
    assert 0 < sum(drawn) <= 5000


def test_the_beginning_has_no_place_on_a_logarithmic_axis_and_does_no_harm(curve, qtbot):
    curve.add_point(0.0, held=3.0)
    curve.add_point(1.0, held=2.0)
    curve.add_point(10.0, held=2.5)
    curve.make_logarithmic("x", True)
    place = curve.frames()[False].place
    assert curve.frames()[False].x.low == 1.0
    qtbot.mouseMove(curve.viewport(), place.topLeft().toPoint() + QPoint(3, 20))
    assert curve.reads()[0].x == 1.0
    curve.pointed = 0.0
    curve.grab()


def test_the_best_is_noted_only_where_it_is_looked_at(curve):
    for epoch, loss in enumerate([3.0, 2.0, 1.1, 2.0, 2.2, 2.3, 2.4, 2.5]):
        curve.add_point(epoch, held=loss)
    assert "best 1.1" in svg_of(curve).decode()
    curve.look_at(Window(4.0, 6.0))
    assert "best 1.1" not in svg_of(curve).decode()
