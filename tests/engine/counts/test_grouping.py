"""Groups of places: every n-gram's places side by side, whatever the size of a block."""

from itertools import groupby, pairwise
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.counts import grouping
from engine.counts.grouping import blocks, document_runs, longer_groups, token_groups
from engine.text import TokenizeConfig, build_corpus
from engine.training import run
from tests.support.counting import DOCUMENTS

BLOCKS = st.sampled_from([1, 2, 3, 7, 1 << 18])


def corpus_of(documents, stop=""):
    try:
        return build_corpus(map(" ".join, documents), TokenizeConfig(own_stop_words=stop))
    except ValueError:
        return None


def groups_of(corpus, n):
    groups = run(token_groups(corpus))
    for _ in range(n - 1):
        groups = run(longer_groups(corpus, groups))
    return groups


def reference(corpus, n):
    """Return [[places of one n-gram], …], by their ids."""
    ids, joins = corpus.ids.tolist(), corpus.joins.tolist()
    starts = [i for i in range(len(ids) - n + 1) if all(joins[i + 1 : i + n])]
    ngrams = sorted((ids[i : i + n], i) for i in starts)
    return [[i for _, i in members] for _, members in groupby(ngrams, key=lambda pair: pair[0])]


def as_lists(groups):
    borders = groups.borders.tolist()
    return [groups.positions[a:b].tolist() for a, b in pairwise(borders)]


@settings(max_examples=200)
@given(
    documents=DOCUMENTS,
    stop=st.sampled_from(["", "a", "b d"]),
    n=st.integers(1, 6),
    block=BLOCKS,
)
def test_groups_hold_the_places_of_each_ngram_in_text_order(documents, stop, n, block):
    corpus = corpus_of(documents, stop)
    if corpus is None:
        return
    with patch.object(grouping, "BLOCK", block):
        groups = groups_of(corpus, n)
    assert groups.n == n
    assert as_lists(groups) == reference(corpus, n)
    assert len(groups) == len(groups.counts)
    assert groups.positions.dtype == np.int32


@settings(max_examples=100)
@given(documents=DOCUMENTS, n=st.integers(1, 3), block=BLOCKS)
def test_runs_begin_where_the_group_or_the_document_changes(documents, n, block):
    corpus = corpus_of(documents)
    if corpus is None:
        return
    groups = groups_of(corpus, n)
    documents_of = corpus.document_of.tolist()
    expected, held, start = [], [], 0
    for places in as_lists(groups):
        owners = [documents_of[place] for place in places]
        begins = [i for i, owner in enumerate(owners) if i == 0 or owner != owners[i - 1]]
        expected += [start + i for i in begins]
        held.append(len(begins))
        start += len(places)
    with patch.object(grouping, "BLOCK", block):
        found = list(document_runs(corpus, groups))
    counts = np.zeros(len(groups), int)
    for runs in found:
        counts[runs.groups] += runs.documents
    assert [begin for runs in found for begin in runs.begins.tolist()] == expected
    assert counts.tolist() == held


def test_blocks_are_whole_groups_and_no_larger_than_need_be():
    with patch.object(grouping, "BLOCK", 5):
        ranges = list(blocks(np.array([0, 2, 5, 6, 20, 21, 22])))
    assert ranges == [(0, 2), (2, 3), (3, 4), (4, 6)]


def test_no_groups_are_no_blocks():
    assert list(blocks(np.array([0]))) == []


def test_groups_of_more_tokens_than_a_document_has_are_none():
    corpus = build_corpus(["a b", "c"])
    groups = groups_of(corpus, 5)
    assert (len(groups), groups.borders.tolist(), groups.positions.tolist()) == (0, [0], [])
    assert list(document_runs(corpus, groups)) == []


def test_ngrams_of_groups_are_filled_up():
    corpus = build_corpus(["b a b a", "b"])
    groups = groups_of(corpus, 2)
    ids = groups.ngrams(corpus, np.arange(len(groups)), 3)
    assert ids.tolist() == [[0, 1, -1], [1, 0, -1]]
    assert groups.counts_of(np.array([1, 0])).tolist() == [1, 2]


@pytest.mark.parametrize("text", ["go " * 5000, "go to " * 2500, "go to a " * 1700])
def test_a_group_of_many_blocks_is_worked_on_bit_by_bit(text):
    corpus = build_corpus(text)
    with patch.object(grouping, "BLOCK", 100):
        steps = token_groups(corpus)
        groups, counted = watched(steps)
        longer, counted_longer = watched(longer_groups(corpus, groups))
        runs = list(document_runs(corpus, longer))
    assert min(counted, counted_longer, len(runs)) >= len(corpus) // 100 - 1
    assert as_lists(longer) == reference(corpus, 2)


def watched(steps):
    """Return the result of a generator, and how often it yielded."""
    yields = []
    return run(steps, yields.append), len(yields)
