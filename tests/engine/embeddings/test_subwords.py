"""Pieces and buckets against those of fastText, one word at a time and a whole vocabulary."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.embeddings import subwords
from engine.embeddings.subwords import build_subwords, pieces, subwords_steps

GOLDEN = json.loads(
    (Path(__file__).parents[2] / "golden" / "fasttext" / "fasttext.json").read_text("utf-8")
)
every_model = pytest.mark.parametrize("golden", GOLDEN.values(), ids=list(GOLDEN))
LETTERS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=9)
WORDS = st.lists(LETTERS.filter(lambda word: word != subwords.END_OF_LINE), unique=True)


def lengths(golden):
    """Return the settings of a golden model that say how words are cut."""
    options = golden["options"]
    return options["minn"], options["maxn"], max(1, options["bucket"])


def fnv(text):
    """Hash as in the docstring of the module, byte by byte."""
    h = 2166136261
    for byte in text.encode("utf-8"):
        signed = byte - 256 if byte >= 128 else byte
        h = ((h ^ (signed & 0xFFFFFFFF)) * 16777619) & 0xFFFFFFFF
    return h


def plain_pieces(word, low, high):
    """Cut as the definition says."""
    written = f"<{word}>"
    runs = [written[i : i + n] for i in range(len(written)) for n in range(1, high + 1)]
    ends = [i + n for i in range(len(written)) for n in range(1, high + 1)]
    inside = [run for run, end in zip(runs, ends, strict=True) if end <= len(written)]
    return [r for r in inside if low <= len(r)]


@every_model
def test_pieces_and_buckets_are_those_of_fasttext(golden):
    for word, told in golden["all"].items():
        own = [word] if word in golden["words"] else []
        assert [*own, *(text for text, _ in pieces(word, *lengths(golden)))] == told["pieces"]
        size = len(golden["words"])
        ids = [size + bucket for _, bucket in pieces(word, *lengths(golden))]
        assert ids == told["ids"][len(own) :]


@every_model
def test_a_whole_vocabulary_has_the_rows_of_fasttext(golden):
    words = golden["words"]
    cut = build_subwords(words, *lengths(golden))
    original = np.concatenate([np.arange(len(words)), len(words) + cut.buckets])
    for row, word in enumerate(words):
        mine = cut.rows[cut.starts[row] : cut.starts[row + 1]]
        assert original[mine].tolist() == golden["all"][word]["ids"]


@given(WORDS)
def test_every_bucket_is_the_hash_of_its_piece(words):
    for word in words:
        for text, bucket in pieces(word, 2, 4, 1_000_003):
            assert bucket == fnv(text) % 1_000_003
        assert [text for text, _ in pieces(word, 2, 4, 9)] == plain_pieces(word, 2, 4)


@given(WORDS)
def test_one_word_and_a_vocabulary_are_cut_alike(words):
    cut = build_subwords(words, 1, 3, 97)
    assert len(cut) == len(words)
    for row, word in enumerate(words):
        own, *rows = cut.rows[cut.starts[row] : cut.starts[row + 1]].tolist()
        assert own == row
        buckets = [int(cut.buckets[place - len(words)]) for place in rows]
        assert buckets == [bucket for _, bucket in pieces(word, 1, 3, 97)]


def test_only_the_buckets_that_are_used_have_a_row():
    cut = build_subwords(["net", "nets"], 3, 3, 2_000_000)
    used = {bucket for word in ("net", "nets") for _, bucket in pieces(word, 3, 3, 2_000_000)}
    assert cut.buckets.tolist() == sorted(used)
    assert cut.rows.max() == 1 + len(used)


def test_pieces_of_one_letter_are_never_the_brackets():
    assert [text for text, _ in pieces("鱼", 1, 3, 10)] == ["<鱼", "<鱼>", "鱼", "鱼>"]


def test_nothing_is_cut_where_no_length_is_asked_for():
    cut = build_subwords(["net", "fishing"], 0, 0, 10)
    assert cut.rows.tolist() == [0, 1]
    assert not len(cut.buckets)
    assert pieces("net", 0, 0, 10) == []


def test_no_words_no_rows():
    cut = build_subwords([], 3, 6, 10)
    assert (len(cut), len(cut.rows), len(cut.buckets)) == (0, 0, 0)


def test_a_letter_that_is_no_letter_does_not_break_the_others():
    lone = "\ud83d"  # half of a pair, as broken files hold it
    assert len(pieces(f"ab{lone}", 3, 3, 100)) == 3


def test_the_size_of_the_portions_changes_nothing(monkeypatch):
    words = ["fishing", "é", "</s>", "神经网络", "a" * 300, "🎣", *map(str, range(500))]
    whole = build_subwords(words, 2, 5, 1000)
    monkeypatch.setattr(subwords, "LETTERS_AT_ONCE", 7)
    monkeypatch.setattr(subwords, "PIECES_AT_ONCE", 5)
    parts = build_subwords(words, 2, 5, 1000)
    for name in ("starts", "rows", "buckets"):
        assert np.array_equal(getattr(whole, name), getattr(parts, name)), name


def test_a_large_vocabulary_is_cut_in_portions():
    words = [f"word{number}" for number in range(20_000)]
    seen = list(subwords_steps(words, 3, 6, 2_000_000))
    assert len(seen) > 10
    assert all(progress.step <= progress.total for progress in seen)


def test_the_result_cannot_be_written():
    cut = build_subwords(["net"], 3, 6, 10)
    assert not any(getattr(cut, name).flags.writeable for name in ("starts", "rows", "buckets"))
