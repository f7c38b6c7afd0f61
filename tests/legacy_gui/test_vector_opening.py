"""Embedding files come onto the shelf, or a sentence says why not."""

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from legacy_gui.spaces import SpaceShelf
from legacy_gui.vector_opening import VectorOpener

VECTORS = "2 3\nking 1 0 0\nqueen 0.5 1 0\n"


@pytest.fixture
def shelf(qapp):
    return SpaceShelf()


@pytest.fixture
def opener(shelf):
    made = VectorOpener(shelf)
    yield made
    for job in made.close_jobs():
        job.wait()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "small.txt"
    path.write_text(VECTORS, encoding="utf-8")
    return path


def test_a_file_comes_onto_the_shelf_under_its_name(opener, shelf, file, qtbot):
    with qtbot.waitSignal(shelf.added) as heard:
        opener.open(file)
    named = heard.args[0]
    assert (named.name, named.model, named.corpus) == ("small.txt", None, None)
    assert named.space.vocabulary.tokens == ("king", "queen")


def test_what_was_repaired_is_said(opener, file, qtbot):
    file.write_text(VECTORS + "king 1 1 1\n", encoding="utf-8")
    with qtbot.waitSignal(opener.answered) as heard:
        opener.open(file)
    assert heard.args[0].endswith(".")


def test_a_bad_file_leaves_the_shelf_and_is_said(opener, shelf, tmp_path, qtbot):
    path = tmp_path / "bad.bin"
    path.write_bytes(b"\x80\x04.pickle")
    with qtbot.waitSignal(opener.answered) as heard:
        opener.open(path)
    assert "bad.bin" in heard.args[0]
    assert shelf.spaces == ()


def test_the_chosen_file_is_opened(opener, shelf, file, qtbot):
    opener.window = QWidget()
    qtbot.addWidget(opener.window)
    opener.ask()
    dialog = opener.window.findChild(QFileDialog)
    with qtbot.waitSignal(shelf.added):
        dialog.fileSelected.emit(str(file))
    dialog.close()


def test_reading_can_be_cancelled_and_is_told(opener, shelf, file, qtbot):
    heard, added = [], []
    opener.reading_changed.connect(lambda: heard.append(opener.is_reading))
    shelf.added.connect(added.append)
    opener.open(file)
    job = opener._job
    opener.cancel()
    assert job.wait()
    assert heard == [True, False]
    with qtbot.waitSignal(shelf.added):
        opener.open(file)
    qtbot.waitUntil(lambda: not opener.is_reading)
    assert heard == [True, False, True, False]
    assert len(added) == 1
