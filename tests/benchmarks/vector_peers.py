"""Embedding files go to gensim and the safetensors library and come back unchanged, bit by bit.

``check`` raises an AssertionError that says what differs. Needs gensim and safetensors.
"""

import tempfile
from pathlib import Path

import numpy as np

from engine.embeddings.formats import load_vectors, save_vectors
from engine.embeddings.space import EmbeddingSpace
from engine.text.vocabulary import Vocabulary

WORDS = ("the", "猫", "naïve", "New_York", "3.5", "e\u0301", "𝄞", "x\u2028y")
DIMENSION = 50
# Our name of the format, and how gensim writes and reads it.
GENSIM = {
    "word2vec-text": ({"binary": False}, {"binary": False}),
    "word2vec-binary": ({"binary": True}, {"binary": True}),
    "glove": ({"binary": False, "write_header": False}, {"binary": False, "no_header": True}),
}


def check():
    """Send an embedding both ways through every format that a peer has."""
    ours = _space()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "vectors"
        for kind, (writing, reading) in GENSIM.items():
            _from_gensim(ours, path, writing)
            _to_gensim(ours, path, kind, reading)
        _to_safetensors(ours, path)


def _space():
    """Return words with random bits as numbers, the infinite ones left out."""
    rng = np.random.default_rng(1)
    bits = rng.integers(0, 2**32, (len(WORDS), DIMENSION), dtype=np.uint32)
    vectors = bits.view(np.float32)
    vectors[~np.isfinite(vectors)] = 0
    return EmbeddingSpace(vectors, Vocabulary(WORDS, np.zeros(len(WORDS), np.int64)))


def _from_gensim(ours, path, writing):
    from gensim.models import KeyedVectors

    keyed = KeyedVectors(DIMENSION)
    keyed.add_vectors(ours.vocabulary.tokens, ours.vectors)
    keyed.save_word2vec_format(path, **writing)
    back = load_vectors(path)
    _assert_same(f"gensim to ours {writing}", ours, back.vocabulary.tokens, back.vectors)


def _to_gensim(ours, path, kind, reading):
    from gensim.models import KeyedVectors

    save_vectors(ours, path, kind)
    keyed = KeyedVectors.load_word2vec_format(path, **reading)
    _assert_same(f"ours to gensim {kind}", ours, keyed.index_to_key, keyed.vectors)


def _to_safetensors(ours, path):
    from safetensors.numpy import load_file, save_file

    save_vectors(ours, path, "safetensors")
    arrays = load_file(path)
    words = _cut(arrays["words"].tobytes(), arrays["ends"].tolist())
    _assert_same("ours to safetensors", ours, words, arrays["vectors"])
    save_file(arrays, path)
    back = load_vectors(path)
    _assert_same("safetensors to ours", ours, back.vocabulary.tokens, back.vectors)


def _cut(letters, ends):
    starts = [0, *ends]
    return [letters[start:end].decode() for start, end in zip(starts, ends, strict=False)]


def _assert_same(way, ours, words, vectors):
    assert tuple(words) == ours.vocabulary.tokens, f"{way}: the words differ"
    same = np.array_equal(ours.vectors.view(np.uint32), vectors.view(np.uint32))
    assert same, f"{way}: the numbers differ"
