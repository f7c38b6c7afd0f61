"""The settings of GloVe."""

from dataclasses import dataclass

from engine.config import Annotated, Help, Label, More, Range, check


@dataclass(frozen=True)
class GloVeConfig:
    """How GloVe counts and learns; steps and weights are those of the published program."""

    dimension: Annotated[
        int,
        Range(2, 1000),
        Label("Dimensions"),
        Help("How many numbers describe a word; 50 to 100 are enough for one book."),
    ] = 100
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
    min_count: Annotated[
        int,
        Range(1, 1000),
        Label("Rarest word learned"),
        Help("Words that occur less often are left out before windows are laid."),
    ] = 5
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
