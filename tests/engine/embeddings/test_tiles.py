"""A block's steps are those of the formula, taken pair by pair."""

from dataclasses import replace

import numpy as np
import pytest

from engine.embeddings.capping import MOST_MOVED
from engine.embeddings.dealing import Dealer
from engine.embeddings.sampling import Sampler, Windows
from engine.embeddings.tiles import CbowBlock, Shape, SkipGramBlock, reach_masks
from tests.support.pairs import FrozenTable, cbow_by_hand, sentences_of, skip_gram_by_hand

RATE = 1e-4
DIMENSION = 7
NOISE = np.array([0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 4, 5, 5, 6, 7], np.int32)
CHANCES = np.bincount(NOISE) / len(NOISE)
SIZE = len(CHANCES)
LENGTHS = [9, 1, 40, 3, 26, 2, 17]  # of sentences
both = pytest.mark.parametrize(
    ("kind", "by_hand"),
    [
        pytest.param(SkipGramBlock, skip_gram_by_hand, id="skip-gram"),
        pytest.param(CbowBlock, cbow_by_hand, id="cbow"),
    ],
)


def tables(length=0.6, seed=1):
    rng = np.random.default_rng(seed)
    return [rng.normal(0, length, (SIZE, DIMENSION)).astype(np.float32) for _ in range(2)]


def text(window, lengths=LENGTHS, seed=3):
    """Draw sentences of the given lengths and a window for each of their words."""
    rng = np.random.default_rng(seed)
    sentences = sentences_of(
        *[rng.integers(0, SIZE, length) for length in lengths], counts=[5] * SIZE
    )
    (windows,) = Sampler(sentences, window, 0, rng).epoch()
    return windows


def shape_of(window, tiles=1, negatives=5, noise=16):
    return Shape(tiles, window, DIMENSION, noise, negatives)


def blocks_of(windows, shape, noise=NOISE):
    """Deal a text; every block has the same noise."""
    dealer = Dealer(shape, np.ones(SIZE, np.int64), np.random.default_rng(0))
    return [replace(block, noise=noise) for block in dealer.blocks(windows)]


def played(work, blocks, inputs, outputs, rate=RATE):
    """Run blocks one by one; return both tables, the summed loss and the number of pairs."""
    tables = FrozenTable(inputs), FrozenTable(outputs)
    losses = []
    for block in blocks:
        work.gather(block, *tables)
        with np.errstate(over="ignore"):
            losses.append(work.compute(rate, loss=True))
        work.apply(*tables)
    return *tables, *np.sum(losses, axis=0)


def close(found, expected):
    return found == pytest.approx(expected, rel=2e-5, abs=2e-6 * np.abs(expected).max())


