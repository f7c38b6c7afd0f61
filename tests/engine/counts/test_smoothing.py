"""Smoothing against nltk's numbers, against plain dictionaries, and against the laws of chance."""

import json
import math
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.counts.language_model import NgramModelConfig, train_ngram_language_model
from engine.counts.smoothing import USUAL_DISCOUNT, Smoothing, estimated_discount
from engine.text import TokenizeConfig, build_corpus

SMOOTHINGS = ("kneser-ney", "witten-bell", "add-k", "mle")
GOLDEN = json.loads(
    (Path(__file__).parents[2] / "golden" / "nltk_language_models.json").read_text("utf-8")
)
DOCUMENTS = st.lists(st.lists(st.sampled_from("abcde"), max_size=10), min_size=1, max_size=5)
CONTEXTS = st.lists(st.sampled_from("abcdez"), max_size=6)  # z is unknown


def golden(name):
    """Return the golden entries of one kind of nltk model."""
    entries = [entry for entry in GOLDEN["models"] if entry["name"] == name]
    assert entries
    return [pytest.param(entry, id=f"{name}-{entry['order']}") for entry in entries]


def trained(entry):
    """Train on the golden documents; the word that was never counted makes up the held-out part."""
    corpus = build_corpus([*GOLDEN["documents"], GOLDEN["unseen"]])
    config = NgramModelConfig(
        order=entry["order"],
        smoothing=entry["name"].partition(",")[0],
        held_out=1.5 / len(corpus),
        discount=GOLDEN["discount"],
        add_k=GOLDEN["added"],
    )
    model = train_ngram_language_model(corpus, config)
    assert model.trained == len(corpus) - 1
    return model


@pytest.mark.parametrize(
    "entry", [e for name in ("add-k", "witten-bell", "kneser-ney") for e in golden(name)]
)
def test_every_probability_is_that_of_nltk(entry):
    model = trained(entry)
    for context, word, _, probability in entry["rows"]:
        assert model.probability(word, context) == pytest.approx(probability, rel=1e-12)


@pytest.mark.parametrize("entry", golden("mle"))
def test_plain_counts_are_those_of_nltk_after_contexts_that_were_seen(entry):
    model = trained(entry)
    seen = [row for row in entry["rows"] if row[2]]
    assert seen
    for context, word, _, probability in seen:
        assert model.probability(word, context) == pytest.approx(probability, rel=1e-12)


@pytest.mark.parametrize(
    "entry",
    [
        entry
        for name in ("witten-bell, unigrams last", "kneser-ney, unigrams last")
        for entry in golden(name)
    ],
)
def test_nltk_as_it_is_differs_only_in_the_last_step(entry):
    """What nltk leaves out is the uniform share of the unigrams, weighted down the chain."""
    model = trained(entry)
    unigrams = {word: p for context, word, _, p in entry["rows"] if not context}
    for context, word, _, probability in entry["rows"]:
        ids = [model.vocabulary.id(token) for token in context]
        weight = math.prod(part.weight for part in model.interpolation.parts(ids) if part.order > 1)
        difference = weight * (model.probability(word) - unigrams[word])
        assert model.probability(word, context) - difference == pytest.approx(probability, 1e-12)


@pytest.mark.parametrize(
    "entry", [e for name in ("add-k", "witten-bell", "kneser-ney") for e in golden(name)]
)
def test_perplexity_is_that_of_nltk(entry):
    measured = trained(entry).perplexity(GOLDEN["sentence"])
    assert measured == pytest.approx(entry["perplexity"], rel=1e-12)


@pytest.mark.parametrize("entry", golden("mle"))
def test_plain_counts_find_an_uncounted_word_impossible_as_nltk_does(entry):
    assert entry["perplexity"] is None
    assert trained(entry).perplexity(GOLDEN["sentence"]) == math.inf


def counted(documents, order, kneser_ney):
    """Return {context: {token: count}} for every context length, with continuation counts."""
    longest = min(order, max(map(len, documents)))
    tables = defaultdict(Counter)
    left = defaultdict(set)
    for run in documents:
        for n in range(1, longest + 1):
            for i in range(len(run) - n + 1):
                gram = tuple(run[i : i + n])
                tables[gram[:-1]][gram[-1]] += 1
                left[gram].add(run[i - 1] if i else None)
    if kneser_ney:
        for context, followers in tables.items():
            if len(context) < longest - 1:
                for token in followers:
                    followers[token] = len(left[(*context, token)])
    return tables, longest


def reference(tables, name, size, token, context):
    """Return p(token | context) by the formulas of Chen and Goodman, context after context."""
    followers = tables.get(context)
    if not followers:
        if name == "add-k" or not context:
            return 1 / size
        return reference(tables, name, size, token, context[1:])
    total, different, count = sum(followers.values()), len(followers), followers.get(token, 0)
    if name == "mle":
        return count / total
    if name == "add-k":
        return (count + 0.1) / (total + 0.1 * size)
    lower = reference(tables, name, size, token, context[1:]) if context else 1 / size
    if name == "witten-bell":
        return (count + different * lower) / (total + different)
    return (max(count - 0.75, 0) + 0.75 * different * lower) / total


