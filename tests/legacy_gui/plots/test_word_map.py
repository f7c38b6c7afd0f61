"""The map of words: names never meet, words glide, and what is pointed at is the right one."""

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent

from legacy_gui.plots.canvas import STILL
from legacy_gui.plots.picture_export import png_of, svg_of
from legacy_gui.theme import DARK, LIGHT, theme

WORDS = ["king", "queen", "man", "woman", "银行"]
PLACES = np.array([[0.0, 0], [4, 0], [0, 3], [4, 3], [2, 1.5]])
LEFT_BUTTON, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier


def spot(word_map, row):
    """Return the pixel of a word."""
    return QPoint(*np.rint(word_map.spots[row]).astype(int).tolist())


def scattered(size, seed=1):
    """Return many words and random places."""
    return [f"w{i}词" for i in range(size)], np.random.default_rng(seed).normal(size=(size, 2))


def drag(word_map, corners, modifiers=Qt.KeyboardModifier.NoModifier):
    """Press, move over the corners and release."""
    ways = [(QEvent.Type.MouseButtonPress, corners[0])]
    ways += [(QEvent.Type.MouseMove, corner) for corner in corners[1:]]
    ways += [(QEvent.Type.MouseButtonRelease, corners[-1])]
    for kind, (x, y) in ways:
        at = QPointF(x, y)
        handler = {
            QEvent.Type.MouseButtonPress: word_map.mousePressEvent,
            QEvent.Type.MouseMove: word_map.mouseMoveEvent,
            QEvent.Type.MouseButtonRelease: word_map.mouseReleaseEvent,
        }[kind]
        handler(QMouseEvent(kind, at, at, LEFT_BUTTON, LEFT_BUTTON, modifiers))


def test_without_words_it_says_so(word_map):
    image = word_map.viewport().grab().toImage()
    assert len({image.pixel(x, 300) for x in range(800)}) > 1
    word_map.show_words(["a"], np.array([[np.nan, 1.0]]))
    assert word_map.items == 0
    assert "no place" not in word_map.empty
    assert "not numbers" in word_map.empty
    word_map.grab()


def test_every_word_needs_a_place_and_a_weight(word_map):
    for places, weights in ((PLACES[:2], None), (PLACES, np.ones(2))):
        with pytest.raises(ValueError, match="one place"):
            word_map.show_words(WORDS, places, weights)


def test_all_words_are_in_view_and_up_is_up(word_map):
    word_map.show_words(WORDS, PLACES)
    spots = word_map.spots
    assert (spots > 0).all()
    assert (spots < (800, 600)).all()
    assert spots[2, 1] < spots[0, 1]
    assert spots[1, 0] > spots[0, 0]
    sides = np.linalg.norm(spots[1] - spots[0]), np.linalg.norm(spots[2] - spots[0])
    assert sides[0] / sides[1] == pytest.approx(4 / 3)


@pytest.mark.parametrize("size", [300, 5000])
def test_no_two_names_meet_and_none_is_cut(word_map, size):
    word_map.show_words(*scattered(size))
    word_map.grab()
    places = [label.place for label in word_map.names.labels.shown]
    assert len(places) > 40
    assert not [pair for pair in combinations(places, 2) if pair[0].intersects(pair[1])]
    assert all(word_map.room.contains(place) for place in places)


def test_the_weightiest_of_words_in_one_spot_bears_its_name(word_map):
    word_map.show_words(WORDS, np.zeros((5, 2)), np.array([1.0, 2, 9, 3, 4]))
    word_map.label_density = 0.5
    word_map.grab()
    assert word_map.names.labels.shown[0].row == 2


def test_names_are_steady_while_the_words_move(word_map):
    words, places = scattered(2000)
    word_map.show_words(words, places)
    word_map.grab()
    before = {label.row for label in word_map.names.labels.shown}
    word_map.pan(QPointF(1, 1))
    word_map.move(places + 0.001)
    word_map.grab()
    after = {label.row for label in word_map.names.labels.shown}
    assert len(before & after) > 0.95 * len(before)


def test_density_zero_names_only_what_is_chosen(word_map):
    word_map.show_words(WORDS, PLACES)
    word_map.label_density = 0
    word_map.select([3])
    word_map.show_links(3, [1])
    word_map.grab()
    assert {label.row for label in word_map.names.labels.shown} == {3, 1}


