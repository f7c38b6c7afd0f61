"""The settings of FastText."""

from dataclasses import dataclass

from engine.config import Annotated, Help, Label, More, Range, check
from engine.embeddings.shared_settings import (
    Dimension,
    Epochs,
    KeepBack,
    Negatives,
    Seed,
    Subsample,
    Window,
    Windowing,
)
from engine.messages import UserError


@dataclass(frozen=True)
class FastTextConfig:
    """How FastText learns; the defaults are those of fastText, with more frequent words kept."""

    algorithm: Windowing = "skip-gram"
    dimension: Dimension = 100
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
    window: Window = 5
    epochs: Epochs = 5
    min_count: Annotated[
        int,
        Range(1, 1000),
        Label("Rarest word learned"),
        Help("Words that occur less often are left out; they get their vectors from pieces."),
    ] = 5
    negatives: Negatives = 5
    learning_rate: Annotated[
        float,
        Range(0.0001, 0.5),
        Label("Learning rate"),
        Help("How large the first steps are; it falls to almost nothing at the end."),
    ] = 0.05
    subsample: Subsample = 1e-3
    buckets: Annotated[
        int,
        Range(1, 20_000_000),
        Label("Places for pieces"),
        Help("Pieces are numbered up to this; if there are more of them, some share a vector."),
        More(),
    ] = 2_000_000
    keep_back: KeepBack = True
    seed: Seed = 1

    def __post_init__(self) -> None:
        check(self)
        if self.min_n > self.max_n > 0:
            raise UserError(
                "“Shortest piece” ({low}) must not be longer than “Longest piece” ({high}).",
                low=self.min_n,
                high=self.max_n,
            )
