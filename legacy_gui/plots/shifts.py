"""Which words rise and which fall between two rankings."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Shift:
    """A word with its two ranks, counted from 0; a row is None where its list lacks the word."""

    word: str
    left: int | None
    right: int | None
    other: int | None  # the rank in the list in which it is not shown, where that is known

    @property
    def rise(self) -> int:
        """Rows gained from left to right; far beyond the list for words that enter or leave."""
        if self.left is not None and self.right is not None:
            return self.left - self.right
        return 10**9 if self.left is None else -(10**9)


def shifts(
    left: Sequence[str],
    right: Sequence[str],
    right_ranks: Sequence[int | None],
    left_ranks: Sequence[int | None],
) -> tuple[Shift, ...]:
    """Return every word once: those of the left list in order, then those only at the right."""
    right_rows = {word: row for row, word in enumerate(right)}
    known = set(left)
    found = [
        Shift(word, row, right_rows.get(word), right_ranks[row] if right_ranks else None)
        for row, word in enumerate(left)
    ]
    found += [
        Shift(word, None, row, left_ranks[row] if left_ranks else None)
        for row, word in enumerate(right)
        if word not in known
    ]
    return tuple(found)
