"""Expected next symbols against the definition."""

import numpy as np
import pytest

from engine.messages import UserError
from engine.recurrent import states as states_module
from engine.recurrent.inspect import predictions
from engine.recurrent.predictions import predictions_steps
from engine.recurrent.weights import Shape, random_weights
from engine.training import run
from tests.engine.recurrent.small_models import (
    V,
    logs_after,
    small_model,
    small_weights,
    some_ids,
    whole,
)


@pytest.mark.parametrize("cell", ["rnn", "lstm"])
@pytest.mark.parametrize("k", [1, 3, V, 50])
def test_every_number_is_that_of_the_definition(cell, k, monkeypatch):
    monkeypatch.setattr(states_module, "LONGEST_WINDOW", 7)
    weights, ids = small_weights(cell, 2), some_ids(25)
    found, network = run(predictions_steps(weights, ids, k)), whole(weights, ids)
    assert found.tokens.shape == found.probabilities.shape == (25, min(k, V))
    for t in range(25):
        p = np.exp(logs_after(weights, network.top[t, :, 0]))
        best = np.argsort(-p, kind="stable")[:k]
        assert found.tokens[t].tolist() == best.tolist()
        np.testing.assert_allclose(found.probabilities[t], p[best], rtol=1e-9)
        assert found.entropies[t] == pytest.approx(-(p * np.log2(p)).sum())
        if t < 24:
            assert found.bits[t] == pytest.approx(-np.log2(p[ids[t + 1]]))
            assert found.ranks[t] == 1 + (p > p[ids[t + 1]]).sum()
    assert len(found.bits) == len(found.ranks) == 24


def test_what_is_next_to_impossible_has_finite_bits():
    weights = small_weights("rnn", dtype=np.float32)
    weights.output[:] = 0
    weights.output[1, -1] = 3000
    found = run(predictions_steps(weights, np.array([0, 2, 2])))
    np.testing.assert_allclose(found.bits, 3000 / np.log(2), rtol=1e-6)
    assert np.all(found.entropies == 0)


def test_one_symbol_has_an_expectation_and_no_surprise():
    found = predictions(small_model(), "a")
    assert found.tokens.shape == (1, 5)
    assert found.bits.shape == (0,)


def test_a_network_that_does_not_guess_symbols_is_refused():
    weights = random_weights(Shape("rnn", 6, 4, 1, 2), np.random.default_rng(0))
    with pytest.raises(UserError, match="does not guess the next symbol"):
        run(predictions_steps(weights, np.array([1])))
    with pytest.raises(UserError, match="At least one symbol must be asked for"):
        run(predictions_steps(small_weights("rnn"), np.array([1]), 0))
