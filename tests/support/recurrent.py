"""A small text and language models that have learned a little of it, one of each kind."""

from functools import cache

from PySide6.QtCore import QPoint

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


def spot_of(text, token):
    """Return the middle of a token of a page."""
    cursor = text.textCursor()
    cursor.setPosition(int(text._places[token, 0]))
    left = text.cursorRect(cursor)
    cursor.setPosition(int(text._places[token, 1]))
    return QPoint((left.left() + text.cursorRect(cursor).left()) // 2, left.center().y())
