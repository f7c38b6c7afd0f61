"""What a network expects next at each place of a text, and how surprised it is by what comes.

The surprise of a symbol is its information, - log₂ p; its mean over a text is the loss in bits per
symbol. The entropy H = - Σ p log₂ p is how surprised the network expects to be.
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Float64, Floats, Int32, Int64
from engine.blas import blas_threads
from engine.messages import Message, UserError
from engine.recurrent.readable import check_writes, checked
from engine.recurrent.states import state_blocks
from engine.recurrent.weights import Weights
from engine.training import Steps, WorkProgress


@dataclass(frozen=True, eq=False)
class Predictions:
    """The expected next symbols after each of T symbols.

    Attributes
    ----------
    ids
        (T,), the symbols.
    tokens, probabilities
        (T, k), the most probable next symbols, best first.
    entropies
        (T,), in bits.
    bits, ranks
        (T - 1,), the surprise by the symbol that came next, and its place among the expected
        ones, 1 for the most probable.
    """

    ids: Int32
    tokens: Int32
    probabilities: Float64
    entropies: Float64
    bits: Float64
    ranks: Int64


def predictions_steps(weights: Weights, ids: Int32, k: int = 5) -> Steps[Predictions]:
    """Read a text (T,) and return what was expected after each symbol."""
    ids = checked(weights.shape, ids)
    check_writes(weights.shape)
    if k < 1:
        raise UserError("At least one symbol must be asked for at each place.")
    following = np.append(ids[1:], ids[-1])  # what follows the last one is not known
    found: list[Predictions] = []
    for block in state_blocks(weights, ids):
        part = slice(block.start, block.start + len(block.ids))
        found.append(_expected(weights, block.hidden[-1], block.ids, following[part], k))
        yield WorkProgress(part.stop, len(ids), Message("Reading symbol by symbol"))
    return Predictions(
        ids,
        np.concatenate([block.tokens for block in found]),
        np.concatenate([block.probabilities for block in found]),
        np.concatenate([block.entropies for block in found]),
        np.concatenate([block.bits for block in found])[:-1],
        np.concatenate([block.ranks for block in found])[:-1],
    )


def log_probabilities(weights: Weights, top: Floats) -> Float64:
    """Return ln p of every next symbol, (T, V), from the states of the last layer (T, H)."""
    with blas_threads(1):
        product = top @ weights.output[:, :-1].T
    scores: Float64 = product.astype(np.float64) + weights.output[:, -1]
    scores -= scores.max(axis=1, keepdims=True)
    scores -= np.log(np.exp(scores).sum(axis=1, keepdims=True))
    return scores


def _expected(weights: Weights, top: Floats, ids: Int32, following: Int32, k: int) -> Predictions:
    logs = log_probabilities(weights, top)
    real = np.take_along_axis(logs, following[:, None], axis=1)
    best = _best(logs, k)
    probabilities = np.exp(logs)
    return Predictions(
        ids,
        best.astype(np.int32),
        np.take_along_axis(probabilities, best, axis=1),
        -(probabilities * logs).sum(axis=1) / np.log(2),
        -real[:, 0] / np.log(2),
        1 + (logs > real).sum(axis=1),
    )


def _best(logs: Float64, k: int) -> Int64:
    """Return the places of the k largest values of each row, largest first."""
    if k < logs.shape[1]:
        kept = np.sort(np.argpartition(-logs, k - 1, axis=1)[:, :k], axis=1)
    else:
        kept = np.broadcast_to(np.arange(logs.shape[1]), logs.shape)
    order = np.argsort(-np.take_along_axis(logs, kept, axis=1), axis=1, kind="stable")
    return np.take_along_axis(kept, order, axis=1)
