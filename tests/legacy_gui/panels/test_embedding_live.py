"""The live view: map, curves, watched words and the learning rate."""

from dataclasses import replace

import numpy as np
import pytest

from engine.arrays import read_only
from engine.embeddings.measuring import HeldOutScore
from engine.embeddings.progress import (
    CELLS,
    PAIRS,
    Beginning,
    EmbeddingProgress,
    Judgement,
    WatchedWords,
)
from engine.messages import Message
from engine.training import run
from legacy_gui.panels.embedding_company import CompanyList, company_among, company_in
from legacy_gui.panels.embedding_layout import layout_steps
from legacy_gui.panels.embedding_live import LivePage
from legacy_gui.panels.embedding_rate import STEPS, RateSlider
from legacy_gui.panels.embedding_said import (
    duration,
    epochs_of,
    headline,
    outcome,
    rise,
    standing,
    verdict,
)
from legacy_gui.translations import use_language
from tests.support.embeddings import small_corpus, small_model, wait_for_jobs
from tests.support.spaces import space_of

WORDS = ("king", "queen", "sea", "land")


def snapshot(epochs=1.0, *, vectors=None, seed=0, **measured):
    made = np.random.default_rng(seed).normal(size=(4, 8)) if vectors is None else vectors
    watched = WatchedWords(
        WORDS, read_only(np.arange(4, dtype=np.int32)), read_only(np.asarray(made, np.float32))
    )
    values = {"loss": 2.0, "learning_rate": 0.05, "speed": 1000.0} | measured
    return EmbeddingProgress(
        int(epochs * 100), 1000, Message("Learning"), epochs=epochs, watched=watched, **values
    )


@pytest.fixture
def part(qtbot):
    """Make a part of the page by itself and show it."""

    def show(kind):
        use_language("en")
        made = kind()
        qtbot.addWidget(made)
        made.resize(300, 300)
        made.show()
        return made

    return show


@pytest.fixture
def page(shown):
    made = shown(LivePage)
    made.resize(1100, 700)
    made.begin(small_corpus())
    return made


def test_a_snapshot_comes_on_the_map_and_into_the_list(page, qtbot):
    page.show_progress(snapshot(2.4, judgements=(Judgement(2.4, 2.0, 0.712),)))
    wait_for_jobs(qtbot, page)
    assert page.map.words == WORDS
    assert [one.word for one in page.list.companies] == list(WORDS)
    assert page.sentence.text() == (
        "After 2.4 epochs a true neighbour beats a random word in 71 % of cases; 50 % is chance."
    )
    assert page.numbers.text() == "2.4 epochs · 1,000 words/s · 1 s left"


def test_the_last_ranking_stays_until_there_is_another(page):
    judgements = (Judgement(1.0, 2.0, 0.6),)
    page.show_progress(snapshot(1.0, judgements=judgements))
    page.show_progress(snapshot(2.0, judgements=judgements))
    assert "After 1.0 epochs" in page.sentence.text()
    assert "60 %" in page.sentence.text()


def test_judgements_of_snapshots_nobody_saw_are_drawn_at_their_own_epochs(page):
    judgements = tuple(Judgement(epochs, 3 - epochs, epochs / 4) for epochs in (0.0, 0.5, 1.0, 1.5))
    page.show_progress(snapshot(0.1, judgements=judgements[:1]))
    page.show_progress(snapshot(1.6, judgements=judgements))
    page.show_progress(snapshot(1.7, judgements=judgements))
    drawn = page.curve.points
    assert drawn["held_out"].known().tolist() == [[0.0, 3.0], [0.5, 2.5], [1.0, 2.0], [1.5, 1.5]]
    assert drawn["ranking"].known().tolist() == [[one.epochs, one.ranking] for one in judgements]
    assert drawn["loss"].values(0).tolist() == [0.1, 1.6, 1.7]
    assert "After 1.5 epochs" in page.sentence.text()
    assert "38 %" in page.sentence.text()
    seen = [m.epochs for m in page.moments if np.isfinite(m.ranking)]
    assert seen == [0.0, 0.5, 1.0, 1.5]


def test_without_a_part_kept_back_it_says_so(page):
    page.show_progress(snapshot(1.0))
    assert "No part of the text is kept back" in page.sentence.text()


def test_vectors_that_are_all_zero_are_not_drawn(page, qtbot):
    page.show_progress(snapshot(vectors=np.zeros((4, 8))))
    wait_for_jobs(qtbot, page)
    assert page.map.words == ()


def test_the_map_follows_the_newest_snapshot_without_waiting(page, qtbot):
    page.show_progress(snapshot(1.0, seed=1))
    page._seldom[0].invalidate()
    page.show_progress(snapshot(2.0, seed=2))
    assert page._is_behind
    wait_for_jobs(qtbot, page)
    first = run(layout_steps(WORDS, snapshot(1.0, seed=1).watched.vectors))
    newest = run(layout_steps(WORDS, snapshot(2.0, seed=2).watched.vectors, axes=first.axes))
    distances = [
        np.linalg.norm(one[:, None] - one, axis=2) for one in (newest.places, page._layout.places)
    ]
    assert distances[0] == pytest.approx(distances[1])


