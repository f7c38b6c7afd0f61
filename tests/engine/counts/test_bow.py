"""Document-term matrices against Counters, one for each document."""

from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.counts import BowConfig, document_term_matrix, document_term_matrix_steps, grouping
from engine.text import TokenizeConfig, build_corpus
from tests.support.counting import DOCUMENTS, ORDERS, bags, bags_of, tokens_of, totals


@settings(max_examples=250)
@given(
    documents=DOCUMENTS,
    orders=ORDERS,
    stop=st.sampled_from(["", "a", "a c"]),
    least=st.integers(1, 3),
    most=st.sampled_from([100.0, 67.0, 50.0, 34.0, 0.0]),
    limit=st.sampled_from([0, 1, 3, 10]),
    binary=st.booleans(),
    block=st.sampled_from([1, 3, 1 << 18]),
)
def test_cells_match_the_reference(documents, orders, stop, least, most, limit, binary, block):
    rows = bags(documents, set(stop.split()), *orders)
    expected = {
        term: (count, held)
        for term, (count, held) in totals(rows).items()
        if least <= held and 100 * held <= most * len(documents)
    }
    config = BowConfig(*orders, binary, least, most, limit)
    with patch.object(grouping, "BLOCK", block):
        try:
            corpus = build_corpus(map(" ".join, documents), TokenizeConfig(own_stop_words=stop))
            counted = document_term_matrix(corpus, config)
        except ValueError:
            assert not expected
            return
    terms = [tokens_of(counted, column) for column in range(counted.shape[1])]
    found = zip(counted.counts.tolist(), counted.documents.tolist(), strict=True)
    assert len(set(terms)) == len(terms) == min(limit or len(expected), len(expected))
    assert list(found) == [expected[term] for term in terms]
    falling = sorted((count for count, _ in expected.values()), reverse=True)
    assert counted.counts.tolist() == falling[: len(terms)]
    kept = set(terms)
    assert bags_of(counted) == [
        {term: 1 if binary else row[term] for term in row if term in kept} for row in rows
    ]


@pytest.fixture(scope="module")
def counted():
    texts = ["to go, to fish", "", "go shopping", "?!", "to fish or to go", ""]
    return document_term_matrix(build_corpus(texts), BowConfig(1, 2))


def test_rows_of_documents_without_terms_stay(counted):
    assert counted.shape[0] == 6
    assert np.diff(counted.matrix.indptr).tolist() == [6, 0, 3, 0, 8, 0]


def test_the_matrix_is_of_small_integers_in_ascending_columns(counted):
    matrix = counted.matrix
    assert (matrix.format, matrix.dtype, matrix.indices.dtype) == ("csr", np.int32, np.int32)
    for document in range(matrix.shape[0]):
        columns, values = counted.row(document)
        assert np.all(np.diff(columns) > 0)
        assert np.all(values > 0)
    assert (counted.counts.dtype, counted.documents.dtype) == (np.int64, np.int32)


def test_columns_are_most_frequent_first_and_short_before_long(counted):
    assert np.all(np.diff(counted.counts) <= 0)
    lengths = (counted.ngrams >= 0).sum(axis=1)
    assert np.all(np.diff(lengths)[np.diff(counted.counts) == 0] >= 0)


@pytest.mark.parametrize("config", [BowConfig(1, 3), BowConfig(2, 2, min_documents=2)])
def test_any_block_gives_the_same_matrix(counted, config):
    made = []
    for block in (1, 2, 3, 5, 1 << 18):
        with patch.object(grouping, "BLOCK", block):
            made.append(document_term_matrix(counted.corpus, config))
    for other in made[:-1]:
        assert np.array_equal(other.ngrams, made[-1].ngrams)
        for name in ("data", "indices", "indptr"):
            assert np.array_equal(getattr(other.matrix, name), getattr(made[-1].matrix, name))


def test_a_document_of_many_blocks_is_one_cell():
    with patch.object(grouping, "BLOCK", 10):
        counted = document_term_matrix(build_corpus(["go " * 95, "go"]))
    assert counted.matrix.toarray().tolist() == [[95], [1]]


def test_a_percentage_is_taken_exactly():
    """29 of 100 is 29 percent, although 29 / 100 * 100 falls short of 29 in floating point."""
    texts = ["to go"] * 29 + ["to stay"] * 71
    counted = document_term_matrix(build_corpus(texts), BowConfig(max_documents=29.0))
    assert counted.terms == ("go",)


def test_terms_and_columns_find_one_another(counted):
    for column, term in enumerate(counted.terms):
        assert counted.term(column) == term
        assert counted.column(term) == column
        assert counted.column_of(term.split()) == column


@pytest.mark.parametrize("tokens", [[], ["whale"], ["to", "whale"], ["shopping", "go"], ["to"] * 3])
def test_what_is_no_term_has_no_column(counted, tokens):
    assert counted.column_of(tokens) is None
    assert counted.column(" ".join(tokens)) is None


def test_terms_of_characters_are_written_without_spaces():
    corpus = build_corpus(["aba", "ab"], TokenizeConfig(unit="char"))
    counted = document_term_matrix(corpus, BowConfig(2, 2))
    assert counted.terms == ("ab", "ba")


def test_progress_stays_within_its_total(counted):
    with patch.object(grouping, "BLOCK", 2):
        seen = list(document_term_matrix_steps(counted.corpus, BowConfig(1, 3)))
    assert len(seen) > 10
    assert all(0 <= progress.step <= progress.total for progress in seen)


def test_shortest_above_longest_is_refused():
    with pytest.raises(ValueError, match="must not be larger"):
        BowConfig(3, 2)
