"""Time and peak memory of a training against the length of the text: 0.1, 0.3, 1, 3, 10 M words.

Every run is a process of its own. The slope on log axes tells the rest: 1 is linear.
"""

import resource
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import numpy as np

from tests.benchmarks.embeddings_sides import OURS, ours
from tests.benchmarks.embeddings_table import Table, thousands
from tests.benchmarks.embeddings_text import TrainingText, first_words, training_text

SIZES = (100_000, 300_000, 1_000_000, 3_000_000, 10_000_000)  # words


def measure_scaling(sentences, options):
    """Print a row for every size and method, and the slopes."""
    methods = [method for method in OURS if method in options.methods]
    table = Table("one epoch", "words", "preparing", "training", "whole", "peak", "before")
    figures = {method: [] for method in methods}
    for size in SIZES:
        with training_text(first_words(sentences, size)) as text:
            for method in methods:
                figures[method].append((size, *_row(table, method, text)))
    for method in methods:
        sizes, seconds, memory = np.log(figures[method]).T
        slopes = np.polyfit(sizes, seconds, 1)[0], np.polyfit(sizes[2:], memory[2:], 1)[0]
        print(f"{method}: slope of time {slopes[0]:.2f}, of memory above 1 M words {slopes[1]:.2f}")


def _row(table, method, text):
    """Print a row; return seconds of preparing and training, and peak memory."""
    command = [sys.executable, "-m", "tests.benchmarks.embeddings_scaling", method, str(text.path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    preparing, training, whole, peak, before = map(float, done.stdout.split())
    seconds = [f"{figure:.2f} s" for figure in (preparing, training, whole)]
    table.row(method, thousands(text.words), *seconds, f"{peak:.0f} MB", f"{before:.0f} MB")
    return whole, peak


def _print_figures(method, path):
    text = TrainingText(Path(path))
    text.corpus  # noqa: B018  made before the clock starts
    before, began = _peak(), perf_counter()
    trained = ours(method, text, 1, 1)
    whole = perf_counter() - began
    print(trained.preparing, trained.training, whole, _peak(), before)


def _peak():
    """Return the peak memory of this process so far in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    _print_figures(*sys.argv[1:])
