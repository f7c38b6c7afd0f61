"""The bag-of-words tab's picture."""

import gc
import weakref

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from engine.counts import BowConfig, document_term_matrix
from engine.counts.explain import explain_count
from engine.text import Documents, TokenizeConfig, build_corpus
from engine.training import run
from legacy_gui.panels import bow_document, bow_keyness
from legacy_gui.panels.bow import DOCUMENT, KEYNESS, MATRIX, SENTENCE, VIEWS, BowPanel
from legacy_gui.panels.bow_work import (
    SHOWN_COLUMNS,
    a_sentence,
    document_steps,
    keyness_steps,
    sentence_steps,
)
from legacy_gui.panels.document_chooser import label_choice
from legacy_gui.plots.canvas import STILL
from tests.support.windows import let_pass

TEXTS = ("the net caught the fish", "a neural net learns", "the sea and the fish")
LABELS = ("water", "mind", "water")


@pytest.fixture(autouse=True)
def _still(qapp):
    QApplication.instance().setProperty(STILL, True)
    yield
    QApplication.instance().setProperty(STILL, False)


@pytest.fixture
def panel(shown):
    return shown(BowPanel)


@pytest.fixture
def counted():
    return labelled()


def labelled(labels=LABELS, config=None):
    documents = Documents(TEXTS, ("a", "b", "c"), labels)
    return document_term_matrix(build_corpus(documents), config or BowConfig())


def open_view(qtbot, panel, counted, view):
    panel.show_result(counted)
    panel.show_view(view)
    qtbot.waitUntil(lambda: bool(panel._said[view]))
    return panel.pages[view]


# -- the panel -------------------------------------------------------------------------------------


def test_only_the_open_view_is_drawn(panel, counted):
    panel.show_result(counted)
    drawn = [page.counted is not None for page in panel.pages]
    assert drawn == [True, False, False, False]


def test_nothing_is_drawn_while_nobody_looks(panel, counted):
    panel.hide()
    panel.show_result(counted)
    assert panel.matrix.counted is None
    panel.show()
    assert panel.matrix.counted is counted


def test_every_view_says_one_sentence_of_its_own(qtbot, panel, counted):
    said = set()
    for view in range(len(VIEWS)):
        open_view(qtbot, panel, counted, view)
        assert panel._sentence.isVisible()
        said.add(panel._sentence.text())
    assert len(said) == len(VIEWS)
    assert all(sentence.endswith(".") for sentence in said)


def test_the_views_can_be_chosen_by_name(panel, counted):
    panel.show_result(counted)
    names = [name for name, _ in panel.commands()]
    assert names == ["Matrix", "Document", "Sentence", "What marks it"]
    for view, (_, act) in enumerate(panel.commands()):
        act()
        assert panel.view == view
        assert panel.pages[view].isVisible()


def test_clearing_lets_go_of_the_matrix(qtbot, panel):
    counted = labelled()
    kept = weakref.ref(counted)
    for view in range(len(VIEWS)):
        open_view(qtbot, panel, counted, view)
    panel.clear()
    del counted
    let_pass(qtbot)
    gc.collect()
    assert kept() is None
    assert panel._sentence.text() == ""


def test_closing_ends_the_jobs_of_every_view(qtbot, panel, counted, monkeypatch):
    monkeypatch.setattr(bow_document, "QUICK_TOKENS", 0)
    monkeypatch.setattr(bow_keyness, "QUICK_CELLS", 0)
    panel.show_result(counted)
    for view in (DOCUMENT, SENTENCE, KEYNESS):
        panel.show_view(view)
    jobs = panel.close_jobs()
    assert len(jobs) == 3
    assert all(job.wait() for job in jobs)
    assert panel.close_jobs() == []


# -- the matrix ------------------------------------------------------------------------------------


def test_the_sentence_counts_the_empty_cells(qtbot, panel, counted):
    open_view(qtbot, panel, counted, MATRIX)
    empty = 100 * np.mean(counted.matrix.toarray() == 0)
    assert panel._sentence.text().startswith(
        f"3 documents × {counted.shape[1]} terms: {empty:.0f} %"
    )


