"""Packing boxes around a centre without overlap: the geometry of a word cloud.

The heaviest box goes to the middle, each further one to the free place nearest to it. Which places
are free is read off a coarse grid: with the cumulative sum of the occupied cells (a summed-area
table, Crow 1984) the number of occupied cells under a box is four look-ups, for all places of the
box at once. So no spiral has to be walked, nothing is missed, and the result is always the same.
"""

from collections.abc import Sequence

import numpy as np

CELLS = 24_000  # of the grid, whatever the size of the picture
FINEST = 3.0  # pixels
FULL = 0.62  # share of the picture that boxes may cover; more leaves no free places
SHRINK = 0.93
TRIES = 24


def pack(
    boxes: np.ndarray, weights: np.ndarray, width: float, height: float, smallest: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return the scale and the centre of every box, heaviest first.

    Parameters
    ----------
    boxes
        Width and height of every box at scale 1, float (N, 2), heaviest first.
    weights
        Positive, falling, float (N,); a box is scaled by the square root of its weight.
    width, height
        Of the picture in pixels.
    smallest
        No box is scaled below this; what then has no place is left out, the lightest first.

    Returns
    -------
    scales
        float (N,), 0 for what was left out.
    centres
        x and y in pixels, float (N, 2).
    """
    shares = np.sqrt(weights / weights[0])
    covered = float((boxes.prod(axis=1) * shares**2).sum())
    largest = np.sqrt(FULL * width * height / covered)
    largest = min(largest, 0.8 * width / boxes[0, 0], 0.45 * height / boxes[0, 1])
    for _ in range(TRIES):
        scales = np.maximum(largest * shares, smallest)
        centres = _placed(boxes * scales[:, None], width, height)
        if len(centres) == len(boxes) or largest <= smallest:
            break
        largest = max(largest * SHRINK, smallest)
    left_out = len(boxes) - len(centres)
    scales[len(centres) :] = 0.0
    middle = np.tile([width / 2, height / 2], (left_out, 1))
    return scales, np.concatenate([centres.reshape(-1, 2), middle])


def _placed(sizes: np.ndarray, width: float, height: float) -> np.ndarray:
    """Return the centres of the boxes, in their order, up to the first that has no place."""
    cell = max(FINEST, float(np.sqrt(width * height / CELLS)))
    grid = np.zeros((int(height // cell), int(width // cell)), bool)
    far = _distances(grid.shape)
    centres = []
    for wide, high in np.ceil(sizes / cell).astype(int).tolist():
        spot = _nearest_free(grid, far, wide, high)
        if spot is None:
            break
        top, left = spot
        grid[top : top + high, left : left + wide] = True
        centres.append(((left + wide / 2) * cell, (top + high / 2) * cell))
    return np.array(centres)


def _distances(shape: Sequence[int]) -> np.ndarray:
    """Return how far every corner is from the middle, as on an ellipse of the grid's shape."""
    rows, columns = shape
    y = (np.arange(rows + 1)[:, None] - rows / 2) / rows
    x = (np.arange(columns + 1)[None, :] - columns / 2) / columns
    return np.asarray(np.hypot(x, y), np.float32)


def _nearest_free(
    grid: np.ndarray, far: np.ndarray, wide: int, high: int
) -> tuple[int, int] | None:
    """Return the top left cell of the free place whose centre is nearest to the middle."""
    rows, columns = grid.shape
    if wide > columns or high > rows:
        return None
    table = np.zeros((rows + 1, columns + 1), np.int32)
    np.cumsum(grid, axis=0, dtype=np.int32, out=table[1:, 1:])
    np.cumsum(table, axis=1, out=table)
    taken = (
        table[high:, wide:] - table[:-high, wide:] - table[high:, :-wide] + table[:-high, :-wide]
    )
    top, left = high // 2, wide // 2
    centre_far = far[top : top + taken.shape[0], left : left + taken.shape[1]]
    distance = np.where(taken == 0, centre_far, np.inf)
    best = int(distance.argmin())
    row, column = divmod(best, distance.shape[1])
    return (row, column) if np.isfinite(distance[row, column]) else None
