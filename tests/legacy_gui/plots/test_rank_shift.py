"""Two rankings: lines join the same words, and colours say who rose."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from legacy_gui.plots.rank_shift import DOWN, STUB, UP, RankShift
from legacy_gui.plots.shifts import Shift
from legacy_gui.theme import DARK, LIGHT, theme
from legacy_gui.translations import use_language
from tests.support.windows import use_light

LEFT = ["the", "net", "河", "gone"]
RIGHT = ["net", "河", "the", "new"]


@pytest.fixture
def ranks(qtbot):
    use_light()
    use_language("en")
    made = RankShift()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def show(ranks):
    """Show the two rankings."""
    ranks.show_ranks(
        "Count",
        "TF-IDF",
        LEFT,
        RIGHT,
        [1200, 80, 7, 3],
        [0.4, 0.3, 0.2, 0.1],
        right_ranks_of_left=[2, 0, 1, 213],
        left_ranks_of_right=[1, 2, 0, None],
    )
    ranks.glide.finish()


def test_every_word_has_its_two_rows(ranks):
    show(ranks)
    assert ranks.shifts == (
        Shift("the", 0, 2, 2),
        Shift("net", 1, 0, 0),
        Shift("河", 2, 1, 1),
        Shift("gone", 3, None, 213),
        Shift("new", None, 3, None),
    )
    assert [shift.rise > 0 for shift in ranks.shifts] == [False, True, True, False, True]


def colours_near(ranks, spot):
    """Return the colours around a spot."""
    image = ranks.viewport().grab().toImage()
    around = [spot.toPoint() + QPoint(dx, dy) for dx in range(-1, 2) for dy in range(-2, 3)]
    return {image.pixelColor(place).name() for place in around}


@pytest.mark.parametrize("item", [0, 1, 2])
def test_a_line_leaves_and_arrives_in_the_colour_of_its_direction(ranks, item):
    show(ranks)
    shift = ranks.shifts[item]
    color = LIGHT.series[UP if shift.rise > 0 else DOWN].lower()
    assert color in colours_near(ranks, ranks._end(0, shift.left) + QPointF(3, 0))
    assert color in colours_near(ranks, ranks._end(1, shift.right) - QPointF(3, 0))


def test_what_leaves_the_list_is_a_stub(ranks):
    show(ranks)
    begin = ranks._end(0, 3)
    assert len(colours_near(ranks, begin + QPointF(4, 0))) > 1
    assert colours_near(ranks, begin + QPointF(STUB * 5, 0)) == {LIGHT.card.lower()}


def test_the_lines_follow_the_theme(ranks):
    show(ranks)
    theme().choose("dark")
    spot = ranks._end(0, 1) + QPointF(3, 0)
    assert DARK.series[UP].lower() in colours_near(ranks, spot)
    theme().choose("light")


def test_both_ranks_are_told(ranks):
    show(ranks)
    assert [ranks.tip(item) for item in (0, 3, 4)] == [
        "“the”: rank 1 → 3",
        "“gone”: rank 4 → 214",
        "“new”: rank – → 4",
    ]
    assert "3 words rise, 2 fall" in ranks.accessibleDescription()


def test_without_the_ranks_of_the_other_list_nothing_is_invented(ranks):
    ranks.show_ranks("a", "b", ["one"], ["two"], [1], [2])
    assert [ranks.tip(item) for item in (0, 1)] == ["“one”: rank 1 → –", "“two”: rank – → 1"]
    ranks.grab()


def test_equal_ranks_are_neither_risen_nor_fallen(ranks):
    ranks.show_ranks("a", "b", ["one"], ["one"], [1], [2])
    assert ranks.shifts[0].rise == 0
    assert LIGHT.border.lower() in colours_near(ranks, ranks._end(0, 0) + QPointF(3, 0))


def test_a_word_is_found_in_both_columns(ranks, qtbot):
    show(ranks)
    heard = []
    ranks.word_activated.connect(heard.append)
    for side, row in ((0, 1), (1, 0), (1, 3)):
        spot = ranks._cell(side, row).center().toPoint()
        qtbot.mouseClick(ranks.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert heard == ["net", "net", "new"]


def test_a_hovered_word_puts_the_others_aside(ranks, qtbot):
    show(ranks)
    qtbot.mouseMove(ranks.viewport(), ranks._cell(1, 1).center().toPoint())
    assert ranks.hover == 2
    spot = ranks._end(0, 0) + QPointF(3, 0)
    assert LIGHT.series[DOWN].lower() not in colours_near(ranks, spot)
    spot = ranks._end(0, 2) + QPointF(3, 0)
    assert LIGHT.series[UP].lower() in colours_near(ranks, spot)


def test_the_titles_do_not_scroll(ranks):
    words = [f"w{i}" for i in range(60)]
    ranks.show_ranks("Count", "TF-IDF", words, words[::-1], range(60), range(60))
    ranks.glide.finish()
    top = [ranks.viewport().grab().toImage().copy(0, 0, 200, 20)]
    ranks.verticalScrollBar().setValue(300)
    assert ranks.verticalScrollBar().value() == 300
    top.append(ranks.viewport().grab().toImage().copy(0, 0, 200, 20))
    assert top[0] == top[1]
    assert ranks.item_at(QPointF(30, 305)) == -1


def test_the_keyboard_walks_through_all_words(ranks, qtbot):
    show(ranks)
    heard = []
    ranks.word_activated.connect(heard.append)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(ranks, key)
    assert heard == ["new", "gone"]


def test_nothing_and_unequal_lengths(ranks):
    ranks.show_ranks("a", "b", [], [], [], [])
    ranks.grab()
    ranks.show_ranks("a", "b", [], ["one"], [], [1.5])
    ranks.grab()
    with pytest.raises(ValueError, match="zip"):
        ranks.show_ranks("a", "b", ["one"], [], [], [])
