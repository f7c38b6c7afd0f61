"""A vocabulary: every different token once, most frequent first, each with its count.

The place of a token in this list is its id. Sorting by frequency gives Zipf's picture for nothing
(rank against count) and keeps the busy rows of every later matrix close together in memory.

>>> import numpy as np
>>> vocabulary = Vocabulary(("go", "fishing"), np.array([3, 1]))
>>> vocabulary.id("fishing"), vocabulary.id("shopping"), len(vocabulary)
(1, None, 2)
"""

from dataclasses import dataclass
from functools import cached_property

from engine.arrays import Int64


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Tokens and their counts.

    Attributes
    ----------
    tokens
        V different strings, most frequent first.
    counts
        int64 (V,), how often each occurs in the corpus.
    """

    tokens: tuple[str, ...]
    counts: Int64

    def id(self, token: str) -> int | None:
        """Return the id of a token, or None when the corpus does not contain it."""
        return self._ids.get(token)

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def _ids(self) -> dict[str, int]:
        return {token: number for number, token in enumerate(self.tokens)}
