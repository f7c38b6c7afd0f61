"""One word, two senses: the two banks must come apart, and one sense must not."""

from pathlib import Path
from pydoc_data.topics import topics

import numpy as np
import pytest

from engine.embeddings.embedding import EmbeddingConfig, train_embedding
from engine.embeddings.senses import FEWEST, MOST, senses, sentence_at
from engine.messages import UserError
from engine.text import TokenizeConfig, build_corpus, read_documents
from tests.support.spaces import space_of

BANKS = Path(__file__).parents[3] / "resources" / "corpora" / "two_banks.txt"
MONEY = {"money", "account", "loan", "credit", "interest", "clerk", "customer", "cashier", "cheque"}
RIVER = {"river", "water", "stream", "current", "fish", "boat", "mud", "willows", "heron"}


@pytest.fixture(scope="module")
def corpus():
    return build_corpus(read_documents(BANKS))


@pytest.fixture(scope="module")
def space(corpus):
    return train_embedding(corpus, EmbeddingConfig(method="count", dimension=30)).space


def scenes(corpus, tokens):
    """Tell for each token whether its line plays at the counter (0) or the river (1), else -1."""
    text = corpus.documents.texts[0]
    found = []
    for token in tokens.tolist():
        begin = int(corpus.spans[token, 0])
        line = text[text.rfind("\n", 0, begin) + 1 : text.find("\n", begin)].lower()
        words = set(line.replace(",", " ").replace(".", " ").split())
        counted = len(words & MONEY), len(words & RIVER)
        found.append(-1 if counted[0] == counted[1] else int(counted[1] > counted[0]))
    return np.array(found)


def test_money_and_river_come_apart(space, corpus):
    found = senses(space, corpus, "bank")
    truth = scenes(corpus, found.tokens)
    told = truth >= 0
    assert told.mean() > 0.9
    agree = float((truth[told] == found.groups[told]).mean())
    assert max(agree, 1 - agree) > 0.97
    assert found.apart
    money = 0 if agree > 0.5 else 1
    assert "money" in found.telling[money]
    assert "river" in found.telling[1 - money]


def test_the_one_vector_lies_between_the_crowds(space, corpus):
    found = senses(space, corpus, "bank")
    low, high = sorted(found.centres[:, 0].tolist())
    assert low < found.vector[0] < high
    assert min(found.cosines) > 0


def test_a_word_of_one_sense_is_not_said_to_have_two(space, corpus):
    assert not senses(space, corpus, "soup").apart
    assert not senses(space, corpus, "river").apart


@pytest.mark.parametrize("method", ["skip-gram", "count", "fasttext"])
def test_set_phrases_are_no_senses(method):
    """Every sentence of the kingdom is made of few phrases; none of its words has two senses."""
    kingdom = build_corpus(read_documents(BANKS.with_name("kingdom.txt")))
    config = EmbeddingConfig(method=method, dimension=30, epochs=20, min_count=1)
    vectors = train_embedding(kingdom, config).space
    crown = senses(vectors, kingdom, "crown")
    assert crown.parted
    assert crown.within > crown.gap / 2
    found = [senses(vectors, kingdom, word) for word in ("crown", "king", "queen", "takes")]
    assert not [one.word for one in found if one.apart]


@pytest.mark.parametrize("method", ["skip-gram", "fasttext"])
def test_the_banks_come_apart_by_other_methods(corpus, method):
    config = EmbeddingConfig(method=method, dimension=30, epochs=20, min_count=1)
    vectors = train_embedding(corpus, config).space
    assert senses(vectors, corpus, "bank").apart
    assert not senses(vectors, corpus, "river").apart


def test_frequent_words_of_a_real_text_have_mostly_one_sense():
    manual = build_corpus([topics[name] for name in sorted(topics)])
    vectors = train_embedding(manual, EmbeddingConfig(method="count", dimension=30)).space
    words = [word for word in manual.vocabulary.tokens[:60] if len(word) > 3]
    assert len(words) > 15
    assert sum(senses(vectors, manual, word).apart for word in words) <= len(words) // 10


