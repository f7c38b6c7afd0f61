"""Weights on the way: even, never too many, whole epochs among them, and nobody can change them."""

import numpy as np
import pytest

from engine.recurrent import checkpoints
from engine.recurrent.checkpoints import FEWEST, MOST, ROOM, Checkpoints, most_kept
from engine.recurrent.weights import Shape, Weights

SHAPE = Shape("rnn", inputs=2, hidden=1, layers=1, outputs=2)


def kept_of(updates, steps, before=0):
    weights = Weights(SHAPE)
    kept = Checkpoints(weights.vector.nbytes, steps, before)
    for step in range(before, before + updates + 1):
        weights.vector[:] = step
        kept.offer(weights, step, step / steps)
    return kept.kept


@pytest.mark.parametrize("steps", [1, 2, 3, 10, 63, 64, 100, 1000])
@pytest.mark.parametrize("epochs", [1, 2, 7, 40])
def test_they_are_even_and_not_too_many(steps, epochs):
    moments = [each.step for each in kept_of(steps * epochs, steps)]
    assert moments[0] == 0
    assert min(steps * epochs / 2, MOST // 2) <= len(moments) <= MOST
    gaps = np.diff(moments)
    assert gaps.max() - gaps.min() <= max(1, gaps.max() // 2)
    assert steps * epochs - moments[-1] < 2 * gaps.max()


@pytest.mark.parametrize("steps", [5, 64, 300])
def test_whole_epochs_are_among_them(steps):
    moments = {each.epochs for each in kept_of(20 * steps, steps)}
    assert set(range(0, 20, 2)) <= moments


def test_each_holds_the_weights_of_its_moment_and_cannot_be_changed():
    for each in kept_of(200, 10):
        assert (each.vector == each.step).all()
        assert not each.vector.flags.writeable


def test_a_run_that_goes_on_begins_where_it_stopped():
    assert [each.step for each in kept_of(12, 4, before=16)] == list(range(16, 29))


def test_large_weights_are_kept_seldom():
    assert most_kept(1000) == MOST
    assert most_kept(ROOM // 10) == 10
    assert most_kept(ROOM * 2) == FEWEST


def test_fewer_are_still_even(monkeypatch):
    monkeypatch.setattr(checkpoints, "MOST", 4)
    assert [each.step for each in kept_of(320, 64)] == [0, 128, 256]
