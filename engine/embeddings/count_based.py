"""Vectors by counting alone: PPMI and a truncated SVD, without any learning by examples.

How often two words stand near each other says little before it is compared with chance. *Pointwise
mutual information* (Church and Hanks 1990) does so, and only what is more than chance is kept
(PPMI), for rare pairs that happen not to occur say nothing:

    M[i, j] = max(0, ln( p(i, j) / (p(i) p(j)) ) - ln k).

Levy and Goldberg (2014) showed that Word2Vec with k negative words factorises just this matrix,
shifted by ln k, without ever writing it down; with Dagan (2015) they moved the tricks of one method
to the other: context counts to the power of 0.75, so that p(j) of rare words is not too small, and
singular values to the power of ½. The d strongest directions of M (``truncated_svd``) make the
vectors u σ^p, dense and short; the same without counting against chance is latent semantic analysis
(Deerwester et al. 1990). It takes a second where the others take a minute, and is hard to beat.

>>> from engine.text import build_corpus
>>> corpus = build_corpus(["the king rules the land", "the queen rules the land"] * 50)
>>> model = train_count_based(corpus, CountBasedConfig(dimension=3, min_count=1))
>>> model.space.vectors.shape
(5, 3)
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.arrays import Float32, Float64, Int32, read_only
from engine.blas import blas_threads
from engine.counts.neighbours import check_memory, count_neighbours_steps, stacked_steps
from engine.embeddings.count_based_config import CountBasedConfig
from engine.embeddings.course import Course, watched_rows
from engine.embeddings.measuring import HeldOutScore, score_pairs
from engine.embeddings.progress import CELLS, EmbeddingProgress
from engine.embeddings.sentences import HeldOutPairs, sentences_steps
from engine.embeddings.space import EmbeddingSpace
from engine.embeddings.truncated_svd import ROWS, SPARE, Decomposition, decompose, row_blocks
from engine.messages import Message, UserError
from engine.text.corpus import Corpus
from engine.training import Steps, Trainer, WorkProgress, run

if TYPE_CHECKING:  # SciPy is loaded when first used
    from scipy.sparse import csr_array

TABLES = 6  # of the width of the decomposition, alive at the same time


@dataclass(frozen=True, eq=False)
class CountBasedModel:
    """The vectors and what is known of the matrix they stand for.

    Attributes
    ----------
    space
        u σ^power, one row per word; as many columns as there are words, if these are fewer than
        the dimensions asked for.
    contexts
        float32 (V, D), v σ^(1 - power): products with it are nearest to M.
    singular_values
        float64 (D,), σ, largest first.
    explained
        The share of the squares in M that the vectors keep, 0 to 1.
    cells
        How many pairs of words stand together more often than by chance.
    held_out
        How well it ranks the pairs kept back; its loss is not a number, for it has none.
    """

    space: EmbeddingSpace
    contexts: Float32
    singular_values: Float64
    explained: float
    cells: int
    config: CountBasedConfig
    held_out: HeldOutScore


def train_count_based(corpus: Corpus, config: CountBasedConfig | None = None) -> CountBasedModel:
    """Count, weigh and decompose."""
    return run(train_count_based_steps(corpus, config))


def train_count_based_steps(
    corpus: Corpus, config: CountBasedConfig | None = None, *, watch: Sequence[str] | None = None
) -> Trainer[EmbeddingProgress | WorkProgress, CountBasedModel]:
    """Do the same step by step, so that it can be watched and finished early.

    A snapshot counts the cells multiplied so far; its epochs are rounds, and its loss is the mean
    square of what M and the products of the vectors differ by. ``watch`` are the words whose
    vectors go into every snapshot; None: the most frequent that mean something.
    """
    config = config or CountBasedConfig()
    sentences = yield from sentences_steps(
        corpus, config.min_count, held_out=config.keep_back, seed=config.seed
    )
    vocabulary = sentences.vocabulary
    size = len(vocabulary)
    tables = TABLES * 4 * size * min(size, config.dimension + SPARE)
    check_memory(vocabulary.counts, config.window, len(sentences.offsets), tables)
    counted = yield from count_neighbours_steps(
        sentences.ids, sentences.offsets, size, config.window, by_distance=config.by_distance
    )
    matrix = yield from ppmi_steps(counted, config.smoothing, config.shift)
    del counted
    rounds = config.iterations + 1
    course = Course(
        2 * matrix.nnz * rounds,
        rounds,
        0.0,
        vocabulary,
        watched_rows(vocabulary, corpus.language, watch),
        Message("Finding the strongest directions"),
        falling=False,
        unit=CELLS,
    )
    found, explained, score = yield from _decompose(matrix, config, course, sentences.held_out)
    vectors = yield from _table_steps(found.left, config.power, size)
    contexts = yield from _table_steps(found.right, 1 - config.power, size)
    return CountBasedModel(
        EmbeddingSpace(read_only(vectors), vocabulary),
        read_only(contexts),
        read_only(found.values),
        explained,
        matrix.nnz,
        config,
        score,
    )


def ppmi_steps(counted: "csr_array", smoothing: float, shift: float) -> Steps["csr_array"]:
    """Return the matrix M, CSR float32, of co-occurrence counts (V, V).

    Parameters
    ----------
    smoothing
        The power to which the counts of contexts are taken.
    shift
        The k of which the logarithm is taken off.

    Raises
    ------
    UserError
        When no pair stands together more often than by chance.
    """
    size, pairs = counted.shape[0], counted.nnz
    totals = np.zeros(size)  # of columns too, for the counts are symmetric
    for rows, starts, cells in row_blocks(counted):
        owners = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
        totals[rows] = np.bincount(owners, counted.data[cells], minlength=len(starts) - 1)
        yield WorkProgress(cells.stop, pairs, Message("Adding up counts"))
    of_words = np.log(np.where(totals > 0, totals, 1))  # words without neighbours have no cells
    of_contexts = smoothing * of_words - np.log((totals**smoothing).sum()) + np.log(shift)
    parts = []
    for rows, starts, cells in row_blocks(counted):
        columns = counted.indices[cells]
        chance = np.repeat(of_words[rows], np.diff(starts)) + of_contexts[columns]
        values = np.log(counted.data[cells].astype(np.float64)) - chance
        parts.append(_above_zero(values, columns, starts, size))
        yield WorkProgress(cells.stop, pairs, Message("Comparing counts with chance"))
    if not any(part.nnz for part in parts):
        raise UserError(
            "No two words stand together more often than by chance; lower “Shift” or open a longer"
            " text."
        )
    return (yield from stacked_steps(parts, size))


def _above_zero(values: Float64, columns: Int32, starts: Int32, size: int) -> "csr_array":
    from scipy.sparse import csr_array

    kept = np.flatnonzero(values > 0)
    cells = values[kept].astype(np.float32), columns[kept], np.searchsorted(kept, starts)
    return csr_array(cells, shape=(len(starts) - 1, size))


def _decompose(
    matrix: "csr_array", config: CountBasedConfig, course: Course, held_out: HeldOutPairs
) -> Trainer[EmbeddingProgress, tuple[Decomposition, float, HeldOutScore]]:
    """Find the strongest directions; where asked to finish, those known after this round."""
    size = matrix.shape[0]
    rank, squares = min(config.dimension, size), _squares(matrix)
    shown = np.zeros((len(course.watched), rank), np.float32)
    latest, finish, score = None, False, HeldOutScore(float("nan"), float("nan"))
    rng = np.random.default_rng(config.seed)
    for done, known in decompose(matrix, rank, config.iterations, rng):
        fresh, latest = known is not latest, known
        course.advance(done)
        if known is not None and fresh:
            shown = known.left(config.power, course.watched)
            course.advance(done, squares - float((known.values**2).sum()), float(size) ** 2)
            score = _judge(known, config.power, held_out)
            course.judged(score, 0.0)
        if fresh or course.due():
            finish |= course.obey((yield course.snapshot(shown.copy())))
        if finish and latest is not None:
            break
    assert latest is not None
    return latest, float((latest.values**2).sum()) / squares, score


def _judge(found: Decomposition, power: float, held_out: HeldOutPairs) -> HeldOutScore:
    """Score the pairs kept back, by the rows of their words alone."""
    pairs = held_out.words, held_out.contexts, held_out.noise
    rows, places = np.unique(np.concatenate([ids.ravel() for ids in pairs]), return_inverse=True)
    ends = np.cumsum([ids.size for ids in pairs])[:-1]
    words, contexts, noise = np.split(places.astype(np.int32), ends)
    among = HeldOutPairs(words, contexts, noise.reshape(held_out.noise.shape))
    score = score_pairs(among, found.left(power, rows), found.right(1 - power, rows))
    return HeldOutScore(float("nan"), score.ranking)


def _table_steps(side: Callable[..., Float32], power: float, size: int) -> Steps[Float32]:
    """Return all rows of one side of a decomposition."""
    parts = []
    for begin in range(0, size, ROWS):
        yield WorkProgress(begin, size, Message("Putting the vectors together"))
        parts.append(side(power, slice(begin, begin + ROWS)))
    return np.concatenate(parts)


def _squares(matrix: "csr_array") -> float:
    """Return the sum of all squared cells, in float64."""
    parts = (matrix.data[cells].astype(np.float64) for _, _, cells in row_blocks(matrix))
    with blas_threads(1):  # two, waiting for each other, took seventy times as long
        return sum(float(np.vecdot(part, part)) for part in parts)
