"""The settings of t-SNE."""

from dataclasses import dataclass

from engine.config import Annotated, Choice, Help, Label, More, Range, check
from engine.projection.points import Metric


@dataclass(frozen=True)
class TsneConfig:
    """How a t-SNE map is made."""

    perplexity: Annotated[
        float,
        Range(1, 200),
        Label("Perplexity"),
        Help("About how many neighbours each word tries to keep near; few show small groups."),
    ] = 30.0
    iterations: Annotated[
        int,
        Range(1, 10_000),
        Label("Iterations"),
        Help("How often all words are moved; the map stops changing much after some hundreds."),
    ] = 750
    metric: Annotated[
        str,
        Choice({"cosine": "Cosine", "euclidean": "Euclidean"}),
        Label("Distance"),
        Help("Cosine compares directions only; Euclidean minds the length of vectors too."),
    ] = "cosine"
    seed: Annotated[
        int,
        Range(0, 2**31 - 1),
        Label("Seed"),
        Help("The same number gives the same map; another one breaks ties differently."),
    ] = 1
    early_exaggeration: Annotated[
        float,
        Range(1, 100),
        Label("Early exaggeration"),
        Help("How many times stronger neighbours attract at first, so that groups can gather."),
        More(),
    ] = 12.0
    exaggeration_iterations: Annotated[
        int,
        Range(0, 5_000),
        Label("Exaggerated iterations"),
        Help("How many of the iterations are exaggerated."),
        More(),
    ] = 250
    learning_rate: Annotated[
        float,
        Range(0, 100_000),
        Label("Learning rate"),
        Help("How far words move at once; 0 takes words divided by early exaggeration."),
        More(),
    ] = 0.0

    def __post_init__(self) -> None:
        check(self)


def metric_of(config: TsneConfig) -> Metric:
    """Return the metric of a config, as its own type."""
    return "euclidean" if config.metric == "euclidean" else "cosine"
