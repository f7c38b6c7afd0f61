"""The weighted text: every shade stands on its token, and its strength is the weight."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QToolTip

from engine.text import build_corpus
from legacy_gui.plots.shaded_text import ShadedText
from legacy_gui.plots.shades import legible
from legacy_gui.plots.text_page import PAGE
from legacy_gui.theme import DARK, LIGHT, theme
from tests.support.windows import use_light


@pytest.fixture
def view(qtbot):
    use_light()
    made = ShadedText(explain=lambda token: f"<i>token {token}</i>")
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    return made


def spans_of(text):
    """Return where the tokens of a text are."""
    return build_corpus([text]).spans


def shaded(view):
    """Return (text, colour) of every shade on the page."""
    found, block = [], view.document().firstBlock()
    while block.isValid():
        units = block.text().encode("utf-16-le")
        for one in block.layout().formats():
            part = units[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le")
            found.append((part, one.format.background().color().getRgb()[:3]))
        block = block.next()
    return found


def shade(colors, weight):
    """Return the shade of a weight."""
    scale = legible(colors, colors.series[0 if weight > 0 else 1])
    return tuple(scale[round(255 * abs(weight))].tolist())


@pytest.mark.parametrize(
    "text",
    ["one two three", "银行里有一张渔网。", "😀 a\nfish 🐟 b\u2028c 𠀀", "a\r\nb", "שלום עולם"],
)
def test_every_shade_stands_on_its_token(view, text):
    spans = spans_of(text)
    weights = np.linspace(0.2, 1, len(spans))
    view.show_text(text, spans, weights)
    expected = [(text[a:b], shade(LIGHT, w)) for (a, b), w in zip(spans, weights, strict=True)]
    assert shaded(view) == expected


def test_what_has_no_weight_has_no_shade(view):
    text = "one two three four"
    view.show_text(text, spans_of(text), np.array([0.0, np.nan, 1.0, 0.0001]))
    assert [word for word, _ in shaded(view)] == ["three"]


def test_what_speaks_against_has_the_other_colour(view):
    text = "good bad"
    view.show_text(text, spans_of(text), np.array([1.0, -1.0]))
    assert shaded(view) == [("good", shade(LIGHT, 1)), ("bad", shade(LIGHT, -1))]


def test_weights_beyond_one_are_the_strongest_shade(view):
    text = "good bad"
    view.show_text(text, spans_of(text), np.array([7.0, -np.inf]))
    assert shaded(view) == [("good", shade(LIGHT, 1)), ("bad", shade(LIGHT, -1))]


def test_other_weights_for_the_same_text(view):
    text = "one two"
    view.show_text(text, spans_of(text), np.array([1.0, 0.0]))
    view.show_weights(np.array([0.0, 1.0]))
    assert [word for word, _ in shaded(view)] == ["two"]


def test_the_shades_follow_the_theme(view):
    view.show_text("word", spans_of("word"), np.array([1.0]))
    theme().choose("dark")
    assert shaded(view) == [("word", shade(DARK, 1))]
    theme().choose("light")
    assert shaded(view) == [("word", shade(LIGHT, 1))]


def test_the_shades_survive_another_width(view):
    view.show_text("word " * 100, spans_of("word " * 100), np.ones(100))
    view.resize(200, 300)
    view.grab()
    assert len(shaded(view)) == 100


def test_numbers_must_match(view):
    with pytest.raises(ValueError, match="one weight"):
        view.show_text("one two", spans_of("one two"), np.ones(3))
    with pytest.raises(ValueError, match="one weight"):
        view.show_weights(np.ones(3))


def test_nothing_is_shown_without_harm(view):
    view.show_text("", np.zeros((0, 2), np.int64), np.zeros(0))
    assert view.placeholderText()
    assert view.pages == 1
    assert view.token_at(0) == -1
    view.grab()


def test_pages_turn_and_a_token_is_found_again(view):
    text = "word " * 2000
    heard = []
    view.page_changed.connect(lambda *where: heard.append(where))
    view.show_text(text, spans_of(text), np.ones(2000))
    view.turn(99)
    view.turn(-1)
    assert heard == [(0, 5), (4, 5), (3, 5)]
    view.reveal(450)
    assert heard[-1] == (450 * 5 // PAGE, 5)
    assert view.token_at(view.textCursor().position()) == 450


def spot_of(view, place):
    """Return the middle of a letter."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(place)
    left = view.cursorRect(cursor).center()
    cursor.setPosition(place + 1)
    return (left + view.cursorRect(cursor).center()) / 2


def test_the_mouse_finds_every_letter_of_a_token_and_nothing_between(view, qtbot):
    view.show_text("one  two", spans_of("one  two"), np.ones(2))
    found = [view._token_under(spot_of(view, place)) for place in range(8)]
    assert found == [0, 0, 0, -1, -1, 1, 1, 1]


def test_hovering_and_clicking_tell_the_token(view, qtbot):
    hovered, clicked = [], []
    view.token_hovered.connect(hovered.append)
    view.token_activated.connect(clicked.append)
    view.show_text("one  two", spans_of("one  two"), np.ones(2))
    for place in (0, 1, 3, 6):
        qtbot.mouseMove(view.viewport(), spot_of(view, place))
    assert hovered == [0, -1, 1]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot_of(view, 6))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot_of(view, 3))
    assert clicked == [1]


def test_enter_activates_the_token_at_the_cursor(view, qtbot):
    clicked = []
    view.token_activated.connect(clicked.append)
    view.show_text("one two", spans_of("one two"), np.ones(2))
    view.reveal(1)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert clicked == [1]


def said_at(view, spot):
    """Return the tooltip at a spot."""
    where = view.viewport().mapToGlobal(spot)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, where))
    return QTextDocumentFragment.fromHtml(QToolTip.text()).toPlainText()


def test_the_tooltip_is_what_the_caller_says(view):
    view.show_text("one two", spans_of("one two"), np.ones(2))
    assert said_at(view, spot_of(view, 5)) == "<i>token 1</i>"
    assert said_at(view, QPoint(600, 280)) == view.toolTip() != ""


def test_of_thirty_megabytes_a_page_is_laid_out(view):
    text = "word " * 6_000_000
    starts = np.arange(6_000_000) * 5
    view.show_text(text, np.stack([starts, starts + 4], 1), np.ones(6_000_000), page=9000)
    assert view.document().characterCount() <= PAGE + 1
    assert shaded(view)[0] == ("word", shade(LIGHT, 1))
