"""Cosines against dense NumPy; ranking, unknown words and documents without terms."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.counts import BowConfig, TfidfConfig, document_term_matrix, tfidf
from engine.counts.similarity import (
    MOST_COMPARED,
    explain_cosine,
    query_counts,
    query_row,
    row_lengths,
    similar_documents,
    similarity_matrix,
)
from engine.text import TokenizeConfig, build_corpus
from tests.engine.counts.test_explain import ROUNDING, evaluated
from tests.support.counting import DOCUMENTS

NEWS = [
    "the minister rejected the reform",
    "the minister defended the reform of the schools",
    "the particle decays, the collider runs",
    "",
    "collider",
]
CONFIG = TfidfConfig(idf="plus one")


@pytest.fixture(scope="module")
def counted():
    return document_term_matrix(build_corpus(NEWS), BowConfig(1, 2))


@pytest.fixture(scope="module")
def weighted(counted):
    return tfidf(counted, CONFIG)


def dense_cosines(rows):
    lengths = np.linalg.norm(rows, axis=1)
    products = np.outer(lengths, lengths)
    return np.divide(rows @ rows.T, products, out=np.zeros_like(products), where=products > 0)


@given(
    documents=DOCUMENTS,
    high=st.integers(1, 2),
    norm=st.sampled_from(["l2", "l1", "none"]),
    idf=st.sampled_from(["smooth", "plain", "none"]),
)
def test_the_matrix_holds_the_cosines_of_all_pairs(documents, high, norm, idf):
    if not any(documents):
        return
    counted = document_term_matrix(build_corpus(map(" ".join, documents)), BowConfig(1, high))
    weighted = tfidf(counted, TfidfConfig(idf=idf, norm=norm))
    found = similarity_matrix(weighted)
    assert found.shape == (len(documents),) * 2
    assert found == pytest.approx(dense_cosines(weighted.matrix.toarray()), abs=1e-12)
    assert np.isfinite(found).all()


def test_bare_counts_can_be_compared_and_some_documents_chosen(counted):
    chosen = np.array([4, 0, 3])
    expected = dense_cosines(counted.matrix.toarray().astype(float))[np.ix_(chosen, chosen)]
    assert similarity_matrix(counted, chosen) == pytest.approx(expected)


def test_large_counts_do_not_overflow():
    counted = document_term_matrix(build_corpus(["go " * 70_000, "go " * 60_000 + "to"]))
    assert row_lengths(counted.matrix)[0] == pytest.approx(70_000)
    assert similarity_matrix(counted)[0, 1] == pytest.approx(1)


def test_a_document_without_terms_is_like_none(weighted):
    cosines = similarity_matrix(weighted)
    assert cosines[3].tolist() == [0] * 5
    assert np.diag(cosines)[[0, 1, 2, 4]] == pytest.approx(1)


def test_too_many_documents_are_refused_with_the_limit():
    counted = document_term_matrix(build_corpus(["go"] * (MOST_COMPARED + 1)))
    with pytest.raises(ValueError, match=r"1,001 documents are too many.*at most 1,000"):
        similarity_matrix(counted)
    assert similarity_matrix(counted, np.arange(MOST_COMPARED)).shape == (1000, 1000)


def test_a_query_is_weighed_like_a_document(counted, weighted):
    for document, text in enumerate(NEWS):
        if text:
            row = query_row(counted, text, CONFIG)
            assert row.toarray()[0] == pytest.approx(weighted.matrix[[document]].toarray()[0])


def test_documents_are_ranked_by_cosine(counted, weighted):
    row = query_row(counted, "The Minister and the collider", CONFIG)
    found = similar_documents(weighted, row)
    dense = np.vstack([row.toarray(), weighted.matrix.toarray()])
    expected = dense_cosines(dense)[0, 1:]
    assert sorted(found.documents.tolist()) == [0, 1, 2, 4]
    assert found.cosines == pytest.approx(expected[found.documents])
    assert np.all(np.diff(found.cosines) <= 0)
    assert similar_documents(weighted, row, most=2).documents.tolist() == (
        found.documents[:2].tolist()
    )


def test_what_shares_nothing_is_not_found(counted, weighted):
    found = similar_documents(weighted, query_row(counted, "particle", CONFIG))
    assert found.documents.tolist() == [2]


def test_unknown_words_are_left_out(counted):
    columns, counts = query_counts(counted, "whale minister whale minister")
    assert [counted.term(column) for column in columns.tolist()] == ["minister"]
    assert counts.tolist() == [2]


@pytest.mark.parametrize("query", ["whale", "", "?!", "  ", "minister"[:3]])
def test_a_query_of_unknown_words_is_refused(counted, query):
    with pytest.raises(ValueError, match="None of these words is a term here"):
        query_row(counted, query, CONFIG)


@pytest.mark.parametrize("text", ["to fishes and to go", "To fishing"])
def test_a_query_is_cut_as_the_documents_were(text):
    config = TokenizeConfig(own_stop_words="and", stemming=True, min_count=2, max_vocabulary=2)
    corpus = build_corpus(["to fish", "to fishing and to go"], config)
    counted = document_term_matrix(corpus, BowConfig(2, 2))
    columns, counts = query_counts(counted, text)
    assert [counted.term(column) for column in columns.tolist()] == ["to fish"]
    assert counts.tolist() == [1]


@given(documents=DOCUMENTS, data=st.data())
def test_a_cosine_is_worked_out(documents, data):
    if not any(documents):
        return
    weighted = tfidf(document_term_matrix(build_corpus(map(" ".join, documents))))
    places = st.integers(0, weighted.shape[0] - 1)
    one, other = data.draw(places), data.draw(places)
    steps = explain_cosine(weighted, weighted.matrix[[one]], weighted.matrix[[other]])
    expected = similarity_matrix(weighted)[one, other]
    assert steps[-1].value == pytest.approx(expected, rel=1e-15, abs=1e-15)
    assert steps[-4].value == pytest.approx(sum(step.value for step in steps[:-4]))
    for step in steps:
        if "Σ" not in step.formula:
            assert evaluated(step.formula) == pytest.approx(step.value, rel=2 * ROUNDING), step


def test_only_the_largest_products_are_shown():
    words = " ".join(f"w{number}" for number in range(20))
    weighted = tfidf(document_term_matrix(build_corpus([words, words + " w3 w3"])))
    steps = explain_cosine(weighted, weighted.matrix[[0]], weighted.matrix[[1]])
    assert len(steps) == 12 + 4
    assert str(steps[0].label) == "“w3” in both"
    assert steps[-4].formula.endswith(" + …")
    assert steps[-1].value == pytest.approx(similarity_matrix(weighted)[0, 1], rel=1e-15)