def test_a_cell_opens_into_its_derivation(qtbot, panel, counted):
    page = open_view(qtbot, panel, counted, MATRIX)
    assert not page.split.derivation.isVisible()
    column = counted.column("the")
    page.matrix.cell_activated.emit(2, column)
    derivation = page.split.derivation
    assert derivation.isVisible()
    assert derivation.title == "“the” in c · water"
    assert list(derivation.steps) == explain_count(counted, 2, column)
    page.split.close_button.click()
    assert not derivation.isVisible()


def test_a_name_opens_the_document(qtbot, panel, counted):
    page = open_view(qtbot, panel, counted, MATRIX)
    page.matrix.document_activated.emit(1)
    assert panel.view == DOCUMENT
    assert panel.document.text.toPlainText() == TEXTS[1]


# -- a document ------------------------------------------------------------------------------------


def test_every_word_has_the_weight_of_its_term(counted):
    picture = run(document_steps(counted, 0))
    assert picture.weights.tolist() == [2, 1, 1, 2, 1]
    assert [counted.term(column) for column in picture.columns.tolist()] == TEXTS[0].split()


def test_words_that_are_no_terms_have_no_weight(counted):
    few = labelled(config=BowConfig(min_documents=3 - 1))
    picture = run(document_steps(few, 1))
    assert picture.columns.tolist() == [-1, -1, few.column("net"), -1]
    assert picture.weights.tolist() == [0, 0, 1, 0]


words = st.lists(st.sampled_from(["a", "b", "c", "the"]), min_size=1, max_size=30)


@given(texts=st.lists(words, min_size=1, max_size=3), high=st.integers(1, 3))
def test_the_heaviest_term_over_a_token_is_found(texts, high):
    config = TokenizeConfig(stop_words=True, own_stop_words="c", kept_words="a")
    sentences = [" ".join(["b", *text]) for text in texts]
    counted = document_term_matrix(build_corpus(sentences, config), BowConfig(1, high))
    corpus = counted.corpus
    for document in range(len(texts)):
        picture = run(document_steps(counted, document))
        begin, end = corpus.offsets[document : document + 2].tolist()
        cells = dict(zip(*map(np.ndarray.tolist, counted.row(document)), strict=True))
        best = [0] * (end - begin)
        for column, value in cells.items():
            ids = [i for i in counted.ngrams[column].tolist() if i >= 0]
            for first in range(begin, end - len(ids) + 1):
                joined = corpus.joins[first + 1 : first + len(ids)].all()
                if joined and corpus.ids[first : first + len(ids)].tolist() == ids:
                    for token in range(first - begin, first - begin + len(ids)):
                        best[token] = max(best[token], value)
        assert picture.weights.tolist() == best
        assert [cells[column] for column in picture.columns.tolist()] == best


def test_a_long_document_is_the_same_in_small_parts(monkeypatch):
    text = " ".join(f"w{number % 7}" for number in range(60))
    counted = document_term_matrix(build_corpus([text]), BowConfig(1, 2))
    whole = run(document_steps(counted, 0))
    monkeypatch.setattr("legacy_gui.panels.bow_work.TOKENS_AT_ONCE", 4)
    parts = run(document_steps(counted, 0))
    assert (parts.columns == whole.columns).all()
    assert (parts.weights == whole.weights).all()


def test_bars_show_the_heaviest_terms(qtbot, panel, counted):
    page = open_view(qtbot, panel, counted, DOCUMENT)
    assert (page.bars.bars[0].label, page.bars.bars[0].value) == ("the", 2)
    assert page.bars.bars[0].note == "in 67 %"


def test_words_and_bars_open_into_derivations(qtbot, panel, counted):
    page = open_view(qtbot, panel, counted, DOCUMENT)
    page.text.token_activated.emit(4)
    assert page.split.derivation.title == "“fish” in a · water"
    page.bars.bar_activated.emit(0)
    assert page.split.derivation.title == "“the” in a · water"
    assert page.split.derivation.steps[-1].value == 2


