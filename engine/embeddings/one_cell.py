"""One cell of the co-occurrence matrix, by hand: what GloVe and PPMI make of a count.

GloVe wants w · w̃ + b + b̃ to be the logarithm of the count and takes a step towards it
(``glove_descent``, here with that single pair). PPMI compares the count with chance, and its
vectors are to multiply to the result (``count_based``).
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.counts.neighbours import check_memory, count_neighbours_steps
from engine.counts.worked import WorkedStep, written
from engine.embeddings.count_based import CountBasedModel
from engine.embeddings.glove import GloVeModel
from engine.embeddings.glove_batches import Batch
from engine.embeddings.glove_descent import Descent, Side
from engine.embeddings.sentences import sentences_steps
from engine.messages import Message
from engine.text.corpus import Corpus
from engine.training import Steps

if TYPE_CHECKING:  # SciPy is loaded when first used
    from scipy.sparse import csr_array

ONE = slice(0, 1)


@dataclass(frozen=True)
class GloVeCell:
    """One pair of GloVe before and after a step.

    Attributes
    ----------
    count, weight
        X[i, j] and f(X[i, j]).
    product, word_bias, context_bias
        w · w̃, b and b̃ before the step.
    guess, guess_after
        Their sum before and after it.
    learning_rate
        The step size η.
    """

    count: float
    weight: float
    product: float
    word_bias: float
    context_bias: float
    guess: float
    guess_after: float
    learning_rate: float

    @property
    def log(self) -> float:
        """What the guess should be."""
        return float(np.log(self.count))


@dataclass(frozen=True)
class PpmiCell:
    """One pair of the count-based method.

    Attributes
    ----------
    count
        X[i, j].
    word_total, context_total, total
        Σⱼ X[i, j], its column's sum to the power of the smoothing, and the sum of all those.
    shift
        The k whose logarithm is taken off.
    product
        What the vectors of the two words multiply to.
    """

    count: float
    word_total: float
    context_total: float
    total: float
    shift: float
    product: float

    @property
    def ratio(self) -> float:
        """How many times as often as by chance the words stand together."""
        return self.count * self.total / (self.word_total * self.context_total)

    @property
    def value(self) -> float:
        """The positive pointwise mutual information M[i, j]."""
        return max(0.0, float(np.log(self.ratio / self.shift))) if self.count else 0.0


def counted_steps(corpus: Corpus, model: GloVeModel | CountBasedModel) -> Steps["csr_array"]:
    """Count the neighbours again as for the training of a model; CSR float32 (V, V)."""
    config = model.config
    sentences = yield from sentences_steps(
        corpus, config.min_count, held_out=config.keep_back, seed=config.seed
    )
    size = len(sentences.vocabulary)
    check_memory(sentences.vocabulary.counts, config.window, len(sentences.offsets))
    by_distance = True if isinstance(model, GloVeModel) else config.by_distance  # type: ignore
    return (
        yield from count_neighbours_steps(
            sentences.ids, sentences.offsets, size, config.window, by_distance=by_distance
        )
    )


def glove_cell(
    model: GloVeModel, word: int, context: int, count: float, learning_rate: float
) -> GloVeCell:
    """Take the step of one pair of words that was counted ``count`` > 0 times."""
    words, contexts = _row_of(model.words, word), _row_of(model.contexts, context)
    config = model.config
    weight = min(1.0, (count / config.x_max) ** config.alpha)
    product = float(words.vectors[0].astype(np.float64) @ contexts.vectors[0])
    biases = float(words.biases[0]), float(contexts.biases[0])
    zero = np.zeros(1, np.int32)
    log = np.array([np.log(count)], np.float32)
    batch = Batch(zero, zero, log, np.array([weight], np.float32), ONE, ONE)
    Descent(words, contexts, 1).step(batch, learning_rate)
    after = float(words.vectors[0].astype(np.float64) @ contexts.vectors[0])
    return GloVeCell(
        count=count,
        weight=weight,
        product=product,
        word_bias=biases[0],
        context_bias=biases[1],
        guess=product + sum(biases),
        guess_after=after + float(words.biases[0]) + float(contexts.biases[0]),
        learning_rate=learning_rate,
    )


def ppmi_cell(model: CountBasedModel, counted: "csr_array", word: int, context: int) -> PpmiCell:
    """Compare one count with chance."""
    totals = np.asarray(counted.sum(axis=1), np.float64).ravel()
    smoothed = totals**model.config.smoothing
    vectors = model.space.vectors[word].astype(np.float64)
    return PpmiCell(
        count=float(counted[word, context]),
        word_total=float(totals[word]),
        context_total=float(smoothed[context]),
        total=float(smoothed.sum()),
        shift=model.config.shift,
        product=float(vectors @ model.contexts[context]),
    )


def explain_glove(cell: GloVeCell) -> list[WorkedStep]:
    """Work out the step of GloVe on one cell, line by line."""
    parts = " + ".join(
        f"({written(part)})" for part in (cell.product, cell.word_bias, cell.context_bias)
    )
    missed = cell.guess - cell.log
    return [
        WorkedStep(Message("How often they stand near each other"), "X[i, j]", cell.count),
        WorkedStep(Message("What the vectors should say"), f"ln({written(cell.count)})", cell.log),
        WorkedStep(Message("Product of the vectors, and both biases"), parts, cell.guess),
        WorkedStep(
            Message("How far off that is"), f"{written(cell.guess)} - {written(cell.log)}", missed
        ),
        WorkedStep(Message("Weight of the pair"), "f(X[i, j])", cell.weight),
        WorkedStep(
            Message("Size of the step: learning rate, weight, difference"),
            f"{written(cell.learning_rate)} × {written(cell.weight)} × {written(-missed)}",
            -cell.learning_rate * cell.weight * missed,
        ),
        WorkedStep(Message("What the vectors say after the step"), "w·w̃ + b + b̃", cell.guess_after),
    ]


def explain_ppmi(cell: PpmiCell) -> list[WorkedStep]:
    """Work out the PPMI of one cell, line by line."""
    chance = f"{written(cell.word_total)} × {written(cell.context_total)} / {written(cell.total)}"
    expected = cell.word_total * cell.context_total / cell.total
    ratio = f"{written(cell.count)} / {written(expected)}"
    steps = [
        WorkedStep(Message("How often they stand near each other"), "X[i, j]", cell.count),
        WorkedStep(Message("Expected by chance"), chance, expected),
        WorkedStep(Message("Times as often as by chance"), ratio, cell.ratio),
    ]
    shift = f" - ln({written(cell.shift)})" if cell.shift != 1 else ""
    formula = f"max(0, ln({written(cell.ratio)}){shift})"
    return [
        *steps,
        WorkedStep(Message("What the vectors multiply to"), "u · v", cell.product),
        WorkedStep(Message("What they should: only what is more than chance"), formula, cell.value),
    ]


def _row_of(side: Side, row: int) -> Side:
    """Return one word's part of a side, as a copy to train on."""
    part = slice(row, row + 1)
    return Side(
        side.vectors[part].copy(),
        side.biases[part].copy(),
        side.vector_sums[part].copy(),
        side.bias_sums[part].copy(),
    )
