"""Co-occurrence: which words stand near which, and how often.

"You shall know a word by the company it keeps" (Firth 1957), and the company can be counted. Around
every word lies a window of a few words to the left and right; whoever stands in it is a neighbour.
Neighbours at distance d count 1 / d, for near ones tell more (Pennington et al. 2014), or all
alike:

    X[i, j] = Σ 1 / d   over all places of i with j at distance d ≤ window.

The matrix is symmetric, a row says what a word goes with, and two words with similar rows mean
similar things. GloVe and PPMI with SVD (``engine.embeddings``) squeeze these rows into short
vectors. Windows never reach from one document into the next.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.counts.neighbours import check_memory, count_neighbours_steps
from engine.messages import UserError
from engine.text.corpus import Corpus
from engine.text.vocabulary import Vocabulary
from engine.training import Steps, run

if TYPE_CHECKING:  # SciPy is loaded when first used
    from scipy.sparse import csr_array

WIDEST = 100


@dataclass(frozen=True, eq=False)
class CooccurrenceMatrix:
    """How often words stand near each other.

    Attributes
    ----------
    matrix
        CSR float32 (V, V), symmetric; indices ascend in each row, and no cell that is held is 0.
    window
        The largest distance of neighbours.
    by_distance
        Whether a neighbour at distance d counts 1 / d, or 1.
    """

    matrix: "csr_array"
    vocabulary: Vocabulary
    window: int
    by_distance: bool

    def between(self, word: str, other: str) -> float:
        """Return how often two words stand near each other, 0 for unknown ones."""
        row, column = self.vocabulary.id(word), self.vocabulary.id(other)
        return 0.0 if row is None or column is None else float(self.matrix[row, column])


def cooccurrence(
    corpus: Corpus, window: int = 10, *, by_distance: bool = True
) -> CooccurrenceMatrix:
    """Count the neighbours of every word of a corpus.

    >>> from engine.text import build_corpus
    >>> counted = cooccurrence(build_corpus(["a b c", "c a"]), window=2)
    >>> counted.between("a", "b"), counted.between("a", "c")
    (1.0, 1.5)
    """
    return run(cooccurrence_steps(corpus, window, by_distance=by_distance))


def cooccurrence_steps(
    corpus: Corpus, window: int = 10, *, by_distance: bool = True
) -> Steps[CooccurrenceMatrix]:
    """Do the same step by step, so that it can be watched and stopped.

    Raises
    ------
    UserError
        When the window is not between 1 and 100, or memory will not do.
    """
    if not 1 <= window <= WIDEST:
        raise UserError(
            "The window must be between 1 and {most} words; it is {window}.",
            most=WIDEST,
            window=window,
        )
    vocabulary = corpus.vocabulary
    check_memory(vocabulary.counts, window, len(corpus.offsets))
    matrix = yield from count_neighbours_steps(
        corpus.ids, corpus.offsets, len(vocabulary), window, by_distance=by_distance
    )
    return CooccurrenceMatrix(matrix, vocabulary, window, by_distance)
