"""A grid of steps: what tells most is seen, what is left out is counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from legacy_gui.plots.sequence_grid import Cell, Row, SequenceGrid, columns_shown
from legacy_gui.theme import DARK, theme
from legacy_gui.translations import use_language
from tests.support.windows import use_light


@pytest.fixture
def grid(qtbot):
    use_light()
    use_language("en")
    made = SequenceGrid("grid", "what it shows", "nothing yet")
    qtbot.addWidget(made)
    made.fit(2)
    made.resize(400, 120)
    made.show()
    return made


def rows(steps, right=True):
    read = tuple(Cell(str(step), strong=step == 0) for step in range(steps))
    answers = (*(None,) * (steps - 1), Cell("A", right))
    return Row("read", None, read), Row("RNN", 0, answers)


def test_without_rows_it_says_so(grid):
    assert grid.items == 0
    grid.grab()


def test_few_steps_are_all_shown(grid):
    grid.show_rows(rows(4), (0, 3))
    assert grid.shown == (range(1), range(1, 2), range(2, 3), range(3, 4))
    assert grid.tip(0) == "Step 1 · read: 0"
    assert grid.tip(3) == "Step 4 · read: 3 · RNN: A ✓"
    assert grid.accessibleDescription() == f"{grid.tip(0)}; {grid.tip(3)}"


def test_many_steps_keep_both_ends_and_count_the_rest(grid):
    grid.show_rows(rows(200, right=False), (0, 199))
    left_out = [one for one in grid.shown if len(one) > 1]
    assert len(left_out) == 1
    assert grid.shown[0] == range(1)
    assert grid.shown[-1] == range(199, 200)
    hole = grid.shown.index(left_out[0])
    assert grid.tip(hole) == f"{len(left_out[0])} steps are left out here"
    assert grid.tip(grid.items - 1).endswith("RNN: A ✗")
    assert grid.place(grid.items - 1).right() <= grid.viewport().width()
    grid.grab()


def test_more_room_shows_more(grid):
    grid.show_rows(rows(200), (0, 199))
    few = grid.items
    grid.resize(900, 120)
    assert grid.items > few


def test_right_and_wrong_differ_by_more_than_colour():
    assert Cell("A", right=True).written == "A ✓"
    assert Cell("A", right=False).written == "A ✗"
    assert Cell("A").written == "A"


def test_the_keyboard_reads_every_step(grid, qtbot):
    grid.show_rows(rows(3), (0, 2))
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right):
        qtbot.keyClick(grid, key)
    assert grid.accessibleDescription() == "Step 2 · read: 1"
    grid.grab()


def test_it_is_drawn_in_the_dark(grid):
    theme().apply(DARK)
    grid.show_rows(rows(50), (0, 49))
    image = grid.viewport().grab().toImage()
    assert image.pixelColor(image.width() - 1, image.height() - 1).name().upper() == DARK.card
    use_light()


@given(
    st.integers(1, 60), st.lists(st.integers(0, 59), max_size=6, unique=True), st.integers(1, 70)
)
def test_columns_cover_all_steps_in_order_within_the_room(steps, telling, room):
    telling = sorted(step for step in telling if step < steps)
    columns = columns_shown(steps, telling, room)
    assert len(columns) <= room
    if columns:
        assert [step for column in columns for step in column] == list(range(steps))
    if room >= steps:
        assert len(columns) == steps
    if room > 2 * len(telling):
        shown = {column.start for column in columns if len(column) == 1}
        assert set(telling) <= shown
