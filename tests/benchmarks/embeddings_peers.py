"""How many workers a peer likes best, found out on a part of the text; the better of two runs."""

from functools import partial

from tests.benchmarks.embeddings_sides import fasttext, gensim
from tests.benchmarks.embeddings_table import Table, thousands
from tests.benchmarks.embeddings_text import first_words, training_text

PART = 500_000  # words
TIMES = 2
PEERS = {
    "skip-gram": ("gensim",),
    "CBOW": ("gensim",),
    "FastText": ("fasttext", "gensim"),
}
TRIED = {
    "gensim": [(source, workers) for source in ("file", "list") for workers in (1, 2, 3)],
    "fasttext": [("file", 1), ("file", 2)],
}
TRAIN = {"gensim": gensim, "fasttext": fasttext}


def measure_peers(sentences, options):
    """Print what every peer does alone, with every number of workers."""
    best_peers(sentences, options)


def best_peers(sentences, options):
    """Try all; return for every method a dictionary of the peers at their best."""
    table = Table("peers alone", "peer", "words from", "workers", "words/s", "preparing")
    with training_text(first_words(sentences, PART)) as part:
        return {
            method: {peer: _best(table, part, method, peer) for peer in PEERS[method]}
            for method in options.methods
            if method in PEERS
        }


def _best(table, part, method, peer):
    """Print a row for every way; return the fastest."""
    seconds = {}
    for source, workers in TRIED[peer]:
        runs = [TRAIN[peer](method, part, 1, 1, source, workers) for _ in range(TIMES)]
        seconds[source, workers] = least = min(run.training for run in runs)
        preparing = f"{min(run.preparing for run in runs):.2f} s"
        table.row(method, peer, source, workers, thousands(part.words / least), preparing)
    source, workers = min(seconds, key=seconds.get)
    return partial(TRAIN[peer], source=source, workers=workers)
