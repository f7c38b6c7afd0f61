"""The settings of recurrent language models."""

from dataclasses import dataclass
from typing import Literal

from engine.config import Annotated, Choice, Help, Label, More, Range, check
from engine.embeddings.shared_settings import Seed
from engine.messages import UserError
from engine.optim import Name
from engine.pace import Schedule
from engine.recurrent.cells import Cell
from engine.recurrent.symbols import Unit


@dataclass(frozen=True)
class LanguageModelConfig:
    """How a recurrent network learns to guess what comes next."""

    cell: Annotated[
        Cell,
        Choice({"lstm": "LSTM", "rnn": "Simple RNN"}),
        Label("Cell"),
        Help("The LSTM carries a memory past many steps; the simple RNN forgets soon."),
    ] = "lstm"
    unit: Annotated[
        Unit,
        Choice({"char": "characters", "word": "words"}),
        Label("Reads and writes"),
        Help("Characters are few and need no rules; words see further back."),
    ] = "char"
    hidden: Annotated[
        int,
        Range(1, 2048),
        Label("Hidden units"),
        Help("How many numbers the state has; more can remember more, and learn slower."),
    ] = 128
    layers: Annotated[
        int,
        Range(1, 3),
        Label("Layers"),
        Help("Networks on top of each other; each reads the states of the one below."),
    ] = 1
    steps: Annotated[
        int,
        Range(1, 1000),
        Label("Sequence length"),
        Help("How many symbols the gradient goes back through."),
    ] = 50
    batch: Annotated[
        int,
        Range(1, 512),
        Label("Streams"),
        Help("In how many places the text is read at once."),
    ] = 32
    epochs: Annotated[
        int,
        Range(1, 10_000),
        Label("Epochs"),
        Help("How often the whole text is gone through."),
    ] = 10
    learning_rate: Annotated[
        float,
        Range(0.0, 1e30),
        Label("Learning rate"),
        Help("How large the first steps are; too large, and the loss explodes."),
    ] = 0.002
    clip: Annotated[
        float,
        Range(0.0, 1000.0),
        Label("Clip gradients at"),
        Help("A gradient that is longer is shortened to this; 0 lets it explode."),
    ] = 5.0
    clipping: Annotated[
        Literal["length", "numbers"],
        Choice({"length": "the whole gradient", "numbers": "each number"}),
        Label("What is clipped"),
        Help("Shortening the whole keeps its direction; cutting each number changes it."),
        More(),
    ] = "length"
    optimiser: Annotated[
        Name,
        Choice(
            {
                "adam": "Adam",
                "rmsprop": "RMSprop",
                "adagrad": "AdaGrad",
                "momentum": "Momentum",
                "sgd": "Plain gradient",
            }
        ),
        Label("Optimiser"),
        Help("How steps are made from gradients; Adam needs the least tuning."),
        More(),
    ] = "adam"
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
        Help("Numbers by which a symbol is known; 0 leaves the choice to the number of symbols."),
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
    keep_back: Annotated[
        float,
        Range(0.0, 0.5),
        Label("Kept back for measuring"),
        Help("Share of the text, at its end, that is not learned but used to measure the model."),
        More(),
    ] = 0.1
    patience: Annotated[
        int,
        Range(0, 1000),
        Label("Patience"),
        Help(
            "Stops after so many epochs without a better result on unseen text and takes the best"
            " weights; 0 never stops."
        ),
        More(),
    ] = 0
    seed: Seed = 1

    def __post_init__(self) -> None:
        check(self)
        if self.patience and not self.keep_back:
            raise UserError("“Patience” looks at unseen text: keep some back, or set it to 0.")
