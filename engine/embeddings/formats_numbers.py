"""Many decimal numbers of a text at once.

A plain decimal is a whole number over a power of ten, -0.0123 = -123 / 10⁴. While the whole number
has at most 15 digits and the power is at most 10²², both are exact in float64, and one division is
correctly rounded (the fast path of W. D. Clinger, "How to read floating point numbers accurately",
1990). So the points are taken out, all whole numbers of a block are read in one call, and one array
division puts the points back, about three times as fast as reading the decimals one by one.

The few numbers that are not plain (1e-05, nan, a decimal comma, 17 digits) go through ``float``.
Rounding the float64 to float32 afterwards cannot harm: nine significant digits, which tell any two
float32 apart, never lie so close to the middle between two of them.
"""

import contextlib
import re

import numpy as np

from engine.arrays import Bool, Float32, Float64, Int64, UInt8

NUMBER = rb"[+-]?(?:(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?|nan|inf(?:inity)?)"
MOST_DIGITS = 15
POWERS = [10.0**power for power in range(MOST_DIGITS + 1)]
SIGNED_POWERS: Float64 = np.array([*POWERS, *(-power for power in POWERS)])
SPACE, MINUS, POINT, ZERO = b" -.0"
PLAIN = b"0123456789. "
TO_SPACES = bytes.maketrans(b"\t\r\n", b"   ")
_number = re.compile(NUMBER, re.IGNORECASE)
_strange = np.ones(256, bool)
_strange[list(PLAIN)] = False


class NotANumber(ValueError):
    """One piece of a text is no number; ``place`` counts the pieces from 0."""

    def __init__(self, place: int, text: bytes) -> None:
        super().__init__(text)
        self.place = place


def is_number(text: bytes) -> bool:
    """Tell whether a piece of text is a decimal number, written with a point or a comma."""
    return _number.fullmatch(text) is not None


def bounds(text: bytes | bytearray) -> tuple[Int64, Int64]:
    """Return where the pieces between spaces begin and end, int64 (n,) each."""
    blank = np.frombuffer(text, np.uint8) == SPACE
    edges = np.flatnonzero(np.diff(blank, prepend=True, append=True))
    return edges[::2].copy(), edges[1::2].copy()


def places_between(starts: Int64, ends: Int64) -> Int64:
    """Return every place from a start to before its end, int64, all in one row.

    >>> places_between(np.array([3, 8]), np.array([5, 11])).tolist()
    [3, 4, 8, 9, 10]
    """
    lengths = ends - starts
    before = np.cumsum(lengths) - lengths
    places: Int64 = np.arange(lengths.sum()) + np.repeat(starts - before, lengths)
    return places


def read_numbers(text: bytes | bytearray, starts: Int64, ends: Int64) -> Float32:
    """Read a text that holds only numbers and spaces.

    Parameters
    ----------
    text
        ASCII; other white space has been made spaces (``TO_SPACES``).
    starts, ends
        int64 (n,) each, the ``bounds`` of the numbers.

    Returns
    -------
    float32 (n,); what is too large for float32 becomes infinite.

    Raises
    ------
    NotANumber
        For the first piece that is no number.
    """
    codes = np.frombuffer(text, np.uint8).copy()
    negative = codes[starts] == MINUS
    codes[starts[negative]] = ZERO
    decimals, odd = _shapes(codes, starts, ends, negative)
    others = np.flatnonzero(odd)
    values = _read_one_by_one(bytes(text), others, starts, ends)
    codes[places_between(starts[others], ends[others])] = ZERO
    decimals[others] = 0
    powers = decimals + len(POWERS) * negative
    digits = codes.tobytes().translate(None, b".")
    numbers: Float64 = np.fromstring(digits, np.int64, sep=" ") / SIGNED_POWERS[powers]
    numbers[others] = values
    with np.errstate(over="ignore"):
        return numbers.astype(np.float32)


def _shapes(codes: UInt8, starts: Int64, ends: Int64, negative: Bool) -> tuple[Int64, Bool]:
    """Return how many digits stand after each point, and which numbers are not plain."""
    points = np.flatnonzero(codes == POINT)
    owners = _owners(points, starts)
    decimals = np.zeros(len(starts), np.int64)
    decimals[owners] = ends[owners] - points - 1
    digits = ends - starts - negative
    digits[owners] -= 1
    odd = (digits < 1) | (digits > MOST_DIGITS)
    odd[owners[1:][owners[1:] == owners[:-1]]] = True
    if codes.tobytes().translate(None, PLAIN):
        odd[_owners(np.flatnonzero(_strange[codes]), starts)] = True
    return decimals, odd


def _owners(places: Int64, starts: Int64) -> Int64:
    """Return the number of the piece in which each place lies."""
    if len(places) == len(starts) and (starts <= places).all() and (places[:-1] < starts[1:]).all():
        return np.arange(len(places))  # the usual case, one point in each
    return np.searchsorted(starts, places, side="right") - 1


def _read_one_by_one(text: bytes, which: Int64, starts: Int64, ends: Int64) -> list[float]:
    pairs = zip(starts[which].tolist(), ends[which].tolist(), strict=True)
    pieces = [text[start:end] for start, end in pairs]
    letters = b"".join(pieces)
    if len(letters) == len(letters.translate(None, b"_,\v\f")):  # of which float() takes some
        with contextlib.suppress(ValueError):
            return list(map(float, pieces))
    for place, piece in zip(which.tolist(), pieces, strict=True):
        if not is_number(piece):
            raise NotANumber(place, piece)
    return [float(piece.replace(b",", b".")) for piece in pieces]
