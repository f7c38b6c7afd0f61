"""The whole road on one text in one go: nothing is opened again, nothing is started again."""

import pytest

from engine.counts import NgramTable
from engine.recurrent.race import RaceModel
from legacy_gui.presenter import RunState
from tests.support.embeddings import SENTENCES, wait_for_jobs
from tests.support.windows import open_file, tab_named, wait_until_idle


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "kings.txt"
    path.write_text("\n\n".join(SENTENCES * 40), encoding="utf-8")
    return path


def look_at(qtbot, app, name):
    tab = tab_named(app, name)
    app.window.show_tab(app.tabs.index(tab))
    wait_until_idle(qtbot, app)
    return tab


def train(qtbot, app, name, **settings):
    """Set the form as one would, press “Run” and wait for the result."""
    tab = look_at(qtbot, app, name)
    for setting, value in settings.items():
        tab.form.editors[setting].setValue(value)
    with qtbot.waitSignal(tab.result_changed) as heard:
        tab.column.buttons["run"].click()
    wait_until_idle(qtbot, app)
    wait_for_jobs(qtbot, tab.panel)
    assert tab.presenter.state is RunState.FINISHED
    return tab, heard.args[0]


def test_one_text_goes_all_the_way(app, qtbot, text):
    corpus = open_file(qtbot, app, text)
    counted = []
    for name in ("ngrams", "bow", "tfidf"):
        tab = tab_named(app, name)
        tab.result_changed.connect(counted.append)
        look_at(qtbot, app, name)
        assert tab.presenter.state is RunState.FINISHED
    assert isinstance(counted[0], NgramTable)
    assert len(counted) == 3
    embeddings, learned = train(qtbot, app, "embedding", dimension=8, epochs=2)
    assert set(learned.space.vocabulary.tokens) <= set(corpus.vocabulary.tokens)
    race, raced = train(qtbot, app, "race", hidden=8, steps=16, batch=4, epochs=2)
    assert isinstance(raced, RaceModel)
    assert {one.config.cell for one in raced.models} == {"rnn", "lstm"}
    for view in range(len(race.panel.views)):
        race.panel.show_view(view)
        wait_for_jobs(qtbot, race.panel)
    assert app.session.corpus is corpus
    look_at(qtbot, app, "embedding")
    assert embeddings.presenter.state is RunState.FINISHED
    assert embeddings.panel.isVisible()
