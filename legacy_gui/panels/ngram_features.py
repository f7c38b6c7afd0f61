"""Two n-grams as rows of numbers, in three ways, and how alike each way makes them.

Counted as one entry each, two different n-grams are one-hot rows with their 1 in different columns:
the dot product is 0, and with it the cosine, however much they mean the same. Taken apart into
words or into runs of letters, they meet in the columns of what they share (for runs of letters
inside words that is the idea of FastText, Bojanowski et al. 2017):

    cos(a, b) = Σ aᵢ bᵢ / (√Σ aᵢ² · √Σ bᵢ²)
"""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from engine.arrays import Bool, Float64, Int32, Int64
from engine.counts import NgramTable
from engine.text.characters import IDEOGRAPH, character_classes
from engine.text.languages import stop_words

WHOLE, WORDS, LETTERS = range(3)
LOOKED_AT = 20_000  # rows among which a pair is looked for
LITTLE = 0.4  # worth of a pair that shares only a little word


@dataclass(frozen=True, eq=False)
class Rows:
    """Two rows: ``values`` float64 (2, K) over K named columns."""

    columns: tuple[str, ...]
    values: Float64

    @property
    def cosine(self) -> float:
        """How alike the rows are, from 0 to 1; 0 where one of them is empty."""
        first, second = self.values
        lengths = float(np.linalg.norm(first) * np.linalg.norm(second))
        return float(first @ second) / lengths if lengths else 0.0

    @property
    def shared(self) -> list[str]:
        """The columns in which both rows have a number."""
        both = np.flatnonzero(self.values.all(axis=0)).tolist()
        return [self.columns[column] for column in both]


def rows_of(first: list[str], second: list[str], way: int) -> Rows:
    """Count two n-grams, given as tokens, in one of the three ways."""
    parts = [_parts(tokens, way, _run_length(first + second)) for tokens in (first, second)]
    columns = tuple(dict.fromkeys([*parts[0], *parts[1]]))
    counts = [Counter(part) for part in parts]
    values = np.array([[count[column] for column in columns] for count in counts], np.float64)
    return Rows(columns, values)


def _parts(tokens: list[str], way: int, length: int) -> list[str]:
    if way == WHOLE:
        return [" ".join(tokens)]
    if way == WORDS:
        return tokens
    return [
        run
        for token in tokens
        for padded in [f"<{token}>"]
        for run in (padded[begin : begin + length] for begin in range(len(padded) - length + 1))
    ]


def _run_length(tokens: list[str]) -> int:
    """Return how many characters make a run: a Chinese character says as much as a syllable."""
    classes = character_classes()
    return 2 if any(classes[ord(letter)] == IDEOGRAPH for letter in "".join(tokens)) else 3


def row_of(table: NgramTable, tokens: list[str]) -> int:
    """Return the row of an n-gram, or -1 where the table lacks it."""
    ids = [table.corpus.vocabulary.id(token) for token in tokens]
    if not ids or None in ids or len(ids) > table.ngrams.shape[1]:
        return -1
    here = table.orders == len(ids)
    for place, number in enumerate(ids):
        here &= table.ngrams[:, place] == number
    return int(here.argmax()) if here.any() else -1


def tokens_of(table: NgramTable, row: int) -> list[str]:
    """Return the tokens of a row."""
    ids = table.ngrams[row, : table.orders[row]].tolist()
    return [table.corpus.vocabulary.tokens[number] for number in ids]


def sharing_pair(table: NgramTable) -> tuple[int, int] | None:
    """Return two telling n-grams that share a token, as rows; None where there are none.

    N-grams are weighed by count times PMI, from the counts of their tokens; of all couples that
    begin or end alike the one is taken whose weaker half is strongest. What differs must not be a
    little word, such as the or of, and sharing only a little word counts less.
    """
    order = max(2, table.config.low)
    if order > table.config.high:
        return None
    rows = np.flatnonzero(table.orders == order)[:LOOKED_AT]
    ids, weights = table.ngrams[rows, :order], _weights(table, rows, order)
    little = _little(table, ids)
    couples = [
        _strongest(
            ids[:, shared],
            ids[:, other],
            np.where(little[:, other], 0.0, weights * np.where(little[:, shared], LITTLE, 1.0)),
        )
        for shared, other in ((0, order - 1), (order - 1, 0))
    ]
    weight, first, second = max(couples)
    return (int(rows[first]), int(rows[second])) if weight > 0 else None


def _weights(table: NgramTable, rows: Int64, order: int) -> Float64:
    """Return how much n-grams are worth, float64 (R,): count times (smoothed) PMI."""
    counts = table.counts[rows].astype(np.float64)
    shares = table.corpus.vocabulary.counts[table.ngrams[rows, :order]] / len(table.corpus)
    weights: Float64 = counts * np.log2(1 + counts / (shares.prod(axis=1) * len(table.corpus)))
    return weights


def _strongest(shared: Int32, other: Int32, weights: Float64) -> tuple[float, int, int]:
    """Return the couple with the same shared and another other token, and its weaker weight."""
    ranked = np.lexsort((-weights, shared))
    first, second = ranked[:-1], ranked[1:]
    couple = (shared[first] == shared[second]) & (other[first] != other[second])
    weaker = np.where(couple, weights[second], 0.0)
    if not weaker.size:
        return 0.0, 0, 0
    best = int(weaker.argmax())
    return float(weaker[best]), int(first[best]), int(second[best])


def _little(table: NgramTable, ids: Int32) -> Bool:
    """Tell which tokens say little by themselves, stop words and what is no word: like ids."""
    known = stop_words(table.corpus.language)
    names = table.corpus.vocabulary.tokens
    used, where = np.unique(ids, return_inverse=True)
    little = [names[i] in known or not names[i][:1].isalpha() for i in used.tolist()]
    flags: Bool = np.array(little, bool)[where].reshape(ids.shape)
    return flags
