"""The n-gram tab's picture."""

import gc
import weakref

import numpy as np
import pytest

from engine.counts import NgramConfig, count_ngrams
from engine.counts.concordance import concordance
from engine.text import build_corpus
from legacy_gui.panels.ngrams import NgramPanel, ngram_columns
from tests.support.windows import let_pass

TEXT = "I like to go fishing and I like to go shopping"


@pytest.fixture
def panel(shown):
    return shown(NgramPanel)


@pytest.fixture
def table():
    return count_ngrams(build_corpus([TEXT]), NgramConfig(1, 3))


def test_the_columns_are_the_engines_numbers(table, qapp):
    by_title = {column.title: column for column in ngram_columns(table)}
    assert list(by_title) == ["N-gram", "n", "Count", "Documents", "Share"]
    assert by_title["Count"].values is table.counts
    assert by_title["Documents"].values is table.documents
    assert by_title["N-gram"].text(0) == table.text(0)


def test_the_shares_of_each_order_add_up_to_one(table, qapp):
    share = next(c.values for c in ngram_columns(table) if c.title == "Share")
    for order in (1, 2, 3):
        assert share[table.orders == order].sum() == pytest.approx(1)


def test_the_sentence_counts(panel, table):
    panel.show_result(table)
    repeated = 100 * np.mean(table.counts > 1)
    assert panel._sentence.text().startswith(f"{len(table)} different n-grams; {repeated:.0f}")


def test_the_first_ngram_is_shown_in_the_text(panel, table):
    panel.show_result(table)
    found = concordance(table.corpus, table.text(0), 5)
    assert (
        panel._heading.text()
        == f"Places of “\u2068{table.text(0)}\u2069” in the text: {len(found)}"
    )


def test_choosing_an_ngram_shows_its_places(panel, table):
    panel.show_result(table)
    row = next(row for row in range(len(table)) if table.text(row) == "like to go")
    panel.table.row_activated.emit(row)
    assert panel._heading.text() == "Places of “\u2068like to go\u2069” in the text: 2"


def test_nothing_is_asked_of_an_empty_panel(panel):
    panel.show_occurrences(0)
    assert panel._heading.text() == ""


def test_clearing_lets_go_of_the_table(panel, qtbot):
    table = count_ngrams(build_corpus([TEXT]))
    kept = weakref.ref(table)
    panel.show_result(table)
    panel.clear()
    del table
    let_pass(qtbot)
    gc.collect()
    assert kept() is None
    assert panel._sentence.text() == panel._heading.text() == ""
