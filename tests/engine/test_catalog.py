"""The catalogue names every method once."""

from engine.catalog import ALGORITHMS, NGRAMS, TOKENIZE


def test_names_are_short_and_different():
    names = [algorithm.name for algorithm in ALGORITHMS]
    assert len(set(names)) == len(names)
    assert all(name == name.lower().strip() and " " not in name for name in names)


def test_tokenising_comes_first():
    assert ALGORITHMS[:2] == (TOKENIZE, NGRAMS)
