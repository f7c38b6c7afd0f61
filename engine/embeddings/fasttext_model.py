"""A FastText model: words made of pieces, so that words never seen have vectors too.

With the own row v_w of a word and the rows z_g of its n pieces (see ``subwords``), its vector is

    v(w) = (v_w + Σ z_g) / (n + 1)        and of a word never seen    v(w) = Σ z_g / n.

A piece that no word of the vocabulary has has no row. It counts in n and adds nothing: what was
never learned should pull a word towards nothing, and a file for fastText holds zeros there.

*Shares.* What one piece gives to a word is the part of the word's vector that its row explains,
measured along that vector:

    share(g) = (z_g / n) · v / |v|²

The shares of a word add up to 1, and one is negative where a piece pulls the other way.
"""

import math
from dataclasses import dataclass

import numpy as np

from engine.arrays import Float32, Float64, Int32, read_only
from engine.embeddings.fasttext_config import FastTextConfig
from engine.embeddings.measuring import HeldOutScore
from engine.embeddings.space import EmbeddingSpace, Neighbour
from engine.embeddings.subwords import Subwords, pieces
from engine.messages import Message
from engine.rows import sum_sparse_rows
from engine.text.vocabulary import Vocabulary
from engine.threads import blocks_steps
from engine.training import Steps

WORDS_AT_ONCE = 1 << 12
NOT_JUDGED = HeldOutScore(math.nan, math.nan)


@dataclass(frozen=True)
class Piece:
    """A part of a word.

    Attributes
    ----------
    text
        What is written, with < and > for the ends of the word; the word itself for its own row.
    bucket
        Where its vector lies in fastText's table, or None for the word's own row.
    share
        How much of the word's vector it gives; 0 for a piece that was never learned, and for all
        where the vector is zero.
    """

    text: str
    bucket: int | None
    share: float


@dataclass(frozen=True, eq=False)
class FastTextModel:
    """Words and pieces as vectors.

    Attributes
    ----------
    space
        The composed vectors of the V words.
    input
        float32 (V + R, D), the own rows of the words, then those of the pieces.
    output
        float32 (V, D), the vectors of the words as neighbours; zeros where nobody knows them.
    buckets
        int32 (R,), ascending, the bucket each row of a piece stands for.
    config
        The settings it was trained with.
    epochs
        Passes over the text so far; 0 where nobody knows, and a fraction where the training was
        asked to finish.
    held_out
        How well it does on the pairs kept back.
    """

    space: EmbeddingSpace
    input: Float32
    output: Float32
    buckets: Int32
    config: FastTextConfig
    epochs: float = 0.0
    held_out: HeldOutScore = NOT_JUDGED

    def vector(self, word: str) -> Float32:
        """Return the vector of any word, float32 (D,); zeros where none of its pieces is known.

        >>> import numpy as np
        >>> from engine.text import Vocabulary
        >>> from engine.embeddings.subwords import build_subwords
        >>> cut = build_subwords(["net"], 3, 3, 100)
        >>> table = np.ones((1 + len(cut.buckets), 2), np.float32)
        >>> space = EmbeddingSpace(table[:1].copy(), Vocabulary(("net",), np.array([1])))
        >>> config = FastTextConfig(dimension=2, min_n=3, max_n=3, buckets=100)
        >>> model = FastTextModel(space, table, table[:1], cut.buckets, config)
        >>> model.vector("nets").round(2).tolist()  # <ne and net of its 4 pieces were learned
        [0.5, 0.5]
        """
        row = self.space.vocabulary.id(word)
        if row is not None:
            vector: Float32 = self.space.vectors[row]
            return vector
        composed: Float32 = self._parts(word)[1].sum(axis=0).astype(np.float32)
        return composed

    def subwords(self, word: str) -> list[Piece]:
        """Return what a word is made of: itself if it is known, then its pieces as written."""
        named, parts = self._parts(word)
        whole = parts.sum(axis=0)
        length = float(whole @ whole)
        shares = parts @ whole / length if length else np.zeros(len(parts))
        return [
            Piece(text, bucket, share)
            for (text, bucket), share in zip(named, shares.tolist(), strict=True)
        ]

    def nearest(self, word: str, k: int = 10) -> list[Neighbour]:
        """Return the k words of the vocabulary nearest to any word by cosine, nearest first."""
        known = self.space.vocabulary.id(word) is not None
        return self.space.nearest(word if known else self.vector(word), k)

    def _parts(self, word: str) -> tuple[list[tuple[str, int | None]], Float64]:
        """Return text and bucket of all n parts of a word, and what each gives, float64 (n, D)."""
        cut = pieces(word, self.config.min_n, self.config.max_n, self.config.buckets)
        parts = np.zeros((len(cut), self.input.shape[1]))
        ids = np.array([bucket for _, bucket in cut], np.int32)
        rows = np.searchsorted(self.buckets, ids)
        known = rows < np.searchsorted(self.buckets, ids, "right")
        parts[known] = self.input[len(self.space) + rows[known]]
        own = self.space.vocabulary.id(word)
        if own is None:
            return list(cut), parts / max(1, len(cut))
        parts = np.concatenate([self.input[own : own + 1], parts])
        return [(word, None), *cut], parts / len(parts)


def fasttext_model_steps(
    words: Vocabulary,
    subwords: Subwords,
    table: Float32,
    output: Float32,
    config: FastTextConfig,
    epochs: float = 0.0,
    held_out: HeldOutScore = NOT_JUDGED,
) -> Steps[FastTextModel]:
    """Compose the vectors of all words; the arrays are frozen, not copied."""
    vectors = yield from compose_steps(subwords, table)
    return FastTextModel(
        space=EmbeddingSpace(vectors, words),
        input=read_only(table),
        output=read_only(output),
        buckets=subwords.buckets,
        config=config,
        epochs=epochs,
        held_out=held_out,
    )


def compose_steps(subwords: Subwords, table: Float32) -> Steps[Float32]:
    """Return the vectors of all words, float32 (V, D): the means of their rows."""
    vectors = np.zeros((len(subwords), table.shape[1]), np.float32)

    def compose(block: slice) -> None:
        borders = subwords.starts[block.start : block.stop + 1]
        rows = subwords.rows[borders[0] : borders[-1]]
        counts = np.diff(borders)
        weights = np.repeat((1 / counts).astype(np.float32), counts)
        sum_sparse_rows(vectors[block], borders - borders[0], rows, weights, table)

    message = Message("Putting the words together from their pieces")
    yield from blocks_steps(compose, len(subwords), WORDS_AT_ONCE, message)
    return read_only(vectors)
