"""The map in space: it turns by hand and by itself, near is large, names stay upright and apart."""

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent

from legacy_gui.plots.canvas import STILL
from legacy_gui.plots.picture_export import png_of, svg_of
from legacy_gui.plots.word_map_depth import Depth, depth_of
from legacy_gui.plots.word_map_labels import Labels
from legacy_gui.plots.word_map_view import AZIMUTH, ELEVATION, MapView, bounds_of, fitted_view
from legacy_gui.theme import LIGHT

LEFT, RIGHT, MIDDLE = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
)
NAMES = ("axis 1: 9 %", "axis 2: 8 %", "axis 3: 7 %")


def scattered(size, axes=3, seed=1):
    places = np.random.default_rng(seed).normal(size=(size, axes))
    return [f"w{number}" for number in range(size)], places


def drag(word_map, begin, end, button=LEFT):
    none = Qt.KeyboardModifier.NoModifier
    for kind, (x, y), handle in (
        (QEvent.Type.MouseButtonPress, begin, word_map.mousePressEvent),
        (QEvent.Type.MouseMove, end, word_map.mouseMoveEvent),
        (QEvent.Type.MouseButtonRelease, end, word_map.mouseReleaseEvent),
    ):
        handle(QMouseEvent(kind, QPointF(x, y), QPointF(x, y), button, button, none))


# -- the view --------------------------------------------------------------------------------------


def test_a_frame_is_a_rotation():
    frame = MapView(azimuth=0.7, elevation=-0.4).frame
    assert frame @ frame.T == pytest.approx(np.eye(3))
    assert np.linalg.det(frame) == pytest.approx(1)
    assert MapView().frame == pytest.approx(np.eye(3))


def test_what_is_in_the_middle_stays_there_while_one_turns():
    point = np.array([[1.0, 2.0, 3.0]])
    view = MapView(azimuth=0.3, elevation=0.2)
    x, y = view.flat(point)[0].tolist()
    view = MapView(x, y, 10.0, float(view.nearness(point)[0]), 0.3, 0.2)
    turned = view.turned(1.0, -0.7)
    spot = turned.spot((1.0, 2.0, 3.0), QPointF(400, 300))
    assert (spot.x(), spot.y()) == pytest.approx((400, 300))
    assert turned.nearness(point)[0] == pytest.approx(0)


def test_one_climbs_no_higher_than_to_look_down():
    assert MapView().turned(0, 9).elevation == pytest.approx(np.pi / 2)
    assert abs(MapView(azimuth=3.0).turned(3, 0).azimuth) < np.pi


def test_half_way_around_is_the_shorter_way():
    begin, end = MapView(azimuth=3.0), MapView(azimuth=-3.0)
    assert begin.between(end, 0.5).azimuth == pytest.approx(np.pi)


def test_walking_around_brings_nothing_out_of_the_picture(word_map):
    _, places = scattered(300)
    view = fitted_view(bounds_of(places), word_map.room)
    for azimuth in np.linspace(0, 6, 20):
        seen = view.turned(0, ELEVATION).turned(azimuth, 0).pixels(places, QPointF(400, 300))
        assert (seen > 0).all()
        assert (seen < (800, 600)).all()


# -- depth -----------------------------------------------------------------------------------------


def test_near_is_larger_stronger_and_drawn_last():
    depth = depth_of(np.array([[0, 0, -1.0], [0, 0, 1.0], [0, 0, 0.0]]), MapView(), 1.0)
    assert depth.near.tolist() == [0, 1, 0.5]
    assert depth.opacities[1] == 1 > depth.opacities[2] > depth.opacities[0]
    sheets = [sheet for sheet in depth.sheets(np.arange(3)) if len(sheet.rows)]
    assert [sheet.rows.tolist() for sheet in sheets] == [[0], [2], [1]]
    assert sheets[0].size < sheets[1].size < sheets[2].size
    ink = QColor(LIGHT.text)
    assert sheets[0].tinted([ink])[0].lightness() > sheets[2].tinted([ink])[0].lightness()


def test_what_is_nowhere_is_the_farthest():
    assert depth_of(np.full((1, 3), np.nan), MapView(), 1.0).near.tolist() == [0]
    assert next(Depth(np.zeros(0)).sheets(np.arange(0))).rows.size == 0


# -- the map ---------------------------------------------------------------------------------------


def test_a_drag_turns_and_other_buttons_move(word_map):
    word_map.show_words(*scattered(50))
    before = word_map.view
    drag(word_map, (300, 300), (360, 320))
    after = word_map.view
    assert after.azimuth > before.azimuth
    assert after.elevation > before.elevation
    for button in (RIGHT, MIDDLE):
        x = word_map.view.x
        drag(word_map, (300, 300), (360, 320), button)
        assert word_map.view.x < x
        assert word_map.view.azimuth == after.azimuth
    word_map.fit()
    assert word_map.view.azimuth == after.azimuth
    word_map.face()
    assert (word_map.view.azimuth, word_map.view.elevation) == (AZIMUTH, ELEVATION)


def test_a_near_word_follows_the_hand(word_map):
    places = np.array([[0, 0, 2.0], [0, 0, -2.0], [2, 0, 0], [0, 2, 0]])
    word_map.show_words(["near", "far", "right", "up"], places)
    word_map._look(MapView(scale=50.0))
    before = word_map.spots.copy()
    word_map.turn(QPointF(20, 10))
    moved = word_map.spots - before
    assert (moved[0] > 0).all()
    assert (moved[1] < 0).all()


def test_a_plane_cannot_be_turned(word_map):
    word_map.show_words(*scattered(9, axes=2))
    before = word_map.view
    word_map.turn(QPointF(50, 50))
    assert word_map.view == before
    drag(word_map, (300, 300), (360, 320), RIGHT)
    assert word_map.view.x < before.x


