"""The page of documents, with real networks on small labelled texts and real buttons."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)

from engine.recurrent.classifier import train_sequence_classifier
from engine.recurrent.classifier_race import ClassifierRaceConfig
from engine.text import build_corpus
from engine.training import Adjust, run
from legacy_gui.forms import put_value
from legacy_gui.panels.classifier_page import ClassifierPage
from legacy_gui.plots.canvas import Canvas
from legacy_gui.samples import sample_documents_steps
from tests.support.embeddings import wait_for_jobs
from tests.support.labelled import documents, stories
from tests.support.windows import sample

SMALL = {"hidden": 8, "embedding": 4, "epochs": 3, "learning_rate": 0.01}


@pytest.fixture(scope="module")
def corpus():
    return build_corpus(stories())


@pytest.fixture
def page(shown, corpus):
    made = shown(ClassifierPage)
    made.show_corpus(corpus)
    return made


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def segment(segments, name):
    return next(b for b in segments.findChildren(QPushButton) if b.text() == name)


def set_up(page, **settings):
    for name, value in {**SMALL, **settings}.items():
        put_value(page.controls.editors[name], value)


def learn(qtbot, page, **settings):
    """Let the networks learn, and wait for their end."""
    set_up(page, **settings)
    click(qtbot, page.controls.start)
    assert page.controls.stop.isVisible()
    wait_for_jobs(qtbot, page)
    assert page.controls.start.isVisible()
    return page.models


def test_without_labels_it_teaches_and_asks_for_the_sample(shown, qtbot):
    page = shown(ClassifierPage)
    page.show_corpus(build_corpus(["the sea is deep", "we vote"]))
    assert page.unlabelled.isVisible()
    assert page.unlabelled.why.text() == "The open text has no labels."
    with qtbot.waitSignal(page.sample_wanted) as heard:
        click(qtbot, page.unlabelled.sample)
    assert heard.args == [sample("news").key]
    assert sample("news").label_column


def test_before_any_text_it_teaches_as_well(shown):
    page = shown(ClassifierPage)
    assert page.unlabelled.isVisible()
    assert not page.unlabelled.why.isVisible()


@pytest.mark.parametrize(
    ("labels", "sentence"),
    [
        (["x", "x", "x"], "All documents have the label “x”"),
        (["x", "x", "y"], "The label “y” has only one document"),
    ],
)
def test_labels_from_which_nothing_can_be_learned_are_said(page, labels, sentence):
    page.show_corpus(build_corpus(documents(["a b", "c d", "e f"], labels)))
    assert page.unlabelled.isVisible()
    assert page.unlabelled.why.text().startswith(sentence)


def test_a_document_without_words_is_said_and_the_way_back_is_open(page, qtbot):
    page.show_corpus(build_corpus(documents(["a", "b", "...", "d"], ["x", "x", "y", "y"])))
    learn(qtbot, page)
    assert page.error.sentence.text().startswith("The document “text 2” holds no words")
    assert page.outlook.isVisible()


def test_before_learning_it_says_what_there_is(page):
    assert page.outlook.isVisible()
    assert page.outlook.expected.text() == "80 documents with 2 labels: “sea” 60, “vote” 20."
    assert not page.views.isVisible()


def test_of_many_labels_the_most_frequent_are_named(page):
    labels = [f"label {n % 9}" for n in range(20)]
    page.show_corpus(build_corpus(documents([f"word{n}" for n in range(20)], labels)))
    told = page.outlook.expected.text()
    assert told.startswith("20 documents with 9 labels: “label 0” 3, “label 1” 3, “label 2” 2")
    assert told.endswith(", and 3 more.")


@pytest.mark.parametrize("which", ["both", "rnn", "lstm"])
def test_the_numbers_are_those_of_the_engine(page, qtbot, corpus, which):
    models = learn(qtbot, page, which=which)
    config = ClassifierRaceConfig(which=which, **SMALL)
    assert page.controls.config() == config
    for model in models:
        cell = model.config.cell
        alone = train_sequence_classifier(corpus, config.of(cell))
        assert np.array_equal(model.answers.found, alone.answers.found)
        drawn = page.curve.points[f"{cell}-right"].known()
        assert drawn[:, 1].tolist() == [one.accuracy for one in alone.history]
        assert drawn[:, 0] == pytest.approx([0, 1, 2, 3])
        assert page.curve.points[f"{cell}-loss"].size
    always = page.curve.points["always"].known()
    assert always[:, 1].tolist() == [0.75]
    assert {model.config.cell for model in models} == set(config.cells)


def test_the_sentence_tells_both_and_the_most_frequent_label(page, qtbot):
    rnn, lstm = learn(qtbot, page, epochs=1, learning_rate=0.002)
    said = page.sentence.text()
    assert said.startswith("On 16 unseen documents ")
    assert f"{100 * lstm.accuracy:.1f} %" in said
    assert f"{100 * rnn.accuracy:.1f} %" in said
    assert said.endswith("; always saying “sea” would be right in 75.0 %.")


def test_stop_keeps_what_was_learned(page, qtbot):
    set_up(page, epochs=1000)
    click(qtbot, page.controls.start)
    qtbot.waitUntil(lambda: any(len(model.history) > 3 for model in page.models))
    assert "of 1,000" in page.headline.text()
    click(qtbot, page.controls.stop)
    wait_for_jobs(qtbot, page)
    assert page.controls.start.isVisible()
    steps = {model.chosen.step for model in page.models}
    assert 0 < min(steps) < 1000
    assert page.curve.points["lstm-right"].known()[-1, 1] == page.models[1].accuracy
    assert page.sentence.text().startswith("On 16 unseen")


def test_stopped_twice_it_ends_with_what_was_judged_last(page, qtbot):
    set_up(page, epochs=1000)
    click(qtbot, page.controls.start)
    qtbot.waitUntil(lambda: bool(page.models))
    page.stop()
    page.stop()
    wait_for_jobs(qtbot, page)
    assert page.controls.start.isVisible()
    assert page.models


def test_stopped_before_anything_was_learned_nothing_has_changed(page, qtbot):
    set_up(page)
    click(qtbot, page.controls.start)
    page.stop()
    wait_for_jobs(qtbot, page)
    assert page.outlook.isVisible()
    assert page.controls.start.isVisible()


def test_it_can_be_looked_into_while_it_learns(page, qtbot):
    set_up(page, epochs=1000)
    click(qtbot, page.controls.start)
    qtbot.waitUntil(lambda: bool(page.models))
    click(qtbot, segment(page.views, "Reading"))
    qtbot.waitUntil(lambda: page.reading.reading is not None)
    first = page.reading.reading.models
    qtbot.waitUntil(lambda: page.reading.reading.models[0] is not first[0])
    click(qtbot, segment(page.views, "Mix-ups"))
    qtbot.waitUntil(lambda: page.confusion.items == 4)
    assert page.controls.stop.isVisible()


def test_another_race_leaves_the_last_one_in_grey(page, qtbot):
    learn(qtbot, page)
    learn(qtbot, page, seed=2)
    assert len(page.curve.earlier) == 1
    lowest = min(
        p["lstm-right"].values().min() for p in (page.curve.points, page.curve.earlier[0][1])
    )
    scale = page.curve.frames()[False].y
    assert scale.low < lowest
    assert scale.high > 1


def test_the_table_counts_and_a_cell_opens_its_documents(page, qtbot):
    models = learn(qtbot, page, epochs=1, learning_rate=0.0005)  # too little to be always right
    click(qtbot, segment(page.views, "Mix-ups"))
    lstm = models[1]
    assert np.array_equal(page.confusion.table, lstm.answers.table())
    wanted, guess = np.argwhere(lstm.answers.table() * (1 - np.eye(2)) > 0)[0].tolist()
    count = lstm.answers.table()[wanted, guess]
    told = page.confusion.tip(2 * wanted + guess)
    assert told.startswith(f"{count} of ")
    assert page.sentence.text().startswith("The LSTM most often takes “")
    spot = page.confusion.place(2 * wanted + guess).center().toPoint()
    qtbot.mouseClick(page.confusion.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    wait_for_jobs(qtbot, page)
    assert page.reading.isVisible()
    chooser = page.reading.chooser
    assert chooser.kinds.currentText().endswith(f"({count})")
    assert chooser.wanted == wanted
    answers = lstm.answers
    row = answers.documents.tolist().index(chooser.document)
    assert answers.guesses[row] == guess


def test_the_other_network_has_its_own_table(page, qtbot):
    models = learn(qtbot, page, epochs=1, learning_rate=0.0005)
    click(qtbot, segment(page.views, "Mix-ups"))
    click(qtbot, segment(page.networks, "RNN"))
    assert np.array_equal(page.confusion.table, models[0].answers.table())
    assert "The RNN" in page.sentence.text()


def test_one_network_alone_needs_no_choice(page, qtbot):
    learn(qtbot, page, which="rnn")
    click(qtbot, segment(page.views, "Mix-ups"))
    assert not page.networks.isVisible()
    assert "The RNN" in page.sentence.text()


def test_an_explosion_is_said_and_the_last_sound_networks_are_kept(page, qtbot):
    set_up(page, epochs=1000)
    click(qtbot, page.controls.start)
    qtbot.waitUntil(lambda: bool(page.models))
    page._latest.adjust(Adjust(learning_rate=1e30))
    wait_for_jobs(qtbot, page)
    assert "RNN: The numbers grew beyond all bounds after " in page.sentence.text()
    assert "LSTM: The numbers grew beyond all bounds after " in page.sentence.text()
    for model in page.models:
        assert np.isfinite(model.answers.found).all()


def test_another_text_forgets_what_was_learned_and_the_same_one_does_not(page, qtbot, corpus):
    learn(qtbot, page)
    page.show_corpus(corpus)
    assert page.curve.isVisible()
    page.show_corpus(build_corpus(stories(40)))
    assert page.models == ()
    assert page.outlook.isVisible()
    assert not page.curve.items
    assert not page.sentence.text()
    page.clear()
    assert page.unlabelled.isVisible()


def test_another_text_while_it_learns_ends_the_learning(page, qtbot):
    set_up(page, epochs=1000)
    click(qtbot, page.controls.start)
    qtbot.waitUntil(lambda: bool(page.models))
    page.show_corpus(build_corpus(["no labels"]))
    assert page.unlabelled.isVisible()
    wait_for_jobs(qtbot, page)
    assert page.models == ()


@pytest.mark.parametrize(
    ("texts", "labels"),
    [
        ([f"很好 的 电影 第{n}部" if n % 2 else f"很差 的 书 第{n}本" for n in range(12)], "好坏"),
        ([f"topic{n % 20} word" for n in range(60)], [f"label {n}" for n in range(20)]),
        (["sea", "vote"] * 5, ["{sea}", "vote & “law”"]),
    ],
)
def test_chinese_many_labels_and_single_words_can_be_learned(page, qtbot, texts, labels):
    given = [labels[n % len(labels)] for n in range(len(texts))]
    page.show_corpus(build_corpus(documents(texts, given)))
    learn(qtbot, page, epochs=1)
    assert not page.error.isVisible()
    for name in ("Reading", "Mix-ups"):
        click(qtbot, segment(page.views, name))
        wait_for_jobs(qtbot, page)
        assert page.sentence.text().endswith(".")
        page.grab()


def test_the_news_sample_is_read(page, qtbot):
    page.show_corpus(build_corpus(run(sample_documents_steps(sample("news")))))
    rnn, lstm = learn(qtbot, page, hidden=16, embedding=16, epochs=3)
    assert min(rnn.accuracy, lstm.accuracy) > 0.6
    click(qtbot, segment(page.views, "Reading"))
    wait_for_jobs(qtbot, page)
    assert page.sentence.text().startswith("The RNN says “")


def test_rare_settings_lie_folded(page, qtbot):
    assert not page.controls.editors["learning_rate"].isVisible()
    click(qtbot, page.controls.more)
    assert page.controls.editors["learning_rate"].isVisible()
    assert page.controls.editors["seed"].isVisible()


def test_the_keyboard_stays_on_the_button_that_starts_and_stops(page, qtbot):
    set_up(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.controls.start.setFocus()
    qtbot.keyClick(page.controls.start, Qt.Key.Key_Space)
    assert page.controls.stop.hasFocus()
    wait_for_jobs(qtbot, page)
    assert page.controls.start.hasFocus()


def test_every_control_is_named_and_explained(page, qtbot):
    learn(qtbot, page, epochs=1)
    kinds = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, Canvas)
    controls = [control for kind in kinds for control in page.findChildren(kind)]
    own = [one for one in controls if not isinstance(one.parent(), QAbstractSpinBox | QLineEdit)]
    assert len(own) > 20
    for control in own:
        assert control.accessibleName(), control
        assert control.toolTip(), control.accessibleName()


def test_it_fits_beside_the_settings_on_a_small_screen(page, qtbot):
    learn(qtbot, page, epochs=1)
    least = page.minimumSizeHint()
    assert least.width() <= 628
    assert least.height() <= 430
