"""Walking the text down the tree of a table: every position must arrive at its own n-gram."""

from unittest.mock import patch

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.counts import places
from engine.counts.ngrams import NgramConfig, count_ngrams
from engine.counts.places import borders, deeper_steps, ngram_tree_steps, standing
from engine.text import TokenizeConfig, build_corpus
from engine.training import run

DOCUMENTS = st.lists(st.lists(st.sampled_from("abcd"), max_size=12), min_size=1, max_size=5)


@settings(max_examples=150, deadline=None)
@given(
    documents=DOCUMENTS,
    orders=st.sampled_from([(1, 3), (2, 4), (3, 3)]),
    min_count=st.integers(1, 3),
    block=st.sampled_from([1, 4, 1 << 17]),
)
def test_every_position_arrives_at_its_row(documents, orders, min_count, block):
    try:
        corpus = build_corpus(map(" ".join, documents), TokenizeConfig(own_stop_words="a"))
        table = count_ngrams(corpus, NgramConfig(*orders, min_count))
    except ValueError:
        return
    with patch.object(places, "BLOCK", block):
        tree, nodes = run(ngram_tree_steps(table)), corpus.ids
        for n in range(2, orders[1] + 1):
            nodes = run(deeper_steps(tree, borders(corpus), nodes, n - 1))
            rows = np.flatnonzero(table.orders == n)
            for row in rows:
                here = np.flatnonzero(nodes == tree.nodes[row])
                assert len(here) == table.counts[row]
                assert np.all(corpus.ids[here[:, None] + np.arange(n)] == table.ngrams[row, :n])
            if n >= orders[0]:
                assert np.sum(nodes >= 0) == table.counts[rows].sum()


def test_runs_stop_at_documents_and_where_words_are_left_out():
    corpus = build_corpus(
        ["I like nets and boats", "", "I fish"], TokenizeConfig(own_stop_words="and")
    )
    border = borders(corpus)
    assert border.tolist() == [True, False, False, True, True, False]
    assert standing(border, 2, 0, 6).tolist() == [0, 1, 4]
    assert standing(border, 2, 1, 4).tolist() == [1]
    assert standing(border, 3, 0, 6).tolist() == [0]
    assert standing(border, 7, 0, 6).tolist() == []