def test_a_handful_of_places_tells_nothing():
    texts = ["net fish bank", "loan cash bank"] * 3
    side = {"net": (1, 0.1), "fish": (1, 0.2), "loan": (0.1, 1), "cash": (0.2, 1), "bank": (1, 1)}
    few = build_corpus(texts)
    words = few.vocabulary.tokens
    found = senses(space_of(words, [side[word] for word in words]), few, "bank")
    assert found.too_few
    assert not found.apart


def test_many_places_are_taken_evenly(space, corpus):
    found = senses(space, corpus, "the")
    assert len(found.tokens) == MOST < found.occurrences
    assert found.tokens[0] < len(corpus) * 0.01
    assert found.tokens[-1] > len(corpus) * 0.99


def test_the_larger_crowd_comes_first(space, corpus):
    for word in ("bank", "river", "money"):
        assert senses(space, corpus, word).groups.mean() <= 0.5


def test_the_same_again(space, corpus):
    one, other = senses(space, corpus, "bank"), senses(space, corpus, "bank")
    assert (one.groups == other.groups).all()
    assert (one.coordinates == other.coordinates).all()


def test_neighbours_end_with_the_document():
    texts = ["net fish bank", "loan cash bank"] * FEWEST
    corpus = build_corpus(texts)
    words = corpus.vocabulary.tokens
    side = {"net": (1, 0.1), "fish": (1, 0.2), "loan": (0.1, 1), "cash": (0.2, 1), "bank": (1, 1)}
    found = senses(space_of(words, [side[word] for word in words]), corpus, "bank")
    assert found.groups.tolist() in ([0, 1] * FEWEST, [1, 0] * FEWEST)
    assert found.telling[int(found.groups[0])][:2] == ("net", "fish")


@pytest.mark.parametrize("word", ["bank", "nowhere"])
def test_what_cannot_be_parted_is_said(word):
    corpus = build_corpus(["the bank of the river"])
    space = space_of(("bank", "the", "nowhere"), [[1, 0], [0, 1], [1, 1]])
    with pytest.raises(UserError, match="two senses need"):
        senses(space, corpus, word)
    with pytest.raises(UserError, match="is not among"):
        senses(space, corpus, "unheard")


def test_contexts_that_are_all_the_same_are_one_crowd():
    corpus = build_corpus(["net bank net"] * 6)
    found = senses(space_of(("net", "bank"), [[1, 0], [0, 1]]), corpus, "bank")
    assert not found.apart
    assert found.gap == 0
    assert np.isfinite(found.coordinates).all()


def test_damaged_vectors_are_nobodys_neighbours():
    corpus = build_corpus(["bad net bank fish"] * 6)
    vectors = [[np.nan, 1], [1, 0], [0.5, 0.5], [0, 1]]
    found = senses(space_of(("bad", "net", "bank", "fish"), vectors), corpus, "bank")
    assert np.isfinite(found.coordinates).all()


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("One ends. The net is wet! Third", "net", "The net is wet!"),
        ("The net", "net", "The net"),
        ("first line\nthe net\nlast", "net", "the net"),
        ("我们走。渔网在河里。", "渔网", "渔网在河里。"),
    ],
)
def test_the_sentence_of_a_place(text, word, sentence):
    corpus = build_corpus([text], TokenizeConfig())
    token = int(np.flatnonzero(corpus.ids == corpus.vocabulary.id(word))[0])
    shown, begin, end = sentence_at(corpus, token)
    assert shown == sentence
    assert shown[begin:end] == word


def test_of_a_long_sentence_a_part_is_kept():
    corpus = build_corpus(["far " * 200 + "net" + " far" * 200])
    token = int(np.flatnonzero(corpus.ids == corpus.vocabulary.id("net"))[0])
    shown, begin, end = sentence_at(corpus, token, reach=20)
    assert shown[begin:end] == "net"
    assert len(shown) <= 43
