"""Maps of what can hardly be drawn, in the real window: one clear sentence, or a sound picture."""

import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt

from legacy_gui.errors import ErrorDialog
from legacy_gui.jobs import Job
from legacy_gui.panels.map_projection import AXES, PCA, TSNE
from legacy_gui.panels.map_tools import ANALOGY, NEIGHBOURS, ODD, SEARCH, UNKNOWN, VIEWS
from tests.support.windows import dialog_of, open_sample, tab_named

WORDS = ("king", "queen", "boat", "net")
APART = ([1, 0, 2], [0, 1, 2], [-3, 0.3, 0.3], [-3, 0.1, 0.4])


@pytest.fixture
def explored(app, qtbot, tmp_path):
    """Open a file of words and vectors, and return the panel of the Map tab."""

    def explore(words, vectors):
        path = tmp_path / "vectors.txt"
        rows = [
            f"{word} " + " ".join(map(str, row)) for word, row in zip(words, vectors, strict=True)
        ]
        path.write_text(f"{len(words)} {len(vectors[0])}\n" + "\n".join(rows) + "\n")
        app.window.show_tab(len(app.tabs))
        with qtbot.waitSignal(app.shelf.added):
            app.vector_opener.open(path)
        panel = app.map_tab.panel
        wait_until_still(qtbot, panel)
        return panel

    return explore


def wait_until_still(qtbot, panel):
    qtbot.waitUntil(lambda: not any(job.is_active for job in panel.findChildren(Job)))


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def project(qtbot, panel, kind):
    """Press the button of a projection and wait for what comes of it."""
    click(qtbot, panel.projection.kinds._group.button(kind))
    wait_until_still(qtbot, panel)


def check_sound(app, panel):
    """Check that a sentence is said, all that is drawn has a place, and no fault was met."""
    assert panel.sentence.text().endswith((".", "?"))
    assert np.isfinite(panel.picture.layout_now).all()
    assert not panel.picture.grab().isNull()
    assert dialog_of(app, ErrorDialog) is None


def visit_everything(qtbot, app, panel):
    """Draw in every way, and give a word to every tool."""
    for kind in (TSNE, AXES, PCA):
        project(qtbot, panel, kind)
        check_sound(app, panel)
    for view, button in enumerate(panel.toolbox.buttons.buttons()):
        click(qtbot, button)
        panel.take(0)
        wait_until_still(qtbot, panel)
        assert button.isChecked() or panel.neighbours.isVisible(), VIEWS[view]
        check_sound(app, panel)


@pytest.mark.parametrize("size", [1, 2, 3, 4])
def test_a_file_of_hardly_any_words(app, qtbot, explored, size):
    panel = explored(WORDS[:size], APART[:size])
    assert panel.picture.words == WORDS[:size]
    assert f"{size} of {size} words." in panel.sentence.text()
    assert "too few words to say how true this map is" in panel.sentence.text()
    visit_everything(qtbot, app, panel)


def test_identical_vectors(app, qtbot, explored):
    panel = explored([f"w{number}" for number in range(60)], [[0.5, -1, 2]] * 60)
    visit_everything(qtbot, app, panel)


def test_a_file_of_zeros_alone(app, qtbot, explored):
    panel = explored(WORDS, [[0, 0, 0]] * 4)
    assert panel.sentence.text() == "None of these words has a vector that can be drawn."
    assert panel.picture.words == ()
    for button in panel.toolbox.buttons.buttons():
        click(qtbot, button)
        panel.take(0)
    check_sound(app, panel)


def test_rows_that_are_no_numbers_are_excluded_counted_and_said(app, qtbot, explored):
    words = (*WORDS, "bad", "worse", "nought")
    rows = (*APART, ["nan", 1, 1], [1, "inf", 1], [0, 0, 0])
    panel = explored(words, rows)
    assert panel.picture.words == WORDS
    told = panel.sentence.text()
    assert "4 of 7 words." in told
    assert "Left out because their vectors are no numbers: 2." in told
    assert "Left out because their vectors are all zeros: 1." in told
    assert "undefined numbers: 2" in app.window.message_bar.sentence.text()
    panel.show_view(NEIGHBOURS)
    panel.neighbours.take("king")
    wait_until_still(qtbot, panel)
    assert {bar.label for bar in panel.neighbours.bars.bars} == set(WORDS) - {"king"}
    visit_everything(qtbot, app, panel)


