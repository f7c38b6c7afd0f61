"""Texts with a chosen place: the reach before it is marked, and shades stay beside the mark."""

import numpy as np
import pytest

from legacy_gui.plots.reach_text import ReachText
from legacy_gui.plots.text_page import PAGE
from legacy_gui.plots.unit_text import UnitText
from legacy_gui.theme import DARK, LIGHT, theme
from legacy_gui.translations import use_language
from tests.support.windows import use_light


@pytest.fixture
def shown(qtbot):
    def show(made):
        qtbot.addWidget(made)
        made.resize(400, 120)
        made.show()
        return made

    use_light()
    use_language("en")
    return show


def spans_of(text):
    begins = np.arange(len(text))
    return np.stack([begins, begins + 1], axis=1)


def grounds(page, count):
    """Return the colour under each token, or None."""
    found = page.formats(slice(0, count))
    return [one.background().color().name().upper() if one else None for one in found]


def test_the_place_and_the_tokens_before_it_are_marked(shown):
    page = shown(ReachText())
    page.open_text("abcdefgh", spans_of("abcdefgh"))
    page.mark(5, 2)
    reach, place = LIGHT.accent_soft.upper(), LIGHT.accent.upper()
    assert grounds(page, 8) == [None] * 3 + [reach] * 2 + [place] + [None] * 2
    page.point_at(3)
    assert grounds(page, 8)[3] == LIGHT.tint.upper()
    page.point_at(-1)
    assert grounds(page, 8)[3] == reach
    page.mark(-1, 0)
    assert grounds(page, 8) == [None] * 8


def test_the_marks_follow_the_theme(shown):
    page = shown(ReachText())
    page.open_text("abc", spans_of("abc"))
    page.mark(2, 2)
    try:
        theme().apply(DARK)
        assert grounds(page, 3) == [DARK.accent_soft.upper()] * 2 + [DARK.accent.upper()]
    finally:
        theme().apply(LIGHT)


def test_a_place_far_down_scrolls_into_view(shown):
    page = shown(ReachText())
    text = "word " * (PAGE // 5)
    page.open_text(text, spans_of(text))
    assert page.verticalScrollBar().value() == 0
    page.mark(PAGE - 3, 100)
    assert page.verticalScrollBar().value() > 0
    page.mark(0, 0)
    assert page.verticalScrollBar().value() == 0


def test_the_chosen_token_of_a_shaded_text_is_marked_and_the_others_keep_their_shades(shown):
    page = shown(UnitText())
    page.show_text("abc", spans_of("abc"), np.array([1.0, 1.0, -1.0]))
    bare = grounds(page, 3)
    page.choose(1)
    assert grounds(page, 3) == [bare[0], LIGHT.accent.upper(), bare[2]]
    assert bare[0] == bare[1] != bare[2]
    page.choose(-1)
    assert grounds(page, 3) == bare
