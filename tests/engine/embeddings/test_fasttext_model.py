"""Composing words from pieces, against the definition in plain Python."""

import numpy as np
import pytest

from engine.embeddings import fasttext_model
from engine.embeddings.fasttext_config import FastTextConfig
from engine.embeddings.fasttext_model import compose_steps, fasttext_model_steps
from engine.embeddings.subwords import build_subwords, pieces
from engine.text import Vocabulary
from engine.training import run

WORDS = ("fishing", "fisher", "net", "网络", "a")
CONFIG = FastTextConfig(dimension=5, min_n=2, max_n=4, buckets=1_000)


def made(config=CONFIG, table=None):
    """Return a model of WORDS with a random table."""
    cut = build_subwords(WORDS, config.min_n, config.max_n, config.buckets)
    shape = (len(WORDS) + len(cut.buckets), config.dimension)
    if table is None:
        table = np.random.default_rng(1).normal(size=shape).astype(np.float32)
    vocabulary = Vocabulary(WORDS, np.arange(len(WORDS), 0, -1))
    output = np.zeros((len(WORDS), config.dimension), np.float32)
    return run(fasttext_model_steps(vocabulary, cut, np.resize(table, shape), output, config))


def parts(model, word):
    """Return the rows of all parts of a word; those of unknown pieces are zero."""
    rows = {bucket: len(WORDS) + row for row, bucket in enumerate(model.buckets.tolist())}
    zero = np.zeros(model.config.dimension)
    cut = pieces(word, model.config.min_n, model.config.max_n, model.config.buckets)
    own = [model.input[WORDS.index(word)]] if word in WORDS else []
    return [*own, *(model.input[rows[b]] if b in rows else zero for _, b in cut)]


@pytest.mark.parametrize("word", [*WORDS, "fish", "nets", "fishingnet", "网", "zzz"])
def test_a_vector_is_the_mean_of_all_parts(word):
    model = made()
    expected = np.mean(parts(model, word), axis=0)
    assert model.vector(word) == pytest.approx(expected, abs=1e-6)
    assert model.vector(word).dtype == np.float32


def test_a_word_with_known_and_unknown_pieces_is_pulled_towards_nothing():
    table = np.ones((1, 5), np.float32)
    model = made(table=table)
    unknown = [piece.share == 0 for piece in model.subwords("nets")]
    assert 0 < sum(unknown) < len(unknown)
    assert model.vector("nets") == pytest.approx(1 - np.mean(unknown))


def test_a_word_of_unknown_pieces_only_has_no_vector_and_no_neighbours():
    model = made()
    assert model.vector("zzz").tolist() == [0] * 5
    assert [piece.share for piece in model.subwords("zzz")] == [0] * len(pieces("zzz", 2, 4, 9))
    assert model.nearest("zzz") == []


def test_a_word_too_short_for_any_piece():
    model = made(FastTextConfig(dimension=5, min_n=6, max_n=6, buckets=1_000))
    assert model.subwords("b") == []
    assert model.vector("b").tolist() == [0] * 5


@pytest.mark.parametrize("word", [*WORDS, "fish", "nets"])
def test_shares_are_what_each_part_gives(word):
    model = made()
    found = model.subwords(word)
    assert sum(piece.share for piece in found) == pytest.approx(1)
    whole = model.vector(word).astype(float)
    rows = parts(model, word)
    expected = [row @ whole / len(rows) / (whole @ whole) for row in rows]
    assert [piece.share for piece in found] == pytest.approx(expected, abs=1e-5)


def test_a_known_word_is_the_first_of_its_own_parts():
    model = made()
    first, *rest = model.subwords("net")
    assert (first.text, first.bucket) == ("net", None)
    assert [(piece.text, piece.bucket) for piece in rest] == pieces("net", 2, 4, 1_000)
    assert [piece.text for piece in model.subwords("ne")] == [
        "<n",
        "<ne",
        "<ne>",
        "ne",
        "ne>",
        "e>",
    ]


def test_the_neighbours_of_any_word():
    model = made()
    assert "fisher" not in [found.word for found in model.nearest("fisher", 4)]
    assert len(model.nearest("fisher", 4)) == 4
    assert {found.word for found in model.nearest("fisherman", 2)} == {"fisher", "fishing"}


def test_pieces_may_be_left_out_altogether():
    model = made(FastTextConfig(dimension=5, min_n=0, max_n=0))
    assert np.array_equal(model.space.vectors, model.input)
    assert [piece.share for piece in model.subwords("net")] == [pytest.approx(1)]
    assert model.subwords("unknown") == []


def test_the_size_of_the_portions_changes_nothing(monkeypatch):
    model = made()
    cut = build_subwords(WORDS, 2, 4, 1_000)
    monkeypatch.setattr(fasttext_model, "WORDS_AT_ONCE", 2)
    assert np.array_equal(run(compose_steps(cut, model.input)), model.space.vectors)


def test_nothing_in_a_model_can_be_written():
    model = made()
    arrays = (model.input, model.output, model.buckets, model.space.vectors)
    assert not any(array.flags.writeable for array in arrays)


def test_the_shortest_piece_is_not_longer_than_the_longest():
    with pytest.raises(ValueError, match="“Shortest piece” \\(4\\)"):
        FastTextConfig(min_n=4, max_n=3)
    assert FastTextConfig(min_n=4, max_n=0).max_n == 0
