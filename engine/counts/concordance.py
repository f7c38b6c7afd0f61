"""Concordance: every occurrence of a phrase in its context, one under the other.

The oldest instrument of text study (keyword in context, Luhn 1960): what a word means is seen from
the company it keeps. A phrase is found by comparing the whole id array at once, one token after the
other; lines are cut out of the text only when somebody looks at them.

>>> from engine.text import build_corpus
>>> found = concordance(build_corpus(["I like to go fishing and to go home."]), "to go", 9)
>>> [(line.left, line.hit, line.right) for line in map(found.line, range(len(found)))]
[('I like ', 'to go', ' fishing '), ('hing and ', 'to go', ' home.')]
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from engine.arrays import Int32, Int64, read_only
from engine.messages import UserError
from engine.text.corpus import Corpus, build_corpus


@dataclass(frozen=True)
class Line:
    """One occurrence: the text to its left, itself, the text to its right, and its document."""

    left: str
    hit: str
    right: str
    document: int


@dataclass(frozen=True, eq=False)
class Concordance:
    """Occurrences of one phrase.

    Attributes
    ----------
    positions
        int64 (K,), where in ``corpus.ids`` each occurrence begins.
    length
        Tokens in the phrase.
    width
        Characters shown on either side.
    """

    corpus: Corpus
    positions: Int64
    length: int
    width: int

    def __len__(self) -> int:
        return len(self.positions)

    def line(self, number: int) -> Line:
        """Cut one line out of its text; line feeds become spaces."""
        position = int(self.positions[number])
        document = int(self.corpus.document_of[position])
        text = self.corpus.documents.texts[document]
        start = int(self.corpus.spans[position, 0])
        end = int(self.corpus.spans[position + self.length - 1, 1])
        return Line(
            text[max(0, start - self.width) : start].replace("\n", " "),
            text[start:end].replace("\n", " "),
            text[end : end + self.width].replace("\n", " "),
            document,
        )


def concordance(corpus: Corpus, phrase: str | Sequence[str], width: int = 60) -> Concordance:
    """Find every occurrence of a phrase, given as written or as tokens of the vocabulary."""
    tokens = _tokens(corpus, phrase) if isinstance(phrase, str) else phrase
    ids = [corpus.vocabulary.id(token) for token in tokens]
    if not ids or None in ids:
        written = phrase if isinstance(phrase, str) else " ".join(phrase)
        raise UserError("“{phrase}” does not occur in the text.", phrase=written[:60])
    return concordance_of_ids(corpus, np.array(ids, np.int32), width)


def _tokens(corpus: Corpus, phrase: str) -> list[str]:
    """Cut a phrase as the corpus was cut; empty where nothing of it is a token."""
    config = replace(corpus.config, language=corpus.language, min_count=1, max_vocabulary=0)
    try:
        cut = build_corpus([phrase], config)
    except UserError:
        return []
    return [cut.vocabulary.tokens[number] for number in cut.ids.tolist()]


def concordance_of_ids(corpus: Corpus, ids: Int32, width: int = 60) -> Concordance:
    """Find every occurrence of a run of token ids, within documents and without gaps."""
    positions = np.flatnonzero(corpus.ids[: max(0, len(corpus) - len(ids) + 1)] == ids[0])
    for place in range(1, len(ids)):
        following = positions + place
        fits = (corpus.ids[following] == ids[place]) & ~corpus.gaps[following]
        fits &= corpus.document_of[following] == corpus.document_of[positions]
        positions = positions[fits]
    return Concordance(corpus, read_only(positions), len(ids), width)
