"""The RNN & LSTM tab's picture, with real races on a small text."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from engine.messages import Message
from engine.recurrent.race import RaceProgress, train_race_steps
from engine.recurrent.race_config import RaceConfig
from engine.text import build_corpus
from engine.training import Adjust, WorkProgress, run
from legacy_gui.jobs import Job
from legacy_gui.panels import race_samples, recurrent
from legacy_gui.panels.recurrent import RecurrentPanel, readable
from legacy_gui.plots.text_page import PAGE
from tests.support.embeddings import wait_for_jobs

TEXT = "The king rules the land. The queen rules the king, and nobody asks the land. " * 30
SMALL = RaceConfig(hidden=16, steps=16, batch=4, epochs=3, learning_rate=0.01)


@pytest.fixture(scope="module")
def corpus():
    return build_corpus([TEXT])


@pytest.fixture(scope="module")
def race(corpus):
    """A race, and its moments."""
    return raced(corpus)


@pytest.fixture
def panel(shown, qtbot, corpus):
    made = shown(RecurrentPanel)
    made.show_input(corpus)
    wait_for_jobs(qtbot, made)
    return made


def raced(corpus, **settings):
    seen = []
    model = run(train_race_steps(corpus, replace(SMALL, **settings)), seen.append)
    return model, [one for one in seen if isinstance(one, RaceProgress)]


def show(qtbot, panel, race):
    model, seen = race
    for progress in seen:
        panel.show_progress(progress)
    panel.show_result(model)
    wait_for_jobs(qtbot, panel)


def test_before_a_race_it_says_what_to_expect(panel, corpus):
    assert panel.outlook.isVisible()
    different = len(set(TEXT + "\n"))
    assert f"2,311 characters, {different} of them different" in panel.outlook.expected.text()


def test_a_text_that_is_too_short_says_how_long_it_must_be(shown, qtbot):
    made = shown(RecurrentPanel)
    made.show_input(build_corpus(["once upon a time"]))
    wait_for_jobs(qtbot, made)
    assert "257 are needed (8 streams of 32)" in made.outlook.expected.text()


def test_preparing_shows_no_race_yet(panel):
    panel.show_progress(WorkProgress(1, 2, Message("Working")))
    assert panel.outlook.isVisible()


def test_a_real_run_in_the_background_can_be_adjusted(panel, qtbot, corpus):
    job = Job(train_race_steps(corpus, replace(SMALL, epochs=60)), panel, paused=True)
    job.progressed.connect(panel.show_progress)
    job.finished.connect(panel.show_result)
    heard = []
    panel.adjusted.connect(heard.append)
    panel.adjusted.connect(job.run.adjust)
    while not panel.race.isVisible():
        with qtbot.waitSignal(job.progressed):
            job.run.step()
    panel.race.rate.slider.setValue(-100)
    assert heard == [Adjust(learning_rate=pytest.approx(0.001))]
    with qtbot.waitSignal(job.finished):
        job.run.resume()
    wait_for_jobs(qtbot, panel)
    assert not panel.race.rate.isVisible()
    assert panel.moments.isVisible()


def test_every_judgement_and_the_yardstick_are_drawn(panel, qtbot, race):
    show(qtbot, panel, race)
    model = race[0]
    for one in model.models:
        expected = [[judged.epochs, judged.loss] for judged in one.judgements]
        drawn = panel.race.curve.points[f"{one.config.cell}-unseen"].known().tolist()
        assert drawn == expected
        assert panel.race.curve.points[f"{one.config.cell}-training"].size
    line = panel.race.curve.points["baseline"].known()
    assert set(line[:, 1]) == {model.baseline}
    assert "5-gram counting" in panel.race.numbers.text()
    assert "RNN" in panel.race.sentence.text()
    assert "LSTM" in panel.race.sentence.text()


@pytest.mark.parametrize("which", ["rnn", "lstm"])
def test_one_cell_alone_has_the_page_for_itself(panel, qtbot, corpus, which):
    show(qtbot, panel, raced(corpus, which=which))
    shown = {cell for cell, text in panel.race.samples.texts.items() if text.isVisible()}
    assert shown == {which}


def test_both_write_what_the_engine_writes(panel, qtbot, race):
    show(qtbot, panel, race)
    samples = panel.race.samples
    for one in race[0].models:
        written = samples.texts[one.config.cell].toPlainText()
        assert written == one.generate("", 200, 0.8, 0)


@pytest.mark.parametrize("prompt", ["The king", "日本", ""])
def test_prompt_temperature_and_length_are_obeyed(panel, qtbot, race, prompt):
    show(qtbot, panel, race)
    samples = panel.race.samples
    samples.prompt.setText(prompt)
    samples.temperature.setValue(0.0)
    samples.length.setValue(30)
    (rnn, _) = race[0].models
    expected = rnn.generate(prompt, 30, 0.0, 0)
    qtbot.waitUntil(lambda: samples.texts["rnn"].toPlainText() == expected)


@pytest.mark.parametrize(
    ("prompt", "said"), [("日the本日", "unknown: 日 本"), ("The king", ""), ("", "")]
)
def test_what_the_networks_never_met_is_named(panel, qtbot, race, prompt, said):
    show(qtbot, panel, race)
    samples = panel.race.samples
    samples.prompt.setText(prompt)
    wait_for_jobs(qtbot, panel)
    qtbot.waitUntil(lambda: samples.unknown.isVisible() == bool(said))
    assert not said or samples.unknown.text() == said


def test_writing_again_throws_the_dice_anew(panel, qtbot, race):
    show(qtbot, panel, race)
    samples = panel.race.samples
    qtbot.mouseClick(samples.again, Qt.MouseButton.LeftButton)
    wait_for_jobs(qtbot, panel)
    assert samples.texts["rnn"].toPlainText() == race[0].models[0].generate("", 200, 0.8, 1)


def test_the_slider_goes_back_in_time(panel, qtbot, race):
    show(qtbot, panel, race)
    panel.moments.slider.setValue(0)
    wait_for_jobs(qtbot, panel)
    assert panel.moments.said.text() == "As at epoch 0.00"
    for one in race[0].models:
        then = one.at(one.checkpoints[0])
        written = panel.race.samples.texts[one.config.cell].toPlainText()
        assert written == then.generate("", 200, 0.8, 0)


def test_while_they_learn_samples_are_written_now_and_then(panel, qtbot, race, monkeypatch):
    asked = []
    monkeypatch.setattr(race_samples, "EVERY_MS", 1_000_000)
    write = panel.race.samples.write
    monkeypatch.setattr(panel.race.samples, "write", lambda: (asked.append(1), write()))
    for progress in race[1]:
        panel.show_progress(progress)
    assert len(asked) == 1  # all of it took less than the time between two samples
    wait_for_jobs(qtbot, panel)
    assert panel.race.samples.texts["lstm"].toPlainText()


def test_nothing_is_written_while_nobody_looks(panel, race):
    panel.hide()
    panel.show_progress(race[1][-1])
    assert not any(job.is_active for job in panel.race.samples.findChildren(Job))
    panel.show()
    panel.show_progress(race[1][-1])
    assert any(job.is_active for job in panel.race.samples.findChildren(Job))


def test_an_explosion_offers_a_rate_and_the_button_asks_for_it(panel, qtbot, corpus):
    show(qtbot, panel, raced(corpus, learning_rate=1e30))
    assert "exploded at step" in panel.race.sentence.text()
    with qtbot.waitSignal(panel.run_wanted) as heard:
        qtbot.mouseClick(panel.race.tame, Qt.MouseButton.LeftButton)
    assert heard.args == [replace(SMALL, learning_rate=0.003)]


def test_a_race_that_goes_well_offers_no_other_rate(panel, qtbot, race):
    show(qtbot, panel, race)
    assert not panel.race.tame.isVisible()


def test_another_race_leaves_the_last_one_in_grey(panel, qtbot, race, corpus):
    show(qtbot, panel, race)
    show(qtbot, panel, raced(corpus, seed=2))
    assert len(panel.race.curve.earlier) == 1


def test_going_on_continues_the_curves(panel, qtbot, race, corpus):
    show(qtbot, panel, race)
    seen = []
    model = run(train_race_steps(corpus, replace(SMALL), start=race[0]), seen.append)
    show(qtbot, panel, (model, [one for one in seen if isinstance(one, RaceProgress)]))
    assert panel.race.curve.earlier == []
    assert panel.race.curve.points["rnn-unseen"].known()[-1, 0] == 6


def test_without_unseen_text_it_says_so(panel, qtbot, corpus):
    show(qtbot, panel, raced(corpus, keep_back=0.0))
    assert panel.race.sentence.text().startswith("No part of the text is kept back")
    assert panel.race.curve.points["baseline"].size == 0


def test_clearing_goes_back_to_nothing(panel, qtbot, race, corpus):
    show(qtbot, panel, race)
    panel.clear()
    assert panel.outlook.isVisible()
    assert not any(points.size for points in panel.race.curve.points.values())
    assert not any(text.toPlainText() for text in panel.race.samples.texts.values())
    panel.show_input(corpus)
    assert panel.outlook.isVisible()


def test_time_left_is_told_while_they_learn(panel, race):
    middle = next(one for one in race[1] if all(lane and lane.step for lane in one.lanes))
    panel.show_progress(middle)
    assert "symbols/s" in panel.race.numbers.text()
    assert "left" in panel.race.numbers.text()


def test_it_has_views_and_commands(panel):
    names = [name for name, _ in panel.commands()]
    assert [name.lower() for name in names[: len(panel.views)]] == list(panel.views)
    assert "Write again" in names
    assert "Start the memory contest" in names


def test_what_is_done_by_name_is_seen(panel):
    commands = dict(panel.commands())
    commands["Another example"]()
    assert panel.tasks.isVisible()
    commands["log y"]()
    assert panel._view == recurrent.RACE
    assert panel.race.curve.is_logarithmic("y")


def test_an_example_starts_what_the_open_view_can_start(panel, qtbot):
    panel.show_example()
    assert not panel.tasks._contest.is_busy
    panel.show_view(panel.views.index("tasks"))
    panel.tasks.controls.gaps.setCurrentText("2")
    panel.tasks.controls.spins["updates"].setValue(40)
    panel.show_example()
    assert panel.tasks.controls.stop.isVisible()
    panel.show_example()  # it is under way
    wait_for_jobs(qtbot, panel)
    assert [one.gap for one in panel.tasks.rounds] == [2]


def segment(panel, name):
    return next(b for b in panel.segments.findChildren(QPushButton) if b.text() == name)


def press(qtbot, panel, name):
    qtbot.mouseClick(segment(panel, name), Qt.MouseButton.LeftButton)
    wait_for_jobs(qtbot, panel)


def test_the_inside_is_shown_after_the_race(panel, qtbot, race):
    show(qtbot, panel, race)
    for name, page in (
        ("Gradients", panel.gradients),
        ("Activations", panel.activations),
        ("Saliency", panel.saliency),
        ("Weights", panel.weights),
    ):
        press(qtbot, panel, name)
        assert page.isVisible()
        assert list(page.models) == list(race[0].models)
        assert page.reading.text.startswith("The king rules")
        assert page.sentence.text()
    press(qtbot, panel, "Race")
    assert panel.race.isVisible()


def test_the_inside_moves_while_they_learn(panel, qtbot, race, monkeypatch):
    monkeypatch.setattr(recurrent, "LIVE_MS", 0)
    press(qtbot, panel, "Gradients")
    assert panel._waiting.isVisible()
    assert panel._waiting.name.text() == "Gradients"
    assert panel._waiting.purpose.text()
    both = [one for one in race[1] if all(one.lanes)]
    drawn = []
    for progress in (both[0], both[-1]):
        panel.show_progress(progress)
        wait_for_jobs(qtbot, panel)
        assert panel.gradients.isVisible()
        assert panel.gradients.models == progress.lanes
        drawn.append(panel.gradients.plot.series[0].values)
    assert (drawn[0] != drawn[1]).any()
    assert not panel.moments.isVisible()


def test_looks_into_learning_networks_keep_a_distance(panel, qtbot, race, monkeypatch):
    monkeypatch.setattr(recurrent, "LIVE_MS", 60_000)  # however slow the machine is
    press(qtbot, panel, "Gradients")
    both = [one for one in race[1] if all(one.lanes)]
    panel.show_progress(both[0])
    panel.show_progress(both[-1])
    assert panel.gradients.models == both[0].lanes
    wait_for_jobs(qtbot, panel)


def test_the_inside_can_be_seen_as_it_was(panel, qtbot, race):
    show(qtbot, panel, race)
    press(qtbot, panel, "Saliency")
    panel.moments.slider.setValue(0)
    wait_for_jobs(qtbot, panel)
    for shown, one in zip(panel.saliency.models, race[0].models, strict=True):
        assert (shown.weights.vector == one.checkpoints[0].vector).all()


def test_another_part_of_the_text_can_be_read(panel, qtbot, race):
    show(qtbot, panel, race)
    assert not panel.part.isVisible()
    press(qtbot, panel, "Activations")
    assert panel.part.isVisible()
    qtbot.keyClick(panel.part.box, Qt.Key.Key_Up)
    wait_for_jobs(qtbot, panel)
    assert panel.activations.reading.text == TEXT[PAGE : 2 * PAGE].rstrip("\n")


def test_a_text_is_readable_up_to_a_limit_and_over_all_documents(monkeypatch):
    corpus = build_corpus(["one two", " ", "three"])
    assert readable(corpus) == "one two\nthree"
    monkeypatch.setattr(recurrent, "MOST_READ", 9)
    assert readable(corpus) == "one two\nt"
