"""What is said of a contest follows from its numbers."""

import math

import numpy as np
import pytest

from engine.messages import Message
from engine.recurrent.descent import Judgement
from engine.recurrent.task_contest import ContestConfig, Round
from engine.recurrent.task_training import TaskModel
from engine.recurrent.weights import Shape, Weights
from legacy_gui.panels.tasks_said import accuracy, expected, learning, outcome
from legacy_gui.translations import use_language

CONFIG = ContestConfig(gaps=(5, 10, 20, 40))
WEIGHTS = Weights(Shape("rnn", 2, 2, 1, 2), np.zeros(16))


@pytest.fixture(autouse=True)
def english(qapp):
    use_language("en")


def lane(*shares, trouble=None):
    history = tuple(Judgement(n, 1.0, 1.0, share) for n, share in enumerate(shares))
    return TaskModel(WEIGHTS, CONFIG.of("rnn", 5), history, trouble)


def rounds(*pairs, ended=True):
    return [
        Round(gap, (lane(rnn), lane(lstm)), ended or gap != CONFIG.gaps[len(pairs) - 1])
        for gap, (rnn, lstm) in zip(CONFIG.gaps, pairs, strict=False)
    ]


def test_nothing_done_says_what_will_be():
    assert outcome(CONFIG, ()) == expected()
    assert outcome(CONFIG, [Round(5, (lane(), None), ended=False)]) == expected()


def test_the_last_gap_that_both_know_and_the_first_where_they_part():
    assert outcome(CONFIG, rounds((1, 1), (1, 0.99), (0.13, 1), (0.12, 1))) == (
        "Over 10 steps both know the answer (RNN 100 %, LSTM 99 %)."
        " Over 20 steps the RNN only guesses (13 %, chance 12.5 %), the LSTM knows it (100 %)."
    )


def test_a_small_difference_is_no_parting():
    assert outcome(CONFIG, rounds((1, 1), (0.9, 1), (0.13, 1))).count("Over ") == 2
    assert "Over 20 steps the RNN" in outcome(CONFIG, rounds((1, 1), (0.9, 1), (0.13, 1)))
    assert outcome(CONFIG, rounds((0.96, 1), (0.97, 0.98))) == (
        "Over 10 steps both know the answer (RNN 97 %, LSTM 98 %)."
    )


def test_in_between_is_said_as_such():
    assert outcome(CONFIG, rounds((0.5, 0.9))) == (
        "Over 5 steps both are right only sometimes (RNN 50 %, LSTM 90 %)."
    )
    assert outcome(CONFIG, rounds((0.4, 0.12))) == (
        "Over 5 steps the RNN is right only sometimes (40 %),"
        " the LSTM only guesses (12 %, chance 12.5 %)."
    )


def test_when_both_guess_it_is_said():
    assert outcome(CONFIG, rounds((0.12, 0.14))) == (
        "Over 5 steps both only guess (RNN 12 %, LSTM 14 %, chance 12.5 %)."
    )


def test_a_round_cut_short_is_told():
    assert outcome(CONFIG, rounds((1, 1), (0.5, 0.6), ended=False)).endswith(
        "The round over 10 steps was stopped early."
    )


def test_what_exploded_says_why():
    trouble = Message("The numbers grew beyond all bounds after {step} steps.", {"step": 7})
    told = outcome(CONFIG, [Round(5, (lane(0.1, trouble=trouble), lane(1.0)), ended=True)])
    assert told.endswith("RNN: The numbers grew beyond all bounds after 7 steps.")


def test_while_learning_both_shares_are_told_as_soon_as_they_are_known():
    now = [*rounds((1, 1)), Round(10, (lane(0.25), lane()), ended=False)]
    assert learning(CONFIG, now) == (
        "Round 2 of 4, over 10 steps: the RNN answers 25 % right, the LSTM – %; chance is 12.5 %."
    )
    assert math.isnan(accuracy(None))
    assert accuracy(lane(0.1, 0.7)) == 0.7
