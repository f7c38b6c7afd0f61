"""Languages: the guess, the little words and the stems."""

import pytest
import stopwordsiso
from hypothesis import given
from hypothesis import strategies as st

from engine.text import languages
from engine.text.languages import (
    LANGUAGES,
    guess_language,
    has_stemmer,
    listed_words,
    script,
    stemmer,
    stop_words,
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I like to go fishing", "en"),
        ("我喜欢去钓鱼", "zh"),
        ("我喜欢 machine learning 和神经网络", "zh"),
        ("A long English text that quotes 我 once", "en"),
        ("ネットワークは魚を捕る", "ja"),
        ("日本語の文章は漢字とかなで書く", "ja"),
        ("그물은 물고기를 잡는다", "ko"),
        ("國民은 法律에 의하여", "ko"),
        ("Я люблю рыбалку", "ru"),
        ("Μου αρέσει", "el"),
        ("أحب الصيد", "ar"),
        ("אני אוהב", "he"),
        ("मुझे मछली", "hi"),
        ("আমি বাংলা", "bn"),
        ("ฉันชอบตกปลา", "th"),
        ("ես սիրում", "hy"),
        ("నేను తెలుగు", "other"),
        ("12 345 !? 👩", "other"),
        ("", "other"),
    ],
)
def test_guess(text, language):
    assert guess_language(text) == language


@given(st.text(st.characters(categories=None)))
def test_a_guess_is_always_a_language(text):
    assert guess_language(text) in LANGUAGES


def test_only_the_beginning_is_looked_at():
    assert guess_language("fish " * languages.SAMPLE + "我" * 10 * languages.SAMPLE) == "en"


@pytest.mark.parametrize(
    ("character", "name"),
    [("a", "LATIN"), ("我", "CJK"), ("ー", "KATAKANA"), ("1", ""), (" ", ""), ("\ud800", "")],
)
def test_script(character, name):
    assert script(character) == name


def test_every_language_offered_has_stop_words():
    lists = {code for code in LANGUAGES if stop_words(code)}
    assert set(LANGUAGES) - lists == {"auto", "other"}
    assert lists <= stopwordsiso.langs()


def test_stop_words_are_in_lower_case():
    assert {"the", "of", "don't"} <= stop_words("en")
    assert all(word == word.lower() for code in ("en", "de", "tr") for word in stop_words(code))


def test_typed_lists_are_split_at_every_usual_mark():
    assert listed_words(" The,of; and，我、你；don’t\n") == {
        "the",
        "of",
        "and",
        "我",
        "你",
        "don't",
    }
    assert listed_words(" , ") == frozenset()


def test_stems():
    assert {stemmer("en")(word) for word in ("network", "networks", "networking")} == {"network"}
    assert stemmer("de")("häuser") == "haus"


def test_some_languages_have_no_stemmer():
    assert [
        code for code in ("en", "ru", "ta", "zh", "th", "other", "auto") if has_stemmer(code)
    ] == [
        "en",
        "ru",
    ]


def test_some_thirty_languages_can_be_stemmed():
    assert sum(map(has_stemmer, LANGUAGES)) >= 27
