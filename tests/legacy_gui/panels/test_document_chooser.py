"""The choice of a part of the text."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine.text import Documents, build_corpus
from legacy_gui.panels.document_chooser import (
    DocumentChooser,
    choice_name,
    document_title,
    documents_of,
    label_choice,
)
from legacy_gui.panels.document_list import WHOLE
from legacy_gui.translations import use_language


@pytest.fixture
def corpus(qapp):
    use_language("en")
    texts = ("go fishing", "go shopping", "a river & a bank")
    names = ("news.csv:2", "news.csv:3", "news.csv:4")
    return build_corpus(Documents(texts, names, ("b", "a", "b")))


@pytest.fixture
def chooser(corpus, qtbot):
    made = DocumentChooser()
    qtbot.addWidget(made)
    made.show_corpus(corpus)
    return made


def lines(chooser):
    model = chooser.list.model
    return [model.index(row).data() for row in range(model.rowCount())]


def test_a_choice_stands_for_documents(corpus):
    assert documents_of(corpus, WHOLE).tolist() == [0, 1, 2]
    assert documents_of(corpus, label_choice(0)).tolist() == [1]
    assert documents_of(corpus, label_choice(1)).tolist() == [0, 2]
    assert documents_of(corpus, 2).tolist() == [2]
    assert documents_of(corpus, 2).dtype == np.int64


def test_a_choice_has_a_short_name(corpus):
    assert choice_name(corpus, WHOLE) == "the whole text"
    assert choice_name(corpus, label_choice(1)) == "b"
    assert choice_name(corpus, 1) == "document 3"
    assert document_title(corpus, 1) == "3 · a"
    assert choice_name(build_corpus(Documents(("a", "b"), ("x", "y"))), 1) == "y"


def test_everything_labels_and_documents_are_offered_in_this_order(chooser):
    assert lines(chooser) == [
        "The whole text (3)",
        "All of “a” (1)",
        "All of “b” (2)",
        "2 · b · go fishing",
        "3 · a · go shopping",
        "4 · b · a river & a bank",
    ]
    assert chooser.choice == WHOLE


def test_only_documents_are_offered_where_only_they_make_sense(corpus, qtbot):
    chooser = DocumentChooser(groups=False)
    qtbot.addWidget(chooser)
    chooser.show_corpus(corpus)
    assert [line[0] for line in lines(chooser)] == ["2", "3", "4"]
    assert chooser.choice == 0


def test_only_groups_are_offered_where_only_they_make_sense(corpus, qtbot):
    chooser = DocumentChooser(documents=False)
    qtbot.addWidget(chooser)
    chooser.show_corpus(corpus)
    assert [line[:5] for line in lines(chooser)] == ["The w", "All o", "All o"]
    chooser.show_corpus(build_corpus(["go", "fish"]))
    assert chooser.isHidden()  # without labels there is only the whole text


def test_the_arrows_walk_through_the_list(chooser, qtbot):
    heard = []
    chooser.chosen.connect(heard.append)
    assert not chooser.back.isEnabled()
    for _ in range(5):
        chooser.forward.click()
    assert heard == [label_choice(0), label_choice(1), 0, 1, 2]
    assert not chooser.forward.isEnabled()
    chooser.back.click()
    assert heard[-1] == 1


def test_searching_and_entering_chooses(chooser, qtbot):
    chooser.open_list()
    chooser.list.search.setText("SHOP")
    assert lines(chooser) == ["3 · a · go shopping"]
    with qtbot.waitSignal(chooser.chosen) as heard:
        qtbot.keyClick(chooser.list.search, Qt.Key.Key_Return)
    assert heard.args == [1]
    assert chooser.button.text() == "3 · a · go shopping"
    assert not chooser.list.isVisible()


def test_what_is_not_found_cannot_be_chosen(chooser, qtbot):
    heard = []
    chooser.chosen.connect(heard.append)
    chooser.open_list()
    chooser.list.search.setText("nowhere")
    qtbot.keyClick(chooser.list.search, Qt.Key.Key_Return)
    assert heard == []
    chooser.list.hide()


def test_the_list_opens_complete_on_the_choice(chooser):
    chooser.list.search.setText("shop")
    chooser.choose(2)
    chooser.open_list()
    assert len(lines(chooser)) == 6
    assert chooser.list.view.currentIndex().row() == 5
    chooser.list.hide()


def test_choosing_by_the_program_is_silent(chooser):
    heard = []
    chooser.chosen.connect(heard.append)
    chooser.choose(1)
    assert chooser.choice == 1
    assert heard == []


def test_a_single_document_needs_no_choice(chooser):
    chooser.show_corpus(build_corpus(["alone"]))
    assert chooser.isHidden()
    assert chooser.choice == 0


def test_a_name_may_hold_an_ampersand_and_be_long(qtbot, chooser):
    chooser.show_corpus(build_corpus(Documents(("a", "b"), ("x & y", "z" * 99))))
    chooser.choose(0)
    assert chooser.button.text() == "x && y · a"
    chooser.choose(1)
    assert chooser.button.text() == "z" * 27 + "…"


def test_without_a_corpus_there_is_nothing_to_choose(chooser):
    chooser.show_corpus(None)
    assert lines(chooser) == []
    assert not chooser.back.isEnabled()
    assert not chooser.forward.isEnabled()
