"""N-gram counts against the plainest possible reference: a Counter over tuples."""

from collections import Counter
from itertools import pairwise
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.counts import NgramConfig, count_ngrams, count_ngrams_steps, grouping
from engine.text import TokenizeConfig, build_corpus

DOCUMENTS = st.lists(st.lists(st.sampled_from("abcde"), max_size=12), min_size=1, max_size=6)
ORDERS = st.tuples(st.integers(1, 5), st.integers(0, 4)).map(lambda o: (o[0], min(5, sum(o))))


def reference(documents, left_out, low, high):
    """Return counts and document counts of every n-gram, and how many there are of each order."""
    counts, holders, totals = Counter(), Counter(), Counter()
    for tokens in documents:
        found = []
        for n in range(low, high + 1):
            windows = [tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1)]
            windows = [window for window in windows if not left_out.intersection(window)]
            totals[n] += len(windows)
            found += windows
        counts.update(found)
        holders.update(set(found))
    return counts, holders, totals


def counted(table):
    """Return {tokens: (count, documents)} of a table."""
    tokens = table.corpus.vocabulary.tokens
    return {
        tuple(tokens[i] for i in row[:order].tolist()): (count, documents)
        for row, order, count, documents in zip(
            table.ngrams,
            table.orders.tolist(),
            table.counts.tolist(),
            table.documents.tolist(),
            strict=True,
        )
    }


def rare(documents, least):
    """Return the tokens that occur fewer than ``least`` times."""
    counts = Counter(token for tokens in documents for token in tokens)
    return {token for token, count in counts.items() if count < least}


@settings(max_examples=150, deadline=None)
@given(
    documents=DOCUMENTS,
    orders=ORDERS,
    stop=st.sampled_from(["", "a", "a c"]),
    rarest=st.integers(1, 3),
    min_count=st.integers(1, 3),
    block=st.sampled_from([3, 1 << 18]),
)
def test_words_match_the_reference(documents, orders, stop, rarest, min_count, block):
    left_out = set(stop.split()) | rare(documents, rarest)
    counts, holders, totals = reference(documents, left_out, *orders)
    config = TokenizeConfig(own_stop_words=stop, min_count=rarest)
    expected = {
        gram: (count, holders[gram]) for gram, count in counts.items() if count >= min_count
    }
    with patch.object(grouping, "BLOCK", block):
        try:
            corpus = build_corpus(map(" ".join, documents), config)
            table = count_ngrams(corpus, NgramConfig(*orders, min_count))
        except ValueError:
            assert not expected
            return
    assert counted(table) == expected
    assert len(table) == len(expected)
    assert table.tokens.tolist() == [totals[n] for n in range(orders[0], orders[1] + 1)]


@settings(max_examples=60, deadline=None)
@given(
    documents=st.lists(st.text("ab ñ", min_size=1, max_size=12), min_size=1, max_size=5),
    orders=ORDERS,
)
def test_characters_match_the_reference(documents, orders):
    counts, holders, _ = reference(list(map(list, documents)), set(), *orders)
    if not counts:
        return
    corpus = build_corpus(documents, TokenizeConfig(unit="char"))
    with patch.object(grouping, "BLOCK", 3):
        table = count_ngrams(corpus, NgramConfig(*orders))
    assert counted(table) == {gram: (counts[gram], holders[gram]) for gram in counts}
    assert {table.text(row) for row in range(len(table))} == set(map("".join, counts))


@pytest.fixture(scope="module")
def corpus():
    return build_corpus(
        ["I like to go fishing and I like nets", "", "to go or not to go", "fishing"],
        TokenizeConfig(own_stop_words="and or"),
    )


def test_one_token_is_counted_as_often_as_there_are_tokens(corpus):
    table = count_ngrams(corpus, NgramConfig(1, 1))
    assert table.counts.sum() == len(corpus) == 14


def test_totals_follow_from_the_lengths_of_the_runs(corpus):
    runs = [5, 3, 2, 3, 1]  # cut at documents and where “and” and “or” were left out
    table = count_ngrams(corpus, NgramConfig(1, 5))
    assert table.tokens.tolist() == [sum(max(0, run - n + 1) for run in runs) for n in range(1, 6)]


def test_no_pair_reaches_across_a_border_or_a_gap(corpus):
    table = count_ngrams(corpus, NgramConfig(2, 2))
    pairs = {table.text(row) for row in range(len(table))}
    assert pairs == {"i like", "like to", "to go", "go fishing", "like nets", "not to"}


def test_order_is_frequent_first_then_short_first(corpus):
    table = count_ngrams(corpus, NgramConfig(1, 4))
    falling = np.diff(table.counts)
    assert np.all(falling <= 0)
    assert np.all(np.diff(table.orders)[falling == 0] >= 0)
    assert np.all((table.ngrams >= 0).sum(axis=1) == table.orders)


def test_the_same_corpus_gives_the_same_table_with_any_block(corpus):
    tables = []
    for block in (1, 2, 3, 1 << 18):
        with patch.object(grouping, "BLOCK", block):
            tables.append(count_ngrams(corpus, NgramConfig(1, 3)))
    for table in tables[1:]:
        assert np.array_equal(table.ngrams, tables[0].ngrams)
        assert np.array_equal(table.counts, tables[0].counts)
        assert np.array_equal(table.documents, tables[0].documents)


@pytest.mark.parametrize(
    ("config", "text"),
    [
        (TokenizeConfig(), "go fishing"),
        (TokenizeConfig(unit="char"), "go"),
        (TokenizeConfig(unit="char", pattern=r"\w+"), "go fishing"),
    ],
)
def test_text_joins_words_by_spaces_and_characters_by_nothing(config, text):
    table = count_ngrams(build_corpus("go fishing", config), NgramConfig(2, 2))
    assert table.text(0) == text


def test_progress_never_falls_back_within_a_stage(corpus):
    with patch.object(grouping, "BLOCK", 3):
        seen = [(str(p.message), p.step, p.total) for p in count_ngrams_steps(corpus)]
    assert all(step <= total for _, step, total in seen)
    for (stage, step, _), (next_stage, next_step, _) in pairwise(seen):
        assert next_stage != stage or next_step >= step


def test_one_word_over_and_over():
    table = count_ngrams(build_corpus("go " * 100_000), NgramConfig(1, 3))
    assert table.counts.tolist() == [100_000, 99_999, 99_998]


def test_every_word_different():
    table = count_ngrams(build_corpus(" ".join(map(str, range(100_000)))), NgramConfig(1, 2))
    assert len(table) == 199_999
    assert table.counts.max() == 1


@pytest.mark.parametrize(
    ("text", "config", "part"),
    [
        ("one", NgramConfig(2, 2), "No n-gram with n = 2"),
        ("ten words are in a text that is this long", NgramConfig(8, 8, 2), "2 times or more"),
    ],
)
def test_too_short_a_text_is_said_with_its_length(text, config, part):
    with pytest.raises(ValueError, match=part) as caught:
        count_ngrams(build_corpus(text), config)
    assert f"has {len(text.split())} tokens" in str(caught.value)


def test_shortest_above_longest_is_refused():
    with pytest.raises(ValueError, match="must not be larger"):
        NgramConfig(3, 2)
