"""Reading along: shades, lines and verdicts are those of the networks."""

from functools import cache

import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine.recurrent.classifier_race import ClassifierRaceConfig, train_classifier_race
from engine.text import build_corpus
from legacy_gui.panels.classifier_chooser import ALL, MISTAKES
from legacy_gui.panels.classifier_reading import ReadingView
from tests.support.embeddings import wait_for_jobs
from tests.support.labelled import documents, stories

SMALL = {"hidden": 8, "embedding": 4, "epochs": 2, "learning_rate": 0.003}
LSTM = 1


@cache
def learned(labels=2):
    """Return a corpus and both networks."""
    made = stories()
    if labels == 3:
        third = ["art" if n % 5 == 0 else label for n, label in enumerate(made.labels)]
        made = documents(made.texts, third)
    corpus = build_corpus(made)
    return corpus, train_classifier_race(corpus, ClassifierRaceConfig(**SMALL))


@pytest.fixture
def view(shown, qtbot):
    made = shown(ReadingView)
    made.heard = []
    made.said.connect(made.heard.append)
    corpus, models = learned()
    made.show_models(models, corpus, LSTM)
    wait_for_jobs(qtbot, made)
    return made


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_the_first_unseen_document_is_read_by_both(view):
    corpus, models = learned()
    document = int(models[LSTM].held_out[0])
    text, label = corpus.documents.texts[document], corpus.labels[document]
    assert view.text.toPlainText() == text
    about = models[LSTM].labels.index(label)
    drawn = {line.name: line.values for line in view.lines.lines}
    for model, name in zip(models, ("RNN", "LSTM"), strict=True):
        assert np.array_equal(drawn[name], model.belief(corpus, document).found[:, about])
    assert view.lines.lines[0].name == "LSTM"
    assert f"belief in “{label}”" in view.lines.accessibleDescription()


def test_the_shades_are_what_each_word_did(view):
    corpus, models = learned()
    belief = models[LSTM].belief(corpus, view.chooser.document)
    moved = belief.moved(view.chooser.wanted)
    assert view.text._weights == pytest.approx(moved / max(0.25, np.abs(moved).max()))
    after = 100 * belief.found[0, view.chooser.wanted]
    assert f"LSTM {after:.0f} %" in view.text.tip(0)


def test_the_verdict_is_that_of_the_numbers(view):
    corpus, models = learned()
    document, wanted = view.chooser.document, view.chooser.wanted
    for model, name in zip(models, ("RNN", "LSTM"), strict=True):
        found = model.belief(corpus, document).found[-1]
        guess = int(found.argmax())
        ending = "right" if guess == wanted else "wrong"
        said = f"The {name} says “{model.labels[guess]}”, {100 * found[guess]:.0f} %: {ending}."
        assert said in view.heard[-1]
    moved = models[LSTM].belief(corpus, document).moved(wanted)
    word = corpus.documents.texts[document].split()[int(np.abs(moved).argmax())]
    assert f"“{word}” moved the LSTM most" in view.heard[-1]


def test_arrows_go_through_the_documents_kept_back(view, qtbot):
    held_out = learned()[1][LSTM].held_out.tolist()
    assert not view.chooser.back.isEnabled()
    click(qtbot, view.chooser.forward)
    wait_for_jobs(qtbot, view)
    assert view.chooser.document == held_out[1]
    assert view.chooser.where.text() == "2 of 16"
    assert view.text.toPlainText() == learned()[0].documents.texts[held_out[1]]
    click(qtbot, view.chooser.back)
    assert view.chooser.document == held_out[0]


def test_only_the_mistakes_are_shown_when_wished(view, qtbot):
    _, models = learned()
    wrong = models[LSTM].held_out[~models[LSTM].answers.right].tolist()
    assert wrong
    view.chooser.kinds.setCurrentIndex(MISTAKES)
    wait_for_jobs(qtbot, view)
    assert view.chooser.kinds.currentText() == f"Mistakes of the LSTM ({len(wrong)})"
    assert view.chooser.document == wrong[0]
    assert "The LSTM says" in view.heard[-1]
    assert ": wrong." in view.heard[-1]
    for _ in wrong:
        assert view.chooser.document in wrong
        click(qtbot, view.chooser.forward)
    wait_for_jobs(qtbot, view)


