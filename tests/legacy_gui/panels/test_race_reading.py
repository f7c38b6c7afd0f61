"""What a curve says."""

import pytest

from engine.recurrent.progress import Judgement
from legacy_gui.panels.race_reading import Reading, State, exploded, reading_of, said
from legacy_gui.translations import use_language


@pytest.fixture(autouse=True)
def english(qapp):
    use_language("en")


def judged(*losses, trained=()):
    """Return judgements a hundred steps, or half an epoch, apart; ``trained`` begins at the 2nd."""
    training = (None, *trained, *[None] * len(losses))
    return [Judgement(100 * i, i / 2, loss, training[i]) for i, loss in enumerate(losses)]


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


RISES = (4.0, 3.0, 2.0, 2.1, 2.2, 2.3)


@pytest.mark.parametrize("trained", [(), (3.5, 2.5, 2.0, 1.8, 1.6), (3.5, 1.9, 1.95, 1.9, 1.9)])
def test_what_rises_after_its_best_is_over_fitting_since_then(trained):
    reading = reading_of(judged(*RISES, trained=trained))
    assert said("LSTM", reading) == (
        "LSTM is over-fitting since epoch 1.0: its unseen loss rose from 2.00 to 2.30."
    )


@pytest.mark.parametrize("losses", [RISES[:-1], (4.0, 3.0, 2.0, 2.3, 2.03, 2.3)])
def test_three_in_a_row_must_have_risen(losses):
    reading = reading_of(judged(*losses, trained=(3.5, 2.5, 2.0, 1.8, 1.6)))
    assert reading.state is not State.OVERFITTING
    assert reading.last <= 1.02 * min(losses)


def test_where_both_losses_rise_it_was_thrown_back():
    curve = judged(4.0, 3.0, 2.0, 2.01, 3.2, 3.1, 3.0, trained=(3.5, 2.5, 2.0, 3.3, 3.2, 3.1))
    reading = reading_of(curve)
    assert (reading.state, reading.since) == (State.THROWN_BACK, curve[4])
    assert said("RNN", reading) == (
        "RNN was thrown back at epoch 2.0: both losses rose; a lower learning rate calms it."
    )


def test_a_jump_of_both_is_told_at_once():
    curve = judged(4.0, 3.0, 2.0, 6.0, trained=(3.5, 2.5, 5.0))
    assert reading_of(curve).state is State.THROWN_BACK
    alone = judged(4.0, 3.0, 2.0, 6.0, trained=(3.5, 2.5, 2.0))
    assert reading_of(alone).state in (State.LEARNING, State.PLATEAU)


def test_what_was_best_before_it_learned_anything_does_not_over_fit():
    reading = reading_of(judged(2.0, 2.1, 2.2, 2.3, trained=(2.0, 1.5, 1.0)))
    assert said("RNN", reading) == (
        "RNN guesses unseen text no better than at its start: 2.00 then, 2.30 now."
    )
    thrown = reading_of(judged(2.0, 5.0, 6.0, 6.0, trained=(3.0, 5.0, 6.0)))
    assert thrown.state is State.THROWN_BACK


def test_an_explosion_is_told_with_what_to_try():
    assert exploded("RNN", 37, 0.003) == ("RNN exploded at step 37: try a learning rate of 0.003.")
    assert exploded("RNN", 1037, None) == "RNN exploded at step 1,037."
