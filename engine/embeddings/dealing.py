"""Cut a text into blocks for the kernels.

Long blocks are fast, but many steps on one row from the same starting point are worth less than
their number. So a block is as long as the text can bear: it holds the most frequent word
``MOST_REPEATS`` times at most, as far as can be expected, and an epoch has ``FEWEST`` blocks or
more. That allows 1,024 words in a book, and less where a text is short or has few different words.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

import numpy as np

from engine.arrays import ArrayT, Int32, Int64
from engine.embeddings.sampling import NOISE_TABLE, Windows, kept_share, noise_table
from engine.embeddings.tiles import Block, Shape

LONGEST = 1024
SHORTEST = 64
MOST_REPEATS = 16
FEWEST = 200
NOISE_SHARE = 32  # centres per noise word
FEWEST_NOISE = 16


class PairConfig(Protocol):
    """The settings of Word2Vec and FastText that decide how a text is dealt."""

    @property
    def window(self) -> int:
        """The farthest neighbour."""

    @property
    def dimension(self) -> int:
        """Numbers per vector."""

    @property
    def negatives(self) -> int:
        """Noise words per pair."""

    @property
    def subsample(self) -> float:
        """The share of the text above which a word is thinned out."""


def block_shape(counts: Int64, config: PairConfig, longest: int = LONGEST) -> Shape:
    """Return how large blocks are for words that occur so often."""
    kept = counts * kept_share(counts, config.subsample).astype(np.float64)
    allowed = min(MOST_REPEATS * kept.sum() / kept.max(), kept.sum() / FEWEST)
    length = int(np.clip(allowed, min(SHORTEST, longest), longest))
    shape = Shape(
        tiles=1,
        window=config.window,
        dimension=config.dimension,
        noise=max(length // NOISE_SHARE, FEWEST_NOISE, config.negatives),
        negatives=config.negatives,
    )
    return replace(shape, tiles=max(1, length // shape.tile))


class Dealer:
    """Makes blocks of windows and draws their noise."""

    def __init__(self, shape: Shape, counts: Int64, rng: np.random.Generator) -> None:
        self._shape, self._rng = shape, rng
        self._noise = noise_table(counts)

    @property
    def length(self) -> int:
        """Centres per block."""
        return self._shape.length

    def blocks(self, windows: Windows) -> Iterator[Block]:
        """Cut windows into blocks; the last is filled up with centres that have no window."""
        shape, reach = self._shape, self._shape.window
        count = -(-len(windows.words) // shape.length)
        size = count * shape.length
        words = _filled(windows.words, size + 2 * reach, reach)
        code = _filled(windows.left * (reach + 1) + windows.right, size)
        pairs = _filled(windows.pairs, size)
        noise = self._draw(count)
        for block in range(count):
            here = slice(block * shape.length, (block + 1) * shape.length)
            around = slice(here.start, here.stop + 2 * reach)
            yield Block(words[around], code[here], pairs[here], noise[block])

    def _draw(self, count: int) -> Int32:
        places = self._rng.integers(0, NOISE_TABLE, (count, self._shape.noise))
        drawn: Int32 = self._noise[places]
        return drawn


def _filled(values: ArrayT, size: int, begin: int = 0) -> ArrayT:
    """Put values into zeros of a larger size."""
    filled = np.zeros(size, values.dtype)
    filled[begin : begin + len(values)] = values
    return filled  # type: ignore[return-value]
