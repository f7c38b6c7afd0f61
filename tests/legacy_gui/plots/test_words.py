"""Words and numbers inside a picture."""

import math

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from legacy_gui.plots.words import decimals_for, font_of, verbatim, widest, write


@pytest.mark.parametrize(
    ("values", "decimals"),
    [
        ([], 0),
        ([math.nan], 0),
        ([1250.0, 3.0], 0),
        ([1250.5], 0),
        ([12.5], 1),
        ([0.25, 0.1234], 3),
        ([-0.25], 3),
        ([0.00012345], 6),
        ([1e-300], 8),
        ([0.5, math.inf, math.nan], 3),
    ],
)
def test_the_largest_number_has_three_digits(values, decimals):
    assert decimals_for(values) == decimals


def test_the_widest_text_counts(qapp):
    font = font_of(12)
    assert widest([], font) == 0
    assert widest(["i", "wide word", "网"], font) == widest(["wide word"], font) > 0
    assert widest(["x" * 10_000_000], font) < 10_000


def ink_columns(text, width):
    """Return the columns in which something was drawn."""
    image = QImage(400, 40, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.setFont(font_of(12))
    write(painter, QRectF(10, 0, width, 40), text)
    painter.end()
    return [x for x in range(400) if any(image.pixel(x, y) != 0xFFFFFFFF for y in range(40))]


@pytest.mark.parametrize("text", ["word " * 50, "银行" * 50, "one\ntwo\u2028three" * 20])
def test_what_does_not_fit_is_cut(qapp, text):
    columns = ink_columns(text, 150)
    assert min(columns) >= 8
    assert max(columns) <= 10 + 150 + 2


def test_a_word_that_looks_like_markup_is_a_word():
    assert verbatim("<b>") == "<span>&lt;b&gt;</span>"
    assert verbatim("") == ""
