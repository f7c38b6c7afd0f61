"""The class table: what each kind of character does to the words around it."""

import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.text import characters
from engine.text.characters import character_classes, code_points


@pytest.mark.parametrize(
    ("kind", "members"),
    [
        ("OTHER", " \t\n\u00a0\u3000\u200b\u202e!?“”-—/\0\ufffe\ue000\U0010ffff\ud800\U000e0fff"),
        ("LETTER", "aZ_éßİıςяשعกข가カーｱ"),
        ("DIGIT", "09٣३๓９²½Ⅷ①"),
        ("IDEOGRAPH", "我魚々〇㐀\U00020000\U000323af"),
        ("KANA", "ぁのん"),
        ("MARK", "\u0301\u0951\u094d\u05b8\u064e\u0e34\u0e33\u1161\u11a8\u20dd"),
        ("JOINER", "\u00ad\u200c\u200d\ufe0f\u20e3\U0001f3fb\U0001f3ff\U000e0067\U000e0100"),
        ("PICTURE", "☀❤⌚→👍🚀🧠🫠"),
        ("REGIONAL", "🇦🇿"),
        ("APOSTROPHE", "'’·״"),
        ("POINT", ".,"),
    ],
)
def test_kinds(kind, members):
    classes = character_classes()[code_points(members)]
    wrong = [
        hex(ord(m)) for m, c in zip(members, classes, strict=True) if c != vars(characters)[kind]
    ]
    assert wrong == []


def test_every_code_point_has_a_class_and_nobody_can_change_it():
    classes = character_classes()
    assert len(classes) == sys.maxunicode + 1
    assert set(np.unique(classes)) <= set(range(11))
    with pytest.raises(ValueError, match="read-only"):
        classes[0] = 1


@given(st.text())
def test_code_points_are_those_of_python(text):
    assert code_points(text).tolist() == list(map(ord, text))


def test_lone_surrogates_pass():
    assert code_points("a\ud800\udfff").tolist() == [97, 0xD800, 0xDFFF]
