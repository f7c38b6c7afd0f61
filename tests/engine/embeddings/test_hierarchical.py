"""Hierarchical softmax: probabilities that add up, and steps along their gradient."""

import numpy as np
import pytest

from engine.embeddings import hierarchical
from engine.embeddings.capping import MOST_MOVED
from engine.embeddings.dealing import Dealer
from engine.embeddings.hierarchical import TreeBlock, score_pairs_by_tree
from engine.embeddings.huffman import huffman_tree
from engine.embeddings.sampling import Sampler
from engine.embeddings.sentences import HeldOutPairs
from engine.embeddings.tiles import Shape
from tests.support.pairs import NO_PAIRS, FrozenTable, neighbours, sentences_of

COUNTS = np.array([40, 22, 10, 9, 5, 3, 1])
SIZE, DIMENSION, RATE = len(COUNTS), 6, 1e-4
both = pytest.mark.parametrize("mean", [False, True], ids=["skip-gram", "cbow"])


def tables(length=0.7, size=SIZE, seed=1):
    rng = np.random.default_rng(seed)
    words = rng.normal(0, length, (size, DIMENSION)).astype(np.float32)
    return words, rng.normal(0, length, (size - 1, DIMENSION)).astype(np.float32)


def text(window, lengths=(9, 1, 17, 2, 5), size=SIZE):
    rng = np.random.default_rng(3)
    sentences = sentences_of(*[rng.integers(0, size, n) for n in lengths], counts=COUNTS[:size])
    (windows,) = Sampler(sentences, window, 0, rng).epoch()
    return windows


def chance(word, guess, nodes, tree):
    """Return p(word) as the product along its path, in float64."""
    chance = 1.0
    for node, side in zip(tree.nodes[word], tree.signs[word], strict=True):
        if side:
            chance *= 1 / (1 + np.exp(-side * (nodes[node] @ guess)))
    return chance


def objective(windows, words, nodes, tree, mean):
    """Sum ln p over all guesses of a text; return it and the number of guesses."""
    words, nodes, total, guesses = words.astype(float), nodes.astype(float), 0.0, 0
    for centre, target in enumerate(windows.words):
        window = [words[windows.words[place]] for place in neighbours(windows, centre)]
        for guess in [np.mean(window, axis=0)] if mean and window else window:
            total += np.log(chance(target, guess, nodes, tree))
            guesses += 1
    return total, guesses


def slope(function, table):
    """Return the gradient of a function of a float64 table, by central differences."""
    gradient, small = np.zeros(table.shape), 1e-5
    for place in np.ndindex(table.shape):
        here = table[place]
        table[place] = here + small
        above = function()
        table[place] = here - small
        gradient[place] = (above - function()) / (2 * small)
        table[place] = here
    return gradient


def played(windows, shape, tree, mean, words, nodes, rate=RATE):
    dealer = Dealer(shape, COUNTS, np.random.default_rng(0))
    work, x, y = TreeBlock(shape, tree, mean), FrozenTable(words), FrozenTable(nodes)
    losses = []
    for block in dealer.blocks(windows):
        work.gather(block, x, y)
        with np.errstate(over="ignore"):
            losses.append(work.compute(rate, loss=True))
        work.apply(x, y)
    return x, y, *np.sum(losses, axis=0)


@pytest.mark.parametrize("length", [0.0, 0.7, 5.0])
def test_the_probabilities_of_all_words_add_up_to_one(length):
    tree, (words, nodes) = huffman_tree(COUNTS), tables(length)
    everyone = np.tile(np.arange(SIZE, dtype=np.int32), (SIZE, 1))
    chances = np.exp(hierarchical._log_probabilities(words, nodes, tree, everyone))
    assert chances.sum(axis=1) == pytest.approx(np.ones(SIZE), abs=1e-12)
    for word in range(SIZE):
        expected = [chance(other, words[word].astype(float), nodes, tree) for other in range(SIZE)]
        assert chances[word] == pytest.approx(expected)


@both
@pytest.mark.parametrize(("window", "tiles"), [(1, 1), (3, 1), (3, 4), (12, 1)])
def test_steps_follow_the_gradient_of_the_log_probability(mean, window, tiles):
    tree, windows, (words, nodes) = huffman_tree(COUNTS), text(window), tables()
    x, y, loss, pairs = played(
        windows, Shape(tiles, window, DIMENSION, 4, 5), tree, mean, words, nodes
    )
    total, guesses = objective(windows, words, nodes, tree, mean)
    assert pairs == guesses
    assert loss == pytest.approx(-total, rel=1e-6)
    wide, inner = words.astype(float), nodes.astype(float)

    def value():
        return objective(windows, wide, inner, tree, mean)[0]

    up, down = slope(value, wide), slope(value, inner)
    assert {weight for _, weight in x.weights + y.weights} == {1.0}
    assert y.steps == pytest.approx(RATE * down, rel=1e-4, abs=1e-4 * RATE)
    if not mean:
        assert x.steps == pytest.approx(RATE * up, rel=1e-4, abs=1e-4 * RATE)


