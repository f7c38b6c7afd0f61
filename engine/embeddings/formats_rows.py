"""The rows of an embedding file as they come in: words repaired, repetitions dropped, all counted.

No announced size is believed. Memory is taken for as many rows as the part read so far lets expect
(numbers not yet written take no real memory), and a file that would need more than there is free is
refused in one sentence instead of bringing the system to its knees.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from engine.arrays import Float32, Int64, read_only
from engine.embeddings.space import EmbeddingSpace
from engine.memory import available_memory, gigabytes
from engine.messages import Message, UserError
from engine.text.vocabulary import Vocabulary

if TYPE_CHECKING:  # loaded only for a file of fastText
    from engine.embeddings.fasttext_model import FastTextModel

MAX_DIMENSION = 10_000
MAX_WORD = 40_000  # bytes of one word
SLACK = 1.1


@dataclass(frozen=True, eq=False)
class LoadedVectors:
    """What an embedding file holds.

    Attributes
    ----------
    space
        The words in the order of the file with their vectors, exactly as they stand there.
    format
        What the file was recognised as.
    notes
        What was repaired, dropped or is missing, one sentence each.
    model
        The whole model, where a file holds the pieces of words too.
    columns
        What else a table says about every word, by the heading of its column; (V,) each.
    """

    space: EmbeddingSpace
    format: str
    notes: tuple[Message, ...] = ()
    model: "FastTextModel | None" = None
    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)


class Rows:
    """Gathers words and vectors.

    Parameters
    ----------
    limit
        The most words to keep, or None for all.
    announced
        How many rows the file says it has, or None where it says nothing.
    """

    def __init__(self, limit: int | None, announced: int | None = None) -> None:
        self.limit, self.announced = limit, announced
        self.seen = 0
        self.share = 0.0
        self.notes: list[Message] = []
        self.counts: Int64 | None = None
        self.columns: dict[str, list[str]] = {}  # of all rows of the file
        self._words: dict[str, None] = {}
        self._vectors = np.empty((0, 0), np.float32)
        self._kept: list[Int64] = []
        self._repaired = self._repeated = self._unfinite = 0

    @property
    def full(self) -> bool:
        """Whether as many words are here as were asked for."""
        return self.limit is not None and len(self._words) >= self.limit

    @property
    def missing(self) -> int:
        """How many of the announced rows have not come yet; very many where nobody knows."""
        return 2**62 if self.announced is None else self.announced - self.seen

    @property
    def wanted(self) -> int:
        """How many more rows have to be read at most."""
        if self.limit is None:
            return self.missing
        return min(self.missing, self.limit - len(self._words))

    def check_complete(self) -> None:
        """Refuse a file that ended before all announced rows came."""
        if self.announced is not None and self.missing:
            raise UserError(
                "it is incomplete: {seen} of the {announced} words it announces are whole; those"
                " can be loaded alone",
                seen=self.seen,
                announced=self.announced,
            )

    def add(self, words: Sequence[bytes], vectors: Float32, share: float) -> None:
        """Take rows in; ``share`` of the file has now been read."""
        new = np.array([place for place, word in enumerate(words) if self._is_new(word)], np.int64)
        self._kept.append(new + self.seen)
        self.seen += len(words)
        self.share = max(self.share, min(share, 1.0))
        if len(new):
            self._store(vectors if len(new) == len(words) else vectors[new])

    def note(self, message: Message) -> None:
        """Say something about the file, once."""
        if message not in self.notes:
            self.notes.append(message)

    def finish(self, format: str) -> LoadedVectors:
        """Return what came in; at least one word must have."""
        if not self._words:
            raise UserError("it holds no words")
        self._vectors.resize((len(self._words), self._vectors.shape[1]), refcheck=False)
        counts = np.zeros(len(self._words), np.int64)
        kept = np.concatenate(self._kept)
        if self.counts is not None:
            counts = self.counts[kept]
        vocabulary = Vocabulary(tuple(self._words), read_only(counts))
        space = EmbeddingSpace(self._vectors, vocabulary)
        notes, rows = (*self.notes, *self._counted()), kept.tolist()
        columns = {
            name: tuple(values[row] for row in rows) for name, values in self.columns.items()
        }
        return LoadedVectors(space, format, notes, columns=columns)

    def _is_new(self, raw: bytes) -> bool:
        if self.full:
            return False
        if len(raw) > MAX_WORD:
            raise UserError("a word of it is longer than {limit} bytes", limit=MAX_WORD)
        try:
            word = raw.decode()
        except UnicodeDecodeError:
            word = raw.decode(errors="replace")
            self._repaired += 1
        if word in self._words:
            self._repeated += 1
            return False
        self._words[word] = None
        return True

    def _store(self, vectors: Float32) -> None:
        end = len(self._words)
        if end > len(self._vectors):
            self._make_room(end, vectors.shape[1])
        self._vectors[end - len(vectors) : end] = vectors
        self._unfinite += len(vectors) - int(np.isfinite(vectors).all(axis=1).sum())

    def _make_room(self, least: int, dimension: int) -> None:
        """Take memory for all rows there will probably be."""
        likely = int(SLACK * least / max(self.share, 1e-6)) if self.share < 1 else least
        room = max(least, min(likely, least + self.wanted))
        _check_memory(4 * dimension * (room - len(self._vectors)))
        if len(self._vectors):
            self._vectors.resize((room, dimension), refcheck=False)
        else:
            self._vectors = np.empty((room, dimension), np.float32)

    def _counted(self) -> list[Message]:
        found = [
            Message(
                "Repeated words, of which the first was kept: {count}.", {"count": self._repeated}
            ),
            Message(
                "Words with damaged letters, which were replaced: {count}.",
                {"count": self._repaired},
            ),
            Message(
                "Words whose vectors hold infinite or undefined numbers: {count}.",
                {"count": self._unfinite},
            ),
        ]
        return [message for message in found if message.values["count"]]


def numbered(first: int, count: int) -> list[bytes]:
    """Return names for rows of which nobody knows the words: their numbers from 1."""
    return [b"%d" % number for number in range(first + 1, first + count + 1)]


def check_dimension(dimension: int) -> None:
    """Refuse vectors without numbers, and with more than any embedding has."""
    if not 1 <= dimension <= MAX_DIMENSION:
        raise UserError(
            "its vectors would have {dimension} numbers; 1 to {limit} are possible",
            dimension=dimension,
            limit=MAX_DIMENSION,
        )


def _check_memory(needed: int) -> None:
    free = available_memory()
    if free is not None and needed > free:
        raise UserError(
            "its vectors need about {needed} GB of memory and {free} GB are free; load only the"
            " first words of it",
            needed=gigabytes(needed),
            free=gigabytes(free),
        )
