"""Bits per character on the last tenth of a real text, after equal epochs with equal settings.

The text is cut into characters once and everybody reads the same numbers; the networks carry their
state through the whole of the last tenth, and the n-gram model is measured on the very same
characters. Each side begins with its own random weights, and torch learns two biases where one
would do, so that they move twice as far in a step. The mean over the seeds stands before ±, half
their range behind it.
"""

import tempfile
from pathlib import Path

import numpy as np

from tests.benchmarks.embeddings_table import Table, spread
from tests.benchmarks.recurrent_speed import GATES

HIDDEN, BATCH, STEPS = 128, 32, 50
HELD_OUT = 0.1
WITHIN = 0.01  # how much worse than torch at most


def measure_quality(sides, options):
    """Print a row for every cell and a few epochs, and the n-gram model below."""
    from engine.counts.perplexity import held_out_start
    from engine.text import TokenizeConfig, build_corpus

    text = _text(options.text)
    corpus = build_corpus(text, TokenizeConfig("char", lowercase=False))
    end = held_out_start(len(corpus), HELD_OUT)
    print(f"\n{len(corpus):,} characters, {len(corpus.vocabulary)} different ones")
    counted = _ngram_bits(corpus)
    table = Table("bits/character", "epochs", "ours", "torch", "difference", "goal", "5-gram")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ids.npy"
        np.save(path, corpus.ids)
        path.with_suffix(".txt").write_text(text, encoding="utf-8")
        for cell in GATES:
            setting = (str(path), end, cell, HIDDEN, BATCH, STEPS, options.epochs)
            _rows(table, cell, _in_turns(sides, setting, options.seeds), counted)


def _rows(table, cell, bits, counted):
    epochs = len(bits["ours"][0])
    for epoch in sorted({1, 2, 5, epochs} & set(range(1, epochs + 1))):
        found = {side: [run[epoch - 1] for run in runs] for side, runs in bits.items()}
        ours, torch = (float(np.mean(found[side])) for side in ("ours", "torch"))
        shown = [_shown(found[side]) for side in ("ours", "torch")]
        difference, goal = f"{ours / torch - 1:+.2%}", f"{WITHIN:+.0%}"
        table.row(cell, epoch, *shown, difference, goal, f"{counted:.3f}")


def _shown(bits):
    return spread(bits) if len(bits) > 1 else f"{bits[0]:.3f}"


def _in_turns(sides, setting, seeds):
    """Return for every side a list of runs, each a list of bits by epoch."""
    bits = {side: [] for side in sides}
    for seed in seeds:
        for name, side in sides.items():
            bits[name].append(side.ask("quality", *setting, seed))
    return bits


def _text(path):
    if path is not None:
        return path.read_text(encoding="utf-8")
    from pydoc_data.topics import topics

    return "\n".join(topics[name] for name in sorted(topics))


def _ngram_bits(corpus):
    """Return the bits per character of the n-gram model of order 5."""
    from engine.counts import NgramModelConfig, train_ngram_language_model

    config = NgramModelConfig(order=5, held_out=HELD_OUT)
    return train_ngram_language_model(corpus, config).held_out.bits_per_token
