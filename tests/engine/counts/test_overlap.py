"""Overlap filters against the plainest possible reference: every n-gram, place by place."""

from collections import Counter
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.counts import overlap, places
from engine.counts.ngrams import NgramConfig, count_ngrams
from engine.counts.overlap import CHOICES, overlap_filter, overlap_filter_steps
from engine.text import TokenizeConfig, build_corpus

DOCUMENTS = st.lists(st.lists(st.sampled_from("abc"), max_size=14), min_size=1, max_size=5)


def runs(documents, left_out):
    """Cut documents where words are left out."""
    for document in documents:
        run = []
        for token in [*document, left_out]:
            if token == left_out:
                yield run
                run = []
            else:
                run.append(token)


def contains(longer, shorter):
    n = len(shorter)
    return any(longer[i : i + n] == shorter for i in range(len(longer) - n + 1))


def longest(counts):
    """Compare every n-gram with every longer one."""
    return {
        gram
        for gram, count in counts.items()
        if not any(
            len(other) > len(gram) and counts[other] == count and contains(other, gram)
            for other in counts
        )
    }


def most_frequent(counts, texts):
    """Look at every place and at every n-gram of the same length that overlaps it there."""
    kept = set()
    for text in texts:
        for n in {len(gram) for gram in counts}:
            here = [tuple(text[i : i + n]) for i in range(len(text) - n + 1)]
            for i, gram in enumerate(here):
                around = here[max(0, i - n + 1) : i + n]
                if gram in counts and counts[gram] == max(counts.get(g, 0) for g in around):
                    kept.add(gram)
    return kept


@settings(max_examples=300, deadline=None)
@given(
    documents=DOCUMENTS,
    orders=st.sampled_from([(1, 1), (1, 2), (2, 2), (3, 3), (1, 4), (2, 5), (4, 6)]),
    left_out=st.sampled_from(["", "a"]),
    min_count=st.integers(1, 3),
    block=st.sampled_from([1, 3, 1 << 17]),
)
def test_filters_match_the_reference(documents, orders, left_out, min_count, block):
    texts = list(runs(documents, left_out))
    counts = Counter(
        tuple(text[i : i + n])
        for text in texts
        for n in range(orders[0], orders[1] + 1)
        for i in range(len(text) - n + 1)
    )
    counts = {gram: count for gram, count in counts.items() if count >= min_count}
    try:
        corpus = build_corpus(map(" ".join, documents), TokenizeConfig(own_stop_words=left_out))
        table = count_ngrams(corpus, NgramConfig(*orders, min_count))
    except ValueError:
        assert not counts
        return
    with patch.object(places, "BLOCK", block), patch.object(overlap, "BLOCK", block):
        found = {keep: overlap_filter(table, keep).tolist() for keep in CHOICES}
    texts_of = {
        keep: {tuple(table.text(row).split()) for row in rows} for keep, rows in found.items()
    }
    assert texts_of["all"] == set(counts)
    assert texts_of["longest"] == longest(counts)
    assert texts_of["most frequent"] == most_frequent(counts, texts)
    assert all(rows == sorted(set(rows)) for rows in found.values())


def kept(texts, keep, config):
    table = count_ngrams(build_corpus(texts), config)
    return {table.text(row) for row in overlap_filter(table, keep)}


def test_a_part_that_also_stands_alone_stays():
    texts = ["new york city", "new york city", "york is old", "new york city"]
    assert kept(texts, "longest", NgramConfig(1, 3, 2)) == {"new york city", "york"}


def test_the_peak_wins_over_what_overlaps_it():
    texts = ["in the middle of the night", "of the king", "of the queen", "on the hill"]
    found = kept(texts, "most frequent", NgramConfig(2, 2))
    assert "of the" in found
    assert not found & {"middle of", "the night", "the king"}
    assert "on the" in found  # nothing that overlaps it is more frequent


@pytest.mark.parametrize("keep", CHOICES)
def test_one_token(keep):
    table = count_ngrams(build_corpus("one"), NgramConfig(1, 8))
    assert overlap_filter(table, keep).tolist() == [0]


def test_a_repeated_word_is_no_part_of_itself_only():
    table = count_ngrams(build_corpus("go " * 1000), NgramConfig(1, 3))
    assert overlap_filter(table, "longest").tolist() == [0, 1, 2]
    assert overlap_filter(table, "most frequent").tolist() == [0, 1, 2]


def test_another_choice_is_refused():
    table = count_ngrams(build_corpus("one two"))
    with pytest.raises(ValueError, match="choose one of all, longest, most frequent"):
        overlap_filter(table, "shortest")


@pytest.mark.parametrize("keep", ["longest", "most frequent"])
def test_progress_never_passes_its_total(keep):
    table = count_ngrams(build_corpus(["a b c a b", "c a b"]), NgramConfig(2, 4))
    with patch.object(places, "BLOCK", 2), patch.object(overlap, "BLOCK", 2):
        seen = list(overlap_filter_steps(table, keep))
    assert seen
    assert all(0 <= progress.step <= progress.total for progress in seen)
