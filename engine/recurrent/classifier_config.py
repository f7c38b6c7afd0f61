"""The settings of a network that reads documents and tells their label."""

from dataclasses import dataclass

import numpy as np

from engine.config import Annotated, Help, Label, More, Range, check
from engine.embeddings.shared_settings import Seed
from engine.recurrent.learner_settings import (
    Batch,
    CellKind,
    Clip,
    ForgetBias,
    Hidden,
    Layers,
    LearningRate,
)

WordVectors = Annotated[
    int,
    Range(2, 300),
    Label("Word vectors"),
    Help("How many numbers describe a word; they are learned with the rest."),
]
ReadAtMost = Annotated[
    int,
    Range(1, 200),
    Label("Read at most"),
    Help("How many words of a document are read; what comes after is left out."),
]
Epochs = Annotated[
    int,
    Range(1, 1000),
    Label("Epochs"),
    Help("How often all documents are read."),
]
KeptBack = Annotated[
    float,
    Range(0.05, 0.5),
    Label("Share kept back"),
    Help("Which part of the documents of every label is not learned from, but judged by."),
]


@dataclass(frozen=True)
class SequenceClassifierConfig:
    """How a network learns to tell the label of a document."""

    cell: CellKind = "lstm"
    hidden: Hidden = 64
    embedding: WordVectors = 32
    longest: ReadAtMost = 100
    epochs: Epochs = 10
    learning_rate: LearningRate = 0.003
    held_out: KeptBack = 0.2
    patience: Annotated[
        int,
        Range(0, 100),
        Label("Stop after idle epochs"),
        Help("Stops when the documents kept back got no better for so long; 0 never stops."),
        More(),
    ] = 0
    layers: Layers = 1
    dropout: Annotated[
        float,
        Range(0.0, 0.9),
        Label("Dropout"),
        Help("Which share of the hidden units is silenced at each step, against rote learning."),
        More(),
    ] = 0.0
    rarest: Annotated[
        int,
        Range(1, 1000),
        Label("Rarest word known"),
        Help("Words that occur less often in what is learned from are all one unknown word."),
        More(),
    ] = 2
    most_words: Annotated[
        int,
        Range(1, 50_000),
        Label("Words known at most"),
        Help("Only so many of the most frequent words are known by themselves."),
        More(),
    ] = 10_000
    batch: Batch = 16
    clip: Clip = 1.0
    forget_bias: ForgetBias = 2.0
    seed: Seed = 1

    def __post_init__(self) -> None:
        check(self)

    def chance(self, stream: int) -> np.random.Generator:
        """Return a source of chance of its own for each use."""
        return np.random.default_rng([self.seed, stream])
