"""The words every side trains on: the same file for all, one document a line.

Words that occur less than ``MIN_COUNT`` times are left out of the file, so that an epoch is the
same words for everybody (fastText counts rare words into the length of an epoch, others do not),
and longer documents are cut, as fastText would do by itself after 1,024 words and gensim after
10,000.
"""

import re
import tempfile
import unicodedata
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, cycle
from pathlib import Path

MIN_COUNT = 5
LONGEST = 1_000  # words in a document


@dataclass(frozen=True, eq=False)
class TrainingText:
    """A file of words with spaces between them, and what the two sides make of it."""

    path: Path

    @cached_property
    def sentences(self):
        """Return a list of lists of words."""
        return [line.split() for line in self._lines]

    @cached_property
    def corpus(self):
        """Return our corpus of the same words."""
        from engine.text import TokenizeConfig, build_corpus

        as_written = TokenizeConfig(pattern=r"\S+", lowercase=False, language="en")
        return build_corpus(self._lines, as_written)

    @cached_property
    def words(self):
        """Return how many words an epoch has."""
        return sum(map(len, self.sentences))

    @property
    def _lines(self):
        return self.path.read_text(encoding="utf-8").splitlines()


def read_sentences(path):
    """Return the words of every line, lower-cased."""
    text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    lines = (re.findall(r"\w+", line.lower()) for line in text.splitlines())
    return [line for line in lines if line]


def first_words(sentences, size):
    """Return so many words from the start, over again where the text is shorter."""
    taken = []
    for sentence in cycle(sentences):
        taken.append(sentence[:size])
        size -= len(sentence)
        if size <= 0:
            break
    return taken


@contextmanager
def training_text(sentences, without=frozenset()):
    """Yield the file to train on, and remove it afterwards; ``without`` are words left out."""
    counts = Counter(chain.from_iterable(sentences))
    kept = {word for word, count in counts.items() if count >= MIN_COUNT} - without
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "words.txt"
        with path.open("w", encoding="utf-8") as file:
            for sentence in sentences:
                words = [word for word in sentence if word in kept]
                for start in range(0, len(words), LONGEST):
                    file.write(" ".join(words[start : start + LONGEST]) + "\n")
        yield TrainingText(path)
