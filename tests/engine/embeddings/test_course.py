"""The course of a training: learning rate, losses and snapshots, on a clock the test moves."""

import math

import numpy as np
import pytest

from engine import pace as module
from engine.embeddings.course import MOST_WATCHED, Course, watched_rows
from engine.embeddings.measuring import HeldOutScore
from engine.embeddings.progress import PAIRS, Judgement
from engine.messages import Message, UserError
from engine.pace import FLOOR, PATIENCE
from engine.text.vocabulary import Vocabulary
from engine.training import Adjust

WORDS = Vocabulary(("the", "king", "42", "and", "queen", "…"), np.array([9, 8, 7, 6, 5, 4]))
VECTORS = np.ones((2, 3), np.float32)


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands still until ``clock.now`` is set."""

    class Clock:
        now = 100.0

        def __call__(self):
            return self.now

    clock = Clock()
    monkeypatch.setattr(module, "perf_counter", clock)
    return clock


def course(total=1000, epochs=5, rate=0.05, **settings):
    watched = np.array([1, 4], np.int32)
    return Course(total, epochs, rate, WORDS, watched, Message("Learning"), **settings)


def test_the_learning_rate_falls_in_a_straight_line_to_the_floor():
    made = course()
    assert made.learning_rate(0) == 0.05
    assert made.learning_rate(250) == pytest.approx(0.0375)
    assert made.learning_rate(500) == pytest.approx(0.025)
    assert made.learning_rate(1000) == pytest.approx(0.05 * FLOOR)


def test_a_learning_rate_that_does_not_fall():
    made = course(falling=False)
    assert [made.learning_rate(step) for step in (0, 500, 1000)] == [0.05] * 3
    made.advance(300)
    made.obey(Adjust(learning_rate=0.01))
    assert made.learning_rate(600) == 0.01


def test_a_learning_rate_that_is_changed_falls_from_there():
    made = course()
    made.advance(600)
    assert not made.obey(Adjust(learning_rate=0.08))
    assert made.learning_rate(600) == pytest.approx(0.08)
    assert made.learning_rate(800) == pytest.approx(0.04)
    assert made.learning_rate(1000) == pytest.approx(0.08 * FLOOR)
    made.advance(900)
    made.obey(Adjust(learning_rate=0.02))
    assert made.learning_rate(950) == pytest.approx(0.01)


def test_a_learning_rate_changed_at_the_very_end():
    made = course()
    made.advance(1000)
    made.obey(Adjust(learning_rate=0.3))
    assert made.learning_rate(1000) == 0.3


def test_a_model_that_is_continued_starts_where_a_longer_run_would_be():
    longer, first, further = course(3000, 15), course(1000, 5), course(2000, 10, epochs_before=5.0)
    assert further.learning_rate(0) == pytest.approx(longer.learning_rate(1000))
    assert further.learning_rate(700) == pytest.approx(longer.learning_rate(1700))
    assert further.learning_rate(2000) == pytest.approx(longer.learning_rate(3000), rel=0.5)
    begun = further.snapshot(VECTORS).begun
    assert begun.learning_rate == pytest.approx(0.05 * 2 / 3)
    assert begun.share == pytest.approx(2 / 3)
    assert first.snapshot(VECTORS).begun.share == 1
    further.advance(1000)
    further.obey(Adjust(learning_rate=0.08))
    assert further.learning_rate(1500) == pytest.approx(0.04)


def test_a_rate_that_does_not_fall_is_the_same_for_a_continued_model():
    further = course(falling=False, epochs_before=5.0)
    assert further.learning_rate(0) == 0.05
    assert further.snapshot(VECTORS).begun.share == 1


def test_what_is_asked_of_it():
    made = course()
    assert made.obey(None) is False
    assert made.obey(Adjust()) is False
    assert made.obey(Adjust(finish=True)) is True
    assert made.learning_rate(0) == 0.05


def test_losses_are_averaged_since_the_last_snapshot():
    made = course()
    assert math.isnan(made.snapshot(VECTORS).loss)
    made.advance(10, 6.0, 2.0)
    made.advance(20, 9.0, 3.0)
    assert made.snapshot(VECTORS).loss == 3.0
    made.advance(30)
    assert math.isnan(made.snapshot(VECTORS).loss)
    made.advance(40, 8.0, 1.0)
    assert made.snapshot(VECTORS).loss == 8.0


def test_every_snapshot_has_all_judgements_at_the_epochs_they_belong_to():
    made = course()
    made.judged(HeldOutScore(2.5, 0.75), 0.1)
    first = made.snapshot(VECTORS)
    made.advance(400)
    made.judged(HeldOutScore(2.0, 0.8), 0.1)
    made.advance(600)
    second = made.snapshot(VECTORS)
    assert first.judgements == (Judgement(0.0, 2.5, 0.75),)
    assert second.judgements == (*first.judgements, Judgement(2.0, 2.0, 0.8))
    assert second.judgements[0] is first.judgements[0]
    assert made.snapshot(VECTORS).judgements is second.judgements


def test_where_nothing_is_kept_back_there_is_no_judgement():
    made = course()
    made.judged(HeldOutScore(math.nan, math.nan), 0.0)
    assert made.snapshot(VECTORS).judgements == ()
    made.judged(HeldOutScore(math.nan, 0.6), 0.0)
    assert len(made.snapshot(VECTORS).judgements) == 1


def test_judgements_stay_few_however_long_it_takes(clock):
    made, day = course(), 24 * 3600
    began = clock.now
    while clock.now < began + day:
        clock.now += max(0.03, made._pace._judge_at - made._pace.seconds())
        made.judged(HeldOutScore(1.0, 0.5), 0.0)
    assert 500 < len(made.judgements) < 1200
    assert made._pace._judge_at - made._pace.seconds() < day / 99


def test_a_run_tells_where_it_began():
    made = course(epochs_before=2.0, unit=PAIRS)
    first = made.snapshot(VECTORS)
    made.advance(500)
    made.obey(Adjust(learning_rate=0.01))
    second = made.snapshot(VECTORS)
    assert second.begun is first.begun
    assert (first.begun.epochs, first.begun.unit) == (2.0, PAIRS)
    assert course().snapshot(VECTORS).begun is not first.begun


def test_a_snapshot_tells_where_it_stands():
    made = course(epochs_before=2.5)
    made.advance(300)
    seen = made.snapshot(VECTORS.copy())
    assert (seen.step, seen.total, str(seen.message)) == (300, 1000, "Learning")
    assert seen.epochs == made.epochs == pytest.approx(4.0)
    assert seen.learning_rate == pytest.approx(0.7 * 0.05 * 5 / 7.5)
    assert seen.watched.words == ("king", "queen")
    assert seen.watched.ids.tolist() == [1, 4]
    with pytest.raises(ValueError, match="read-only"):
        seen.watched.vectors[0] = 0


def test_speed_leaves_pauses_out(clock):
    made = course()
    made.advance(100)
    clock.now += 2
    assert made.snapshot(VECTORS).speed == 50
    clock.now += 60  # a pause: nobody asks for the next step
    made.obey(None)
    made.advance(400)
    clock.now += 2
    assert made.snapshot(VECTORS).speed == 100


def test_a_snapshot_before_any_time_has_passed(clock):
    made = course()
    assert made.snapshot(VECTORS).speed == 0


def test_judging_takes_a_small_part_of_the_time(clock):
    made = course()
    assert made.time_to_judge()
    clock.now += 1
    made.judged(HeldOutScore(1.0, 1.0), 1.0)
    assert not made.time_to_judge()
    clock.now += PATIENCE - 1
    assert not made.time_to_judge()
    clock.now += 1
    assert made.time_to_judge()


@pytest.mark.parametrize("loss", [math.nan, math.inf])
def test_a_loss_that_is_no_number_stops_with_what_to_try(loss):
    made = course(total=2500)
    made.advance(100, 5.0, 1.0)
    with pytest.raises(UserError, match=r"after 2,200 words; try a learning rate below 0\.025\.$"):
        made.advance(2200, loss, 1.0)
    assert made.step == 100


def test_a_loss_that_is_no_number_is_told_in_what_is_counted():
    with pytest.raises(UserError, match="after 2,200 pairs;"):
        course(total=2500, unit=PAIRS).advance(2200, math.nan, 1.0)


def test_words_that_mean_something_are_watched():
    assert watched_rows(WORDS, "en").tolist() == [1, 4]
    assert watched_rows(WORDS, "en", ["queen", "nobody", "the"]).tolist() == [4, 0]
    assert watched_rows(WORDS, "en", []).tolist() == []


def test_where_no_word_means_anything_all_are_watched():
    empty = Vocabulary(("the", "and", "1"), np.array([3, 2, 1]))
    assert watched_rows(empty, "en").tolist() == [0, 1, 2]


def test_only_so_many_words_are_watched():
    many = Vocabulary(tuple("x" * n for n in range(1, 2000)), np.ones(1999, np.int64))
    assert watched_rows(many, "en").tolist() == list(range(MOST_WATCHED))
