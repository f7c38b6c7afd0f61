"""Five epochs of a short text: how long they take, and when the first vectors are seen."""

import gc
from time import perf_counter

import numpy as np

from tests.benchmarks.embeddings_sides import OURS, Clock, trainer
from tests.benchmarks.embeddings_table import Table, thousands
from tests.benchmarks.embeddings_text import training_text

SMALL = 700_000  # characters
SMALL_EPOCHS = 5


def measure_small(sentences, options):
    """Print how long five epochs of a short text take, and when the first vectors are seen."""
    table = Table("5 epochs", "words", "whole", "goal", "first seen", "goal")
    with training_text(_first_characters(sentences, SMALL)) as text:
        for method in OURS:
            if method in options.methods:
                figures = [_small(method, text, seed) for seed in range(1, options.rounds + 1)]
                whole, first = np.median(figures, axis=0)
                cells = f"{whole:.2f} s", "< 3 s", f"{first:.2f} s", "< 0.3 s"
                table.row(method, thousands(text.words), *cells)


def _small(method, text, seed):
    from engine.training import run

    corpus = text.corpus
    gc.collect()
    clock = Clock()
    run(trainer(method, corpus, SMALL_EPOCHS, seed), clock)
    ended = perf_counter()
    return ended - clock.began, (clock.first_seen or ended) - clock.began


def _first_characters(sentences, size):
    taken = []
    for sentence in sentences:
        taken.append(sentence)
        size -= sum(map(len, sentence)) + len(sentence)
        if size <= 0:
            break
    return taken
