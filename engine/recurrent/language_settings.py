"""Settings that a language model and a race of two share, each with its limits and words."""

from typing import Annotated

from engine.config import Choice, Help, Label, More, Range
from engine.messages import UserError
from engine.optim import Name
from engine.recurrent.symbols import Unit

UnitChoice = Annotated[
    Unit,
    Choice({"char": "characters", "word": "words"}),
    Label("Reads and writes"),
    Help("Characters are few and need no rules; words see further back."),
]
HiddenUnits = Annotated[
    int,
    Range(1, 2048),
    Label("Hidden units"),
    Help("How many numbers the state has; more can remember more, and learn slower."),
]
StackedLayers = Annotated[
    int,
    Range(1, 3),
    Label("Layers"),
    Help("Networks on top of each other; each reads the states of the one below."),
]
SequenceLength = Annotated[
    int,
    Range(1, 1000),
    Label("Sequence length"),
    Help("How many symbols the gradient goes back through."),
]
Streams = Annotated[
    int,
    Range(1, 512),
    Label("Streams"),
    Help("In how many places the text is read at once."),
]
Epochs = Annotated[
    int,
    Range(1, 10_000),
    Label("Epochs"),
    Help("How often the whole text is gone through."),
]
LearningRate = Annotated[
    float,
    Range(0.0, 1e30),
    Label("Learning rate"),
    Help("How large the first steps are; too large, and the loss explodes."),
]
ClipAt = Annotated[
    float,
    Range(0.0, 1000.0),
    Label("Clip gradients at"),
    Help("A gradient that is longer is shortened to this; 0 lets it explode."),
]
OptimiserName = Annotated[
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
]
Patience = Annotated[
    int,
    Range(0, 1000),
    Label("Patience"),
    Help(
        "Stops after so many epochs without a better result on unseen text and takes the best"
        " weights; 0 never stops."
    ),
    More(),
]
KeepBack = Annotated[
    float,
    Range(0.0, 0.5),
    Label("Kept back for measuring"),
    Help("Share of the text, at its end, that is not learned but used to measure the model."),
    More(),
]


def check_patience(patience: int, keep_back: float) -> None:
    """Refuse to wait for a better result that nobody can measure."""
    if patience and not keep_back:
        raise UserError("“Patience” looks at unseen text: keep some back, or set it to 0.")
