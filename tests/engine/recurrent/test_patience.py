"""When to stop waiting, and which weights were best."""

import math

from engine.recurrent.patience import Patience
from engine.recurrent.progress import Judgement
from engine.recurrent.weights import Shape, Weights

SHAPE = Shape("rnn", inputs=2, hidden=1, layers=1, outputs=2)


def watched(patience, losses):
    """Return how many ends of epochs it took to lose patience; all of them where it did not."""
    weights = Weights(SHAPE)
    for epoch, loss in enumerate(losses):
        weights.vector[:] = epoch
        patience.look(weights, Judgement(10 * epoch, float(epoch), loss))
        if patience.is_out:
            return epoch
    return len(losses)


def test_it_stops_after_so_many_ends_that_are_no_better():
    assert watched(Patience(2), [5, 4, 3, 3, 3.5, 2]) == 4
    assert watched(Patience(1), [5, 4, 3, 3, 3.5, 2]) == 3
    assert watched(Patience(3), [5, 4, 3, 3, 3.5, 2, 1]) == 7


def test_the_best_weights_are_a_copy():
    patience = Patience(3)
    watched(patience, [5, 4, 2, 3, 2])
    assert patience.best.epochs == 2
    assert patience.best.step == 20
    assert (patience.best.vector == 2).all()
    assert not patience.best.vector.flags.writeable


def test_without_patience_the_best_is_known_and_nothing_stops():
    patience = Patience(0)
    assert watched(patience, [2, 1, 3, math.inf]) == 4
    assert patience.best.epochs == 1
