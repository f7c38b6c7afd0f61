"""The TF-IDF tab's picture, from all sides."""

import gc
import weakref

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from engine.counts.similarity import similarity_matrix
from legacy_gui.panels.document_chooser import label_choice
from legacy_gui.panels.document_list import WHOLE
from legacy_gui.panels.tfidf import (
    CLOUD,
    DOCUMENT,
    MATRIX,
    RANKING,
    SEARCH,
    SIMILARITY,
    VIEWS,
    TfidfPanel,
)
from legacy_gui.panels.tfidf_cloud import COUNT, TFIDF
from legacy_gui.panels.tfidf_similarity import BY_LIKENESS
from tests.support.weighed import weighed
from tests.support.windows import let_pass


@pytest.fixture
def panel(shown):
    return shown(TfidfPanel)


@pytest.fixture
def source():
    return weighed(idf="plain")


@pytest.fixture
def opened(panel, source):
    def open_view(view, choice=None):
        panel.show_result(source)
        if choice is not None:
            panel.show_choice(choice)
        panel.show_view(view)
        return panel.pages[view]

    return open_view


# -- the panel -------------------------------------------------------------------------------------


def test_only_the_open_view_is_worked_out(panel, source):
    panel.show_result(source)
    assert panel.ranking._part is not None
    assert panel.cloud._part is None
    assert panel.search._source is None
    panel.show_view(CLOUD)
    assert panel.cloud._part.source is source


def test_nothing_is_worked_out_while_nobody_looks(panel, source):
    panel.hide()
    panel.show_result(source)
    assert panel.ranking._part is None
    panel.show()
    assert panel.ranking._part.source is source


def test_all_views_speak_of_the_part_that_was_chosen(panel, opened):
    opened(RANKING).chooser.chosen.emit(3)
    assert panel.ranking._part.choice == 3
    panel.show_view(DOCUMENT)
    assert panel.document._reading.part.choice == 3
    panel.show_view(CLOUD)
    assert panel.cloud.chooser.choice == 3


def test_other_settings_keep_the_part_and_another_text_does_not(panel, opened):
    page = opened(RANKING, 3)
    panel.show_result(weighed(idf="plain"))
    assert page._part.choice != 3
    panel.show_choice(3)
    again = weighed(idf="none")
    panel.show_result(again)  # the same words in another corpus are another text
    assert page._part.source is again


def test_a_single_document_is_told_what_to_open(panel):
    panel.show_result(weighed(("only one text",), None))
    assert panel._stack.currentWidget() is panel._notice
    assert "“News: politics and science”" in panel._notice.text()
    for view in VIEWS:
        panel.show_view(view)
        assert panel._stack.currentWidget() is panel._notice


def test_every_view_is_a_command(panel, source):
    panel.show_result(source)
    commands = panel.commands()
    assert len(commands) == len(VIEWS) == len(panel.views)
    for view, (_, show) in enumerate(commands):
        show()
        assert panel._stack.currentWidget() is panel.pages[view]


def test_clearing_lets_go_of_the_terms(panel, qtbot):
    source = weighed()
    kept = weakref.ref(source)
    panel.show_result(source)
    for view in VIEWS:
        panel.show_view(view)
    qtbot.waitUntil(lambda: panel.similarity._comparison is not None)
    panel.clear()
    del source
    let_pass(qtbot)
    gc.collect()
    assert kept() is None
    assert not any(page.sentence.text() for page in panel.pages)


def test_every_control_says_what_it_is(panel, opened, qtbot):
    for view in VIEWS:
        page = opened(view)
        qtbot.waitUntil(lambda: bool(panel.pages[view].sentence.text()))  # noqa: B023
        for widget in page.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                named = widget.accessibleName() or getattr(widget, "text", str)()
                assert named, f"{type(widget).__name__} in {VIEWS[view]}"
                if isinstance(widget, QAbstractButton | QLineEdit):
                    assert widget.toolTip(), named


# -- ranking ---------------------------------------------------------------------------------------


def test_the_ranking_says_who_falls_and_who_rises(opened):
    page = opened(RANKING, 0)
    first = page.shift.shifts[0]
    assert first.word == "the"
    said = page.sentence.text()
    assert said.startswith("“the” falls from place 1 to 6.")
    assert "“river” rises from place 6 to 2." in said


def test_a_word_that_stays_on_top_is_explained(panel):
    panel.show_result(weighed(idf="smooth"))
    panel.show_choice(2)
    assert "“the” stays on top" in panel.ranking.sentence.text()
    assert "“Textbook”" in panel.ranking.sentence.text()


def test_a_word_opens_its_derivation(opened, source):
    page = opened(RANKING, 0)
    assert page.opened.aside.isHidden()
    page.shift.word_activated.emit("fish")
    assert not page.opened.aside.isHidden()
    assert page.opened.derivation.title == "“fish” in river.txt"
    column = source.counted.column("fish")
    weight = source.weighted.matrix.toarray()[0, column]
    assert page.opened.derivation.steps[-1].value == pytest.approx(weight)
    page.opened.shut.click()
    assert page.opened.aside.isHidden()


def test_escape_closes_a_derivation(opened, qtbot):
    page = opened(RANKING, 0)
    page.open_word("fish")
    qtbot.keyClick(page.opened, Qt.Key.Key_Escape)
    assert page.opened.aside.isHidden()


def test_the_whole_text_and_labels_are_ranked_too(opened):
    assert opened(RANKING, WHOLE)._part.counts.sum() == 38
    page = opened(RANKING, label_choice(0))
    assert page.shift.shifts[0].word == "the"
    page.open_word("money")
    assert page.opened.derivation.title == "“money” in finance"


