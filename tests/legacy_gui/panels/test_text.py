"""The text tab's picture."""

import gc
import weakref

import pytest

from engine.messages import Message
from engine.text import Documents, TokenizeConfig, build_corpus
from engine.text.checkup import check_up
from legacy_gui.panels.text import CHECK_UP, TEXT, WORDS, ZIPF, NameModel, TextPanel, word_columns
from tests.support.trainers import SECONDS, Held, raising
from tests.support.windows import let_pass


@pytest.fixture
def panel(shown):
    return shown(TextPanel)


@pytest.fixture
def corpus():
    return build_corpus(
        Documents(
            ("Nets catch fish.", "Neural nets learn."),
            ("sea", "brain"),
            ("water", "mind"),
            (Message("sea was read as utf-8."),),
        )
    )


def texts(widget):
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in widget.findChildren(QLabel)]


def wait_for_check_up(qtbot, panel):
    qtbot.waitUntil(lambda: not panel._checking.is_busy)


def test_the_facts_are_those_of_the_corpus(panel, qtbot, corpus):
    panel.show_result(corpus)
    assert panel._facts.text().startswith("6 words · 5 different")
    wait_for_check_up(qtbot, panel)


def test_documents_are_listed_with_their_labels(panel, corpus):
    panel.show_result(corpus)
    assert panel.reading.list.isVisible()
    model = panel.reading.list.model()
    shown = [str(model.index(row).data()) for row in range(model.rowCount())]
    assert "water" in shown[0]
    assert "mind" in shown[1]


def test_choosing_a_document_opens_it(panel, corpus):
    panel.show_result(corpus)
    model = panel.reading.list.model()
    panel.reading.list.setCurrentIndex(model.index(1))
    assert panel.reading.view.toPlainText() == "Neural nets learn."


def test_a_single_document_needs_no_list(panel):
    panel.show_result(build_corpus(["alone"]))
    assert not panel.reading.list.isVisible()


def test_the_words_are_the_vocabulary(corpus, qapp):
    columns = word_columns(corpus)
    word = next(column for column in columns if column.title == "Word")
    assert [word.text(row) for row in range(5)] == list(corpus.vocabulary.tokens)
    count = next(column for column in columns if "Count" in column.title or column.title == "Times")
    assert list(count.values) == corpus.vocabulary.counts.tolist()


def test_every_view_has_its_own_sentence(panel, qtbot, corpus):
    panel.show_result(corpus)
    said = {}
    for view in (TEXT, WORDS, ZIPF):
        panel.show_view(view)
        said[view] = panel._sentence.text()
        assert panel._sentence.isVisible()
    assert len(set(said.values())) == 3
    assert "100 %" in said[WORDS]
    assert "80 %" in said[ZIPF]
    panel.show_view(CHECK_UP)
    assert not panel._sentence.isVisible()
    wait_for_check_up(qtbot, panel)


def test_the_check_up_shows_the_engines_figures(panel, qtbot, corpus):
    panel.show_view(CHECK_UP)
    panel.show_result(corpus)
    wait_for_check_up(qtbot, panel)
    expected, shown = check_up(corpus), texts(panel.check_up)
    for figure in (expected.tokens, expected.types, expected.documents, expected.characters):
        assert str(figure) in shown
    assert "sea was read as utf-8." in shown


def test_a_failing_check_up_says_so(panel, qtbot, corpus, monkeypatch):
    monkeypatch.setattr(
        "legacy_gui.panels.text.check_up_steps", lambda _: raising(ZeroDivisionError("oops"))
    )
    panel.show_result(corpus)
    wait_for_check_up(qtbot, panel)
    assert any("oops" in text for text in texts(panel.check_up))


def test_only_the_check_up_of_the_last_corpus_is_shown(panel, qtbot, corpus, monkeypatch):
    held = Held()
    with monkeypatch.context() as patched:
        patched.setattr("legacy_gui.panels.text.check_up_steps", lambda _: held.trainer())
        panel.show_result(build_corpus(["first"]))
        qtbot.waitUntil(held.entered.is_set)
    panel.show_result(corpus)
    held.may_go.set()
    wait_for_check_up(qtbot, panel)
    assert str(len(corpus)) in texts(panel.check_up)
    assert held.closed.wait(SECONDS)


def test_clearing_lets_go_of_the_corpus(panel, qtbot):
    corpus = build_corpus(["let me go"])
    kept = weakref.ref(corpus)
    panel.show_result(corpus)
    wait_for_check_up(qtbot, panel)
    panel.clear()
    del corpus
    let_pass(qtbot)
    gc.collect()
    assert kept() is None
    assert panel._facts.text() == ""
    assert panel.reading.view.toPlainText() == ""


def test_characters_are_called_characters(panel, qtbot):
    panel.show_result(build_corpus(["abc"], TokenizeConfig(unit="char")))
    assert "3 characters" in panel._facts.text()
    wait_for_check_up(qtbot, panel)


def test_a_hundred_thousand_documents_are_listed_without_a_widget_each(qapp):
    model = NameModel()
    documents = Documents(("a",) * 100_000, tuple(map(str, range(100_000))))
    model.show(documents)
    assert model.rowCount() == 100_000
    assert model.rowCount(model.index(0)) == 0
