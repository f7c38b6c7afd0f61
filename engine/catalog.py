"""Everything the engine can run, as one tuple: name, function and settings.

A new method adds one line here; the form, the thread, the buttons and the contract tests of the
program are made from it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from engine.counts.bow import BowConfig, document_term_matrix_steps
from engine.counts.language_model import NgramModelConfig, train_ngram_language_model_steps
from engine.counts.ngrams import NgramConfig, count_ngrams_steps
from engine.counts.weighing import WeighingConfig, weighed_terms_steps
from engine.embeddings.count_based import train_count_based_steps
from engine.embeddings.count_based_config import CountBasedConfig
from engine.embeddings.embedding import EmbeddingConfig, train_embedding_steps
from engine.embeddings.fasttext import train_fasttext_steps
from engine.embeddings.fasttext_config import FastTextConfig
from engine.embeddings.glove import train_glove_steps
from engine.embeddings.glove_config import GloVeConfig
from engine.embeddings.word2vec import train_word2vec_steps
from engine.embeddings.word2vec_config import Word2VecConfig
from engine.recurrent.language_model import train_language_model_steps
from engine.recurrent.language_model_config import LanguageModelConfig
from engine.recurrent.race import train_race_steps
from engine.recurrent.race_config import RaceConfig
from engine.text.corpus import build_corpus_steps
from engine.text.tokenize_config import TokenizeConfig
from engine.training import Trainer


@dataclass(frozen=True)
class Algorithm:
    """One method.

    Attributes
    ----------
    name
        Its short name, used in files and tests.
    train
        From documents (tokenising) or a corpus (all others) and a config to a trainer.
    config_type
        The frozen dataclass of its settings.
    learns
        Whether it learns for as long as one likes: asked to finish, it returns what it has learned
        so far, and ``train(corpus, config, start=model)`` goes on from there.
    """

    name: str
    train: Callable[[Any, Any], Trainer[Any, Any]]
    config_type: type
    learns: bool = False


TOKENIZE = Algorithm("tokenize", build_corpus_steps, TokenizeConfig)
NGRAMS = Algorithm("ngrams", count_ngrams_steps, NgramConfig)
NGRAM_MODEL = Algorithm("ngram-model", train_ngram_language_model_steps, NgramModelConfig)
BOW = Algorithm("bow", document_term_matrix_steps, BowConfig)
TFIDF = Algorithm("tfidf", weighed_terms_steps, WeighingConfig)
WORD2VEC = Algorithm("word2vec", train_word2vec_steps, Word2VecConfig, learns=True)
GLOVE = Algorithm("glove", train_glove_steps, GloVeConfig, learns=True)
FASTTEXT = Algorithm("fasttext", train_fasttext_steps, FastTextConfig, learns=True)
COUNT_BASED = Algorithm("count-based", train_count_based_steps, CountBasedConfig)
EMBEDDING = Algorithm("embedding", train_embedding_steps, EmbeddingConfig, learns=True)
LANGUAGE_MODEL = Algorithm(
    "language-model", train_language_model_steps, LanguageModelConfig, learns=True
)
RACE = Algorithm("race", train_race_steps, RaceConfig, learns=True)

ALGORITHMS = (
    TOKENIZE,
    NGRAMS,
    NGRAM_MODEL,
    BOW,
    TFIDF,
    WORD2VEC,
    GLOVE,
    FASTTEXT,
    COUNT_BASED,
    EMBEDDING,
    LANGUAGE_MODEL,
    RACE,
)
