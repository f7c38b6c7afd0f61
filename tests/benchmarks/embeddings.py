"""Word vectors against gensim, fastText and GloVe in C, alternately in one run.

All train on the same file of words (``embeddings_text``) with the same settings
(``embeddings_sides``), every peer with the number of workers that suits it best. Words a second are
words of the text times epochs by the seconds of training alone; a ratio is that of the medians.
Similarities are judged on the files given with ``--pairs`` (``embeddings_quality``); what stands
behind ± is half the range over the rounds, which differ in their seeds. Needs the ``bench`` group.
"""

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from tests.benchmarks.embeddings_peers import best_peers, measure_peers
from tests.benchmarks.embeddings_quality import (
    measure_held_out,
    measure_quality,
    score_cells,
    score_heads,
    scores,
)
from tests.benchmarks.embeddings_rounds import in_turns, median
from tests.benchmarks.embeddings_scaling import measure_scaling
from tests.benchmarks.embeddings_sides import OURS, ours
from tests.benchmarks.embeddings_small import measure_small
from tests.benchmarks.embeddings_space import measure_files, measure_nearest
from tests.benchmarks.embeddings_table import Table, thousands
from tests.benchmarks.embeddings_text import read_sentences, training_text
from tests.benchmarks.texts import text_file

EPOCHS = (1, 3)
GOALS = {
    ("skip-gram", "gensim"): 4,
    ("CBOW", "gensim"): 1.5,
    ("FastText", "fasttext"): 8,
    ("FastText", "gensim"): 5,
}


@dataclass(frozen=True)
class Options:
    """Files of word pairs, how often everything is trained, and which methods."""

    pairs: list[Path]
    rounds: int
    methods: list[str]


def add_options(parser):
    """Add the options of this benchmark to those all have."""
    parser.add_argument("--part", choices=PARTS, default="speed")
    parser.add_argument("--pairs", type=Path, nargs="+", default=[], help="files of word pairs")
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is trained")
    parser.add_argument("--methods", nargs="+", choices=OURS, default=list(OURS))


def measure(text, part, pairs, rounds, methods):
    """Print the tables of a part."""
    with text_file(text) as path:
        sentences = read_sentences(path)
        print(f"{sum(map(len, sentences)):,} words, {len(sentences):,} documents, {rounds} rounds")
        PARTS[part](sentences, Options(pairs, rounds, methods))


def measure_speed(sentences, options):
    """Print words a second and similarity scores of every method against its peers."""
    best = best_peers(sentences, options)
    heads = ("epochs", "peer", "ours/s", "peer/s", "ratio", "goal", "preparing", "peer's")
    table = Table("words/s", *heads, *score_heads(options.pairs, ("ours", "peer")))
    with training_text(sentences) as text:
        for method, peers in best.items():
            for epochs in EPOCHS:
                _rows(table, method, peers, text, epochs, options)
        if "GloVe" in options.methods:
            _against_glove(text.path)
    if options.pairs and "FastText" in best:
        measure_held_out(sentences, best["FastText"], options)


def _rows(table, method, peers, text, epochs, options):
    """Print a row for every peer of a method."""
    done = in_turns(
        {"ours": ours, **peers},
        method,
        text,
        epochs,
        options.rounds,
        lambda trained: scores(trained.space, options.pairs),
    )
    for peer in peers:
        pair = {side: done[side] for side in ("ours", peer)}
        seconds = [median(rounds, "training") for rounds in pair.values()]
        preparing = [f"{median(rounds, 'preparing'):.2f} s" for rounds in pair.values()]
        speeds = [thousands(text.words * epochs / each) for each in seconds]
        ratio = f"{seconds[1] / seconds[0]:.2f}x"
        goal = f"{GOALS[method, peer]}x"
        table.row(method, epochs, peer, *speeds, ratio, goal, *preparing, *score_cells(pair))


def _against_glove(path):
    """Let the benchmark against GloVe in C print its own figures, where it is."""
    if find_spec("tests.benchmarks.glove_peer"):
        import_module("tests.benchmarks.glove_peer").measure(path)


PARTS = {
    "speed": measure_speed,
    "peers": measure_peers,
    "small": measure_small,
    "scaling": measure_scaling,
    "quality": measure_quality,
    "nearest": measure_nearest,
    "files": measure_files,
}
