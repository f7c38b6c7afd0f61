"""Scales of one hue in even steps: equal distances between numbers look equally large.

Colours are mixed in Oklab (Ottosson 2020), a space in which distance is what the eye sees; mixed as
RGB, the middle of a scale would look too dark. Contrast is that of WCAG 2.2: the ratio of relative
luminances plus 0.05, from 1 to 21; text needs 4.5.
"""

from functools import lru_cache

import numpy as np
from PySide6.QtGui import QColor

from legacy_gui.theme import Colors

STEPS = 256
LEGIBLE = 4.5
LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


def scale(*stops: str) -> np.ndarray:
    """Return colours from one stop to the next, evenly spaced to the eye, uint8 (256, 3)."""
    labs = [_lab(stop) for stop in stops]
    steps = np.linspace(0, len(stops) - 1, STEPS)
    lab = np.stack([np.interp(steps, range(len(stops)), part) for part in np.transpose(labs)], 1)
    linear = np.linalg.solve(TO_CONES, (np.linalg.solve(TO_LAB, lab.T)) ** 3)
    return np.asarray(np.rint(255 * _encoded(linear.T)), np.uint8)


def sequential(colors: Colors) -> np.ndarray:
    """Return the scale from the ground to the accent, uint8 (256, 3)."""
    return scale(colors.card, colors.accent)


def diverging(colors: Colors) -> np.ndarray:
    """Return the scale from vermillion over the ground to blue, uint8 (256, 3)."""
    return scale(colors.series[1], colors.card, colors.series[0])


def legible(colors: Colors, peak: str) -> np.ndarray:
    """Return the scale from the ground towards ``peak``, as far as text on it stays legible."""
    whole = scale(colors.card, peak)
    enough = contrast(whole, np.array(rgb(colors.text))) >= LEGIBLE + 0.1
    last = whole[int(np.flatnonzero(enough)[-1])]
    return scale(colors.card, QColor(*map(int, last)).name())


def contrast(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Return the contrast of colours (..., 3) in 0 to 255, from 1 to 21."""
    one, other = (_linear(np.asarray(c, np.float64) / 255) @ LUMINANCE for c in (first, second))
    high, low = np.maximum(one, other), np.minimum(one, other)
    return np.asarray((high + 0.05) / (low + 0.05))


@lru_cache(maxsize=256)
def blend(ground: str, color: str, share: float) -> QColor:
    """Return an opaque colour that looks like a translucent one on its ground."""
    pairs = zip(rgb(ground), rgb(color), strict=True)
    return QColor(*(round(under + (over - under) * share) for under, over in pairs))


def rgb(name: str) -> tuple[int, int, int]:
    """Return red, green and blue of a colour, 0 to 255 each."""
    color = QColor(name)
    return color.red(), color.green(), color.blue()


def steps_of(shares: np.ndarray) -> np.ndarray:
    """Return the step of a scale for shares from 0 to 1; what lies beyond is the last step."""
    return np.asarray(np.rint(np.clip(shares, 0, 1) * (STEPS - 1)), np.uint8)


def _lab(name: str) -> np.ndarray:
    cones = TO_CONES @ _linear(np.array(rgb(name)) / 255)
    return np.asarray(TO_LAB @ np.cbrt(cones))


def _linear(encoded: np.ndarray) -> np.ndarray:
    return np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)


def _encoded(linear: np.ndarray) -> np.ndarray:
    linear = np.clip(linear, 0, 1)
    return np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
