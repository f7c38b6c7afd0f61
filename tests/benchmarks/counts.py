"""From a list of strings to a sparse matrix, against scikit-learn, alternately in one run.

Both sides use the same words (two word characters or more, lower-cased) or characters and must come
to the same terms and the same numbers before anything is timed. Peak memory is that of a process of
its own, less what it held before (Linux only). Needs the ``bench`` group.
"""

import gc
import re
import statistics
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import numpy as np

from tests.benchmarks.texts import text_file

ROUNDS = 5
PATTERN = r"(?u)\b\w\w+\b"
# name: unit, low, high, weighed by TF-IDF, goal
ROWS = {
    "words 1": ("word", 1, 1, False, 3),
    "words 1-2": ("word", 1, 2, False, 8),
    "words 1-3": ("word", 1, 3, False, 15),
    "characters 3": ("char", 3, 3, False, 20),
    "TF-IDF, words 1-2": ("word", 1, 2, True, 8),
}


def measure(text):
    """Print a line for every row: medians, their ratio, and peak memory of both."""
    with text_file(text) as path:
        lines = _lines(path)
        print(f"{path.stat().st_size / 1e6:.1f} MB, {len(lines):,} documents, {ROUNDS} rounds")
        for name in ROWS:
            shape, cells = _assert_same(name, lines)
            seconds = _seconds(name, lines)
            memory = {side: _peak_in_process(name, side, path) for side in SIDES}
            ratio = seconds["scikit-learn"] / seconds["ours"]
            print(
                f"{name}: {shape[1]:,} terms, {cells:,} cells; "
                f"scikit-learn {seconds['scikit-learn']:.2f} s, ours {seconds['ours']:.2f} s: "
                f"{ratio:.1f}x (goal {ROWS[name][-1]}x); peak memory scikit-learn "
                f"{memory['scikit-learn']:.0f} MB, ours {memory['ours']:.0f} MB: "
                f"{memory['ours'] / memory['scikit-learn']:.2f}",
                flush=True,
            )


def ours(name, lines):
    """Return our matrix of a row."""
    from engine.counts import BowConfig, TfidfConfig, document_term_matrix, tfidf
    from engine.text import TokenizeConfig, build_corpus

    unit, low, high, weighed, _ = ROWS[name]
    corpus = build_corpus(lines, TokenizeConfig(unit, pattern=PATTERN if unit == "word" else ""))
    counted = document_term_matrix(corpus, BowConfig(low, high))
    return tfidf(counted, TfidfConfig()) if weighed else counted


def scikit_learn(name, lines):
    """Return scikit-learn's matrix of a row, and its vectorizer."""
    from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

    unit, low, high, weighed, _ = ROWS[name]
    vectorizer = (TfidfVectorizer if weighed else CountVectorizer)(
        analyzer=unit, ngram_range=(low, high)
    )
    return vectorizer.fit_transform(lines), vectorizer


SIDES = {"ours": ours, "scikit-learn": scikit_learn}


def _lines(path):
    """Return the lines with single spaces, as scikit-learn sees characters."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [re.sub(r"\s\s+", " ", line) for line in lines if line.strip()]


def _assert_same(name, lines):
    """Compare terms and cells; return shape and number of cells."""
    counted = ours(name, lines)
    matrix, vectorizer = scikit_learn(name, lines)
    place = {term: column for column, term in enumerate(counted.terms)}
    columns = [place[term] for term in vectorizer.get_feature_names_out()]
    assert len(place) == len(columns) == matrix.shape[1], "the terms differ"
    difference = matrix - counted.matrix[:, np.array(columns)]
    assert abs(difference).max() <= 1e-12, "the numbers differ"
    return matrix.shape, matrix.nnz


def _seconds(name, lines):
    times = {side: [] for side in SIDES}
    for _ in range(ROUNDS):
        for side, run in SIDES.items():
            gc.collect()
            began = perf_counter()
            run(name, lines)
            times[side].append(perf_counter() - began)
    return {side: statistics.median(each) for side, each in times.items()}


def _peak_in_process(name, side, path):
    """Return the peak memory of one run in MB, in a process that does nothing else."""
    command = [sys.executable, "-m", "tests.benchmarks.counts", name, side, str(path)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _print_peak(name, side, path):
    lines = _lines(Path(path))
    SIDES[side](name, lines[:10])  # what the libraries themselves take is not counted
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5")  # forget the peak of reading the file
    before = _status("VmRSS")
    kept = SIDES[side](name, lines)
    assert kept is not None
    print((_status("VmHWM") - before) / 1024)


def _status(name):
    """Return an entry of Linux's process status in kB."""
    [line] = re.findall(rf"{name}:\s+(\d+)", Path("/proc/self/status").read_text())
    return int(line)


if __name__ == "__main__":
    _print_peak(*sys.argv[1:])
