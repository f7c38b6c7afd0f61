"""Our trainers and those of gensim and fastText, called alike.

All have 100 dimensions, windows of up to 5 words, 5 negatives and a subsampling threshold of 1e-3;
everything else, such as the learning rate, is each one's own default. What comes before the first
trained word (vocabulary, tables, first vectors; with GloVe the counting of pairs) is *preparing*.

fastText draws noise words by the square root of their counts, the others by the power of 0.75; it
also trains on the end of every line as a word, which is not counted. How long it trained is what it
says itself at the end. It takes no seed.
"""

import os
import re
import tempfile
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter
from typing import Any

import numpy as np

from tests.benchmarks.embeddings_text import MIN_COUNT

DIMENSION = 100
WINDOW = 5
NEGATIVES = 5
SUBSAMPLE = 1e-3
BUCKETS = 2_000_000
OURS = ("skip-gram", "CBOW", "FastText", "GloVe")


@dataclass(frozen=True)
class Trained:
    """Seconds of preparing and training, the space, and what makes a vector of any word."""

    preparing: float
    training: float
    space: Any
    vector: Callable[[str], Any]


class Clock:
    """Tells from the snapshots of a trainer when it was prepared and when it showed vectors."""

    def __init__(self):
        self.began = self.prepared = perf_counter()
        self.first_seen = None

    def __call__(self, progress):
        if self.first_seen is not None:
            return
        if getattr(progress, "watched", None) is None:
            self.prepared = perf_counter()
        else:
            self.first_seen = perf_counter()


def ours(method, text, epochs, seed):
    """Train with this project."""
    from engine.training import run

    corpus = text.corpus
    clock = Clock()
    model = run(trainer(method, corpus, epochs, seed), clock)
    ended = perf_counter()
    vector = getattr(model, "vector", model.space.vector)
    return Trained(clock.prepared - clock.began, ended - clock.prepared, model.space, vector)


def trainer(method, corpus, epochs, seed=1):
    """Return our trainer of a method."""
    shape = {
        "dimension": DIMENSION,
        "window": WINDOW,
        "epochs": epochs,
        "min_count": MIN_COUNT,
        "seed": seed,
    }
    noise = {"negatives": NEGATIVES, "subsample": SUBSAMPLE}
    if method == "GloVe":
        from engine.embeddings.glove import GloVeConfig, train_glove_steps

        return train_glove_steps(corpus, GloVeConfig(**shape))
    if method == "FastText":
        from engine.embeddings.fasttext import FastTextConfig, train_fasttext_steps

        subwords = {"min_n": 3, "max_n": 6, "buckets": BUCKETS}
        return train_fasttext_steps(corpus, FastTextConfig(**shape, **noise, **subwords))
    from engine.embeddings.word2vec import Word2VecConfig, train_word2vec_steps

    config = Word2VecConfig(algorithm=method.lower(), **shape, **noise)
    return train_word2vec_steps(corpus, config)


def gensim(method, text, epochs, seed, source="file", workers=2):
    """Train with gensim, from a file or a list in memory."""
    corpus = (
        {"corpus_file": str(text.path)} if source == "file" else {"corpus_iterable": text.sentences}
    )
    model = _gensim_model(method, seed, workers)
    began = perf_counter()
    model.build_vocab(**corpus)
    prepared = perf_counter()
    lengths = {"total_examples": model.corpus_count, "total_words": model.corpus_total_words}
    model.train(**corpus, **lengths, epochs=epochs)
    ended = perf_counter()
    counts = [model.wv.get_vecattr(word, "count") for word in model.wv.index_to_key]
    space = space_of(model.wv.index_to_key, model.wv.vectors, counts)
    return Trained(prepared - began, ended - prepared, space, model.wv.get_vector)


def _gensim_model(method, seed, workers):
    from gensim.models import FastText, Word2Vec

    shape = {"vector_size": DIMENSION, "window": WINDOW, "min_count": MIN_COUNT}
    noise = {"negative": NEGATIVES, "sample": SUBSAMPLE}
    run = {"seed": seed, "workers": workers, "sg": int(method != "CBOW")}
    if method == "FastText":
        return FastText(**shape, **noise, **run, min_n=3, max_n=6, bucket=BUCKETS)
    return Word2Vec(**shape, **noise, **run)


def fasttext(method, text, epochs, seed, source="file", workers=2):
    """Train skip-gram with the fastText library; its seed is always the same."""
    began = perf_counter()
    with _standard_error() as said:
        model = _fasttext_model(text, epochs, workers)
    whole = perf_counter() - began
    speed = workers * int(re.findall(rb"words/sec/thread: *(\d+)", said[0])[-1])
    training = epochs * (text.words + len(text.sentences)) / speed
    words, counts = model.get_words(include_freq=True)
    space = space_of(words, [model.get_word_vector(word) for word in words], counts)
    return Trained(whole - training, training, space, model.get_word_vector)


def _fasttext_model(text, epochs, workers):
    import fasttext

    return fasttext.train_unsupervised(
        str(text.path),
        model="skipgram",
        dim=DIMENSION,
        ws=WINDOW,
        neg=NEGATIVES,
        t=SUBSAMPLE,
        minCount=MIN_COUNT,
        minn=3,
        maxn=6,
        bucket=BUCKETS,
        epoch=epochs,
        thread=workers,
        verbose=1,
    )


@contextmanager
def _standard_error():
    """Yield a list that afterwards holds what was written to standard error, by C++ too."""
    said = []
    with tempfile.TemporaryFile() as file:
        kept = os.dup(2)
        os.dup2(file.fileno(), 2)
        try:
            yield said
        finally:
            os.dup2(kept, 2)
            os.close(kept)
            file.seek(0)
            said.append(file.read())


def space_of(words, vectors, counts=None):
    """Return a space of ours that holds the vectors of a peer."""
    from engine.embeddings.space import EmbeddingSpace
    from engine.text.vocabulary import Vocabulary

    counts = np.zeros(len(words), np.int64) if counts is None else np.array(counts, np.int64)
    return EmbeddingSpace(np.asarray(vectors, np.float32), Vocabulary(tuple(words), counts))