def test_a_new_run_has_curves_of_its_own_and_a_continued_one_goes_on(page):
    first, further, other = Beginning(), Beginning(epochs=2.0), Beginning()
    judged = Judgement(2.0, 1.5, 0.7)
    page.show_progress(snapshot(1.0, begun=first))
    page.show_progress(snapshot(2.0, begun=first, judgements=(judged,)))
    page.show_progress(snapshot(2.5, begun=further, judgements=(judged,)))
    assert page.curve.points["loss"].values(0).tolist() == [1.0, 2.0, 2.5]
    assert len(page.curve.points["ranking"].known()) == 1
    page.show_progress(snapshot(3.0, begun=other))  # its first snapshots went by unseen
    assert [moment.epochs for moment in page.moments] == [3.0]
    assert "No part" in page.sentence.text()


def test_a_run_that_goes_on_says_how_large_its_steps_are_again(page):
    page.show_progress(snapshot(1.0, begun=Beginning(epochs=5.0, share=0.5)))
    assert page.sentence.text().endswith(
        "It goes on with 50 % of the first learning rate: with larger steps the loss may rise again"
        " for a while."
    )
    page.show_progress(snapshot(1.0, begun=Beginning(epochs=5.0)))
    assert "goes on" not in page.sentence.text()


def test_the_slider_begins_where_the_run_began(page):
    page.show_progress(snapshot(8.0, begun=Beginning(learning_rate=0.05), learning_rate=0.005))
    assert page.rate.first == 0.05
    assert page.rate.slider.value() == -STEPS
    page.show_progress(snapshot(1.0, begun=Beginning(learning_rate=0.2), learning_rate=0.2))
    assert page.rate.slider.value() == 0


def test_speed_is_told_in_what_the_method_counts(qapp):
    use_language("en")
    assert "1,000 pairs/s" in headline(snapshot(begun=Beginning(unit=PAIRS)))
    assert "1,000 words/s" in headline(snapshot())


def test_the_result_takes_neighbours_from_the_whole_space(page, qtbot):
    page.show_progress(snapshot(1.0))
    model = small_model()
    page.show_model(model, small_corpus())
    wait_for_jobs(qtbot, page)
    word = page.list.companies[0]
    expected = [near.word for near in model.space.nearest(word.word, 5)]
    assert list(word.neighbours) == expected
    assert "all 8 dimensions" in page.sentence.text()
    assert not page.rate.slider.isEnabled()


def test_typed_words_are_watched_and_unknown_ones_are_named(page, qtbot):
    page.show_model(small_model(), small_corpus())
    page.words.setText("sea, dragon，king")
    page.words.editingFinished.emit()
    wait_for_jobs(qtbot, page)
    assert [one.word for one in page.list.companies] == ["sea", "king"]
    assert page.unknown.text() == "Not among the words: “dragon”"
    assert page.unknown.isVisible()


def test_a_clicked_word_is_put_under_watch(page, qtbot):
    page.show_model(small_model(), small_corpus())
    wait_for_jobs(qtbot, page)
    row = page.map.words.index("sea")
    page.map.clicked.emit(row)
    wait_for_jobs(qtbot, page)
    assert page.list.companies[0].word == "sea"
    assert page.map.selected == (row,)
    assert len(page.map.marks.links) == 5


def test_the_column_is_folded_where_there_is_little_room(page, qtbot):
    assert page.column.isVisible()
    page.resize(600, 400)
    qtbot.waitUntil(lambda: not page.column.isVisible())
    page.fold.click()
    assert page.column.isVisible()


def test_clearing_forgets_everything(page, qtbot):
    page.show_model(small_model(), small_corpus())
    wait_for_jobs(qtbot, page)
    page.clear()
    assert page.map.words == ()
    assert page.list.companies == ()
    assert page.words.text() == page.sentence.text() == ""


# -- company ---------------------------------------------------------------------------------------


def test_company_among_is_the_order_of_the_cosines():
    vectors = np.array([[1, 0], [2, 0.1], [0, 1], [-1, 0], [0, 0]], np.float32)
    (found,) = company_among(("a", "b", "c", "d", "zero"), vectors, ["a", "unknown"])
    assert found.neighbours == ("b", "c", "zero", "d")
    assert found.cosines == pytest.approx((0.99875, 0, 0, -1), abs=1e-4)


def test_company_in_a_space_leaves_unknown_words_out():
    space = space_of(["a", "b", "c"], [[1, 0], [1, 0.1], [0, 1]])
    assert [one.word for one in company_in(space, ["a", "x", "c"])] == ["a", "c"]


