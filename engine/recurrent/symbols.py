"""The symbols a language model reads and writes: characters of the text as it stands, or its words.

Characters need few different symbols and no rules: spaces, capitals, quotation marks and line ends
are learned like everything else. Words are those of the corpus, as it was cut; the model then sees
further back in the same number of steps, but it must choose among thousands. What is too rare gets
one symbol for all, the *unknown* one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

import numpy as np

from engine.arrays import Int32, Int64, read_only
from engine.counts.generation import joined
from engine.messages import Message, UserError
from engine.text.characters import code_points
from engine.text.corpus import Corpus, build_corpus
from engine.text.pieces import pieces
from engine.text.tokenize_config import TokenizeConfig
from engine.training import Steps, WorkProgress

Unit = Literal["char", "word"]
UNKNOWN = {"char": "\N{REPLACEMENT CHARACTER}", "word": "…"}
NEWLINE = 10
CODES = 0x110000


@dataclass(frozen=True, eq=False)
class Symbols:
    """Numbers for symbols, and back.

    Attributes
    ----------
    tokens
        V different symbols, most frequent first; the unknown one, if there is one, is the last.
    has_unknown
        Whether some symbols of the text are unknown.
    tokenization
        How a text is cut into words, with the language settled; None for characters.
    """

    tokens: tuple[str, ...]
    has_unknown: bool
    tokenization: TokenizeConfig | None = None

    def __len__(self) -> int:
        return len(self.tokens)

    @property
    def unit(self) -> Unit:
        """Whether these are characters or words."""
        return "word" if self.tokenization else "char"

    def encode(self, text: str) -> Int32:
        """Return the number of every symbol of a text; what is not known is left out.

        Where the text of the model had unknown symbols, it gets their number instead.
        """
        numbers = self.numbers(text)
        return numbers[numbers >= 0]

    def numbers(self, text: str) -> Int32:
        """Return the same with -1 for what is not known."""
        tokens: Iterable[str] = text
        if self.tokenization is not None:
            corpus = build_corpus([text], self.tokenization) if text.strip() else None
            tokens = [corpus.vocabulary.tokens[i] for i in corpus.ids.tolist()] if corpus else []
        other = len(self) - 1 if self.has_unknown else -1
        return np.array([self._ids.get(token, other) for token in tokens], np.int32)

    def decode(self, ids: Iterable[int]) -> str:
        """Write symbols as a text."""
        tokens = [self.tokens[number] for number in ids]
        return joined(tokens) if self.tokenization else "".join(tokens)

    @cached_property
    def _ids(self) -> dict[str, int]:
        return {token: number for number, token in enumerate(self.tokens)}


def symbols_steps(corpus: Corpus, unit: Unit, most: int) -> Steps[tuple[Symbols, Int32]]:
    """Return at most ``most`` symbols of a corpus, and the whole text in them, int32 (N,)."""
    if unit == "word":
        yield WorkProgress(0, 0, Message("Numbering the words"))
        return _words(corpus, most)
    counts = np.zeros(CODES, np.int64)
    for codes in _codes(corpus):
        counts += np.bincount(codes, minlength=CODES)
        yield WorkProgress(0, 0, Message("Counting the characters"))
    kept, has_unknown = _most_frequent(counts, most)
    numbers = np.full(CODES, len(kept), np.int32)
    numbers[kept] = np.arange(len(kept), dtype=np.int32)
    ids, done = np.empty(int(counts.sum()), np.int32), 0
    for codes in _codes(corpus):
        ids[done : done + len(codes)] = numbers[codes]
        done += len(codes)
        yield WorkProgress(0, 0, Message("Numbering the characters"))
    tokens = tuple(map(chr, kept.tolist())) + (UNKNOWN["char"],) * has_unknown
    return Symbols(tokens, has_unknown), read_only(ids)


def _words(corpus: Corpus, most: int) -> tuple[Symbols, Int32]:
    settled = replace(corpus.config, language=corpus.language, min_count=1, max_vocabulary=0)
    tokens = corpus.vocabulary.tokens
    if len(tokens) <= most:
        return Symbols(tokens, False, settled), corpus.ids
    known = tokens[: most - 1]
    ids = np.minimum(corpus.ids, most - 1)
    return Symbols((*known, UNKNOWN["word"]), True, settled), read_only(ids)


def _codes(corpus: Corpus) -> Iterable[Int32]:
    """Yield the code points of all documents, with a line end after each."""
    texts = corpus.documents.texts
    if not any(texts):
        raise UserError("The text is empty.")
    for piece in pieces(texts):
        codes = code_points(piece.text)
        end = int(piece.origins[-1] + piece.ends[-1] - piece.starts[-1])
        closes = end == len(texts[int(piece.documents[-1])])
        yield np.append(codes, NEWLINE).astype(np.int32) if closes else codes.astype(np.int32)


def _most_frequent(counts: Int64, most: int) -> tuple[Int64, bool]:
    """Return the code points that get a number, most frequent first, and whether others exist."""
    used = np.flatnonzero(counts)
    ordered = used[np.argsort(-counts[used], kind="stable")]
    if len(ordered) <= most:
        return ordered, False
    return ordered[: most - 1], True
