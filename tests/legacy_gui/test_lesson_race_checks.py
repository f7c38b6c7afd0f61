"""The checks of the lessons on networks: whichever answer the numbers bear out is the right one."""

from types import SimpleNamespace

import numpy as np
import pytest

from engine.messages import UserError
from engine.recurrent.language_model import Trouble, train_language_model
from engine.recurrent.language_model_config import LanguageModelConfig
from engine.text import build_corpus
from legacy_gui import lesson_race_checks
from legacy_gui.lesson_race_checks import (
    BRING,
    NEAR,
    Recall,
    check_counting,
    check_memory,
    check_rates,
    recall,
)
from legacy_gui.paths import resources


def said(messages):
    return " ".join(map(str, messages))


def network(cell="lstm", loss=1.0, rate=0.01, trouble=None):
    held_out = None if loss is None else SimpleNamespace(nats=loss)
    config = SimpleNamespace(cell=cell, learning_rate=rate)
    return SimpleNamespace(config=config, held_out=held_out, trouble=trouble)


def race(rnn, lstm, baseline):
    models = network("rnn", rnn), network("lstm", lstm)
    return [SimpleNamespace(models=models, baseline=baseline)]


# -- counting --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rnn", "lstm", "right"), [(1.2, 1.1, 0), (1.2, 0.9, 1), (0.8, 0.9, 2), (0.9, 1.1, None)]
)
def test_whoever_guesses_better_than_counting_is_told(rnn, lstm, right):
    assert check_counting(race(rnn, lstm, 1.0)).right == right


def test_the_losses_are_said_and_what_they_mean():
    verdict = check_counting(race(0.0, np.log(3.0), 1.0))
    assert "counting 1.000, RNN 0.000, LSTM 1.099" in said(verdict.findings)
    assert "counting 2.72, RNN 1.00, LSTM 3.00" in said(verdict.findings)
    assert "the last four characters" in said(verdict.meaning)
    assert "hard to guess better" in said(check_counting(race(2.0, 2.0, 1.0)).meaning)


@pytest.mark.parametrize(("lstm", "baseline"), [(None, 1.0), (1.0, None)])
def test_without_unseen_text_nothing_is_told(lstm, baseline):
    with pytest.raises(UserError, match="too short to keep a part"):
        check_counting(race(1.0, lstm, baseline))


# -- memory ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def text():
    return (resources() / "corpora" / "long_memory_first_word.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def model(text):
    config = LanguageModelConfig(unit="word", hidden=8, batch=4, epochs=1)
    return train_language_model(build_corpus([text]), config)


def answering(monkeypatch, model, is_right):
    """Let a network expect the word that comes where ``is_right`` says so of word and line."""

    def predictions(_, read, k):
        ids = model.symbols.encode(read)
        words = [model.symbols.tokens[number] for number in ids.tolist()]
        ranks = [1 if is_right(word) else 2 for word in words[1:]]
        return SimpleNamespace(ids=ids, ranks=np.array(ranks))

    monkeypatch.setattr(lesson_race_checks.inspect, "predictions", predictions)


def lengths(text):
    """Return the words of each unseen line that come between its first and its last."""
    lines = [line for line in text.splitlines() if line][-100:]
    words = [line.replace(",", " ,").replace(".", " .").split() for line in lines]
    return [len(line) - 2 for line in words]


def test_the_unseen_lines_are_asked_by_their_length(monkeypatch, model, text):
    answering(monkeypatch, model, lambda word: True)
    found = recall(model)
    near = sum(between <= NEAR for between in lengths(text))
    assert (found.near_asked, found.far_asked) == (near, 100 - near)
    assert (found.near, found.far) == (near, 100 - near)


def test_only_the_last_word_of_a_line_counts(monkeypatch, model):
    answering(monkeypatch, model, lambda word: word not in BRING.values())
    found = recall(model)
    assert (found.near, found.far) == (0, 0)
    answering(monkeypatch, model, lambda word: word == "bread")
    assert 0 < recall(model).far < recall(model).far_asked


def test_a_real_network_is_asked(model, text):
    found = recall(model)
    assert found.near_asked + found.far_asked == 100
    assert 0 <= found.share <= 1


def test_a_network_of_another_text_is_refused():
    config = LanguageModelConfig(hidden=8, batch=4, steps=8, epochs=1)
    other = train_language_model(build_corpus(["the king rules the land " * 20]), config)
    with pytest.raises(UserError, match="needs its own text"):
        recall(other)


@pytest.mark.parametrize(("rnn", "lstm", "right"), [(1, 2, 0), (1, 8, 1), (8, 8, 2), (8, 1, None)])
def test_whoever_remembers_is_told(monkeypatch, rnn, lstm, right):
    found = {"rnn": Recall(2, 2, rnn, 10), "lstm": Recall(2, 2, lstm, 10)}
    monkeypatch.setattr(lesson_race_checks, "recall", lambda one: found[one.config.cell])
    verdict = check_memory(race(1.0, 1.0, 1.0))
    assert verdict.right == right
    assert f"RNN: of 2 short lines it ends 2 rightly, of 10 long ones {rnn}" in said(
        verdict.findings
    )
    assert ("write" in said(verdict.meaning)) == (right == 1)


# -- learning rates --------------------------------------------------------------------------------


def raced(*losses):
    rates = 0.0002, 0.005, 0.5
    models = [network(loss=loss, rate=rate) for loss, rate in zip(losses, rates, strict=True)]
    return [SimpleNamespace(models=(one,)) for one in models]


@pytest.mark.parametrize(("losses", "right"), [((2, 1, 3), 1), ((1, 2, 3), 0), ((3, 2, 1), 2)])
def test_the_rate_that_brought_most_is_told(losses, right):
    verdict = check_rates(raced(*losses))
    assert verdict.right == right
    assert "Learning rate 0.005: loss" in said(verdict.findings)
    assert ("another rate" in said(verdict.meaning)) == (right != 1)


def test_a_rate_that_exploded_brought_nothing():
    races = raced(2, 1, 0.5)
    races[2].models[0].trouble = Trouble("", 0.01)
    verdict = check_rates(races)
    assert verdict.right == 1
    assert "Learning rate 0.5: the loss exploded." in said(verdict.findings)
