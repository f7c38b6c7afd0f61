"""Read and write the ``.bin`` models of fastText, with their pieces.

A file, all numbers little-endian, one after the other:

    magic 793712314, version                                                      2 · int32
    dim, ws, epoch, minCount, neg, wordNgrams, loss, model, bucket, minn, maxn,
    lrUpdateRate                                                                 12 · int32
    t                                                                                float64
    words and labels, words, labels                                               3 · int32
    tokens, pruned buckets (-1: not pruned)                                       2 · int64
    each word: UTF-8 bytes, 0, count, kind                                ... int8 int64 int8
    compressed?  rows, columns, numbers of the input table         bool 2 · int64 float32 ...
    compressed?  rows, columns, numbers of the output table        bool 2 · int64 float32 ...

with V + bucket rows in the first table and V in the second. Most buckets of a table are often
empty, and a model here keeps a row only for those that are not zero or belong to a piece of its
words. So a file of 0.8 GB may need far less memory; at worst it needs what the file takes. Writing
spreads the rows over all buckets again, with zeros between, and fastText and gensim get the same
vectors from the file, for words never seen too.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from engine.arrays import Float32
from engine.embeddings.fasttext_layout import (
    COUNT,
    DICTIONARY,
    MAGIC,
    NOT_PRUNED,
    SETTINGS,
    START,
    TABLE,
    VERSION,
    settings_of,
)
from engine.embeddings.fasttext_model import FastTextModel
from engine.embeddings.fasttext_reading import read_fasttext_steps
from engine.files import atomic_write
from engine.memory import gigabytes
from engine.messages import Message, UserError
from engine.text.vocabulary import Vocabulary
from engine.training import Pulse, Steps, WorkProgress, run

__all__ = ["load_fasttext", "load_fasttext_steps", "save_fasttext", "save_fasttext_steps"]


BYTES_AT_ONCE = 1 << 20
WORDS_AT_ONCE = 1 << 12
HEAD = START.size + SETTINGS.size + DICTIONARY.size + 2 * TABLE.size


def load_fasttext(path: str | os.PathLike[str]) -> FastTextModel:
    """Read a model that fastText, gensim or this program wrote.

    Raises
    ------
    UserError
        When the file is something else, is damaged, or does not fit into memory.
    """
    return run(load_fasttext_steps(path))


def load_fasttext_steps(path: str | os.PathLike[str]) -> Steps[FastTextModel]:
    """Do the same step by step, so that it can be watched and stopped."""
    return (yield from read_fasttext_steps(Path(path)))


def save_fasttext(model: FastTextModel, path: str | os.PathLike[str]) -> None:
    """Write a model for fastText and gensim; a file of this name is replaced at the very end.

    Raises
    ------
    UserError
        When there is no room for the file, or it cannot be written.
    """
    run(save_fasttext_steps(model, path))


def save_fasttext_steps(model: FastTextModel, path: str | os.PathLike[str]) -> Steps[None]:
    """Do the same step by step, so that it can be watched and stopped."""
    size, done, pulse = _size(model), 0, Pulse()
    _check_room(Path(path), size)
    with atomic_write(path) as stream:
        for block in _blocks(model, _buckets(model)):
            stream.write(block)
            done += len(block)
            if pulse.due():
                yield WorkProgress(done, size, Message("Writing the model"))


def _size(model: FastTextModel) -> int:
    """Return how many bytes the file will have; every word ends with a 0."""
    words = "\0".join((*model.space.vocabulary.tokens, "")).encode("utf-8", "surrogatepass")
    if words.count(b"\0") > len(model.space):
        raise UserError("A word holds the character 0, which a fastText model cannot hold.")
    rows = 2 * len(model.space) + _buckets(model)
    return HEAD + len(words) + COUNT.size * len(model.space) + 4 * rows * model.config.dimension


def _buckets(model: FastTextModel) -> int:
    """Return how many buckets the file has: none where words are not cut."""
    return model.config.buckets if model.config.max_n else 0


def _blocks(model: FastTextModel, buckets: int) -> Iterator[bytes]:
    """Yield the file in blocks of about a megabyte at most."""
    words, size, columns = model.space.vocabulary, len(model.space), model.config.dimension
    yield START.pack(MAGIC, VERSION)
    yield SETTINGS.pack(*settings_of(model.config, buckets))
    yield DICTIONARY.pack(size, size, 0, int(words.counts.sum()), NOT_PRUNED)
    yield from _word_blocks(words)
    yield TABLE.pack(False, size + buckets, columns)
    yield from _row_blocks(model.input[:size])
    yield from _bucket_blocks(model, buckets)
    yield TABLE.pack(False, size, columns)
    yield from _row_blocks(model.output)


def _word_blocks(words: Vocabulary) -> Iterator[bytes]:
    for begin in range(0, len(words), WORDS_AT_ONCE):
        part = slice(begin, begin + WORDS_AT_ONCE)
        each = zip(words.tokens[part], words.counts[part].tolist(), strict=True)
        yield b"".join(
            word.encode("utf-8", "surrogatepass") + b"\0" + COUNT.pack(count, 0)
            for word, count in each
        )


def _row_blocks(rows: Float32) -> Iterator[bytes]:
    step = max(1, BYTES_AT_ONCE // (4 * rows.shape[1]))
    for begin in range(0, len(rows), step):
        yield rows[begin : begin + step].tobytes()


def _bucket_blocks(model: FastTextModel, buckets: int) -> Iterator[bytes]:
    """Spread the rows of the pieces over all buckets."""
    columns, rows = model.config.dimension, model.input[len(model.space) :]
    step = max(1, BYTES_AT_ONCE // (4 * columns))
    for begin in range(0, buckets, step):
        block = np.zeros((min(step, buckets - begin), columns), np.float32)
        first, last = np.searchsorted(model.buckets, (begin, begin + step))
        block[model.buckets[first:last] - begin] = rows[first:last]
        yield block.tobytes()


def _check_room(path: Path, size: int) -> None:
    """Refuse a file for which there is no room, before most of it is written."""
    try:
        free = shutil.disk_usage(path.parent).free
    except OSError:
        return  # whoever writes will say what is wrong
    if size > free:
        raise UserError(
            "“{name}” takes {need} GB; {free} GB are free there. With fewer “Places for pieces” it"
            " takes less.",
            name=path.name,
            need=gigabytes(size),
            free=gigabytes(free),
        )
