"""A picture of items: mouse, keyboard, scrolling, motion and its absence."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QToolTip

from legacy_gui.plots.canvas import STILL, Canvas
from legacy_gui.theme import DARK, LIGHT, theme
from tests.support.windows import use_light

EDGE = 50


class Squares(Canvas):
    """Squares one below the other."""

    def __init__(self):
        super().__init__("Squares", "Only a test", "no squares yet")
        self.pressed = []

    def content_height(self):
        return self.items * EDGE

    def place(self, item):
        return QRectF(0, item * EDGE, EDGE, EDGE)

    def tip(self, item):
        return f"<b>{item}</b>"

    def activate(self, item):
        self.pressed.append(item)

    def draw(self, painter, visible):
        painter.fillRect(visible, QColor("#FF0000"))


@pytest.fixture
def squares(qtbot):
    use_light()
    made = Squares()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    made.replaced(10, "ten squares")
    made.glide.finish()
    return made


def ground(picture):
    """Return the colour of a corner."""
    return picture.viewport().grab().toImage().pixelColor(2, 2).name()


def test_without_items_it_says_why(squares):
    squares.replaced(0, "")
    image = squares.viewport().grab().toImage()
    colours = {image.pixelColor(x, 100).name() for x in range(image.width())}
    assert ground(squares) == LIGHT.card.lower()
    assert len(colours) > 1


def test_the_ground_follows_the_theme(squares):
    squares.replaced(0, "")
    theme().choose("dark")
    assert ground(squares) == DARK.card.lower()
    theme().choose("light")
    assert ground(squares) == LIGHT.card.lower()


def test_what_is_higher_than_the_place_scrolls(squares):
    assert squares.verticalScrollBar().maximum() == 10 * EDGE - 200
    squares.replaced(2, "")
    assert squares.verticalScrollBar().maximum() == 0


def test_the_mouse_finds_the_item_under_it_however_far_it_is_scrolled(squares, qtbot):
    squares.verticalScrollBar().setValue(120)
    qtbot.mouseMove(squares.viewport(), QPoint(25, 10))
    assert squares.hover == 2
    qtbot.mouseMove(squares.viewport(), QPoint(200, 10))
    assert squares.hover == -1


def test_the_highlight_goes_with_the_mouse(squares):
    squares.point_at(3)
    QApplication.sendEvent(squares.viewport(), QEvent(QEvent.Type.Leave))
    assert squares.hover == -1


def test_a_click_activates_and_only_the_left_button(squares, qtbot):
    spot = QPoint(25, 75)
    qtbot.mouseClick(squares.viewport(), Qt.MouseButton.RightButton, pos=spot)
    assert squares.pressed == []
    qtbot.mouseClick(squares.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseClick(squares.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 75))
    assert squares.pressed == [1]
    assert squares.current == 1


def test_the_keyboard_walks_and_enters(squares, qtbot):
    keys = (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    for key in (*keys, Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(squares, key)
    assert squares.pressed == [1, 9]
    assert squares.verticalScrollBar().value() == squares.verticalScrollBar().maximum()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Up, Qt.Key.Key_Enter):
        qtbot.keyClick(squares, key)
    assert squares.pressed == [1, 9, 0]
    assert squares.verticalScrollBar().value() <= 0


def test_the_item_at_the_keyboard_is_read_out(squares, qtbot):
    assert squares.accessibleDescription() == "ten squares"
    qtbot.keyClick(squares, Qt.Key.Key_Down)
    assert squares.accessibleDescription() == "<b>0</b>"


def said_at(squares, spot):
    """Return the tooltip at a spot."""
    where = squares.viewport().mapToGlobal(spot)
    QApplication.sendEvent(squares.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, where))
    return QTextDocumentFragment.fromHtml(QToolTip.text()).toPlainText()


def test_the_tooltip_is_shown_to_the_letter(squares):
    assert said_at(squares, QPoint(25, 60)) == "<b>1</b>"
    assert said_at(squares, QPoint(200, 60)) == "Only a test"


def test_motion_takes_its_time_and_arrives(squares):
    squares.glide.begin()
    assert squares.glide.share < 1
    squares.glide.setCurrentTime(squares.glide.duration())
    assert squares.glide.share == 1
    assert squares.glide.between(3, 7) == 7


def test_where_nobody_wants_motion_everything_is_there_at_once(squares, qapp):
    qapp.setProperty(STILL, True)
    try:
        squares.glide.begin()
        assert squares.glide.share == 1
    finally:
        qapp.setProperty(STILL, None)


def test_what_nobody_sees_does_not_move(squares):
    squares.hide()
    squares.glide.begin()
    assert squares.glide.share == 1
