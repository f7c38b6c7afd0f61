"""Tokens are places in the text: nothing is lost, torn or moved, in any script."""

import unicodedata

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.text.tokenize import chinese_words, graphemes, words

# Any code point, lone surrogates too, and often the ones that join, cling, separate or pair up.
TEXTS = st.text(
    st.characters(categories=None)
    | st.sampled_from(
        "ab1 \n.,'’_我鱼のカ가\u0301\u00ad\u200d\ufe0f\u20e3🏽👩❤🇩🇪\ud800\u0e33\u1161"
    )
)


def cut(tokenizer, text):
    starts, ends = tokenizer(text)
    return [text[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("\u00ad")
@example("\u00adabc\n\u00adxyz")
@example("葛\U000e0100飾\u0301区")
@example("🇩🇪\u0301🇫")
@pytest.mark.parametrize("tokenizer", [words, graphemes, chinese_words])
def test_tokens_are_ordered_disjoint_and_not_empty(tokenizer, text):
    starts, ends = tokenizer(text)
    assert len(starts) == len(ends)
    assert np.all(starts < ends)
    assert np.all(ends[:-1] <= starts[1:])
    assert np.all((starts >= 0) & (ends <= len(text)))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("\u200d")
def test_graphemes_put_together_are_the_text(text):
    assert "".join(cut(graphemes, text)) == text


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_words_leave_no_letter_or_digit_out(text):
    kept = "".join(cut(words, text))
    plain = [char for char in text if unicodedata.category(char)[0] in "LN"]
    assert [char for char in kept if unicodedata.category(char)[0] in "LN"] == plain


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_chinese_words_only_join_what_words_cuts(text):
    starts, ends = words(text)
    joined_starts, joined_ends = chinese_words(text)
    assert set(joined_starts.tolist()) <= set(starts.tolist())
    assert set(joined_ends.tolist()) <= set(ends.tolist())
    assert "".join(cut(chinese_words, text)) == "".join(cut(words, text))


WORDS = [
    ("I don't like 3.5 nets!", ["I", "don't", "like", "3.5", "nets"]),
    ("l’homme col·lecció rock'n'roll", ["l’homme", "col·lecció", "rock'n'roll"]),
    ("'quoted' dogs' 1,000.5 .5 5. v2.0", ["quoted", "dogs", "1,000.5", "5", "5", "v2.0"]),
    ("naïve—text…ok snake_case a-b", ["naïve", "text", "ok", "snake_case", "a", "b"]),
    ("مَرْحَبًا بِالعَالَمِ", ["مَرْحَبًا", "بِالعَالَمِ"]),
    ("שָׁלוֹם עולם", ["שָׁלוֹם", "עולם"]),
    ("ฉันชอบ ตกปลา น้ำ", ["ฉันชอบ", "ตกปลา", "น้ำ"]),
    ("می\u200cخواهم co\u00adoperate", ["می\u200cخواهم", "co\u00adoperate"]),
    ("a\u00a0b\u3000c\u200bd", ["a", "b", "c", "d"]),
    ("１２３ ＡＢＣ ﬁsh", ["１２３", "ＡＢＣ", "ﬁsh"]),
    ("\ue000x\U000e0fff\ufffey\ud800z", ["x", "y", "z"]),
    ("İstanbul ısı Straße ΟΔΟΣ", ["İstanbul", "ısı", "Straße", "ΟΔΟΣ"]),
    ("안녕하세요 세계", ["안녕하세요", "세계"]),
    ("👨‍👩‍👧‍👦👍🏽 🇩🇪🇫🇷1️⃣❤️", ["👨‍👩‍👧‍👦", "👍🏽", "🇩🇪", "🇫🇷", "1️⃣", "❤️"]),
    ("我喜欢net。", ["我", "喜", "欢", "net"]),
    ("ネットは魚を", ["ネット", "は", "魚", "を"]),
    ("\u0301x !\u0301 !🏽", ["\u0301x", "\u0301", "🏽"]),  # nothing to cling to
    ("", []),
    (" \n\t", []),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words(text, expected):
    assert cut(words, text) == expected


GRAPHEMES = [
    ("हिन्दी", ["हि", "न्", "दी"]),
    ("নেট", ["নে", "ট"]),
    ("น้ำ", ["น้ำ"]),
    ("👩🏽‍🚀🏴\U000e0067\U000e0062\U000e007f", ["👩🏽‍🚀", "🏴\U000e0067\U000e0062\U000e007f"]),
    ("🇩🇪🇫🇷🇦", ["🇩🇪", "🇫🇷", "🇦"]),
    ("1️⃣#️⃣", ["1️⃣", "#️⃣"]),
    ("a b\n", ["a", " ", "b", "\n"]),
    (
        unicodedata.normalize("NFD", "é한국"),
        ["e\u0301", *unicodedata.normalize("NFD", "한 국").split()],
    ),
    ("x" + "\u0301" * 500 + "y", ["x" + "\u0301" * 500, "y"]),
    ("\u00ada\n\u200db", ["\u00ad", "a", "\n", "\u200d", "b"]),
]


@pytest.mark.parametrize(("text", "expected"), GRAPHEMES)
def test_graphemes(text, expected):
    assert cut(graphemes, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我喜欢去钓鱼。", ["我", "喜欢", "去", "钓鱼"]),
        ("我training神经网络", ["我", "training", "神经网络"]),
        ("no Chinese", ["no", "Chinese"]),
        ("葛\U000e0100飾", ["葛\U000e0100", "飾"]),
    ],
)
def test_chinese_words(text, expected):
    assert cut(chinese_words, text) == expected


def test_without_the_chinese_dictionary_other_texts_still_work(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "rjieba", None)
    assert cut(chinese_words, "I like nets") == ["I", "like", "nets"]
    with pytest.raises(ValueError, match="character by character"):
        chinese_words("我喜欢")