def test_another_document_is_chosen(qtbot, panel, counted):
    page = open_view(qtbot, panel, counted, DOCUMENT)
    page.chooser.forward.click()
    assert page.text.toPlainText() == TEXTS[1]
    panel.show_result(document_term_matrix(counted.corpus, BowConfig(binary=True)))
    assert page.text.toPlainText() == TEXTS[1]  # the same text, counted otherwise


def test_frequent_words_that_mask_are_called_so(qtbot, panel):
    texts = ["the and of to one", "the and of to two", "the and of to three"]
    open_view(qtbot, panel, document_term_matrix(build_corpus(texts)), DOCUMENT)
    assert panel._sentence.text().startswith("4 of the 5 heaviest terms")
    assert "mask" in panel._sentence.text()


def test_one_document_needs_no_chooser(qtbot, panel):
    page = open_view(qtbot, panel, document_term_matrix(build_corpus(["a b a"])), DOCUMENT)
    assert not page.chooser.isVisible()
    assert page.bars.bars[0].note == ""


# -- a sentence ------------------------------------------------------------------------------------


def test_a_sentence_is_cut_and_looked_up_as_the_text_was(counted):
    picture = run(sentence_steps(counted, "The fish, the WHALE"))
    assert picture.terms == ("the", "fish", "the", "whale")
    named = [None if place is None else picture.columns[place] for place in picture.places]
    assert named == ["the", "fish", "the", None]
    assert len(picture.columns) + picture.left_out == counted.shape[1]
    assert len(picture.columns) == min(SHOWN_COLUMNS, counted.shape[1])


def test_words_left_out_of_the_text_are_shown_as_missing():
    corpus = build_corpus(["the fish and the sea"], TokenizeConfig(stop_words=True))
    picture = run(sentence_steps(document_term_matrix(corpus), "the sea"))
    assert picture.terms == ("the", "sea")
    assert picture.places[0] is None


def test_pairs_of_a_sentence_are_rows_too():
    counted = document_term_matrix(build_corpus(["go fishing"]), BowConfig(1, 2))
    picture = run(sentence_steps(counted, "go fishing now"))
    assert picture.terms == ("go", "go fishing", "fishing", "fishing now", "now")
    assert [place is None for place in picture.places] == [False, False, False, True, True]


def test_the_sum_is_the_count_of_the_sentence(qtbot, panel, counted):
    page = open_view(qtbot, panel, counted, SENTENCE)
    page.show_sentence("the fish and the fish the")
    qtbot.waitUntil(lambda: page.picture.tokens == ("the", "fish", "and", "the", "fish", "the"))
    summed = dict(zip(page.picture.columns, page.picture.counts, strict=True))
    assert {term: n for term, n in summed.items() if n} == {"the": 3, "fish": 2, "and": 1}


def test_the_bag_is_emptied_and_filled_step_by_step(qtbot, panel, counted):
    page = open_view(qtbot, panel, counted, SENTENCE)
    page.rewind.click()
    assert page.picture.done == 0
    assert not page.rewind.isEnabled()
    page.step.click()
    assert page.picture.done == 1
    page.play.click()
    assert page.picture.done == len(page.picture.tokens)
    assert not page.step.isEnabled()


def test_a_sentence_of_ones_own_stays_with_another_text(qtbot, panel, counted):
    page = open_view(qtbot, panel, counted, SENTENCE)
    assert page.field.text() == TEXTS[0]
    page.field.clear()
    qtbot.keyClicks(page.field, "my own sea")
    qtbot.waitUntil(lambda: page.picture.tokens == ("my", "own", "sea"))
    panel.show_result(labelled())
    qtbot.waitUntil(lambda: not page._latest.is_busy)
    assert page.field.text() == "my own sea"


def test_a_sentence_without_words_shows_why_there_is_nothing(qtbot, panel, counted):
    page = open_view(qtbot, panel, counted, SENTENCE)
    page.show_sentence("!!!")
    qtbot.waitUntil(lambda: "no words" in panel._sentence.text())
    assert page.picture.tokens == ()
    page.show_sentence("")
    assert panel._sentence.text() == ""


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("One. I like to go and I like fish. Two.", "I like to go and I like fish."),
        ("A line that\nis broken. Hm.", "A line that is broken."),
        ("短。我们学习自然语言。结束。", "我们学习自然语言。"),
        ("word", "word"),
        ("", ""),
    ],
)
def test_a_sentence_to_begin_with(text, sentence):
    assert a_sentence(text) == sentence


