"""The settings of a race: those of one language model, and which cells run."""

from dataclasses import dataclass
from typing import Annotated, Literal

from engine.config import Choice, Help, Label, check
from engine.embeddings.shared_settings import Seed
from engine.recurrent.cells import Cell
from engine.recurrent.language_model_config import LanguageModelConfig
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

CELLS: dict[str, tuple[Cell, ...]] = {"both": ("rnn", "lstm"), "lstm": ("lstm",), "rnn": ("rnn",)}
WhichCells = Annotated[
    Literal["both", "lstm", "rnn"],
    Choice({"both": "RNN and LSTM", "lstm": "LSTM alone", "rnn": "RNN alone"}),
    Label("Who learns"),
    Help("Both get the same text, sizes and chance, and take turns step by step."),
]


@dataclass(frozen=True)
class RaceConfig:
    """How an RNN and an LSTM learn the same text side by side."""

    which: WhichCells = "both"
    unit: UnitChoice = "char"
    hidden: HiddenUnits = 128
    steps: SequenceLength = 50
    batch: Streams = 32
    epochs: Epochs = 10
    learning_rate: LearningRate = 0.002
    clip: ClipAt = 5.0
    layers: StackedLayers = 1
    optimiser: OptimiserName = "adam"
    keep_back: KeepBack = 0.1
    patience: Patience = 0
    seed: Seed = 1

    def __post_init__(self) -> None:
        check(self)
        check_patience(self.patience, self.keep_back)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells that learn, in the order in which they are shown."""
        return CELLS[self.which]

    def of(self, cell: Cell) -> LanguageModelConfig:
        """Return the settings of one of the models."""
        return LanguageModelConfig(
            cell=cell,
            unit=self.unit,
            hidden=self.hidden,
            layers=self.layers,
            steps=self.steps,
            batch=self.batch,
            epochs=self.epochs,
            learning_rate=self.learning_rate,
            clip=self.clip,
            optimiser=self.optimiser,
            keep_back=self.keep_back,
            patience=self.patience,
            seed=self.seed,
        )
