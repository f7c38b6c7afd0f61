"""A race in the real window, while text, tab and settings change or the window closes under it."""

import pytest

from engine.catalog import RACE
from engine.recurrent.race import RaceProgress
from legacy_gui.presenter import RunState
from tests.support.embeddings import SENTENCES, wait_for_jobs
from tests.support.trainers import SECONDS
from tests.support.windows import let_pass, open_file, press, tab_named, wait_until_idle

OTHER = "The cat sees the dog and the dog sees the cat. A bird sees the cat and the dog. "
SMALL = {"hidden": 8, "steps": 16, "batch": 4, "epochs": 3}


@pytest.fixture
def texts(tmp_path):
    paths = tmp_path / "kings.txt", tmp_path / "pets.txt"
    paths[0].write_text(" ".join(SENTENCES) * 40, encoding="utf-8")
    paths[1].write_text(OTHER * 40, encoding="utf-8")
    return paths


@pytest.fixture
def tab(app, qtbot, texts):
    """The tab of recurrent networks with a race that has begun and is held."""
    open_file(qtbot, app, texts[0])
    made = tab_named(app, RACE.name)
    app.window.show_tab(app.tabs.index(made))
    for setting, value in SMALL.items():
        made.form.editors[setting].setValue(value)
    step_until_both_learn(qtbot, made)
    return made


def step_until_both_learn(qtbot, tab):
    seen = []
    tab.progressed.connect(seen.append)
    while not (seen and _both_learn(seen[-1])):
        with qtbot.waitSignal(tab.progressed):
            tab.column.buttons["step"].click()
    tab.progressed.disconnect(seen.append)


def _both_learn(progress):
    is_race = isinstance(progress, RaceProgress)
    return is_race and all(lane is not None and lane.step for lane in progress.lanes)


def raced(tab):
    """Return the networks of the last race."""
    return tab.panel._model.models


def open_meanwhile(qtbot, app, path):
    app.opener.open_paths([path])
    qtbot.waitUntil(lambda: app.window.windowTitle().startswith(path.name))
    qtbot.waitUntil(lambda: app.session.corpus.documents.names != ("kings.txt",))


def test_one_step_after_the_other_moves_one_network(app, qtbot, tab):
    heard = []
    tab.progressed.connect(heard.append)
    before = sum(lane.step for lane in _newest(qtbot, tab, heard).lanes)
    assert sum(lane.step for lane in _newest(qtbot, tab, heard).lanes) > before
    assert tab.presenter.state is RunState.PAUSED


def _newest(qtbot, tab, heard):
    with qtbot.waitSignal(tab.progressed):
        tab.column.buttons["step"].click()
    return heard[-1]


def test_a_race_keeps_its_text_and_the_next_takes_the_new_one(app, qtbot, tab, texts):
    corpus = app.session.corpus
    open_meanwhile(qtbot, app, texts[1])
    assert tab.presenter.input is corpus
    assert "keeps the text it began with" in tab.column.reminder.text()
    tab.column.buttons["resume"].click()
    wait_until_idle(qtbot, app)
    assert tab.presenter.state is RunState.FINISHED
    assert "k" in raced(tab)[0].symbols.tokens
    tab.column.buttons["run"].click()
    wait_until_idle(qtbot, app)
    assert "k" not in raced(tab)[0].symbols.tokens


def test_stopped_in_the_middle_it_keeps_what_was_learned(app, qtbot, tab):
    tab.column.buttons["stop"].click()
    wait_until_idle(qtbot, app)
    assert tab.presenter.state is RunState.FINISHED
    assert all(0 < one.epochs < SMALL["epochs"] for one in raced(tab))
    wait_for_jobs(qtbot, tab.panel)
    assert tab.panel.race.samples.texts["lstm"].toPlainText()


def test_other_tabs_can_be_looked_at_meanwhile(app, qtbot, tab):
    tab.column.buttons["resume"].click()
    for number in range(len(app.tabs)):
        app.window.show_tab(number)
        let_pass(qtbot)
    wait_until_idle(qtbot, app)
    assert tab.presenter.state is RunState.FINISHED
    app.window.show_tab(app.tabs.index(tab))
    for view in range(len(tab.panel.views)):
        tab.panel.show_view(view)
        wait_for_jobs(qtbot, tab.panel)


def test_every_view_can_be_opened_while_they_learn(app, qtbot, tab):
    tab.column.buttons["resume"].click()
    for view in range(len(tab.panel.views)):
        tab.panel.show_view(view)
        let_pass(qtbot)
    wait_until_idle(qtbot, app)
    wait_for_jobs(qtbot, tab.panel)
    assert tab.presenter.state is RunState.FINISHED


def test_closing_the_window_ends_the_race(app, qtbot, tab):
    tab.panel.show_view(1)
    tab.column.buttons["resume"].click()
    app.window.close()
    assert app.window.isHidden()
    assert all(job.wait(SECONDS) for job in tab._jobs)
    let_pass(qtbot)


def test_go_on_learning_adds_epochs(app, qtbot, tab):
    tab.column.buttons["resume"].click()
    wait_until_idle(qtbot, app)
    tab.column.buttons["more"].click()
    wait_until_idle(qtbot, app)
    assert all(one.epochs == 2 * SMALL["epochs"] for one in raced(tab))


def test_a_learning_rate_beyond_all_bounds_is_told_and_mended(app, qtbot, tab):
    tab.column.buttons["stop"].click()
    wait_until_idle(qtbot, app)
    tab.form.editors["learning_rate"].setValue(1e30)
    tab.column.buttons["run"].click()
    wait_until_idle(qtbot, app)
    assert "exploded at step" in tab.panel.race.sentence.text()
    tab.panel.race.tame.click()
    wait_until_idle(qtbot, app)
    assert all(one.trouble is None for one in raced(tab))


def test_labelled_documents_can_be_asked_for_and_are_read(app, qtbot, tab):
    tab.column.buttons["stop"].click()
    wait_until_idle(qtbot, app)
    tab.panel.show_view(tab.panel.views.index("documents"))
    press(tab.panel.documents, "Open the news sample")
    qtbot.waitUntil(lambda: app.session.corpus.documents.labels is not None)
    wait_until_idle(qtbot, app)
    assert tab.panel.documents.isVisible()
    tab.panel.documents.start()
    qtbot.waitUntil(lambda: bool(tab.panel.documents.models))
    tab.panel.documents.stop()
    wait_for_jobs(qtbot, tab.panel)
    assert [one.config.cell for one in tab.panel.documents.models] == ["rnn", "lstm"]


def test_labelled_documents_are_there_while_a_race_keeps_another_text(app, qtbot, tab):
    tab.panel.show_view(tab.panel.views.index("documents"))
    press(tab.panel.documents, "Open the news sample")
    qtbot.waitUntil(lambda: tab.panel.documents.controls.start.isVisible())
    assert tab.presenter.state is RunState.PAUSED


def test_settings_give_way_where_the_window_is_narrow(app, qtbot, tab):
    for width, gives_way in ((1440, False), (1024, True)):
        app.window.resize(width, 700)
        for view in ("race", "cell", "gradients", "tasks", "documents"):
            tab.panel.show_view(tab.panel.views.index(view))
            alone = view in ("cell", "tasks", "documents")
            qtbot.waitUntil(lambda a=alone, g=gives_way: tab.column.isVisible() != (a and g))
    app.window.resize(1440, 700)
    qtbot.waitUntil(tab.column.isVisible)
