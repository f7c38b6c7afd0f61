"""The drawn cell: colours of its numbers, what can be pointed at, what is said and saved."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from legacy_gui.plots.canvas import STILL
from legacy_gui.plots.cell_picture import CellPicture
from legacy_gui.plots.cell_view import CellView, Expected, thinned
from legacy_gui.plots.picture_export import png_of, svg_of
from legacy_gui.theme import LIGHT
from legacy_gui.translations import use_language
from tests.support.windows import use_light

FORTH = ("h_prev", "from_state", "from_input", "h_raw", "h")
BACK = ("dh_next", "dh", "dh_raw", "dh_prev")
VALUES = np.array([-1.0, 0.0, 0.5, 1.0])


def a_view(**changes):
    """Return a view of an RNN with four units."""
    settings = {
        "cell": "rnn",
        "backward": False,
        "vectors": dict.fromkeys((*FORTH, *BACK), VALUES),
        "unit": 2,
        "before": "a",
        "now": "b",
        "after": "c",
        "inputs": 3,
        "expected": [Expected("c", 0.75, True), Expected("a", 0.25, False)],
        "remark": "loss 0.29",
    }
    return CellView(**{**settings, **changes})


@pytest.fixture
def picture(qtbot, qapp):
    use_light()
    use_language("en")
    qapp.setProperty(STILL, True)
    made = CellPicture()
    qtbot.addWidget(made)
    made.resize(1000, 418)
    made.show()
    made.show_view(a_view())
    yield made
    qapp.setProperty(STILL, None)


def item_of(picture, part):
    return [name for name, _ in picture._spots].index(part)


def color_in(picture, part, unit):
    strip = next(strip for strip in picture._plan.strips if strip.part == part)
    spot = picture._sheet().map(strip.squares(4)[unit].center()).toPoint()
    return picture.viewport().grab().toImage().pixelColor(spot).name()


def test_the_ends_of_the_scale_have_the_full_colours(picture):
    assert color_in(picture, "h", 0) == QColor(LIGHT.series[1]).name()
    assert color_in(picture, "h", 3) == QColor(LIGHT.series[0]).name()
    assert color_in(picture, "h", 1) not in (color_in(picture, "h", 0), color_in(picture, "h", 3))


def test_a_gate_is_green_as_far_as_it_is_open(picture):
    parts = ("c_prev", "h_prev", "kept", "let_in", "tanh_c", "c", "h", "f", "i", "c_hat", "o")
    picture.show_view(a_view(cell="lstm", vectors=dict.fromkeys(parts, VALUES)))
    assert color_in(picture, "f", 3) == QColor(LIGHT.series[2]).name()
    assert color_in(picture, "c", 3) == QColor(LIGHT.series[0]).name()


def test_a_larger_peak_makes_paler_colours_and_is_told_apart(picture):
    assert a_view(peaks={"h_raw": 4.0}).share("h_raw", 3) == 0.25
    assert a_view(peaks={"h_raw": 0.0}).share("h_raw", 3) == 0.0
    broken = dict.fromkeys(FORTH, np.array([np.nan, np.inf, 0.0, 1.0]))
    picture.show_view(a_view(vectors=broken))
    assert [picture.view.share("h", unit) for unit in range(4)] == [0, 0, 0, 1]
    picture.viewport().grab()


@pytest.mark.parametrize(("units", "chosen"), [(4, 3), (12, 0), (64, 40), (512, 511)])
def test_thinned_units_begin_and_end_with_the_first_and_the_last(units, chosen):
    shown = thinned(units, chosen)
    assert chosen in shown
    assert shown == sorted(set(shown))
    assert len(shown) == min(units, 12)


def test_the_numbers_are_written_and_spoken(picture):
    assert picture.written("h") == "0.50"
    assert "State before 0.50" in picture.accessibleDescription()
    tiny = dict.fromkeys(BACK, np.array([0, 0, -2.5e-7, 0]))
    picture.show_view(a_view(backward=True, vectors=tiny))
    assert picture.written("dh") == "−2.5·10⁻⁷"


def test_what_is_pointed_at_is_told(picture, qtbot):
    item = item_of(picture, "h")
    assert picture.tip(item).startswith("State: What the cell shows")
    qtbot.mouseMove(picture.viewport(), picture.place(item).center().toPoint())
    assert picture.hover == item
    assert picture.viewport().grab().toImage().width() == 1000


def test_clicks_and_keys(picture, qtbot):
    with qtbot.waitSignal(picture.part_activated) as heard:
        spot = picture.place(item_of(picture, "h")).center().toPoint()
        qtbot.mouseClick(picture.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert heard.args == ["h"]
    for key, turn in ((Qt.Key.Key_Left, -1), (Qt.Key.Key_Right, 1)):
        with qtbot.waitSignal(picture.turned) as heard:
            qtbot.keyClick(picture, key)
        assert heard.args == [turn]
    with qtbot.waitSignal(picture.part_activated):
        qtbot.keyClick(picture, Qt.Key.Key_Down)
        qtbot.keyClick(picture, Qt.Key.Key_Return)


def test_a_click_beside_everything_does_nothing(picture, qtbot):
    with qtbot.assertNotEmitted(picture.part_activated):
        qtbot.mouseClick(picture.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(500, 330))


def test_it_can_be_saved_at_any_size(picture):
    for size in ((1000, 418), (628, 200), (1400, 900)):
        picture.resize(*size)
        assert png_of(picture).startswith(b"\x89PNG")
    assert b"W_hh" in svg_of(picture)


def test_without_a_view_it_says_what_to_do(picture):
    picture.show_view(None)
    assert picture.items == 0
    assert picture.unit_at(picture.rect().center().toPointF()) == -1
    picture.viewport().grab()
