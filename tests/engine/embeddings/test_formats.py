"""Embedding files: what is recognised, what comes back, what the notes tell."""

import gzip
import os

import numpy as np
import pytest

from engine.embeddings.formats import FORMATS, load_vectors, load_vectors_steps, save_vectors
from engine.messages import UserError
from engine.training import run
from tests.golden.vectors import make_gensim as golden
from tests.support.spaces import random_space, space_of

NAMES = {
    "word2vec-text": "word2vec text",
    "word2vec-binary": "word2vec binary",
    "glove": "GloVe text",
    "projector": "Embedding Projector (tsv)",
    "safetensors": "safetensors",
    "npz": "NumPy archive (npz)",
}
ODD_WORDS = ("\x85", "a\u2028b", "n\xa0b", "猫", "𝄞", "3.5", "-", "a\tb c", "PK", "\x93NUMPY")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "vectors.tsv"


def load(path, data=None, **settings):
    if data is not None:
        path.write_bytes(data)
    return run(load_vectors_steps(path, **settings))


def bits(vectors):
    assert vectors.dtype == np.float32
    return vectors.view(np.uint32).tolist()


def random_bits(count, dimension):
    """Return float32 of every size, denormal ones too, but no NaN: text keeps only one of them."""
    numbers = np.random.default_rng(5).integers(0, 2**32, (count, dimension), dtype=np.uint32)
    vectors = numbers.view(np.float32)
    vectors[np.isnan(vectors)] = -0.0
    return vectors


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("dimension", [2, 5, 300])
def test_what_is_saved_comes_back_bit_by_bit(path, format, dimension):
    held = format in ("npz", "safetensors", "word2vec-text", "glove")
    chosen = [word for word in ODD_WORDS if held or "\t" not in word]
    space = space_of(chosen, random_bits(len(chosen), dimension))
    save_vectors(space, path, format)
    loaded = load(path)
    assert loaded.format == NAMES[format]
    assert loaded.space.vocabulary.tokens == tuple(chosen)
    assert bits(loaded.space.vectors) == bits(space.vectors)


@pytest.mark.parametrize("format", FORMATS)
def test_the_first_words_alone(path, format):
    space = random_space(100, 3)
    save_vectors(space, path, format)
    loaded = load_vectors(path, limit=7)
    assert loaded.vocabulary.tokens == space.vocabulary.tokens[:7]
    assert bits(loaded.vectors) == bits(space.vectors[:7])
    assert len(load_vectors(path, limit=1000).vocabulary) == 100


@pytest.mark.parametrize("format", ["npz", "safetensors", "projector"])
def test_counts_come_back_where_they_can_be_kept(path, format):
    space = space_of(["a", "b", "c"], np.eye(3), counts=[30, 20, 10])
    save_vectors(space, path, format)
    assert load_vectors(path).vocabulary.counts.tolist() == [30, 20, 10]


def test_counts_of_repeated_words_go_with_them(path):
    path.write_bytes(b"1\t2\n3\t4\n5\t6\n")
    path.with_name("metadata.tsv").write_bytes(b"word\tCount\na\t9\na\t8\nb\t7\n")
    assert load_vectors(path).vocabulary.counts.tolist() == [9, 7]