def test_a_perplexity_above_the_number_of_words(app, qtbot, explored):
    vectors = np.random.default_rng(1).normal(size=(12, 5)).round(3).tolist()
    panel = explored([f"w{number}" for number in range(12)], vectors)
    spin = panel.projection.tsne.perplexity
    project(qtbot, panel, TSNE)
    spin.setValue(spin.maximum())
    qtbot.waitUntil(lambda: not panel.projection.tsne.settle.isActive())
    wait_until_still(qtbot, panel)
    told = f"Few words (12) for a perplexity of {spin.maximum():.3g}; 3.67 was used."
    assert told in panel.sentence.text()
    check_sound(app, panel)


@pytest.mark.parametrize("word", ["kign", "鱼", "x" * 5_000, "king  ", "%s{0}"])
def test_a_word_that_is_not_in_the_space(app, qtbot, explored, word):
    panel = explored(WORDS, APART)
    known = word.strip() in WORDS
    fields = {
        NEIGHBOURS: [panel.neighbours.field],
        ANALOGY: panel.analogy.fields,
        ODD: [panel.odd.field],
        UNKNOWN: [panel.unknown.field],
        SEARCH: [panel.search.table.toolbar.search],
    }
    for view, typed in fields.items():
        click(qtbot, panel.toolbox.buttons.button(view))
        for field, text in zip(typed, (word, "queen", "net"), strict=False):
            field.setText(text if view != ODD else f"{word} queen net")
        qtbot.keyClick(typed[-1], Qt.Key.Key_Return)
        wait_until_still(qtbot, panel)
        check_sound(app, panel)
        said = panel.tools[view].sentence.text()
        assert known or view == SEARCH or said.endswith((".", "?")), said
        assert len(said) <= 300
    project(qtbot, panel, AXES)
    panel.projection.axes.right.setText(word)
    qtbot.keyClick(panel.projection.axes.right, Qt.Key.Key_Return)
    wait_until_still(qtbot, panel)
    check_sound(app, panel)


# -- leaving in the middle -------------------------------------------------------------------------


@pytest.fixture
def learning(app, qtbot):
    """Start a training that would last for hours, and return its tab."""
    open_sample(qtbot, app)
    tab = tab_named(app, "embedding")
    app.window.show_tab(app.tabs.index(tab))
    tab.form.editors["epochs"].setValue(tab.form.editors["epochs"].maximum())
    click(qtbot, tab.column.buttons["run"])
    qtbot.waitUntil(lambda: bool(tab.panel.live.map.words))
    return tab


def test_closing_the_window_in_mid_training(app, learning):
    app.window.close()
    assert not app.window.isVisible()
    assert not working()


def test_closing_it_while_the_training_is_held(app, qtbot, learning):
    click(qtbot, learning.column.buttons["pause"])
    app.window.close()
    assert not working()


def test_leaving_the_tab_in_mid_training(app, qtbot, learning):
    seen = []
    app.window.show_tab(0)
    learning.progressed.connect(seen.append)
    qtbot.waitUntil(lambda: len(seen) >= 3)
    app.window.show_tab(len(app.tabs))
    app.window.show_tab(app.tabs.index(learning))
    click(qtbot, learning.column.buttons["stop"])
    qtbot.waitUntil(lambda: bool(app.shelf.spaces))
    assert seen[-1].step > seen[0].step


def test_closing_the_window_while_t_sne_runs(app, qtbot, explored):
    vectors = np.random.default_rng(1).normal(size=(800, 20)).round(3).tolist()
    panel = explored([f"w{number}" for number in range(800)], vectors)
    click(qtbot, panel.projection.kinds._group.button(TSNE))
    qtbot.waitUntil(lambda: panel.shown.kind == "tsne")
    app.window.close()
    assert not working()


def test_closing_the_window_while_a_file_is_opened(app, qtbot, tmp_path):
    opened_halfway(app, qtbot, tmp_path)
    app.window.close()
    assert not working()
    assert app.shelf.spaces == ()


def test_a_file_that_is_opened_can_be_cancelled(app, qtbot, tmp_path):
    opened_halfway(app, qtbot, tmp_path)
    cancel = app.window.status._cancel
    assert cancel.isVisible()
    job = app.vector_opener._job
    click(qtbot, cancel)
    assert job.wait()
    assert not cancel.isVisible()
    assert not app.is_busy()
    assert app.shelf.spaces == ()


def opened_halfway(app, qtbot, folder):
    """Begin to open a file that takes a moment, and wait for the first sign of it."""
    path = folder / "large.txt"
    row = " ".join(["0.12345"] * 100) + "\n"
    path.write_text("".join(f"w{number} {row}" for number in range(60_000)))
    with qtbot.waitSignal(app.vector_opener.progressed):
        app.vector_opener.open(path)


def working():
    """Return the names of threads that still work for the window."""
    names = [thread.name for thread in threading.enumerate() if thread.is_alive()]
    return [name for name in names if name in {"background-run", "lane_0"}]
