"""A shaded text with one chosen token."""

import numpy as np
import pytest

from legacy_gui.plots.unit_text import UnitText

SPANS = np.array([[0, 1], [1, 2], [2, 3]])


@pytest.fixture
def text(qtbot):
    made = UnitText()
    qtbot.addWidget(made)
    made.show_text("abc", SPANS, np.array([0.0, 1.0, -1.0]))
    return made


def grounds(text):
    """Return the ground of every token, None where it is bare."""
    formats = text.formats(slice(0, len(SPANS)))
    return [one and one.background().color().name() for one in formats]


def test_the_chosen_token_is_marked_and_the_others_keep_their_shades(text):
    bare, blue, orange = grounds(text)
    text.choose(0)
    marked = grounds(text)[0]
    assert marked not in (bare, blue, orange)
    text.choose(2)
    assert grounds(text) == [bare, blue, marked]
    text.choose(-1)
    assert grounds(text) == [bare, blue, orange]


def test_what_is_chosen_already_is_not_shaded_anew(text, monkeypatch):
    shaded = []
    monkeypatch.setattr(text, "shade", lambda: shaded.append(text.chosen))
    for token in (1, 1, 2, 2):
        text.choose(token)
    assert shaded == [1, 2]
