"""What counting alone teaches: n-grams, bags of words, TF-IDF and n-gram language models.

Read ``grouping`` first, on which everything rests, then ``ngrams``, ``bow`` and ``tfidf``.
"""

from engine.counts.bow import (
    BowConfig,
    DocumentTermMatrix,
    document_term_matrix,
    document_term_matrix_steps,
)
from engine.counts.concordance import Concordance, concordance
from engine.counts.cooccurrence import CooccurrenceMatrix, cooccurrence, cooccurrence_steps
from engine.counts.explain import explain_count, explain_tfidf
from engine.counts.language_model import (
    NgramLanguageModel,
    NgramModelConfig,
    train_ngram_language_model,
    train_ngram_language_model_steps,
)
from engine.counts.ngrams import NgramConfig, NgramTable, count_ngrams, count_ngrams_steps
from engine.counts.tfidf import TfidfConfig, tfidf, tfidf_steps
from engine.counts.weighing import WeighedTerms, WeighingConfig, weighed_terms_steps
from engine.counts.worked import WorkedStep

__all__ = [
    "BowConfig",
    "Concordance",
    "CooccurrenceMatrix",
    "DocumentTermMatrix",
    "NgramConfig",
    "NgramLanguageModel",
    "NgramModelConfig",
    "NgramTable",
    "TfidfConfig",
    "WeighedTerms",
    "WeighingConfig",
    "WorkedStep",
    "concordance",
    "cooccurrence",
    "cooccurrence_steps",
    "count_ngrams",
    "count_ngrams_steps",
    "document_term_matrix",
    "document_term_matrix_steps",
    "explain_count",
    "explain_tfidf",
    "tfidf",
    "tfidf_steps",
    "train_ngram_language_model",
    "train_ngram_language_model_steps",
    "weighed_terms_steps",
]
