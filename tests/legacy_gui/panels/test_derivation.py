"""Worked steps on the screen: to the letter, the result last and larger, narrow and wide."""

import pytest
from PySide6.QtGui import QTextCursor

from engine.counts.worked import WorkedStep
from engine.messages import Message
from legacy_gui.panels.derivation import WIDE, Derivation
from legacy_gui.theme import DARK, theme
from tests.support.windows import use_light

STEPS = [
    WorkedStep(Message("“{a}” occurs", {"a": "<b> & go"}), "12,480", 12480.0),
    WorkedStep(Message("Share"), "3 / 4", 0.75),
]


@pytest.fixture
def derivation(qtbot):
    use_light()
    made = Derivation()
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    made.show_steps("“go” · evidence", STEPS)
    return made


def lines(derivation):
    return derivation.toPlainText().replace("\u00a0", " ").split("\n")


def size_of(derivation, text):
    """Return the size of the letters in which a text is set."""
    found = derivation.document().find(text, QTextCursor())
    assert not found.isNull()
    return found.charFormat().fontPointSize()


def test_wide_steps_are_label_formula_and_value(derivation):
    derivation.resize(WIDE + 100, 300)
    assert lines(derivation) == [
        "“go” · evidence",
        "“<b> & go” occurs",
        "",
        "12,480",
        "Share",
        "3 / 4",
        "= 0.75",
        "",
    ]


def test_narrow_steps_have_the_label_above_the_formula(derivation):
    derivation.resize(300, 300)
    text = derivation.toPlainText().replace("\u2028", "|").replace("\u00a0", " ").split("\n")
    assert text[1:5] == ["“<b> & go” occurs", "12,480", "Share", "3 / 4"]


def test_the_result_is_larger_than_what_leads_to_it(derivation):
    assert size_of(derivation, "0.75") > size_of(derivation, "12,480")


def test_colours_follow_the_theme(derivation):
    theme().choose("dark")
    found = derivation.document().find("0.75")
    assert found.charFormat().foreground().color().name().upper() == DARK.accent
    theme().choose("light")


def test_a_remark_without_steps_stands_alone(derivation):
    derivation.show_steps("One word has no partner.", [])
    assert derivation.toPlainText() == "One word has no partner."
    assert derivation.accessibleDescription() == "One word has no partner."
    derivation.clear_steps()
    assert derivation.toPlainText() == ""


def test_new_steps_are_read_from_the_top(derivation):
    derivation.resize(300, 60)
    derivation.show_steps("Many", STEPS * 20)
    derivation.verticalScrollBar().setValue(500)
    assert derivation.verticalScrollBar().value() > 0
    derivation.show_steps("Others", STEPS * 20)
    assert derivation.verticalScrollBar().value() == 0
