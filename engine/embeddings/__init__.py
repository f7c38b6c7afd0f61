"""Words as points: static embeddings, trained on the open text.

Read ``sentences`` first (what is trained on), then ``word2vec``, ``glove``, ``fasttext`` and
``count_based``, each of which ends in an ``EmbeddingSpace`` (``space``). What such a space is
worth is asked by ``quality``, ``analogies`` and ``stability``; ``formats`` reads and writes it.
"""

from engine.embeddings.analogies import (
    Analogies,
    AnalogyScore,
    analogy_score,
    analogy_score_steps,
    read_analogies,
)
from engine.embeddings.count_based import (
    CountBasedModel,
    train_count_based,
    train_count_based_steps,
)
from engine.embeddings.count_based_config import CountBasedConfig
from engine.embeddings.embedding import (
    EmbeddingConfig,
    EmbeddingModel,
    train_embedding,
    train_embedding_steps,
)
from engine.embeddings.fasttext import train_fasttext, train_fasttext_steps
from engine.embeddings.fasttext_bin import (
    load_fasttext,
    load_fasttext_steps,
    save_fasttext,
    save_fasttext_steps,
)
from engine.embeddings.fasttext_config import FastTextConfig
from engine.embeddings.fasttext_model import FastTextModel, Piece
from engine.embeddings.formats import (
    FORMATS,
    LoadedVectors,
    load_vectors,
    load_vectors_steps,
    save_vectors,
    save_vectors_steps,
)
from engine.embeddings.formula import Formula, nearest_to_formula, read_formula
from engine.embeddings.glove import GloVeModel, train_glove, train_glove_steps
from engine.embeddings.glove_config import GloVeConfig
from engine.embeddings.outlook import outlook
from engine.embeddings.quality import (
    SimilarityPairs,
    SimilarityScore,
    read_similarity_pairs,
    similarity_score,
)
from engine.embeddings.space import EmbeddingSpace, Neighbour
from engine.embeddings.stability import Stability, stability, stability_steps
from engine.embeddings.word2vec import Word2VecModel, train_word2vec, train_word2vec_steps
from engine.embeddings.word2vec_config import Word2VecConfig

__all__ = [
    "FORMATS",
    "Analogies",
    "AnalogyScore",
    "CountBasedConfig",
    "CountBasedModel",
    "EmbeddingConfig",
    "EmbeddingModel",
    "EmbeddingSpace",
    "FastTextConfig",
    "FastTextModel",
    "Formula",
    "GloVeConfig",
    "GloVeModel",
    "LoadedVectors",
    "Neighbour",
    "Piece",
    "SimilarityPairs",
    "SimilarityScore",
    "Stability",
    "Word2VecConfig",
    "Word2VecModel",
    "analogy_score",
    "analogy_score_steps",
    "load_fasttext",
    "load_fasttext_steps",
    "load_vectors",
    "load_vectors_steps",
    "nearest_to_formula",
    "outlook",
    "read_analogies",
    "read_formula",
    "read_similarity_pairs",
    "save_fasttext",
    "save_fasttext_steps",
    "save_vectors",
    "save_vectors_steps",
    "similarity_score",
    "stability",
    "stability_steps",
    "train_count_based",
    "train_count_based_steps",
    "train_embedding",
    "train_embedding_steps",
    "train_fasttext",
    "train_fasttext_steps",
    "train_glove",
    "train_glove_steps",
    "train_word2vec",
    "train_word2vec_steps",
]
