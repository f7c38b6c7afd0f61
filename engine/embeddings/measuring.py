"""Judge an embedding on the pairs kept back, in float64.

The negative-sampling loss of one pair (word w, context c, noise words n₁ … n_K) with scores s is

    - ln σ(s(w, c)) - Σₖ ln σ(-s(w, nₖ))

and a model that knows nothing has (K + 1) ln 2. The *ranking* asks less, and so can be asked of
any method, whatever its scores mean: how often does the true context score higher than a noise
word? (Equal scores count half.) Chance is 0.5.
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Float32, Float64
from engine.embeddings.sentences import HeldOutPairs


@dataclass(frozen=True)
class HeldOutScore:
    """Mean loss per pair (nats) and ranking; not a number where nothing was kept back."""

    loss: float
    ranking: float


def score_pairs(
    pairs: HeldOutPairs, words: Float32, contexts: Float32, bias: Float32 | None = None
) -> HeldOutScore:
    """Judge vectors (V, D) of words and contexts on pairs kept back.

    ``bias`` (V,), where a method has one, is added to the score of its context.
    """
    if not len(pairs):
        return HeldOutScore(float("nan"), float("nan"))
    inputs = words[pairs.words].astype(np.float64)
    true = np.einsum("pd,pd->p", inputs, contexts[pairs.contexts].astype(np.float64))
    noise = np.einsum("pd,pkd->pk", inputs, contexts[pairs.noise].astype(np.float64))
    if bias is not None:
        true += bias[pairs.contexts]
        noise += bias[pairs.noise]
    return HeldOutScore(float(negative_sampling_loss(true, noise).mean()), ranking(true, noise))


def negative_sampling_loss(true: Float64, noise: Float64) -> Float64:
    """Return the loss of each pair from its score (P,) and those of its noise words (P, K)."""
    loss: Float64 = softplus(-true) + softplus(noise).sum(axis=1)
    return loss


def softplus(scores: Float32 | Float64) -> Float64:
    """Return ln(1 + exp(score)) = - ln σ(-score) in float64, without overflow."""
    exact = scores.astype(np.float64)
    curve: Float64 = np.log1p(np.exp(-np.abs(exact)))
    curve += np.maximum(exact, 0, out=exact)
    return curve


def ranking(true: Float64, noise: Float64) -> float:
    """Return how often a true pair (P,) scores higher than each of its noise words (P, K)."""
    above = (true[:, None] > noise).mean()
    return float(above + (true[:, None] == noise).mean() / 2)
