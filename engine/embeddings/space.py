"""An embedding space: every word a point, and what can be asked of it."""

from dataclasses import dataclass

from engine.arrays import Float32
from engine.text.vocabulary import Vocabulary


@dataclass(frozen=True, eq=False)
class EmbeddingSpace:
    """Words as vectors.

    Attributes
    ----------
    vectors
        float32 (V, D), one row per word.
    vocabulary
        The V words; their counts are 0 where nobody knows them.
    """

    vectors: Float32
    vocabulary: Vocabulary
