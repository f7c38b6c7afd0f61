"""A box as wide as its longest entry."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QStyle, QStyleOptionComboBox, QWidget

from legacy_gui.theme import GRID
from legacy_gui.wide_box import LEAST, WideBox
from tests.support.windows import use_light

LONG = "a text with a long name · Word2Vec skip-gram · 50 epochs"


@pytest.fixture
def room(qtbot):
    """A row with a box, and free room to its right."""
    use_light()
    row = QWidget()
    qtbot.addWidget(row)
    row.box = WideBox("Embedding", "Which one is shown.")
    row.box.addItems([LONG, "short"])
    layout = QHBoxLayout(row)
    layout.addWidget(row.box)
    layout.addStretch(1)
    row.show()
    return row


def written(box):
    """Return how many pixels there are for the entry."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(kind, option, part, box).width() - GRID


def test_the_longest_entry_is_written_whole_where_there_is_room(room, qtbot):
    room.resize(1200, 60)
    wanted = room.box.fontMetrics().horizontalAdvance(LONG)
    qtbot.waitUntil(lambda: written(room.box) >= wanted)
    assert room.box.width() < wanted + 12 * GRID  # and not wider than that


def test_it_needs_little_where_there_is_none(room):
    assert room.box.minimumSizeHint().width() <= LEAST
