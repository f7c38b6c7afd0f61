"""A text of any size whose words follow Zipf's law, for machines without a real one."""

import tempfile
from contextlib import contextmanager
from pathlib import Path

import numpy as np

TYPES = 200_000
BYTES = 30_000_000
WORDS_PER_LINE = 14


def zipf_text(size=BYTES, seed=0):
    """Return about ``size`` characters of made-up words, the r-th about 1/r as frequent."""
    rng = np.random.default_rng(seed)
    syllables = np.array(["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zan"])
    words = ["".join(syllables[list(map(int, str(rank)))]) for rank in range(1, TYPES + 1)]
    chances = 1 / np.arange(1, TYPES + 1)
    mean = float(np.dot(chances / chances.sum(), [len(word) + 1 for word in words]))
    drawn = rng.choice(TYPES, int(size / mean), p=chances / chances.sum()).tolist()
    tokens = [words[number] for number in drawn]
    lines = range(0, len(tokens), WORDS_PER_LINE)
    return "\n".join(" ".join(tokens[start : start + WORDS_PER_LINE]) for start in lines)


@contextmanager
def text_file(text):
    """Yield the path of a real text, or of a generated one that is removed afterwards."""
    if text is not None:
        yield text
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "zipf.txt"
        path.write_text(zipf_text(), encoding="utf-8")
        yield path
