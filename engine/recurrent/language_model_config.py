"""The settings of recurrent language models."""

from dataclasses import dataclass
from typing import Literal

from engine.config import Annotated, Choice, Help, Label, More, Range, check
from engine.embeddings.shared_settings import Seed
from engine.pace import Schedule
from engine.recurrent.cells import Cell
from engine.recurrent.language_settings import (
    ClipAt,
    Epochs,
    HiddenUnits,
    KeepBack,
    LearningRate,
    OptimiserName,
    Patience,
    SequenceLength,
    StackedLayers,
    Streams,
    UnitChoice,
    check_patience,
)


@dataclass(frozen=True)
class LanguageModelConfig:
    """How a recurrent network learns to guess what comes next."""

    cell: Annotated[
        Cell,
        Choice({"lstm": "LSTM", "rnn": "Simple RNN"}),
        Label("Kind of cell"),
        Help("The LSTM carries a memory past many steps; the simple RNN forgets soon."),
    ] = "lstm"
    unit: UnitChoice = "char"
    hidden: HiddenUnits = 128
    layers: StackedLayers = 1
    steps: SequenceLength = 50
    batch: Streams = 32
    epochs: Epochs = 10
    learning_rate: LearningRate = 0.002
    clip: ClipAt = 5.0
    clipping: Annotated[
        Literal["length", "numbers"],
        Choice({"length": "the whole gradient", "numbers": "each number"}),
        Label("What is clipped"),
        Help("Shortening the whole keeps its direction; cutting each number changes it."),
        More(),
    ] = "length"
    optimiser: OptimiserName = "adam"
    schedule: Annotated[
        Schedule,
        Choice({"constant": "stays", "linear": "falls in a line", "cosine": "falls as a wave"}),
        Label("Learning rate over time"),
        Help("A rate that falls towards the end lets the weights settle."),
        More(),
    ] = "constant"
    dropout: Annotated[
        float,
        Range(0.0, 0.9),
        Label("Dropout"),
        Help("Share of units silenced at random, so that none relies on another alone."),
        More(),
    ] = 0.0
    embedding: Annotated[
        int,
        Range(0, 1024),
        Label("Embedding"),
        Help("How many numbers describe a symbol; 0 chooses by how many symbols there are."),
        More(),
    ] = 0
    most_symbols: Annotated[
        int,
        Range(2, 100_000),
        Label("Most different symbols"),
        Help("Rarer ones become one symbol for everything unknown."),
        More(),
    ] = 5_000
    sampled: Annotated[
        int,
        Range(0, 10_000),
        Label("Sampled symbols"),
        Help("Tells the next symbol from so many random ones instead of all; 0 from all."),
        More(),
    ] = 0
    keep_back: KeepBack = 0.1
    patience: Patience = 0
    seed: Seed = 1

    def __post_init__(self) -> None:
        check(self)
        check_patience(self.patience, self.keep_back)
