"""GloVe against the published C program, alternately in one run.

Both sides get the same sentences and vocabulary and must find the same number of pairs; then both
train on them with the same window, dimensions, weights, step size and epochs. Where the programs
``cooccur``, ``shuffle`` and ``glove`` of stanfordnlp/GloVe lie is told by the environment variable
``GLOVE_PEER``; without it the rate is compared with one measured before on two cores. The costs are
those of the last epoch as each side reports it, ½ Σ f(X) (…)² / pairs.
"""

import os
import re
import subprocess
import tempfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from time import perf_counter

from tests.benchmarks.texts import text_file

EPOCHS = 5
ROUNDS = 2
KNOWN_RATE = 0.8e6  # pairs a second of the C program, two threads, 100 dimensions
GOAL = 3
LENGTH = 6_000_000  # characters of the text


@dataclass(frozen=True)
class Measured:
    """What one side took: seconds to count and to train, pairs and the last cost."""

    count: float
    train: float
    pairs: int
    cost: float

    @property
    def rate(self):
        return EPOCHS * self.pairs / (self.count + self.train)


def measure(text):
    """Print a line for each side and round, and the ratio of their rates."""
    with text_file(text) as path:
        lines = path.read_text(encoding="utf-8")[:LENGTH].splitlines()
    sentences = _sentences(lines)
    print(f"{len(sentences):,} tokens, {len(sentences.vocabulary):,} words, {EPOCHS} epochs")
    sides = {"ours": _ours}
    if "GLOVE_PEER" in os.environ:
        sides["C program"] = _peer
    rates = {name: [] for name in sides}
    for _ in range(ROUNDS):
        for name, side in sides.items():
            found = side(lines, sentences)
            rates[name].append(found.rate)
            print(
                f"{name}: {found.pairs:,} pairs, counted in {found.count:.2f} s, trained in"
                f" {found.train / EPOCHS:.2f} s an epoch = "
                f"{EPOCHS * found.pairs / found.train / 1e6:.2f} M pairs/s,"
                f" cost {found.cost:.6f}",
                flush=True,
            )
    ours, peer = max(rates["ours"]), max(rates.get("C program", [KNOWN_RATE]))
    print(f"counting and training: {ours / peer:.1f}x (goal {GOAL}x)")


def _config():
    from engine.embeddings.glove_config import GloVeConfig

    return GloVeConfig(epochs=EPOCHS, x_max=100.0, keep_back=False)


def _sentences(lines):
    from engine.embeddings.sentences import sentences_steps
    from engine.text import build_corpus
    from engine.training import run

    return run(sentences_steps(build_corpus(lines), _config().min_count, held_out=False))


def _ours(lines, sentences):
    from engine.embeddings.glove import train_glove_steps
    from engine.embeddings.progress import EmbeddingProgress
    from engine.text import build_corpus
    from engine.training import run

    corpus = build_corpus(lines)
    moments = []

    def note(progress):
        moments.append((isinstance(progress, EmbeddingProgress), perf_counter()))

    begun = perf_counter()
    model = run(train_glove_steps(corpus, _config()), note)
    counted = next(when for learning, when in moments if learning)
    assert len(model.space.vocabulary) == len(sentences.vocabulary)
    return Measured(counted - begun, perf_counter() - counted, model.pairs, model.cost)


def _peer(lines, sentences):
    with tempfile.TemporaryDirectory() as folder:
        _write(sentences, Path(folder))
        config = _config()
        count = _timed(
            folder,
            f"cooccur -window-size {config.window} -memory 4 -vocab-file vocab <text >pairs",
            "shuffle -memory 4 -seed 1 <pairs >shuffled",
        )
        train = _timed(
            folder,
            f"glove -input-file shuffled -vocab-file vocab -threads 2 -iter {EPOCHS}"
            f" -vector-size {config.dimension} -eta {config.learning_rate}"
            f" -alpha {config.alpha} -x-max {config.x_max} 2>log",
        )
        log = (Path(folder) / "log").read_text()
    pairs = int(re.search(r"Read (\d+) lines", log)[1])
    return Measured(count, train, pairs, float(re.findall(r"cost: ([\d.]+)", log)[-1]))


def _write(sentences, folder):
    """Write text and vocabulary as the programs read them."""
    tokens = sentences.vocabulary.tokens
    with (folder / "text").open("w", encoding="utf-8") as file:
        for begin, end in pairwise(sentences.offsets.tolist()):
            file.write(" ".join(map(tokens.__getitem__, sentences.ids[begin:end].tolist())) + "\n")
    counts = zip(tokens, sentences.vocabulary.counts.tolist(), strict=True)
    (folder / "vocab").write_text("".join(f"{t} {n}\n" for t, n in counts), encoding="utf-8")


def _timed(folder, *commands):
    programs = Path(os.environ["GLOVE_PEER"]).resolve()
    begun = perf_counter()
    for command in commands:
        subprocess.run(f"{programs}/{command}", shell=True, cwd=folder, check=True)
    return perf_counter() - begun
