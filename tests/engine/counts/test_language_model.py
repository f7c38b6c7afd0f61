"""The n-gram language model: what it answers, measures and writes, and what it refuses."""

import math
from itertools import pairwise
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.counts import ngram_tree, perplexity
from engine.counts.generation import chosen, joined
from engine.counts.language_model import (
    NgramModelConfig,
    held_out_start,
    train_ngram_language_model,
    train_ngram_language_model_steps,
)
from engine.text import TokenizeConfig, build_corpus

SMOOTHINGS = ("kneser-ney", "witten-bell", "add-k", "mle")
TEXT = "I like to go fishing. I like nets. We go home and you like to go home. "
every_smoothing = pytest.mark.parametrize("smoothing", SMOOTHINGS)


def train(text, tokenize=None, **config):
    """Train on texts; nothing is kept back unless asked for."""
    corpus = build_corpus(text, tokenize)
    return train_ngram_language_model(corpus, NgramModelConfig(**{"held_out": 0, **config}))


@pytest.fixture(scope="module")
def model():
    return train([TEXT, "you go fishing"])


def by_hand(model, ids, breaks):
    """Return the bits of the known tokens of a text, one probability after the other."""
    bits, context = [], []
    for token, begins in zip(ids, breaks, strict=True):
        context = [] if begins else context
        if token >= 0:
            p = model.probability(token, context)
            bits.append(-math.log2(p) if p else math.inf)
        context = [*context, token] if token >= 0 else []
    return bits


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from("abcd"), max_size=12), min_size=1, max_size=4),
    st.lists(st.lists(st.sampled_from("abcdxy"), max_size=12), min_size=1, max_size=4),
    st.integers(1, 5),
    st.sampled_from(SMOOTHINGS),
    st.sampled_from([1, 2, 3, 1 << 13]),
)
def test_a_text_is_measured_as_its_tokens_are(documents, others, order, smoothing, block):
    if not any(documents):
        return
    model = train(list(map(" ".join, documents)), order=order, smoothing=smoothing)
    known = set(model.vocabulary.tokens)
    if not known & set().union(*others):
        return
    corpus = build_corpus(list(map(" ".join, others)), TokenizeConfig(own_stop_words="y"))
    tokens = [corpus.vocabulary.tokens[number] for number in corpus.ids.tolist()]
    ids = [-1 if (found := model.vocabulary.id(token)) is None else found for token in tokens]
    begins = np.isin(np.arange(len(ids)), corpus.offsets) | corpus.gaps
    expected = by_hand(model, ids, begins)
    with patch.object(perplexity, "BLOCK", block):
        measured = model.measure(corpus)
    assert measured.tokens == len(expected)
    assert measured.unknown == len(ids) - len(expected)
    assert measured.bits_per_token == pytest.approx(sum(expected) / len(expected), rel=1e-9)


@every_smoothing
@pytest.mark.parametrize("unit", ["word", "char"])
def test_the_block_of_the_sort_changes_nothing(smoothing, unit):
    models = []
    for block in (1, 2, 3, 1 << 17):
        with patch.object(ngram_tree, "BLOCK", block):
            models.append(train([TEXT * 3, "", TEXT], TokenizeConfig(unit=unit), order=4))
    for other in models[1:]:
        for level, same in zip(
            models[0].interpolation.levels, other.interpolation.levels, strict=True
        ):
            assert np.array_equal(level.starts, same.starts)
            assert np.array_equal(level.tokens, same.tokens)
            assert np.array_equal(level.cumulative, same.cumulative)


def test_the_end_of_the_text_is_measured_and_not_learned():
    corpus = build_corpus("a b c d " * 10 + "x y " * 5)
    model = train_ngram_language_model(corpus, NgramModelConfig(held_out=0.2))
    assert model.trained == held_out_start(len(corpus), 0.2) == 40
    assert model.held_out.tokens == 10
    assert model.probability("y", ["x"]) == model.probability("y") < model.probability("b", ["a"])
    ids = corpus.ids[40:].tolist()
    expected = by_hand(model, ids, [True] + [False] * 9)
    assert model.bits_per_token == pytest.approx(sum(expected) / 10, rel=1e-12)
    assert model.held_out_perplexity == pytest.approx(2**model.bits_per_token)


