"""Places: which n-gram of a table begins at every position of the text.

A table says how often an n-gram occurs, not where. To find all of them everywhere, the table is
read as a tree (a trie): its nodes of depth d are the different beginnings of d tokens, and a level
is one ascending array of integers ``parent * V + token``. One step down the tree is then one binary
search for a whole block of positions, and the text is walked once per order, however large the
table is. A position whose tokens leave the tree, because the n-gram there is too rare for the table
or a border is in the way, is at node -1 from then on.
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Bool, Int32, Int64, read_only
from engine.counts.ngrams import NgramTable
from engine.messages import Message
from engine.text.corpus import Corpus
from engine.training import Steps, WorkProgress

BLOCK = 1 << 17  # positions looked up at once


def borders(corpus: Corpus) -> Bool:
    """Return bool (N,), True where a token is no neighbour of the one before it.

    >>> from engine.text import build_corpus
    >>> borders(build_corpus(["I like nets", "", "I fish"])).tolist()
    [True, False, False, True, False]
    """
    border = corpus.gaps.copy()
    border[corpus.offsets[corpus.offsets < len(corpus)]] = True
    return border


def standing(border: Bool, n: int, begin: int, end: int) -> Int64:
    """Return the positions from ``begin`` to ``end`` at which an n-gram of ``n`` tokens stands."""
    end = max(begin, min(end, len(border) - n + 1))
    free = np.ones(end - begin, bool)
    for step in range(1, n):
        free &= ~border[begin + step : end + step]
    return np.flatnonzero(free) + begin


@dataclass(frozen=True, eq=False)
class NgramTree:
    """The n-grams of a table as a tree.

    Attributes
    ----------
    levels
        The nodes of depth 2, 3, …: int64 (S,), ascending ``parent * V + token``. A node is its
        place there; a node of depth 1 is its token.
    nodes
        int32 (R,), the node of each row, at the depth of its order.
    """

    levels: tuple[Int64, ...]
    nodes: Int32
    table: NgramTable

    def size(self, depth: int) -> int:
        """Return how many nodes there are at one depth."""
        return len(self.table.corpus.vocabulary) if depth == 1 else len(self.levels[depth - 2])

    def parents(self, rows: Int64, order: int) -> Int64:
        """Return the node of all tokens but the last of rows of one order, at least 2."""
        keys = self.levels[order - 2][self.nodes[rows]]
        return keys // len(self.table.corpus.vocabulary)

    def per_node(self, values: Int64, depth: int) -> Int64:
        """Lay out values of the rows (R,) by node (S,); 0 for nodes that are no row."""
        rows = np.flatnonzero(self.table.orders == depth)
        laid_out = np.zeros(self.size(depth), np.int64)
        laid_out[self.nodes[rows]] = values[rows]
        return laid_out


def ngram_tree_steps(table: NgramTable) -> Steps[NgramTree]:
    """Build the tree of a table."""
    levels: list[Int64] = []
    nodes = np.zeros(len(table), np.int32)
    for n in range(table.config.low, table.config.high + 1):
        rows = np.flatnonzero(table.orders == n)
        node = table.ngrams[rows, 0].astype(np.int64)
        for depth in range(2, n + 1):
            keys = node * len(table.corpus.vocabulary) + table.ngrams[rows, depth - 1]
            if len(levels) < depth - 1:
                yield _progress(depth, 0, len(rows))
                levels.append(read_only(_different(keys)))
            for begin in range(0, len(rows), BLOCK):
                node[begin : begin + BLOCK] = _find(levels[depth - 2], keys[begin : begin + BLOCK])
                yield _progress(depth, begin, len(rows))
        nodes[rows] = node
    return NgramTree(tuple(levels), read_only(nodes), table)


def deeper_steps(tree: NgramTree, border: Bool, nodes: Int32, depth: int) -> Steps[Int32]:
    """Go one token further everywhere.

    Parameters
    ----------
    nodes
        int32 (N,), the node of ``depth`` tokens at each position, -1 where there is none; to begin
        with, depth 1, these are ``corpus.ids``.

    Returns
    -------
    int32 (N,), the node of ``depth + 1`` tokens at each position, or -1.
    """
    corpus = tree.table.corpus
    found = np.full(len(corpus), -1, np.int32)
    for begin in range(0, len(corpus), BLOCK):
        places = followed(border, nodes, depth, begin)
        keys = nodes[places].astype(np.int64) * len(corpus.vocabulary)
        found[places] = _find(tree.levels[depth - 1], keys + corpus.ids[places + depth])
        yield _progress(depth + 1, begin, len(corpus))
    return found


def followed(border: Bool, nodes: Int32, depth: int, begin: int) -> Int64:
    """Return where, in the block from ``begin``, a neighbour follows the tokens of a node."""
    end = max(begin, min(begin + BLOCK, len(nodes) - depth))
    inside = (nodes[begin:end] >= 0) & ~border[begin + depth : end + depth]
    return np.flatnonzero(inside) + begin


def _different(keys: Int64) -> Int64:
    """Return the different keys, ascending; sorting lets go of the interpreter, a set does not."""
    keys = np.sort(keys)
    return keys[np.flatnonzero(np.diff(keys, prepend=-1))]


def _find(level: Int64, keys: Int64) -> Int64:
    """Return the place of each key in an ascending level, or -1."""
    if not len(level):
        return np.full(len(keys), -1, np.int64)
    order = np.argsort(keys)  # looked up in order, neighbours find each other in the cache
    keys = keys[order]
    places = np.minimum(np.searchsorted(level, keys), len(level) - 1)
    found = np.empty(len(keys), np.int64)
    found[order] = np.where(level[places] == keys, places, -1)
    return found


def _progress(n: int, step: int, total: int) -> WorkProgress:
    return WorkProgress(step, total, Message("Finding runs of {n} in the text", {"n": n}))
