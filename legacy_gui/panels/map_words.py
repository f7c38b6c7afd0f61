"""The words on a map, and which of a space they are.

Every vector is taken at length 1, so that what is near on a map by PCA is near by cosine, and sums
of words (``king - man + woman``) land where the arrows lead.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from engine.arrays import Float32, Int64, read_only
from engine.embeddings.fasttext_model import FastTextModel
from engine.embeddings.ranking import unit_rows
from engine.embeddings.space import EmbeddingSpace
from engine.messages import Message, UserError
from engine.text.languages import guess_language
from engine.training import Steps, WorkProgress
from legacy_gui.panels.embedding_page import telling_words
from legacy_gui.spaces import NamedSpace

ROWS_AT_ONCE = 1 << 12
QUICK_NUMBERS = 1 << 18  # are projected within a few milliseconds
GUESSED = 500  # words from which a language is guessed


@dataclass(frozen=True, eq=False)
class MapWords:
    """The words of a space that are on the map.

    Attributes
    ----------
    named
        The space they come from.
    rows
        int64 (n,), their rows there, the most frequent first.
    units
        float32 (n, D), their vectors at length 1.
    damaged, empty
        How many words of the space can be on no map: numbers that are none, and zeros.
    isolated
        Whether somebody chose just these.
    """

    named: NamedSpace
    rows: Int64
    units: Float32
    damaged: int = 0
    empty: int = 0
    isolated: bool = False

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def space(self) -> EmbeddingSpace:
        """The whole space."""
        return self.named.space

    @property
    def pieces(self) -> FastTextModel | None:
        """The model that can build a vector of any word, where there is one."""
        model = self.named.model
        learned = model if isinstance(model, FastTextModel) else getattr(model, "learned", None)
        return learned if isinstance(learned, FastTextModel) else None

    @property
    def is_quick(self) -> bool:
        """Whether a projection takes but a few milliseconds."""
        return self.units.size <= QUICK_NUMBERS

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The words as written."""
        tokens = self.space.vocabulary.tokens
        return tuple(tokens[row] for row in self.rows.tolist())

    @cached_property
    def counts(self) -> Int64:
        """How often each occurs, int64 (n,); 0 where nobody knows."""
        counts: Int64 = self.space.vocabulary.counts[self.rows]
        return counts

    @cached_property
    def _places(self) -> dict[int, int]:
        return {row: place for place, row in enumerate(self.rows.tolist())}

    @cached_property
    def language(self) -> str:
        """The language of the words: that of the text, or else what they look like."""
        corpus = self.named.corpus
        return (
            corpus.language
            if corpus is not None
            else guess_language(" ".join(self.tokens[:GUESSED]))
        )

    def telling(self, count: int) -> list[str]:
        """Return frequent words that mean something; any where none does."""
        return telling_words(self.tokens, self.language, count)

    def place(self, word: str) -> int:
        """Return where a word is among these, or -1."""
        row = self.space.vocabulary.id(word)
        return -1 if row is None else self._places.get(row, -1)

    def places(self, words: Iterable[str]) -> list[int]:
        """Return where those words are that are on the map."""
        found = (self.place(word) for word in words)
        return [place for place in found if place >= 0]


def words_steps(
    named: NamedSpace, most: int, chosen: Int64 | None = None, *, isolated: bool = True
) -> Steps[MapWords]:
    """Choose the ``most`` most frequent words that have a direction, or among those of some rows.

    ``isolated`` tells whether somebody chose these rows; they can then be left again.

    Raises
    ------
    UserError
        When no word can be drawn.
    """
    yield WorkProgress(0, 0, Message("Choosing the words of the map"))
    space = named.space
    candidates = np.arange(len(space)) if chosen is None else chosen
    usable = candidates[space.directed[candidates]]
    if not len(usable):
        raise UserError("None of these words has a vector that can be drawn.")
    counts = space.vocabulary.counts[usable]
    rows = usable[np.argsort(-counts, kind="stable")][:most].astype(np.int64)
    units = np.empty((len(rows), space.vectors.shape[1]), np.float32)
    for begin in range(0, len(rows), ROWS_AT_ONCE):
        yield WorkProgress(begin, len(rows), Message("Choosing the words of the map"))
        part = slice(begin, begin + ROWS_AT_ONCE)
        units[part] = unit_rows(space.vectors[rows[part]])
    damaged = int((~space.finite).sum())
    empty = int((~space.directed).sum()) - damaged
    alone = isolated and chosen is not None
    words = MapWords(named, read_only(rows), read_only(units), damaged, empty, alone)
    assert words.tokens  # gathered here, where nobody waits for it, and kept
    return words


def example_formula(words: MapWords, signs: str) -> str:
    """Return a formula of words of the space, with these signs between them.

    ``"-+"`` gives one such as king - man + woman.
    """
    telling = words.telling(len(signs) + 1)
    parts = zip(["", *signs], map(quoted, telling), strict=False)
    return " ".join(f"{sign} {word}".strip() for sign, word in parts)


def quoted(word: str) -> str:
    """Return a word as a formula takes it."""
    return word if word.isalpha() else f'"{word}"'
