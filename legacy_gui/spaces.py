"""The embedding spaces at hand: those trained here, and those opened from files.

Each keeps the name under which it can be found again; training the same text by the same method
once more puts the newer space in the place of the older one.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from engine.embeddings.embedding import EmbeddingModel
from engine.embeddings.fasttext_model import FastTextModel
from engine.embeddings.space import EmbeddingSpace
from engine.text import Corpus

MOST = 12  # a space of a long text takes some hundred megabytes


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
        """Put a space on the shelf; one of the same name makes room for it, or else the oldest."""
        self._spaces.pop(named.name, None)
        self._spaces[named.name] = named
        while len(self._spaces) > MOST:
            del self._spaces[next(iter(self._spaces))]
        self.changed.emit()
        self.added.emit(named)

    def remove(self, name: str) -> None:
        """Take a space off the shelf."""
        if self._spaces.pop(name, None) is not None:
            self.changed.emit()
