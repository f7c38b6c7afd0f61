"""Every document compared with every other, in an order that shows who belongs together.

Side by side stand documents of one label, or those that are most alike: a tree that joins the two
nearest groups again and again (average linkage; Sokal and Michener 1958), its branches turned so
that neighbouring leaves are as alike as possible (Bar-Joseph, Gifford and Jaakkola 2001).
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Float64, Int64
from engine.counts.similarity import similarity_matrix
from engine.counts.weighing import WeighedTerms
from engine.messages import Message
from engine.training import Steps, WorkProgress
from legacy_gui.panels.document_chooser import documents_of

MOST = 200  # documents in one picture
COMPARING = Message("Comparing the documents")


@dataclass(frozen=True, eq=False)
class Comparison:
    """Cosines of documents, in the order drawn.

    Attributes
    ----------
    documents, cosines
        int64 (N,) and float64 (N, N).
    of
        How many documents there were to choose the longest N from.
    """

    source: WeighedTerms
    documents: Int64
    cosines: Float64
    of: int

    def means(self) -> tuple[float, float] | None:
        """Return the mean cosine within labels and between them, or None where there is none."""
        labels = self.source.counted.corpus.labels
        if labels is None:
            return None
        _, numbers = np.unique([labels[i] for i in self.documents.tolist()], return_inverse=True)
        same = numbers[:, None] == numbers[None, :]
        np.fill_diagonal(same, False)
        other = numbers[:, None] != numbers[None, :]
        if not same.any() or not other.any():
            return None
        return float(self.cosines[same].mean()), float(self.cosines[other].mean())

    def nearest(self) -> tuple[int, int] | None:
        """Return the places of the two documents that are most alike."""
        if len(self.documents) < 2:
            return None
        apart = np.where(np.eye(len(self.documents), dtype=bool), -1.0, self.cosines)
        row, column = divmod(int(apart.argmax()), len(self.documents))
        return row, column


def comparison_steps(source: WeighedTerms, choice: int, by_likeness: bool) -> Steps[Comparison]:
    """Compare the documents of a choice, the longest where there are too many."""
    corpus = source.counted.corpus
    documents = documents_of(corpus, choice)
    yield WorkProgress(0, 3, COMPARING)
    chosen = _longest(documents, np.diff(corpus.offsets))
    cosines = similarity_matrix(source.weighted, chosen)
    yield WorkProgress(1, 3, COMPARING)
    order = by_likeness_order(cosines) if by_likeness else _by_label(source, chosen)
    yield WorkProgress(2, 3, COMPARING)
    return Comparison(source, chosen[order], cosines[np.ix_(order, order)], len(documents))


def by_likeness_order(cosines: Float64) -> Int64:
    """Return an order in which alike documents are neighbours, int64 (N,)."""
    if len(cosines) < 3:
        return np.arange(len(cosines))
    from scipy.cluster.hierarchy import leaves_list, linkage, optimal_leaf_ordering
    from scipy.spatial.distance import squareform

    apart = np.clip(1 - cosines, 0, None)
    np.fill_diagonal(apart, 0)
    distances = squareform((apart + apart.T) / 2, checks=False)
    tree = optimal_leaf_ordering(linkage(distances, "average"), distances)
    return np.asarray(leaves_list(tree), np.int64)


def _longest(documents: Int64, lengths: Int64) -> Int64:
    order = np.argsort(-lengths[documents], kind="stable")[:MOST]
    return documents[np.sort(order)]


def _by_label(source: WeighedTerms, documents: Int64) -> Int64:
    labels = source.counted.corpus.labels
    if labels is None:
        return np.arange(len(documents))
    return np.argsort(np.array([labels[i] for i in documents.tolist()]), kind="stable")