def test_nothing_kept_back_is_not_measured(model):
    assert model.held_out is None
    assert model.held_out_perplexity is None
    assert model.bits_per_token is None


@pytest.mark.parametrize(("tokens", "share", "start"), [(1, 0.5, 1), (3, 0.1, 3), (10, 0.5, 5)])
def test_at_least_one_token_is_learned(tokens, share, start):
    assert held_out_start(tokens, share) == start


def test_plain_counts_find_what_they_have_not_seen_impossible():
    model = train("a b c d e f g h i j", smoothing="mle", held_out=0.2)
    assert model.held_out_perplexity == math.inf
    assert model.probability("j", ["a"]) == 0


def test_a_uniform_text_is_as_perplexing_as_it_has_tokens():
    model = train("a b c d", order=1, smoothing="mle")
    assert model.perplexity("d c b a") == pytest.approx(4)


def test_an_unknown_token_has_no_probability_is_counted_and_cuts_the_context(model):
    assert model.probability("elephant", ["go"]) == model.probability(-1) == 0
    assert model.probability(len(model.vocabulary)) == 0
    assert np.array_equal(
        model.distribution(["like", "elephant", "to"]), model.distribution(["to"])
    )
    assert np.array_equal(model.distribution("like elephant"), model.distribution())
    measured = model.measure("go elephant home")
    assert (measured.tokens, measured.unknown) == (2, 1)


def test_tokens_ids_and_texts_are_the_same_context(model):
    words = ["like", "to"]
    ids = [model.vocabulary.id(word) for word in words]
    expected = model.distribution("You LIKE  to")
    assert np.array_equal(model.distribution(words), expected)
    assert np.array_equal(model.distribution(ids), expected)
    assert np.array_equal(model.distribution(np.array(ids, np.int32)), expected)
    assert model.probability(ids[0], words) == model.probability("like", ids)


def test_a_prompt_is_cut_at_what_was_left_out():
    model = train(["like go home", "we go there"], TokenizeConfig(own_stop_words="to"))
    assert np.array_equal(model.distribution("like to go"), model.distribution("go"))
    assert not np.array_equal(model.distribution("like go"), model.distribution("go"))


def test_next_tokens_are_the_most_probable_ones_in_order(model):
    found = model.next_tokens("like to", 4)
    assert found[0][0] == "go"
    assert len(found) == 4
    assert all(p >= following for (_, p), (_, following) in pairwise(found))
    assert all(p == pytest.approx(model.probability(token, ["like", "to"])) for token, p in found)
    everything = model.next_tokens("", 10_000)
    assert len(everything) == len(model.vocabulary)
    assert sum(p for _, p in everything) == pytest.approx(1)
    assert model.next_tokens("", 0) == []


@every_smoothing
@pytest.mark.parametrize("context", ["like to", "never seen", "home"])
def test_draws_follow_the_distribution(smoothing, context):
    model = train([TEXT, "you go fishing"], smoothing=smoothing)
    ids = [number for number in map(model.vocabulary.id, context.split()) if number is not None]
    random, draws = np.random.default_rng(1), 20_000
    drawn = [model.interpolation.draw(ids, random) for _ in range(draws)]
    shares = np.bincount(drawn, minlength=len(model.vocabulary)) / draws
    p = model.distribution(context)
    assert np.all(np.abs(shares - p) <= 4.5 * np.sqrt(p * (1 - p) / draws) + 1e-12)


