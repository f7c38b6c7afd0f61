"""The chips of a sequence: places, tips, and bars that fall evenly with a gradient that fades."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from legacy_gui.plots.cell_chips import BARS, CHIP, FLOW, MARGIN, CellChips
from legacy_gui.plots.shades import blend
from legacy_gui.theme import LIGHT
from legacy_gui.translations import use_language
from tests.support.windows import use_light

FADING = np.array([1e-3, 1e-2, 1e-1, 1.0])


@pytest.fixture
def chips(qtbot):
    use_light()
    use_language("en")
    made = CellChips()
    qtbot.addWidget(made)
    made.resize(500, 80)
    made.show_sequence("hello", None, 1)
    made.show()
    return made


def bar_height(chips, step):
    """Return how many pixels of the middle of a bar are painted."""
    image = chips.viewport().grab().toImage()
    x = int(chips.place(step).center().x())
    color = blend(LIGHT.card, LIGHT.series[FLOW], 0.85).name()
    return sum(image.pixelColor(x, y).name() == color for y in range(BARS))


def test_chips_stand_side_by_side_and_are_found(chips):
    assert (chips.items, chips.height()) == (4, CHIP)
    for step in range(4):
        assert chips.item_at(chips.place(step).center()) == step
    assert chips.item_at(QPointF(MARGIN / 2, 10)) == -1
    assert chips.item_at(QPointF(499, 10)) == -1


def test_a_long_sequence_fits(chips):
    chips.show_sequence("a" * 31, None, 0)
    assert chips.place(29).right() <= chips.viewport().width() + 1


def test_steps_are_told_and_chosen(chips, qtbot):
    assert chips.tip(1) == "Step 2 reads “e” and guesses what comes: “l”."
    with qtbot.waitSignal(chips.step_chosen) as heard:
        spot = chips.place(3).center().toPoint()
        qtbot.mouseClick(chips.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert heard.args == [3]
    with qtbot.assertNotEmitted(chips.step_chosen):
        chips.choose(1)


def test_the_bars_fall_evenly(chips):
    chips.show_sequence("hello", FADING, 3)
    assert chips.height() == CHIP + BARS
    heights = [bar_height(chips, step) for step in range(4)]
    falls = np.diff(heights)
    assert (falls > 3).all()
    assert np.ptp(falls) <= 2
    assert "‖dh‖ = 0.010" in chips.tip(1)


def test_no_gradient_no_bar(chips):
    chips.show_sequence("hello", np.array([0.0, np.nan, 0.5, 1.0]), 0)
    assert bar_height(chips, 0) == bar_height(chips, 1) == 0
    chips.show_sequence("hello", np.zeros(4), 0)
    assert bar_height(chips, 2) == 0


def test_nothing_to_show(chips):
    chips.show_sequence((), None, 0)
    assert chips.items == 0
    assert chips.item_at(QPointF(100, 10)) == -1
    chips.viewport().grab()