@both
@pytest.mark.parametrize(("window", "tiles"), [(1, 1), (5, 1), (5, 3), (5, 7), (12, 1), (12, 2)])
def test_steps_and_loss_are_those_of_the_formula(kind, by_hand, window, tiles):
    windows = text(window)
    shape = shape_of(window, tiles)
    blocks = blocks_of(windows, shape)
    assert len(blocks) == -(-sum(LENGTHS) // (tiles * max(16, 2 * window)))
    vectors = tables()
    x, y, loss, pairs = played(kind(shape, SIZE), blocks, *vectors)
    expected = by_hand(windows, *vectors, CHANCES, 5, RATE)
    assert {weight for _, weight in x.weights + y.weights} == {1.0}
    assert close(x.steps, expected.inputs)
    assert close(y.steps, expected.outputs)
    assert pairs == expected.pairs
    assert loss == pytest.approx(expected.loss, rel=1e-6)


@both
def test_a_block_longer_than_the_text_learns_from_nothing_else(kind, by_hand):
    windows = text(5, [4, 3])
    shape = shape_of(5, tiles=9)
    (block,) = blocks_of(windows, shape)
    vectors = tables()
    x, y, loss, pairs = played(kind(shape, SIZE), [block], *vectors)
    expected = by_hand(windows, *vectors, CHANCES, 5, RATE)
    assert close(x.steps, expected.inputs)
    assert close(y.steps, expected.outputs)
    assert (pairs, loss) == (expected.pairs, pytest.approx(expected.loss, rel=1e-6))


@both
def test_words_alone_teach_nothing(kind, by_hand):
    windows = text(5, [1] * 20)
    blocks = blocks_of(windows, shape_of(5))
    x, y, loss, pairs = played(kind(shape_of(5), SIZE), blocks, *tables())
    assert not x.steps.any()
    assert not y.steps.any()
    assert (loss, pairs) == (0, 0)


@both
def test_a_workspace_keeps_nothing_of_the_block_before(kind, by_hand):
    windows = text(5)
    blocks = blocks_of(windows, shape_of(5))
    used, vectors = kind(shape_of(5), SIZE), tables()
    played(used, blocks, *tables(seed=8, length=30.0), rate=0.1)
    for block in blocks:
        again = played(used, [block], *vectors)
        fresh = played(kind(shape_of(5), SIZE), [block], *vectors)
        assert np.array_equal(again[0].steps, fresh[0].steps)
        assert np.array_equal(again[1].steps, fresh[1].steps)
        assert again[2:] == fresh[2:]


@both
def test_nothing_is_written_before_the_first_block_nor_twice(kind, by_hand):
    windows = text(5, [16])
    (block,) = blocks_of(windows, shape_of(5))
    work, (inputs, outputs) = kind(shape_of(5), SIZE), map(FrozenTable, tables())
    work.apply(inputs, outputs)
    assert not inputs.weights
    work.gather(block, inputs, outputs)
    assert work.compute(RATE) == (0, 0)
    work.apply(inputs, outputs)
    once = inputs.steps.copy()
    work.apply(inputs, outputs)
    assert once.any()
    assert np.array_equal(inputs.steps, once)


@both
@pytest.mark.parametrize("drawn", [5, 16])
def test_drawn_noise_expects_the_steps_of_the_formula(kind, by_hand, drawn):
    """The mean over many draws lies within four standard errors."""
    counts = np.array([40, 30, 20, 9, 7, 4, 2, 1])
    windows = text(5, [12, 20])
    vectors, shape = tables(), shape_of(5, tiles=2, negatives=5, noise=drawn)
    chances = counts**0.75 / (counts**0.75).sum()
    expected = by_hand(windows, *vectors, chances, 5, RATE)
    work, draws = kind(shape, len(counts)), []
    dealer = Dealer(shape, counts, np.random.default_rng(7))
    for _ in range(1500):
        x, y, loss, _ = played(work, dealer.blocks(windows), *vectors)
        draws.append(np.concatenate([x.steps.ravel(), y.steps.ravel(), [loss]]))
    mean, error = np.mean(draws, axis=0), np.std(draws, axis=0) / np.sqrt(len(draws))
    by_formula = np.concatenate(
        [expected.inputs.ravel(), expected.outputs.ravel(), [expected.loss]]
    )
    assert (error > 0).all()
    assert np.abs((mean - by_formula) / error).max() < 4


@both
@pytest.mark.parametrize("tiles", [1, 7])
def test_steps_that_pile_up_are_shrunk_to_the_most_a_score_may_move(kind, by_hand, tiles):
    windows = text(5, [16 * tiles])
    shape, vectors, rate = shape_of(5, tiles), tables(length=0.9), 0.5
    (block,) = blocks_of(windows, shape)
    x, y, *_ = played(kind(shape, SIZE), [block], *vectors, rate)
    expected = by_hand(windows, *vectors, CHANCES, 5, rate)
    for table, moved, steps in (
        (x, expected.inputs_moved, expected.inputs),
        (y, expected.outputs_moved, expected.outputs),
    ):
        assert (moved > MOST_MOVED).any()
        share = np.minimum(1, MOST_MOVED / np.maximum(moved, 1e-9))
        for word, weight in table.weights:
            assert weight == pytest.approx(share[word], rel=1e-4)
        assert table.steps == pytest.approx(steps * share[:, None], rel=1e-4, abs=1e-4)


@both
@pytest.mark.parametrize("length", [1e3, 1e9])
def test_vectors_of_any_length_take_finite_steps(kind, by_hand, length):
    windows = text(5)
    blocks = blocks_of(windows, shape_of(5, 3))
    work = kind(shape_of(5, 3), SIZE)
    x, y, loss, _ = played(work, blocks, *tables(length=length), 0.1)
    assert np.isfinite(x.steps).all()
    assert np.isfinite(y.steps).all()
    assert np.isfinite(loss)


def test_masks_leave_the_centre_out():
    masks = reach_masks(2)
    assert masks.shape == (9, 5)
    assert masks[0].tolist() == [0, 0, 0, 0, 0]
    assert masks[1 * 3 + 2].tolist() == [0, 1, 0, 1, 1]
    assert masks[2 * 3 + 0].tolist() == [1, 1, 0, 0, 0]


def test_a_tile_is_two_windows_wide_at_least():
    assert [Shape(3, window, 9, 5, 5).tile for window in (1, 8, 9, 20)] == [16, 16, 18, 40]
    assert Shape(3, 20, 9, 5, 5).length == 120


def test_windows_are_what_blocks_are_made_of():
    """A hand-made case: three words, the middle one sees both others, the last one nothing."""
    windows = Windows(
        words=np.array([4, 5, 6], np.int32),
        left=np.array([0, 1, 0]),
        right=np.array([1, 1, 0]),
        pairs=np.array([1, 1, 1], np.float32),
        begin=0,
        end=3,
    )
    x, y = tables()
    shape = shape_of(2, negatives=1, noise=1)
    (block,) = blocks_of(windows, shape, noise=np.array([7], np.int32))
    found, *_ = played(SkipGramBlock(shape, 8), [block], x, y, rate=1e-3)

    def step(word, score, sign):
        return sign / (1 + np.exp(sign * score)) * y[word]

    def pushed(word):
        return step(7, x[word] @ y[7], -1)

    expected = np.zeros((8, DIMENSION))
    expected[5] = step(4, x[5] @ y[4], 1) + pushed(5)
    expected[4] = step(5, x[4] @ y[5], 1) + pushed(4)
    expected[6] = step(5, x[6] @ y[5], 1) + pushed(6)
    assert found.steps == pytest.approx(1e-3 * expected, rel=1e-4, abs=1e-9)
