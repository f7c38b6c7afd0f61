"""A picture and the derivation beside it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from engine.counts.worked import WorkedStep
from engine.messages import Message
from legacy_gui.panels.opened_number import NARROWEST, WIDE, OpenedNumber
from legacy_gui.translations import use_language

STEPS = [WorkedStep(Message("Weight: tf · idf"), "2 · 3", 6.0)]


@pytest.fixture
def opened(qtbot):
    use_language("en")
    made = OpenedNumber(QLabel("picture"), QLabel("passage"))
    qtbot.addWidget(made)
    made.resize(WIDE + 100, 400)
    made.show()
    return made


def test_the_picture_has_all_the_room_until_a_number_is_opened(opened):
    assert opened.aside.isHidden()
    opened.show_steps("six", STEPS)
    assert opened.aside.isVisible()
    assert opened.derivation.steps == tuple(STEPS)
    assert opened.sizes()[1] >= NARROWEST
    opened.shut.click()
    assert opened.aside.isHidden()
    assert opened.derivation.steps == ()


def test_the_derivation_stands_where_there_is_room(opened):
    opened.show_steps("six", STEPS)
    assert opened.orientation() == Qt.Orientation.Horizontal
    opened.resize(WIDE - 100, 400)
    assert opened.orientation() == Qt.Orientation.Vertical
    assert min(opened.sizes()) > 100


def test_somebodys_own_division_stays(opened):
    opened.show_steps("six", STEPS)
    opened.setSizes([500, 460])
    kept = opened.sizes()
    opened.show_steps("six again", STEPS)
    assert opened.sizes() == kept
