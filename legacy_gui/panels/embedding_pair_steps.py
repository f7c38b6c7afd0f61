"""What one pair of words looks like to each method: its numbers and its lines of arithmetic."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.counts.worked import WorkedStep
from engine.embeddings.count_based import CountBasedModel
from engine.embeddings.embedding import EmbeddingModel
from engine.embeddings.fasttext_model import FastTextModel, Piece
from engine.embeddings.glove import GloVeModel
from engine.embeddings.one_cell import (
    explain_glove,
    explain_ppmi,
    glove_cell,
    ppmi_cell,
)
from engine.embeddings.one_pair import OnePair, drawn_noise, pair_of
from legacy_gui.translations import number, tr

if TYPE_CHECKING:  # SciPy is loaded when first used
    from scipy.sparse import csr_array


@dataclass(frozen=True, eq=False)
class TugPair:
    """A pair of a method that guesses: its first step, the names of its rows, and its pieces."""

    step: OnePair
    names: tuple[str, ...]
    asking: str
    answering: str
    is_tree: bool
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, eq=False)
class CellPair:
    """A pair of a method that counts: labels and values of its bars, and how they came about."""

    labels: tuple[str, ...]
    values: tuple[float, ...]
    title: str
    steps: tuple[WorkedStep, ...]
    said: str


def tug_pair(
    model: EmbeddingModel, asking: Sequence[int], answering: int, seed: Sequence[int]
) -> TugPair:
    """Take the first step of a pair; the random words are the same for the same seed."""
    learned, tokens = model.learned, model.space.vocabulary.tokens
    is_tree = model.config.output == "hierarchical softmax" and model.config.method in (
        "skip-gram",
        "cbow",
    )
    noise = [] if is_tree else drawn_noise(learned, answering, np.random.default_rng(seed))
    step = pair_of(learned, asking, answering, noise, model.config.first_learning_rate)
    if is_tree:
        names = [tr("Fork {number}").format(number=tug.name) for tug in step.tugs]
    else:
        kinds = [tr("{word} · neighbour"), *[tr("{word} · random")] * len(noise)]
        words = [tokens[row] for row in (answering, *noise)]
        names = [kind.format(word=word) for kind, word in zip(kinds, words, strict=True)]
    asked = ", ".join(tokens[row] for row in asking)
    pieces: tuple[Piece, ...] = ()
    if isinstance(learned, FastTextModel):
        pieces = tuple(learned.subwords(tokens[asking[0]]))
    return TugPair(step, tuple(names), asked, tokens[answering], is_tree, pieces)


def cell_pair(model: EmbeddingModel, counted: "csr_array", row: int, column: int) -> CellPair:
    """Look at one cell of the co-occurrence matrix as GloVe or the count-based method does."""
    tokens = model.space.vocabulary.tokens
    words = {"word": tokens[row], "other": tokens[column]}
    title = tr("“{word}” and “{other}”").format(**words)
    learned = model.learned
    if isinstance(learned, GloVeModel):
        return _glove_pair(learned, counted, (row, column), title, model.config.first_learning_rate)
    assert isinstance(learned, CountBasedModel)
    cell = ppmi_cell(learned, counted, row, column)
    return CellPair(
        (tr("PPMI"), tr("Vectors")),
        (cell.value, cell.product),
        title,
        tuple(explain_ppmi(cell)),
        tr(
            "“{word}” and “{other}” stand together {times} times as often as by chance; the vectors"
            " keep as much of it as {dimensions} numbers can."
        ).format(**words, times=number(cell.ratio, 1), dimensions=model.space.vectors.shape[1]),
    )


def _glove_pair(
    learned: GloVeModel, counted: "csr_array", place: tuple[int, int], title: str, rate: float
) -> CellPair:
    count = float(counted[place])
    if not count:
        said = tr("This pair stands only in the part that is kept back, so nothing is learned.")
        return CellPair((), (), title, (), said)
    cell = glove_cell(learned, *place, count, rate)
    said = tr(
        "Counted {count} times, so the vectors should multiply to the logarithm of it, {wanted};"
        " they say {guess}, and one step later {after}."
    )
    return CellPair(
        (tr("Asked for"), tr("Vectors say"), tr("After a step")),
        (cell.log, cell.guess, cell.guess_after),
        title,
        tuple(explain_glove(cell)),
        said.format(
            count=number(count, 2),
            wanted=number(cell.log, 3),
            guess=number(cell.guess, 3),
            after=number(cell.guess_after, 3),
        ),
    )
