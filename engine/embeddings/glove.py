"""GloVe: vectors whose products tell how often words stand near each other.

Pennington, Socher and Manning (2014) start from the whole table of co-occurrences X at once
(``engine.counts.cooccurrence``), where Word2Vec reads the text window by window. What tells ice
from steam is a ratio: solid stands near ice many times as often as near steam, water near both.
Ratios of counts are differences of logarithms, so vectors are sought with

    w_i · w̃_j + b_i + b̃_j  ≈  ln X[i, j]

for every pair that occurs, by weighted least squares,

    J = ½ Σ f(X[i, j]) (w_i · w̃_j + b_i + b̃_j - ln X[i, j])²,     f(x) = min(1, (x / x_max)^α),

for rare pairs are mostly noise. (The paper writes J without the ½, its program reports it with.)
Each word has a vector w as a word and w̃ as a context; since X is symmetric they mean the same, and
their sum is the embedding. How J is brought down: ``glove_descent``; in which order:
``glove_batches``.

>>> from engine.text import build_corpus
>>> corpus = build_corpus(["the king rules the land", "the queen rules the land"] * 50)
>>> model = train_glove(corpus, GloVeConfig(dimension=10, min_count=1))
>>> model.space.vectors.shape
(5, 10)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from time import thread_time

import numpy as np

from engine.arrays import Float32, Int32, read_only
from engine.counts.neighbours import check_memory, count_neighbours_steps
from engine.embeddings.course import Course, watched_rows
from engine.embeddings.glove_batches import Batches, deal_steps
from engine.embeddings.glove_config import GloVeConfig
from engine.embeddings.glove_descent import Descent, Side
from engine.embeddings.measuring import HeldOutScore, score_pairs
from engine.embeddings.progress import PAIRS, EmbeddingProgress
from engine.embeddings.sentences import HeldOutPairs, Sentences, sentences_steps
from engine.embeddings.space import EmbeddingSpace
from engine.messages import Message, UserError
from engine.text.corpus import Corpus
from engine.text.vocabulary import Vocabulary
from engine.training import Steps, Trainer, WorkProgress, run

ROWS = 1 << 12


@dataclass(frozen=True, eq=False)
class GloVeModel:
    """What was learned, and what is needed to go on.

    Attributes
    ----------
    space
        The sums w + w̃.
    words, contexts
        w and w̃ with their biases and what AdaGrad has summed up.
    pairs
        How many different pairs of neighbours the text has.
    cost
        Mean cost of a pair in the last epoch, J / pairs; not a number if none was finished.
    epochs
        Passes over the pairs so far; a fraction where the training was asked to finish.
    held_out
        How well it ranks the pairs kept back; its loss is not a number, for GloVe has another.
    """

    space: EmbeddingSpace
    words: Side
    contexts: Side
    config: GloVeConfig
    pairs: int
    cost: float
    epochs: float
    held_out: HeldOutScore


def train_glove(
    corpus: Corpus, config: GloVeConfig | None = None, *, start: GloVeModel | None = None
) -> GloVeModel:
    """Train on a corpus; ``start`` goes on from an earlier model for ``config.epochs`` more."""
    return run(train_glove_steps(corpus, config, start=start))


def train_glove_steps(
    corpus: Corpus,
    config: GloVeConfig | None = None,
    *,
    start: GloVeModel | None = None,
    watch: Sequence[str] | None = None,
) -> Trainer[EmbeddingProgress | WorkProgress, GloVeModel]:
    """Do the same step by step, so that it can be watched, changed and finished early.

    ``watch`` are the words whose vectors go into every snapshot; None: the most frequent that mean
    something.
    """
    config = config or GloVeConfig()
    sentences = yield from sentences_steps(
        corpus, config.min_count, held_out=config.keep_back, seed=config.seed
    )
    vocabulary = sentences.vocabulary
    if start is not None:
        _check_start(start, vocabulary, config)
    before = start.epochs if start else 0.0
    rng = np.random.default_rng([config.seed, int(before)])
    batches = yield from _batches(sentences, config, rng)
    words, contexts = yield from _sides(vocabulary, config, start, rng)
    course = Course(
        config.epochs * batches.pairs,
        config.epochs,
        config.learning_rate,
        vocabulary,
        watched_rows(vocabulary, corpus.language, watch),
        Message("Learning who stands near whom"),
        falling=False,
        epochs_before=before,
        unit=PAIRS,
    )
    descent = Descent(words, contexts, batches.largest)
    cost = yield from _descend(descent, batches, course, config.epochs, sentences.held_out, rng)
    return GloVeModel(
        EmbeddingSpace(read_only(words.vectors + contexts.vectors), vocabulary),
        words.frozen(),
        contexts.frozen(),
        config,
        batches.pairs,
        cost,
        course.epochs,
        _judge(descent, sentences.held_out),
    )


def _check_start(start: GloVeModel, vocabulary: Vocabulary, config: GloVeConfig) -> None:
    """Refuse to go on with a model of other words or another size."""
    if start.space.vocabulary.tokens != vocabulary.tokens:
        raise UserError("The model knows other words than this text has; train a new one.")
    if start.space.vectors.shape[1] != config.dimension:
        raise UserError("The model was made with another number of “Dimensions”; train a new one.")


def _sides(
    vocabulary: Vocabulary, config: GloVeConfig, start: GloVeModel | None, rng: np.random.Generator
) -> Steps[tuple[Side, Side]]:
    """Return the sides to train: those of an earlier model, or first ones drawn by chance."""
    if start is not None:
        return start.words.copy(), start.contexts.copy()
    words = yield from _drawn(len(vocabulary), config.dimension, rng)
    contexts = yield from _drawn(len(vocabulary), config.dimension, rng)
    return words, contexts


def _drawn(size: int, dimension: int, rng: np.random.Generator) -> Steps[Side]:
    """Draw each number within ±0.5 / dimension, as the published program does."""
    vectors = np.empty((size, dimension), np.float32)
    for begin in range(0, size, ROWS):
        part = vectors[begin : begin + ROWS]
        rng.random(out=part, dtype=np.float32)
        part -= np.float32(0.5)
        part /= np.float32(dimension)
        yield WorkProgress(begin, size, Message("Drawing the first vectors"))
    biases = (rng.random(size, dtype=np.float32) - np.float32(0.5)) / np.float32(dimension)
    return Side(vectors, biases, np.ones(size, np.float32), np.ones(size, np.float32))


def _batches(sentences: Sentences, config: GloVeConfig, rng: np.random.Generator) -> Steps[Batches]:
    vocabulary = sentences.vocabulary
    tables = 3 * 4 * len(vocabulary) * config.dimension  # both sides and their sum
    check_memory(vocabulary.counts, config.window, len(sentences.offsets), tables)
    counted = yield from count_neighbours_steps(
        sentences.ids, sentences.offsets, len(vocabulary), config.window
    )
    return (yield from deal_steps(counted, config.x_max, config.alpha, rng))


def _descend(
    descent: Descent,
    batches: Batches,
    course: Course,
    epochs: int,
    held_out: HeldOutPairs,
    rng: np.random.Generator,
) -> Trainer[EmbeddingProgress, float]:
    """Go through all batches so many times; return the mean cost of the last whole epoch."""
    last = float("nan")
    course.judged(_judge(descent, held_out), 0.0)
    for _ in range(epochs):
        cost = 0.0
        for number in rng.permutation(len(batches)).tolist():
            batch = batches[number]
            step = course.step + len(batch.words)
            found = descent.step(batch, course.learning_rate(course.step))
            course.advance(step, found, len(batch.words))
            cost += found
            if course.due():
                _judge_if_time(course, descent, held_out)
                if course.obey((yield course.snapshot(_watched(descent, course.watched)))):
                    return last
        last = cost / batches.pairs
    course.judged(_judge(descent, held_out), 0.0)
    course.obey((yield course.snapshot(_watched(descent, course.watched))))
    return last


def _judge_if_time(course: Course, descent: Descent, held_out: HeldOutPairs) -> None:
    if course.time_to_judge():
        begun = thread_time()
        course.judged(_judge(descent, held_out), thread_time() - begun)


def _judge(descent: Descent, held_out: HeldOutPairs) -> HeldOutScore:
    words, contexts = descent.words, descent.contexts
    score = score_pairs(held_out, words.vectors, contexts.vectors, contexts.biases)
    return HeldOutScore(float("nan"), score.ranking)


def _watched(descent: Descent, rows: Int32) -> Float32:
    watched: Float32 = descent.words.vectors[rows] + descent.contexts.vectors[rows]
    return watched