def test_the_same_seed_writes_the_same_text(model):
    assert model.generate("we go", 30, seed=7) == model.generate("we go", 30, seed=7)
    assert len({model.generate("we go", 30, seed=seed) for seed in range(5)}) == 5
    assert model.generate("we go", 30, 0.5, 3, 5) == model.generate("we go", 30, 0.5, 3, 5)


def test_a_text_begins_with_its_prompt_and_is_as_long_as_asked(model):
    text = model.generate("We  go", 12)
    assert text.startswith("We  go ")
    assert len(text.split()) == 14
    assert model.generate("We go", 0) == "We go"
    assert len(model.generate("", 5).split()) == 5


def test_temperature_zero_always_takes_the_most_probable(model):
    context = ["like"]
    for _ in range(8):
        context = [*context, model.next_tokens(context, 1)[0][0]]
    text = model.generate("like", 8, temperature=0, seed=3)
    assert text.split() == context
    assert model.generate("like", 8, top_k=1, seed=4) == text
    assert model.generate("like", 8, temperature=1e-310, seed=5).startswith("like to go")


def test_a_high_temperature_takes_anything_and_a_low_one_hardly():
    p = np.array([0.9, 0.09, 0.01, 0.0])
    shares = {}
    for temperature in (0.5, 1.0, 1e300):
        random = np.random.default_rng(0)
        drawn = [chosen(p, temperature, 0, random) for _ in range(4000)]
        shares[temperature] = np.bincount(drawn, minlength=4) / 4000
    sharpened = p**2 / (p**2).sum()
    assert shares[0.5] == pytest.approx(sharpened, abs=0.01)
    assert shares[1.0] == pytest.approx(p, abs=0.02)
    assert shares[1e300] == pytest.approx([1 / 3, 1 / 3, 1 / 3, 0], abs=0.03)


def test_only_the_k_most_probable_are_drawn():
    p = np.array([0.1, 0.4, 0.2, 0.3])
    random = np.random.default_rng(0)
    assert {chosen(p, 1.0, 2, random) for _ in range(200)} == {1, 3}
    assert {chosen(p, 1.0, 4, random) for _ in range(200)} == {0, 1, 2, 3}


def test_characters_are_written_without_spaces_between_them():
    model = train(TEXT, TokenizeConfig(unit="char"), order=5)
    text = model.generate("I lik", 20, temperature=0)
    assert text.startswith("I like to go ")
    assert len(text) == 25
    assert model.probability("k", "I li") > 0.5


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        (["we", "go", ",", "you", "(", "too", ")", "."], "we go, you (too)."),
        (["今天", "天气", "很", "好", "。", "我们"], "今天天气很好。我们"),
        (["a", "\n", "b"], "a\nb"),
        (["“", "so", "”", "it", "is"], "“so” it is"),
        (["한국", "말"], "한국 말"),
        ([], ""),
        (["one"], "one"),
    ],
)
def test_tokens_are_joined_as_they_are_usually_written(tokens, text):
    assert joined(tokens) == text


def test_chinese_words_are_learned_and_written_without_spaces():
    model = train("我喜欢学习语言。我喜欢学习数学。他喜欢学习语言。", order=2)
    assert model.next_tokens("喜欢", 1)[0][0] == "学习"
    assert model.generate("我喜欢", 1, temperature=0) == "我喜欢学习"


@every_smoothing
@pytest.mark.parametrize("order", range(1, 6))
@pytest.mark.parametrize("context", [[], ["to"], ["like", "to"], ["nets", "fishing", "you"]])
def test_the_last_worked_step_is_the_probability(smoothing, order, context):
    model = train([TEXT, "you go fishing"], smoothing=smoothing, order=order)
    for token in ("go", "nets"):
        steps = model.explain(token, context)
        assert steps[-1].value == pytest.approx(model.probability(token, context), rel=1e-12)
        assert all(str(step.label) and step.formula for step in steps)


