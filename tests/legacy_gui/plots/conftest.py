"""A map of words on the screen, in English and light, where nothing glides."""

import pytest

from legacy_gui.plots.canvas import STILL
from legacy_gui.plots.word_map import WordMap
from legacy_gui.translations import use_language
from tests.support.windows import use_light


@pytest.fixture
def word_map(qtbot, qapp):
    use_light()
    use_language("en")
    qapp.setProperty(STILL, True)
    made = WordMap()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    yield made
    made.hide()
    qapp.setProperty(STILL, False)
