"""Learning in the real window, while the text is changed or the window is closed under it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from engine.catalog import EMBEDDING
from engine.embeddings.embedding import EmbeddingConfig
from engine.embeddings.progress import EmbeddingProgress
from legacy_gui.panels.embeddings import COMPARE
from legacy_gui.presenter import RunState
from tests.support.embeddings import SENTENCES
from tests.support.trainers import SECONDS
from tests.support.windows import let_pass, open_file, press, tab_named, wait_until_idle

OTHER = "The cat sees the dog and the dog sees the cat. A bird sees the cat and the dog. "


@pytest.fixture
def texts(tmp_path):
    paths = tmp_path / "kings.txt", tmp_path / "pets.txt"
    paths[0].write_text(" ".join(SENTENCES) * 60, encoding="utf-8")
    paths[1].write_text(OTHER * 60, encoding="utf-8")
    return paths


@pytest.fixture
def tab(app, qtbot, texts):
    """The embeddings tab, which has begun to learn from the first text and is held."""
    open_file(qtbot, app, texts[0])
    made = tab_named(app, EMBEDDING.name)
    app.window.show_tab(app.tabs.index(made))
    learn_a_little(qtbot, made)
    return made


def learn_a_little(qtbot, tab):
    """Step until there is something to see."""
    seen = []
    tab.progressed.connect(seen.append)
    while not any(isinstance(progress, EmbeddingProgress) for progress in seen):
        with qtbot.waitSignal(tab.progressed):
            tab.column.buttons["step"].click()
    tab.progressed.disconnect(seen.append)


def open_meanwhile(qtbot, app, path):
    """Open a text; wait for it and not for the run that is held."""
    app.opener.open_paths([path])
    qtbot.waitUntil(lambda: app.window.windowTitle().startswith(path.name))
    qtbot.waitUntil(lambda: app.tabs[1].presenter.state is not RunState.RUNNING)


def test_a_run_keeps_its_text_and_says_so(app, qtbot, tab, texts):
    corpus = app.session.corpus
    open_meanwhile(qtbot, app, texts[1])
    assert app.session.corpus is not corpus
    assert tab.presenter.state is RunState.PAUSED
    assert tab.presenter.input is corpus
    assert tab.column.reminder.isVisible()
    assert "keeps the text it began with" in tab.column.reminder.text()
    assert tab.panel.live.isVisible()
    tab.column.buttons["resume"].click()
    wait_until_idle(qtbot, app)
    assert tab.presenter.state is RunState.FINISHED
    assert "king" in app.shelf.spaces[-1].space
    assert app.shelf.spaces[-1].name.startswith("kings.txt · ")
    assert app.shelf.spaces[-1].corpus is corpus
    qtbot.waitUntil(lambda: "king" in tab.panel.live.film.words)
    assert tab.column.reminder.isVisible()


def test_run_then_takes_the_text_that_is_open(app, qtbot, tab, texts):
    open_meanwhile(qtbot, app, texts[1])
    tab.column.buttons["stop"].click()
    wait_until_idle(qtbot, app)
    assert "king" in app.shelf.spaces[-1].space
    tab.column.buttons["run"].click()
    assert not tab.column.reminder.isVisible()
    assert tab.panel.compare.runs == []
    wait_until_idle(qtbot, app)
    assert "dog" in app.shelf.spaces[-1].space
    assert app.shelf.spaces[-1].name.startswith("pets.txt · ")
    qtbot.waitUntil(lambda: "dog" in tab.panel.live.film.words)


def test_go_on_learning_goes_on_with_the_text_of_the_run(app, qtbot, tab, texts):
    open_meanwhile(qtbot, app, texts[1])
    tab.column.buttons["resume"].click()
    wait_until_idle(qtbot, app)
    tab.column.buttons["more"].click()
    wait_until_idle(qtbot, app)
    assert tab.presenter.state is RunState.FINISHED
    assert len(tab.panel.compare.runs) == 2
    assert all("king" in run.model.space for run in tab.panel.compare.runs)


def test_what_was_counted_cannot_go_on(app, qtbot, tab):
    for method, goes_on in (("count", False), ("skip-gram", True)):
        with qtbot.waitSignal(tab.result_changed, timeout=20_000):
            tab.run_with(EmbeddingConfig(method=method, dimension=10, epochs=1))
        assert tab.column.buttons["more"].isEnabled() is goes_on


def test_stopped_with_nothing_learned_it_turns_to_the_open_text(app, qtbot, texts):
    open_file(qtbot, app, texts[0])
    tab = tab_named(app, EMBEDDING.name)
    app.window.show_tab(app.tabs.index(tab))
    with qtbot.waitSignal(tab.progressed):
        tab.column.buttons["step"].click()
    open_meanwhile(qtbot, app, texts[1])
    tab.column.buttons["stop"].click()
    qtbot.waitUntil(lambda: tab.presenter.input is app.session.corpus)
    assert tab.presenter.state is RunState.READY
    assert not tab.column.reminder.isVisible()
    assert tab.panel.outlook.isVisible()


def test_another_way_to_cut_the_text_does_not_end_the_run(app, qtbot, tab):
    corpus = app.session.corpus
    app.text_tab.form.show_config(type(app.text_tab.form.config())(unit="char"))
    app.text_tab.presenter.run()
    qtbot.waitUntil(lambda: app.session.corpus is not corpus)
    assert tab.presenter.state is RunState.PAUSED
    assert tab.presenter.input is corpus


def test_closing_the_window_ends_the_learning(app, qtbot, tab):
    tab.column.buttons["resume"].click()
    app.window.close()
    assert app.window.isHidden()
    assert all(job.wait(SECONDS) for job in tab._jobs)
    let_pass(qtbot)
    assert app.shelf.spaces == ()


def test_closing_the_window_while_a_film_is_saved(app, qtbot, tab, tmp_path):
    tab.column.buttons["resume"].click()
    wait_until_idle(qtbot, app)
    qtbot.waitUntil(lambda: bool(tab.panel.live.film.frames))
    tab.panel.live.save.save(str(tmp_path / "film.gif"))
    app.window.close()
    let_pass(qtbot)
    assert not tab.panel.live.save.is_busy
    assert not (tmp_path / "film.gif").exists()


def test_every_run_is_kept_and_a_name_holds_everywhere(app, qtbot, tab):
    tab.column.buttons["resume"].click()
    wait_until_idle(qtbot, app)
    tab.column.buttons["run"].click()
    wait_until_idle(qtbot, app)
    names = [named.name for named in app.shelf.spaces]
    assert len(names) == 2
    assert names[1] == f"{names[0]} (2)"
    compare = tab.panel.compare
    tab.panel.show_view(COMPARE)
    compare.course.name.setText("mine")
    qtbot.keyClick(compare.course.name, Qt.Key.Key_Return)
    assert [named.name for named in app.shelf.spaces] == [names[0], "mine"]
    compare.course.delete.click()
    press(compare.findChild(QMessageBox), "Delete")
    assert [named.name for named in app.shelf.spaces] == [names[0]]
    assert len(compare.runs) == 1