def test_neighbours_that_overtake_glide(part):
    made = part(CompanyList)
    space = space_of(["a", "b", "c"], [[1, 0], [1, 0.1], [0.5, 1]])
    made.show_companies(company_in(space, ["a"]))
    first = made.place(0).left()
    turned = space_of(["a", "b", "c"], [[1, 0], [0.5, 1], [1, 0.1]])
    made.show_companies(company_in(turned, ["a"]))
    assert made.companies[0].neighbours == ("c", "b")
    assert made._old["a", "b"].left() == first
    assert "a and c: cosine" in made.tip(0)


# -- learning rate ---------------------------------------------------------------------------------


def test_the_slider_follows_the_run_and_says_nothing(part):
    slider = part(RateSlider)
    heard = []
    slider.adjusted.connect(heard.append)
    slider.begin(0.05)
    slider.show_rate(0.005)
    assert slider.slider.value() == -STEPS
    assert heard == []
    assert slider.said.text() == "Learning rate 0.00500"


def test_a_moved_slider_asks_for_a_rate(part):
    slider = part(RateSlider)
    heard = []
    slider.adjusted.connect(heard.append)
    slider.begin(0.05)
    slider.show_rate(0.05)
    slider.slider.setValue(STEPS)
    assert [adjust.learning_rate for adjust in heard] == [pytest.approx(0.5)]


def test_what_does_not_learn_has_no_slider(part):
    slider = part(RateSlider)
    slider.begin(0.0)
    slider.show_rate(0.0)
    assert not slider.isVisible()


# -- layout and sentences --------------------------------------------------------------------------


def test_a_turned_space_stays_where_it_was():
    vectors = np.random.default_rng(0).normal(size=(6, 5)).astype(np.float32)
    words = tuple("abcdef")
    before = run(layout_steps(words, vectors))
    mirrored = run(layout_steps(words, -vectors[:, ::-1].copy(), before))
    assert mirrored.places == pytest.approx(before.places, abs=1e-4)
    assert np.square(before.places).sum(axis=1).mean() == pytest.approx(1)


def test_another_run_has_a_plane_of_its_own(page, qtbot):
    page.show_progress(snapshot(1.0, seed=1, begun=Beginning()))
    wait_for_jobs(qtbot, page)
    narrow = np.random.default_rng(3).normal(size=(4, 5)).astype(np.float32)
    page.show_progress(snapshot(1.0, vectors=narrow, begun=Beginning()))
    wait_for_jobs(qtbot, page)
    assert page._layout.share == pytest.approx(run(layout_steps(WORDS, narrow)).share)


def test_broken_vectors_lie_somewhere_finite():
    vectors = np.full((3, 4), np.nan, np.float32)
    vectors[0] = 1
    assert np.isfinite(run(layout_steps(("a", "b", "c"), vectors)).places).all()


@pytest.mark.parametrize(
    ("seconds", "written"), [(0.2, "1 s"), (99, "99 s"), (600, "10 min"), (7200, "2.0 h")]
)
def test_durations_are_short(seconds, written, qapp):
    assert duration(seconds) == written


@pytest.mark.parametrize(("ranking", "believed"), [(0.41, False), (0.55, False), (0.72, True)])
def test_what_is_no_better_than_chance_is_not_to_be_believed(qapp, ranking, believed):
    said = verdict(replace(small_model(), held_out=HeldOutScore(2.0, ranking)))
    assert f"{100 * ranking:.0f} % of cases" in said
    assert ("believe little" not in said) == believed


def test_sentences_hold_without_numbers(qapp):
    assert "words/s" not in headline(snapshot(speed=0.0))
    assert "No part" in standing(snapshot(), None)
    assert "Nothing was kept back" in outcome(small_model(), 0.3, 4)
    assert "of how these 4 words differ" in outcome(small_model(), 0.3, 4)


def test_a_rising_unseen_loss_is_told(page, qtbot):
    rising = (Judgement(0.0, 4.0, 0.5), Judgement(1.0, 2.0, 0.7), Judgement(2.0, 2.5, 0.7))
    assert rise(rising[:2]) == rise(()) == rise((Judgement(1.0, np.nan, 0.7),)) == ""
    page.show_progress(snapshot(2.0, judgements=rising))
    page.show_model(small_model(), small_corpus())
    wait_for_jobs(qtbot, page)
    assert "lowest after 1.0 epochs and rose from 2.00 to 2.50" in page.sentence.text()


def test_counting_is_said_to_go_in_rounds(page):
    counted = Beginning(unit=CELLS)
    page.show_progress(snapshot(2.0, begun=counted, judgements=(Judgement(2.0, np.nan, 0.7),)))
    assert page.numbers.text().startswith("2.0 rounds")
    assert "After 2.0 rounds" in page.sentence.text()
    assert "70 %" in page.sentence.text()
    assert page.curve._names[0] == "rounds"
    page.show_progress(snapshot(2.0, begun=Beginning()))
    assert page.curve._names[0] == "epochs"


def test_one_epoch_is_one():
    use_language("en")
    assert epochs_of(replace(small_model(), epochs=1.0)) == "1 epoch"
    assert epochs_of(replace(small_model(), epochs=5.0)) == "5 epochs"