def test_worked_steps_show_the_numbers_of_every_order():
    model = train(["a b a b a c", "b c"], order=2)
    found = [(str(step.label), step.formula) for step in model.explain("b", ["a"])]
    assert found == [
        ("Knowing nothing: one of 3 tokens", "1 / 3"),
        ("So many different tokens stand before “b”", "2"),
        ("Weight γ of what is known without this context", "0.75 × 3 / 6"),
        ("Probability alone", "max(2 − 0.75, 0) / 6 + 0.375 × 0.3333"),
        ("“a b” occurs so many times", "2"),
        ("Weight γ of what is known without this context", "0.75 × 2 / 3"),
        ("Probability after “a”", "max(2 − 0.75, 0) / 3 + 0.5 × 0.3333"),
    ]


def test_a_context_never_seen_is_said_in_the_worked_steps():
    model = train("a b c a b", order=3, smoothing="witten-bell")
    labels = [str(step.label) for step in model.explain("b", ["c", "b"])]
    assert labels[-1] == ("Nothing ever followed “c b”, so what is known without it stands")
    added = train("a b c a b", order=3, smoothing="add-k").explain("b", ["c", "b"])
    assert [step.value for step in added] == [1 / 3, 1 / 3]


def test_an_order_longer_than_every_document_is_cut_to_the_longest():
    model = train(["a b", "c d", "a b"], order=5)
    assert model.interpolation.order == 2
    assert model.probability("b", ["a"]) > 0.6
    alone = train(["a", "a", "b"], order=5)
    assert alone.probability("a") > alone.probability("b") > 0


def test_one_token_is_the_only_thing_that_can_follow():
    for smoothing in SMOOTHINGS:
        model = train("a", smoothing=smoothing, held_out=0.5)
        assert model.trained == 1
        assert model.distribution().tolist() == [1.0]
        assert model.generate("a", 3) == "a a a a"
        assert model.perplexity("a a") == 1.0


def test_a_prompt_of_unknown_words_counts_as_none(model):
    assert np.array_equal(model.distribution("zebra elephant"), model.distribution())
    assert np.array_equal(model.distribution("?!"), model.distribution(""))
    text = model.generate("Zebra!", 4, seed=2)
    assert text == "Zebra! " + model.generate("", 4, seed=2)


def test_progress_stays_within_its_total_and_never_falls_back():
    with patch.object(ngram_tree, "BLOCK", 100), patch.object(perplexity, "BLOCK", 10):
        seen = list(train_ngram_language_model_steps(build_corpus(TEXT * 30)))
    assert len({str(progress.message) for progress in seen}) == 4
    assert all(0 <= progress.step <= progress.total for progress in seen)
    for before, after in pairwise(seen):
        if before.message == after.message:
            assert before.step <= after.step


def test_nothing_of_a_model_can_be_written(model):
    for level in model.interpolation.levels:
        for array in (level.starts, level.tokens, level.cumulative):
            assert not array.flags.writeable


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        (lambda model: model.perplexity("zebra elephant"), "knows no word"),
        (lambda model: model.perplexity(""), "holds no words"),
        (lambda model: model.explain("zebra"), "“zebra” does not occur"),
        (lambda model: model.generate("a", -1), "Between 0 and 100,000 tokens"),
        (lambda model: model.generate("a", 100_001), "Between 0 and 100,000 tokens"),
        (lambda model: model.generate("a", 1, temperature=-1), "must not be below 0"),
        (lambda model: model.generate("a", 1, temperature=math.nan), "must not be below 0"),
        (lambda model: model.generate("a", 1, top_k=-1), "must not be below 0"),
        (lambda model: model.sample("a", temperature=-1), "must not be below 0"),
        (lambda model: train(""), "holds no words"),
        (lambda model: NgramModelConfig(order=6), "must be between 1 and 5"),
        (lambda model: NgramModelConfig(smoothing="good-turing"), "must be one of"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(model, ask, sentence):
    with pytest.raises(ValueError, match=sentence) as caught:
        ask(model)
    assert str(caught.value).endswith(".")