def test_larger_names_take_more_room(word_map):
    word_map.show_words(WORDS, PLACES)
    word_map.grab()
    small = word_map.names.labels.shown[0].place.height()
    word_map.label_size = 24
    word_map.grab()
    assert word_map.names.labels.shown[0].place.height() > 1.5 * small


def test_words_glide_to_their_new_places(word_map, qapp):
    qapp.setProperty(STILL, False)
    word_map.show_words(WORDS, PLACES)
    word_map.move(PLACES * 0.9)
    assert word_map.glide.share == 0
    assert np.allclose(word_map.layout_now, PLACES)
    word_map.glide.setCurrentTime(word_map.glide.duration() // 2)
    assert not np.allclose(word_map.layout_now, PLACES)
    word_map.glide.finish()
    assert np.allclose(word_map.layout_now, PLACES * 0.9)


def test_without_motion_they_are_there_at_once(word_map):
    word_map.show_words(WORDS, PLACES)
    for factor in (2.0, 3.0):
        word_map.move(PLACES * factor)
        assert np.allclose(word_map.layout_now, PLACES * factor)


def test_a_map_that_fits_goes_on_fitting_and_a_moved_one_stays(word_map):
    word_map.show_words(WORDS, PLACES)
    word_map.move(PLACES * 10)
    assert (word_map.spots < (800, 600)).all()
    word_map.pan(QPointF(5, 0))
    view = word_map.view
    word_map.move(PLACES * 100)
    assert word_map.view == view
    word_map.fit()
    assert (word_map.spots < (800, 600)).all()


def test_what_is_no_number_is_left_out_and_may_come_back(word_map):
    places = PLACES.copy()
    places[1], places[2, 0], places[3, 1] = np.nan, np.inf, 1e300
    word_map.show_words(WORDS, places)
    word_map.select([1, 2])
    word_map.show_arrows([(0, 1, "x")])
    word_map.grab()
    assert word_map.items == 2
    word_map.move(PLACES)
    assert word_map.items == 5
    assert np.isfinite(word_map.spots).all()


@pytest.mark.parametrize("places", [np.zeros((1, 2)), np.ones((1, 2)) * 1e90, np.ones((1, 2))])
def test_one_word_is_a_map(word_map, places):
    word_map.show_words(["one"], places)
    word_map.grab()
    word_map.fly_to(0)
    word_map.zoom(10, QPointF(3, 3))
    word_map.grab()
    assert np.isfinite(word_map.spots).all()


def test_zooming_keeps_what_is_under_the_mouse(word_map):
    word_map.show_words(WORDS, PLACES)
    at = QPointF(*word_map.spots[3].tolist())
    word_map.zoom(3, at)
    assert word_map.spots[3].tolist() == pytest.approx([at.x(), at.y()])
    for _ in range(200):
        word_map.zoom(4, at)
    assert np.isfinite(word_map.spots).all()
    word_map.grab()


def test_flying_brings_a_word_into_the_middle(word_map):
    word_map.show_words(*scattered(500))
    word_map.fly_to(77)
    middle = word_map.room.center()
    assert word_map.spots[77].tolist() == pytest.approx([middle.x(), middle.y()])


def test_a_click_tells_the_word_and_a_drag_does_not(word_map, qtbot):
    word_map.show_words(WORDS, PLACES)
    heard = []
    word_map.clicked.connect(heard.append)
    for row in (3, 0):
        qtbot.mouseClick(word_map.viewport(), LEFT_BUTTON, pos=spot(word_map, row))
    assert heard == [3, 0]
    before = word_map.spots
    x, y = before[3].tolist()
    drag(word_map, [(x, y), (x + 20, y + 10), (x + 50, y + 30)])
    assert heard == [3, 0]
    assert word_map.spots - before == pytest.approx(np.tile([50.0, 30.0], (5, 1)))


def test_a_name_can_be_clicked_too(word_map, qtbot):
    word_map.show_words(WORDS, PLACES)
    word_map.grab()
    label = word_map.names.labels.shown[0]
    with qtbot.waitSignal(word_map.clicked) as heard:
        at = label.place.center().toPoint()
        qtbot.mouseClick(word_map.viewport(), LEFT_BUTTON, pos=at)
    assert heard.args == [label.row]


def test_the_mouse_tells_the_word_below_it(word_map, qtbot):
    word_map.show_words(WORDS, PLACES)
    heard = []
    word_map.hovered.connect(heard.append)
    qtbot.mouseMove(word_map.viewport(), spot(word_map, 1))
    qtbot.mouseMove(word_map.viewport(), QPoint(5, 5))
    assert heard == [1, -1]


def test_shift_and_drag_chooses_a_rectangle(word_map):
    word_map.show_words(WORDS, PLACES)
    heard = []
    word_map.regioned.connect(heard.append)
    left, top = (word_map.spots[2] - 20).tolist()
    right, bottom = (word_map.spots[1] + 20).tolist()
    middle = (left + right) / 2 - 30
    drag(word_map, [(left, top), (middle / 2, bottom), (middle, bottom)], SHIFT)
    assert heard[0].tolist() == [0, 2]
    drag(word_map, [(right, bottom), (left, top)], SHIFT)
    assert heard[1].tolist() == [0, 1, 2, 3, 4]


def test_a_lasso_chooses_what_is_inside(word_map):
    word_map.show_words(WORDS, PLACES)
    heard = []
    word_map.regioned.connect(heard.append)
    word_map.lasso = True
    (x, y), around = word_map.spots[4].tolist(), 40
    drag(word_map, [(x - around, y), (x, y - around), (x + around, y), (x, y + around)])
    assert heard[0].tolist() == [4]


def test_the_keyboard_moves_zooms_fits_and_clicks(word_map, qtbot):
    word_map.show_words(WORDS, PLACES)
    fitted, heard = word_map.view, []
    word_map.clicked.connect(heard.append)
    qtbot.keyClick(word_map, Qt.Key.Key_Right)
    assert word_map.view.x > fitted.x
    qtbot.keyClick(word_map, Qt.Key.Key_Up)
    assert word_map.view.y > fitted.y
    qtbot.keyClick(word_map, Qt.Key.Key_Plus)
    assert word_map.view.scale > fitted.scale
    qtbot.keyClick(word_map, Qt.Key.Key_Return)
    assert heard == [word_map.hover]
    qtbot.keyClick(word_map, Qt.Key.Key_0)
    assert word_map.view == fitted


def test_it_is_read_out(word_map):
    word_map.show_words(WORDS, PLACES)
    word_map.grab()
    said = word_map.accessibleDescription()
    assert said.startswith("5 words; around the middle: 银行")
    assert word_map.accessibleName()


def test_groups_have_their_colours_and_a_legend(word_map):
    word_map.show_words(WORDS, PLACES)
    whole = word_map.room.height()
    word_map.colour_by(np.array([0, 1, 0, 1, -1]), ["male", "female"])
    assert word_map.room.height() < whole
    image = word_map.viewport().grab().toImage()
    found = [image.pixelColor(spot(word_map, row)) for row in range(2)]
    assert found == [QColor(LIGHT.series[0]), QColor(LIGHT.series[1])]
    assert word_map.tip(1) == "queen: female"
    assert word_map.tip(4) == "银行"
    word_map.colour_by(None)
    assert word_map.room.height() == whole


def test_the_colours_follow_the_theme(word_map):
    word_map.show_words(WORDS, PLACES)
    word_map.select([0])
    colours = []
    for name in ("dark", "light"):
        theme().choose(name)
        image = word_map.viewport().grab().toImage()
        colours.append(image.pixelColor(spot(word_map, 0)))
    assert colours == [QColor(DARK.accent), QColor(LIGHT.accent)]


def test_a_guest_is_drawn_and_leaves(word_map):
    word_map.show_words(WORDS, PLACES)
    empty = word_map.viewport().grab().toImage()
    word_map.show_point("unknowable", (2.0, 0.7))
    assert word_map.viewport().grab().toImage() != empty
    word_map.show_point("nowhere", (np.nan, 0.0))
    assert list(word_map.marks.guests) == ["unknowable"]
    word_map.hide_points()
    assert word_map.viewport().grab().toImage() == empty


def test_it_is_saved_as_picture_and_as_vectors(word_map):
    word_map.show_words(WORDS, PLACES)
    word_map.show_arrows([(0, 1, "gender"), (2, 3, "gender")])
    word_map.name_axes("right", "up")
    assert png_of(word_map).startswith(b"\x89PNG")
    drawn = svg_of(word_map).decode()
    assert "<image" not in drawn
    for text in (*WORDS, "gender", "right →", "↑ up"):
        assert text in drawn


def test_blank_and_odd_words_do_no_harm(word_map):
    word_map.show_words([" ", "\n", "x" * 10_000, "a\nb", "\ud800"], PLACES)
    word_map.point_at(2)
    word_map.grab()
    assert {label.row for label in word_map.names.labels.shown} <= {2, 3, 4}
