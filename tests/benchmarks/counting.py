"""Counting n-grams against scikit-learn's CountVectorizer, alternately, same vocabulary.

Both start from the text and end with the counts of every n-gram of one and two words. Needs the
``bench`` group.
"""

import statistics
from time import perf_counter

from tests.benchmarks.texts import text_file

PATTERN = r"\w+"
ROUNDS = 3


def measure(text):
    """Print seconds and the ratio of the medians."""
    from sklearn.feature_extraction.text import CountVectorizer

    from engine.counts import NgramConfig, count_ngrams
    from engine.text import TokenizeConfig, build_corpus

    with text_file(text) as path:
        lines = path.read_text(encoding="utf-8").splitlines()

    def ours():
        corpus = build_corpus(lines, TokenizeConfig(pattern=PATTERN))
        return len(count_ngrams(corpus, NgramConfig(1, 2)))

    def theirs():
        vectorizer = CountVectorizer(token_pattern=PATTERN, ngram_range=(1, 2))
        return vectorizer.fit_transform(lines).shape[1]

    seconds = {"ours": [], "scikit-learn": []}
    for _ in range(ROUNDS):
        for name, run in (("ours", ours), ("scikit-learn", theirs)):
            began = perf_counter()
            found = run()
            seconds[name].append(perf_counter() - began)
            print(f"{name}: {found:,} n-grams in {seconds[name][-1]:.2f} s")
    medians = {name: statistics.median(times) for name, times in seconds.items()}
    print(f"{medians['scikit-learn'] / medians['ours']:.1f} times as fast as scikit-learn")
