"""The table of n-grams with its choices, and the places of the chosen row."""

import numpy as np
import pytest

from engine.counts import NgramConfig, count_ngrams
from engine.counts.association import MEASURES, associations, explain_association
from engine.counts.concordance import concordance
from engine.counts.overlap import overlap_filter
from engine.counts.worked import written
from engine.text import build_corpus
from legacy_gui.panels.ngram_table import TableView, ngram_columns

TEXT = "New York is large. I like New York, and I like new nets, and I like to go fishing."


@pytest.fixture
def view(shown):
    return shown(TableView)


@pytest.fixture
def table():
    return count_ngrams(build_corpus([TEXT]), NgramConfig(1, 3))


@pytest.fixture
def filled(view, table, qtbot):
    view.show_table(table)
    qtbot.waitUntil(lambda: view._strengths is not None)
    return view


def column(view, title):
    return next(c for c in view.table.model.columns if c.title == title)


def titles(view):
    return [c.title for c in view.table.model.columns]


def row_named(table, text):
    return next(row for row in range(len(table)) if table.text(row) == text)


def choose(box, data):
    box.setCurrentIndex(box.findData(data))


def test_the_columns_are_the_engines_numbers(table, qapp):
    by_title = {column.title: column for column in ngram_columns(table)}
    assert list(by_title) == ["N-gram", "n", "Count", "Documents", "Share"]
    assert np.array_equal(by_title["Count"].values, table.counts)
    assert np.array_equal(by_title["Documents"].values, table.documents)
    assert by_title["N-gram"].text(0) == table.text(0)


def test_the_shares_of_each_order_add_up_to_one(table, qapp):
    share = next(c.values for c in ngram_columns(table) if c.title == "Share")
    for order in (1, 2, 3):
        assert share[table.orders == order].sum() == pytest.approx(1)


def test_the_sentence_counts(filled, table):
    repeated = 100 * np.mean(table.counts > 1)
    assert filled.sentence.text().startswith(f"{len(table)} different n-grams; {repeated:.0f}")


def test_log_likelihood_comes_by_itself(filled, table):
    expected = associations(table, "log-likelihood")
    np.testing.assert_array_equal(column(filled, "Evidence").values, expected)
    assert np.isnan(expected[table.orders == 1]).all()


@pytest.mark.parametrize("measure", MEASURES)
def test_every_measure_can_be_chosen(filled, table, qtbot, measure):
    choose(filled.measure, measure)
    qtbot.waitUntil(lambda: filled._strengths is not None)
    values = filled.table.model.columns[-1].values
    np.testing.assert_array_equal(values, associations(table, measure))


def test_no_measure_no_column(filled):
    choose(filled.measure, "")
    assert titles(filled)[-1] == "Share"
    assert not filled._weighing.is_busy


def test_single_words_have_no_measure(view):
    view.show_table(count_ngrams(build_corpus([TEXT]), NgramConfig(1, 1)))
    assert titles(view)[-1] == "Share"
    assert not view._weighing.is_busy


@pytest.mark.parametrize("keep", ["longest", "most frequent"])
def test_overlapping_ngrams_can_be_left_out(filled, table, qtbot, keep):
    choose(filled.overlap, keep)
    qtbot.waitUntil(lambda: filled._rows is not None)
    kept = overlap_filter(table, keep).tolist()
    text = column(filled, "N-gram").text
    assert [text(row) for row in range(len(kept))] == [table.text(row) for row in kept]
    strengths = associations(table, "log-likelihood")[kept]
    np.testing.assert_array_equal(column(filled, "Evidence").values, strengths)
    assert filled.sentence.text().startswith(f"{len(kept)} of {len(table)} n-grams are left")
    choose(filled.overlap, "all")
    assert filled.table.model.total_rows == len(table)


def test_a_row_that_is_left_shows_its_own_places(filled, table, qtbot):
    choose(filled.overlap, "longest")
    qtbot.waitUntil(lambda: filled._rows is not None)
    place = overlap_filter(table, "longest").tolist().index(row_named(table, "new york"))
    filled.table.row_activated.emit(place)
    assert filled.places.heading.text() == "Places of “\u2068new york\u2069”: 2"


def test_a_search_outlives_another_measure_and_another_table(filled, table, qtbot):
    filled.table.toolbar.search.setText("york")
    qtbot.waitUntil(lambda: filled.table.model.arrangement.query.text == "york")
    choose(filled.measure, "pmi")
    qtbot.waitUntil(lambda: filled._strengths is not None)
    qtbot.waitUntil(lambda: filled.table.model.arrangement.query.text == "york")
    qtbot.waitUntil(lambda: not filled.table.toolbar._typing.isActive())
    filled.show_table(count_ngrams(table.corpus, NgramConfig(1, 2)))
    assert filled.table.model.arrangement.query.text == "york"
    qtbot.waitUntil(lambda: filled._strengths is not None)


# -- places ----------------------------------------------------------------------------------------


def test_the_first_ngram_is_shown_in_the_text(filled, table):
    found = concordance(table.corpus, table.text(0))
    text = f"Places of “\u2068{table.text(0)}\u2069”: {len(found)}"
    assert filled.places.heading.text() == text


def test_places_can_be_sorted_by_what_stands_beside_them(filled, table, qtbot):
    places = filled.places
    filled.table.row_activated.emit(row_named(table, "new"))
    shown = places.occurrences.model()
    for side in ("right", "left"):
        choose(places.sorting, side)
        expected = concordance(table.corpus, "new").sorted_by(side)
        qtbot.waitUntil(lambda: not places._sorting.is_busy)
        parts = [shown.index(row, 3).data() for row in range(shown.rowCount())]
        assert parts == [expected.line(row).right for row in range(len(expected))]
    choose(places.sorting, "")
    parts = [shown.index(row, 3).data() for row in range(shown.rowCount())]
    found = concordance(table.corpus, "new")
    assert parts == [found.line(row).right for row in range(len(found))]


def test_the_number_of_a_row_can_be_opened(filled, table, qtbot):
    row = row_named(table, "new york")
    filled.places.how.click()
    filled.table.row_activated.emit(row)
    steps = explain_association(table, row, "log-likelihood")
    qtbot.waitUntil(lambda: filled.places.derivation.steps == tuple(steps))
    assert steps[-1].value == column(filled, "Evidence").values[row]
    assert written(steps[-1].value) in filled.places.derivation.toPlainText()
    assert not filled.places.sorting.isVisible()
    choose(filled.measure, "dice")
    steps = explain_association(table, row, "dice")
    qtbot.waitUntil(lambda: filled.places.derivation.steps == tuple(steps))


def test_one_word_alone_is_said_to_have_no_partner(filled, table, qtbot):
    filled.places.how.click()
    filled.table.row_activated.emit(row_named(table, "new"))
    text = filled.places.derivation.toPlainText
    qtbot.waitUntil(lambda: text().startswith("One word alone has no partner"))
    choose(filled.measure, "")
    assert text() == "Choose a measure in “Belonging together” above."


def test_clearing_takes_everything_away(filled):
    filled.clear()
    assert filled.table.model.total_rows == 0
    assert filled.sentence.text() == filled.places.heading.text() == ""
    assert filled.places.occurrences.model().rowCount() == 0
