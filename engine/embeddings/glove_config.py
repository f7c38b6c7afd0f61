"""The settings of GloVe."""

from dataclasses import dataclass

from engine.config import Annotated, Help, Label, More, Range, check
from engine.embeddings.shared_settings import Dimension, KeepBack, MinCount, Seed


@dataclass(frozen=True)
class GloVeConfig:
    """How GloVe counts and learns; steps and weights are those of the published program."""

    dimension: Dimension = 100
    window: Annotated[
        int,
        Range(1, 50),
        Label("Window"),
        Help("How many words to the left and right count as neighbours; near ones count more."),
    ] = 10
    epochs: Annotated[
        int,
        Range(1, 1000),
        Label("Epochs"),
        Help("How often all pairs of neighbours are gone through; short texts need more."),
    ] = 25
    min_count: MinCount = 5
    learning_rate: Annotated[
        float,
        Range(0.0001, 1.0),
        Label("Learning rate"),
        Help("How large the first steps are; they shrink by themselves as a word is learned."),
    ] = 0.05
    x_max: Annotated[
        float,
        Range(1.0, 10_000.0),
        Label("Full weight from"),
        Help("Pairs counted this often weigh 1, rarer ones less; small for short texts."),
        More(),
    ] = 10.0
    alpha: Annotated[
        float,
        Range(0.0, 1.0),
        Label("Weight of rare pairs"),
        Help("How fast the weight of rarer pairs falls: 0 not at all, 1 with their count."),
        More(),
    ] = 0.75
    keep_back: KeepBack = True
    seed: Seed = 1

    def __post_init__(self) -> None:
        check(self)
