"""Arithmetic with words: ``king - man + woman``.

Steps between words can be added up like any vectors. By cosine every word counts at length 1, as in
3CosAdd (``space``), so that ``b - a + c`` gives just the answers of that analogy; by Euclidean
distance the vectors are taken as they are.

A formula is read with the words of a space at hand: ``hard-working`` is one word where it is known,
and ``king-man`` a difference where it is not. A number before a word is its weight, ``2 king`` or
``0.5*king``; quotation marks hold together what a formula would take apart, as in ``"new york"``.
"""

import re
from collections import deque
from dataclasses import dataclass

import numpy as np

from engine.arrays import Float64
from engine.embeddings.space import EmbeddingSpace, Metric, Neighbour
from engine.messages import UserError

PLUS, MINUS, TIMES = "+＋", "-−–－", "*×·"
OPERATOR = re.compile(f"([{re.escape(PLUS + MINUS + TIMES)}])")
QUOTED = re.compile(r'["“”]([^"“”]+)["“”]|(\S+)')
WEIGHT = re.compile(r"\d{1,4}(\.\d{1,2})?", re.ASCII)


@dataclass(frozen=True)
class Formula:
    """A sum of words, each with its weight; ``str(formula)`` writes it out as it was understood."""

    weights: tuple[float, ...]
    words: tuple[str, ...]

    def __str__(self) -> str:
        terms = zip(self.weights, self.words, strict=True)
        return " ".join(_written(*term) for term in terms).removeprefix("+ ")

    def point(self, space: EmbeddingSpace, metric: Metric = "cosine") -> Float64:
        """Return where the sum points, float64 (D,); raises ``UserError`` for unknown words."""
        directions = space.directions(self.words)
        if metric == "cosine":
            return np.array(self.weights) @ directions
        return np.array(self.weights) @ space.vectors[space.rows(self.words)].astype(np.float64)


def nearest_to_formula(
    space: EmbeddingSpace, formula: Formula, k: int = 10, metric: Metric = "cosine"
) -> list[Neighbour]:
    """Return the k words nearest to where a formula points, without its own words."""
    return space.nearest(formula.point(space, metric), k, metric, exclude=formula.words)


def read_formula(text: str, space: EmbeddingSpace) -> Formula:
    """Read a formula such as ``king - man + woman``.

    Raises
    ------
    UserError
        When the formula is empty, or a sign or a word is missing. Whether the words are known is
        seen only in ``Formula.point``.
    """
    pieces = deque(_pieces(text, space))
    if not pieces:
        raise UserError("Type words with + and - between them, such as: king - man + woman")
    weights: list[float] = []
    words: list[str] = []
    while pieces:
        sign = _sign(pieces, words)
        weights.append(sign * _weight(pieces))
        words.append(_word(pieces, text))
    return Formula(tuple(weights), tuple(words))


def _written(weight: float, word: str) -> str:
    times = "" if abs(weight) == 1 else f"{abs(weight):g} · "
    return f"{'−' if weight < 0 else '+'} {times}{word}"


@dataclass(frozen=True)
class _Piece:
    """A word, a number or a sign; what is quoted or known is no sign or number."""

    text: str
    is_word: bool

    def is_one_of(self, signs: str) -> bool:
        return not self.is_word and self.text in signs


def _pieces(text: str, space: EmbeddingSpace) -> list[_Piece]:
    found: list[_Piece] = []
    for quoted, plain in QUOTED.findall(text):
        if quoted:
            found.append(_Piece(quoted, True))
        elif plain in space and not OPERATOR.fullmatch(plain):
            found.append(_Piece(plain, not WEIGHT.fullmatch(plain)))
        else:
            found += [_Piece(part, False) for part in OPERATOR.split(plain) if part]
    return found


def _sign(pieces: deque[_Piece], before: list[str]) -> int:
    """Take the sign before a term; only the first term needs none."""
    first = pieces[0]
    if first.is_one_of(PLUS + MINUS):
        pieces.popleft()
        return -1 if first.text in MINUS else 1
    if before:
        raise UserError(
            "Between “{first}” and “{second}” a + or a - is missing.",
            first=before[-1],
            second=first.text,
        )
    return 1


def _weight(pieces: deque[_Piece]) -> float:
    """Take the number before a word, if there is one; a number at the end is itself a word."""
    if len(pieces) < 2 or pieces[0].is_word or not WEIGHT.fullmatch(pieces[0].text):
        return 1.0
    if pieces[1].is_one_of(PLUS + MINUS):
        return 1.0
    weight = float(pieces.popleft().text)
    if pieces[0].is_one_of(TIMES):
        pieces.popleft()
    return weight


def _word(pieces: deque[_Piece], text: str) -> str:
    if not pieces or pieces[0].is_one_of(PLUS + MINUS + TIMES):
        raise UserError("In “{formula}” a word is missing.", formula=text.strip()[:80])
    return pieces.popleft().text
