"""The way through a text from one pair of neighbours to the next."""

from dataclasses import dataclass

import numpy as np

from engine.embeddings.embedding import EmbeddingModel
from engine.text import Corpus
from legacy_gui.panels.embedding_page import telling_words
from legacy_gui.panels.embedding_passage import window_of

LOOKED = 1 << 20  # tokens in which the first word is sought
TRIES = 200


@dataclass(frozen=True, eq=False)
class Walk:
    """The tokens of a text that a model knows, and the windows around them."""

    corpus: Corpus
    model: EmbeddingModel

    def knows(self, token: int) -> bool:
        """Tell whether there is such a token, and its word was learned."""
        known = 0 <= token < len(self.corpus)
        return known and bool(self.corpus.ids[token] < len(self.model.space))

    def window(self, token: int) -> list[int]:
        """Return the neighbours of a token."""
        return window_of(self.corpus, token, len(self.model.space), self.model.config.window)

    def start(self) -> int:
        """Return the first place of a word that means something."""
        space = self.model.space
        (word,) = telling_words(space.vocabulary.tokens, self.model.language, 1)
        return int(np.argmax(self.corpus.ids[:LOOKED] == space.vocabulary.id(word)))

    def after(self, token: int, way: int) -> int:
        """Return the next token with neighbours, or the one before; itself where there is none."""
        end = len(self.corpus) if way > 0 else -1
        found = (other for other in range(token + way, end, way) if self._has_window(other))
        return next(found, token)

    def anywhere(self, rng: np.random.Generator) -> int | None:
        """Return a random token with neighbours, or None where hardly any has some."""
        drawn = rng.integers(len(self.corpus), size=TRIES).tolist()
        return next((token for token in drawn if self._has_window(token)), None)

    def _has_window(self, token: int) -> bool:
        return self.knows(token) and bool(self.window(token))
