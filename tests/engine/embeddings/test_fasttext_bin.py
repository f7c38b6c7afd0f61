"""fastText's .bin files: against files it wrote, and against files nobody should believe."""

import json
import shutil
import struct
import tracemalloc
from collections import namedtuple
from pathlib import Path

import numpy as np
import pytest

from engine.embeddings import fasttext_bin, fasttext_reading
from engine.embeddings.fasttext_bin import load_fasttext, save_fasttext, save_fasttext_steps
from engine.embeddings.fasttext_config import FastTextConfig
from engine.embeddings.fasttext_layout import Settings
from engine.embeddings.fasttext_model import FastTextModel, fasttext_model_steps
from engine.embeddings.subwords import build_subwords
from engine.messages import UserError
from engine.text import Vocabulary
from engine.training import run

FOLDER = Path(__file__).parents[2] / "golden" / "fasttext"
GOLDEN = json.loads((FOLDER / "fasttext.json").read_text("utf-8"))
WHOLE = (FOLDER / "skipgram.bin").read_bytes()
SETTINGS = Settings._fields[:12]  # whole numbers, 4 bytes each
DICTIONARY_AT = 8 + 12 * 4 + 8
WORDS_AT = DICTIONARY_AT + 3 * 4 + 2 * 8
every_model = pytest.mark.parametrize("name", GOLDEN)


@pytest.fixture
def written(tmp_path):
    """Return a function that writes bytes to a file and returns its path."""

    def write(content):
        path = tmp_path / "model.bin"
        path.write_bytes(content)
        return path

    return write


def patched(at, layout, value):
    """Return the golden file with other bytes at a place."""
    new = struct.pack(layout, value)
    return WHOLE[:at] + new + WHOLE[at + len(new) :]


def model_of(words, **settings):
    """Return a small model of random numbers."""
    config = FastTextConfig(dimension=3, **{"buckets": 5_000, **settings})
    cut = build_subwords(words, config.min_n, config.max_n, config.buckets)
    rng = np.random.default_rng(2)
    table = rng.normal(size=(len(words) + len(cut.buckets), 3)).astype(np.float32)
    output = rng.normal(size=(len(words), 3)).astype(np.float32)
    vocabulary = Vocabulary(tuple(words), np.arange(len(words), 0, -1))
    return run(fasttext_model_steps(vocabulary, cut, table, output, config))


@every_model
def test_vectors_of_all_words_are_those_of_fasttext(name):
    model = load_fasttext(FOLDER / f"{name}.bin")
    assert list(model.space.vocabulary.tokens) == GOLDEN[name]["words"]
    assert model.space.vocabulary.counts.tolist() == GOLDEN[name]["counts"]
    for word, told in GOLDEN[name]["all"].items():
        assert model.vector(word) == pytest.approx(told["vector"], abs=1e-7), word


@pytest.mark.parametrize("name", ["skipgram", "words"])
def test_a_file_of_fasttext_is_written_as_it_was(name, tmp_path):
    save_fasttext(load_fasttext(FOLDER / f"{name}.bin"), tmp_path / "again.bin")
    assert (tmp_path / "again.bin").read_bytes() == (FOLDER / f"{name}.bin").read_bytes()


def test_settings_are_read():
    config = load_fasttext(FOLDER / "cbow.bin").config
    assert config.algorithm == "cbow"
    assert (config.dimension, config.min_n, config.max_n, config.buckets) == (3, 1, 3, 40)
    assert (config.window, config.negatives, config.epochs, config.min_count) == (3, 2, 30, 1)
    assert config.subsample == pytest.approx(1e-4)


def test_vectors_of_a_tree_are_no_vectors_of_words():
    assert not load_fasttext(FOLDER / "cbow.bin").output.any(), "trained with a Huffman tree"
    assert load_fasttext(FOLDER / "skipgram.bin").output.any()


@pytest.mark.parametrize(
    "words",
    [
        ["net", "nets", "神经网络", "🎣"],
        ["with space", "tab\there", "new\nline"],
        ["a"],
    ],
)
def test_a_model_comes_back_from_its_file(words, tmp_path):
    model = model_of(words)
    save_fasttext(model, tmp_path / "model.bin")
    again = load_fasttext(tmp_path / "model.bin")
    assert np.array_equal(again.input, model.input)
    assert np.array_equal(again.output, model.output)
    assert np.array_equal(again.buckets, model.buckets)
    assert again.space.vocabulary.counts.tolist() == model.space.vocabulary.counts.tolist()
    assert again.space.vocabulary.tokens == model.space.vocabulary.tokens
    assert np.array_equal(again.space.vectors, model.space.vectors)


