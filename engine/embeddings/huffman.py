"""A Huffman tree over words: frequent words near the root, each with a path of yes-no questions.

Huffman (1952) joins the two rarest trees until one is left, which makes the mean path the shortest
possible: about as many questions as the words have bits of entropy. Words come sorted by frequency,
so two queues do without a heap, as in word2vec.c: one of words, rarest first, and one of joined
trees, which are made in rising order anyway.
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Float32, Int32, Int64, read_only


@dataclass(frozen=True, eq=False)
class HuffmanTree:
    """The path of every word.

    Attributes
    ----------
    nodes
        int32 (V, depth), the inner nodes (0 … V - 2) above each word, from the word up to the root;
        filled up with 0.
    signs
        float32 (V, depth), +1 where the word lies on the first side of the node, -1 on the other,
        0 beyond the root.
    """

    nodes: Int32
    signs: Float32

    @property
    def depths(self) -> Int64:
        """int64 (V,), the number of questions that lead to each word."""
        depths: Int64 = np.count_nonzero(self.signs, axis=1)
        return depths


def huffman_tree(counts: Int64) -> HuffmanTree:
    """Build the tree of words that occur so often; counts (V,) fall, V is 2 or more."""
    parents, second = _joined(counts.tolist())
    size, root = len(counts), 2 * len(counts) - 2
    here, nodes, signs = np.arange(size), [], []
    while (here != root).any():
        above = np.where(here == root, root, parents[here])
        nodes.append(np.where(here == root, 0, above - size))
        signs.append(np.where(here == root, 0, 1 - 2 * second[here]))
        here = above
    return HuffmanTree(
        read_only(np.stack(nodes, axis=1).astype(np.int32)),
        read_only(np.stack(signs, axis=1).astype(np.float32)),
    )


def _joined(counts: list[int]) -> tuple[Int64, Int64]:
    """Return for each of 2 V - 1 trees the one it is joined into, and whether as the second."""
    size = len(counts)
    weights = counts + [0] * (size - 1)
    parents, second = [0] * (2 * size - 1), [0] * (2 * size - 1)
    word, tree = size - 1, size
    for joined in range(size, 2 * size - 1):
        pair = []
        for _ in range(2):
            if word >= 0 and (tree >= joined or weights[word] < weights[tree]):
                pair.append(word)
                word -= 1
            else:
                pair.append(tree)
                tree += 1
        weights[joined] = weights[pair[0]] + weights[pair[1]]
        parents[pair[0]] = parents[pair[1]] = joined
        second[pair[1]] = 1
    return np.array(parents), np.array(second)