# -- what marks a part -----------------------------------------------------------------------------


@pytest.mark.parametrize("chosen", [[0], [1], [0, 2]])
def test_the_counts_compared_are_those_of_the_parts(counted, chosen, monkeypatch):
    monkeypatch.setattr("legacy_gui.panels.bow_work.CELLS_AT_ONCE", 3)
    inside = np.isin(np.arange(3), chosen)
    picture = run(keyness_steps(counted, inside))
    dense = counted.matrix.toarray()
    assert picture.found.target.tolist() == dense[inside].sum(axis=0).tolist()
    assert picture.found.reference.tolist() == dense[~inside].sum(axis=0).tolist()
    evidence = picture.found.log_likelihood[picture.order]
    assert (np.diff(evidence) <= 0).all()


def test_yes_or_no_compares_documents():
    counted = labelled(config=BowConfig(binary=True))
    picture = run(keyness_steps(counted, np.array([True, False, True])))
    column = counted.column("the")
    assert (picture.found.target[column], picture.found.reference[column]) == (2, 0)


def test_labels_are_compared(qtbot, panel, counted):
    page = open_view(qtbot, panel, counted, KEYNESS)
    assert [page.labels.itemText(n) for n in range(3)] == ["mind", "water", "One document"]
    assert not page.documents.isVisible()
    page.labels.activated.emit(1)
    assert page.bars.bars[0].label == "the"
    assert page.bars.bars[0].value > 0 > page.bars.bars[-1].value
    assert panel._sentence.text().startswith("“the” marks water most")
    assert "no labels" not in panel._sentence.text()


def test_one_document_can_be_compared_in_spite_of_labels(qtbot, panel, counted):
    page = open_view(qtbot, panel, counted, KEYNESS)
    page.labels.activated.emit(2)
    assert page.documents.isVisible()
    page.documents.forward.click()
    assert page._against.text() == "against the 2 other documents"
    assert "marks b most" in panel._sentence.text()


def test_without_labels_this_is_said(qtbot, panel):
    page = open_view(qtbot, panel, labelled(labels=None), KEYNESS)
    assert not page.labels.isVisible()
    assert page.documents.isVisible()
    assert "no labels" in panel._sentence.text()


def test_one_document_alone_cannot_be_compared(qtbot, panel):
    panel.show_result(document_term_matrix(build_corpus(["a b"])))
    panel.show_view(KEYNESS)
    page = panel.keyness
    assert page.bars.empty == "One document alone cannot be compared; open several."
    assert not panel._sentence.isVisible()
    assert not page.all_terms.isVisible()
    assert page.bars.bars == ()
    assert not page.documents.isVisible()


def test_rows_and_bars_open_into_both_measures(qtbot, panel, counted):
    page = open_view(qtbot, panel, counted, KEYNESS)
    page.compare(label_choice(1))
    derivation, shown = page.split.derivation, page.shown
    for act in (page.table.row_activated.emit, page.bars.bar_activated.emit):
        act(0)
        column = page._bar_columns[0] if act == page.bars.bar_activated.emit else shown.order[0]
        assert derivation.steps[-1].value == shown.found.log_likelihood[column]
        assert derivation.steps[2].value == shown.found.log_ratio[column]
    assert derivation.title == "How much “the” marks water"


def test_the_table_has_every_term_and_its_help(qtbot, panel, counted):
    page = open_view(qtbot, panel, counted, KEYNESS)
    assert page.table.model.total_rows == counted.shape[1]
    titles = [column.title for column in page.table.model.columns]
    assert titles == ["Term", "Evidence", "Doublings", "Here", "Elsewhere"]
    assert all(column.tooltip for column in page.table.model.columns)


def test_bars_give_way_to_the_table(qtbot, panel, counted):
    page = open_view(qtbot, panel, counted, KEYNESS)
    assert (page.bars.isVisible(), page.table.isVisible()) == (True, False)
    page.all_terms.click()
    assert (page.bars.isVisible(), page.table.isVisible()) == (False, True)
