"""The curve of a training: every point is kept, and what is drawn is true."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint

from legacy_gui.plots.loss_curve import LossCurve, Series
from legacy_gui.plots.loss_curve_axes import even_ticks, y_range_of
from legacy_gui.plots.loss_curve_drawing import within
from legacy_gui.plots.loss_curve_points import KEPT, SMOOTH, Points, X, Y, ordinary_range, thinned
from legacy_gui.plots.loss_curve_switch import LogSwitch
from legacy_gui.plots.picture_export import svg_of
from legacy_gui.theme import DARK, theme
from legacy_gui.translations import use_language
from tests.support.windows import use_light

SERIES = (
    Series("loss", "training loss", 0, smoothed=True),
    Series("held", "held-out loss", 1, sparse=True, best="low"),
    Series("rank", "ranking", 2, sparse=True, below=True, best="high"),
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


def filled(values):
    points = Points()
    for x, y in enumerate(values):
        points.add(x, y)
    return points


def test_without_points_it_says_so(curve):
    assert curve.items == 0
    curve.grab()
    curve.add_point(0.0, loss=float("nan"), held=float("inf"))
    assert curve.items == 0
    curve.grab()


def test_every_point_is_kept(curve):
    fill(curve, [3.0, 2.0, 1.0])
    assert curve.points["loss"].known().tolist() == [[0, 3], [1, 2], [2, 1]]
    header, rows = curve.table()
    assert len(header) == len(rows[0]) == 4
    assert ("", "training loss", 1.0, 2.0) in rows
    assert len(rows) == 9


@given(st.floats(-1e6, 1e6), st.integers(1, 200))
def test_the_mean_of_a_constant_is_the_constant(value, size):
    assert filled([value] * size).values(SMOOTH) == pytest.approx(np.full(size, value))


def test_the_mean_of_noise_is_calmer_and_not_biased():
    noise = 5 + np.random.default_rng(2).normal(size=2000)
    smooth = filled(noise).values(SMOOTH)
    assert smooth.std() < 0.4 * noise.std()
    assert smooth.mean() == pytest.approx(5, abs=0.1)
    assert smooth[0] == noise[0]


def test_a_gap_is_one_and_the_line_goes_on():
    points = filled([1.0, np.nan, np.inf, np.nan, 1.0])
    assert points.size == 3
    assert np.isnan(points.values(Y)[1])
    assert points.values(SMOOTH)[2] == pytest.approx(1.0)
    assert points.last() == (4.0, 1.0)


def test_a_sparse_series_has_no_gaps(curve):
    for epoch, value in enumerate([1.0, np.nan, 2.0]):
        curve.add_point(epoch, held=value, loss=value)
    assert curve.points["held"].values(Y).tolist() == [1, 2]
    assert curve.points["loss"].size == 3


def test_memory_is_bounded():
    points = Points()
    for x in range(KEPT + 10):
        points.add(x, 2.0)
    assert points.size == KEPT // 2 + 10
    assert (np.diff(points.values(X)) > 0).all()
    assert (points.values(Y) == 2).all()


@given(st.integers(1, 500), st.integers(10, 60))
def test_thinning_keeps_the_lowest_and_the_highest(size, most):
    y = np.random.default_rng(size).normal(size=size)
    y[size // 2] = np.nan
    x, kept = thinned(np.arange(size, dtype=float), y, most)
    assert len(x) <= max(most, 2)
    assert (np.diff(x) >= 0).all()
    if np.isfinite(y).any():
        assert (np.nanmin(kept), np.nanmax(kept)) == (np.nanmin(y), np.nanmax(y))


def test_odd_points_are_left_out_of_the_scale_only(curve):
    assert ordinary_range(np.array([1.0] * 30 + [2.0] * 30 + [1e9])) == (1, 2)
    assert ordinary_range(np.array([np.nan])) is None
    assert ordinary_range(np.array([0.0, 3.0]), logarithmic=True) == (3, 3)
    fill(curve, [*np.linspace(3, 1, 50), 1e6, 1.0])
    assert curve.frames()[False].y_range[1] < 10
    assert curve.points["loss"].known()[:, 1].max() == 1e6
    curve.grab()


@pytest.mark.parametrize(
    "losses", [[5.0], [2.0] * 9, [0.0, 0.0], [-3.0, 4.0], [1e-9, 1e9], [1e-300]]
)
@pytest.mark.parametrize("logarithmic", [False, True])
def test_odd_losses_are_drawn(curve, losses, logarithmic):
    curve.logarithmic = logarithmic
    fill(curve, losses)
    curve.grab()
    low, high = curve.frames()[False].y_range
    assert low < high


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
    ends = []
    monkeypatch.setattr(
        "legacy_gui.plots.loss_curve.draw_ends",
        lambda painter, frame, found, right: ends.extend(found),
    )
    curve.grab()
    assert {end.text for end in ends if end.near} == {"short"}
    assert {"short", "long"} <= {end.text for end in ends}


def test_the_mouse_tells_the_exact_point(curve, qtbot):
    fill(curve, [3.0, 2.5, 1.0])
    at = curve.frames()[False].spot(1.0, 2.5)
    qtbot.mouseMove(curve.viewport(), at.toPoint() + QPoint(3, 2))
    assert curve._reading(curve._meant) == "training loss, epochs 1.00: 2.5000"
    assert "2.5000" in svg_of(curve).decode()
    qtbot.mouseMove(curve.viewport(), QPoint(2, 2))
    assert curve._meant is None


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


def test_the_scale_can_be_logarithmic(curve, qtbot):
    fill(curve, [100.0, 10.0, 1.0])
    frame = curve.frames()[False]
    switch = LogSwitch(curve)
    qtbot.addWidget(switch)
    switch.click()
    frame = curve.frames()[False]
    one, ten, hundred = (frame.spot(0, value).y() for value in (1, 10, 100))
    assert one - ten == pytest.approx(ten - hundred)
    assert not curve.frames()[True].logarithmic
    assert {"1", "10", "100"} <= {text for _, text in frame.ticks()}


def test_chance_is_always_in_the_chart_below(curve):
    fill(curve, [3.0, 2.0])
    low, high = curve.frames()[True].y_range
    assert low < 0.5 < 0.7 < high
    assert "chance" in svg_of(curve).decode()


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6))
def test_ticks_are_round_and_in_range(low, width):
    values = [value for value, _ in even_ticks(low, low + width)]
    assert 1 <= len(values) <= 12
    assert all(low - 1e-6 * width <= v <= low + width * (1 + 1e-6) for v in values)


def test_a_range_is_never_empty():
    for ranges in ([], [(0.0, 0.0)], [(5.0, 5.0)]):
        low, high = y_range_of(ranges, logarithmic=False)
        assert low < high


def test_the_colours_follow_the_theme(curve):
    fill(curve, [3.0, 2.0])
    theme().choose("dark")
    assert DARK.series[1].lower() in svg_of(curve).decode().lower()
    theme().choose("light")
