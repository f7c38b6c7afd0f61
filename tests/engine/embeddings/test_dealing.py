"""How a text is cut into blocks: every word is dealt once, with its own neighbours."""

from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.embeddings.dealing import (
    FEWEST,
    FEWEST_NOISE,
    LONGEST,
    MOST_REPEATS,
    SHORTEST,
    Dealer,
    block_shape,
)
from engine.embeddings.sampling import Sampler
from engine.embeddings.tiles import Shape, reach_masks
from tests.support.pairs import neighbours, sentences_of


@dataclass(frozen=True)
class Settings:
    window: int = 5
    dimension: int = 10
    negatives: int = 5
    subsample: float = 0


def shape(counts, longest=LONGEST, **settings):
    return block_shape(np.array(counts, np.int64), Settings(**settings), longest)


def test_many_words_make_long_blocks_and_few_words_short_ones():
    assert shape([1000] * 1000).length == LONGEST
    assert shape([10**6] * 2).length == SHORTEST
    assert shape([30_000] + [1000] * 970).length == 16 * (MOST_REPEATS * 1000 // 30 // 16)


def test_a_short_text_has_short_blocks_so_that_there_are_enough_of_them():
    assert shape([100] * 1000).length == 16 * (100_000 // FEWEST // 16)
    assert shape([1] * 1000).length == SHORTEST


def test_thinned_out_words_are_expected_less_often():
    counts = [500_000] + [1000] * 500
    assert shape(counts).length == SHORTEST
    assert shape(counts, subsample=1e-4).length > 4 * SHORTEST


@pytest.mark.parametrize("window", range(1, 21))
def test_a_block_is_whole_tiles_of_at_least_one(window):
    for counts in ([1, 1], [3, 2, 1] * 20, [1] * 1000):
        for longest in (64, LONGEST):
            found = shape(counts, longest, window=window)
            assert found.length == found.tiles * found.tile
            assert found.tiles >= 1
            assert found.length <= longest


@pytest.mark.parametrize("negatives", [1, 5, 50])
def test_as_many_noise_words_as_negatives_at_least(negatives):
    assert shape([1000] * 1000, negatives=negatives).noise == max(32, negatives)
    assert shape([1, 1], negatives=negatives).noise == max(FEWEST_NOISE, negatives)


@given(
    lengths=st.lists(st.integers(1, 30), min_size=1, max_size=12),
    window=st.integers(1, 12),
    tiles=st.integers(1, 4),
    seed=st.integers(0, 9),
)
@settings(max_examples=40)
def test_every_word_is_dealt_once_with_its_neighbours(lengths, window, tiles, seed):
    rng = np.random.default_rng(seed)
    sentences = sentences_of(*[rng.integers(0, 50, n) for n in lengths], counts=[1] * 50)
    (windows,) = Sampler(sentences, window, 0, rng).epoch()
    dealt = Shape(tiles, window, 4, 8, 5)
    blocks = list(Dealer(dealt, sentences.vocabulary.counts, rng).blocks(windows))
    assert len(blocks) == -(-sum(lengths) // dealt.length)
    masks, centre = reach_masks(window), 0
    for block in blocks:
        assert len(block.words) == dealt.length + 2 * window
        for place in range(dealt.length):
            around = block.words[place : place + 2 * window + 1]
            seen = around[masks[block.reach[place]] > 0].tolist()
            if centre >= len(windows.words):
                assert (seen, block.pairs[place]) == ([], 0)
                continue
            assert around[window] == windows.words[centre]
            assert seen == [windows.words[other] for other in neighbours(windows, centre)]
            assert block.pairs[place] == windows.pairs[centre]
            centre += 1


def test_a_stretch_without_words_has_no_block():
    sentences = sentences_of([0, 1], counts=[10**9, 10**9])
    (windows,) = Sampler(sentences, 5, 1e-12, np.random.default_rng(0)).epoch()
    assert not len(windows.words)
    dealer = Dealer(Shape(1, 5, 4, 8, 5), sentences.vocabulary.counts, np.random.default_rng(0))
    assert list(dealer.blocks(windows)) == []


def test_noise_is_drawn_anew_for_every_block_and_by_its_frequency():
    counts = np.array([1000, 100, 10, 1])
    sentences = sentences_of([0] * 4000, counts=counts)
    (windows,) = Sampler(sentences, 1, 0, np.random.default_rng(0)).epoch()
    dealer = Dealer(Shape(1, 1, 4, 64, 5), counts, np.random.default_rng(3))
    noise = np.stack([block.noise for block in dealer.blocks(windows)])
    assert len(np.unique(noise, axis=0)) == len(noise) == 250
    chances = counts**0.75 / (counts**0.75).sum()
    shares = np.bincount(noise.ravel(), minlength=4) / noise.size
    assert np.abs(shares - chances).max() < 4 * np.sqrt(0.25 / noise.size)
