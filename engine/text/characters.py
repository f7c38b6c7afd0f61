"""What every character does to the words around it, as one table over Unicode.

A tokeniser needs far less than Unicode knows: does this character belong to a word, stand alone,
cling to the one before, or separate? The table answers that with one byte per code point, so that a
text becomes an array of classes in one look-up. The rules follow Unicode Standard Annex 29 where it
matters for counting: marks stay with their letters (Hindi, Arabic and Thai fall apart otherwise),
and an emoji made of several code points stays whole.
"""

import unicodedata
from functools import cache

import numpy as np

from engine.arrays import UInt8, UInt32, read_only

OTHER, LETTER, DIGIT, IDEOGRAPH, KANA, MARK, JOINER, PICTURE, REGIONAL, APOSTROPHE, POINT = range(
    11
)
ZERO_WIDTH_JOINER = 0x200D
SKIN_TONES = (0x1F3FB, 0x1F3FF)

_LAST_ASSIGNED = 0x323AF  # planes above hold only tags, variation selectors and private use
_JOINERS = ((0x00AD,), (0x200C, 0x200D), (0x20E3,), (0xFE00, 0xFE0F), SKIN_TONES)
_JOINERS_ABOVE = (0xE0020, 0xE007F), (0xE0100, 0xE01EF)
_PICTURES = ((0x2190, 0x21FF), (0x2300, 0x23FF), (0x2600, 0x27BF), (0x2B00, 0x2BFF))
_PICTURES_ABOVE = ((0x1F000, 0x1F1E5), (0x1F200, 0x1F3FA), (0x1F400, 0x1FAFF))
_REGIONAL = (0x1F1E6, 0x1F1FF)
_HIRAGANA = (0x3041, 0x3096)
_IDEOGRAPHS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF))
# Letters by category that readers see as part of the one before: Hangul vowels and finals (Korean
# in NFD), and the Thai and Lao vowel sign AM.
_CLINGING_LETTERS = ((0x1160, 0x11FF), (0xD7B0, 0xD7FB), (0x0E33,), (0x0EB3,))
_INNER_POINTS = (ord("'"), 0x2019, 0x00B7, 0x05F4)  # don't, don’t, col·lecció, צה״ל
_OF_CATEGORY = {"L": LETTER, "M": MARK, "N": DIGIT}


def code_points(text: str) -> UInt32:
    """Return the code points of a text as uint32 (N,); lone surrogates pass unharmed."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


@cache
def character_classes() -> UInt8:
    """Return the class of every code point, uint8 (0x110000,)."""
    classes = np.zeros(0x110000, np.uint8)
    categories = map(unicodedata.category, map(chr, range(_LAST_ASSIGNED + 1)))
    classes[: _LAST_ASSIGNED + 1] = [
        _OF_CATEGORY.get(category[0], OTHER) for category in categories
    ]
    classes[ord("_")] = LETTER
    for first, last in _IDEOGRAPHS:
        classes[first : last + 1] = IDEOGRAPH
    classes[0x3005] = classes[0x3007] = IDEOGRAPH  # the repetition mark and the zero
    classes[_HIRAGANA[0] : _HIRAGANA[1] + 1] = KANA
    for first, last in (*_PICTURES, *_PICTURES_ABOVE):
        symbols = classes[first : last + 1]
        symbols[symbols == OTHER] = PICTURE
    for span in (*_JOINERS, *_JOINERS_ABOVE):
        classes[span[0] : span[-1] + 1] = JOINER
    for span in _CLINGING_LETTERS:
        classes[span[0] : span[-1] + 1] = MARK
    classes[_REGIONAL[0] : _REGIONAL[1] + 1] = REGIONAL
    classes[list(_INNER_POINTS)] = APOSTROPHE
    classes[[ord("."), ord(",")]] = POINT
    return read_only(classes)
