r"""Documents: the texts somebody opened, before anything has been counted.

A document is a string with a name, and perhaps a label (the class it belongs to: the sub-folder it
lay in, or a column of a table). Line ends are always ``\n``, so that a text counts the same
whatever machine it was written on.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.messages import Message


@dataclass(frozen=True)
class Documents:
    """Texts with their names, labels and what had to be said while reading them.

    Attributes
    ----------
    texts, names
        One string each per document; names are unique enough to be shown, not keys.
    labels
        One string per document, or None when the documents are not labelled.
    notes
        Encoding used, characters replaced, files skipped and why.
    encoding
        The encoding of the first file, empty where there is none to choose.
    columns, text_column
        The columns of the first table and the one that was read, empty where there is none.
    """

    texts: tuple[str, ...]
    names: tuple[str, ...]
    labels: tuple[str, ...] | None = None
    notes: tuple[Message, ...] = ()
    encoding: str = ""
    columns: tuple[str, ...] = ()
    text_column: str = ""

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Documents":
        """Wrap plain strings, named by their number."""
        texts = tuple(texts)
        return cls(texts, tuple(str(number) for number in range(1, len(texts) + 1)))

    def __len__(self) -> int:
        return len(self.texts)
