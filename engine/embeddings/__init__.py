"""Words as points: static embeddings, trained on the open text.

Read ``sentences`` first (what is trained on), then ``word2vec``, ``glove``, ``fasttext`` and
``count_based``, each of which ends in an ``EmbeddingSpace`` (``space``).
"""
