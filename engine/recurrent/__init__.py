"""Networks that read one thing after the other: the simple recurrent network and the LSTM.

Read ``cells`` first (one layer on its way through time), then ``weights`` and ``network`` (layers
on top of each other), ``softmax`` (from states to probabilities), ``symbols`` and ``batches`` (a
text as numbers, in streams). ``learner`` makes one update after the other, ``language_course``
watches over them, and ``language_model`` puts it all together.
"""

from engine.recurrent.language_model import (
    Diverged,
    LanguageModel,
    train_language_model,
    train_language_model_steps,
)
from engine.recurrent.language_model_config import LanguageModelConfig
from engine.recurrent.progress import Checkpoint, Judgement, LanguageModelProgress

__all__ = [
    "Checkpoint",
    "Diverged",
    "Judgement",
    "LanguageModel",
    "LanguageModelConfig",
    "LanguageModelProgress",
    "train_language_model",
    "train_language_model_steps",
]
