"""A small text and language models that have learned a little of it, one of each kind."""

from functools import cache

from engine.recurrent.language_model import train_language_model
from engine.recurrent.language_model_config import LanguageModelConfig
from engine.text import build_corpus

LINES = 'the king said "yes" and the queen said "no" (again). '
SMALL = {"hidden": 8, "batch": 4, "steps": 20, "epochs": 2, "learning_rate": 0.01}


@cache
def small_language_model(cell="lstm", **settings):
    """Return a model of the small text."""
    corpus = build_corpus([LINES * 20])
    return train_language_model(corpus, LanguageModelConfig(cell=cell, **{**SMALL, **settings}))


def both_cells(**settings):
    """Return an LSTM and an RNN, in this order."""
    return tuple(small_language_model(cell, **settings) for cell in ("lstm", "rnn"))
