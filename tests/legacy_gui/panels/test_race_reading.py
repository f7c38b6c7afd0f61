"""What a curve says."""

import pytest

from engine.recurrent.progress import Judgement
from legacy_gui.panels.race_reading import Reading, State, exploded, reading_of, said
from legacy_gui.translations import use_language


@pytest.fixture(autouse=True)
def english(qapp):
    use_language("en")


def judged(*losses):
    """Return judgements a hundred steps, or half an epoch, apart."""
    return [Judgement(100 * i, i / 2, loss) for i, loss in enumerate(losses)]


@pytest.mark.parametrize("losses", [(), (4.0,), (4.0, 3.0)])
def test_two_points_are_no_curve(losses):
    assert reading_of(judged(*losses)) == Reading(State.BEGINNING)


def test_what_falls_is_learning():
    reading = reading_of(judged(4.0, 3.0, 2.5, 2.2, 2.0))
    assert said("RNN", reading) == (
        "RNN is still learning: its unseen loss fell from 4.00 to 2.00."
    )


def test_what_does_not_fall_any_more_stands_on_a_plateau_since_it_stopped():
    curve = judged(4.0, 3.0, 2.0, 2.001, 1.999, 2.0, 1.998, 2.0)
    reading = reading_of(curve)
    assert (reading.state, reading.since) == (State.PLATEAU, curve[2])
    assert said("RNN", reading) == (
        "RNN has stood on a plateau for 2.5 epochs, since step 200, at 2.00."
    )


def test_a_short_halt_is_no_plateau():
    assert reading_of(judged(4.0, 3.5, 3.0, 2.5, 2.2, 2.0, 1.999)).state is State.LEARNING


def test_what_rises_after_its_best_is_over_fitting_since_then():
    reading = reading_of(judged(4.0, 3.0, 2.0, 2.1, 2.3))
    assert said("LSTM", reading) == (
        "LSTM is over-fitting since epoch 1.0: its unseen loss rose from 2.00 to 2.30."
    )


def test_an_explosion_is_told_with_what_to_try():
    assert exploded("RNN", 37, 0.003) == ("RNN exploded at step 37: try a learning rate of 0.003.")
    assert exploded("RNN", 1037, None) == "RNN exploded at step 1,037."
