"""Read a fastText ``.bin`` file without believing it: see ``fasttext_bin`` for the layout.

Such a file says at its beginning how large its tables are. A damaged one may ask for any amount of
memory, so nothing is set aside before the file is found to be large enough for what it says.
"""

import os
import struct
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from engine.arrays import Bool, Float32, read_only
from engine.embeddings.fasttext_layout import (
    COUNT,
    DICTIONARY,
    MAGIC,
    READABLE,
    SETTINGS,
    START,
    TABLE,
    Dictionary,
    Layout,
    Settings,
    compressed,
    cut_short,
    damaged,
    understood,
)
from engine.embeddings.fasttext_model import FastTextModel, fasttext_model_steps
from engine.embeddings.subwords import compact_steps, cut_steps
from engine.memory import available_memory, gigabytes
from engine.messages import Message, UserError
from engine.text.vocabulary import Vocabulary
from engine.training import Pulse, Steps, WorkProgress

BYTES_AT_ONCE = 1 << 20
LONGEST_WORD = 1 << 16  # bytes
BYTES_PER_WORD = 200  # of a str in a tuple and a dictionary, about


def read_fasttext_steps(path: Path) -> Steps[FastTextModel]:
    """Read a model.

    Raises
    ------
    UserError
        When the file is no such model, is damaged, or does not fit into memory.
    """
    try:
        stream = path.open("rb")
    except OSError as error:
        raise UserError(
            "“{name}” cannot be opened: {reason}.", name=path.name, reason=error.strerror
        ) from error
    with stream:
        source = _Source(stream, path.name)
        layout = _layout(source)
        _check_memory(layout, path.name)
        words = yield from _words_steps(source, layout.words)
        return (yield from _model_steps(source, layout, words))


class _Source:
    """A file that must hold what is taken from it."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self.stream, self.name = stream, name
        self.size = os.fstat(stream.fileno()).st_size
        self._pulse = Pulse()

    def take(self, layout: struct.Struct) -> tuple[Any, ...]:
        """Return the next numbers."""
        read = self.stream.read(layout.size)
        if len(read) < layout.size:
            raise cut_short(self.name)
        return layout.unpack(read)

    def fill(self, rows: Float32) -> None:
        """Read the next rows (n, D) of a table; all numbers must be finite."""
        if self.stream.readinto(rows.data.cast("B")) < rows.nbytes:  # type: ignore[attr-defined]
            raise cut_short(self.name)
        if not np.isfinite(rows).all():
            raise UserError("“{name}” is damaged: some of its numbers are none.", name=self.name)

    def start_table(self, rows: int, columns: int) -> None:
        """Read what stands before a table, which must be of this shape."""
        is_compressed, *shape = self.take(TABLE)
        if is_compressed:
            raise compressed(self.name)
        if shape != [rows, columns]:
            raise damaged(self.name)

    def pulse(self) -> list[WorkProgress]:
        """Return a report where one is due, else nothing."""
        if not self._pulse.due():
            return []
        return [WorkProgress(self.stream.tell(), self.size, Message("Reading the model"))]


def _layout(source: _Source) -> Layout:
    """Read up to the first word, and check that the rest can be there."""
    if source.size < START.size or source.take(START)[0] != MAGIC:
        raise UserError("“{name}” is no fastText model (.bin).", name=source.name)
    source.stream.seek(0)
    _, version = source.take(START)
    if version not in READABLE:
        raise UserError(
            "“{name}” was written by a version of fastText that is not known here ({version}).",
            name=source.name,
            version=version,
        )
    settings = Settings(*source.take(SETTINGS))
    layout = understood(settings, Dictionary(*source.take(DICTIONARY)), source.name)
    if source.size - source.stream.tell() < layout.size:
        raise cut_short(source.name)
    return layout


def _check_memory(layout: Layout, name: str) -> None:
    """Refuse a model that does not fit, every bucket counted."""
    needed = layout.size + layout.words * (4 * layout.config.dimension + BYTES_PER_WORD)
    free = available_memory()
    if free is not None and needed > free:
        raise UserError(
            "“{name}” needs up to {need} GB of memory; {free} GB are free.",
            name=name,
            need=gigabytes(needed),
            free=gigabytes(free),
        )


def _words_steps(source: _Source, size: int) -> Steps[Vocabulary]:
    """Read the words and their counts."""
    words: list[str] = []
    counts = np.empty(size, np.int64)
    rest = b""
    while len(words) < size:
        read = source.stream.read(BYTES_AT_ONCE // 8)
        if not read:
            raise cut_short(source.name)
        block, at = rest + read, 0
        while len(words) < size:
            end = block.find(0, at)
            if end < 0 or end + COUNT.size >= len(block):
                break
            counts[len(words)], kind = COUNT.unpack_from(block, end + 1)
            words.append(block[at:end].decode("utf-8", "backslashreplace"))
            at = end + 1 + COUNT.size
            if kind or counts[len(words) - 1] < 0:
                raise damaged(source.name)
        rest = block[at:]
        if len(words) < size and len(rest) > LONGEST_WORD:
            raise damaged(source.name)
        yield from source.pulse()
    source.stream.seek(-len(rest), os.SEEK_CUR)
    return Vocabulary(tuple(words), read_only(counts))


def _model_steps(source: _Source, layout: Layout, words: Vocabulary) -> Steps[FastTextModel]:
    """Read both tables."""
    config, size = layout.config, layout.words
    cut = yield from cut_steps(words.tokens, config.min_n, config.max_n, config.buckets)
    stored = cut.used[: layout.buckets if config.max_n else 0]
    source.start_table(size + layout.buckets, config.dimension)
    table = np.empty((size + len(stored), config.dimension), np.float32)
    yield from _rows_steps(source, table[:size])
    kept = yield from _buckets_steps(source, table, stored, size)
    table.resize((kept, config.dimension), refcheck=False)  # gives the rest back
    source.stream.seek(4 * config.dimension * (layout.buckets - len(stored)), os.SEEK_CUR)
    source.start_table(size, config.dimension)
    output = np.zeros((size, config.dimension), np.float32)
    if layout.has_output:
        yield from _rows_steps(source, output)
    subwords = yield from compact_steps(cut, cut.used)
    return (yield from fasttext_model_steps(words, subwords, table, output, config))


def _rows_steps(source: _Source, rows: Float32) -> Steps[None]:
    """Read rows (n, D) as they are."""
    step = max(1, BYTES_AT_ONCE // (4 * rows.shape[1]))
    for begin in range(0, len(rows), step):
        source.fill(rows[begin : begin + step])
        yield from source.pulse()


def _buckets_steps(source: _Source, table: Float32, stored: Bool, begin: int) -> Steps[int]:
    """Read the rows of all buckets, and keep those already ``stored`` and those that are not zero.

    They go into the table from row ``begin`` on without gaps, ``stored`` is completed, and the row
    after the last one is returned.
    """
    step = max(1, BYTES_AT_ONCE // (4 * table.shape[1]))
    for first in range(0, len(stored), step):
        keep = stored[first : first + step]
        read = table[begin : begin + len(keep)]
        source.fill(read)
        keep |= read.any(axis=1)
        kept = read[keep]
        read[: len(kept)] = kept
        begin += len(kept)
        yield from source.pulse()
    return begin
