"""One step of learning, by hand: the pull on one pair of words and the push on random ones.

A vector x asks (the word; in CBOW the mean of its neighbours; in FastText the mean of its pieces),
and the vectors y₀, y₁ … answer: y₀ of the word that really stands there, wanted t₀ = 1, the others
of words drawn by chance, wanted 0. Down a Huffman tree the answers are its inner nodes, and wanted
is the side on which the word lies. Stochastic gradient descent on the loss of ``word2vec`` moves

    gₖ = η (tₖ - σ(x · yₖ)),        yₖ ← yₖ + gₖ x,        x ← x + Σₖ gₖ yₖ   (yₖ as it was)

so that an answer that is right already hardly moves anything, and a wrong one moves much. In
training many such steps are taken at once (``tiles``); here it is a single one, in float64.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.arrays import Float64, read_only, sigmoid
from engine.counts.worked import WorkedStep, written, written_product, written_sigmoid
from engine.embeddings.fasttext_model import FastTextModel
from engine.embeddings.huffman import huffman_tree
from engine.embeddings.word2vec import Word2VecModel
from engine.messages import Message

SHOWN_TERMS = 2  # of a product; it has as many as there are dimensions


@dataclass(frozen=True)
class Tug:
    """What one step does to one score.

    Attributes
    ----------
    name
        The word that answers, or the number of the inner node.
    wanted
        1 for the true neighbour (pulled), 0 for a random word (pushed).
    score, chance
        x · y and σ(x · y) before the step.
    error
        wanted - chance: which way, and how much.
    score_after, chance_after
        The same after x and all y have moved.
    """

    name: str
    wanted: int
    score: float
    chance: float
    error: float
    score_after: float
    chance_after: float


@dataclass(frozen=True, eq=False)
class OnePair:
    """One step of one pair.

    Attributes
    ----------
    point, answers
        float64 (D,) and (K, D), x and the y before the step.
    point_after, answers_after
        The same after it.
    learning_rate
        The step size η.
    tugs
        What became of each score.
    loss, loss_after
        The sum of -ln σ over what is wanted, before and after.
    """

    point: Float64
    answers: Float64
    point_after: Float64
    answers_after: Float64
    learning_rate: float
    tugs: tuple[Tug, ...]
    loss: float
    loss_after: float

    def again(self) -> "OnePair":
        """Take the same step once more, from where this one ended."""
        names, wanted = [tug.name for tug in self.tugs], [tug.wanted for tug in self.tugs]
        return one_step(self.point_after, self.answers_after, names, wanted, self.learning_rate)


def one_step(
    point: Float64,
    answers: Float64,
    names: Sequence[str],
    wanted: Sequence[int],
    learning_rate: float,
) -> OnePair:
    """Move x (D,) and the answers y (K, D) by one step.

    >>> step = one_step(np.array([1.0]), np.array([[0.0]]), ["sea"], [1], 0.1)
    >>> step.tugs[0].chance, round(step.tugs[0].score_after, 4)
    (0.5, 0.05)
    """
    targets = np.asarray(wanted, np.float64)
    scores = answers @ point
    steps = learning_rate * (targets - sigmoid(scores))
    point_after = point + steps @ answers
    answers_after = answers + steps[:, None] * point
    after = answers_after @ point_after
    columns = (scores, sigmoid(scores), targets - sigmoid(scores), after, sigmoid(after))
    rows = zip(names, wanted, *(column.tolist() for column in columns), strict=True)
    return OnePair(
        read_only(point),
        read_only(answers),
        read_only(point_after),
        read_only(answers_after),
        learning_rate,
        tuple(Tug(*row) for row in rows),
        _loss(scores, targets),
        _loss(after, targets),
    )


def pair_of(
    model: Word2VecModel | FastTextModel,
    asking: Sequence[int],
    answering: int,
    noise: Sequence[int],
    learning_rate: float,
) -> OnePair:
    """Take one step of a trained model with its own vectors.

    Parameters
    ----------
    asking
        The row of the word that asks; in CBOW those of all neighbours.
    answering, noise
        The rows of the word that really stands there, and of random ones.
    """
    point = model.space.vectors[list(asking)].astype(np.float64).mean(axis=0)
    tokens = model.space.vocabulary.tokens
    if isinstance(model, Word2VecModel) and model.config.output == "hierarchical softmax":
        tree = huffman_tree(model.space.vocabulary.counts)
        depth = int(tree.depths[answering])
        nodes = tree.nodes[answering, :depth][::-1]
        sides = (tree.signs[answering, :depth][::-1] > 0).astype(int).tolist()
        names = [str(place) for place in range(1, depth + 1)]
        return one_step(point, model.outputs[nodes].astype(np.float64), names, sides, learning_rate)
    outputs = model.output if isinstance(model, FastTextModel) else model.outputs
    rows = [answering, *noise]
    names = [tokens[row] for row in rows]
    wanted = [1] + [0] * len(noise)
    return one_step(point, outputs[rows].astype(np.float64), names, wanted, learning_rate)


def drawn_noise(
    model: Word2VecModel | FastTextModel, answering: int, rng: np.random.Generator
) -> list[int]:
    """Draw different noise words, frequent ones more often (count to the power of 0.75)."""
    chances = model.space.vocabulary.counts**0.75
    chances[answering] = 0
    count = min(model.config.negatives, int(np.count_nonzero(chances)))
    drawn: list[int] = rng.choice(
        len(chances), count, replace=False, p=chances / chances.sum()
    ).tolist()
    return drawn


def explain_tug(pair: OnePair, number: int) -> list[WorkedStep]:
    """Work out what the step did to one score, line by line."""
    tug, rate = pair.tugs[number], pair.learning_rate
    step = rate * tug.error
    product = written_product(pair.point, pair.answers[number], SHOWN_TERMS)
    moved = written_product(pair.point_after, pair.answers_after[number], SHOWN_TERMS)
    return [
        WorkedStep(Message("Score: the product of both vectors"), product, tug.score),
        WorkedStep(Message("As a probability"), written_sigmoid(tug.score), tug.chance),
        WorkedStep(Message("What it should be"), written(tug.wanted), float(tug.wanted)),
        WorkedStep(
            Message("How far off it is"), f"{tug.wanted} - {written(tug.chance)}", tug.error
        ),
        WorkedStep(
            Message("Size of the step: learning rate times that"),
            f"{written(rate)} × {written(tug.error)}",
            step,
        ),
        WorkedStep(Message("Score after both vectors moved"), moved, tug.score_after),
        WorkedStep(
            Message("As a probability now"), written_sigmoid(tug.score_after), tug.chance_after
        ),
    ]


def _loss(scores: Float64, wanted: Float64) -> float:
    return float(np.logaddexp(0.0, np.where(wanted > 0, -scores, scores)).sum())
