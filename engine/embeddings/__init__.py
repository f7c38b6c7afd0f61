"""Words as points: static embeddings, trained on the open text.

Read ``sentences`` first (what is trained on), then ``word2vec``, ``glove``, ``fasttext`` and
``count_based``, each of which ends in an ``EmbeddingSpace`` (``space``). What such a space is
worth is asked by ``quality``, ``analogies`` and ``stability``.
"""

from engine.embeddings.analogies import (
    Analogies,
    AnalogyScore,
    analogy_score,
    analogy_score_steps,
    read_analogies,
)
from engine.embeddings.formula import Formula, nearest_to_formula, read_formula
from engine.embeddings.outlook import outlook
from engine.embeddings.quality import (
    SimilarityPairs,
    SimilarityScore,
    read_similarity_pairs,
    similarity_score,
)
from engine.embeddings.space import EmbeddingSpace, Neighbour
from engine.embeddings.stability import Stability, stability, stability_steps

__all__ = [
    "Analogies",
    "AnalogyScore",
    "EmbeddingSpace",
    "Formula",
    "Neighbour",
    "SimilarityPairs",
    "SimilarityScore",
    "Stability",
    "analogy_score",
    "analogy_score_steps",
    "nearest_to_formula",
    "outlook",
    "read_analogies",
    "read_formula",
    "read_similarity_pairs",
    "similarity_score",
    "stability",
    "stability_steps",
]
