"""One pair at a time: in its sentence, with the numbers of each method."""

import pytest

from engine.embeddings.one_pair import pair_of
from engine.text import build_corpus
from legacy_gui.panels.embedding_pair import PairPage
from legacy_gui.panels.embedding_passage import window_of
from tests.support.embeddings import small_corpus, small_model, trained, wait_for_jobs


@pytest.fixture
def page(shown, qtbot):
    made = shown(PairPage)

    def show(method="skip-gram", **settings):
        made.show_model(small_model(method, **settings), small_corpus())
        wait_for_jobs(qtbot, made)
        return made

    return show


def word_at(token):
    corpus = small_corpus()
    return corpus.vocabulary.tokens[corpus.ids[token]]


def test_it_begins_with_a_telling_word_and_its_first_neighbour(page):
    shown = page()
    assert word_at(shown._centre) == "king"
    assert shown.tugs.rows[0].name == "the · neighbour"
    assert shown.tugs.rows[0].wanted == 1
    assert [row.wanted for row in shown.tugs.rows[1:]] == [0] * 5


def test_the_numbers_are_those_of_the_model(page):
    shown = page()
    model, corpus = small_model(), small_corpus()
    centre, context = corpus.ids[[shown._centre, shown._window[0]]].tolist()
    expected = pair_of(model.learned, [centre], context, [], 0.05)
    assert shown.tugs.rows[0].before == pytest.approx(expected.tugs[0].chance)
    assert shown.tugs.rows[0].after > shown.tugs.rows[0].before


def test_next_goes_through_the_window_and_then_to_the_next_word(page):
    shown = page()
    first, size = shown._centre, len(shown._window)
    for place in range(1, size):
        shown.forward.click()
        assert (shown._centre, shown._which) == (first, place)
    shown.forward.click()
    assert (shown._centre, shown._which) == (first + 1, 0)
    shown.back.click()
    assert (shown._centre, shown._which) == (first, size - 1)


def test_at_the_end_of_the_text_it_stays(page):
    shown = page()
    shown.show_token(len(small_corpus()) - 2)  # the last word is alone in its document
    which = len(shown._window) - 1
    for _ in range(which + 3):
        shown.forward.click()
    assert (shown._centre, shown._which) == (len(small_corpus()) - 2, which)


def test_a_click_in_the_window_chooses_the_neighbour_and_outside_another_word(page):
    shown = page()
    first, other = shown._centre, shown._window[2]
    shown.passage.token_activated.emit(other - shown.passage.first)
    assert (shown._centre, shown._which) == (first, 2)
    shown.passage.token_activated.emit(first + 6 - shown.passage.first)
    assert shown._centre == first + 6


def test_the_dice_lead_to_a_pair_of_the_text(page):
    shown = page()
    for _ in range(10):
        shown.dice.click()
        assert 0 <= shown._which < len(shown._window)
        assert shown.tugs.rows


def test_more_steps_pull_further_and_can_be_taken_back(page):
    shown = page()
    one = shown.tugs.rows[0].after
    shown.one.click()
    two = shown.tugs.rows[0].after
    shown.ten.click()
    assert one < two < shown.tugs.rows[0].after
    assert "Steps taken: 12" in shown.sentence.text()
    shown.first.click()
    assert shown.tugs.rows[0].after == pytest.approx(one)


def test_a_row_opens_into_its_arithmetic(page):
    shown = page()
    shown.tugs.row_activated.emit(1)
    steps = shown.opened.derivation.steps
    assert shown.opened.aside.isVisible()
    assert steps[-1].value == pytest.approx(shown.tugs.rows[1].after)


def test_cbow_asks_with_the_whole_window(page):
    shown = page("cbow")
    assert shown.tugs.rows[0].name == "king · neighbour"
    assert shown.passage._contexts == frozenset(shown._window)


def test_down_a_tree_the_rows_are_forks(page):
    shown = page(output="hierarchical softmax")
    assert shown.tugs.rows[0].name == "Fork 1"
    assert "fork" in shown.sentence.text()


def test_fasttext_lights_its_pieces_up(page):
    shown = page("fasttext")
    assert shown.pieces.isVisible()
    assert [piece.text for piece in shown.pieces.pieces][:2] == ["king", "<ki"]
    assert shown.pieces.tip(0).startswith("the word “king” itself gives")


def test_glove_shows_a_cell(page):
    shown = page("glove")
    asked, says, after = (bar.value for bar in shown.bars.bars)
    assert abs(after - asked) <= abs(says - asked)
    assert shown.opened.derivation.steps[-1].value == pytest.approx(after)
    assert not shown.one.isVisible()


def test_counting_shows_its_cell(page):
    shown = page("count")
    assert [bar.label for bar in shown.bars.bars] == ["PPMI", "Vectors"]
    assert shown.opened.derivation.steps[-1].value == pytest.approx(shown.bars.bars[0].value)


def test_another_model_of_the_text_stays_at_the_word(page):
    shown = page()
    shown.show_token(shown._centre + 6)
    centre = shown._centre
    page("cbow")
    assert shown._centre == centre


def test_clearing_forgets_the_pair(page):
    shown = page("fasttext")
    shown.clear()
    assert shown.tugs.rows == ()
    assert shown.sentence.text() == shown.passage.toPlainText() == ""


def test_windows_stay_in_the_document_and_pass_over_rare_words():
    corpus = build_corpus(["a b rare a b", "a b"])
    known = corpus.vocabulary.tokens.index("rare")
    assert known == 2
    assert window_of(corpus, 3, 2, 2) == [0, 1, 4]
    assert window_of(corpus, 5, 2, 5) == [6]


def test_a_word_alone_is_said_to_be_alone(shown, qtbot):
    corpus = build_corpus(["solo", *["a b c"] * 30])
    model, _ = trained(corpus)
    made = shown(PairPage)
    made.show_model(model, corpus)
    made.show_token(0)
    assert "no neighbour" in made.sentence.text()
