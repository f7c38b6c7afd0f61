"""Lines of belief: every word is a column, and its numbers can be read."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from legacy_gui.plots.belief_lines import BeliefLine, BeliefLines
from legacy_gui.theme import colors
from legacy_gui.translations import use_language
from tests.support.windows import use_light

WORDS = ["the", "minister", "votes"]


@pytest.fixture
def lines(qtbot):
    use_language("en")
    use_light()
    made = BeliefLines()
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show()
    values = np.array([0.5, 0.9, 0.25])
    made.show_lines(
        "belief", [BeliefLine("LSTM", 1, values), BeliefLine("RNN", 0, 1 - values)], WORDS, 0.5
    )
    return made


def test_a_word_under_the_mouse_is_told(lines, qtbot):
    heard = []
    lines.word_pointed.connect(heard.append)
    qtbot.mouseMove(lines.viewport(), lines.place(1).center().toPoint())
    assert heard == [1]
    assert lines.tip(1) == "after “minister”: LSTM 90 % · RNN 10 %"


@pytest.mark.parametrize("count", [1, 3, 200])
def test_every_word_is_found_in_its_column(lines, count):
    lines.show_lines("belief", [BeliefLine("RNN", 0, np.ones(count))], ["word"] * count, 0.5)
    middles = [lines.place(word).center() for word in range(count)]
    assert [lines.item_at(spot) for spot in middles] == list(range(count))
    assert lines.item_at(QPointF(lines.place(0).left() - 2, middles[0].y())) == -1
    assert lines.item_at(QPointF(middles[0].x(), 0)) == -1


def test_higher_belief_is_higher(lines):
    high, low = lines.frame.spot(2, 90).y(), lines.frame.spot(2, 10).y()
    assert lines.frame.place.top() < high < low < lines.frame.place.bottom()


def test_the_keyboard_walks_from_word_to_word(lines, qtbot):
    lines.setFocus()
    qtbot.keyClick(lines, Qt.Key.Key_Right)
    assert lines.current == 0
    qtbot.keyClick(lines, Qt.Key.Key_End)
    assert lines.current == 2
    assert "votes" in lines.accessibleDescription()


def test_the_lines_are_painted_in_the_colours_of_the_networks(lines):
    image = lines.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(180)}
    assert {colors().series[0].lower(), colors().series[1].lower()} <= seen


@pytest.mark.parametrize("count", [1, 2, 200])
def test_any_number_of_words_can_be_drawn(lines, count):
    values = np.linspace(0, 1, count)
    lines.show_lines("belief", [BeliefLine("LSTM", 1, values)], ["word"] * count, 0.1)
    lines.mark(count - 1)
    assert not lines.grab().isNull()
    lines.mark(count)
    assert lines.hover == -1


def test_clear_leaves_nothing(lines):
    lines.clear()
    assert lines.items == 0
    assert not lines.grab().isNull()
