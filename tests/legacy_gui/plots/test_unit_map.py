"""The map of units: every colour is its number, gaps are empty, bins tell how many there are."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from engine.recurrent.spread import histogram_steps
from engine.training import run
from legacy_gui.plots import shades, unit_map_names
from legacy_gui.plots.side_histogram import Counts
from legacy_gui.plots.tile import tile_steps
from legacy_gui.plots.unit_map import UnitMap
from legacy_gui.plots.unit_map_names import LETTER, Marks
from legacy_gui.plots.unit_picture import Field, UnitPicture, round_step
from legacy_gui.theme import DARK, LIGHT, theme
from legacy_gui.translations import use_language
from tests.support.windows import use_light


@pytest.fixture
def unit_map(qtbot):
    use_light()
    use_language("en")
    made = UnitMap(lambda field, row, column, value: f"{field} {row} {column} {value:.2f}")
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show()
    return made


def some(*shape, seed=0):
    return np.random.default_rng(seed).uniform(-1, 1, shape)


def picture(*fields, low=-1.0, high=1.0, marks=(), is_text=False, is_open=False):
    counts = [run(histogram_steps(values, low, high)) for values in (fields, [0.5 * fields[0]])]
    made = tuple(
        Field(f"field {place}", tuple(marks), run(tile_steps(values, low, high)))
        for place, values in enumerate(fields)
    )
    rows = tuple(str(row + 1) for row in range(len(fields[0])))
    return UnitPicture(made, rows, "unit", Counts(low, high, *counts, is_open), 1, is_text)


def colour_at(unit_map, row, column):
    spot = unit_map.view.place(row, column).center().toPoint()
    return unit_map.viewport().grab().toImage().pixelColor(spot)


def expected(value, colors=LIGHT, *, low=-1.0):
    made = shades.diverging(colors) if low < 0 else shades.sequential(colors)
    return QColor(*made[int(shades.steps_of(np.array((value - low) / (1 - low))))].tolist())


def test_every_cell_has_the_colour_of_its_number(unit_map):
    first, second = some(3, 4), some(3, 2, seed=1)
    unit_map.show_picture(picture(first, second))
    image = unit_map.viewport().grab().toImage()
    for row in range(3):
        for column, value in enumerate([*first[row], None, *second[row]]):
            spot = unit_map.view.place(row, column).center().toPoint()
            color = QColor(LIGHT.card) if value is None else expected(value)
            assert image.pixelColor(spot) == color


def test_gates_go_from_the_ground_to_the_accent_in_both_themes(unit_map):
    unit_map.show_picture(picture(np.array([[0.0, 1.0]]), low=0.0))
    assert colour_at(unit_map, 0, 1) == QColor(LIGHT.accent)
    theme().choose("dark")
    assert colour_at(unit_map, 0, 1) == QColor(DARK.accent)
    theme().choose("light")


def test_a_cell_tells_where_it_is_and_a_gap_nothing(unit_map):
    first, second = some(3, 4), some(3, 2, seed=1)
    unit_map.show_picture(picture(first, second))
    place = unit_map.view.place
    assert unit_map.tip(unit_map.item_at(place(2, 1).center())) == f"0 2 1 {first[2, 1]:.2f}"
    assert unit_map.tip(unit_map.item_at(place(1, 6).center())) == f"1 1 1 {second[1, 1]:.2f}"
    assert unit_map.item_at(place(1, 4).center()) == -1


def test_the_colours_stay_true_however_close_one_looks(unit_map):
    values = some(60, 80)
    unit_map.show_picture(picture(values, values))
    unit_map.zoom(8, unit_map.view.frame.topLeft())
    rows, columns = unit_map.view.visible()
    for row in rows[1:-1:3]:
        assert colour_at(unit_map, row, columns[2]) == expected(values[row, columns[2]])


def test_a_bin_tells_how_many_there_are_now_and_were_at_the_start(unit_map):
    values = some(20, 30)
    unit_map.show_picture(picture(values, is_open=True))
    counts = unit_map.picture.counts
    for place in (0, 30, 60):
        item = unit_map.item_at(counts.bar(unit_map.bins, place).center())
        assert unit_map.tip(item).endswith(
            f": {counts.now[place]} now, {counts.before[place]} at the start"
        )
    assert unit_map.tip(600).startswith("≤ -0.967: ")
    assert unit_map.tip(601).startswith("-0.967 to -0.934: ")
    assert unit_map.tip(660).startswith("≥ 0.967: ")


def test_the_bars_are_as_long_as_the_numbers_are_many(unit_map):
    values = np.concatenate([np.full(10, -0.5), np.full(5, 0.5)])[None]
    unit_map.show_picture(picture(values))
    image = unit_map.viewport().grab().toImage()
    rooms = [unit_map.picture.counts.bar(unit_map.bins, place) for place in (15, 45)]
    lengths = []
    for room in rooms:
        y = int(room.center().y())
        colors = [image.pixelColor(x, y).name() for x in range(int(room.left()), image.width())]
        lengths.append(colors.count(LIGHT.series[1].lower()))
    assert lengths[0] == pytest.approx(unit_map.bins.width(), abs=2)
    assert lengths[1] == pytest.approx(unit_map.bins.width() / 2, abs=2)


def test_newer_numbers_leave_what_is_looked_at(unit_map):
    unit_map.show_picture(picture(some(30, 40)))
    unit_map.zoom(4, unit_map.view.frame.center())
    unit_map.choose(15 * 40 + 20)
    seen = unit_map.view.seen
    newer = some(30, 40, seed=7)
    unit_map.show_picture(picture(newer))
    assert unit_map.view.seen == seen
    assert unit_map.tip(unit_map.current) == f"0 15 20 {newer[15, 20]:.2f}"
    unit_map.show_picture(picture(some(30, 41)))
    assert unit_map.current == -1
    assert unit_map.view.seen.width() == 41


def test_a_text_begins_so_wide_that_it_can_be_read(unit_map):
    text = picture(some(8, 200), marks="x" * 200, is_text=True)
    unit_map.show_picture(text)
    assert unit_map.view.pitch[0] == pytest.approx(LETTER)
    assert unit_map.view.seen.height() == 8
    assert unit_map._summary().startswith("Symbols 1 to ")
    unit_map.resize(1400, 400)
    assert unit_map.view.pitch[0] == pytest.approx(LETTER)
    unit_map.zoom(1e-9, unit_map.view.frame.center())
    assert unit_map.view.seen.width() == 200
    assert unit_map._summary().startswith("Point at")


def test_titles_never_meet(unit_map, monkeypatch):
    written = []
    monkeypatch.setattr(
        unit_map_names, "write", lambda painter, place, text, *_: written.append((place, text))
    )
    unit_map.show_picture(picture(some(3, 90), some(3, 2, seed=1)))
    for zoom in (1, 40):
        unit_map.zoom(zoom, unit_map.view.frame.topRight())
        written.clear()
        unit_map.grab()
        places = {text: place for place, text in written if text.startswith("field")}
        if len(places) == 2:
            assert places["field 0"].right() < places["field 1"].left()
        assert places["field 1"].right() <= unit_map.view.frame.right()
        assert places["field 1"].width() > 30


@pytest.mark.parametrize("zoom", [1, 5])
def test_the_rows_that_are_named_are_round_and_stand_at_their_rows(unit_map, monkeypatch, zoom):
    written = []
    monkeypatch.setattr(
        unit_map_names, "write", lambda painter, place, text, *_: written.append((place, text))
    )
    unit_map.show_picture(picture(some(90, 4)))
    unit_map.zoom(zoom, unit_map.view.frame.center())
    unit_map.grab()
    named = {int(text): place for place, text in written if text.isdigit()}
    view, numbers = unit_map.view, sorted(named)
    step = numbers[1] - numbers[0]
    middles = {row + 1: view.place(row, 0).center().y() for row in view.visible()[0]}
    assert step in (1, 2, 5, 10)
    low, high = view.frame.top(), view.frame.bottom()
    assert numbers == [one for one, y in middles.items() if not one % step and low <= y <= high]
    assert all(named[one].center().y() == pytest.approx(middles[one]) for one in numbers)


def test_marks_are_thinned_where_they_do_not_fit():
    letters, words = Marks(wide=8, line=15), Marks(wide=60, line=15)
    assert [letters.step(pitch) for pitch in (10, 9, 5, 0.5)] == [1, 2, 2, 20]
    assert (letters.is_upright, words.is_upright) == (False, True)
    assert [words.step(pitch) for pitch in (15, 14, 5)] == [1, 2, 3]


def test_long_marks_are_written_upwards(unit_map):
    low = unit_map
    low.show_picture(picture(some(8, 20), marks=["ab"] * 20))
    plain = low.view.frame.height()
    low.show_picture(picture(some(8, 20), marks=["grandmother"] * 20))
    assert low.view.frame.height() < plain - 30
    low.grab()


def test_the_keyboard_jumps_over_the_gap(unit_map, qtbot):
    unit_map.show_picture(picture(some(3, 2), some(3, 2, seed=1)))
    for _ in range(3):
        qtbot.keyClick(unit_map, Qt.Key.Key_Right)
    assert unit_map.current == 3
    qtbot.keyClick(unit_map, Qt.Key.Key_Left)
    assert unit_map.current == 1
    qtbot.keyClick(unit_map, Qt.Key.Key_Down)
    assert unit_map.accessibleDescription().startswith("0 1 1 ")


def test_dragging_reads_on(unit_map, qtbot):
    unit_map.show_picture(picture(some(8, 200), marks="x" * 200, is_text=True))
    spot = unit_map.view.frame.center().toPoint()
    qtbot.mousePress(unit_map.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseMove(unit_map.viewport(), spot - QPoint(90, 0))
    qtbot.mouseRelease(unit_map.viewport(), Qt.MouseButton.LeftButton, pos=spot - QPoint(90, 0))
    assert unit_map.view.seen.left() == pytest.approx(10)
    assert unit_map._summary().startswith("Symbols 11 to ")


def test_nothing_and_little_are_drawn(unit_map):
    unit_map.show_picture(None)
    unit_map.grab()
    assert unit_map.items == 0
    unit_map.show_picture(picture(np.zeros((1, 1))))
    unit_map.resize(60, 40)
    unit_map.grab()


@pytest.mark.parametrize(
    ("least", "step"), [(0.2, 1), (1, 1), (1.5, 2), (4, 5), (9, 10), (60, 100)]
)
def test_rows_are_numbered_in_round_steps(least, step):
    assert round_step(least) == step
