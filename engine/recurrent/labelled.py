"""Labelled documents: which classes there are, and which documents are learned from.

A network is judged by documents it never saw. Of every label the same share is kept back, so that
those who judge are mixed as those who teach.
"""

import numpy as np

from engine.arrays import Int32, Int64
from engine.messages import UserError
from engine.text.corpus import Corpus


def classes_of(corpus: Corpus) -> tuple[tuple[str, ...], Int32]:
    """Return the different labels, and int32 (D,) which of them each document has."""
    if corpus.labels is None:
        raise UserError(
            "The documents have no labels; open a folder with a sub-folder for each label, or a"
            " table with a column of labels."
        )
    labels = tuple(sorted(set(corpus.labels)))
    if len(labels) < 2:
        raise UserError(
            "All documents have the label “{label}”; there must be two labels to tell apart.",
            label=labels[0],
        )
    numbers = {label: number for number, label in enumerate(labels)}
    classes = np.array([numbers[label] for label in corpus.labels], np.int32)
    counts = np.bincount(classes)
    if counts.min() < 2:
        raise UserError(
            "The label “{label}” has only one document; each needs one to learn from and one to"
            " judge by.",
            label=labels[int(counts.argmin())],
        )
    return labels, classes


def split(classes: Int32, share: float, rng: np.random.Generator) -> tuple[Int64, Int64]:
    """Return the documents to learn from and those kept back, with the same share of each label."""
    learned, held_out = [], []
    for label in range(int(classes.max()) + 1):
        rows = rng.permutation(np.flatnonzero(classes == label))
        kept = kept_back(len(rows), share)
        held_out.append(rows[:kept])
        learned.append(rows[kept:])
    return np.sort(np.concatenate(learned)), np.sort(np.concatenate(held_out))


def kept_back(documents: int, share: float) -> int:
    """Return how many of the documents of a label are kept back: never none, and never all."""
    return min(max(1, round(share * documents)), documents - 1)


def check_words(documents: list[Int32], corpus: Corpus) -> None:
    """Refuse documents (their ids) in which there is nothing to read."""
    empty = next((row for row, ids in enumerate(documents) if not len(ids)), None)
    if empty is not None:
        raise UserError(
            "The document “{name}” holds no words, so nothing can be read in it; leave it out.",
            name=corpus.documents.names[empty],
        )
