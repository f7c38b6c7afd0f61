"""A finished space of 100,000 words: its nearest neighbours, and its files, beside gensim's."""

import statistics
import tempfile
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

import numpy as np

from tests.benchmarks.embeddings_sides import DIMENSION, space_of
from tests.benchmarks.embeddings_table import Table, thousands

WORDS = 100_000
QUERIES = 50
NEIGHBOURS = 10
TIMES = 3
BINARY = {"word2vec-text": False, "word2vec-binary": True}  # those gensim has too
CHECKS = ("tests.benchmarks.vector_peers", "tests.benchmarks.fasttext_peers")


def measure_nearest(sentences, options):
    """Print how long the neighbours of a word take among 100,000, ours and gensim's."""
    space, peer = _random_spaces()
    sides = {
        "ours": lambda word: space.nearest(word, NEIGHBOURS),
        "gensim": lambda word: peer.most_similar(word, topn=NEIGHBOURS),
    }
    first, *words = space.vocabulary.tokens[: QUERIES + 1]
    first_times = {side: _seconds(ask, first) for side, ask in sides.items()}
    times = {side: [] for side in sides}
    for word in words:
        for side, ask in sides.items():
            times[side].append(_seconds(ask, word))
    table = Table("nearest", "words", "median", "slowest", "first", "goal")
    for side, each in times.items():
        figures = statistics.median(each), max(each), first_times[side]
        cells = (f"{1000 * seconds:.1f} ms" for seconds in figures)
        table.row(side, thousands(WORDS), *cells, "< 20 ms")


def measure_files(sentences, options):
    """Print how long files of vectors take, and let the checks against the peers' files run."""
    from engine.embeddings.formats import FORMATS

    space, peer = _random_spaces()
    table = Table("files", "size", "saving", "gensim's", "loading", "gensim's", first=16)
    with tempfile.TemporaryDirectory() as folder:
        for kind in FORMATS:
            path = Path(folder) / kind
            figures = _in_turns(_ways(kind, path, space, peer))
            table.row(kind, f"{path.stat().st_size / 1e6:.1f} MB", *figures)
    for name in CHECKS:
        if find_spec(name):
            import_module(name).check()


def _ways(kind, path, space, peer):
    """Return what saves and loads a format: ours, gensim's (None where it has none)."""
    from gensim.models import KeyedVectors

    from engine.embeddings.formats import load_vectors, save_vectors

    save, load = partial(save_vectors, space, path, kind), partial(load_vectors, path)
    if kind not in BINARY:
        return save, None, load, None
    other, binary = str(path) + ".gensim", BINARY[kind]
    peer_save = partial(peer.save_word2vec_format, other, binary=binary)
    peer_load = partial(KeyedVectors.load_word2vec_format, other, binary=binary)
    return save, peer_save, load, peer_load


def _in_turns(ways):
    """Run all one after the other, several times; return the median of each as text."""
    rounds = [[_seconds(way) if way else 0.0 for way in ways] for _ in range(TIMES)]
    medians = np.median(rounds, axis=0)
    return [f"{seconds:.2f} s" if way else None for way, seconds in zip(ways, medians, strict=True)]


def _random_spaces():
    """Return a space of random vectors, ours and gensim's."""
    from gensim.models import KeyedVectors

    vectors = np.random.default_rng(0).standard_normal((WORDS, DIMENSION), np.float32)
    words = [f"word{number}" for number in range(WORDS)]
    peer = KeyedVectors(DIMENSION)
    peer.add_vectors(words, vectors)
    return space_of(words, vectors), peer


def _seconds(action, *inputs):
    began = perf_counter()
    action(*inputs)
    return perf_counter() - began
