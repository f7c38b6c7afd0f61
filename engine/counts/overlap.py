"""Overlap: n-grams that say the same thing twice, and which of them to show.

A table of n-grams repeats itself. Where a text says ``New York City`` five times and never ``York``
otherwise, it also lists ``New York``, ``York City`` and ``York`` five times each. Two filters thin
such families out:

``longest``
    Statistical substring reduction (Lü, Zhang and Hu 2004): an n-gram goes if a longer one of the
    table that contains it occurs exactly as often, for then it never occurs outside of it. One
    token more on either side is enough to look at, since all n-grams between the two occur as
    often too.

``most frequent``
    An n-gram stays if at one place of the text at least it is a peak: no n-gram of its length that
    shares a token with it there is more frequent. ``middle of`` goes where it is always followed by
    ``the``, since ``of the`` is more frequent. This is the idea of local maxima (da Silva and Lopes
    1999) with plain counts. Lengths are judged apart from one another: a part is never rarer than
    the whole, so the shortest would always win. Equals let each other stay.

Both read off the text which n-grams meet there, so that no pair of rows is ever compared.
"""

import numpy as np

from engine.arrays import Bool, Int32, Int64, read_only
from engine.counts.ngrams import NgramTable
from engine.counts.places import BLOCK, NgramTree, borders, deeper_steps, ngram_tree_steps
from engine.messages import Message, UserError
from engine.training import Steps, WorkProgress, run

CHOICES = ("all", "longest", "most frequent")


def overlap_filter(table: NgramTable, keep: str = "all") -> Int64:
    """Return the rows to keep, int64, ascending.

    Parameters
    ----------
    keep
        ``"all"``, ``"longest"`` or ``"most frequent"``.

    >>> from engine.counts.ngrams import NgramConfig, count_ngrams
    >>> from engine.text import build_corpus
    >>> table = count_ngrams(build_corpus(["New York", "New York", "new"]), NgramConfig(1, 2))
    >>> [table.text(row) for row in overlap_filter(table, "longest")]
    ['new', 'new york']
    """
    return run(overlap_filter_steps(table, keep))


def overlap_filter_steps(table: NgramTable, keep: str = "all") -> Steps[Int64]:
    """Do the same step by step, so that it can be watched and stopped."""
    if keep not in CHOICES:
        raise UserError(
            "“{keep}” is no way to thin out n-grams; choose one of {choices}.",
            keep=keep,
            choices=", ".join(CHOICES),
        )
    if keep == "all":
        return np.arange(len(table), dtype=np.int64)
    tree = yield from ngram_tree_steps(table)
    kept = yield from _longest(tree) if keep == "longest" else _peaks(tree)
    return read_only(np.flatnonzero(kept))


def _longest(tree: NgramTree) -> Steps[Bool]:
    """Return bool (R,), False for rows that never occur outside of a longer one."""
    table = tree.table
    kept = np.ones(len(table), bool)
    border, nodes = borders(table.corpus), table.corpus.ids
    for n in range(1, table.config.high):
        longer = yield from deeper_steps(tree, border, nodes, n)
        if n >= table.config.low:
            contained = yield from _contained(tree, nodes, longer, n)
            rows = np.flatnonzero(table.orders == n)
            kept[rows] = ~contained[tree.nodes[rows]]
        nodes = longer
    return kept


def _contained(tree: NgramTree, shorter: Int32, longer: Int32, n: int) -> Steps[Bool]:
    """Tell which nodes of depth n occur as often as one of depth n + 1 that contains them."""
    counts = tree.per_node(tree.table.counts, n)
    longer_counts = tree.per_node(tree.table.counts, n + 1)
    contained = np.zeros(len(counts), bool)
    for begin in range(0, len(longer), BLOCK):
        places = np.flatnonzero(longer[begin : begin + BLOCK] >= 0) + begin
        count = longer_counts[longer[places]]
        for part in (shorter[places], shorter[places + 1]):
            contained[part[counts[part] == count]] = True
        yield _progress(n, begin, len(longer))
    return contained


def _peaks(tree: NgramTree) -> Steps[Bool]:
    """Return bool (R,), True for rows that are the most frequent ones at some place."""
    table = tree.table
    kept = np.zeros(len(table), bool)
    border, nodes = borders(table.corpus), table.corpus.ids
    for n in range(1, table.config.high + 1):
        if n > 1:
            nodes = yield from deeper_steps(tree, border, nodes, n - 1)
        if n >= table.config.low:
            peak = yield from _highest(tree, nodes, n)
            rows = np.flatnonzero(table.orders == n)
            kept[rows] = peak[tree.nodes[rows]]
    return kept


def _highest(tree: NgramTree, nodes: Int32, n: int) -> Steps[Bool]:
    """Tell which nodes of depth n have no overlapping neighbour above them at some place."""
    counts = np.append(tree.per_node(tree.table.counts, n), 0)  # the last one serves node -1
    peak = np.zeros(len(counts), bool)
    for begin in range(0, len(nodes), BLOCK):
        first, end = max(0, begin - n + 1), min(begin + BLOCK, len(nodes))
        around = counts[nodes[first : end + n - 1]]
        own, padded = around[begin - first :][: end - begin], np.zeros(end - begin + 2 * n - 2, int)
        padded[first - begin + n - 1 :][: len(around)] = around
        highest = own.copy()
        for shift in range(2 * n - 1):
            np.maximum(highest, padded[shift : shift + len(own)], out=highest)
        peak[nodes[begin:end][own == highest]] = True
        yield _progress(n, begin, len(nodes))
    return peak[:-1]


def _progress(n: int, step: int, total: int) -> WorkProgress:
    return WorkProgress(step, total, Message("Comparing overlapping runs of {n}", {"n": n}))
