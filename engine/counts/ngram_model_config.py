"""Everything one can choose about an n-gram language model."""

from dataclasses import dataclass

from engine.config import Annotated, Choice, Help, Label, More, Range, check


@dataclass(frozen=True)
class NgramModelConfig:
    """How an n-gram model is counted and smoothed."""

    order: Annotated[
        int,
        Range(1, 5),
        Label("Length n"),
        Help("A token is guessed from the n - 1 tokens before it; 1 looks at no context at all."),
    ] = 3
    smoothing: Annotated[
        str,
        Choice(
            {
                "kneser-ney": "Kneser-Ney",
                "witten-bell": "Witten-Bell",
                "add-k": "add a constant",
                "mle": "none, plain counts",
            }
        ),
        Label("Smoothing"),
        Help("How what never occurred gets a little probability; Kneser-Ney is usually best."),
    ] = "kneser-ney"
    held_out: Annotated[
        float,
        Range(0, 0.5),
        Label("Kept back for measuring"),
        Help("Share of the text, at its end, that is not learned but used to measure the model."),
    ] = 0.1
    discount: Annotated[
        float,
        Range(0, 1),
        More(),
        Label("Discount"),
        Help("Taken off every count by Kneser-Ney; 0 estimates it from what occurs once or twice."),
    ] = 0.75
    add_k: Annotated[
        float,
        Range(0.0001, 100),
        More(),
        Label("Added constant"),
        Help("Added to the count of every token when a constant is added."),
    ] = 0.1

    def __post_init__(self) -> None:
        check(self)