def test_every_word_of_a_mean_takes_its_whole_step():
    """As in word2vec.c, the words of a window are not told apart by their share in the mean."""
    tree, (words, nodes) = huffman_tree(COUNTS), tables()
    windows = text(3, [4])
    x, *_ = played(windows, Shape(1, 3, DIMENSION, 4, 5), tree, True, words, nodes)
    expected = np.zeros(words.shape)
    for centre, target in enumerate(windows.words):
        seen = [windows.words[place] for place in neighbours(windows, centre)]
        guess = words[seen].astype(float).mean(axis=0)
        step = slope(lambda g=guess, t=target: np.log(chance(t, g, nodes, tree)), guess)
        np.add.at(expected, seen, RATE * step)
    assert x.steps == pytest.approx(expected, rel=1e-4, abs=1e-4 * RATE)


@both
def test_two_words_are_told_apart_by_one_node(mean):
    tree, windows, (words, nodes) = huffman_tree(COUNTS[:2]), text(2, [9], 2), tables(size=2)
    x, y, loss, _ = played(windows, Shape(1, 2, DIMENSION, 4, 5), tree, mean, words, nodes)
    assert loss == pytest.approx(-objective(windows, words, nodes, tree, mean)[0], rel=1e-6)
    assert x.steps.any()
    assert y.steps.any()


@both
def test_steps_that_pile_up_are_shrunk_to_the_most_a_score_may_move(mean):
    tree, windows, (words, nodes) = huffman_tree(COUNTS), text(5, [64]), tables(0.9)
    shape, rate = Shape(4, 5, DIMENSION, 4, 5), 0.5
    whole = played(windows, shape, tree, mean, words, nodes, 1e-6)
    x, y, *_ = played(windows, shape, tree, mean, words, nodes, rate)
    for table, moved, steps in zip(
        (x, y), farthest(windows, words, nodes, tree, mean, rate), whole[:2], strict=True
    ):
        share = np.minimum(1, MOST_MOVED / np.maximum(moved, 1e-9))[:, None]
        assert (share < 1).any()
        assert table.steps == pytest.approx(share * steps.steps * rate / 1e-6, rel=1e-3, abs=1e-3)


def farthest(windows, words, nodes, tree, mean, rate):
    """Return how far the steps of words and of nodes move a score at most, added up."""
    of_words, of_nodes = np.zeros(len(words)), np.zeros(len(nodes))
    for centre, target in enumerate(windows.words):
        seen = windows.words[neighbours(windows, centre)]
        groups = [seen] if mean else seen[:, None]
        for group in groups:
            guess = words[group].astype(float).mean(axis=0)
            for node, side in zip(tree.nodes[target], tree.signs[target], strict=True):
                missed = rate * abs(side) / (1 + np.exp(side * (nodes[node] @ guess)))
                of_nodes[node] += missed * (guess @ guess)
                np.add.at(of_words, group, missed * (nodes[node] @ nodes[node]))
    return of_words, of_nodes


@both
def test_vectors_of_any_length_take_finite_steps(mean):
    tree, windows = huffman_tree(COUNTS), text(5)
    x, y, loss, _ = played(windows, Shape(1, 5, DIMENSION, 4, 5), tree, mean, *tables(1e6), 0.1)
    assert np.isfinite(x.steps).all()
    assert np.isfinite(y.steps).all()
    assert np.isfinite(loss)


def test_judged_pairs_against_direct_computation(monkeypatch):
    monkeypatch.setattr(hierarchical, "PAIRS_AT_ONCE", 7)
    tree, (words, nodes) = huffman_tree(COUNTS), tables()
    rng = np.random.default_rng(5)
    asked, contexts = rng.integers(0, SIZE, (2, 30)).astype(np.int32)
    pairs = HeldOutPairs(asked, contexts, rng.integers(0, SIZE, (30, 5)).astype(np.int32))
    losses, above = [], []
    for word, context, noise in zip(pairs.words, pairs.contexts, pairs.noise, strict=True):
        guess = words[word].astype(float)
        true = chance(context, guess, nodes, tree)
        losses.append(-np.log(true))
        other = [chance(drawn, guess, nodes, tree) for drawn in noise]
        above += [(true > drawn) + (true == drawn) / 2 for drawn in other]
    score = score_pairs_by_tree(pairs, words, nodes, tree)
    assert score.loss == pytest.approx(np.mean(losses))
    assert score.ranking == pytest.approx(np.mean(above))


def test_nodes_that_know_nothing_halve_at_every_question():
    tree, (words, nodes) = huffman_tree(COUNTS), tables()
    every = np.arange(SIZE, dtype=np.int32)
    pairs = HeldOutPairs(every, every, np.zeros((SIZE, 5), np.int32))
    score = score_pairs_by_tree(pairs, words, 0 * nodes, tree)
    assert score.loss == pytest.approx(tree.depths.mean() * np.log(2))


def test_where_nothing_was_kept_back_there_is_no_score():
    score = score_pairs_by_tree(NO_PAIRS, *tables(), huffman_tree(COUNTS))
    assert np.isnan([score.loss, score.ranking]).all()
