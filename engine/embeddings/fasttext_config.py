"""Everything one can choose about a FastText training."""

from dataclasses import dataclass

from engine.config import Annotated, Choice, Help, Label, More, Range, check
from engine.messages import UserError


@dataclass(frozen=True)
class FastTextConfig:
    """How word vectors made of pieces are trained; the defaults are those of fastText."""

    algorithm: Annotated[
        str,
        Choice({"skip-gram": "Skip-gram", "cbow": "CBOW"}),
        Label("Method"),
        Help("Skip-gram guesses the neighbours from a word; CBOW the word from its neighbours."),
    ] = "skip-gram"
    dimension: Annotated[
        int,
        Range(1, 2_000),
        Label("Dimension"),
        Help("How many numbers a word becomes; more hold more, and need more text."),
    ] = 100
    window: Annotated[
        int,
        Range(1, 20),
        Label("Window"),
        Help("How many words on each side count as neighbours, at most."),
    ] = 5
    negatives: Annotated[
        int,
        Range(1, 50),
        Label("Noise words"),
        Help("How many random words each pair of true neighbours is told apart from."),
    ] = 5
    epochs: Annotated[
        int,
        Range(1, 1_000),
        Label("Epochs"),
        Help("How many times the text is read; short texts need more."),
    ] = 5
    learning_rate: Annotated[
        float,
        Range(0.0001, 1),
        Label("Learning rate"),
        Help("The size of the first steps; they shrink to nothing towards the end."),
    ] = 0.05
    min_n: Annotated[
        int,
        Range(0, 12),
        Label("Shortest piece"),
        Help("The fewest letters of the pieces a word is cut into; Chinese wants 1."),
    ] = 3
    max_n: Annotated[
        int,
        Range(0, 12),
        Label("Longest piece"),
        Help("The most letters of a piece; 0 leaves the pieces out, and only whole words learn."),
    ] = 6
    min_count: Annotated[
        int,
        Range(1, 1_000_000),
        More(),
        Label("Rarest word learned"),
        Help("Words that occur fewer times than this are left out; their pieces still give them."),
    ] = 5
    subsample: Annotated[
        float,
        Range(0, 1),
        More(),
        Label("Thinning of frequent words"),
        Help("Words more frequent than this share are skipped at random; 0 skips none."),
    ] = 1e-4
    buckets: Annotated[
        int,
        Range(1, 20_000_000),
        More(),
        Label("Places for pieces"),
        Help("Pieces are numbered up to this; where there are fewer, some share a vector."),
    ] = 2_000_000
    seed: Annotated[
        int,
        Range(0, 2**31 - 1),
        More(),
        Label("Seed"),
        Help("The same seed gives the same vectors again."),
    ] = 1

    def __post_init__(self) -> None:
        check(self)
        if self.min_n > self.max_n > 0:
            raise UserError(
                "“Shortest piece” ({low}) must not be longer than “Longest piece” ({high}).",
                low=self.min_n,
                high=self.max_n,
            )
