"""Characters and words as numbers, and back."""

from dataclasses import replace

import numpy as np
import pytest

from engine.recurrent.symbols import UNKNOWN, Symbols, symbols_steps
from engine.text import Documents, TokenizeConfig, build_corpus
from engine.text import pieces as pieces_module
from engine.training import run

TEXT = "To be, or not to be?"
CHINESE = "我喜欢读书。他也喜欢读书，但是我们不喜欢写字。"


def symbols_of(texts, unit="char", most=1000, **settings):
    return run(symbols_steps(build_corpus(texts, TokenizeConfig(**settings)), unit, most))


@pytest.mark.parametrize("text", [TEXT, CHINESE, "naïve 🎣\r\n\ttext", "Ω" * 3 + "a"])
def test_characters_are_the_text_as_it_stands(text):
    symbols, ids = symbols_of([text])
    assert symbols.unit == "char"
    assert symbols.decode(ids) == text + "\n"
    assert np.array_equal(symbols.encode(text + "\n"), ids)
    assert ids.dtype == np.int32
    assert not ids.flags.writeable


def test_the_most_frequent_comes_first():
    symbols, ids = symbols_of([TEXT])
    counts = np.bincount(ids)
    assert (np.diff(counts) <= 0).all()
    assert symbols.tokens[0] == " "
    assert len(symbols) == len(set(TEXT)) + 1


def test_every_document_ends_a_line():
    symbols, ids = symbols_of(["one", "", "two\n", "three"])
    assert symbols.decode(ids) == "one\n\ntwo\n\nthree\n"


def test_long_texts_in_pieces_are_the_same(monkeypatch):
    texts = [TEXT * 40, "short", CHINESE * 30, "", "x" * 700]
    corpus = build_corpus(Documents.of(texts))
    expected = "".join(text + "\n" for text in texts)
    monkeypatch.setattr(pieces_module, "PIECE", 100)
    monkeypatch.setattr(pieces_module, "LOOK_BACK", 10)
    symbols, ids = run(symbols_steps(corpus, "char", 1000))
    assert symbols.decode(ids) == expected


def test_rare_characters_become_one():
    symbols, ids = symbols_of(["aaaa bbb cc d"], most=4)
    assert symbols.tokens == ("a", " ", "b", UNKNOWN["char"])
    assert symbols.decode(ids) == "aaaa bbb ?? ??".replace("?", UNKNOWN["char"])
    assert symbols.encode("abz").tolist() == [0, 2, 3]


def test_unknown_characters_are_left_out_where_there_were_none():
    symbols, _ = symbols_of(["abc"])
    assert symbols.decode(symbols.encode("a🎣b")) == "ab"
    assert symbols.numbers("a🎣").tolist()[1] == -1
    assert len(symbols.encode("")) == 0


def test_words_are_those_of_the_corpus():
    corpus = build_corpus([TEXT])
    symbols, ids = run(symbols_steps(corpus, "word", 1000))
    assert symbols.unit == "word"
    assert symbols.tokens == corpus.vocabulary.tokens
    assert np.array_equal(ids, corpus.ids)
    assert symbols.decode(ids) == "to be or not to be"
    assert np.array_equal(symbols.encode("Be, not."), symbols.encode("be not"))


def test_rare_words_become_one():
    symbols, ids = symbols_of(["a a a b b c d"], "word", most=3)
    assert symbols.tokens == ("a", "b", UNKNOWN["word"])
    assert ids.tolist() == [0, 0, 0, 1, 1, 2, 2]
    assert symbols.encode("b x a").tolist() == [1, 2, 0]


def test_words_the_corpus_left_out_are_left_out_of_other_texts():
    symbols, ids = symbols_of(["a a a b b c d"], "word", max_vocabulary=2)
    assert symbols.decode(ids) == "a a a b b"
    assert symbols.encode("c b c c d a").tolist() == [1, 0]


def test_another_text_keeps_its_rare_words():
    symbols, _ = symbols_of(["a a b b c c"], "word", min_count=2, max_vocabulary=3)
    assert symbols.encode("a b c x y x y x y").tolist() == [0, 1, 2]
    assert (symbols.numbers("a x y") < 0).tolist() == [False, True, True]


def test_chinese_is_cut_into_words_and_written_without_spaces():
    symbols, ids = symbols_of([CHINESE], "word")
    assert "喜欢" in symbols.tokens
    assert symbols.decode(ids).startswith("我喜欢读书")
    assert np.array_equal(symbols.encode(CHINESE), ids)


def test_a_text_without_words_has_no_symbols():
    symbols, _ = symbols_of([TEXT], "word")
    assert len(symbols.encode("  \n")) == 0


def test_an_empty_text_is_refused():
    corpus = build_corpus(["x"])
    empty = replace(corpus, documents=Documents.of(["", ""]))
    with pytest.raises(ValueError, match=r"^The text is empty\.$"):
        run(symbols_steps(empty, "char", 10))


def test_symbols_say_how_many_they_are():
    assert len(Symbols(("a", "b"), False)) == 2
