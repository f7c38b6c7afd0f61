"""Skipping, windows and noise against plain counting."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.embeddings import sampling
from engine.embeddings.sampling import NOISE_TABLE, Sampler, kept_share, noise_table
from tests.support.pairs import neighbours, sentences_of


def drawn(sentences, window, threshold=0.0, seed=0):
    return list(Sampler(sentences, window, threshold, np.random.default_rng(seed)).epoch())


@given(
    counts=st.lists(st.integers(1, 10**6), min_size=1, max_size=20),
    threshold=st.floats(1e-6, 1),
)
def test_the_share_kept_is_that_of_the_paper(counts, threshold):
    total = sum(counts)
    for count, share in zip(counts, kept_share(np.array(counts), threshold), strict=True):
        ratio = threshold / (count / total)
        assert share == pytest.approx(min(1, ratio**0.5 + ratio), rel=1e-5)


def test_a_threshold_of_zero_or_one_skips_nothing():
    counts = np.array([10**7, 50, 1])
    assert kept_share(counts, 0).tolist() == [1, 1, 1]
    assert kept_share(counts, 1).tolist() == [1, 1, 1]


@pytest.mark.parametrize(
    "counts",
    [[1], [7, 7], [10**6, 1], np.maximum(1, 10**6 // np.arange(1, 1001)).tolist()],
    ids=["one", "equal", "far apart", "zipf"],
)
def test_words_stand_in_the_noise_table_by_their_weighed_share(counts):
    counts = np.array(counts)
    table = noise_table(counts)
    shares = np.bincount(table, minlength=len(counts)) / NOISE_TABLE
    assert table.dtype == np.int32
    assert len(shares) == len(counts)
    assert shares == pytest.approx(counts**0.75 / (counts**0.75).sum(), abs=1e-6)


def test_more_words_than_the_table_has_places():
    table = noise_table(np.ones(2 * NOISE_TABLE, np.int64))
    assert table.min() >= 0
    assert table.max() < 2 * NOISE_TABLE
    assert len(np.unique(table)) == NOISE_TABLE


@given(
    lengths=st.lists(st.integers(0, 25), min_size=1, max_size=15),
    window=st.integers(1, 20),
    threshold=st.sampled_from([0.0, 0.01, 1.0]),
    chunk=st.sampled_from([7, 64, 1 << 17]),
    seed=st.integers(0, 99),
)
def test_windows_stay_within_their_sentence_and_their_stretch(
    lengths, window, threshold, chunk, seed
):
    rng = np.random.default_rng(seed)
    sentences = sentences_of(*[rng.integers(0, 9, n) for n in lengths], counts=range(90, 0, -10))
    owner = np.repeat(np.arange(len(lengths)), lengths)
    # A word of its own for every place, so that a kept word says where it stood.
    counts = sentences.vocabulary.counts[sentences.ids]
    places = replace(sentences_of(range(len(owner)), counts=counts), offsets=sentences.offsets)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sampling, "CHUNK", chunk)
        stretches = drawn(places, window, threshold, seed)
    assert [each.begin for each in stretches] == list(range(0, len(owner), chunk))
    for windows in stretches:
        words = windows.words
        assert ((words >= windows.begin) & (words < windows.end)).all()
        for centre, word in enumerate(words):
            seen = [words[place] for place in neighbours(windows, centre)]
            assert {owner[place] for place in seen} <= {owner[word]}
            reach = max(windows.left[centre], windows.right[centre])
            assert reach <= window
            self_and_kin = words[owner[words] == owner[word]]
            before = int((self_and_kin < word).sum())
            after = len(self_and_kin) - 1 - before
            assert windows.left[centre] == min(reach, before)
            assert windows.right[centre] == min(reach, after)
            assert reach >= min(1, max(before, after))


@given(lengths=st.lists(st.integers(1, 30), min_size=1, max_size=8), window=st.integers(1, 20))
def test_pairs_are_the_centres_that_see_a_word(lengths, window):
    sentences = sentences_of(*[range(n) for n in lengths])
    (windows,) = drawn(sentences, window)
    seen = np.zeros(len(windows.words))
    for centre in range(len(windows.words)):
        seen[neighbours(windows, centre)] += 1
    assert windows.pairs.tolist() == seen.tolist()


@pytest.mark.parametrize("window", [1, 5, 20])
def test_near_neighbours_are_used_more_often(window):
    (windows,) = drawn(sentences_of([0] * 20_000), window)
    middle = windows.left[window:-window]
    for distance in range(1, window + 1):
        share = (window - distance + 1) / window
        error = 4 * np.sqrt(share * (1 - share) / len(middle))
        assert abs((middle >= distance).mean() - share) <= error
    assert np.array_equal(middle, windows.right[window:-window])


def test_words_are_skipped_by_their_share():
    counts = np.array([40_000, 4_000, 400, 40])
    sentences = sentences_of(np.repeat(np.arange(4), counts))
    (windows,) = drawn(sentences, 5, 1e-3)
    share = kept_share(counts, 1e-3).astype(float)
    expected, error = counts * share, 4 * np.sqrt(counts * share * (1 - share))
    assert (np.abs(np.bincount(windows.words, minlength=4) - expected) <= error).all()
    assert share[0] < 0.04
    assert share[3] == 1


def test_every_epoch_is_drawn_anew_and_a_seed_gives_the_same():
    sentences = sentences_of([0, 1] * 200)

    def epochs(seed):
        sampler = Sampler(sentences, 5, 0.1, np.random.default_rng(seed))
        return [next(sampler.epoch()).words.tolist() for _ in range(3)]

    first, again, other = epochs(0), epochs(0), epochs(1)
    assert first == again
    assert len({tuple(words) for words in first + other}) == 6


def test_an_epoch_counts_skipped_words_too():
    sentences = sentences_of([0] * 500, [1] * 300)
    sampler = Sampler(sentences, 5, 1e-3, np.random.default_rng(0))
    assert sampler.words == 800
    (windows,) = sampler.epoch()
    assert (windows.begin, windows.end) == (0, 800)
    assert len(windows.words) < 200
