"""The Embeddings tab's picture as a whole."""

from time import perf_counter

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

from engine.embeddings.embedding import EmbeddingConfig, train_embedding_steps
from engine.messages import Message
from engine.text import build_corpus
from engine.training import Adjust, WorkProgress
from legacy_gui.jobs import Job
from legacy_gui.panels.embeddings import COMPARE, LIVE, MATRIX, NEIGHBOURS, PAIR, EmbeddingsPanel
from legacy_gui.plots.word_map import WordMap
from tests.support.embeddings import (
    SENTENCES,
    SMALL,
    small_corpus,
    small_model,
    trained,
    wait_for_jobs,
)

METHODS = ["skip-gram", "cbow", "glove", "fasttext", "count"]


@pytest.fixture
def panel(shown, qtbot):
    made = shown(EmbeddingsPanel)
    made.show_input(small_corpus())
    wait_for_jobs(qtbot, made)
    return made


def test_before_a_run_it_teaches_and_says_what_to_expect(panel):
    assert panel.outlook.isVisible()
    assert "words are little" in panel.outlook.expected.text()


def test_a_text_that_cannot_be_learned_says_why(shown, qtbot):
    made = shown(EmbeddingsPanel)
    made.show_input(build_corpus(["once upon a time"]))
    wait_for_jobs(qtbot, made)
    assert "Fewer than two words occur 3 times" in made.outlook.expected.text()


def test_preparing_shows_no_map_yet(panel):
    panel.show_progress(WorkProgress(1, 2, Message("Counting")))
    assert panel.outlook.isVisible()


@pytest.mark.parametrize("method", METHODS)
def test_every_method_from_the_first_snapshot_to_every_view(panel, qtbot, method):
    model, seen = trained(small_corpus(), method)
    for progress in seen:
        panel.show_progress(progress)
    assert panel.live.isVisible()
    panel.show_result(model)
    for view in (LIVE, PAIR, NEIGHBOURS, MATRIX, COMPARE):
        panel.show_view(view)
        wait_for_jobs(qtbot, panel)
        page = panel.pages[view]
        assert page.isVisible()
        assert page.sentence.text()


def test_a_real_run_in_the_background_can_be_adjusted(panel, qtbot):
    config = EmbeddingConfig(**{**SMALL, "epochs": 60})
    job = Job(train_embedding_steps(small_corpus(), config), panel, paused=True)
    job.progressed.connect(panel.show_progress)
    job.finished.connect(panel.show_result)
    heard = []
    panel.adjusted.connect(heard.append)
    panel.adjusted.connect(job.run.adjust)
    while not panel.live.rate.slider.isEnabled():
        with qtbot.waitSignal(job.progressed):
            job.run.step()
    first = panel.live.rate.first
    panel.live.rate.slider.setValue(100)
    assert heard == [Adjust(learning_rate=pytest.approx(10 * first))]
    with qtbot.waitSignal(job.finished):
        job.run.resume()
    wait_for_jobs(qtbot, panel)
    assert panel.live.map.words


def test_every_judgement_of_a_real_run_reaches_the_curve(panel, qtbot):
    config = EmbeddingConfig(**SMALL | {"keep_back": True, "epochs": 20})
    corpus = build_corpus([" ".join(SENTENCES)] * 1000)
    told = []
    job = Job(train_embedding_steps(corpus, config), panel)
    job.progressed.connect(panel.show_progress)
    job.progressed.connect(told.append)
    with qtbot.waitSignal(job.finished):
        pass
    expected = [[one.epochs, one.loss] for one in told[-1].judgements]
    assert len(expected) >= 2
    assert panel.live.curve.points["held_out"].known().tolist() == expected


def test_the_map_is_drawn_thirty_times_a_second_at_most(panel, qtbot, monkeypatch):
    drawn = []
    draw = WordMap.draw
    monkeypatch.setattr(
        WordMap, "draw", lambda *given: (drawn.append(perf_counter()), draw(*given))
    )
    corpus = build_corpus([" ".join(SENTENCES)] * 2000)
    config = EmbeddingConfig(**SMALL | {"epochs": 1000})
    job = Job(train_embedding_steps(corpus, config), panel)
    job.progressed.connect(panel.show_progress)
    qtbot.waitUntil(lambda: len(drawn) > 1 and drawn[-1] - drawn[0] > 2.5)
    job.close()
    panel.close_jobs()
    times = np.array(drawn)
    inside = [np.count_nonzero((times >= begin) & (times < begin + 1)) for begin in times]
    assert 10 < max(inside) <= 30


def test_while_it_learns_for_the_first_time_other_views_wait(panel):
    _, seen = trained(small_corpus())
    panel.show_view(PAIR)
    panel.show_progress(seen[-1])
    assert not panel.pair.isVisible()
    panel.show_view(LIVE)
    assert panel.live.isVisible()


def test_while_it_learns_again_other_views_show_what_was_learned(panel, qtbot):
    panel.show_result(small_model())
    panel.show_progress(trained(small_corpus())[1][-1])
    panel.show_view(NEIGHBOURS)
    wait_for_jobs(qtbot, panel)
    assert panel.neighbours.isVisible()
    assert panel.neighbours.bars[0].bars


def test_every_run_is_kept_to_be_compared(panel):
    first, second = small_model("skip-gram"), small_model("cbow")
    for model in (first, first, second):
        panel.show_result(model)
    assert [run.model for run in panel.compare.runs] == [first, second]


def test_clearing_goes_back_to_nothing(panel, qtbot):
    panel.show_result(small_model())
    wait_for_jobs(qtbot, panel)
    panel.clear()
    assert panel.compare.runs == []
    panel.show_input(small_corpus())
    assert panel.outlook.isVisible()
    panel.show_view(COMPARE)
    (said,) = (one for one in panel.findChildren(QLabel) if one.isVisible())
    assert "still on the Map" in said.text()


def test_views_have_names_and_commands(panel):
    assert panel.views == ("live", "pair", "neighbours", "matrix", "compare")
    assert [name for name, _ in panel.commands()] == [
        "Live map",
        "One pair",
        "Neighbours",
        "Matrix",
        "Compare",
    ]


def test_nothing_works_on_while_nobody_looks(panel):
    panel.hide()
    panel.show_result(small_model())
    assert panel.live._model is None
    panel.show()
    assert panel.live._model is small_model()
