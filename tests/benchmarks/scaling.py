"""Time and peak memory of counting against the size of the text: 1, 3, 10, 30, 100 MB.

Every size is a process of its own. The slope on log axes tells the rest: 1 is linear.
"""

import resource
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import numpy as np

from tests.benchmarks.texts import text_file

MEGABYTES = (1, 3, 10, 30, 100)
SIDES = ("n-grams 1-3", "bag of words 1-2")


def measure(text):
    """Print a line for every size, and the slopes."""
    with text_file(text) as path:
        for side in SIDES:
            figures = [_in_process(side, path, size) for size in MEGABYTES]
            for size, (seconds, memory) in zip(MEGABYTES, figures, strict=True):
                print(f"{side}: {size:3} MB in {seconds:6.2f} s, peak {memory:5.0f} MB", flush=True)
            sizes, seconds, memory = np.log(MEGABYTES), *np.log(np.array(figures)).T
            slopes = np.polyfit(sizes, seconds, 1)[0], np.polyfit(sizes[2:], memory[2:], 1)[0]
            print(f"{side}: slope of time {slopes[0]:.2f}, of memory above 10 MB {slopes[1]:.2f}")


def _in_process(side, path, size):
    command = [sys.executable, "-m", "tests.benchmarks.scaling", side, str(path), str(size)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return tuple(map(float, done.stdout.split()))


def _print_figures(side, path, megabytes):
    from engine.counts import BowConfig, NgramConfig, count_ngrams, document_term_matrix
    from engine.text import build_corpus

    size = int(megabytes) * 1_000_000
    text = Path(path).read_text(encoding="utf-8")
    text = (text * (size // len(text) + 1))[:size]
    lines = text.splitlines()
    del text
    began = perf_counter()
    corpus = build_corpus(lines)
    if side == SIDES[0]:
        kept = count_ngrams(corpus, NgramConfig(1, 3))
    else:
        kept = document_term_matrix(corpus, BowConfig(1, 2))
    seconds = perf_counter() - began
    assert kept is not None
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    _print_figures(*sys.argv[1:])
