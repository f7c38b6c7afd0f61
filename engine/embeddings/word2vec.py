"""Word2Vec: words that keep the same company get similar vectors.

Mikolov, Chen, Corrado and Dean (2013) turned the idea of Harris (1954) and Firth (1957), that a
word is known by the company it keeps, into a guessing game that runs over any text. *Skip-gram*
guesses each neighbour c from the word w, *CBOW* guesses the word from the mean of its neighbours.
Each word has two vectors, x as the one that guesses and y as the one that is guessed, and a guess
is scored x_w · y_c. The vectors x, a by-product of the game, are the embedding.

Choosing among V words at each guess would be slow, so *negative sampling* asks an easier question,
true pair or drawn at random?

    loss = - ln σ(x_w · y_c) - Σₖ ln σ(-x_w · y_nₖ),    n₁ … n_K drawn as f(n)^0.75

*Hierarchical softmax* (Morin and Bengio 2005) asks the other way: is c in the left or right half,
and so on down a Huffman tree (``hierarchical``).

Semantics are those of word2vec.c: rare words dropped, frequent ones thinned out, dynamic windows,
a learning rate that falls in a straight line. What differs is the order of the sums: a block of
text is taken at once, with the noise shared inside it and a cap on steps that pile up (``tiles``),
and two blocks at a time (``lanes``).

>>> from engine.text import build_corpus
>>> corpus = build_corpus(["the king rules the land", "the queen rules the land"] * 50)
>>> model = train_word2vec(corpus, Word2VecConfig(dimension=10, min_count=1, subsample=0))
>>> model.space.vectors.shape
(5, 10)
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.arrays import Float32
from engine.embeddings.course import Course, watched_rows
from engine.embeddings.dealing import Dealer, block_shape
from engine.embeddings.hierarchical import CENTRES, TreeBlock, score_pairs_by_tree
from engine.embeddings.huffman import huffman_tree
from engine.embeddings.lanes import LANES, Work
from engine.embeddings.measuring import HeldOutScore, score_pairs
from engine.embeddings.pairs import PairGame, batch_words, train_pairs_steps
from engine.embeddings.progress import EmbeddingProgress
from engine.embeddings.sampling import Sampler
from engine.embeddings.sentences import Sentences, sentences_steps
from engine.embeddings.space import EmbeddingSpace
from engine.embeddings.tables import WordTable, random_vectors
from engine.embeddings.tiles import CbowBlock, SkipGramBlock
from engine.embeddings.word2vec_config import Word2VecConfig
from engine.messages import Message, UserError
from engine.text.corpus import Corpus
from engine.text.vocabulary import Vocabulary
from engine.training import Trainer, WorkProgress, run


@dataclass(frozen=True, eq=False)
class Word2VecModel:
    """What was learned, and what is needed to go on.

    Attributes
    ----------
    space
        The input vectors x.
    outputs
        float32 (V, D), the output vectors y; those of the V - 1 inner nodes of the tree, where
        guesses were checked down a tree.
    epochs
        Passes over the text so far; a fraction where the training was asked to finish.
    held_out
        How well it does on the pairs kept back.
    """

    space: EmbeddingSpace
    outputs: Float32
    config: Word2VecConfig
    epochs: float
    held_out: HeldOutScore


def train_word2vec(
    corpus: Corpus, config: Word2VecConfig | None = None, *, start: Word2VecModel | None = None
) -> Word2VecModel:
    """Train on a corpus; ``start`` goes on from an earlier model for ``config.epochs`` more."""
    return run(train_word2vec_steps(corpus, config, start=start))


def train_word2vec_steps(
    corpus: Corpus,
    config: Word2VecConfig | None = None,
    *,
    start: Word2VecModel | None = None,
    watch: Sequence[str] | None = None,
    threads: int | None = None,
) -> Trainer[EmbeddingProgress | WorkProgress, Word2VecModel]:
    """Do the same step by step, so that it can be watched, changed and finished early.

    Parameters
    ----------
    watch
        The words whose vectors go into every snapshot; None: the most frequent that mean something.
    threads
        1 or 2, without influence on the result; None: 2 where there are two cores.
    """
    config = config or Word2VecConfig()
    sentences = yield from sentences_steps(
        corpus, config.min_count, held_out=config.keep_back, seed=config.seed
    )
    vocabulary = sentences.vocabulary
    inputs, outputs = _tables(vocabulary, config, start)
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
    space = EmbeddingSpace(inputs.copy(), vocabulary)
    return Word2VecModel(space, outputs.copy(), config, course.epochs, game.judge())


def _tables(
    vocabulary: Vocabulary, config: Word2VecConfig, start: Word2VecModel | None
) -> tuple[WordTable, WordTable]:
    if start is None:
        size = len(vocabulary)
        rng = np.random.default_rng(config.seed)
        inputs = WordTable(random_vectors(size, config.dimension, rng))
        nodes = size if config.output == "negative sampling" else size - 1
        return inputs, WordTable(np.zeros((nodes, config.dimension), np.float32))
    if start.space.vocabulary.tokens != vocabulary.tokens:
        raise UserError("The model knows other words than this text has; train a new one.")
    if start.space.vectors.shape[1] != config.dimension or start.config.output != config.output:
        raise UserError(
            "The model was made with other settings of “Dimensions” or “Guess checked by”; train a"
            " new one."
        )
    return WordTable(start.space.vectors), WordTable(start.outputs)


def _game(
    sentences: Sentences,
    config: Word2VecConfig,
    inputs: WordTable,
    outputs: WordTable,
    rng: np.random.Generator,
) -> PairGame:
    counts, held_out = sentences.vocabulary.counts, sentences.held_out
    works: Sequence[Work]
    if config.output == "hierarchical softmax":
        tree, mean = huffman_tree(counts), config.algorithm == "cbow"
        shape = block_shape(counts, config, longest=CENTRES)
        trees = [TreeBlock(shape, tree, mean) for _ in range(LANES)]
        works, work = trees, trees[0].work
    else:
        shape = block_shape(counts, config)
        block = SkipGramBlock if config.algorithm == "skip-gram" else CbowBlock
        works, work = [block(shape, len(counts)) for _ in range(LANES)], shape.work

    def judge() -> HeldOutScore:
        if config.output == "hierarchical softmax":
            return score_pairs_by_tree(held_out, inputs.view(), outputs.view(), tree)
        return score_pairs(held_out, inputs.view(), outputs.view())

    return PairGame(
        sampler=Sampler(sentences, config.window, config.subsample, rng),
        dealer=Dealer(shape, counts, rng),
        inputs=inputs,
        outputs=outputs,
        works=works,
        judge=judge,
        dimension=config.dimension,
        batch=batch_words(work),
    )
