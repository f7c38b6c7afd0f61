"""Decimal numbers read at once are those ``float`` reads one by one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.embeddings.formats_numbers import NotANumber, bounds, is_number, read_numbers

FORMS = st.sampled_from(["%.9g", "%.6f", "%.17g", "%.3e", "%+.4f", "%d", "%r"])
NUMBERS = st.floats(width=32, allow_nan=False)
PIECES = st.text("0123456789.,+-e_xn \t", min_size=1)


def read(text):
    return read_numbers(text, *bounds(text))


@given(st.lists(st.tuples(FORMS, NUMBERS)))
def test_any_way_to_write_a_number_reads_as_float_does(written):
    pieces = [
        form % number if form != "%d" or np.isfinite(number) else "1" for form, number in written
    ]
    with np.errstate(over="ignore"):
        expected = np.array([float(piece) for piece in pieces]).astype(np.float32)
    found = read(" ".join(pieces).encode())
    assert found.dtype == np.float32
    assert found.view(np.uint32).tolist() == expected.view(np.uint32).tolist()


@given(NUMBERS)
def test_nine_digits_keep_a_float32(number):
    kept = read(b" %.9g " % number)
    assert kept.view(np.uint32) == np.array([number], np.float32).view(np.uint32)


@given(st.lists(PIECES, max_size=4))
def test_a_piece_is_a_number_or_is_named(pieces):
    text = " ".join(pieces).replace("\t", " ").encode()
    parts = text.split()
    wrong = [place for place, part in enumerate(parts) if not is_number(part)]
    if not wrong:
        assert len(read(text)) == len(parts)
        return
    with pytest.raises(NotANumber) as caught:
        read(text)
    assert caught.value.place == wrong[0]


@pytest.mark.parametrize(
    "text", ["1", "-1.", ".5", ",5", "1e5", "+1E-5", "nan", "-Inf", "infinity"]
)
def test_numbers(text):
    assert is_number(text.encode())


@pytest.mark.parametrize(
    "text", ["", ".", "-", "1_0", "0x1", "1e", "e1", "--1", "1.2.3", "١", "1 "]
)
def test_what_is_no_number(text):
    assert not is_number(text.encode())


def test_bounds_of_pieces():
    starts, ends = bounds(b"  ab c   def ")
    assert (starts.tolist(), ends.tolist()) == ([2, 5, 9], [4, 6, 12])
    assert not len(bounds(b"  ")[0])
