"""The words trained on, and the pairs kept back: nothing is lost and nothing is seen twice."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.embeddings import sentences as module
from engine.embeddings.sentences import (
    MOST_PAIRS,
    MOST_STRETCHES,
    NOISE,
    REACH,
    SMALLEST,
    STRETCH,
    sentences_steps,
)
from engine.messages import UserError
from engine.text import TokenizeConfig, build_corpus
from engine.training import run


def sentences_of(texts, min_count=1, **settings):
    return run(sentences_steps(build_corpus(texts), min_count, **settings))


def spoken(sentences):
    """Return the words of each sentence."""
    words = [sentences.vocabulary.tokens[row] for row in sentences.ids]
    borders = sentences.offsets.tolist()
    return [words[a:b] for a, b in pairwise(borders)]


def counted(words):
    """Return texts in which every word stands once, so that it says where it stood."""
    return [" ".join(f"w{number}" for number in part) for part in words]


def test_rare_words_are_dropped_and_their_neighbours_become_neighbours():
    found = sentences_of(["a b rare a b", "b a", "once b"], min_count=2)
    assert spoken(found) == [["a", "b", "a", "b"], ["b", "a"], ["b"]]
    assert found.vocabulary.tokens == ("b", "a")
    assert found.vocabulary.counts.tolist() == [4, 3]
    assert len(found) == 7
    assert not len(found.held_out)


def test_a_document_may_lose_all_its_words():
    found = sentences_of(["a b a b", "once", "a b"], min_count=2)
    assert spoken(found) == [["a", "b", "a", "b"], [], ["a", "b"]]


@pytest.mark.parametrize("at_once", [1, 3, 7, 1 << 20])
def test_a_text_is_worked_through_piece_by_piece(monkeypatch, at_once):
    monkeypatch.setattr(module, "TOKENS_AT_ONCE", at_once)
    corpus = build_corpus(["a b c a", "b", "c a b c", "d d"])
    trainer = sentences_steps(corpus, 2)
    seen = []
    while True:
        try:
            seen.append(next(trainer).step)
        except StopIteration as finished:
            found = finished.value
            break
    assert seen == list(range(0, len(corpus), at_once))
    assert spoken(found) == [["a", "b", "c", "a"], ["b"], ["c", "a", "b", "c"], ["d", "d"]]


@given(lengths=st.lists(st.integers(1, 900), min_size=3, max_size=9))
@settings(max_examples=15)
def test_what_is_kept_back_is_no_longer_there(lengths):
    """Every word stands once, so the numbers of the words are places of the text."""
    lengths = [*lengths, SMALLEST]
    ends = np.cumsum(lengths)
    texts = counted([range(end - length, end) for end, length in zip(ends, lengths, strict=True)])
    found, total = sentences_of(texts), int(ends[-1])
    pieces = [np.array([int(word[1:]) for word in words], int) for words in spoken(found)]
    trained = np.concatenate(pieces)
    back = np.setdiff1d(np.arange(total), trained)
    count = min(MOST_STRETCHES, total // (50 * STRETCH))
    assert len(trained) == len(found) == total - count * STRETCH
    assert np.array_equal(trained, np.delete(np.arange(total), back))
    stretches = np.split(back, np.flatnonzero(np.diff(back) > 1) + 1)
    assert [len(stretch) for stretch in stretches] == [STRETCH] * count
    owner = np.repeat(np.arange(len(lengths)), lengths)
    for places in pieces:
        assert len(set(owner[places])) <= 1
        assert (np.diff(places) == 1).all()  # no window jumps over what was kept back
    _check_pairs(found, back, owner)


def _check_pairs(found, back, owner):
    """Compare the pairs kept back with a plain loop over all that were."""
    number = np.array([int(token[1:]) for token in found.vocabulary.tokens])
    held, kept = found.held_out, set(back.tolist())
    pairs = list(zip(number[held.words].tolist(), number[held.contexts].tolist(), strict=True))
    expected = {
        (a, b)
        for a in kept
        for b in range(a - REACH, a + REACH + 1)
        if a != b and b in kept and owner[a] == owner[b]
    }
    assert set(pairs) == expected
    assert len(pairs) == len(expected)


def test_of_a_short_text_nothing_is_kept_back_nor_where_it_is_not_wanted():
    text = " ".join(["a b"] * (SMALLEST // 2))
    assert len(sentences_of([text]).held_out) > 0
    assert len(sentences_of([text])) == SMALLEST - STRETCH
    for found in (sentences_of([text[:-2]]), sentences_of([text], held_out=False)):
        assert not len(found.held_out)
        assert found.held_out.noise.shape == (0, NOISE)
    assert len(sentences_of([text], held_out=False)) == SMALLEST


def test_a_long_text_gives_so_many_pairs_at_most():
    words = np.random.default_rng(0).integers(0, 300, 120_000)
    found = sentences_of([" ".join(f"w{n}" for n in words)])
    assert len(found.held_out) == MOST_PAIRS
    assert len(found) == 120_000 - 60 * STRETCH
    assert found.held_out.noise.shape == (MOST_PAIRS, NOISE)


def test_noise_beside_the_pairs_is_drawn_by_its_frequency():
    words = np.random.default_rng(0).choice(3, 60_000, p=[0.9, 0.09, 0.01])
    found = sentences_of([" ".join(f"w{n}" for n in words)])
    chances = found.vocabulary.counts**0.75
    shares = np.bincount(found.held_out.noise.ravel()) / found.held_out.noise.size
    error = 4 * np.sqrt(0.25 / found.held_out.noise.size)
    assert np.abs(shares - chances / chances.sum()).max() < error


def test_a_seed_keeps_back_the_same_again_and_another_draws_other_noise():
    text = " ".join(f"w{n}" for n in np.random.default_rng(0).integers(0, 50, 9_000))
    first, again, other = (sentences_of([text], seed=seed) for seed in (4, 4, 5))
    for name in ("words", "contexts", "noise"):
        assert np.array_equal(getattr(first.held_out, name), getattr(again.held_out, name))
    assert np.array_equal(first.ids, other.ids)
    assert not np.array_equal(first.held_out.noise, other.held_out.noise)


def test_nothing_can_be_written():
    found = sentences_of([" ".join(["a b"] * SMALLEST)])
    held = found.held_out
    for array in (found.ids, found.offsets, found.vocabulary.counts, *vars(held).values()):
        assert not array.flags.writeable


@pytest.mark.parametrize(
    ("texts", "min_count", "said"),
    [
        (["a b c"], 2, "Fewer than two words occur 2 times"),
        (["a a b"], 2, "Fewer than two words occur 2 times"),
        (["a a a"], 1, "only one different word"),
        (["a", "b", "c"], 1, "No document has two words"),
        (["a x", "b y", "a z", "b"], 2, "No document has two words that occur 2 times"),
    ],
)
def test_a_text_that_teaches_nothing_is_refused(texts, min_count, said):
    with pytest.raises(UserError, match=said):
        sentences_of(texts, min_count)


def test_stop_words_that_the_corpus_left_out_are_closed_over():
    corpus = build_corpus(["cats like the fish", "cats and fish"], TokenizeConfig(stop_words=True))
    found = run(sentences_steps(corpus, 1))
    assert [words[-1] for words in spoken(found)] == ["fish", "fish"]
    assert "the" not in found.vocabulary.tokens