def test_half_a_character_does_not_keep_a_model_from_being_written(tmp_path):
    save_fasttext(model_of(["\ud83d", "net"]), tmp_path / "model.bin")
    assert load_fasttext(tmp_path / "model.bin").space.vocabulary.tokens[1] == "net"


def test_only_buckets_with_something_in_them_take_memory(tmp_path):
    model = model_of(["fishing"], buckets=100_000)
    save_fasttext(model, tmp_path / "model.bin")
    size = (tmp_path / "model.bin").stat().st_size
    assert size > 100_000 * 3 * 4
    again = load_fasttext(tmp_path / "model.bin")
    assert again.input.nbytes < size / 1_000


def test_buckets_no_word_has_are_kept_where_they_are_not_zero():
    model = load_fasttext(FOLDER / "skipgram.bin")
    cut = build_subwords(model.space.vocabulary.tokens, 3, 6, 300)
    table = np.frombuffer(WHOLE, "<f4", offset=len(WHOLE) - 4 * 4 * (31 + 331) - 17, count=4 * 331)
    full = np.flatnonzero(table.reshape(331, 4)[31:].any(axis=1))
    assert model.buckets.tolist() == sorted({*full.tolist(), *cut.buckets.tolist()})


def test_rows_of_words_are_read_in_portions(monkeypatch):
    whole = load_fasttext(FOLDER / "skipgram.bin")
    monkeypatch.setattr(fasttext_reading, "BYTES_AT_ONCE", 160)
    parts = load_fasttext(FOLDER / "skipgram.bin")
    assert np.array_equal(whole.input, parts.input)
    assert np.array_equal(whole.buckets, parts.buckets)
    assert whole.space.vocabulary.tokens == parts.space.vocabulary.tokens


@pytest.mark.parametrize("name", ["supervised.bin", "compressed.ftz"])
def test_models_that_give_labels_are_refused_in_one_sentence(name):
    with pytest.raises(UserError, match="gives labels"):
        load_fasttext(FOLDER / name)


def test_compressed_models_are_refused(written):
    flag = WHOLE.index(struct.pack("<?2q", False, 331, 4))
    for content in (patched(flag, "<?", True), patched(DICTIONARY_AT + 20, "<q", 5)):
        with pytest.raises(UserError, match="compressed"):
            load_fasttext(written(content))


@pytest.mark.parametrize("content", [b"", b"abc", b"PK\3\4" * 50, b"100 3\nthe 1 2 3\n"])
def test_other_files_are_no_models(content, written):
    with pytest.raises(UserError, match="no fastText model"):
        load_fasttext(written(content))


@pytest.mark.parametrize("version", [-1, 0, 10, 13, 2**31 - 1])
def test_an_unknown_version_is_refused(version, written):
    with pytest.raises(UserError, match="version"):
        load_fasttext(written(patched(4, "<i", version)))


def test_version_11_is_read(written):
    model = load_fasttext(written(patched(4, "<i", 11)))
    assert np.array_equal(model.input, load_fasttext(FOLDER / "skipgram.bin").input)


