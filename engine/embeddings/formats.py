"""Embedding files of all common programs, read and written.

word2vec text (also fastText's ``.vec``) and binary, GloVe text, the pair of tables of TensorFlow's
Embedding Projector, safetensors and NumPy's npz are read here; fastText's own ``.bin`` models in
``fasttext_bin``. Which one a file is, its content tells (``formats_sniff``).

Files of this kind come from anywhere. No announced size is believed before the bytes have been
seen, pickles are refused, and whatever had to be repaired or left out is told in the notes.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.embeddings.formats_arrays import read_arrays_steps
from engine.embeddings.formats_binary import read_binary_steps
from engine.embeddings.formats_npy import npy_arrays, npz_arrays
from engine.embeddings.formats_projector import read_projector_steps
from engine.embeddings.formats_rows import LoadedVectors, Rows
from engine.embeddings.formats_safetensors import safetensors_arrays
from engine.embeddings.formats_save import FORMATS, save_vectors, save_vectors_steps
from engine.embeddings.formats_sniff import SAMPLE, Layout, recognise
from engine.embeddings.formats_source import Reader
from engine.embeddings.formats_text import read_text_steps
from engine.embeddings.space import EmbeddingSpace
from engine.messages import Message, UserError
from engine.text.read_source import Source, file_source, named, reading, shown
from engine.text.read_zip import understandable
from engine.text.vocabulary import Vocabulary
from engine.training import Pulse, Steps, WorkProgress, run

__all__ = [
    "FORMATS",
    "LoadedVectors",
    "load_vectors",
    "load_vectors_steps",
    "save_vectors",
    "save_vectors_steps",
]

MAX_BYTES = 1 << 40
AnyPath = str | os.PathLike[str]
ARRAYS = {"npz": npz_arrays, "npy": npy_arrays, "safetensors": safetensors_arrays}


def load_vectors(path: AnyPath, *, limit: int | None = None) -> EmbeddingSpace:
    """Load an embedding file of any known format.

    Parameters
    ----------
    path
        The file; for the Embedding Projector that of the vectors, beside its metadata.
    limit
        Load only so many words from the beginning, or None for all. Of an incomplete file, the
        words that are whole can be loaded so.

    Raises
    ------
    UserError
        When the file cannot be read or is none of these, in one sentence that names it.
    """
    return run(load_vectors_steps(path, limit)).space


def load_vectors_steps(path: AnyPath, limit: int | None = None) -> Steps[LoadedVectors]:
    """Load like ``load_vectors``, yielding the bytes done of all bytes at least every 50 ms."""
    if limit is not None and limit < 1:
        raise UserError("The number of words to load must be 1 or more.")
    with _named(path):
        source = file_source(Path(path), MAX_BYTES)
        with reading(source) as stream, understandable():
            reader = Reader(stream, source.size)
            layout = recognise(reader.head(SAMPLE))
            if layout.kind != "fasttext":
                return (yield from _load_steps(reader, layout, source, limit))
            reader.whole()
    return (yield from _load_fasttext_steps(path, layout, limit))


def _load_steps(
    reader: Reader, layout: Layout, source: Source, limit: int | None
) -> Steps[LoadedVectors]:
    _check_room(layout, reader, limit)
    rows, pulse = Rows(limit, layout.announced), Pulse()
    for _ in _rows_steps(reader, layout, rows, source):
        if pulse.due():
            done = int(rows.share * source.size)
            yield WorkProgress(done, source.size, Message("Reading {name}", {"name": source.name}))
    if layout.kind == "text" and ".vec" in source.path.suffixes:
        rows.note(
            Message(
                "Whole words only: the file holds no pieces to build vectors of new words from."
            )
        )
    return rows.finish(layout.name)


def _rows_steps(reader: Reader, layout: Layout, rows: Rows, source: Source) -> Iterator[None]:
    if layout.kind == "text":
        return read_text_steps(reader, layout, rows)
    if layout.kind == "binary":
        return read_binary_steps(reader, layout, rows)
    if layout.kind == "projector":
        return read_projector_steps(reader, layout, rows, source.path)
    return read_arrays_steps(ARRAYS[layout.kind](reader.whole(), source.size), rows)


def _load_fasttext_steps(path: AnyPath, layout: Layout, limit: int | None) -> Steps[LoadedVectors]:
    from engine.embeddings.fasttext_bin import load_fasttext_steps

    model = yield from load_fasttext_steps(path)
    space = model.space
    if limit is not None and limit < len(space.vocabulary):
        tokens, counts = space.vocabulary.tokens[:limit], space.vocabulary.counts[:limit]
        space = EmbeddingSpace(space.vectors[:limit].copy(), Vocabulary(tokens, counts))
        return LoadedVectors(space, layout.name)
    return LoadedVectors(space, layout.name, model=model)


def _check_room(layout: Layout, reader: Reader, limit: int | None) -> None:
    """Refuse a header that announces more than the file has room for."""
    if layout.announced is None or reader.packed:
        return
    row = (2 if layout.kind == "text" else 4) * layout.dimension + 2
    room = (reader.size - layout.start + 1) // row
    if min(layout.announced, limit or layout.announced) > room:
        raise UserError(
            "it announces {announced} words of {dimension} numbers and has room for {room} at most;"
            " it is incomplete or damaged, and only words at its beginning can be loaded",
            announced=layout.announced,
            dimension=layout.dimension,
            room=room,
        )


@contextmanager
def _named(path: AnyPath) -> Iterator[None]:
    """Let every refusal name the file."""
    try:
        yield
    except UserError as error:
        raise named(shown(Path(os.fsdecode(path)).name), error) from None
    except MemoryError:
        short = UserError("there is not enough memory for it; load only the first words of it")
        raise named(shown(Path(os.fsdecode(path)).name), short) from None
