"""The words of a race: how far it is, and how long it still takes."""

import math
from types import SimpleNamespace

import pytest

from engine.counts.perplexity import Measurement
from engine.recurrent.language_course import GONE_BACK, LEARNING, WAITED
from engine.recurrent.progress import Judgement
from engine.recurrent.race_config import RaceConfig
from legacy_gui.panels.race_said import can_go_back, headline, result, seconds_left
from legacy_gui.translations import use_language

CONFIG = RaceConfig(steps=10, batch=5)


@pytest.fixture(autouse=True)
def english(qapp):
    use_language("en")


def lane(cell="rnn", step=40, message=LEARNING, speed=100.0, losses=(), epochs=4.0):
    """Return a moment of a model of a hundred steps, judged every half epoch."""
    return SimpleNamespace(
        step=step,
        total=100,
        message=message,
        speed=speed,
        epochs=epochs,
        judgements=tuple(Judgement(10 * i, i / 2, loss) for i, loss in enumerate(losses)),
        weights=SimpleNamespace(shape=SimpleNamespace(cell=cell)),
    )


def moment(*lanes):
    return SimpleNamespace(lanes=lanes, config=CONFIG, epochs_before=0.0)


def test_the_time_left_is_that_of_all_together():
    assert seconds_left(moment(lane(speed=100.0), lane(speed=50.0))) == 60 * 50 / 100 + 60 * 50 / 50


@pytest.mark.parametrize("message", [GONE_BACK, WAITED])
def test_who_has_ended_needs_no_time(message):
    ended = lane(step=0, speed=0.0, message=message)
    assert seconds_left(moment(ended, lane())) == 30
    assert seconds_left(moment(ended)) == 0


def test_before_the_first_step_nobody_knows():
    assert seconds_left(moment(lane(), None)) is None
    assert seconds_left(moment(lane(), lane(step=0, speed=0.0))) is None


def test_at_the_end_no_time_is_left():
    assert seconds_left(moment(lane(step=100), lane("lstm", step=100))) == 0


def test_a_plateau_of_all_is_counted_above_the_chart():
    flat = (4.0, 3.0, 2.0, 2.001, 1.999, 2.0, 1.998, 2.0)
    assert "plateau for 2.5 epochs" in headline(moment(lane(losses=flat)))
    falling = (4.0, 3.0, 2.0, 1.8, 1.6, 1.4, 1.2, 1.0)
    assert "plateau" not in headline(moment(lane(losses=flat), lane("lstm", losses=falling)))


def test_the_result_says_on_how_many_symbols_it_was_judged():
    held_out = Measurement(45_678, 0, 2 / math.log(2))
    one = SimpleNamespace(config=SimpleNamespace(cell="rnn"), held_out=held_out)
    model = SimpleNamespace(models=(one,), baseline=1.5, config=CONFIG)
    assert result(model) == ("Loss on all 45,679 unseen symbols: RNN 2.000 · 5-gram counting 1.500")
    model.models[0].held_out = None
    assert result(model).startswith("No part of the text is kept back")


def test_going_back_is_offered_where_somebody_over_fits_after_an_epoch():
    rising = (4.0, 2.0, 1.0, 1.5, 1.7, 2.0)
    assert can_go_back(moment(lane(losses=rising), None))
    assert not can_go_back(moment(lane(losses=rising, message=GONE_BACK)))
    assert not can_go_back(moment(lane(losses=rising, epochs=0.9)))
    assert not can_go_back(moment(lane(losses=(4.0, 3.0, 2.0, 1.0))))
