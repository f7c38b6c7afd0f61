"""Concordance: every occurrence of a phrase in its context, one under the other.

The oldest instrument of text study (keyword in context, Luhn 1960): what a word means is seen from
the company it keeps. A phrase is found where its rarest token stands, by comparing the whole id
array with it at once; lines are cut out of the text only when somebody looks at them. Sorted by the
words before or after the phrase, lines that begin or go on alike come together.

>>> from engine.text import build_corpus
>>> found = concordance(build_corpus(["I like to go fishing and to go home."]), "to go", 9)
>>> [(line.left, line.hit, line.right) for line in map(found.line, range(len(found)))]
[('I like ', 'to go', ' fishing '), ('hing and ', 'to go', ' home.')]
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import merge
from typing import Literal

import numpy as np

from engine.arrays import Int32, Int64, read_only
from engine.messages import Message, UserError
from engine.text.corpus import Corpus, build_corpus
from engine.training import Pulse, Steps, WorkProgress, run

Side = Literal["left", "right"]
DEPTH = 5  # tokens by which lines are sorted
SORTED_AT_ONCE = 1 << 14  # words


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
        document = int(np.searchsorted(self.corpus.offsets, position, "right")) - 1
        text = self.corpus.documents.texts[document]
        start = int(self.corpus.spans[position, 0])
        end = int(self.corpus.spans[position + self.length - 1, 1])
        return Line(
            text[max(0, start - self.width) : start].replace("\n", " "),
            text[start:end].replace("\n", " "),
            text[end : end + self.width].replace("\n", " "),
            document,
        )

    def sorted_by(self, side: Side) -> "Concordance":
        """Return the same lines in alphabetical order of what stands left or right of them.

        >>> from engine.text import build_corpus
        >>> found = concordance(build_corpus("to go home, to go fishing"), "to go")
        >>> found.sorted_by("right").positions.tolist()
        [3, 0]
        """
        return run(self.sorted_steps(side))

    def sorted_steps(self, side: Side) -> Steps["Concordance"]:
        """Do the same step by step, so that it can be watched and stopped.

        The nearest of the five words on that side decides first; a line that has none there, at
        the border of its document, comes before those that have one, and equal lines stay in the
        order of the text.
        """
        neighbours = [self._neighbours(side, distance) for distance in range(1, DEPTH + 1)]
        ranks = yield from _alphabetical(self.corpus, neighbours)
        order = np.arange(len(self))
        for done, tokens in enumerate(reversed(neighbours)):  # stable: the nearest decides last
            order = order[np.argsort(ranks[tokens[order]], kind="stable")]
            yield _sorting(done, DEPTH)
        return replace(self, positions=read_only(self.positions[order]))

    def _neighbours(self, side: Side, distance: int) -> Int32:
        """Return the token at a distance from each line, int32 (K,); -1 outside its document."""
        shift = -distance if side == "left" else self.length - 1 + distance
        places = self.positions + shift
        inside = (places >= 0) & (places < len(self.corpus))
        documents = self.corpus.document_of
        inside[inside] = documents[places[inside]] == documents[self.positions[inside]]
        tokens = np.full(len(self), -1, np.int32)
        tokens[inside] = self.corpus.ids[places[inside]]
        return tokens


def _alphabetical(corpus: Corpus, tokens: Sequence[Int32]) -> Steps[Int32]:
    """Return the alphabetical rank of each token among those that occur, from 1; (V + 1,).

    The last one, 0, is the rank of -1, no token at all.
    """
    ranks = np.zeros(len(corpus.vocabulary) + 1, np.int32)
    for some in tokens:
        ranks[some] = 1
    ranks[-1] = 0
    used, names = np.flatnonzero(ranks).tolist(), corpus.vocabulary.tokens
    runs, pulse = [], Pulse()
    for begin in range(0, len(used), SORTED_AT_ONCE):
        part = used[begin : begin + SORTED_AT_ONCE]
        runs.append(sorted((names[token].casefold(), names[token], token) for token in part))
        yield _sorting(0, DEPTH)
    for rank, (_, _, token) in enumerate(merge(*runs), 1):
        ranks[token] = rank
        if pulse.due():
            yield _sorting(0, DEPTH)
    return ranks


def _sorting(step: int, total: int) -> WorkProgress:
    return WorkProgress(step, total, Message("Sorting"))


def concordance(corpus: Corpus, phrase: str | Sequence[str], width: int = 60) -> Concordance:
    """Find every occurrence of a phrase, given as written or as tokens of the vocabulary."""
    tokens = tokens_of_phrase(corpus, phrase) if isinstance(phrase, str) else phrase
    ids = [corpus.vocabulary.id(token) for token in tokens]
    if not ids or None in ids:
        written = phrase if isinstance(phrase, str) else " ".join(phrase)
        raise UserError("“{phrase}” does not occur in the text.", phrase=written[:60])
    return concordance_of_ids(corpus, np.array(ids, np.int32), width)


def tokens_of_phrase(corpus: Corpus, phrase: str) -> list[str]:
    """Cut a phrase as the corpus was cut; empty where nothing of it is a token."""
    config = replace(corpus.config, language=corpus.language, min_count=1, max_vocabulary=0)
    try:
        cut = build_corpus([phrase], config)
    except UserError:
        return []
    return [cut.vocabulary.tokens[number] for number in cut.ids.tolist()]


def concordance_of_ids(corpus: Corpus, ids: Int32, width: int = 60) -> Concordance:
    """Find every occurrence of a run of token ids, within documents and without gaps."""
    counts = corpus.vocabulary.counts[ids]
    rarest, *others = np.argsort(counts, kind="stable").tolist()
    last = len(corpus) - len(ids) + 1
    starts = np.flatnonzero(corpus.ids[rarest : max(0, last) + rarest] == ids[rarest])
    for place in others:
        starts = starts[corpus.ids[starts + place] == ids[place]]
    for place in range(1, len(ids)):
        starts = starts[corpus.joins[starts + place]]
    return Concordance(corpus, read_only(starts), len(ids), width)
