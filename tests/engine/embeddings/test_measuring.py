"""The score of the pairs kept back against direct computation."""

import math

import numpy as np
import pytest

from engine.embeddings.measuring import negative_sampling_loss, ranking, score_pairs
from engine.embeddings.sentences import HeldOutPairs
from tests.support.pairs import NO_PAIRS

RNG = np.random.default_rng(2)
WORDS, CONTEXTS = RNG.normal(0, 1, (2, 12, 6)).astype(np.float32)
BIAS = RNG.normal(0, 1, 12).astype(np.float32)
PAIRS = HeldOutPairs(
    *RNG.integers(0, 12, (2, 40)).astype(np.int32), RNG.integers(0, 12, (40, 5)).astype(np.int32)
)


def sigmoid(score):
    return 1 / (1 + math.exp(-score))


@pytest.mark.parametrize("bias", [None, BIAS], ids=["without bias", "with bias"])
def test_loss_and_ranking_are_those_of_a_plain_loop(bias):
    def score(word, context):
        products = [
            float(a) * float(b) for a, b in zip(WORDS[word], CONTEXTS[context], strict=True)
        ]
        return math.fsum(products) + (0 if bias is None else float(bias[context]))

    losses, above = [], []
    for word, context, noise in zip(PAIRS.words, PAIRS.contexts, PAIRS.noise, strict=True):
        true, others = score(word, context), [score(word, drawn) for drawn in noise]
        pushed = sum(math.log(sigmoid(-other)) for other in others)
        losses.append(-math.log(sigmoid(true)) - pushed)
        for drawn, other in zip(noise, others, strict=True):
            above.append(0.5 if drawn == context else float(true > other))
    assert 0.5 in above
    found = score_pairs(PAIRS, WORDS, CONTEXTS, bias)
    assert found.loss == pytest.approx(math.fsum(losses) / len(losses), rel=1e-12)
    assert found.ranking == pytest.approx(math.fsum(above) / len(above), rel=1e-12)


def test_a_model_that_knows_nothing():
    found = score_pairs(PAIRS, WORDS, np.zeros_like(CONTEXTS))
    assert found.loss == pytest.approx(6 * math.log(2))
    assert found.ranking == 0.5


def test_scores_beyond_the_range_of_exponentials():
    true, noise = np.array([900.0, -900.0]), np.array([[900.0, -900.0], [900.0, -900.0]])
    assert negative_sampling_loss(true, noise).tolist() == [900, 1800]


def test_ranking_counts_equal_scores_half():
    assert ranking(np.array([1.0]), np.array([[0.0, 1.0, 2.0, 0.5]])) == 2.5 / 4
    assert ranking(np.zeros(3), np.zeros((3, 5))) == 0.5


def test_where_nothing_was_kept_back_there_is_no_score():
    found = score_pairs(NO_PAIRS, WORDS, CONTEXTS)
    assert math.isnan(found.loss)
    assert math.isnan(found.ranking)
