"""Colours of one's own: columns of the space's table, columns of files, and bad files said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from legacy_gui.jobs import Job
from legacy_gui.panels.map_tools import LOOK
from legacy_gui.panels.word_map import MapPanel
from legacy_gui.spaces import NamedSpace
from tests.support.spaces import random_space

KINDS = ("animal", "", "tool", "animal", "tool", "animal")


@pytest.fixture
def panel(shown, qtbot):
    made = shown(MapPanel)
    made.show_space(NamedSpace("first", random_space(6, 3), columns={"kind": KINDS}))
    wait(qtbot, made)
    made.show_view(LOOK)
    return made


def wait(qtbot, panel):
    qtbot.waitUntil(
        lambda: panel.shown is not None and not any(j.is_active for j in panel.findChildren(Job))
    )


def titles(panel):
    return [panel.look.colours.itemText(row) for row in range(panel.look.colours.count())]


def open_table(qtbot, panel, tmp_path, content, name="topics.csv"):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    panel.look.chooser.open(str(path))
    wait(qtbot, panel)


def test_columns_of_the_space_are_offered(panel, qtbot):
    assert titles(panel)[-1] == "kind"
    panel.look.colours.setCurrentIndex(4)
    assert panel.picture.groups.names == ("animal", "tool")
    assert panel.picture.groups.of.tolist() == [1, 0, 2, 1, 2, 1]
    assert panel.picture.tip(0) == "w0: animal"
    assert panel.look.sentence.text() == "Words of the map without a value: 1."
    panel.show_space(NamedSpace("second", random_space(4, 3)))
    wait(qtbot, panel)
    assert "kind" not in titles(panel)
    assert panel.picture.groups.names == ()


def test_a_file_gives_colours_in_every_space(panel, qtbot, tmp_path):
    open_table(qtbot, panel, tmp_path, "word,topic\nw0,sea\nw3,land\nelsewhere,sky\n")
    assert panel.look.colours.currentText() == "topic"
    assert panel.picture.groups.names == ("sea", "land")
    told = panel.look.sentence.text()
    assert "Words of the file in this space: 2; not in it: 1." in told
    assert "Words of the map without a value: 4." in told
    panel.show_space(NamedSpace("second", random_space(1, 3)))
    wait(qtbot, panel)
    assert panel.picture.groups.names == ("sea",)


def test_the_same_file_again_is_taken_anew(panel, qtbot, tmp_path):
    for topic in ("sea", "land"):
        open_table(qtbot, panel, tmp_path, f"word,topic\nw0,{topic}\nw1,x\n")
        assert panel.picture.groups.names[0] == topic
    assert titles(panel).count("topic") == 1


def test_numbers_become_ordered_bands(panel, qtbot, tmp_path):
    open_table(qtbot, panel, tmp_path, "".join(f"w{n},{n * 1000.5}\n" for n in range(6)))
    assert panel.picture.groups.ordered
    assert panel.picture.groups.names[-1] == "4,002 to 5,002.5"
    assert len(panel.picture.groups.names) == 5


def test_kinds_beyond_the_palette_are_grey_and_counted(panel, qtbot, tmp_path):
    panel.show_space(NamedSpace("second", random_space(30, 3)))
    wait(qtbot, panel)
    open_table(qtbot, panel, tmp_path, "".join(f"w{n},k{n % 10}\n" for n in range(30)))
    assert panel.picture.groups.names == tuple(f"k{n}" for n in range(7))
    assert "Rarer values, all in grey: 3; words with them: 9." in panel.look.sentence.text()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "bad.csv: the file is empty."),
        ("w0\nw1\n", "bad.csv: it needs two columns"),
        ("x,1\ny,2\n", "None of the words of bad.csv is in this space."),
    ],
)
def test_a_bad_file_is_said_and_changes_nothing(panel, qtbot, tmp_path, content, sentence):
    panel.look.colours.setCurrentIndex(4)
    before = titles(panel)
    open_table(qtbot, panel, tmp_path, content, "bad.csv")
    assert sentence in panel.look.sentence.text()
    assert titles(panel) == before
    assert panel.look.colours.currentIndex() == 4
    assert panel.picture.groups.names == ("animal", "tool")


def test_the_button_asks_for_a_file(panel, qtbot, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("w0,x\nw1,y\n")
    qtbot.mouseClick(panel.look.chooser.open_file, Qt.MouseButton.LeftButton)
    dialog = panel.findChild(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    wait(qtbot, panel)
    assert panel.look.colours.currentText() == "a"


def test_a_kept_view_has_its_colours_again(panel, qtbot):
    panel.look.colours.setCurrentIndex(4)
    panel.kept.keep("mine")
    panel.look.colours.setCurrentIndex(0)
    panel.bring_back(panel.kept._shelf.views[0])
    wait(qtbot, panel)
    assert panel.picture.groups.names == ("animal", "tool")
