"""Whole lessons in the real window, by their buttons, and everything that can cut them short."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton, QToolButton

from engine.catalog import EMBEDDING
from engine.embeddings import EmbeddingSpace
from engine.embeddings.analogies import analogy_score, read_analogies
from engine.messages import UserError
from legacy_gui.command_palette import full_name, menu_actions
from legacy_gui.jobs import Job
from legacy_gui.lesson_bar import Stage
from legacy_gui.lessons import LESSONS
from legacy_gui.paths import resources
from legacy_gui.presenter import RunState
from legacy_gui.samples import Sample
from legacy_gui.spaces import MOST, NamedSpace
from tests.support.embeddings import wait_for_jobs
from tests.support.lessons import begin, lesson_named, take, wait_for
from tests.support.trainers import raising
from tests.support.windows import open_sample, sample, tab_named, wait_until_idle

LONG = 1000  # epochs: more than a test waits for


@pytest.fixture
def tab(app):
    return tab_named(app, "embedding")


@pytest.fixture
def running(app, qtbot, tab):
    """A lesson in the middle of its run, which would take long."""
    bar = begin(app, lesson_named("banks", LONG))
    qtbot.waitUntil(lambda: tab.panel._is_learning)
    return bar


# -- from the question to the check ----------------------------------------------------------------


def test_a_lesson_from_the_question_to_the_map(app, qtbot, tab):
    bar = app.window.lesson_bar
    assert not bar.isVisible()
    app.course.begin(lesson_named("banks", 5))
    assert app.window.pages.currentWidget() is tab
    bar.answers[0].click()
    bar.answers[1].click()  # on second thoughts
    bar.run_button.click()
    assert app.course.stage is Stage.WORKING
    wait_for(qtbot, app, Stage.CHECKED)
    assert app.opener.has_open(sample("two_banks"))
    assert tab.form.config() == lesson_named("banks", 5).configs[0]
    [model] = app.course.models
    verdict = app.course.lesson.check((model,))
    assert bar.findings.text().splitlines()[0] == str(verdict.findings[0])
    assert ("Well predicted" in bar.heading.text()) == (verdict.right == 1)
    high = bar.height()
    bar.look_button.click()
    panel = app.map_tab.panel
    qtbot.waitUntil(lambda: panel.senses.parted is not None)
    assert app.window.pages.currentWidget() is app.map_tab
    assert panel.senses.parted.senses.word == "bank"
    assert panel.named.model is model
    qtbot.waitUntil(lambda: bar.height() < high)  # the picture gets the room of the numbers


def test_the_analogies_are_those_of_the_trained_vectors(app, qtbot):
    bar = take(qtbot, app, lesson_named("kingdom", 10))
    space = app.course.models[0].space
    best = space.analogy("man", "king", "woman", 1)[0]
    text = (resources() / "corpora" / "kingdom_analogies.txt").read_text(encoding="utf-8")
    share = round(100 * analogy_score(space, read_analogies(text)).accuracy)
    assert f"king − man + woman: {best.word} {best.similarity:.2f}" in bar.findings.text()
    assert f"come out right: {share} %" in bar.findings.text()
    bar.look_button.click()
    panel = app.map_tab.panel
    qtbot.waitUntil(lambda: panel.analogy.answers is not None)
    assert panel.analogy.answers.words[0].word == best.word
    bar.look_button.click()  # once more, with full fields
    assert panel.analogy.answers.asked == ("man", "king", "woman")
    qtbot.waitUntil(lambda: panel.shown.kind == "plane")
    assert panel.shown.asked == ("man", "king", "woman", best.word)
    qtbot.waitUntil(lambda: "plane of the four words" in panel.sentence.text())


def test_two_methods_read_the_misspelt_word(app, qtbot):
    bar = take(qtbot, app, lesson_named("misspelt", 5), answer=1)
    whole, pieced = app.course.models
    assert (whole.config.method, pieced.config.method) == ("skip-gram", "fasttext")
    assert "fihserman" not in whole.space
    near = [each.word for each in pieced.learned.nearest("fihserman", 3)]
    assert ", ".join(f"“{word}”" for word in near) in bar.findings.text()
    bar.look_button.click()
    panel = app.map_tab.panel
    qtbot.waitUntil(lambda: panel.unknown.built is not None)
    assert panel.unknown.built.word == "fihserman"
    assert [each.word for each in panel.unknown.built.near][:3] == near


def test_three_runs_are_compared(app, qtbot, tab):
    lesson = lesson_named("epochs")
    few = zip(lesson.configs, (1, 2, 3), strict=True)
    configs = tuple(replace(c, epochs=epochs) for c, epochs in few)
    bar = take(qtbot, app, replace(lesson, configs=configs))
    assert [model.epochs for model in app.course.models] == [1, 2, 3]
    lines = bar.findings.text().splitlines()
    for line, model in zip(lines, app.course.models, strict=False):
        assert f"{round(100 * model.held_out.ranking)} %" in line
        assert model.space.nearest("fisherman", 1)[0].word in line
    bar.look_button.click()
    assert tab.panel.compare.isVisible()
    assert [run.model for run in tab.panel.compare.runs] == app.course.models


def test_the_text_is_not_read_again_where_it_is_open(app, qtbot):
    corpus = open_sample(qtbot, app, "two_banks")
    take(qtbot, app, lesson_named("banks"))
    assert app.session.corpus is corpus


def test_a_text_cut_otherwise_is_cut_as_the_lesson_needs_it(app, qtbot):
    app.text_tab.form.editors["unit"].setCurrentIndex(1)  # characters
    corpus = open_sample(qtbot, app, "two_banks")
    assert "bank" not in corpus.vocabulary.tokens
    take(qtbot, app, lesson_named("banks"))
    assert "bank" in app.session.corpus.vocabulary.tokens


def test_the_next_lesson_follows_and_the_last_one_has_none(app, qtbot):
    bar = take(qtbot, app, lesson_named("memory"))
    bar.next_button.click()
    assert app.course.lesson is LESSONS[-1]
    assert app.course.stage is Stage.PREDICT
    assert not bar.run_button.isEnabled()
    app.course.go_on()
    assert app.course.lesson is LESSONS[-1]


def test_a_lesson_on_networks_shows_where_to_look(app, qtbot):
    bar = take(qtbot, app, lesson_named("memory"), 1)
    race = tab_named(app, "race")
    assert app.window.pages.currentWidget() is race
    assert "LSTM: of" in bar.findings.text()
    bar.look_button.click()
    wait_for_jobs(qtbot, race.panel)
    assert race.panel.saliency.isVisible()


def test_the_form_gets_back_what_it_held_before_a_lesson(app, qtbot):
    race = tab_named(app, "race")
    race.form.editors["hidden"].setValue(48)
    take(qtbot, app, lesson_named("memory"))
    assert race.form.editors["hidden"].value() == 64
    app.course.close()
    assert race.form.editors["hidden"].value() == 48
    assert race.form.editors["unit"].currentData() == "char"


# -- where lessons are found -----------------------------------------------------------------------


def test_every_lesson_is_a_command(app):
    found = {full_name(a): a for a in menu_actions(app.window.menuBar())}
    for lesson in LESSONS:
        found[f"Lessons: {lesson.title}"].trigger()
        assert app.course.lesson is lesson


def test_the_embeddings_tab_offers_lessons_beside_its_title(app, tab):
    [offered] = [b for b in tab.column.findChildren(QToolButton) if b.text() == "Lessons"]
    actions = offered.menu().actions()
    assert [action.text() for action in actions] == [
        str(lesson.title) for lesson in LESSONS if lesson.algorithm is EMBEDDING
    ]
    actions[2].trigger()
    assert app.course.lesson is LESSONS[2]


@pytest.mark.parametrize("page", ["embeddings", "map"])
def test_an_empty_page_offers_lessons_as_cards(app, tab, page):
    shown = tab if page == "embeddings" else app.map_tab
    app.window.show_tab(app.window.tabs.index(shown))
    title = str(LESSONS[1].title)
    [card] = [b for b in shown.findChildren(QPushButton) if b.accessibleName() == title]
    assert card.isVisible()
    card.click()
    assert app.course.lesson is LESSONS[1]
    assert app.window.lesson_bar.isVisible()


# -- what can come in between ----------------------------------------------------------------------


def test_nothing_runs_without_a_prediction(app):
    app.course.begin(lesson_named("banks"))
    app.course.run()
    app.course.look()
    assert app.course.stage is Stage.PREDICT
    assert not app.is_busy()


def open_another(qtbot, app):
    """Open another text, while something is learning."""
    app.opener.open_sample(sample("two_networks"))
    qtbot.waitUntil(lambda: app.opener.has_open(sample("two_networks")))


def test_the_run_of_a_lesson_keeps_its_text_when_another_is_opened(app, qtbot, running):
    open_another(qtbot, app)
    assert app.course.stage is Stage.WORKING
    assert running.note.text() == "Learning…"


def test_another_text_before_the_next_run_ends_the_lesson_with_a_sentence(app, qtbot, tab):
    lesson = lesson_named("epochs")
    configs = tuple(replace(config, epochs=30) for config in lesson.configs)
    bar = begin(app, replace(lesson, configs=configs))
    qtbot.waitUntil(lambda: tab.panel._is_learning)
    open_another(qtbot, app)
    wait_for(qtbot, app, Stage.READY)
    assert bar.note.text().startswith("The text was changed")
    assert bar.answers[0].isChecked()


def test_the_lesson_can_be_run_again_after_another_text(app, qtbot, running, tab):
    open_another(qtbot, app)
    tab.column.buttons["stop"].click()
    wait_for(qtbot, app, Stage.READY)
    wait_until_idle(qtbot, app)
    app.course.lesson = lesson_named("banks")
    running.run_button.click()
    wait_for(qtbot, app, Stage.CHECKED)
    assert app.opener.has_open(sample("two_banks"))


def test_a_stopped_run_is_not_checked(app, qtbot, running, tab):
    tab.column.buttons["stop"].click()
    qtbot.waitUntil(lambda: app.course.stage is Stage.READY)
    wait_until_idle(qtbot, app)
    assert running.note.text().startswith("The run was stopped")
    assert tab.presenter.state is RunState.FINISHED  # what was learned is kept
    assert app.course.models == []


def test_a_run_stopped_before_it_learned_anything_is_said(app, qtbot, tab):
    open_sample(qtbot, app, "two_banks")
    bar = begin(app, lesson_named("banks", LONG))
    tab.presenter.stop()
    qtbot.waitUntil(lambda: app.course.stage is Stage.READY)
    wait_until_idle(qtbot, app)
    assert bar.note.text().startswith("The run was stopped")


def test_a_pause_is_said_and_goes_by(running, tab):
    tab.column.buttons["pause"].click()
    assert running.note.text().startswith("Paused")
    tab.column.buttons["resume"].click()
    assert running.note.text() == "Learning…"


def test_settings_changed_in_between_are_set_again_for_the_next_run(app, qtbot, tab):
    open_sample(qtbot, app, "two_banks")
    begin(app, lesson_named("misspelt"))
    tab.form.editors["dimension"].setValue(77)
    wait_for(qtbot, app, Stage.CHECKED)
    assert [model.config for model in app.course.models] == [*app.course.lesson.configs]
    assert tab.form.config() == app.course.lesson.configs[-1]


def test_a_run_of_ones_own_is_left_alone(app, qtbot, tab):
    open_sample(qtbot, app, "two_banks")
    app.window.show_tab(app.tabs.index(tab))
    tab.run_with(lesson_named("banks", LONG).configs[0])
    bar = begin(app, lesson_named("banks"))
    assert bar.note.text().startswith("Another run is under way")
    assert app.course.stage is Stage.READY
    assert tab.presenter.state is RunState.RUNNING
    tab.presenter.stop()
    wait_until_idle(qtbot, app)
    assert app.course.stage is Stage.READY


def test_a_run_of_ones_own_afterwards_changes_no_verdict(app, qtbot, tab):
    bar = take(qtbot, app, lesson_named("banks"))
    said, models = bar.findings.text(), list(app.course.models)
    tab.presenter.run()
    wait_until_idle(qtbot, app)
    assert app.course.models == models
    assert bar.findings.text() == said
    bar.look_button.click()
    qtbot.waitUntil(lambda: app.map_tab.panel.named is not None)
    assert app.map_tab.panel.named.model is models[0]  # and not that of the newer run


def test_a_comparison_that_is_gone_is_said(app, qtbot):
    bar = take(qtbot, app, lesson_named("epochs"))
    open_sample(qtbot, app, "two_networks")
    bar.look_button.click()
    assert bar.note.text().startswith("What this lesson learned is no longer there")


def test_spaces_that_pushed_it_off_the_shelf_are_no_harm(app, qtbot):
    bar = take(qtbot, app, lesson_named("banks"))
    space: EmbeddingSpace = app.course.models[0].space
    for place in range(MOST):
        app.shelf.add(NamedSpace(str(place), space))
    bar.look_button.click()
    assert bar.note.text().startswith("What this lesson learned is no longer there")


def test_closing_lets_the_run_go_on_as_any_other(app, running, tab):
    running.close_button.click()
    assert not running.isVisible()
    assert tab.presenter.state is RunState.RUNNING
    assert app.course.lesson is None
    app.course.predict(1)
    app.course.run()
    app.course.go_on()
    assert not running.isVisible()


def test_a_text_that_is_missing_is_said(app, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(Sample, "path", tmp_path / "gone.txt")
    bar = begin(app, lesson_named("banks"))
    wait_for(qtbot, app, Stage.READY)
    assert bar.note.text().startswith("The text of the lesson was not opened")
    assert app.session.corpus is None


def test_a_reading_that_is_cancelled_is_said(app, qtbot):
    bar = begin(app, lesson_named("banks"))
    app.session.cancel()
    assert app.course.stage is Stage.READY
    assert bar.note.text().startswith("The text of the lesson was not opened")


def test_a_text_opened_instead_is_said(app, qtbot):
    bar = begin(app, lesson_named("banks"))
    open_sample(qtbot, app, "two_networks")
    assert app.course.stage is Stage.READY
    assert bar.note.text().startswith("The text of the lesson was not opened")


def test_a_check_that_cannot_be_made_says_why(app, qtbot):
    def refuse(models):
        raise UserError("This text has no banks.")

    bar = begin(app, replace(lesson_named("banks"), check=refuse))
    wait_for(qtbot, app, Stage.READY)
    assert bar.note.text() == "This text has no banks."


def test_a_run_that_fails_says_why(app, qtbot, tab, monkeypatch):
    open_sample(qtbot, app, "two_banks")
    failing = raising(UserError("Nothing came of it."), after=1)
    monkeypatch.setattr(tab.presenter, "_train", lambda corpus, config: failing)
    bar = begin(app, lesson_named("banks"))
    wait_for(qtbot, app, Stage.READY)
    assert bar.note.text() == "Nothing came of it."


def test_the_window_closes_in_the_middle_of_a_lesson(app, running):
    app.window.close()
    jobs = app.findChildren(Job) + app.window.findChildren(Job)
    assert not any(job.is_active for job in jobs)


def test_the_card_leaves_the_window_its_size(app, qtbot, tab):
    app.window.resize(app.window.minimumSize())
    take(qtbot, app, lesson_named("epochs"))
    wait_for_jobs(qtbot, tab)
    assert app.window.size() == app.window.minimumSize()
    assert app.window.minimumSizeHint().width() <= app.window.minimumSize().width()