def known_end(context, longest, known):
    """Return what a model may use of a context."""
    while set(context) - set(known):
        context = context[1:]
    return tuple(context[max(0, len(context) - longest + 1) :])


@settings(max_examples=150, deadline=None)
@given(DOCUMENTS, CONTEXTS, st.integers(1, 5), st.sampled_from(SMOOTHINGS))
def test_probabilities_follow_the_formulas_and_sum_to_one(documents, context, order, name):
    if not any(documents):
        return
    corpus = build_corpus(list(map(" ".join, documents)))
    model = train_ngram_language_model(corpus, NgramModelConfig(order, name, held_out=0))
    tables, longest = counted(documents, order, name == "kneser-ney")
    usable = known_end(context, longest, corpus.vocabulary.tokens)
    distribution = model.distribution(context)
    assert distribution.sum() == pytest.approx(1, abs=1e-12)
    for number, token in enumerate(corpus.vocabulary.tokens):
        expected = reference(tables, name, len(corpus.vocabulary), token, usable)
        assert model.probability(token, context) == pytest.approx(expected, rel=1e-9, abs=1e-15)
        assert distribution[number] == pytest.approx(expected, rel=1e-9, abs=1e-15)


@settings(max_examples=60, deadline=None)
@given(DOCUMENTS, st.integers(1, 5), st.sampled_from(SMOOTHINGS), st.floats(0, 1))
def test_they_sum_to_one_with_any_discount_and_held_out_words(documents, order, name, discount):
    if not any(documents):
        return
    corpus = build_corpus(list(map(" ".join, documents)))
    config = NgramModelConfig(order, name, held_out=0.4, discount=discount)
    model = train_ngram_language_model(corpus, config)
    for context in ([], ["a"], ["b", "a"], ["c", "a", "b", "a"]):
        distribution = model.distribution(context)
        assert distribution.min() >= 0
        assert distribution.sum() == pytest.approx(1, abs=1e-12)


def test_kneser_ney_counts_neighbours_where_others_count_occurrences():
    """The textbook case: a word that follows only one other is no likely word elsewhere."""
    text = "san francisco " * 20 + "a net b net c net d net e net f net g net"
    after_unknown = {
        name: train_ngram_language_model(
            build_corpus(text), NgramModelConfig(2, name, held_out=0)
        ).distribution(["never seen"])
        for name in ("kneser-ney", "witten-bell")
    }
    tokens = build_corpus(text).vocabulary.tokens
    francisco, net = tokens.index("francisco"), tokens.index("net")
    assert after_unknown["kneser-ney"][net] > 3 * after_unknown["kneser-ney"][francisco]
    assert after_unknown["witten-bell"][francisco] > 2 * after_unknown["witten-bell"][net]


def test_no_ngram_is_counted_across_a_border_or_a_gap():
    corpus = build_corpus(["a b", "c a and b c"], TokenizeConfig(own_stop_words="and"))
    model = train_ngram_language_model(corpus, NgramModelConfig(2, "mle", held_out=0))
    assert model.probability("c", ["b"]) == 1  # once; “b | c” is a border, “a and b” a gap
    assert model.probability("b", ["a"]) == 1
    tree = model.interpolation.levels
    assert [level.counts.sum() for level in tree] == [6, 3]


@pytest.mark.parametrize(
    ("counts", "discount"),
    [([1, 1, 1, 2, 9], 0.6), ([1, 1], USUAL_DISCOUNT), ([2, 2], USUAL_DISCOUNT), ([5], 0.75)],
)
def test_the_discount_is_estimated_where_it_can_be(counts, discount):
    assert estimated_discount(np.array(counts)) == discount


def test_discount_zero_means_estimated_for_each_order():
    corpus = build_corpus("a b a b a c d c d e")
    model = train_ngram_language_model(corpus, NgramModelConfig(2, discount=0, held_out=0))
    # Different tokens to the left: a 2 (the beginning, b), b 1, c 2, d 1, e 1: 3 / (3 + 2 · 2).
    # Pairs: ab 2, ba 2, ac 1, cd 2, dc 1, de 1 -> 3 / (3 + 2 · 3).
    assert model.interpolation.smoothing.discounts == (3 / 7, 3 / 9)


def test_shares_are_the_same_for_a_number_and_for_an_array():
    for name in SMOOTHINGS:
        smoothing = Smoothing(name, 7, 0.1, (0.0 if name != "kneser-ney" else 0.75,))
        one = smoothing.share(1, 9.0, 4.0)
        many = smoothing.share(1, np.array([9.0, 9.0]), np.array([4.0, 4.0]))
        assert [part.tolist() for part in many] == [[value, value] for value in one]
