"""A small text of several documents, counted and weighed."""

from engine.counts.weighing import WeighedTerms, WeighingConfig, weighed_terms_steps
from engine.text import Documents, build_corpus
from engine.training import run

TEXTS = (
    "the river and the bank and the fish, the net and the fish",
    "the bank lends the money and the bank keeps the money",
    "the net of the fishing boat",
    "the loan and the money and the loan",
)
LABELS = ("water", "finance", "water", "finance")
NAMES = ("river.txt", "bank.txt", "boat.txt", "loan.txt")


def weighed(texts=TEXTS, labels=LABELS, names=NAMES, **settings) -> WeighedTerms:
    """Return counts and weights of some documents."""
    names = names if len(names) == len(texts) else tuple(f"{n}.txt" for n in range(len(texts)))
    labels = labels if labels and len(labels) == len(texts) else None
    corpus = build_corpus(Documents(tuple(texts), tuple(names), labels))
    return run(weighed_terms_steps(corpus, WeighingConfig(**{"idf": "smooth"} | settings)))
