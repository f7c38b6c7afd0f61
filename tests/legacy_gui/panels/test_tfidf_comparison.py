"""Every document with every other."""

import numpy as np
import pytest

from engine.counts.similarity import similarity_matrix
from engine.training import run
from legacy_gui.panels import tfidf_comparison
from legacy_gui.panels.document_chooser import label_choice
from legacy_gui.panels.document_list import WHOLE
from legacy_gui.panels.tfidf_comparison import by_likeness_order, comparison_steps
from tests.support.weighed import weighed


@pytest.fixture(scope="module")
def source():
    return weighed()


def test_documents_of_a_label_stand_together(source):
    comparison = run(comparison_steps(source, WHOLE, by_likeness=False))
    assert comparison.documents.tolist() == [1, 3, 0, 2]
    expected = similarity_matrix(source.weighted, comparison.documents)
    assert comparison.cosines == pytest.approx(expected)
    assert comparison.of == 4


def test_one_label_is_compared_alone(source):
    comparison = run(comparison_steps(source, label_choice(1), by_likeness=False))
    assert comparison.documents.tolist() == [0, 2]
    assert comparison.means() is None


def test_the_means_are_those_of_pairs_within_and_between_labels(source):
    comparison = run(comparison_steps(source, WHOLE, by_likeness=True))
    cosines = similarity_matrix(source.weighted)
    same = (cosines[0, 2] + cosines[1, 3]) / 2
    other = np.mean([cosines[i, j] for i in (0, 2) for j in (1, 3)])
    assert comparison.means() == pytest.approx((same, other))


def test_the_nearest_are_found_wherever_they_stand(source):
    comparison = run(comparison_steps(source, WHOLE, by_likeness=True))
    row, column = comparison.nearest()
    cosines = similarity_matrix(source.weighted)
    np.fill_diagonal(cosines, -1)
    assert comparison.cosines[row, column] == pytest.approx(cosines.max())
    assert row != column


def test_too_many_documents_leave_the_longest_in_their_order(source, monkeypatch):
    monkeypatch.setattr(tfidf_comparison, "MOST", 2)
    comparison = run(comparison_steps(weighed(labels=None), WHOLE, by_likeness=False))
    assert comparison.documents.tolist() == [0, 1]
    assert comparison.of == 4


def test_alike_documents_become_neighbours():
    rng = np.random.default_rng(1)
    group = rng.permutation(np.repeat([0, 1, 2], 5))
    cosines = np.where(group[:, None] == group[None, :], 0.8, 0.1)
    np.fill_diagonal(cosines, 1)
    order = by_likeness_order(cosines)
    assert sorted(order.tolist()) == list(range(15))
    assert (np.diff(group[order]) != 0).sum() == 2


def test_two_documents_need_no_order():
    assert by_likeness_order(np.eye(2)).tolist() == [0, 1]
