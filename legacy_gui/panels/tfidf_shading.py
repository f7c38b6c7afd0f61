"""Which words of a document carry its weight: the weights of its terms, laid on its tokens."""

import numpy as np

from engine.arrays import Float64
from engine.messages import Message
from engine.text import Corpus
from engine.training import Pulse, Steps, WorkProgress
from legacy_gui.panels.tfidf_part import Part

TOKENS_AT_ONCE = 1 << 14


def token_columns_steps(part: Part) -> Steps[np.ndarray]:
    """Return, for every token of a document, the heaviest term it is a part of, int64 (N,).

    The numbers are places in ``part.columns``, or -1 for a token that is in no term.
    """
    corpus = part.counted.corpus
    begin, end = corpus.offsets[part.choice : part.choice + 2].tolist()
    best = np.full(end - begin, -1, np.int64)
    heaviest = np.full(end - begin, -1.0)
    ngrams = part.counted.ngrams[part.columns]
    orders = (ngrams >= 0).sum(axis=1)
    pulse = Pulse()
    for order in np.unique(orders).tolist():
        rows = np.flatnonzero(orders == order)
        places = {
            tuple(gram[:order]): row
            for gram, row in zip(ngrams[rows].tolist(), rows.tolist(), strict=True)
        }
        for first in range(begin, end - order + 1, TOKENS_AT_ONCE):
            last = min(first + TOKENS_AT_ONCE, end - order + 1)
            found = _found(corpus, first, last, order, places)
            weights = np.where(found >= 0, part.weights[found], -1.0)
            for shift in range(order):
                tokens = slice(first - begin + shift, last - begin + shift)
                heavier = weights > heaviest[tokens]
                best[tokens] = np.where(heavier, found, best[tokens])
                heaviest[tokens] = np.where(heavier, weights, heaviest[tokens])
            if pulse.due():
                yield WorkProgress(first - begin, end - begin, Message("Weighing the terms"))
    return best


def shades(values: Float64, tokens: np.ndarray) -> Float64:
    """Return the shade of every token, from 0 to 1, given the value of every term."""
    most = values.max(initial=0.0)
    shaded = np.where(tokens >= 0, values[tokens], 0.0) if len(values) else np.zeros(len(tokens))
    return shaded / most if most > 0 else shaded


def _found(
    corpus: Corpus, first: int, last: int, order: int, places: dict[tuple[int, ...], int]
) -> np.ndarray:
    """Return the term that begins at every token of a stretch, or -1."""
    ids = corpus.ids[first : last + order - 1].tolist()
    grams = zip(*(ids[shift:] for shift in range(order)), strict=False)
    found = np.fromiter((places.get(gram, -1) for gram in grams), np.int64, last - first)
    joined = np.ones(last - first, bool)
    for shift in range(1, order):
        joined &= corpus.joins[first + shift : last + shift]
    return np.where(joined, found, -1)
