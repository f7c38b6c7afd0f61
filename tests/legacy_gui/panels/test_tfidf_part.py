"""A part of the text, counted and weighed."""

import numpy as np
import pytest

from engine.counts.tfidf import inverse_document_frequencies
from engine.training import run
from legacy_gui.panels.document_chooser import label_choice
from legacy_gui.panels.document_list import WHOLE
from legacy_gui.panels.tfidf_part import is_quick, part_steps, telling_document
from tests.support.weighed import weighed


@pytest.fixture(scope="module")
def source():
    return weighed()


def part_of(source, choice):
    return run(part_steps(source, choice))


def test_a_document_has_the_counts_and_weights_of_its_row(source):
    for document in range(4):
        part = part_of(source, document)
        columns, counts = source.counted.row(document)
        assert part.columns.tolist() == columns.tolist()
        assert part.counts.tolist() == counts.tolist()
        assert part.weights == pytest.approx(source.weighted.row(document)[1])


@pytest.mark.parametrize(
    ("choice", "documents"), [(WHOLE, [0, 1, 2, 3]), (label_choice(0), [1, 3])]
)
def test_documents_are_added_up_and_weighed_with_the_rarity_of_the_text(source, choice, documents):
    part = part_of(source, choice)
    counts = source.counted.matrix.toarray()[documents].sum(axis=0)
    weights = counts * inverse_document_frequencies(source.counted)
    weights /= np.linalg.norm(weights)
    assert part.counts.tolist() == counts[counts > 0].tolist()
    assert part.weights == pytest.approx(weights[counts > 0])


def test_orders_and_ranks_agree_and_equal_values_keep_their_order(source):
    part = part_of(source, 0)
    for order, ranks, values in (
        (part.by_count, part.count_ranks, part.counts),
        (part.by_weight, part.weight_ranks, part.weights),
    ):
        assert order.tolist() == sorted(range(len(values)), key=lambda i: -values[i])
        assert ranks[order].tolist() == list(range(len(values)))


def test_the_last_step_of_an_explanation_is_the_weight(source):
    for choice in (0, WHOLE, label_choice(1)):
        part = part_of(source, choice)
        for place, column in enumerate(part.columns.tolist()):
            assert part.explained(column)[-1].value == pytest.approx(part.weights[place])


def test_names_and_terms_are_written(source):
    part = part_of(source, 0)
    assert part.name == "river.txt"
    assert part.terms(part.by_count[:2]) == ["the", "and"]
    assert part_of(source, label_choice(1)).name == "water"


def test_the_telling_document_lets_the_frequent_word_fall_deepest():
    texts = ("the the the fish fish net boat", "the the bank", "the loan", "the the the river")
    assert telling_document(weighed(texts, None, idf="plain")) == 0


def test_empty_documents_are_passed_over():
    texts = ("a", "fish fish the the the", "the bank", "the loan")
    source = weighed(texts, None, idf="plain", min_documents=1, max_terms=4)
    assert telling_document(source) == 1


def test_one_document_is_quick_and_so_is_a_small_text(source):
    assert is_quick(source, 0)
    assert is_quick(source, WHOLE)
