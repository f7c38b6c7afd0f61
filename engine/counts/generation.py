"""Writing: choosing one token out of many, and joining tokens to readable text.

A temperature T sharpens or flattens a distribution before one token is drawn from it: p^(1/T), made
to sum to 1 again. T = 1 leaves it alone, T → 0 always takes the most probable token, large T takes
any. Keeping only the k most probable tokens cuts off the long tail of a smoothed model, in which
every nonsense has some probability.

>>> joined(["hello", ",", "world", "!", "你好", "世界", "(", "so", ")"])
'hello, world!你好世界(so)'
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Int64
from engine.text.characters import IDEOGRAPH, KANA, character_classes

CLOSING = frozenset(".,;:!?%…)]}»”’。，、；：！？）》」』】〉")
OPENING = frozenset("([{«“‘¿¡（《「『【〈")


def chosen(
    probabilities: NDArray[np.float64],
    temperature: float,
    top_k: int,
    random: np.random.Generator,
) -> int:
    """Draw one place of a distribution (V,); ``top_k`` 0 keeps all of it."""
    if temperature == 0:
        return int(probabilities.argmax())
    if 0 < top_k < len(probabilities):
        kept = most_probable(probabilities, top_k)
        return int(kept[chosen(probabilities[kept], temperature, 0, random)])
    # Divided by the largest one, a high power cannot turn all of them to zero. (Methods of arrays,
    # and argmax for max, take half the time where there are few tokens and many draws.)
    likely = probabilities / probabilities[probabilities.argmax()]
    running = (likely if temperature == 1 else likely ** (1 / temperature)).cumsum()
    place = running.searchsorted(random.random() * running[-1], "right")
    return min(int(place), len(likely) - 1)


def most_probable(probabilities: NDArray[np.float64], k: int) -> Int64:
    """Return the places of the k largest values, largest first; the first ones where they tie."""
    if not 0 < k < len(probabilities):
        return np.argsort(-probabilities, kind="stable")[: max(k, 0)]
    kept = np.flatnonzero(probabilities >= np.partition(probabilities, -k)[-k])
    return kept[np.argsort(-probabilities[kept], kind="stable")[:k]]


def joined(tokens: Sequence[str]) -> str:
    """Join words with spaces, except before closing marks, after opening ones and in Chinese."""
    parts = list(tokens[:1])
    for before, after in pairwise(tokens):
        parts += [" ", after] if _apart(before[-1:], after[:1]) else [after]
    return "".join(parts)


def _apart(before: str, after: str) -> bool:
    """Tell whether a space belongs between two characters at the seam of two tokens."""
    if not before or not after or before.isspace() or after.isspace():
        return False
    if after in CLOSING or before in OPENING:
        return False
    return not (_unspaced(before) or _unspaced(after))


def _unspaced(character: str) -> bool:
    """Tell whether a script writes this character without spaces around it."""
    return character in "。，、；：！？" or character_classes()[ord(character)] in (IDEOGRAPH, KANA)