def test_where_there_is_no_mistake_it_is_said(view, qtbot):
    _, models = learned()
    table = models[LSTM].answers.table()
    wanted, guess = np.argwhere(table == 0)[0].tolist()
    view.show_taken(wanted, guess)
    wait_for_jobs(qtbot, view)
    assert view.heard[-1] == "The LSTM makes no such mistake."
    assert view.reading is None
    view.chooser.kinds.setCurrentIndex(ALL)
    wait_for_jobs(qtbot, view)
    assert view.reading is not None


def test_the_document_stays_when_newer_networks_come(view, qtbot):
    corpus, models = learned()
    click(qtbot, view.chooser.forward)
    document = view.chooser.document
    view.show_models(models, corpus, 0)
    wait_for_jobs(qtbot, view)
    assert view.chooser.document == document
    assert view.lines.lines[0].name == "RNN"
    assert "moved the RNN most" in view.heard[-1]


def test_ones_own_sentence_is_read_while_it_is_typed(view, qtbot):
    _, models = learned()
    click(qtbot, view.type)
    assert "Type a few words" in view.heard[-1]
    assert view.own.isVisible()
    qtbot.keyClicks(view.own, "a zeppelin party")
    wait_for_jobs(qtbot, view)
    for model, name in zip(models, ("RNN", "LSTM"), strict=True):
        found = model.predict_probabilities(["a zeppelin party"])[0]
        best = int(found.argmax())
        said = f"The {name} says “{model.labels[best]}”, {100 * found[best]:.0f} %."
        assert said in view.heard[-1]
    assert view.text.toPlainText() == "a zeppelin party"
    assert "do not know this word" in view.text.tip(1)
    assert "do not know this word" not in view.text.tip(2)
    view.own.clear()
    wait_for_jobs(qtbot, view)
    assert "Type a few words" in view.heard[-1]
    assert view.type.text() == view.type.accessibleName() == "Unseen documents"
    click(qtbot, view.type)
    wait_for_jobs(qtbot, view)
    assert view.chooser.isVisible()
    assert view.reading.wanted is not None


@pytest.mark.parametrize("text", ["中文 句子", "...", "party " * 150, "😀 party"])
def test_whatever_is_typed_is_answered_with_a_sentence(view, qtbot, text):
    click(qtbot, view.type)
    view.own.setText(text)
    wait_for_jobs(qtbot, view)
    assert view.heard[-1].endswith(".")
    assert ("Only the first 100 words are read." in view.heard[-1]) == (len(text) > 500)


def test_of_many_labels_the_rival_is_drawn_in_grey(shown, qtbot):
    made = shown(ReadingView)
    corpus, models = learned(3)
    made.show_models(models, corpus, LSTM)
    wait_for_jobs(qtbot, made)
    assert [line.hue for line in made.lines.lines] == [1, 0, None]
    belief = models[LSTM].belief(corpus, made.chooser.document)
    rival = models[LSTM].labels.index(made.lines.lines[2].name.strip("“”"))
    assert rival != made.chooser.wanted
    others = [one for one in range(3) if one != made.chooser.wanted]
    assert belief.found[-1, rival] == max(belief.found[-1, others])


def test_pointing_at_a_word_marks_it_in_the_text(view):
    view.lines.point_at(1)
    assert view.text.chosen == 1
    view.lines.point_at(-1)
    assert view.text.chosen == -1
    view.text.token_hovered.emit(0)
    assert view.lines.hover == 0


def test_nobody_looking_nothing_is_read(view, qtbot):
    corpus, models = learned()
    before = view.reading
    view.hide()
    view.show_models(models, corpus, LSTM)
    wait_for_jobs(qtbot, view)
    assert view.reading is before
    view.show()
    wait_for_jobs(qtbot, view)
    assert view.reading is not before


def test_clearing_forgets_everything(view):
    view.clear()
    assert view.reading is None
    assert not view.text.toPlainText()
    assert view.lines.items == 0
    assert view.chooser.document is None
