"""Networks that read one thing after the other: the simple recurrent network and the LSTM.

For learning how they work: ``simple`` holds both cells as they are taught, ``trace`` lays open what
one of them computed, and ``worked_cell`` fills its formulas with numbers. ``guessing`` lets one
guess a short sequence and learn it. ``simple_weights`` leads from there to the batched layers and
back.

For training them: read ``cells`` first (one layer on its way through time), then ``weights`` and
``network`` (layers on top of each other), ``softmax`` (from states to probabilities), ``symbols``
and ``batches`` (a text as numbers, in streams). ``learner`` makes one update after the other,
``language_course`` watches over them, and ``language_model`` puts it all together; ``generate``
lets a model write, and ``race`` lets an RNN and an LSTM learn side by side. ``tasks`` and
``task_training`` are games with known answers, ``task_contest`` lets both cells play them over
longer and longer gaps, and ``task_example`` shows one sequence. ``classifier`` reads labelled
documents, ``classifier_race`` lets both cells do so; ``descent`` is their way down.

For looking inside: ``inspect`` is the door to states, gates, expectations, gradients over time and
units that follow a pattern. ``weight_blocks`` cuts the weights by what leads from where, ``spread``
tells how large they are.
"""

from engine.recurrent.classifier import train_sequence_classifier
from engine.recurrent.classifier_config import SequenceClassifierConfig
from engine.recurrent.classifier_model import SequenceClassifier
from engine.recurrent.language_model import (
    Diverged,
    LanguageModel,
    train_language_model,
    train_language_model_steps,
)
from engine.recurrent.language_model_config import LanguageModelConfig
from engine.recurrent.progress import Checkpoint, Judgement, LanguageModelProgress
from engine.recurrent.simple import SimpleLSTM, SimpleRNN
from engine.recurrent.simple_weights import as_cell, as_weights
from engine.recurrent.task_training import TaskConfig, train_task

__all__ = [
    "Checkpoint",
    "Diverged",
    "Judgement",
    "LanguageModel",
    "LanguageModelConfig",
    "LanguageModelProgress",
    "SequenceClassifier",
    "SequenceClassifierConfig",
    "SimpleLSTM",
    "SimpleRNN",
    "TaskConfig",
    "as_cell",
    "as_weights",
    "train_language_model",
    "train_language_model_steps",
    "train_sequence_classifier",
    "train_task",
]
