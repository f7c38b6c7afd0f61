"""What a network answers at each step: the scores W [h; 1] of its output, and what they mean."""

import numpy as np

from engine.arrays import Float64, Floats


def scores(output: Floats, top: Floats) -> Floats:
    """Return the scores (T, O, B) of states (T, H, B) under an output matrix (O, H + 1)."""
    found: Floats = np.matmul(output[:, :-1], top)
    found += output[:, -1:]
    return found


def probabilities(output: Floats, top: Floats) -> Float64:
    """Return exp(s) / Σ exp(s) for the same, in float64."""
    found = scores(output, top).astype(np.float64)
    found -= found.max(axis=1, keepdims=True)
    np.exp(found, out=found)
    found /= found.sum(axis=1, keepdims=True)
    return found
