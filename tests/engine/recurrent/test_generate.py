"""Writing: the distribution is the network's, the seed decides, bad wishes are refused."""

import numpy as np
import pytest

from engine.counts.generation import chosen
from engine.messages import UserError
from engine.recurrent.generate import LONGEST, generate, generate_steps, write_steps
from engine.recurrent.one_step import OneStep
from engine.training import Adjust, run
from tests.engine.recurrent.small_models import (
    LetterModel,
    V,
    logs_after,
    small_model,
    small_weights,
    some_ids,
    whole,
)


def written(weights, start, length, **settings):
    return run(write_steps(weights, np.array(start, np.int32), length, **settings))


@pytest.mark.parametrize("cell", ["rnn", "lstm"])
def test_symbols_are_drawn_from_the_batched_networks_probabilities(cell):
    weights, start = small_weights(cell, 2), [1, 2, 3]
    found = written(weights, start, 60, seed=4)
    random, read = np.random.default_rng(4), list(start)
    for symbol in found.tolist():
        top = whole(weights, np.array(read, np.int32)).top[-1, :, 0]
        assert symbol == chosen(np.exp(logs_after(weights, top)), 1.0, 0, random)
        read.append(symbol)


def test_temperature_0_always_takes_the_most_probable():
    weights = small_weights("lstm")
    found = written(weights, [1], 40, temperature=0, seed=1)
    top = whole(weights, np.array([1, *found[:-1]], np.int32)).top[:, :, 0]
    assert found.tolist() == [int(logs_after(weights, h).argmax()) for h in top]
    assert np.array_equal(found, written(weights, [1], 40, temperature=0, seed=2))
    assert np.array_equal(found, written(weights, [1], 40, temperature=1e-300))
    assert np.array_equal(found, written(weights, [1], 40, top_k=1))


def test_frequencies_are_the_probabilities_at_a_temperature():
    weights = small_weights("rnn")
    steps = OneStep(weights)
    steps.read(2)
    wanted = steps.probabilities() ** (1 / 0.7)
    firsts = [int(written(weights, [2], 1, temperature=0.7, seed=s)[0]) for s in range(2000)]
    shares = np.bincount(firsts, minlength=V) / 2000
    np.testing.assert_allclose(shares, wanted / wanted.sum(), atol=0.04)


def test_top_k_draws_from_the_k_most_probable():
    weights = small_weights("rnn", scale=0.3)
    steps = OneStep(weights)
    steps.read(0)
    best = set(np.argsort(-steps.probabilities())[:2].tolist())
    drawn = {int(written(weights, [0], 1, top_k=2, seed=s)[0]) for s in range(100)}
    assert drawn == best


def test_the_same_seed_writes_the_same_and_another_something_else():
    model = small_model(scale=0.5)
    assert generate(model, "ab", 50, seed=3) == generate(model, "ab", 50, seed=3)
    assert generate(model, "ab", 50, seed=3) != generate(model, "ab", 50, seed=4)


def test_a_text_begins_with_its_prompt_and_is_as_long_as_asked():
    text = generate(small_model(), "abc", 20)
    assert text.startswith("abc")
    assert len(text) == 23
    assert generate(small_model(), "abc", 0) == "abc"
    assert generate(small_model(), "", 0) == ""


def test_unknown_symbols_of_a_prompt_are_passed_over():
    model = small_model()
    assert generate(model, "aXbY", 30)[4:] == generate(model, "ab", 30)[2:]


def test_without_a_known_prompt_the_network_follows_a_line_end():
    model = small_model()
    wanted = generate(model, "\n", 30)[1:]
    assert generate(model, "", 30) == wanted
    assert generate(model, "XY", 30) == "XY" + wanted


def test_without_line_ends_it_follows_the_most_frequent_symbol():
    class Few(type(small_model().symbols)):
        pass

    model = LetterModel(small_weights("rnn"), Few(tuple(" abcde")))
    assert generate(model, "", 30) == generate(model, " ", 30)[1:]


@pytest.mark.parametrize("temperature", [0, 1])
def test_the_symbol_for_unknown_ones_is_read_but_never_written(temperature):
    weights = small_weights("rnn")
    weights.output[V - 1, -1] = 50  # it would nearly always be written
    unknown = LetterModel(weights, small_model(has_unknown=True).symbols)
    text = generate(unknown, "X", 200, temperature)
    assert "\N{REPLACEMENT CHARACTER}" not in text
    known = LetterModel(weights, small_model().symbols)
    assert generate(known, "a", 200, temperature).count("\N{REPLACEMENT CHARACTER}") > 150


class Words:
    """Words with a space between them, except before a full stop."""

    tokens = ("the", "king", ".", "rules", "land", "\n")
    has_unknown = False

    def encode(self, text):
        return np.array([self.tokens.index(w) for w in text.split() if w in self.tokens], np.int32)

    def decode(self, ids):
        return " ".join(self.tokens[i] for i in ids).replace(" .", ".")


def test_words_are_parted_from_the_prompt_as_they_are_written():
    model = LetterModel(small_weights("lstm", scale=0.5), Words())
    for seed in range(20):
        text = generate(model, "the king", 5, seed=seed)
        assert text.startswith(("the king ", "the king."))
        assert len(model.symbols.encode(text.replace(".", " ."))) + text.count("\n") == 7


def test_long_texts_come_step_by_step_and_can_be_finished():
    model = small_model(scale=0.5)
    steps = generate_steps(model, "abc" * 3000, 50_000, seed=2)
    seen = [next(steps)]
    while not seen[-1].text:
        seen.append(next(steps))
    assert seen[0].message.template == "Reading the prompt"
    assert seen[-1].total == 50_000
    with pytest.raises(StopIteration) as finished:
        steps.send(Adjust(finish=True))
    assert finished.value.value == seen[-1].text
    assert 0 < len(seen[-1].text) < 50_000
    assert generate(model, "abc" * 3000, len(seen[-1].text), seed=2).endswith(seen[-1].text)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"length": -1}, "Between 0 and"),
        ({"length": LONGEST + 1}, "Between 0 and"),
        ({"temperature": -0.1}, "must not be below 0"),
        ({"temperature": float("nan")}, "must not be below 0"),
        ({"temperature": float("inf")}, "must not be below 0"),
        ({"top_k": -1}, "must not be below 0"),
    ],
)
def test_wishes_that_mean_nothing_are_refused(settings, sentence):
    with pytest.raises(UserError, match=sentence):
        generate(small_model(), "a", **settings)


def test_symbols_that_do_not_exist_are_refused():
    with pytest.raises(UserError, match="Symbol 9 is none"):
        written(small_weights("rnn"), [9], 3)
    with pytest.raises(UserError, match="At least 1 symbols"):
        written(small_weights("rnn"), [], 3)


def test_very_hot_is_even_and_float32_writes_too():
    weights = small_weights("lstm", dtype=np.float32)
    found = written(weights, some_ids(3), 3000, temperature=1e300)
    np.testing.assert_allclose(np.bincount(found, minlength=V) / 3000, 1 / V, atol=0.03)
