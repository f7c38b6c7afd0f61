"""One embedding by whichever method: the settings they share, and what each needs of its own.

Skip-gram, CBOW, GloVe and FastText learn; the count-based one is worked out at once. All of them
take a window of neighbours and give every word a vector, so they can be chosen, watched and
compared as one thing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from engine.config import Annotated, Choice, Help, Label, More, Range, When, check
from engine.embeddings.count_based import train_count_based_steps
from engine.embeddings.count_based_config import CountBasedConfig
from engine.embeddings.fasttext import train_fasttext_steps
from engine.embeddings.fasttext_config import FastTextConfig
from engine.embeddings.glove import train_glove_steps
from engine.embeddings.glove_config import GloVeConfig
from engine.embeddings.measuring import HeldOutScore
from engine.embeddings.progress import EmbeddingProgress
from engine.embeddings.shared_settings import Dimension, KeepBack, MinCount, Seed, Window
from engine.embeddings.space import EmbeddingSpace
from engine.embeddings.word2vec import train_word2vec_steps
from engine.embeddings.word2vec_config import Word2VecConfig
from engine.messages import UserError
from engine.text.corpus import Corpus
from engine.training import Trainer, WorkProgress, run

Method = Literal["skip-gram", "cbow", "glove", "fasttext", "count"]
LEARNING = ("skip-gram", "cbow", "glove", "fasttext")
GUESSING = ("skip-gram", "cbow", "fasttext")
LEARNING_RATE = 0.05


@dataclass(frozen=True)
class EmbeddingConfig:
    """Which method, and how it learns."""

    method: Annotated[
        Method,
        Choice(
            {
                "skip-gram": "Word2Vec skip-gram",
                "cbow": "Word2Vec CBOW",
                "glove": "GloVe",
                "fasttext": "FastText",
                "count": "Counting (PPMI + SVD)",
            }
        ),
        Label("Method"),
        Help("Five ways from neighbours to vectors; each is explained beside the picture."),
    ] = "skip-gram"
    dimension: Dimension = 50
    window: Window = 5
    epochs: Annotated[
        int,
        Range(1, 1000),
        Label("Epochs"),
        Help("How often the whole text is gone through; short texts need more."),
        When("method", LEARNING),
    ] = 10
    min_count: MinCount = 3
    min_n: Annotated[
        int,
        Range(1, 20),
        Label("Shortest piece"),
        Help("The fewest letters of the pieces a word is cut into; for Chinese take 1."),
        When("method", ("fasttext",)),
    ] = 3
    max_n: Annotated[
        int,
        Range(1, 20),
        Label("Longest piece"),
        Help("The most letters of a piece of a word."),
        When("method", ("fasttext",)),
    ] = 6
    negatives: Annotated[
        int,
        Range(1, 50),
        Label("Negative words"),
        Help("How many random words each pair is told apart from."),
        When("method", GUESSING),
    ] = 5
    learning_rate: Annotated[
        float,
        Range(0.0, 0.1),
        Label("Learning rate"),
        Help("How large the first steps are; 0 takes what suits the method."),
        When("method", LEARNING),
        More(),
    ] = 0.0
    subsample: Annotated[
        float,
        Range(0.0, 1.0),
        Label("Thin out above"),
        Help("Words with a larger share of the text are skipped now and then; 0 skips none."),
        When("method", GUESSING),
        More(),
    ] = 1e-3
    output: Annotated[
        Literal["negative sampling", "hierarchical softmax"],
        Choice(
            {
                "negative sampling": "Negative sampling",
                "hierarchical softmax": "Hierarchical softmax",
            }
        ),
        Label("Guess checked by"),
        Help("Against a few random words, or along the branches of a Huffman tree."),
        When("method", ("skip-gram", "cbow")),
        More(),
    ] = "negative sampling"
    keep_back: KeepBack = True
    seed: Seed = 1

    def __post_init__(self) -> None:
        check(self)
        if self.method == "fasttext" and self.min_n > self.max_n:
            raise UserError(
                "“Shortest piece” ({low}) must not be longer than “Longest piece” ({high}).",
                low=self.min_n,
                high=self.max_n,
            )

    @property
    def first_learning_rate(self) -> float:
        """The step size a run begins with; 0 for what does not learn."""
        return 0.0 if self.method == "count" else self.learning_rate or LEARNING_RATE


@dataclass(frozen=True, eq=False)
class EmbeddingModel:
    """An embedding, and how it was made.

    Attributes
    ----------
    learned
        The method's own model: Word2VecModel, GloVeModel, FastTextModel or CountBasedModel.
    epochs
        Passes over the text; 0 for the count-based method.
    held_out
        How well it does on the pairs kept back.
    language
        The language of the text.
    """

    space: EmbeddingSpace
    config: EmbeddingConfig
    learned: Any
    epochs: float
    held_out: HeldOutScore
    language: str

    @property
    def goes_on(self) -> bool:
        """Whether it can learn further; what was counted is done."""
        return self.config.method in LEARNING


def train_embedding(
    corpus: Corpus,
    config: EmbeddingConfig | None = None,
    *,
    start: EmbeddingModel | None = None,
) -> EmbeddingModel:
    """Train by the chosen method; ``start`` goes on from an earlier model."""
    return run(train_embedding_steps(corpus, config, start=start))


def train_embedding_steps(
    corpus: Corpus,
    config: EmbeddingConfig | None = None,
    *,
    start: EmbeddingModel | None = None,
    watch: Sequence[str] | None = None,
) -> Trainer[EmbeddingProgress | WorkProgress, EmbeddingModel]:
    """Do the same step by step, so that it can be watched, changed and finished early."""
    config = config or EmbeddingConfig()
    learned = yield from _trainer(corpus, config, start, watch)
    return EmbeddingModel(
        learned.space,
        config,
        learned,
        0.0 if config.method == "count" else learned.epochs,
        learned.held_out,
        corpus.language,
    )


def _trainer(
    corpus: Corpus,
    config: EmbeddingConfig,
    start: EmbeddingModel | None,
    watch: Sequence[str] | None,
) -> Trainer[EmbeddingProgress | WorkProgress, Any]:
    if start is not None and start.config.method != config.method:
        raise UserError("The last run used another method; press “Run” to start anew.")
    earlier = None if start is None else start.learned
    shared: dict[str, Any] = {
        "dimension": config.dimension,
        "window": config.window,
        "min_count": config.min_count,
        "keep_back": config.keep_back,
        "seed": config.seed,
    }
    if config.method == "count":
        return train_count_based_steps(corpus, CountBasedConfig(**shared), watch=watch)
    shared |= {"epochs": config.epochs, "learning_rate": config.first_learning_rate}
    if config.method == "glove":
        return train_glove_steps(corpus, GloVeConfig(**shared), start=earlier, watch=watch)
    shared |= {"negatives": config.negatives, "subsample": config.subsample}
    if config.method == "fasttext":
        pieces = FastTextConfig(min_n=config.min_n, max_n=config.max_n, **shared)
        return train_fasttext_steps(corpus, pieces, start=earlier, watch=watch)
    windows = Word2VecConfig(algorithm=config.method, output=config.output, **shared)
    return train_word2vec_steps(corpus, windows, start=earlier, watch=watch)
