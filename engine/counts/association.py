"""Association of the n-grams of a table: which words belong together, not only meet often.

The formulas are those of ``association_measures``; here their numbers are taken from the text. All
marginals are counted over the places where an n-gram of that order stands, never over all words:
the last word of a text begins no pair, and with it the cells would not add up to N. And they are
counted in the text, not summed over the table, which may have left out the rare n-grams.
"""

from itertools import pairwise

import numpy as np

from engine.arrays import Bool, Int32, Int64, read_only
from engine.counts import association_measures as measures
from engine.counts.association_measures import MEASURES, TWO_WAY, Float64
from engine.counts.association_worked import worked
from engine.counts.ngrams import NgramTable
from engine.counts.places import (
    BLOCK,
    borders,
    deeper_steps,
    followed,
    ngram_tree_steps,
    standing,
)
from engine.counts.worked import WorkedStep, written
from engine.messages import Message, UserError
from engine.training import Steps, WorkProgress, run

__all__ = ["MEASURES", "association_steps", "associations", "explain_association"]


def associations(table: NgramTable, measure: str) -> Float64:
    """Return how strongly the words of every n-gram belong together.

    Parameters
    ----------
    measure
        A name in ``MEASURES``.

    Returns
    -------
    float64 (R,); not a number for single words.

    >>> from engine.counts.ngrams import NgramConfig, count_ngrams
    >>> from engine.text import build_corpus
    >>> table = count_ngrams(build_corpus(["a b", "a b", "c d", "c d"]), NgramConfig(2, 2))
    >>> associations(table, "pmi").tolist()
    [1.0, 1.0]
    """
    return run(association_steps(table, measure))


def association_steps(table: NgramTable, measure: str) -> Steps[Float64]:
    """Do the same step by step, so that it can be watched and stopped."""
    _check(measure)
    found = np.full(len(table), np.nan)
    beginnings = np.zeros(len(table), np.int64)
    if measure in TWO_WAY and table.config.high > 2:
        beginnings = yield from _beginning_counts(table)
    border = borders(table.corpus)
    for n in range(max(2, table.config.low), table.config.high + 1):
        two_way = measure in TWO_WAY
        words = range(n) if not two_way else (0, 1) if n == 2 else (n - 1,)
        marginals = yield from _word_counts(table, border, n, words)
        rows = np.flatnonzero(table.orders == n)
        for begin in range(0, len(rows), BLOCK):
            part = rows[begin : begin + BLOCK]
            counts = [marginals[word][table.ngrams[part, word]] for word in words]
            if len(counts) == 1:
                counts.insert(0, beginnings[part])
            found[part] = measures.value(measure, table.counts[part], counts, _total(table, n))
            yield _progress(n, begin, len(rows))
    return read_only(found)


def _word_counts(
    table: NgramTable, border: Bool, n: int, words: range | tuple[int, ...]
) -> Steps[dict[int, Int64]]:
    """Count every token (V,) at the given places of the n-grams of one order."""
    ids, size = table.corpus.ids, len(table.corpus.vocabulary)
    counts = {word: np.zeros(size, np.int64) for word in words}
    for begin in range(0, len(ids), BLOCK):
        places = standing(border, n, begin, begin + BLOCK)
        for word in words:
            counts[word] += np.bincount(ids[places + word], minlength=size)
        yield _progress(n, begin, len(ids))
    return counts


def _beginning_counts(table: NgramTable) -> Steps[Int64]:
    """Count, for each row of 3 words and more, the n-grams that share all but its last."""
    tree = yield from ngram_tree_steps(table)
    counts = np.zeros(len(table), np.int64)
    border, nodes = borders(table.corpus), table.corpus.ids
    for depth in range(1, table.config.high):
        if depth > 1:
            nodes = yield from deeper_steps(tree, border, nodes, depth - 1)
        if depth + 1 < max(3, table.config.low):
            continue
        followers = np.zeros(tree.size(depth), np.int64)
        for begin in range(0, len(nodes), BLOCK):
            seen = nodes[followed(border, nodes, depth, begin)]
            node, times = np.unique(seen, return_counts=True)
            followers[node] += times
            yield _progress(depth + 1, begin, len(nodes))
        rows = np.flatnonzero(table.orders == depth + 1)
        counts[rows] = followers[tree.parents(rows, depth + 1)]
    return counts


def explain_association(table: NgramTable, row: int, measure: str) -> list[WorkedStep]:
    """Return how the association of one row comes about; the last step is its value."""
    _check(measure)
    n = int(table.orders[row])
    if n < 2:
        raise UserError("One word alone has no partner; choose an n-gram of two words or more.")
    border, ids = borders(table.corpus), table.ngrams[row, :n]
    cuts = [0, n - 1, n] if measure in TWO_WAY else [*range(n + 1)]
    parts = [ids[begin:end] for begin, end in pairwise(cuts)]
    counts = [
        _count_at(table, border, part, cut, n) for part, cut in zip(parts, cuts, strict=False)
    ]
    observed, total = int(table.counts[row]), _total(table, n)
    steps = [
        _plain(Message("How often “{words}” occurs", {"words": table.text(row)}), observed),
        _plain(Message("All runs of {n} in the text", {"n": n}), total),
    ]
    for part, cut, count in zip(parts, cuts, counts, strict=False):
        values = {"n": n, "words": _words(table, part), "place": cut + 1}
        label = Message("Runs of {n} that have “{words}” from place {place} on", values)
        steps.append(_plain(label, count))
    return steps + worked(measure, observed, counts, total)


def _count_at(table: NgramTable, border: Bool, tokens: Int32, place: int, n: int) -> int:
    """Count the n-grams of order n that have some tokens from one place on."""
    ids = table.corpus.ids
    starts = np.flatnonzero(ids[place : len(ids) - n + place + 1] == tokens[0])
    for step in range(1, n):
        starts = starts[~border[starts + step]]
    for step in range(1, len(tokens)):
        starts = starts[ids[starts + place + step] == tokens[step]]
    return len(starts)


def _words(table: NgramTable, ids: Int32) -> str:
    separator = "" if table.corpus.config.by_character else " "
    return separator.join(map(table.corpus.vocabulary.tokens.__getitem__, ids.tolist()))


def _plain(label: Message, value: int) -> WorkedStep:
    return WorkedStep(label, written(value), value)


def _total(table: NgramTable, n: int) -> int:
    return int(table.tokens[n - table.config.low])


def _check(measure: str) -> None:
    if measure not in MEASURES:
        raise UserError(
            "“{measure}” is no measure of association; choose one of {known}.",
            measure=measure,
            known=", ".join(MEASURES),
        )


def _progress(n: int, step: int, total: int) -> WorkProgress:
    return WorkProgress(step, total, Message("Weighing runs of {n} against chance", {"n": n}))
