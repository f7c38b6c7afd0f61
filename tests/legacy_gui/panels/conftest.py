"""A panel on the screen, in English and light."""

import pytest

from legacy_gui.translations import use_language
from tests.support.windows import use_light


@pytest.fixture
def shown(qtbot):
    """Make a panel, show it, and end its jobs after the test."""
    made = []

    def show(panel_type):
        use_language("en")
        use_light()
        panel = panel_type()
        made.append(panel)
        qtbot.addWidget(panel)
        panel.resize(900, 600)
        panel.show()
        return panel

    yield show
    for panel in made:
        panel.close_jobs()
