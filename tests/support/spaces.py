"""Embedding spaces for tests: made from a few words and numbers."""

import numpy as np

from engine.embeddings import EmbeddingSpace
from engine.text.vocabulary import Vocabulary


def space_of(words, vectors, counts=None):
    """Return a space of these words; counts are those of nobody knowing them, 0, unless given."""
    counts = np.zeros(len(words), np.int64) if counts is None else np.array(counts, np.int64)
    return EmbeddingSpace(np.array(vectors, np.float32), Vocabulary(tuple(words), counts))


def random_space(size, dimension, seed=0, counts=None):
    """Return a space of words w0, w1, … with random vectors."""
    vectors = np.random.default_rng(seed).normal(size=(size, dimension))
    return space_of([f"w{number}" for number in range(size)], vectors, counts)
