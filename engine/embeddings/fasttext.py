"""FastText: Word2Vec on words that are made of pieces.

Bojanowski, Grave, Joulin and Mikolov (2017, "Enriching word vectors with subword information")
changed one thing in skip-gram and CBOW: the vector x_w that guesses is the mean over a row of the
word and the rows of its letter n-grams (``subwords``),

    x_w = (v_w + Σ z_g) / (n + 1),        loss = - ln σ(x_w · y_c) - Σₖ ln σ(-x_w · y_nₖ),

and every row takes the full step of x_w. Words that are written alike learn from each other, which
helps rare words, rich inflection and misspellings, and a word that was never seen has a vector.

The game, the noise and the order of the sums are those of ``word2vec``; how the rows of pieces are
trained a batch at a time is told in ``fasttext_table``, and what to ask of the result in
``fasttext_model``. fastText draws noise by f(n)^0.5; here it is f(n)^0.75 as in Word2Vec. The rows
of pieces begin at zero, those of words at random.

>>> from engine.text import build_corpus
>>> corpus = build_corpus(["the king rules the land", "the queen rules the land"] * 50)
>>> model = train_fasttext(corpus, FastTextConfig(dimension=10, min_count=1, subsample=0))
>>> model.vector("kings").shape
(10,)
"""

from collections.abc import Sequence

import numpy as np

from engine.embeddings.course import Course, watched_rows
from engine.embeddings.dealing import Dealer, block_shape
from engine.embeddings.fasttext_config import FastTextConfig
from engine.embeddings.fasttext_model import FastTextModel, fasttext_model_steps
from engine.embeddings.fasttext_table import SubwordTable, places_steps
from engine.embeddings.lanes import LANES
from engine.embeddings.measuring import HeldOutScore, score_pairs
from engine.embeddings.pairs import PairGame, batch_words, train_pairs_steps
from engine.embeddings.progress import EmbeddingProgress
from engine.embeddings.sampling import Sampler
from engine.embeddings.sentences import Sentences, sentences_steps
from engine.embeddings.subwords import Subwords, compact_steps, cut_steps
from engine.embeddings.tables import WordTable, random_vectors
from engine.embeddings.tiles import CbowBlock, SkipGramBlock
from engine.memory import available_memory, gigabytes
from engine.messages import Message, UserError
from engine.text.corpus import Corpus
from engine.text.vocabulary import Vocabulary
from engine.training import Steps, Trainer, WorkProgress, run

BATCHES = 16  # a text is cut into so many at least, so that pieces learn often enough


def train_fasttext(
    corpus: Corpus, config: FastTextConfig | None = None, *, start: FastTextModel | None = None
) -> FastTextModel:
    """Train on a corpus; ``start`` goes on from an earlier model for ``config.epochs`` more."""
    return run(train_fasttext_steps(corpus, config, start=start))


def train_fasttext_steps(
    corpus: Corpus,
    config: FastTextConfig | None = None,
    *,
    start: FastTextModel | None = None,
    watch: Sequence[str] | None = None,
    threads: int | None = None,
) -> Trainer[EmbeddingProgress | WorkProgress, FastTextModel]:
    """Do the same step by step, so that it can be watched, changed and finished early.

    Parameters
    ----------
    watch
        The words whose vectors go into every snapshot; None: the most frequent that mean something.
    threads
        1 or 2, without influence on the result; None: 2 where there are two cores.
    """
    config = config or FastTextConfig()
    sentences = yield from sentences_steps(
        corpus, config.min_count, held_out=config.keep_back, seed=config.seed
    )
    vocabulary = sentences.vocabulary
    if start is not None:
        _check_start(start, vocabulary, config)
    subwords = yield from _subwords_steps(vocabulary, config, start)
    _check_memory(len(vocabulary) + len(subwords.buckets), config.dimension)
    inputs, outputs = yield from _tables_steps(subwords, config, start)
    before = start.epochs if start else 0.0
    course = Course(
        config.epochs * len(sentences),
        config.epochs,
        config.learning_rate,
        vocabulary,
        watched_rows(vocabulary, corpus.language, watch),
        Message("Learning from neighbours"),
        epochs_before=before,
    )
    rng = np.random.default_rng([config.seed, course.seen_before])
    game = _game(sentences, config, inputs, outputs, rng)
    yield from train_pairs_steps(game, course, config.epochs, threads)
    held_out, output = game.judge(), outputs.copy()
    table = yield from inputs.whole_steps()
    return (
        yield from fasttext_model_steps(
            vocabulary, subwords, table, output, config, course.epochs, held_out
        )
    )


def _check_start(start: FastTextModel, vocabulary: Vocabulary, config: FastTextConfig) -> None:
    """Refuse to go on from a model whose rows mean something else."""
    if start.space.vocabulary.tokens != vocabulary.tokens:
        raise UserError("The model knows other words than this text has; train a new one.")
    if _sizes(start.config) != _sizes(config):
        raise UserError(
            "The model was made with other settings of “Dimensions”, “Shortest piece”, “Longest"
            " piece” or “Places for pieces”; train a new one."
        )


def _sizes(config: FastTextConfig) -> tuple[int, int, int, int]:
    return config.dimension, config.min_n, config.max_n, config.buckets


def _check_memory(rows: int, dimension: int) -> None:
    """Refuse what does not fit: the rows, and once more as they are handed over."""
    needed, free = 2 * 4 * rows * dimension, available_memory()
    if free is not None and needed > free:
        raise UserError(
            "The pieces of these words need about {need} GB of memory; {free} GB are free. Raise"
            " “Rarest word learned” or lower “Dimensions”.",
            need=gigabytes(needed),
            free=gigabytes(free),
        )


def _subwords_steps(
    vocabulary: Vocabulary, config: FastTextConfig, start: FastTextModel | None
) -> Steps[Subwords]:
    """Cut the words; a model to start from may have rows for more pieces than theirs."""
    cut = yield from cut_steps(vocabulary.tokens, config.min_n, config.max_n, config.buckets)
    if start is not None:
        cut.used[start.buckets] = True
    return (yield from compact_steps(cut, cut.used))


def _tables_steps(
    subwords: Subwords, config: FastTextConfig, start: FastTextModel | None
) -> Steps[tuple[SubwordTable, WordTable]]:
    places = yield from places_steps(subwords)
    table = SubwordTable(subwords, places, config.dimension)
    if start is not None:
        yield from table.fill_steps(start.input)
        return table, WordTable(start.output)
    size, rng = len(subwords), np.random.default_rng(config.seed)
    yield from table.fill_steps(random_vectors(size, config.dimension, rng))
    return table, WordTable(np.zeros((size, config.dimension), np.float32))


def _game(
    sentences: Sentences,
    config: FastTextConfig,
    inputs: SubwordTable,
    outputs: WordTable,
    rng: np.random.Generator,
) -> PairGame:
    counts, held_out = sentences.vocabulary.counts, sentences.held_out
    shape = block_shape(counts, config)
    block = SkipGramBlock if config.algorithm == "skip-gram" else CbowBlock
    works = [block(shape, len(counts)) for _ in range(LANES)]

    def judge() -> HeldOutScore:
        inputs.prepare(held_out.words)
        return score_pairs(held_out, inputs.view(), outputs.view())

    return PairGame(
        sampler=Sampler(sentences, config.window, config.subsample, rng),
        dealer=Dealer(shape, counts, rng),
        inputs=inputs,
        outputs=outputs,
        works=works,
        judge=judge,
        dimension=config.dimension,
        prepare=inputs.prepare,
        batch=min(batch_words(shape.work), len(sentences) // BATCHES),
    )