def test_counts_go_with_their_words_in_every_block(path):
    count = 20_000
    path.write_bytes(b"1\t2.5\n" * count)
    names = b"".join(b"w%d\t%d\n" % (number // 2, number) for number in range(count))
    path.with_name("metadata.tsv").write_bytes(b"word\tcount\n" + names)
    assert load_vectors(path).vocabulary.counts.tolist() == list(range(0, count, 2))


@pytest.mark.parametrize("name", ["word2vec.txt", "word2vec.bin", "glove.txt"])
def test_files_of_gensim(name):
    loaded = load(golden.HERE / name)
    assert loaded.space.vocabulary.tokens == golden.WORDS
    assert bits(loaded.space.vectors) == bits(golden.vectors())
    assert not loaded.notes


@pytest.mark.parametrize("format", FORMATS)
def test_many_blocks_of_rows(path, format):
    """Enough rows that words and numbers lie across the borders of blocks."""
    space = random_space(9_000, 7, seed=3)
    save_vectors(space, path, format)
    back = load_vectors(path)
    assert back.vocabulary.tokens == space.vocabulary.tokens
    assert bits(back.vectors) == bits(space.vectors)


@pytest.mark.parametrize("format", FORMATS)
def test_loading_tells_how_far_it_is_and_can_be_stopped(path, format, monkeypatch):
    monkeypatch.setattr("engine.training.Pulse.due", lambda self: True)
    save_vectors(random_space(9_000, 7), path, format)
    reports = []
    run(load_vectors_steps(path), reports.append)
    steps = [report.step for report in reports]
    assert len(steps) > 3
    assert steps == sorted(steps)
    assert all(report.total == path.stat().st_size for report in reports)
    assert 0 < steps[-1] <= reports[-1].total
    assert str(reports[0].message) == "Reading vectors.tsv"
    loading = load_vectors_steps(path)
    next(loading)
    loading.close()


def test_rows_that_are_shorter_at_the_end_of_the_file_find_room(path):
    words = [b"w%d" % number + b" 0.123456789" * 3 for number in range(3000)]
    words += [b"v%d 1 2 3" % number for number in range(20_000)]
    vectors = load(path, b"\n".join(words)).space.vectors
    assert vectors.shape == (23_000, 3)
    assert vectors[0].tolist() == [np.float32(0.123456789)] * 3
    assert vectors[-1].tolist() == [1, 2, 3]
    assert vectors.base is None


def test_the_vectors_cannot_be_written_to(path):
    vectors = load(path, b"a 1 2\nb 3 4\n").space.vectors
    assert not vectors.flags.writeable


@pytest.mark.parametrize("name", ["vectors.tsv", "tensor.tsv", "animals.tsv", "my_vectors.tsv"])
def test_words_are_found_beside_the_projectors_vectors(tmp_path, name):
    space = space_of(["cat", "big dog", "3"], [[1, 2], [3, 4], [5, 6]])
    save_vectors(space, tmp_path / name, "projector")
    assert len(os.listdir(tmp_path)) == 2
    assert load_vectors(tmp_path / name).vocabulary.tokens == ("cat", "big dog", "3")


def test_metadata_has_a_heading_only_if_its_first_line_has_a_tab(path):
    path.write_bytes(b"1\t2\n3\t4\n")
    metadata = path.with_name("metadata.tsv")
    metadata.write_bytes("\ufeffname\tkind\r\n\r\ncat\tanimal\r\nred\tcolour\r\n".encode())
    assert load_vectors(path).vocabulary.tokens == ("cat", "red")
    metadata.write_bytes(b"\nname\n\ncat\n\n")
    assert load_vectors(path).vocabulary.tokens == ("name", "cat")


def test_the_other_columns_of_metadata_are_kept(path):
    path.write_bytes(b"1\t2\n3\t4\n5\t6\n")
    metadata = "word\tkind\tcount\tnote\n猫\tanimal\t9\t\n猫\tcat\t8\tx\nred\tcolour\t7\n"
    path.with_name("metadata.tsv").write_bytes(metadata.encode())
    loaded = run(load_vectors_steps(path))
    assert loaded.columns == {"kind": ("animal", "colour"), "note": ("", "")}
    assert loaded.space.vocabulary.counts.tolist() == [9, 7]


@pytest.mark.parametrize("metadata", [b"a\n", b"a\nb\nc\n", b""])
def test_metadata_of_another_length_is_refused(path, metadata):
    path.write_bytes(b"1\t2\n3\t4\n")
    path.with_name("metadata.tsv").write_bytes(metadata)
    with pytest.raises(UserError, match="equally many"):
        load_vectors(path)


def test_without_metadata_rows_go_by_their_numbers(path):
    loaded = load(path, b"1\t2\n3\t4\n")
    assert loaded.space.vocabulary.tokens == ("1", "2")
    assert "names no words" in str(loaded.notes[0])


@pytest.mark.parametrize("words", [np.array(["a b", "猫"]), np.array([b"a b", "猫".encode()])])
@pytest.mark.parametrize("save", [np.savez, np.savez_compressed])
def test_archives_of_other_programs(tmp_path, words, save):
    save(tmp_path / "a.npz", tokens=words, embeddings=np.array([[1, 2], [3, 4]], np.float16))
    loaded = load(tmp_path / "a.npz")
    assert loaded.space.vocabulary.tokens == ("a b", "猫")
    assert loaded.space.vectors.tolist() == [[1, 2], [3, 4]]


@pytest.mark.parametrize(
    "arrays",
    [
        {"words": np.array(["a", "b", "c"])},
        {"words": np.array([97, 98], np.uint8)},
        {"words": np.array([97, 98], np.uint8), "ends": np.array([1, 3])},
        {"words": np.array([97, 98], np.uint8), "ends": np.array([2, 1])},
        {"words": np.array([97, 98], np.uint8), "ends": np.array([1])},
        {"words": np.array([[97, 98]], np.uint8), "ends": np.array([1, 2])},
        {"other": np.eye(2), "another": np.eye(2), "vectors": np.eye(2, dtype=int)},
    ],
)
def test_archives_that_do_not_fit_together(tmp_path, arrays):
    np.savez(tmp_path / "a.npz", **{"vectors": np.eye(2), **arrays})
    with pytest.raises(UserError, match=r"^a\.npz: "):
        load_vectors(tmp_path / "a.npz")


def test_a_fasttext_model_is_left_to_its_own_reader(tmp_path, monkeypatch):
    space = random_space(5, 3)

    def steps(path):
        assert path == tmp_path / "model"
        yield from ()
        return type("Model", (), {"space": space})()

    monkeypatch.setattr("engine.embeddings.fasttext_bin.load_fasttext_steps", steps)
    data = (793712314).to_bytes(4, "little") + bytes(100)
    assert load(tmp_path / "model", data).space is space
    assert load_vectors(tmp_path / "model", limit=2).vocabulary.tokens == ("w0", "w1")
    with pytest.raises(UserError, match="unpack it"):
        load(tmp_path / "model", gzip.compress(data))


def test_vectors_that_do_not_fit_into_memory_are_refused(path, monkeypatch):
    monkeypatch.setattr("engine.embeddings.formats_rows.available_memory", lambda: 1000)
    save_vectors(random_space(100, 3), path, "npz")
    with pytest.raises(UserError, match="memory"):
        load_vectors(path)
    assert len(load_vectors(path, limit=50).vocabulary) == 50


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_below_one_is_refused(path, limit):
    with pytest.raises(UserError, match="1 or more"):
        load_vectors(path, limit=limit)


@pytest.mark.parametrize("name", ["nowhere", "", "nul\0"])
def test_what_is_no_file_is_refused(tmp_path, name):
    with pytest.raises(UserError):
        load_vectors(tmp_path / name)
