"""Small networks with weights large enough to matter, and a model that reads characters."""

from dataclasses import dataclass

import numpy as np

from engine.recurrent.network import Network
from engine.recurrent.weights import Shape, Weights, random_weights

V, H = 6, 5


@dataclass(frozen=True)
class Letters:
    """Symbols that know the characters of ``tokens``."""

    tokens: tuple[str, ...] = (" ", "a", "b", "c", "\n", "\N{REPLACEMENT CHARACTER}")
    has_unknown: bool = False

    def encode(self, text):
        other = len(self.tokens) - 1 if self.has_unknown else -1
        places = {token: number for number, token in enumerate(self.tokens)}
        found = [places.get(character, other) for character in text]
        return np.array([number for number in found if number >= 0], np.int32)

    def decode(self, ids):
        return "".join(self.tokens[number] for number in ids)


@dataclass(frozen=True)
class LetterModel:
    weights: Weights
    symbols: Letters


def small_weights(cell, layers=1, embedding=0, dtype=np.float64, scale=2.0, seed=5):
    shape = Shape(cell, V, H, layers, V, embedding)
    weights = random_weights(shape, np.random.default_rng(seed), dtype)
    weights.vector[:] *= scale
    return weights


def small_model(cell="lstm", has_unknown=False, **settings):
    return LetterModel(small_weights(cell, **settings), Letters(has_unknown=has_unknown))


def some_ids(count, seed=0):
    return np.random.default_rng(seed).integers(0, V, count).astype(np.int32)


def whole(weights, inputs, state=None):
    """Return a network that has read ids (T,) or columns (T, I) in one go."""
    network = Network(weights.shape, len(inputs), 1, weights.vector.dtype.type)
    network.set_state(state)
    network.forward(weights, inputs[..., None])
    return network


def logs_after(weights, top):
    """Return ln p (V,) from a state h (H,)."""
    scores = weights.output[:, :-1] @ top + weights.output[:, -1]
    return scores - np.log(np.exp(scores).sum())
