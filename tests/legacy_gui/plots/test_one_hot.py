"""One-hot vectors: every step adds one word, and the end is the bag of words."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from legacy_gui.plots.canvas import STILL
from legacy_gui.plots.one_hot import OneHotSum
from legacy_gui.theme import DARK, LIGHT, theme
from legacy_gui.translations import use_language
from tests.support.windows import use_light

TOKENS = ["the", "bank", "xyzzy", "the", "河"]
COLUMNS = ["bank", "net", "the", "河"]
PLACES = [2, 0, None, 2, 3]


@pytest.fixture
def picture(qtbot):
    use_light()
    use_language("en")
    made = OneHotSum()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


@pytest.fixture
def still(qapp):
    """Let nothing glide."""
    qapp.setProperty(STILL, True)
    yield
    qapp.setProperty(STILL, None)


def show(picture, **settings):
    """Show the sentence."""
    picture.show_sentence(TOKENS, COLUMNS, PLACES, **settings)


def arrive(picture):
    """Let what is on its way arrive, as time would."""
    picture.glide.setCurrentTime(picture.glide.duration())


def test_every_step_adds_one_word(picture, still):
    show(picture)
    sums = []
    for _ in TOKENS:
        picture.step()
        sums.append(picture.counts)
    assert sums == [[0, 0, 1, 0], [1, 0, 1, 0], [1, 0, 1, 0], [1, 0, 2, 0], [1, 0, 2, 1]]
    picture.step()
    assert picture.counts == [1, 0, 2, 1]
    assert picture.done == 5


def test_playing_goes_to_the_end_and_begins_again(picture, still):
    show(picture)
    heard = []
    picture.stepped.connect(heard.append)
    picture.play()
    assert heard == [1, 2, 3, 4, 5]
    assert picture.counts == [1, 0, 2, 1]
    picture.play()
    assert heard[5:] == [0, 1, 2, 3, 4, 5]


def test_a_word_counts_when_it_has_arrived(picture):
    show(picture)
    picture.play()
    assert picture.counts == [0, 0, 0, 0]
    arrive(picture)
    assert picture.counts == [0, 0, 1, 0]
    for _ in TOKENS:
        arrive(picture)
    assert picture.counts == [1, 0, 2, 1]
    assert picture.glide.state() == picture.glide.State.Stopped


def test_stepping_ends_the_playing_and_what_is_on_its_way(picture):
    show(picture)
    picture.play()
    picture.step()
    assert picture.done == 1
    arrive(picture)
    assert picture.done == 2
    assert picture.glide.state() == picture.glide.State.Stopped


@pytest.mark.parametrize("first", ["play", "step", "rewind", "finish"])
def test_the_end_can_be_had_at_any_time(picture, first):
    show(picture)
    getattr(picture, first)()
    picture.finish()
    assert picture.counts == [1, 0, 2, 1]
    assert picture.done == 5
    picture.rewind()
    assert picture.counts == [0, 0, 0, 0]


def test_another_sentence_begins_anew(picture):
    show(picture)
    picture.play()
    picture.show_sentence(["net"], COLUMNS, [1])
    arrive(picture)
    assert picture.counts == [0, 0, 0, 0]


def colour_of(picture, row, column):
    """Return the colour of a cell beside its number."""
    spot = picture._box(row, column).topLeft().toPoint() + QPoint(6, 6)
    return picture.viewport().grab().toImage().pixelColor(spot)


def test_every_row_has_one_filled_cell_and_an_unknown_word_none(picture):
    show(picture)
    filled = [
        [column for column in range(4) if colour_of(picture, row, column) == QColor(LIGHT.accent)]
        for row in range(6)
    ]
    assert filled == [[2], [0], [], [2], [3], []]
    picture.finish()
    bottom = [colour_of(picture, 5, column) == QColor(LIGHT.accent) for column in range(4)]
    assert bottom == [True, False, True, True]


def test_columns_left_out_make_a_hole_in_the_middle(picture):
    show(picture, columns_left_out=3615)
    assert picture._box(0, 2).left() - picture._box(0, 1).right() > 100
    assert picture._box(0, 1).left() == picture._box(0, 0).right()
    assert "3,615" in picture._zeros()
    picture.grab()


def test_a_pair_has_no_sum_but_a_line(picture):
    picture.show_pair("bank", "shore", ["bank", "net", "shore"], [0, 2], "cosine = 0", 100)
    assert picture.accessibleDescription() == "cosine = 0"
    picture.play()
    picture.step()
    assert picture.done == 0
    assert colour_of(picture, 0, 0) == colour_of(picture, 1, 2) == QColor(LIGHT.accent)
    picture.grab()


def test_the_sum_and_the_rows_are_read_out(picture, still):
    show(picture)
    assert picture.accessibleName()
    picture.play()
    assert picture.accessibleDescription() == "bank 1; the 2; 河 1"
    assert "own column" in picture.tip(0)
    assert "not in the vocabulary" in picture.tip(2)


def test_twelve_words_and_fourteen_columns_fit_a_projector(picture):
    columns = [f"word{i}" for i in range(14)]
    picture.resize(680, 480)  # beside the settings, in a window of 1024 by 640
    picture.show_sentence(columns[:12], columns, range(12), columns_left_out=10_000)
    assert picture._box(0, 13).right() <= picture.viewport().width()
    assert picture.verticalScrollBar().maximum() == 0


def test_the_colours_follow_the_theme(picture):
    show(picture)
    theme().choose("dark")
    assert colour_of(picture, 0, 2) == QColor(DARK.accent)
    theme().choose("light")


def test_nothing_and_unequal_lengths(picture):
    picture.show_sentence([], [], [])
    picture.play()
    picture.finish()
    picture.grab()
    with pytest.raises(ValueError, match="column"):
        picture.show_sentence(["a"], ["a"], [])
