"""The settings of Word2Vec."""

from dataclasses import dataclass
from typing import Literal

from engine.config import Annotated, Choice, Help, Label, More, Range, check

Algorithm = Literal["skip-gram", "cbow"]
Output = Literal["negative sampling", "hierarchical softmax"]


@dataclass(frozen=True)
class Word2VecConfig:
    """How Word2Vec learns.

    The defaults are those of word2vec.c, but for the learning rate of skip-gram: 0.05 as for CBOW,
    twice the usual, which blocks with a cap (``tiles``) bear and short trainings gain by.
    """

    algorithm: Annotated[
        Algorithm,
        Choice({"skip-gram": "Skip-gram", "cbow": "CBOW"}),
        Label("Method"),
        Help(
            "Skip-gram guesses the neighbours from the word; CBOW guesses the word from its"
            " neighbours."
        ),
    ] = "skip-gram"
    dimension: Annotated[
        int,
        Range(2, 1000),
        Label("Dimensions"),
        Help("How many numbers describe a word; 50 to 100 are enough for one book."),
    ] = 100
    window: Annotated[
        int,
        Range(1, 20),
        Label("Window"),
        Help("How many words to the left and right count as neighbours, at most."),
    ] = 5
    epochs: Annotated[
        int,
        Range(1, 1000),
        Label("Epochs"),
        Help("How often the whole text is read; short texts need more."),
    ] = 5
    min_count: Annotated[
        int,
        Range(1, 1000),
        Label("Rarest word learned"),
        Help("Words that occur less often are left out before windows are laid."),
    ] = 5
    negatives: Annotated[
        int,
        Range(1, 50),
        Label("Negative words"),
        Help("How many random words each pair is told apart from."),
    ] = 5
    learning_rate: Annotated[
        float,
        Range(0.0001, 0.1),
        Label("Learning rate"),
        Help("How large the first steps are; it falls to almost nothing at the end."),
    ] = 0.05
    subsample: Annotated[
        float,
        Range(0.0, 1.0),
        Label("Thin out above"),
        Help("Words with a larger share of the text are skipped now and then; 0 skips none."),
        More(),
    ] = 1e-3
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
    keep_back: Annotated[
        bool,
        Label("Keep a part to judge"),
        Help("Keeps back up to two words in a hundred, so that learning is judged on unseen text."),
        More(),
    ] = True
    seed: Annotated[
        int,
        Range(0, 2**31 - 1),
        Label("Chance"),
        Help("The same number gives the same result again."),
        More(),
    ] = 1

    def __post_init__(self) -> None:
        check(self)
