"""Texts in all scripts and with everything Unicode allows: eighteen cases, one row each.

Every case must come through whole: each token stands where its place says, characters put together
are the text, counting and looking up work, and the gold tokens are found.
"""

import dataclasses
import unicodedata

import pytest

from engine.counts import NgramConfig, concordance, count_ngrams
from engine.text import TokenizeConfig, build_corpus
from engine.text.checkup import check_up

ZALGO = "\u017a" + "\u0316\u0489\u20dd\u0334" * 100
FAMILY, FLAG, THUMB = "👨\u200d👩\u200d👧\u200d👦", "🇩🇪", "👍🏽"

# id: (text, its words in lower case)
CASES = {
    "C01-nfc": ("Café", ["café"]),
    "C01-nfd": (unicodedata.normalize("NFD", "Café"), ["café"]),
    "C02-hindi": ("मैं हिन्दी पढ़ता", ["मैं", "हिन्दी", "पढ़ता"]),
    "C02-telugu": ("తెలుగు క్షేత్రం", ["తెలుగు", "క్షేత్రం"]),
    "C02-bangla": (
        "আমার সোনার বাংলা, আমি তোমায় ভালোবাসি।",
        ["আমার", "সোনার", "বাংলা", "আমি", "তোমায়", "ভালোবাসি"],
    ),
    "C03-arabic": ("مَرْحَبًا بِالعَالَمِ، ١٢٣!", ["مَرْحَبًا", "بِالعَالَمِ", "١٢٣"]),
    "C04-hebrew": ("שָׁלוֹם hello \u202eevil\u202c", ["שָׁלוֹם", "hello", "evil"]),
    "C05-emoji": (f"{FAMILY}{FLAG}{FLAG} {THUMB}1️⃣", [FAMILY, FLAG, FLAG, THUMB, "1️⃣"]),
    "C06-zalgo": (f"{ZALGO} go", [ZALGO, "go"]),
    "C07-turkish": ("İstanbul ISPARTA ılık", ["i̇stanbul", "isparta", "ılık"]),
    "C07-german": ("STRAẞE straße", ["straße", "straße"]),
    "C07-greek": ("ΟΔΟΣ οδός", ["οδος", "οδός"]),
    "C08-surrogate": ("fish\ud800 \udfffnet", ["fish", "net"]),
    "C09-private": ("\ue000fish\ufffe net\U0010ffff", ["fish", "net"]),
    "C10-joiners": (
        "zero\u200bwidth می\u200cخواهم co\u00adop",
        ["zero", "width", "می\u200cخواهم", "co\u00adop"],
    ),
    "C11-spaces": ("a\u00a0b\u3000c\u2009d\u2028e", ["a", "b", "c", "d", "e"]),
    "C12-chinese": ("我喜欢去钓鱼。", ["我", "喜欢", "去", "钓鱼"]),
    "C12-japanese": ("魚を捕るネット", ["魚", "を", "捕", "る", "ネット"]),
    "C13-thai": ("ฉันชอบ น้ำ", ["ฉันชอบ", "น้ำ"]),
    "C13-khmer": ("ខ្ញុំ ចូល", ["ខ្ញុំ", "ចូល"]),
    "C13-lao": ("ຂ້ອຍ ມັກ", ["ຂ້ອຍ", "ມັກ"]),
    "C14-compatibility": ("ﬁsh １２３ Ｎｅｔ ⅷ", ["ﬁsh", "１２３", "ｎｅｔ", "ⅷ"]),
    "C15-unassigned": ("fish\U000e0fff net \u0378", ["fish", "net"]),
    "C16-naughty": ("NULL undefined 1;DROP TABLE ÅÍÎÏ Ω≈ç√ 社會科學院", None),
    "C17-markup": (
        '<img src=x onerror="go()"> <b>net</b>',
        ["img", "src", "x", "onerror", "go", "b", "net", "b"],
    ),
    "C18-formats": ("%s %n {0} \\n {fish} %(net)s", ["s", "n", "0", "n", "fish", "net", "s"]),
}
every_case = pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)


def tokens(corpus):
    return [corpus.vocabulary.tokens[i] for i in corpus.ids.tolist()]


def composed(text):
    return unicodedata.normalize("NFC", text).lower()


@every_case
def test_words(text, expected):
    corpus = build_corpus(text)
    assert expected is None or tokens(corpus) == expected
    places = corpus.spans.tolist()
    assert [composed(text[start:end]) for start, end in places] == tokens(corpus)
    between = zip(
        [0, *corpus.spans[:, 1].tolist()], [*corpus.spans[:, 0].tolist(), len(text)], strict=True
    )
    left = "".join(text[start:end] for start, end in between)
    assert len(left) + sum(end - start for start, end in places) == len(text)
    assert not any(char.isalnum() for char in left)


@every_case
def test_characters(text, expected):
    corpus = build_corpus(text, TokenizeConfig(unit="char", lowercase=False))
    assert "".join(tokens(corpus)) == text


@every_case
@pytest.mark.parametrize("unit", ["word", "char"])
def test_counting_looking_up_and_checking(text, expected, unit):
    corpus = build_corpus([text, text], TokenizeConfig(unit=unit))
    table = count_ngrams(corpus, NgramConfig(1, 2))
    assert set(table.documents.tolist()) == {2}
    found = concordance(corpus, [corpus.vocabulary.tokens[0]], width=5)
    lines = [found.line(number) for number in range(len(found))]
    assert {composed(line.hit) for line in lines} == {composed(corpus.vocabulary.tokens[0])}
    figures = check_up(corpus)
    assert figures.duplicates == 1
    assert all(map(str, figures.advice))


@pytest.mark.parametrize("grapheme", [FAMILY, FLAG, THUMB, ZALGO, "e\u0301", "न्", "น้ำ"])
def test_one_grapheme_is_one_character(grapheme):
    corpus = build_corpus(f"a{grapheme}b", TokenizeConfig(unit="char", lowercase=False))
    assert tokens(corpus) == ["a", grapheme, "b"]


@every_case
def test_any_text_may_be_typed_into_any_setting(text, expected):
    for name in ("own_stop_words", "kept_words"):
        config = dataclasses.replace(TokenizeConfig(), **{name: text})
        assert tokens(build_corpus("something entirely 9", config)) == [
            "something",
            "entirely",
            "9",
        ]
