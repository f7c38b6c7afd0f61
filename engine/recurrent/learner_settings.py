"""Settings of recurrent learners, each with its limits and words in one place.

The limits keep a step short: these are small networks that a person watches and stops.
"""

from typing import Annotated

from engine.config import Choice, Help, Label, More, Range, When
from engine.recurrent.cells import Cell

CellKind = Annotated[
    Cell,
    Choice({"rnn": "Simple RNN", "lstm": "LSTM"}),
    Label("Kind of cell"),
    Help("A simple RNN overwrites its memory at each step; an LSTM has gates that protect it."),
]
Hidden = Annotated[
    int,
    Range(1, 128),
    Label("Hidden units"),
    Help("How many numbers make up the memory."),
]
Layers = Annotated[
    int,
    Range(1, 3),
    Label("Layers"),
    Help("How many cells lie one over the other."),
    More(),
]
Batch = Annotated[
    int,
    Range(1, 64),
    Label("Batch"),
    Help("How many sequences are learned from at once."),
    More(),
]
LearningRate = Annotated[
    float,
    Range(1e-5, 1.0),
    Label("Learning rate"),
    Help("How large the steps of Adam are."),
]
Clip = Annotated[
    float,
    Range(0.001, 1000.0),
    Label("Longest gradient"),
    Help("A gradient that is longer is shortened to this, so that it cannot explode."),
    More(),
]
ForgetBias = Annotated[
    float,
    Range(-5.0, 10.0),
    Label("Forget gate begins at"),
    Help("The bias of the forget gates at first: 0 half shut, 5 keeps nearly everything."),
    When("cell", ("lstm",)),
    More(),
]