@pytest.mark.parametrize("end", [*range(8, len(WHOLE), len(WHOLE) // 40), len(WHOLE) - 1])
def test_a_file_that_was_cut_short_is_refused(end, written):
    with pytest.raises(UserError, match="incomplete"):
        load_fasttext(written(WHOLE[:end]))


@pytest.mark.parametrize("value", [-(2**31), -1, 0, 1, 2**31 - 1])
@pytest.mark.parametrize("name", SETTINGS)
def test_no_setting_is_believed(name, value, written):
    path = written(patched(8 + 4 * SETTINGS.index(name), "<i", value))
    _loads_or_refuses(path)


@pytest.mark.parametrize("name", ["dim", "bucket"])
@pytest.mark.parametrize("value", [-(2**31), -1, 0, 1, 2**31 - 1])
def test_an_impossible_size_is_refused(name, value, written):
    path = written(patched(8 + 4 * SETTINGS.index(name), "<i", value))
    with pytest.raises(UserError, match=r"damaged|incomplete"):
        load_fasttext(path)


@pytest.mark.parametrize("value", [-1, 0, 30, 2**31 - 1])
@pytest.mark.parametrize("at", [DICTIONARY_AT, DICTIONARY_AT + 4, DICTIONARY_AT + 8])
def test_a_wrong_number_of_words_is_refused(at, value, written):
    if (at, value) != (DICTIONARY_AT + 8, 0):  # no labels, as it is
        with pytest.raises(UserError):
            load_fasttext(written(patched(at, "<i", value)))


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -1.0, 1e300])
def test_a_strange_share_of_frequent_words_is_cut_to_what_is_allowed(value, written):
    assert 0 <= load_fasttext(written(patched(8 + 48, "<d", value))).config.subsample <= 1


@pytest.mark.parametrize("at", [len(WHOLE) - 4, len(WHOLE) - 4 * 4 * 31 - 17 - 8])
def test_numbers_that_are_none_are_refused(at, written):
    with pytest.raises(UserError, match="damaged"):
        load_fasttext(written(patched(at, "<f", float("nan"))))


def test_a_damaged_word_list_is_refused(written):
    without_end = WHOLE[:WORDS_AT] + WHOLE[WORDS_AT:].replace(b"\0", b"\1")
    with pytest.raises(UserError):
        load_fasttext(written(without_end))
    with pytest.raises(UserError, match="damaged"):
        load_fasttext(written(patched(WORDS_AT + len("</s>") + 1, "<q", -1)))


def test_a_word_without_an_end_is_not_searched_for_ever(written, monkeypatch):
    monkeypatch.setattr(fasttext_reading, "BYTES_AT_ONCE", 800)
    monkeypatch.setattr(fasttext_reading, "LONGEST_WORD", 100)
    with pytest.raises(UserError, match="damaged"):
        load_fasttext(written(WHOLE[:WORDS_AT] + b"x" * len(WHOLE)))


def test_words_that_are_no_utf8_are_read_readably(written):
    at = WHOLE.index(b"fishing")
    model = load_fasttext(written(patched(at, "<B", 0xFF)))
    assert "\\xffishing" in model.space.vocabulary.tokens


def test_random_damage_never_gets_further_than_a_sentence(written):
    rng = np.random.default_rng(3)
    for _ in range(200):
        content = bytearray(WHOLE)
        for at in rng.integers(0, rng.choice([100, len(WHOLE)]), 3).tolist():
            content[at] = int(rng.integers(256))
        _loads_or_refuses(written(bytes(content)))


def _loads_or_refuses(path):
    """Load, or be told why not in one sentence; either way within bounded memory."""
    tracemalloc.start()
    try:
        assert isinstance(load_fasttext(path), FastTextModel)
    except UserError as error:
        assert str(error).endswith(".")  # noqa: PT017 - both ends are fine
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < 4_000_000


def test_a_missing_file_and_a_folder_are_said(tmp_path):
    for path in (tmp_path / "missing.bin", tmp_path):
        with pytest.raises(UserError, match="cannot be opened"):
            load_fasttext(path)


def test_a_model_larger_than_the_memory_is_refused(monkeypatch):
    monkeypatch.setattr(fasttext_reading, "available_memory", lambda: 1_000)
    with pytest.raises(UserError, match="GB of memory"):
        load_fasttext(FOLDER / "skipgram.bin")


def test_a_disk_that_is_full_is_said_before_anything_is_written(tmp_path, monkeypatch):
    usage = namedtuple("usage", "free")(1_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    with pytest.raises(UserError, match="free there"):
        save_fasttext(model_of(["net"]), tmp_path / "model.bin")
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(UserError, match="could not be saved"):
        save_fasttext(model_of(["net"]), tmp_path / "missing" / "model.bin")


def test_stopping_while_writing_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    monkeypatch.setattr(fasttext_bin, "Pulse", lambda: namedtuple("always", "due")(lambda: True))
    (tmp_path / "model.bin").write_bytes(b"old")
    writing = save_fasttext_steps(model_of(["net"]), tmp_path / "model.bin")
    for _ in range(5):
        next(writing)
    writing.close()
    assert [path.name for path in tmp_path.iterdir()] == ["model.bin"]
    assert (tmp_path / "model.bin").read_bytes() == b"old"


def test_progress_of_writing_ends_at_its_total(tmp_path, monkeypatch):
    monkeypatch.setattr(fasttext_bin, "Pulse", lambda: namedtuple("always", "due")(lambda: True))
    *_, last = save_fasttext_steps(model_of(["né", "网络"]), tmp_path / "model.bin")
    assert last.step == last.total == (tmp_path / "model.bin").stat().st_size


def test_a_word_with_a_zero_character_cannot_be_written(tmp_path):
    with pytest.raises(UserError, match="character 0"):
        save_fasttext(model_of(["a\0b", "c"]), tmp_path / "model.bin")
    assert not list(tmp_path.iterdir())
