"""What a plain RNN and an LSTM remember: accuracy by gap, gradients over time, labels of documents.

Both cells get the same settings, the same batches and the same number of steps; three seeds each.
"""

from time import perf_counter

import numpy as np

from engine.recurrent.classifier import SequenceClassifierConfig, train_sequence_classifier
from engine.recurrent.task_training import TaskConfig, gradients_over_time, train_task
from engine.text import build_corpus
from engine.training import run
from legacy_gui.samples import sample_documents_steps, samples
from tests.benchmarks.embeddings_table import Table

CELLS = ("rnn", "lstm")
SEEDS = (1, 2, 3)
GAPS = (5, 10, 20, 40, 80)
LENGTHS = (10, 20, 40)
BACK = (1, 5, 10, 20, 41)


def measure(text=None):
    """Print all tables; no text is needed."""
    for task in ("recall", "first word"):
        _measure_task(task, GAPS, updates=600, learning_rate=0.001)
    for task in ("brackets", "parity", "adding"):
        _measure_task(task, LENGTHS, updates=1000, learning_rate=0.005)
    _measure_gradients()
    _measure_news()


def _measure_task(task, lengths, **settings):
    table = Table(
        task, *(f"{cell} {what}" for cell in CELLS for what in ("accuracy", "s")), first=20
    )
    for length in lengths:
        cells = []
        for cell in CELLS:
            began = perf_counter()
            models = [
                train_task(TaskConfig(task=task, length=length, cell=cell, seed=seed, **settings))
                for seed in SEEDS
            ]
            cells.append(" ".join(f"{model.accuracy:.2f}" for model in models))
            cells.append(f"{(perf_counter() - began) / len(SEEDS):.1f}")
        table.row(str(length), *cells)
    print(f"chance {TaskConfig(task=task).made().chance:.3f}")


def _measure_gradients():
    table = Table("dL/dh, steps back", *map(str, BACK), first=30)
    for cell, bias in (("rnn", 5.0), ("lstm", 1.0), ("lstm", 5.0)):
        config = TaskConfig(cell=cell, forget_bias=bias)
        for state in ("untrained", "trained"):
            weights = config.weights() if state == "untrained" else train_task(config).weights
            norms = gradients_over_time(weights, config)[0]
            kind = cell if cell == "rnn" else f"lstm, forget bias {bias:g},"
            table.row(f"{kind} {state}", *(f"{norms[-1 - k] / norms[-1]:.1e}" for k in BACK))


def _measure_news():
    sample = next(sample for sample in samples() if sample.key == "news")
    corpus = build_corpus(run(sample_documents_steps(sample)))
    table = Table("news", "accuracy", "s")
    for cell in CELLS:
        began = perf_counter()
        models = [
            train_sequence_classifier(corpus, SequenceClassifierConfig(cell=cell, seed=seed))
            for seed in SEEDS
        ]
        last = np.mean([model.accuracy for model in models])
        seconds = (perf_counter() - began) / len(SEEDS)
        table.row(cell, f"{last:.3f}", f"{seconds:.1f}")
