"""Make the golden embedding files with gensim: the files beside this one.

    python -m pip install gensim==4.4.0
    python tests/golden/vectors/make_gensim.py

The tests read the files and do without gensim; words and numbers are those of ``WORDS`` and
``vectors``.
"""

from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
WORDS = ("the", "猫", "naïve", "New_York", "3.5", "x\x85y")
DIMENSION = 4


def vectors():
    """Return float32 (6, 4) with thirds, tiny and huge numbers among them."""
    numbers = (np.arange(len(WORDS) * DIMENSION, dtype=np.float32) - 7) / np.float32(3)
    table = numbers.reshape(len(WORDS), DIMENSION)
    table[0], table[-1] = (1e-45, -3e38, 1e-5, -0.0), (0, 0, 0, 0)
    return table


def main():
    from gensim.models import KeyedVectors

    keyed = KeyedVectors(DIMENSION)
    keyed.add_vectors(WORDS, vectors())
    keyed.save_word2vec_format(HERE / "word2vec.txt", binary=False)
    keyed.save_word2vec_format(HERE / "word2vec.bin", binary=True)
    keyed.save_word2vec_format(HERE / "glove.txt", binary=False, write_header=False)


if __name__ == "__main__":
    main()
