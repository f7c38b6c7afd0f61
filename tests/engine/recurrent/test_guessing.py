"""A cell that guesses: shares, losses and gradients agree, learning lowers the loss."""

from math import exp, log

import numpy as np
import pytest

from engine.messages import UserError
from engine.recurrent.guessing import (
    HIDDEN,
    explain_guess,
    explain_guess_gradient,
    guess,
    learned,
    small_cell,
)

HELLO = np.array([0, 1, 2, 2, 3], np.int32)
KINDS = ["rnn", "lstm"]


def total_loss(cell, last_only):
    losses = guess(cell, HELLO).losses
    return losses[-1] if last_only else losses.sum()


@pytest.mark.parametrize("kind", KINDS)
def test_shares_add_up_and_losses_are_those_of_the_next_symbol(kind):
    found = guess(small_cell(kind, 4, seed=3), HELLO)
    assert found.probabilities.sum(axis=1) == pytest.approx(np.ones(4))
    for step, target in enumerate(HELLO[1:]):
        scores = found.trace.forward[step].y[:, 0]
        share = exp(scores[target]) / np.exp(scores).sum()
        assert found.losses[step] == pytest.approx(-log(share))
        assert found.trace.forward[step].x[:, 0].tolist() == np.eye(4)[HELLO[step]].tolist()
    assert found.loss == pytest.approx(found.losses.mean())


@pytest.mark.parametrize("last_only", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_the_gradients_are_those_of_finite_differences(kind, last_only):
    cell = small_cell(kind, 4, seed=3)
    asked = [back.dy for back in guess(cell, HELLO, last_only=last_only).trace.backward]
    gradients = cell.gradients(asked)
    for name in cell.parameters:
        weights = getattr(cell, name)
        before = weights[1, 0]
        weights[1, 0] = before + 1e-6
        above = total_loss(cell, last_only)
        weights[1, 0] = before - 1e-6
        slope = (above - total_loss(cell, last_only)) / 2e-6
        weights[1, 0] = before
        assert gradients[name][1, 0] == pytest.approx(slope, abs=1e-7), name


@pytest.mark.parametrize("kind", KINDS)
def test_the_last_loss_alone_reaches_back_step_by_step(kind):
    found = guess(small_cell(kind, 4, seed=3), HELLO, last_only=True)
    assert not any(back.dy.any() for back in found.trace.backward[:-1])
    assert found.trace.backward[-1].dy.any()
    assert found.lengths.tolist() == [np.linalg.norm(b.dh) for b in found.trace.backward]
    assert (found.lengths > 0).all()


@pytest.mark.parametrize("kind", KINDS)
def test_learning_lowers_the_loss_and_leaves_the_old_cell_as_it_was(kind):
    cell = small_cell(kind, 4, seed=3)
    before = guess(cell, HELLO).loss
    assert guess(learned(cell, HELLO), HELLO).loss < before
    assert guess(learned(cell, HELLO, 100), HELLO).loss < 0.1 * before
    assert guess(cell, HELLO).loss == before


@pytest.mark.parametrize("kind", KINDS)
def test_rounds_add_up(kind):
    cell = small_cell(kind, 4, seed=3)
    one_by_one = learned(learned(learned(cell, HELLO), HELLO), HELLO)
    assert (one_by_one.W_hy == learned(cell, HELLO, 3).W_hy).all()


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_cell_has_numbers_to_look_at_and_the_seed_says_which(kind):
    cell, same, other = (small_cell(kind, 4, seed) for seed in (1, 1, 2))
    assert cell.hidden_size == HIDDEN
    assert 0.5 < cell.W_hy.std() < 1.2
    assert (cell.W_hy == same.W_hy).all()
    assert (cell.W_hy != other.W_hy).any()


@pytest.mark.parametrize("kind", KINDS)
def test_loss_and_its_gradient_can_be_worked_out(kind):
    found = guess(small_cell(kind, 4, seed=3), HELLO)
    score, share, loss = explain_guess(found, 1)
    assert score.value == found.trace.forward[1].y[2, 0]
    assert share.value == found.probabilities[1, 2]
    assert loss.value == found.losses[1]
    above, below = share.formula.removeprefix("e^(").split(") / ")
    assert exp(float(above)) / float(below) == pytest.approx(share.value, rel=3e-3)
    line = explain_guess_gradient(found, 1)[-1]
    assert line.value == found.trace.backward[1].dy[2, 0]
    assert line.value == pytest.approx(share.value - 1)


def test_a_guess_that_is_not_looked_at_asks_for_nothing():
    found = guess(small_cell("rnn", 4, seed=3), HELLO, last_only=True)
    assert [line.value for line in explain_guess_gradient(found, 0)] == [0.0]
    assert explain_guess_gradient(found, 3)[-1].value < 0


def test_one_symbol_is_too_little():
    with pytest.raises(UserError, match="at least two symbols"):
        guess(small_cell("rnn", 4, seed=3), HELLO[:1])
