"""Typing to do."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from legacy_gui.command_palette import CommandPalette, full_name, menu_actions


@pytest.fixture
def window(qtbot):
    """A window with a few commands, one of them deeper and one disabled."""
    made = QMainWindow()
    qtbot.addWidget(made)
    done = made.done = []
    file = made.menuBar().addMenu("&File")
    file.addAction("&Open files…").triggered.connect(lambda: done.append("open"))
    file.addSeparator()
    samples = file.addMenu("&Samples")
    samples.addAction("Two networks").triggered.connect(lambda: done.append("networks"))
    file.addAction("Never").setEnabled(False)
    view = made.menuBar().addMenu("&View")
    view.addAction("Next tab", "Ctrl+Tab").triggered.connect(lambda: done.append("next"))
    made.show()
    return made


@pytest.fixture
def palette(window):
    made = CommandPalette(menu_actions(window.menuBar()), window)
    made.show()
    return made


def found(palette):
    results = palette.results
    return [full_name(results.item(row).data(256)) for row in range(results.count())]


def test_every_command_is_offered_with_the_menu_it_lies_in(palette):
    assert found(palette) == ["File: Open files", "Samples: Two networks", "View: Next tab"]


def test_shortcuts_are_shown(palette):
    assert palette.results.item(2).text().endswith("Ctrl+Tab")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("open", ["File: Open files"]),
        ("  FILES   open ", ["File: Open files"]),
        ("net sam", ["Samples: Two networks"]),
        ("next", ["View: Next tab"]),
        ("never", []),
        ("nothing of the kind", []),
        ("", ["File: Open files", "Samples: Two networks", "View: Next tab"]),
    ],
)
def test_any_words_in_any_order_find(palette, qtbot, typed, expected):
    qtbot.keyClicks(palette.search, typed)
    assert found(palette) == expected


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_does_the_first_and_closes(palette, window, qtbot, key):
    qtbot.keyClicks(palette.search, "network")
    qtbot.keyClick(palette.search, key)
    assert window.done == ["networks"]
    assert palette.isHidden()


def test_enter_without_a_find_does_nothing(palette, window, qtbot):
    qtbot.keyClicks(palette.search, "zzz")
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert window.done == []
    assert not palette.isHidden()


def test_the_arrows_walk_round(palette, qtbot):
    rows = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(palette.search, key)
        rows.append(palette.results.currentRow())
    assert rows == [1, 2, 0, 2]


def test_the_arrows_have_nowhere_to_go_in_an_empty_list(palette, qtbot):
    qtbot.keyClicks(palette.search, "zzz")
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    assert palette.results.currentRow() == -1


def test_a_click_does_what_was_clicked(palette, window):
    palette.results.itemClicked.emit(palette.results.item(2))
    assert window.done == ["next"]


def test_escape_closes_and_does_nothing(palette, window, qtbot):
    qtbot.keyClick(palette, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert window.done == []


@pytest.mark.parametrize("letter", ["中", "ж", "é", "😀"])
def test_letters_of_every_script_can_be_typed(palette, letter):
    key = QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
    QApplication.sendEvent(palette.search, key)
    assert palette.search.text() == letter


def test_every_part_has_a_name(palette):
    assert palette.search.accessibleName()
    assert palette.results.accessibleName()


def test_a_search_that_finds_nothing_says_so(palette, qtbot):
    assert palette.nothing.isHidden()
    qtbot.keyClicks(palette.search, "nothing of the kind")
    assert not palette.nothing.isHidden()


@pytest.mark.parametrize("typed", ["zipf", "topic words", "word pairs", "one step", "stop"])
def test_presets_views_and_buttons_of_the_tabs_are_commands(app, qtbot, typed):
    app.window._open_palette()
    palette = app.window.findChild(CommandPalette)
    qtbot.keyClicks(palette.search, typed)
    assert palette.results.count() >= 1
    palette.close()


def test_a_preset_from_the_palette_turns_to_its_tab(app, qtbot):
    app.window._open_palette()
    palette = app.window.findChild(CommandPalette)
    qtbot.keyClicks(palette.search, "word pairs")
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert app.window.tab_bar.currentIndex() == 1
    assert app.tabs[1].form.values()["low"] == 2
