"""Embedding files cut short or with a byte changed, one after the other, at every place.

Reliability plan, section 4.2: what comes out is a space or one sentence, never another error, and
never much memory.
"""

import gzip
import io
import tracemalloc

import numpy as np
import pytest

from engine.embeddings.formats import FORMATS, load_vectors, save_vectors
from engine.messages import UserError
from tests.support.spaces import space_of

SPACE = space_of(["the", "猫", "naïve"], np.arange(6).reshape(3, 2) / 7 - 0.5, counts=[3, 2, 1])
BYTES = (0x00, 0x20, 0x39, 0xFF)
MOST_MEMORY = 20_000_000


def seed(folder, kind):
    """Return the bytes of a small file."""
    path = folder / "seed.tsv"
    if kind == "npy":
        buffer = io.BytesIO()
        np.save(buffer, SPACE.vectors)
        return buffer.getvalue()
    if kind == "packed":
        return gzip.compress(seed(folder, "word2vec-text"), mtime=0)
    save_vectors(SPACE, path, kind)
    return path.read_bytes()


def mutations(data, stride):
    """Yield every beginning of a file, and the file with one byte changed or left out."""
    for cut in range(0, len(data), stride):
        yield data[:cut]
        yield data[:cut] + data[cut + 1 :]
        for byte in (*BYTES, data[cut] ^ 1, data[cut] ^ 0x80):
            yield data[:cut] + bytes([byte]) + data[cut + 1 :]


def load_all(path, variants):
    """Load every variant; return how many could be loaded and how many there were."""
    loaded = count = 0
    for data in variants:
        count += 1
        path.write_bytes(data)
        try:
            space = load_vectors(path)
        except UserError as error:
            assert 0 < len(str(error)) <= 300  # noqa: PT017 - either way is right
        else:
            loaded += 1
            assert space.vectors.shape[0] == len(space.vocabulary) <= 10
    return loaded, count


@pytest.mark.parametrize("kind", [*FORMATS, "npy", "packed"])
def test_a_damaged_file_is_refused_or_read(tmp_path, kind):
    data = seed(tmp_path, kind)
    stride = 1 + len(data) // 300
    loaded, count = load_all(tmp_path / "seed.tsv", mutations(data, stride))
    assert count > 500 or len(data) < 100
    assert loaded < count


@pytest.mark.parametrize("kind", [*FORMATS, "npy", "packed"])
def test_a_damaged_file_takes_little_memory(tmp_path, kind):
    data = seed(tmp_path, kind)
    tracemalloc.start()
    try:
        load_all(tmp_path / "seed.tsv", mutations(data, 1 + len(data) // 25))
        assert tracemalloc.get_traced_memory()[1] < MOST_MEMORY
    finally:
        tracemalloc.stop()


def test_damaged_metadata(tmp_path):
    path, metadata = tmp_path / "vectors.tsv", tmp_path / "metadata.tsv"
    save_vectors(SPACE, path, "projector")
    data = metadata.read_bytes()
    for variant in mutations(data, 1):
        metadata.write_bytes(variant)
        try:
            assert len(load_vectors(path).vocabulary) <= 3
        except UserError as error:
            assert len(str(error)) <= 300  # noqa: PT017 - either way is right
