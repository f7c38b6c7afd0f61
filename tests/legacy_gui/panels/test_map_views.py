"""Views of a map: kept by the menu, brought back whole, and what is missing said."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QInputDialog

from legacy_gui.jobs import Job
from legacy_gui.panels.map_look import FREQUENCY
from legacy_gui.panels.map_projection import AXES, TSNE
from legacy_gui.panels.map_tools import (
    ANALOGY,
    NEIGHBOURS,
    ODD,
    SEARCH,
    SELECTION,
    UNKNOWN,
    VIEWS,
)
from legacy_gui.panels.word_map import MapPanel
from legacy_gui.spaces import NamedSpace
from tests.support.spaces import random_space, space_of

WORDS = ("man", "woman", "king", "queen", "prince", "boat", "net", "fish")
VECTORS = np.random.default_rng(3).normal(size=(8, 5))


@pytest.fixture
def royal():
    return NamedSpace("royal", space_of(WORDS, VECTORS, range(80, 0, -10)))


@pytest.fixture
def panel(shown, royal, qtbot):
    made = shown(MapPanel)
    made.show_space(royal)
    wait(qtbot, made)
    return made


def wait(qtbot, panel):
    qtbot.waitUntil(
        lambda: (
            panel.shown is not None
            and not any(job.is_active for job in panel.findChildren(Job))
            and not panel.search.table.toolbar._typing.isActive()
        )
    )


def entry(panel, text):
    """Return an entry of the menu."""
    panel.kept.fill()
    menus = [panel.kept.menu, *(a.menu() for a in panel.kept.menu.actions() if a.menu())]
    return [action for menu in menus for action in menu.actions() if action.text() == text]


def come_back(qtbot, panel, name="mine"):
    entry(panel, name)[0].trigger()
    wait(qtbot, panel)


def leave(qtbot, panel):
    """Let the panel forget all it shows."""
    panel.show_space(NamedSpace("other", random_space(9, 4)))
    wait(qtbot, panel)
    panel.show_view(NEIGHBOURS)


def back_to(qtbot, panel, royal):
    panel.space_wanted.connect(lambda name: panel.show_space(royal) if name == royal.name else None)
    come_back(qtbot, panel)


def test_a_view_is_named_kept_and_deleted(panel, qtbot):
    entry(panel, "Keep this view…")[0].trigger()
    dialog = panel.findChild(QInputDialog)
    assert dialog.textValue() == "royal 1"
    dialog.setTextValue("  one &  two ")
    dialog.accept()
    assert "Kept as “one & two”." in panel.work.sentence
    keeping, deleting = entry(panel, "one && two")
    assert keeping is not deleting
    deleting.trigger()
    assert "“one & two” is deleted." in panel.work.sentence
    assert not entry(panel, "one && two")


def test_a_view_needs_a_name(panel):
    panel.kept.keep("   ")
    assert panel.work.sentence == "A view needs a name."
    assert not entry(panel, "Delete")


def test_space_and_its_side_come_back(panel, qtbot, royal):
    panel.projection.pca.choose(3)
    panel.picture.turn(QPointF(60, 40))
    panel.picture.zoom(3.0, panel.picture.room.center())
    panel.picture.pan(QPointF(30, 10))
    before = panel.picture.seen
    panel.kept.keep("mine")
    leave(qtbot, panel)
    back_to(qtbot, panel, royal)
    panel.picture.glide.finish()
    assert panel.named is royal
    assert panel.shown.is_solid
    assert panel.picture.seen.span == pytest.approx(
        before.span, rel=0.1
    )  # a line below came and went
    assert panel.picture.seen.middle == pytest.approx(before.middle)
    assert panel.picture.seen.angles == pytest.approx(before.angles)
    assert not panel.projection.pca.turns.isChecked()


def test_a_map_that_was_seen_whole_is_seen_whole(panel, qtbot, royal):
    panel.kept.keep("mine")
    panel.picture.zoom(3.0, panel.picture.room.center())
    come_back(qtbot, panel)
    assert panel.picture.seen.span == 0


def test_own_axes_come_back(panel, qtbot, royal):
    panel.projection.axes.show_formulas("king - man", "woman")
    panel.projection.choose(AXES)
    wait(qtbot, panel)
    kept = panel.shown.coordinates
    panel.kept.keep("mine")
    leave(qtbot, panel)
    back_to(qtbot, panel, royal)
    assert panel.picture.marks.axes == ("king − man", "woman")
    assert panel.projection.axes.up.text() == "woman"
    assert panel.shown.coordinates == pytest.approx(kept)


def test_what_tsne_found_comes_back(panel, qtbot, royal):
    panel.projection.choose(TSNE)
    wait(qtbot, panel)
    kept = panel.shown.coordinates
    panel.kept.keep("mine")
    leave(qtbot, panel)
    back_to(qtbot, panel, royal)
    assert panel.shown.kind == "tsne"
    assert panel.shown.coordinates == pytest.approx(kept, abs=1e-4)
    assert "where t-SNE had put them" in panel.sentence.text()


def test_the_plane_of_an_analogy_comes_back(panel, qtbot, royal):
    panel.show_view(ANALOGY)
    panel.analogy.example.click()
    panel.analogy.plane.click()
    kept, asked = panel.shown.coordinates, panel.analogy.asked()
    panel.kept.keep("mine")
    leave(qtbot, panel)
    back_to(qtbot, panel, royal)
    assert panel.shown.kind == "plane"
    assert panel.shown.coordinates == pytest.approx(kept)
    assert panel.analogy.asked() == asked
    assert len(panel.picture.marks.arrows) == 2


@pytest.mark.parametrize(
    ("view", "asked"),
    [
        (NEIGHBOURS, ("king - man", "euclidean")),
        (ANALOGY, ("man", "king", "woman", "multiply")),
        (ODD, ("man king boat",)),
        (UNKNOWN, ("kingg",)),
        (SEARCH, ("^k", "pattern")),
        (SELECTION, ("net", "king")),
    ],
)
def test_the_tool_and_what_it_was_asked_come_back(panel, qtbot, royal, view, asked):
    panel.show_view(view)
    panel.tools[view].ask_again(asked)
    wait(qtbot, panel)
    panel.kept.keep("mine")
    leave(qtbot, panel)
    back_to(qtbot, panel, royal)
    assert panel.tools[view].isVisible()
    assert panel.tools[view].asked() == asked


def test_words_drawn_alone_and_the_look_come_back(panel, qtbot, royal):
    panel.selection.isolate_wanted.emit(np.arange(2, 6))
    wait(qtbot, panel)
    panel.look.name_size.setValue(19)
    panel.look.density.setValue(40)
    panel.look.colours.setCurrentIndex(FREQUENCY)
    wait(qtbot, panel)
    panel.kept.keep("mine")
    leave(qtbot, panel)
    for control, value in ((panel.look.name_size, 9), (panel.look.density, 90)):
        control.setValue(value)
    panel.look.colours.setCurrentIndex(0)
    back_to(qtbot, panel, royal)
    assert panel.picture.words == WORDS[2:6]
    assert panel.shown.words.isolated
    assert panel.picture.label_size == 19
    assert panel.picture.label_density == pytest.approx(0.4)
    assert panel.picture.groups.names
    panel.selection.back.click()
    wait(qtbot, panel)
    assert panel.picture.words == WORDS


def test_words_that_are_gone_are_counted(panel, qtbot, royal):
    panel.kept.keep("mine")
    fewer = NamedSpace("royal", space_of(WORDS[:5], VECTORS[:5], range(5, 0, -1)))
    panel.show_space(fewer)
    wait(qtbot, panel)
    come_back(qtbot, panel)
    assert panel.picture.words == WORDS[:5]
    assert "Words of this view that are no longer in this space: 3." in panel.sentence.text()


def test_a_space_that_is_not_here_is_said(panel, qtbot):
    panel.kept.keep("mine")
    leave(qtbot, panel)
    before = panel.picture.words
    come_back(qtbot, panel)
    assert "“royal” is not here" in panel.work.sentence
    assert panel.picture.words == before


def test_none_of_the_words_being_left_is_said(panel, qtbot):
    panel.kept.keep("mine")
    panel.show_space(NamedSpace("royal", random_space(6, 4)))
    wait(qtbot, panel)
    entry(panel, "mine")[0].trigger()
    qtbot.waitUntil(lambda: "None of these words has a vector" in panel.sentence.text())


def test_an_axis_whose_word_is_gone_is_said(panel, qtbot):
    panel.projection.axes.show_formulas("king - fish", "woman")
    panel.projection.choose(AXES)
    wait(qtbot, panel)
    panel.kept.keep("mine")
    panel.show_space(NamedSpace("royal", space_of(WORDS[:5], VECTORS[:5], range(5, 0, -1))))
    wait(qtbot, panel)
    entry(panel, "mine")[0].trigger()
    qtbot.waitUntil(lambda: "“fish” is not among" in panel.sentence.text())
    panel.projection.choose(0)
    wait(qtbot, panel)
    assert panel.shown.kind == "pca"


def test_nonsense_in_a_view_does_no_harm(panel, qtbot):
    panel.kept.keep("mine")
    shelf = panel.kept._shelf
    odd = replace(shelf.views[0], kind="?", axes=7, tool="?", colours="?", most=1, span=1e300)
    shelf.keep(odd)
    come_back(qtbot, panel)
    assert panel.shown.kind == "pca"
    panel.picture.glide.finish()
    panel.picture.grab()


@pytest.mark.parametrize("tool", VIEWS)
@pytest.mark.parametrize("asked", [(), ("king",) * 7])
def test_questions_that_no_tool_could_have_been_asked_do_no_harm(panel, qtbot, tool, asked):
    panel.kept.keep("mine")
    shelf = panel.kept._shelf
    shelf.keep(replace(shelf.views[0], tool=tool, asked=asked))
    come_back(qtbot, panel)
    assert VIEWS[panel._view] == tool


def test_nothing_is_kept_before_there_is_a_map(shown):
    panel = shown(MapPanel)
    assert not entry(panel, "Keep this view…")[0].isEnabled()
    panel.kept.ask_for_name()
    panel.kept.keep("mine")
    assert panel.findChild(QInputDialog) is None
    assert not entry(panel, "mine")


def test_the_map_alone_has_the_place_of_the_tools(panel, qtbot):
    with qtbot.waitSignal(panel.filled):
        qtbot.mouseClick(panel.fill, Qt.MouseButton.LeftButton)
    assert not panel.toolbox.isVisible()
    panel.fill.click()
    assert panel.toolbox.isVisible()
