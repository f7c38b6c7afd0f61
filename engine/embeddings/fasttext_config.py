"""The settings of FastText."""

from dataclasses import dataclass
from typing import Literal

from engine.config import Annotated, Choice, Help, Label, More, Range, check
from engine.messages import UserError

Algorithm = Literal["skip-gram", "cbow"]


@dataclass(frozen=True)
class FastTextConfig:
    """How FastText learns; the defaults are those of fastText, with more frequent words kept."""

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
    min_n: Annotated[
        int,
        Range(0, 20),
        Label("Shortest piece"),
        Help("The fewest letters of the pieces a word is cut into; for Chinese take 1."),
    ] = 3
    max_n: Annotated[
        int,
        Range(0, 20),
        Label("Longest piece"),
        Help("The most letters of a piece; 0 leaves pieces out, so that only whole words learn."),
    ] = 6
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
        Help("Words that occur less often are left out; they get their vectors from pieces."),
    ] = 5
    negatives: Annotated[
        int,
        Range(1, 50),
        Label("Negative words"),
        Help("How many random words each pair is told apart from."),
    ] = 5
    learning_rate: Annotated[
        float,
        Range(0.0001, 0.5),
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
    buckets: Annotated[
        int,
        Range(1, 20_000_000),
        Label("Places for pieces"),
        Help("Pieces are numbered up to this; if there are more of them, some share a vector."),
        More(),
    ] = 2_000_000
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
        if self.min_n > self.max_n > 0:
            raise UserError(
                "“Shortest piece” ({low}) must not be longer than “Longest piece” ({high}).",
                low=self.min_n,
                high=self.max_n,
            )
