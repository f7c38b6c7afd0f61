"""The alphabetical order of runs of tokens, found without writing a single run out.

Millions of n-grams are made of a few hundred thousand tokens. So the tokens are put into order
once, and a run becomes a number written in a base larger than the vocabulary, one digit a token.
Where the number would grow beyond 64 bits it is replaced by its rank so far.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Int32
from engine.training import Steps
from legacy_gui.tables.sorting import sort_steps, text_keys_steps

LARGEST = 2**62


def token_order_steps(runs: Int32, tokens: tuple[str, ...]) -> Steps[NDArray[Any]]:
    """Return int64 (R,) keys in whose order the runs (R, N) stand alphabetically; -1 ends a run."""
    place = yield from text_keys_steps(tokens.__getitem__, len(tokens))
    digits = np.append(place.astype(np.int64) + 1, 0)  # the last serves -1: an ended run is first
    base = len(tokens) + 2
    keys, bound = np.zeros(len(runs), np.int64), 1
    for column in range(runs.shape[1]):
        if bound > LARGEST // base:
            keys = yield from _rank_steps(keys)
            bound = len(runs) + 1
        keys = keys * base + digits[runs[:, column]]
        bound *= base
    return keys


def _rank_steps(keys: NDArray[Any]) -> Steps[NDArray[Any]]:
    """Replace keys by their ranks; equal keys share one."""
    order = yield from sort_steps(keys)
    ranks = np.empty_like(keys)
    ranks[order] = np.cumsum(np.diff(keys[order], prepend=keys[order[:1]]) != 0)
    return ranks
