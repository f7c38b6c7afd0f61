"""What counting alone teaches: n-grams and where they occur."""

from engine.counts.concordance import Concordance, concordance
from engine.counts.ngrams import NgramConfig, NgramTable, count_ngrams, count_ngrams_steps

__all__ = [
    "Concordance",
    "NgramConfig",
    "NgramTable",
    "concordance",
    "count_ngrams",
    "count_ngrams_steps",
]
