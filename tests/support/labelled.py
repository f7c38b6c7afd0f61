"""Small labelled documents in which one word decides."""

import numpy as np

from engine.text import Documents


def documents(texts, labels):
    """Return labelled documents, named by their number."""
    return Documents(tuple(texts), tuple(f"text {n}" for n in range(len(texts))), tuple(labels))


def stories(count=80):
    """Return documents whose first word decides the label."""
    rng = np.random.default_rng(7)
    words = ["the", "old", "quiet", "street", "leads", "home"]
    labels = ["sea" if number % 4 else "vote" for number in range(count)]
    texts = [
        " ".join([{"sea": "fish", "vote": "party"}[label], *rng.choice(words, rng.integers(1, 9))])
        for label in labels
    ]
    return documents(texts, labels)
