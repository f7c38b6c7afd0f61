"""The settings of Word2Vec."""

from dataclasses import dataclass
from typing import Literal

from engine.config import Annotated, Choice, Help, Label, More, Range, check
from engine.embeddings.shared_settings import (
    Dimension,
    Epochs,
    KeepBack,
    MinCount,
    Negatives,
    Seed,
    Subsample,
    Window,
    Windowing,
)

Output = Literal["negative sampling", "hierarchical softmax"]


@dataclass(frozen=True)
class Word2VecConfig:
    """How Word2Vec learns.

    The defaults are those of word2vec.c, but for the learning rate of skip-gram: 0.05 as for CBOW,
    twice the usual, which blocks with a cap (``tiles``) bear and short trainings gain by.
    """

    algorithm: Windowing = "skip-gram"
    dimension: Dimension = 100
    window: Window = 5
    epochs: Epochs = 5
    min_count: MinCount = 5
    negatives: Negatives = 5
    learning_rate: Annotated[
        float,
        Range(0.0001, 0.1),
        Label("Learning rate"),
        Help("How large the first steps are; it falls to almost nothing at the end."),
    ] = 0.05
    subsample: Subsample = 1e-3
    output: Annotated[
        Output,
        Choice(
            {
                "negative sampling": "Negative sampling",
                "hierarchical softmax": "Hierarchical softmax",
            }
        ),
        Label("Guess checked by"),
        Help("Against a few random words, or along the branches of a Huffman tree."),
        More(),
    ] = "negative sampling"
    keep_back: KeepBack = True
    seed: Seed = 1

    def __post_init__(self) -> None:
        check(self)
