"""Write an embedding for other programs.

Text keeps every number exactly: nine significant digits tell any two float32 apart. Not every
format can hold every word, though: lines cannot hold a line feed, word2vec binary no space, and
where numbers follow a word, the word must not look as if it ended in one. Such a word is refused by
name rather than changed; npz and safetensors take any.
"""

import os
import zipfile
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Literal, cast, get_args

import numpy as np

from engine.arrays import Float32
from engine.embeddings.formats_carry import encoded
from engine.embeddings.formats_npy import npy_header
from engine.embeddings.formats_projector import metadata_beside
from engine.embeddings.formats_safetensors import safetensors_header
from engine.embeddings.space import EmbeddingSpace
from engine.files import atomic_write
from engine.messages import Message, UserError
from engine.training import Pulse, Steps, WorkProgress, run

Format = Literal["word2vec-text", "word2vec-binary", "glove", "projector", "safetensors", "npz"]
FORMATS: tuple[Format, ...] = get_args(Format)
NUMBERS_AT_ONCE = 1 << 15
COST_OF_A_WORD = 10  # as many numbers take as long as one word
WORDS_AT_ONCE = 1 << 14
Block = tuple[int, list[bytes], Float32]


def save_vectors(space: EmbeddingSpace, path: str | os.PathLike[str], format: Format) -> None:
    """Write a space; a file of this name is replaced at the very end, or not at all.

    Parameters
    ----------
    format
        One of ``FORMATS``. fastText's ``.vec`` is "word2vec-text". "projector" writes the words
        into a second file beside ``path`` (``metadata_beside``).

    Raises
    ------
    UserError
        When the format cannot hold one of the words, or the file cannot be written.
    """
    run(save_vectors_steps(space, path, format))


def save_vectors_steps(
    space: EmbeddingSpace, path: str | os.PathLike[str], format: Format
) -> Steps[None]:
    """Do the same step by step, so that it can be watched and stopped."""
    if not space.vectors.size:
        raise UserError("There are no words to save.")
    write = WRITERS.get(format)
    if write is None:
        raise UserError("There is no format “{format}” for word vectors.", format=str(format))
    total, pulse = len(space.vocabulary), Pulse()
    for done in write(space, Path(path), format):
        if pulse.due():
            yield WorkProgress(done, total, Message("Writing the vectors"))


def _write_rows(space: EmbeddingSpace, path: Path, format: Format) -> Iterator[int]:
    """Write words and numbers together, as word2vec and GloVe do."""
    if format == "glove" and space.vectors.shape[1] == 1:
        raise UserError("A GloVe file cannot hold vectors of one number; choose another format.")
    rows = _binary_rows if format == "word2vec-binary" else _text_rows
    with atomic_write(path) as file:
        if format != "glove":
            file.write(b"%d %d\n" % space.vectors.shape)
        for done, words, vectors in _blocks(space, format):
            file.write(rows(words, vectors))
            yield done


def _write_projector(space: EmbeddingSpace, path: Path, format: Format) -> Iterator[int]:
    """Write numbers and words apart; counts, where there are any, as a second column."""
    counts = space.vocabulary.counts
    counted = bool(counts.any())
    with atomic_write(metadata_beside(path)) as names, atomic_write(path) as file:
        names.write(b"word\tcount\n" if counted else b"")
        begin = 0
        for done, words, vectors in _blocks(space, format):
            numbers = counts[begin:done].tolist()
            lines = [b"%b\t%d" % pair for pair in zip(words, numbers, strict=True)]
            names.write(b"\n".join((*(lines if counted else words), b"")))
            file.write(_table_rows(vectors))
            yield done
            begin = done


