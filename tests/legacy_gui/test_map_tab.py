"""The tab that explores: what stands on the shelf can be chosen and is shown."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from engine.embeddings.space import EmbeddingSpace
from engine.text.vocabulary import Vocabulary
from legacy_gui.map_tab import MapTab
from legacy_gui.spaces import NamedSpace, SpaceShelf


def named(name, size=12):
    vocabulary = Vocabulary(tuple(f"w{n}" for n in range(size)), np.arange(size, 0, -1))
    vectors = np.random.default_rng(size).normal(size=(size, 5)).astype(np.float32)
    return NamedSpace(name, EmbeddingSpace(vectors, vocabulary))


@pytest.fixture
def shelf(qapp):
    return SpaceShelf()


@pytest.fixture
def tab(qtbot, shelf):
    made = MapTab(shelf)
    qtbot.addWidget(made)
    yield made
    for job in made.close_jobs():
        job.wait()


def shown_names(tab):
    return [tab.chooser.itemText(row) for row in range(tab.chooser.count())]


def test_without_a_space_it_says_what_to_do(tab, qtbot):
    tab.show()
    assert tab._pages.currentWidget() is tab._empty
    train, opened = tab._empty.findChildren(QPushButton)
    with qtbot.waitSignal(tab.training_wanted):
        train.click()
    with qtbot.waitSignal(tab.open_wanted):
        opened.click()


def test_the_newest_space_stands_first_and_is_shown(tab, shelf):
    tab.show()
    shelf.add(named("one"))
    shelf.add(named("two", 20))
    assert shown_names(tab) == ["two", "one"]
    assert tab._pages.currentWidget() is tab.panel
    assert tab._shown.name == "two"


def test_the_box_is_as_wide_as_its_entries_and_no_wider_than_the_room(tab, qtbot, shelf):
    tab.resize(1200, 600)
    tab.show()
    shelf.add(named("short"))
    tab.grab()
    short = tab.chooser.width()
    shelf.add(named("A small kingdom · Word2Vec skip-gram · 50 epochs"))
    qtbot.waitUntil(lambda: tab.chooser.width() > short)
    qtbot.waitUntil(lambda: tab.chooser.width() == tab.chooser.sizeHint().width())
    shelf.add(named("A small kingdom " * 40))
    wide = tab.chooser.width()
    qtbot.waitUntil(lambda: wide < tab.chooser.width() < tab.width())
    assert tab.chooser.geometry().right() < tab.width()
    assert tab.minimumSizeHint().width() < 1200


def test_another_space_can_be_chosen(tab, shelf):
    tab.show()
    shelf.add(named("one"))
    shelf.add(named("two", 20))
    tab.chooser.setCurrentIndex(1)
    assert tab._shown.name == "one"


def test_the_space_of_a_model_is_chosen_while_it_is_there(tab, shelf):
    tab.show()
    first, second = object(), object()
    shelf.add(replace(named("one"), model=first))
    shelf.add(replace(named("two", 20), model=second))
    assert tab.choose_model(first)
    assert tab._shown.name == "one"
    assert not tab.choose_model(object())
    assert tab._shown.name == "one"


def test_nothing_is_drawn_before_it_is_looked_at(tab, shelf):
    shelf.add(named("one"))
    assert "panel" not in tab.__dict__
    tab.show()
    assert tab._shown.name == "one"


def test_an_emptied_shelf_shows_the_first_page_again(tab, shelf):
    tab.show()
    shelf.add(named("one"))
    shelf.remove("one")
    assert tab._pages.currentWidget() is tab._empty


def test_opening_and_the_tools_are_commands(tab, shelf):
    assert [name for name, _ in tab.commands()] == ["Open vectors…"]
    tab.show()
    shelf.add(named("one"))
    assert len(tab.commands()) > 5


def test_the_map_alone_fills_the_tab_until_escape(tab, shelf, qtbot):
    shelf.add(named("first"))
    tab.show()
    with qtbot.waitSignal(tab.filled):
        tab.panel.fill.click()
    assert not tab.chooser.isVisible()
    assert not tab.panel.toolbox.isVisible()
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow)
    qtbot.keyClick(tab, Qt.Key.Key_Escape)
    qtbot.waitUntil(tab.chooser.isVisible)
    assert tab.panel.toolbox.isVisible()


def test_leaving_the_tab_brings_everything_back(tab, shelf):
    shelf.add(named("first"))
    tab.show()
    tab.panel.fill.click()
    tab.hide()
    assert not tab.panel.fill.isChecked()
    tab.show()
    tab.panel.fill.click()
    shelf.remove("first")
    assert not tab.panel.fill.isChecked()


def test_a_view_brings_its_space_back(tab, shelf):
    shelf.add(named("first"))
    shelf.add(named("second"))
    tab.show()
    tab.panel.space_wanted.emit("first")
    assert tab.chooser.currentText() == "first"
    tab.panel.space_wanted.emit("nowhere")
    assert tab.chooser.currentText() == "first"
