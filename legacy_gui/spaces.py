"""The embedding spaces at hand: those trained here, and those opened from files.

Each keeps the name under which it can be found again. A file that is opened once more takes its
old place; a text that is trained on once more gives another space, which gets a number: two runs
are there to be compared. What is kept is bounded, by number and by memory, and the oldest goes.
"""

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from itertools import chain, count
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QObject, Signal

from engine.embeddings.embedding import EmbeddingModel
from engine.embeddings.fasttext_model import FastTextModel
from engine.embeddings.space import EmbeddingSpace
from engine.text import Corpus
from legacy_gui.translations import tr

MOST = 12  # spaces
MOST_BYTES = 1 << 30  # of all models that are kept; a long text takes some hundred megabytes

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class NamedSpace:
    """A space, and where it comes from.

    Attributes
    ----------
    name
        What it is called in lists.
    model
        What it was trained as: an EmbeddingModel, a FastTextModel out of a file, or None.
    corpus
        The text it was trained on, where it was trained here.
    columns
        What a file says about every word besides, by heading; (V,) each.
    """

    name: str
    space: EmbeddingSpace
    model: EmbeddingModel | FastTextModel | None = None
    corpus: Corpus | None = None
    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)


class SpaceShelf(QObject):
    """Keeps spaces by name, newest last.

    Signals
    -------
    changed
        A space came or went.
    added
        This space came.
    """

    changed = Signal()
    added = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spaces: dict[str, NamedSpace] = {}

    @property
    def spaces(self) -> tuple[NamedSpace, ...]:
        """Everything on the shelf, newest last."""
        return tuple(self._spaces.values())

    def add(self, named: NamedSpace) -> None:
        """Put a space on the shelf; one that was trained here gets a name of its own."""
        if named.corpus is not None:
            named = replace(named, name=_free_name(named.name, self._spaces))
        self._spaces.pop(named.name, None)
        self._hold([*self._spaces.values(), named])
        self.added.emit(named)

    def remove(self, name: str) -> None:
        """Take a space off the shelf."""
        if self._spaces.pop(name, None) is not None:
            self.changed.emit()

    def rename(self, model: EmbeddingModel, name: str) -> None:
        """Call the space of a model by another name."""
        old = self._of(model)
        if old is not None:
            others = {key: named for key, named in self._spaces.items() if named is not old}
            free = _free_name(name, others)
            self._hold(
                [replace(one, name=free) if one is old else one for one in self._spaces.values()]
            )

    def remove_model(self, model: EmbeddingModel) -> None:
        """Take the space of a model off the shelf."""
        named = self._of(model)
        if named is not None:
            self.remove(named.name)

    def _of(self, model: EmbeddingModel) -> NamedSpace | None:
        return next((named for named in self._spaces.values() if named.model is model), None)

    def _hold(self, spaces: Sequence[NamedSpace]) -> None:
        kept = newest_within(spaces[-MOST:], lambda named: held_bytes(named.space, named.model))
        self._spaces = {named.name: named for named in kept}
        self.changed.emit()


def newest_within(things: Sequence[T], size: Callable[[T], int], most: int = MOST_BYTES) -> list[T]:
    """Return the newest things, the last ones, that together hold no more; one at least."""
    held, first = 0, len(things)
    while first and (first == len(things) or held + size(things[first - 1]) <= most):
        first -= 1
        held += size(things[first])
    return list(things[first:])


def held_bytes(*things: object) -> int:
    """Return how many bytes the arrays of models take; one that stands twice counts once."""
    return sum({id(array): array.nbytes for thing in things for array in _arrays(thing)}.values())


def _arrays(thing: object) -> Iterator["np.ndarray"]:
    """Yield every array of a model, or of what is in it."""
    if isinstance(thing, np.ndarray):
        yield thing
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from _arrays(getattr(thing, field.name))


def _free_name(name: str, taken: Container[str]) -> str:
    """Return a name that is not taken: itself, or with a number."""
    numbered = (tr("{name} ({number})").format(name=name, number=n) for n in count(2))
    return next(one for one in chain([name], numbered) if one not in taken)