def _write_npz(space: EmbeddingSpace, path: Path, format: Format) -> Iterator[int]:
    letters, ends = yield from _letters(space, format)
    parts = ("words", "|u1", letters), ("ends", "<i8", ends), ("counts", "<i8", _counts(space))
    with atomic_write(path) as file, zipfile.ZipFile(file, "w") as archive:
        for name, descr, content in parts:
            shape = (len(content) // np.dtype(descr).itemsize,)
            archive.writestr(_member(name), npy_header(shape, descr) + content)
        with archive.open(_member("vectors"), "w", force_zip64=True) as member:
            member.write(npy_header(space.vectors.shape, "<f4"))
            yield from _write_numbers(space, cast(BinaryIO, member))


def _write_safetensors(space: EmbeddingSpace, path: Path, format: Format) -> Iterator[int]:
    letters, ends = yield from _letters(space, format)
    size = len(space.vocabulary)
    header = safetensors_header(
        {
            "counts": ("I64", (size,)),
            "ends": ("I64", (size,)),
            "vectors": ("F32", space.vectors.shape),
            "words": ("U8", (len(letters),)),
        }
    )
    with atomic_write(path) as file:
        file.write(header + _counts(space) + ends)
        yield from _write_numbers(space, file)
        file.write(letters)


def _blocks(space: EmbeddingSpace, format: Format) -> Iterator[Block]:
    """Yield how many rows are done after a block, its words and its vectors."""
    at_once = NUMBERS_AT_ONCE // (space.vectors.shape[1] + COST_OF_A_WORD) + 1
    for begin in range(0, len(space.vocabulary), at_once):
        part = slice(begin, begin + at_once)
        words = _encoded(space.vocabulary.tokens[part], format, begin)
        yield begin + len(words), words, space.vectors[part]


def _encoded(words: Sequence[str], format: Format, begin: int) -> list[bytes]:
    return [encoded(word, format, begin + place == 0) for place, word in enumerate(words)]


def _text_rows(words: list[bytes], vectors: Float32) -> bytes:
    form = b"%b" + b" %.9g" * vectors.shape[1] + b"\n"
    rows = zip(words, vectors.tolist(), strict=True)
    return b"".join([form % (word, *numbers) for word, numbers in rows])


def _table_rows(vectors: Float32) -> bytes:
    form = b"\t".join([b"%.9g"] * vectors.shape[1]) + b"\n"
    return b"".join([form % tuple(numbers) for numbers in vectors.tolist()])


def _binary_rows(words: list[bytes], vectors: Float32) -> bytes:
    numbers = vectors.astype("<f4").tobytes()
    size = len(numbers) // len(words)
    return b"".join(
        [
            b"%b %b\n" % (word, numbers[row * size : (row + 1) * size])
            for row, word in enumerate(words)
        ]
    )


def _letters(space: EmbeddingSpace, format: Format) -> Generator[int, None, tuple[bytes, bytes]]:
    """Return the letters of all words end to end, and where each word ends (int64)."""
    parts, lengths = [], [np.empty(0, np.int64)]
    for begin in range(0, len(space.vocabulary), WORDS_AT_ONCE):
        words = _encoded(space.vocabulary.tokens[begin : begin + WORDS_AT_ONCE], format, begin)
        parts.append(b"".join(words))
        lengths.append(np.array([len(word) for word in words], np.int64))
        yield 0
    return b"".join(parts), np.cumsum(np.concatenate(lengths)).astype("<i8").tobytes()


def _counts(space: EmbeddingSpace) -> bytes:
    return space.vocabulary.counts.astype("<i8").tobytes()


def _write_numbers(space: EmbeddingSpace, file: BinaryIO) -> Iterator[int]:
    at_once = max(1, NUMBERS_AT_ONCE // space.vectors.shape[1])
    for begin in range(0, len(space.vectors), at_once):
        block = space.vectors[begin : begin + at_once]
        file.write(block.astype("<f4").tobytes())
        yield begin + len(block)


def _member(name: str) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(f"{name}.npy")


WRITERS: dict[str, Callable[[EmbeddingSpace, Path, Format], Iterator[int]]] = {
    "word2vec-text": _write_rows,
    "word2vec-binary": _write_rows,
    "glove": _write_rows,
    "projector": _write_projector,
    "safetensors": _write_safetensors,
    "npz": _write_npz,
}
