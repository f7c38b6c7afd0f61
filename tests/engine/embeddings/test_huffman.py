"""Huffman trees against a heap, and what any such tree must be."""

import heapq
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.embeddings.huffman import huffman_tree

COUNTS = st.lists(st.integers(1, 10**6), min_size=2, max_size=60).map(
    lambda counts: np.array(sorted(counts, reverse=True), np.int64)
)


def questions(counts):
    """Return how many questions a shortest tree takes for a text, found with a heap."""
    heap, asked = list(map(int, counts)), 0
    heapq.heapify(heap)
    while len(heap) > 1:
        joined = heapq.heappop(heap) + heapq.heappop(heap)
        asked += joined
        heapq.heappush(heap, joined)
    return asked


def codes(tree):
    """Return the path of each word from the root as (node, side) pairs."""
    return [
        [(int(node), int(side)) for node, side in zip(nodes, signs, strict=True) if side][::-1]
        for nodes, signs in zip(tree.nodes, tree.signs, strict=True)
    ]


@given(COUNTS)
def test_no_tree_asks_fewer_questions(counts):
    tree = huffman_tree(counts)
    assert int(counts @ tree.depths) == questions(counts)
    shares = counts / counts.sum()
    entropy = -(shares @ np.log2(shares))
    assert entropy - 1e-9 <= shares @ tree.depths < entropy + 1


@given(COUNTS)
def test_the_paths_are_those_of_one_full_tree(counts):
    paths = codes(huffman_tree(counts))
    below = {}
    for path in paths:
        assert path[0][0] == len(counts) - 2  # the root
        for (node, side), (following, _) in pairwise(path):
            assert below.setdefault((node, side), following) == following
        leaf = below.setdefault(path[-1], "a word")
        assert leaf == "a word"
    assert len({path[-1] for path in paths}) == len(counts)  # no word lies on the way to another
    assert set(below) == {(node, side) for node in range(len(counts) - 1) for side in (1, -1)}


@given(COUNTS)
def test_frequent_words_are_no_deeper_than_rare_ones(counts):
    depths = huffman_tree(counts).depths
    for rare in range(1, len(counts)):
        if counts[rare] < counts[rare - 1]:
            assert depths[:rare].max() <= depths[rare:].min()


def test_two_words_take_one_question():
    tree = huffman_tree(np.array([5, 2]))
    assert tree.nodes.tolist() == [[0], [0]]
    assert sorted(tree.signs.ravel().tolist()) == [-1, 1]
    assert tree.depths.tolist() == [1, 1]


def test_equal_words_make_a_balanced_tree():
    assert huffman_tree(np.ones(64, np.int64)).depths.tolist() == [6] * 64


def test_doubling_counts_make_a_chain():
    tree = huffman_tree(2 ** np.arange(30, -1, -1))
    assert tree.depths.tolist() == [*range(1, 31), 30]


def test_a_vocabulary_by_zipf():
    counts = 10**7 // np.arange(1, 30_001)
    tree = huffman_tree(counts)
    assert int(counts @ tree.depths) == questions(counts)
    assert tree.nodes.shape == tree.signs.shape == (30_000, tree.depths.max())
    assert (tree.nodes.dtype, tree.signs.dtype) == (np.int32, np.float32)


def test_a_tree_cannot_be_written():
    tree = huffman_tree(np.array([3, 2, 1]))
    with pytest.raises(ValueError, match="read-only"):
        tree.nodes[0] = 0
    with pytest.raises(ValueError, match="read-only"):
        tree.signs[0] = 0
