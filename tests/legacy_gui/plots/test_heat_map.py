"""The heat map: every colour is its number, and every cell can be reached."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor

from legacy_gui.plots import shades
from legacy_gui.plots.heat_map import HeatMap
from legacy_gui.theme import DARK, LIGHT, theme
from legacy_gui.translations import use_language
from tests.support.windows import use_light


@pytest.fixture
def heat_map(qtbot):
    use_light()
    use_language("en")
    made = HeatMap()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def names(size, stem="w"):
    """Return names."""
    return [f"{stem}{i}" for i in range(size)]


def show(heat_map, values, **settings):
    """Show a matrix with plain names."""
    values = np.asarray(values, np.float64)
    rows, columns = values.shape
    heat_map.show_matrix(values, names(rows, "row"), names(columns, "列"), **settings)


def colour_at(heat_map, row, column):
    """Return the colour near the corner of a cell, away from the number in it."""
    spot = heat_map.view.place(row, column).topLeft().toPoint() + QPoint(4, 4)
    return heat_map.viewport().grab().toImage().pixelColor(spot)


def expected(colors, step, *, diverging=False):
    """Return a colour of the scale."""
    made = shades.diverging(colors) if diverging else shades.sequential(colors)
    return QColor(*made[step].tolist())


def test_every_cell_has_the_colour_of_its_number(heat_map):
    show(heat_map, [[0, 51, 102], [153, 204, 255]])
    for item, step in enumerate((0, 51, 102, 153, 204, 255)):
        assert colour_at(heat_map, *divmod(item, 3)) == expected(LIGHT, step)


def test_zero_is_the_ground_where_there_are_two_signs(heat_map):
    show(heat_map, [[-4, 0, 2]], diverging=True)
    found = [colour_at(heat_map, 0, column) for column in range(3)]
    assert found[0] == QColor(LIGHT.series[1])
    assert found[1] == expected(LIGHT, 128, diverging=True)
    assert found[2] == expected(LIGHT, 191, diverging=True)


def test_the_ends_of_the_scale_can_be_given(heat_map):
    show(heat_map, [[5, 50]], low=10, high=20)
    assert colour_at(heat_map, 0, 0) == expected(LIGHT, 0)
    assert colour_at(heat_map, 0, 1) == expected(LIGHT, 255)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_what_is_no_number_is_hatched(heat_map, value):
    show(heat_map, [[1, value, 2]])
    image = heat_map.viewport().grab().toImage().copy(heat_map.view.place(0, 1).toRect())
    inner = {image.pixelColor(x, 20).name() for x in range(10, image.width() - 10)}
    assert LIGHT.faint.lower() in inner
    assert len(inner) > 1
    assert "–" in heat_map.tip(1)
    show(heat_map, [[value]])
    heat_map.grab()


@pytest.mark.parametrize("values", [[[7.0]], [[0.0, 0.0]], np.zeros((0, 0)), np.zeros((0, 3))])
def test_odd_matrices_are_drawn(heat_map, values):
    show(heat_map, values)
    show(heat_map, values, diverging=True)
    heat_map.zoom(3, QPointF(450, 250))
    heat_map.grab()


def test_the_colours_follow_the_theme(heat_map):
    show(heat_map, [[0, 255]])
    theme().choose("dark")
    assert colour_at(heat_map, 0, 1) == QColor(DARK.accent)
    theme().choose("light")
    assert colour_at(heat_map, 0, 1) == QColor(LIGHT.accent)


def test_every_row_and_column_needs_a_name(heat_map):
    with pytest.raises(ValueError, match="one name"):
        heat_map.show_matrix(np.zeros((2, 2)), ["a", "b"], ["a"])


def test_a_cell_tells_its_names_and_number(heat_map):
    show(heat_map, [[1200, 3], [4, 5]])
    assert heat_map.tip(0) == "row0 × 列0: 1,200"
    assert heat_map.tip(3) == "row1 × 列1: 5"
    assert heat_map.accessibleDescription() == "2 rows × 2 columns, from 3 to 1,200"


def test_the_colours_stay_true_however_close_one_looks(heat_map):
    values = np.random.default_rng(1).integers(0, 256, (60, 80))
    values[0, :2] = 0, 255
    show(heat_map, values)
    heat_map.zoom(8, heat_map.view.frame.center())
    rows, columns = heat_map.view.visible()
    for row in rows[1:-1]:
        assert colour_at(heat_map, row, columns[3]) == expected(LIGHT, values[row, columns[3]])


def test_a_click_activates_and_a_drag_does_not(heat_map, qtbot):
    show(heat_map, np.arange(12).reshape(3, 4))
    heard = []
    heat_map.cell_activated.connect(lambda *cell: heard.append(cell))
    spot = heat_map.place(6).center().toPoint()
    qtbot.mouseClick(heat_map.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert heard == [(1, 2)]
    heat_map.zoom(2, heat_map.view.frame.center())
    before = heat_map.view.seen
    qtbot.mousePress(heat_map.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseMove(heat_map.viewport(), spot + QPoint(40, 0))
    qtbot.mouseRelease(heat_map.viewport(), Qt.MouseButton.LeftButton, pos=spot + QPoint(40, 0))
    assert heard == [(1, 2)]
    assert heat_map.view.seen.left() < before.left()


def test_the_keyboard_reaches_every_cell_and_zooms(heat_map, qtbot):
    show(heat_map, np.arange(12).reshape(3, 4))
    heard = []
    heat_map.cell_activated.connect(lambda *cell: heard.append(cell))
    right, down = Qt.Key.Key_Right, Qt.Key.Key_Down
    for key in (right, right, down, down, down, Qt.Key.Key_Return):
        qtbot.keyClick(heat_map, key)
    assert heard == [(2, 1)]
    qtbot.keyClick(heat_map, Qt.Key.Key_Plus)
    assert heat_map.view.seen.width() < 4
    for _ in range(5):
        qtbot.keyClick(heat_map, right)
    row, column = divmod(heat_map.current, 4)
    assert (row, column) == (2, 3)
    assert heat_map.view.seen.right() == 4
    qtbot.keyClick(heat_map, Qt.Key.Key_0)
    assert heat_map.view.seen.width() == 4


def test_a_million_cells_are_found_at_once(heat_map):
    values = np.arange(1_000_000, dtype=np.float64).reshape(1000, 1000)
    show(heat_map, values)
    heat_map.grab()
    middle = heat_map.view.place(731, 42).center()
    assert heat_map.item_at(middle) == 731_042
    assert heat_map.tip(731_042) == "row731 × 列42: 731,042"
