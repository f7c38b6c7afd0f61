"""Profiles: rows added up by label, and the heaviest terms of a row."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.counts import document_term_matrix, tfidf
from engine.counts.profiles import label_names, label_rows, top_terms, total_counts
from engine.text import Documents, build_corpus
from tests.support.counting import DOCUMENTS


def labelled(texts, labels):
    names = tuple(map(str, range(len(texts))))
    return document_term_matrix(build_corpus(Documents(tuple(texts), names, tuple(labels))))


@pytest.fixture(scope="module")
def counted():
    texts = ["go fishing go", "vote", "", "go vote vote vote"]
    return labelled(texts, ["sea", "land", "air", "land"])


def test_names_are_in_order(counted):
    assert label_names(counted) == ("air", "land", "sea")


@given(documents=DOCUMENTS, data=st.data())
def test_rows_of_a_label_are_added_up(documents, data):
    if not any(documents):
        return
    size = len(documents)
    labels = data.draw(st.lists(st.sampled_from("xyz"), min_size=size, max_size=size))
    counted = labelled([" ".join(tokens) for tokens in documents], labels)
    rows = label_rows(counted)
    assert rows.shape == (len(set(labels)), counted.shape[1])
    for place, name in enumerate(sorted(set(labels))):
        held = [d for d, label in zip(documents, labels, strict=True) if label == name]
        expected = Counter(token for tokens in held for token in tokens)
        values = dict(zip(counted.terms, rows.toarray()[place].tolist(), strict=True))
        assert Counter({term: count for term, count in values.items() if count}) == expected
        columns = rows.indices[rows.indptr[place] : rows.indptr[place + 1]]
        assert np.all(np.diff(columns) > 0)


def test_weights_are_added_up_too(counted):
    weighted = tfidf(counted)
    summed = label_rows(weighted).toarray()
    assert summed[1] == pytest.approx(weighted.matrix.toarray()[[1, 3]].sum(axis=0))


def test_without_labels_it_says_where_they_come_from():
    counted = document_term_matrix(build_corpus(["go"]))
    for asks in (label_names, label_rows):
        with pytest.raises(ValueError, match=r"have no labels; open a folder"):
            asks(counted)


def test_the_heaviest_terms_come_first(counted):
    found = top_terms(counted.matrix, 3)
    assert [counted.term(column) for column in found.columns.tolist()] == ["vote", "go"]
    assert found.values.tolist() == [3.0, 1.0]
    assert top_terms(counted.matrix, 3, most=1).values.tolist() == [3.0]
    assert (found.columns.dtype, found.values.dtype) == (np.int64, np.float64)


def test_equal_weights_stay_in_column_order():
    counted = document_term_matrix(build_corpus(["d c b a"]))
    assert top_terms(counted.matrix, 0, 3).columns.tolist() == [0, 1, 2]


def test_an_empty_row_and_zeros_have_no_terms(counted):
    assert top_terms(counted.matrix, 2).columns.tolist() == []
    matrix = counted.matrix.copy().astype(float)
    matrix.data = np.zeros_like(matrix.data)
    assert top_terms(matrix, 0).columns.tolist() == []


def test_totals_of_all_or_some_documents(counted):
    assert total_counts(counted).tolist() == counted.counts.tolist()
    some = total_counts(counted, np.array([0, 2]))
    assert dict(zip(counted.terms, some.tolist(), strict=True)) == {
        "vote": 0,
        "go": 2,
        "fishing": 1,
    }
