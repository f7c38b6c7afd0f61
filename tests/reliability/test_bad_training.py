"""Training word vectors where little can be learned: a clear sentence, or sound numbers."""

import math

import numpy as np
import pytest

from engine.embeddings.word2vec import train_word2vec, train_word2vec_steps
from engine.embeddings.word2vec_config import Word2VecConfig
from engine.text import TokenizeConfig, build_corpus
from engine.training import Adjust, Pulse, run

METHODS = [
    {"algorithm": algorithm, "output": output}
    for algorithm in ("skip-gram", "cbow")
    for output in ("negative sampling", "hierarchical softmax")
]
every_method = pytest.mark.parametrize(
    "method", METHODS, ids=lambda method: " ".join(method.values())
)


def refused(call, *parts):
    """Check that a call ends in one clear sentence that holds some words."""
    with pytest.raises(ValueError, match=r"[.!]$") as caught:
        call()
    sentence = str(caught.value)
    assert 20 < len(sentence) <= 300
    assert "\n" not in sentence
    assert all(part in sentence for part in parts), sentence


def trained(texts, method, tokens=None, **settings):
    """Train with small settings, check that all numbers are sound, and return the model."""
    corpus = build_corpus(texts, tokens)
    config = Word2VecConfig(**{"dimension": 8, "min_count": 1, **method, **settings})
    model = train_word2vec(corpus, config)
    assert np.isfinite(model.space.vectors).all()
    assert np.isfinite(model.outputs).all()
    assert model.epochs == config.epochs
    assert len(model.space) == len(corpus.vocabulary)
    return model


@every_method
def test_one_word_again_and_again(method):
    refused(lambda: trained("fish " * 500, method), "only one different word")


@every_method
def test_a_rarest_word_that_leaves_nothing(method):
    text = "I like to go fishing"
    refused(lambda: trained(text, method, min_count=2), "Fewer than two words", "2 times")
    refused(lambda: trained("fish fish net", method, min_count=2), "Fewer than two words")


@every_method
def test_documents_of_one_word_each(method):
    refused(lambda: trained(["fish", "net", "fish", "boat"], method), "two words", "longer text")


@every_method
@pytest.mark.parametrize("repeated", [1, 10, 3000])
def test_two_words(method, repeated):
    model = trained("fish net " * repeated, method, window=20, negatives=50, subsample=0)
    assert math.isfinite(model.space.similarity("fish", "net"))


@every_method
def test_two_words_alone(method):
    trained("fish net", method)


@every_method
def test_a_window_longer_than_every_document(method):
    trained(["a b", "b a c", "c", "a c"] * 100, method, window=20)


@every_method
def test_more_dimensions_than_words(method):
    trained(["a b c", "b a c d"] * 20, method, dimension=1000)


@every_method
def test_a_text_of_which_everything_is_skipped(method):
    """With so low a threshold hardly any of two words is ever kept."""
    trained("fish net " * 60, method, subsample=1e-12)


@every_method
def test_a_single_pair_of_words_in_a_long_text(method):
    trained(["a"] * 3000 + ["a b"], method, subsample=0)


@every_method
@pytest.mark.parametrize(
    "text", ["a " * 5000 + "b", "a " * 2500 + "b " * 2500], ids=["one other", "runs"]
)
def test_one_word_that_is_almost_everything(method, text):
    model = trained(text, method, learning_rate=0.1, window=20, negatives=50, subsample=0)
    scores = model.space.vectors.astype(float) @ model.outputs.T.astype(float)
    assert np.abs(scores).max() < 200


@every_method
def test_characters_and_texts_of_many_scripts(method):
    text = "我喜欢去钓鱼。Ich fische gern. 🎣🎣 \u202eمرحبا\u202c e\u0301"
    trained([text] * 30, method, TokenizeConfig(unit="char"))
    trained([text] * 30, method)


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("epochs", 0),
        ("epochs", 10**6),
        ("learning_rate", 0),
        ("learning_rate", -0.025),
        ("learning_rate", math.nan),
        ("learning_rate", math.inf),
        ("learning_rate", 1e30),
        ("dimension", 1),
        ("dimension", 10**9),
        ("dimension", 2.5),
        ("window", 0),
        ("window", 21),
        ("negatives", 0),
        ("negatives", 51),
        ("min_count", 0),
        ("subsample", -1e-3),
        ("subsample", math.nan),
        ("seed", -1),
        ("seed", 2**31),
        ("algorithm", "skipgram"),
        ("output", "softmax"),
        ("keep_back", 1),
    ],
)
def test_settings_without_meaning(setting, value):
    refused(lambda: Word2VecConfig(**{setting: value}), "must be")


def changed_on_the_way(method, rate, epochs):
    """Return a trainer that is told a learning rate after its first snapshot."""
    words = np.random.default_rng(0).integers(0, 40, 3_000)
    corpus = build_corpus(" ".join(f"w{word}" for word in words))
    config = Word2VecConfig(dimension=8, min_count=1, subsample=0, epochs=epochs, **method)
    trainer = train_word2vec_steps(corpus, config, threads=1)
    while not getattr(next(trainer), "watched", None):
        """The words are only chosen."""
    trainer.send(Adjust(learning_rate=rate))
    return trainer


@pytest.fixture
def always(monkeypatch):
    """Every batch is followed by a snapshot, however fast the machine is."""
    monkeypatch.setattr(Pulse, "due", lambda self: True)


@every_method
@pytest.mark.parametrize("rate", [math.inf, 1e38])
def test_a_learning_rate_beyond_bounds_on_the_way(method, rate, always):
    """It never ends in vectors that hold no numbers."""
    refused(lambda: run(changed_on_the_way(method, rate, 1000)), "grew beyond all bounds")


@every_method
@pytest.mark.parametrize("rate", [math.nan, -1.0, 0.0])
def test_a_learning_rate_that_is_none_on_the_way_changes_nothing(method, rate, always):
    model, same = (run(changed_on_the_way(method, each, 20)) for each in (rate, None))
    assert np.array_equal(model.space.vectors, same.space.vectors)