def test_no_two_names_meet_from_any_side(word_map):
    word_map.show_words(*scattered(2000))
    word_map.name_axes(*NAMES)
    for _ in range(6):
        word_map.turn(QPointF(90, 20))
        word_map.grab()
        places = [label.place for label in word_map.names.labels.shown]
        assert len(places) > 40
        assert not [pair for pair in combinations(places, 2) if pair[0].intersects(pair[1])]
        assert all(word_map.room.contains(place) for place in places)


def test_names_leave_room_for_those_of_the_axes():
    labels, spots, picture = Labels(), np.array([[50.0, 50.0]]), QRectF(0, 0, 100, 100)

    def size(row):
        return 30.0, 10.0

    asked = (spots, np.array([0]), size, (), picture, 3.0, 1.0)
    assert labels.place(*asked)
    labels.forget()
    assert not labels.place(*asked, [QRectF(0, 0, 99, 99)])


def test_names_stay_while_it_turns_a_little(word_map):
    word_map.show_words(*scattered(2000))
    word_map.grab()
    before = {label.row for label in word_map.names.labels.shown}
    word_map.turn(QPointF(1, 0))
    word_map.grab()
    after = {label.row for label in word_map.names.labels.shown}
    assert len(before & after) > 0.9 * len(before)


def test_flying_brings_a_word_into_the_middle_and_turns_around_it(word_map):
    word_map.show_words(*scattered(300))
    word_map.fly_to(7)
    for _ in range(2):
        middle = word_map.room.center()
        assert word_map.spots[7] == pytest.approx((middle.x(), middle.y()))
        word_map.turn(QPointF(40, 30))


def test_from_plane_to_space_and_back_words_glide(word_map, qapp):
    words, places = scattered(30)
    word_map.show_words(words, places[:, :2])
    qapp.setProperty(STILL, False)
    word_map.move(places)
    word_map.glide.setCurrentTime(word_map.glide.duration() // 2)
    assert word_map.layout_now.shape == (30, 3)
    assert 0 > word_map.view.azimuth > AZIMUTH
    word_map.move(places[:, :2])
    word_map.grab()
    word_map.glide.finish()
    assert word_map.view.azimuth == 0
    assert np.array_equal(word_map.layout_now, places[:, :2])
    word_map.grab()


def test_links_arrows_and_guests_stand_in_space(word_map):
    words, places = scattered(20)
    word_map.show_words(words, places)
    word_map.select([1])
    word_map.show_links(1, [2, 3])
    word_map.show_arrows([(4, 5, "step")])
    bare = word_map.viewport().grab().toImage()
    word_map.show_point("guest", (0.5, 0.5, 0.5))
    with_guest = word_map.viewport().grab().toImage()
    assert bare != with_guest
    word_map.show_point("nowhere", (0.5, 0.5, np.nan))
    assert list(word_map.marks.guests) == ["guest"]


def test_what_is_no_number_is_left_out(word_map):
    word_map.show_words(["a", "b"], np.array([[0, 0, 1.0], [0, 0, np.inf]]))
    assert word_map.items == 1
    word_map.grab()


@pytest.mark.parametrize("places", [[[0, 0, 0]], [[1e9, 1e-9, 3]] * 3])
def test_few_or_equal_words_are_a_map(word_map, places):
    word_map.show_words([f"w{n}" for n in range(len(places))], np.array(places, np.float64))
    word_map.turn(QPointF(30, 30))
    word_map.grab()
    assert np.isfinite(word_map.spots).all()


def test_the_arrows_of_the_keyboard_turn(word_map, qtbot):
    word_map.show_words(*scattered(20))
    before = word_map.view
    qtbot.keyClick(word_map, Qt.Key.Key_Left)
    qtbot.keyClick(word_map, Qt.Key.Key_Up)
    assert word_map.view.azimuth > before.azimuth
    assert word_map.view.elevation > before.elevation


def test_the_axes_are_named_and_saved(word_map):
    word_map.show_words(*scattered(5))
    word_map.name_axes(*NAMES)
    assert all(name in svg_of(word_map).decode() for name in NAMES)
    assert png_of(word_map).startswith(b"\x89PNG")


def test_it_says_how_it_is_turned(word_map):
    word_map.show_words(*scattered(5))
    assert "Drag to turn" in word_map.toolTip()
    word_map.show_words(*scattered(5, axes=2))
    assert "Drag to move" in word_map.toolTip()


# -- turning by itself -----------------------------------------------------------------------------


def test_it_turns_by_itself_until_a_hand_takes_over(word_map, qtbot):
    word_map.show_words(*scattered(20))
    word_map.turner.turn_on(True)
    begin = word_map.view.azimuth
    qtbot.waitUntil(lambda: word_map.view.azimuth > begin)
    with qtbot.waitSignal(word_map.turner.taken_over):
        drag(word_map, (300, 300), (360, 320))
    assert not word_map.turner.is_on
    assert not word_map.turner._timer.isActive()


def test_it_waits_while_somebody_points_at_a_word(word_map):
    word_map.show_words(*scattered(20))
    word_map.turner.turn_on(True)
    word_map.point_at(3)
    before = word_map.view
    word_map.turner._turn()
    assert word_map.view == before


def test_only_what_is_seen_and_in_space_turns(word_map):
    word_map.turner.turn_on(True)
    word_map.show_words(*scattered(20, axes=2))
    assert not word_map.turner._timer.isActive()
    word_map.move(scattered(20)[1])
    assert word_map.turner._timer.isActive()
    word_map.hide()
    assert not word_map.turner._timer.isActive()
    word_map.show()
    assert word_map.turner._timer.isActive()