# -- matrix ----------------------------------------------------------------------------------------


def test_a_cell_opens_its_derivation(opened, source):
    page = opened(MATRIX)
    column = source.counted.column("money")
    page.matrix.cell_activated.emit(3, column)
    assert page.opened.derivation.title == "“money” in loan.txt · finance"
    weight = source.weighted.matrix.toarray()[3, column]
    assert page.opened.derivation.steps[-1].value == pytest.approx(weight)
    filled = source.weighted.matrix.nnz / np.prod(source.weighted.shape)
    assert page.sentence.text().startswith(f"{100 * (1 - filled):.1f} % of the cells are empty")


def test_the_name_of_a_document_opens_it(panel, opened):
    opened(MATRIX).matrix.document_activated.emit(2)
    assert panel._stack.currentWidget() is panel.document
    assert panel.document._reading.part.choice == 2


# -- document --------------------------------------------------------------------------------------


def test_a_document_is_shaded_by_weight_or_count(opened):
    page = opened(DOCUMENT, 0)
    words = [page._reading.part.term(place) for place in page._reading.tokens.tolist()]
    assert words[0] == "the"
    assert page.text._weights[0] == 0  # in every document: ln 1
    assert page.text._weights[words.index("fish")] == 1
    page.weighting.chosen.emit(COUNT)
    assert page.text._weights[0] == 1
    assert page.bars.bars[0].label == "the"
    assert "“the”" in page.sentence.text()


def test_a_bar_and_a_word_open_the_same_derivation(opened):
    page = opened(DOCUMENT, 0)
    page.bars.bar_activated.emit(0)
    by_bar = page.opened.derivation.title
    assert by_bar == "“fish” in river.txt"
    page.opened.close_derivation()
    words = [page._reading.part.term(place) for place in page._reading.tokens.tolist()]
    page.text.token_activated.emit(words.index("fish"))
    assert page.opened.derivation.title == by_bar
    assert page._explain(words.index("fish")).startswith("“fish”: 2 times here, in 1 documents")


def test_of_a_label_the_first_document_is_read(opened):
    assert opened(DOCUMENT, label_choice(0))._reading.part.choice == 1


# -- search ----------------------------------------------------------------------------------------


def test_the_search_begins_with_a_suggestion(opened):
    page = opened(SEARCH, 0)
    assert page.query.text() == "fish river and"
    assert page.bars.bars[0].label == "river.txt · water"
    assert "<span" in page.passage.text()


def test_typing_searches_after_a_moment(opened, qtbot):
    page = opened(SEARCH)
    page.query.clear()
    qtbot.keyClicks(page.query, "money zebra")
    qtbot.waitUntil(lambda: "“zebra” is nowhere in this text." in page.sentence.text())
    assert page.bars.bars[0].label in ("bank.txt · finance", "loan.txt · finance")


def test_entering_searches_at_once(opened, qtbot):
    page = opened(SEARCH)
    page.query.setText("fishing boat")
    qtbot.keyClick(page.query, Qt.Key.Key_Return)
    assert [bar.label for bar in page.bars.bars] == ["boat.txt · water"]
    cosine = page._answer.cosines[0]
    assert page.opened.derivation.steps[-1].value == pytest.approx(cosine)
    assert [step.label.values.get("term") for step in page.opened.derivation.steps[:2]] == [
        "fishing",
        "boat",
    ]


@pytest.mark.parametrize(("query", "said"), [("zebra", "None of these words"), (" ", "Type a")])
def test_what_cannot_be_found_is_said(opened, query, said):
    page = opened(SEARCH)
    page.query.setText(query)
    page.search()
    assert page.sentence.text().startswith(said)
    assert page.bars.bars == ()
    assert page.opened.aside.isHidden()


def test_a_query_is_never_taken_for_markup(panel):
    panel.show_result(weighed(("x <b>loud</b> y", "quiet z"), None))
    panel.show_view(SEARCH)
    panel.search.query.setText("loud")
    panel.search.search()
    assert "&lt;b&gt;" in panel.search.passage.text()


# -- similarity ------------------------------------------------------------------------------------


def test_documents_are_compared_in_the_background(opened, source, qtbot):
    page = opened(SIMILARITY)
    qtbot.waitUntil(lambda: page._comparison is not None)
    page.map.cell_activated.emit(0, 1)
    assert page.opened.derivation.title == "Cosine of bank.txt · finance and loan.txt · finance"
    cosine = similarity_matrix(source.weighted)[1, 3]
    assert page.opened.derivation.steps[-1].value == pytest.approx(cosine)
    assert "on average" in page.sentence.text()


def test_another_order_and_another_label_compare_again(opened, qtbot):
    page = opened(SIMILARITY)
    page.order.chosen.emit(BY_LIKENESS)
    qtbot.waitUntil(lambda: page._comparison is not None)
    assert sorted(page._comparison.documents.tolist()) == [0, 1, 2, 3]
    page.chooser.chosen.emit(label_choice(1))
    qtbot.waitUntil(lambda: page._comparison.documents.tolist() == [0, 2])


# -- word cloud ------------------------------------------------------------------------------------


def test_the_words_change_from_counts_to_weights(opened):
    page = opened(CLOUD, 0)
    assert page.sentence.text().startswith("By count “the”, “and”, “fish”")
    page.weighting.chosen.emit(TFIDF)
    assert page.sentence.text().startswith("By TF-IDF “fish”")
    page.cloud.word_activated.emit(0)
    assert page.opened.derivation.title == "“fish” in river.txt"
