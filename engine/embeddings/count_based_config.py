"""The settings of the count-based vectors."""

from dataclasses import dataclass

from engine.config import Annotated, Help, Label, More, Range, check
from engine.embeddings.shared_settings import KeepBack, MinCount, Seed


@dataclass(frozen=True)
class CountBasedConfig:
    """How neighbours are counted, weighed and squeezed into short vectors."""

    dimension: Annotated[
        int,
        Range(2, 1000),
        Label("Dimensions"),
        Help("How many numbers describe a word; never more than there are words."),
    ] = 100
    window: Annotated[
        int,
        Range(1, 50),
        Label("Window"),
        Help("How many words to the left and right count as neighbours, at most."),
    ] = 5
    min_count: MinCount = 5
    by_distance: Annotated[
        bool,
        Label("Near ones count more"),
        Help("A neighbour at distance d counts 1 / d; otherwise all count 1."),
        More(),
    ] = True
    smoothing: Annotated[
        float,
        Range(0.0, 1.0),
        Label("Smoothing of contexts"),
        Help("Context counts are taken to this power, so that rare ones surprise less; 1 is none."),
        More(),
    ] = 0.75
    shift: Annotated[
        float,
        Range(1.0, 100.0),
        Label("Shift"),
        Help("A pair must occur more than this many times as often as by chance."),
        More(),
    ] = 1.0
    power: Annotated[
        float,
        Range(0.0, 1.0),
        Label("Power of the strengths"),
        Help("How much strong directions count: 0 all alike, 1 as strong as they are."),
        More(),
    ] = 0.5
    iterations: Annotated[
        int,
        Range(0, 50),
        Label("Rounds"),
        Help("How often the directions are improved; more is more exact."),
        More(),
    ] = 4
    keep_back: KeepBack = True
    seed: Seed = 1

    def __post_init__(self) -> None:
        check(self)
