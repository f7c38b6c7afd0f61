"""Saving embeddings: any word comes back or is refused, and a file is written wholly or not."""

import os

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.embeddings.formats import FORMATS, load_vectors, save_vectors, save_vectors_steps
from engine.messages import UserError
from tests.support.spaces import random_space, space_of

ANY_CHARACTER = st.characters(exclude_categories=())
TRICKY = st.text("a1. \t\n\r,{\x85\u2028\ufeff\0-", max_size=6)
WORDS = st.lists(TRICKY | st.text(ANY_CHARACTER, max_size=4), min_size=1, max_size=4, unique=True)


def names(folder):
    return sorted(os.listdir(folder))


@given(WORDS, st.integers(1, 3), st.sampled_from(FORMATS))
def test_any_words_come_back_as_they_were_or_are_refused(tmp_path_factory, words, size, format):
    path = tmp_path_factory.getbasetemp() / "any-words.tsv"
    space = space_of(words, np.arange(1, len(words) * size + 1).reshape(len(words), size) / 4)
    try:
        save_vectors(space, path, format)
    except UserError as error:
        assert len(str(error)) <= 300  # noqa: PT017 - either way is right
        return
    loaded = load_vectors(path)
    assert loaded.vocabulary.tokens == tuple(words)
    assert np.array_equal(loaded.vectors, space.vectors)


@pytest.mark.parametrize("word", ["", "a b", " a", "a\nb", "\ufeffa", "a 5", "naïve\x85", "a\r"])
@pytest.mark.parametrize("format", ["npz", "safetensors"])
def test_arrays_hold_any_word(tmp_path, format, word):
    save_vectors(space_of([word, "b"], np.eye(2)), tmp_path / "a", format)
    assert load_vectors(tmp_path / "a").vocabulary.tokens == (word, "b")


@pytest.mark.parametrize(
    ("format", "word"),
    [
        ("word2vec-text", "a\nb"),
        ("word2vec-text", "room 101"),
        ("word2vec-text", "room 1,5"),
        ("word2vec-text", " a"),
        ("word2vec-text", "a\t"),
        ("word2vec-text", ""),
        ("word2vec-binary", "a b"),
        ("word2vec-binary", "a\nb"),
        ("word2vec-binary", ""),
        ("glove", "a\nb"),
        ("glove", "room -.5e3"),
        ("glove", "\ufeffa"),
        ("projector", "a\tb"),
        ("projector", "a\nb"),
        ("projector", "  "),
        ("projector", "a\r"),
        ("word2vec-text", "w" * 50_000),
        ("npz", "w" * 50_000),
        ("npz", "\ud800"),
        ("safetensors", "a\udfff"),
        ("glove", "\ud800"),
    ],
)
def test_a_word_the_format_cannot_hold_is_refused_by_name(tmp_path, format, word):
    path = tmp_path / "vectors.tsv"
    path.write_bytes(b"old")
    with pytest.raises(UserError, match="word") as caught:
        save_vectors(space_of([word, "b"], np.eye(2)), path, format)
    assert len(str(caught.value)) <= 300
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["vectors.tsv"]


@pytest.mark.parametrize("format", FORMATS)
def test_stopped_in_the_middle_the_old_file_is_untouched(tmp_path, format, monkeypatch):
    monkeypatch.setattr("engine.training.Pulse.due", lambda self: True)
    path = tmp_path / "vectors.tsv"
    path.write_bytes(b"old")
    saving = save_vectors_steps(random_space(9_000, 7), path, format)
    reports = [next(saving), next(saving)]
    assert [report.total for report in reports] == [9_000, 9_000]
    saving.close()
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["vectors.tsv"]


@pytest.mark.parametrize("format", FORMATS)
def test_a_folder_that_does_not_exist(tmp_path, format):
    with pytest.raises(UserError, match="could not be saved"):
        save_vectors(random_space(2, 2), tmp_path / "nowhere" / "a", format)


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_space_makes_the_same_bytes(tmp_path, format):
    for name in ("a", "b"):
        save_vectors(random_space(10, 3), tmp_path / name, format)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_nothing_and_unknown_formats_are_refused(tmp_path):
    with pytest.raises(UserError, match="no words"):
        save_vectors(space_of([], np.empty((0, 3))), tmp_path / "a", "npz")
    with pytest.raises(UserError, match="no format"):
        save_vectors(random_space(2, 2), tmp_path / "a", "pickle")
    with pytest.raises(UserError, match="one number"):
        save_vectors(random_space(2, 1), tmp_path / "a", "glove")
    assert names(tmp_path) == []


def test_the_text_is_that_of_word2vec_and_glove(tmp_path):
    space = space_of(["the", "猫"], [[1, -0.5], [1 / 3, 1e-20]])
    rows = "the 1 -0.5\n猫 0.333333343 9.99999968e-21\n"
    for format, head in (("word2vec-text", "2 2\n"), ("glove", "")):
        save_vectors(space, tmp_path / format, format)
        assert (tmp_path / format).read_bytes() == (head + rows).encode()


def test_the_projectors_tables(tmp_path):
    space = space_of(["the", "猫"], [[1, -0.5], [2, 3]])
    save_vectors(space, tmp_path / "vectors.tsv", "projector")
    assert (tmp_path / "vectors.tsv").read_bytes() == b"1\t-0.5\n2\t3\n"
    assert (tmp_path / "metadata.tsv").read_bytes() == "the\n猫\n".encode()
    counted = space_of(["the", "猫"], [[1, -0.5], [2, 3]], counts=[9, 2])
    save_vectors(counted, tmp_path / "vectors.tsv", "projector")
    assert (tmp_path / "metadata.tsv").read_bytes() == "word\tcount\nthe\t9\n猫\t2\n".encode()


def test_numpy_opens_the_archive_without_pickles(tmp_path):
    space = space_of(["a b", "猫"], np.eye(2), counts=[5, 4])
    save_vectors(space, tmp_path / "a.npz", "npz")
    with np.load(tmp_path / "a.npz", allow_pickle=False) as arrays:
        assert np.array_equal(arrays["vectors"], space.vectors)
        assert arrays["words"].tobytes() == "a b猫".encode()
        assert arrays["ends"].tolist() == [3, 6]
        assert arrays["counts"].tolist() == [5, 4]
