"""Keep a live map steady: turn each picture so that it lies on the last one.

While vectors are trained, the axes of their map swing and flip from one moment to the next although
hardly a word has moved, for a map means the same when it is turned or seen in a mirror. So each new
picture Y is turned by the orthogonal matrix that brings its words nearest to where they stood,

    R = argmin ‖Y R - Z‖²  over RᵀR = 1,        R = U Vᵀ  with  YᵀZ = U Σ Vᵀ

(the orthogonal Procrustes problem: Schönemann 1966). Nothing is stretched, so distances on the map
stay true, and words glide. The centre stays where it is too: both pictures have it at 0.
"""

from collections.abc import Sequence

import numpy as np

from engine.arrays import Bool, Float64


def aligned(layout: Float64, to: Float64, shared: Bool | None = None) -> Float64:
    """Return a layout (n, k) turned, and mirrored if need be, to lie nearest to another one.

    Parameters
    ----------
    to
        float64 (n, k), where the same words stood.
    shared
        bool (n,), which words stood there at all; None is all. The others turn along.
    """
    turned: Float64 = layout @ rotation_to(layout, to, shared)
    return turned


def rotation_to(layout: Float64, to: Float64, shared: Bool | None = None) -> Float64:
    """Return the rotation or reflection (k, k) that ``aligned`` multiplies a layout with."""
    rows = slice(None) if shared is None else shared
    left, _, right = np.linalg.svd(layout[rows].T @ to[rows])
    rotation: Float64 = left @ right
    if _distance(layout[rows] @ rotation, to[rows]) < _distance(layout[rows], to[rows]):
        return rotation
    return np.eye(layout.shape[1])  # as good already, or nothing to go by


def carried_over(
    words: Sequence[str], before: Sequence[str], layout: Float64
) -> tuple[Float64, Bool]:
    """Return where words stood in an earlier layout (m, k), and which of them stood there.

    A word that is new stands at 0 and is marked False.

    >>> carried_over(["sea", "net"], ["net", "fish"], np.array([[1.0, 2.0], [3.0, 4.0]]))
    (array([[0., 0.],
           [1., 2.]]), array([False,  True]))
    """
    place = {word: row for row, word in enumerate(before)}
    rows = np.array([place.get(word, -1) for word in words], np.int64)
    shared = rows >= 0
    stood = np.zeros((len(words), layout.shape[1]))
    stood[shared] = layout[rows[shared]]
    return stood, shared


def _distance(layout: Float64, to: Float64) -> float:
    return float(np.square(layout - to).sum())
