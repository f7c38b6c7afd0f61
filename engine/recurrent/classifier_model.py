"""What a network has learned that reads documents and tells their label, and how to ask it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.arrays import Bool, Float64, Int32, Int64
from engine.blas import blas_threads
from engine.messages import Message
from engine.recurrent.classifier_config import SequenceClassifierConfig
from engine.recurrent.descent import Judgement
from engine.recurrent.labelled import check_words
from engine.recurrent.network import Network
from engine.recurrent.reading import Reader, by_length
from engine.recurrent.reading_networks import ReadingNetworks
from engine.recurrent.scores import probabilities
from engine.recurrent.weights import Weights
from engine.text.corpus import Corpus, build_corpus
from engine.text.tokenize_config import TokenizeConfig


@dataclass(frozen=True, eq=False)
class Answers:
    """What was said of the documents kept back.

    Attributes
    ----------
    documents
        int64 (n,), which documents of the corpus they are.
    wanted
        int32 (n,), the class of each.
    found
        float64 (n, classes), the probabilities it was given.
    """

    documents: Int64
    wanted: Int32
    found: Float64

    @property
    def guesses(self) -> Int64:
        """The most probable class of each, int64 (n,)."""
        return np.asarray(self.found.argmax(axis=1))

    @property
    def right(self) -> Bool:
        """Whether that is its own, bool (n,)."""
        return np.asarray(self.guesses == self.wanted)

    def table(self) -> Int64:
        """Return how many of each class (row) were taken for each (column), int64."""
        counts = np.zeros((self.found.shape[1],) * 2, np.int64)
        np.add.at(counts, (self.wanted, self.guesses), 1)
        return counts

    def always(self) -> tuple[int, float]:
        """Return the most frequent class, and how often it would be right to say nothing else."""
        counts = np.bincount(self.wanted)
        return int(counts.argmax()), float(counts.max() / len(self.wanted))


@dataclass(frozen=True, eq=False)
class Belief:
    """How a network makes up its mind about a document, word by word.

    Attributes
    ----------
    spans
        int32 (T, 2), where the words that were read stand in the text.
    known
        bool (T,), False where a word is the unknown one.
    found
        float64 (T, classes), the probabilities after each word.
    is_cut
        Whether the document goes on after the last word that is read.
    """

    text: str
    spans: Int32
    known: Bool
    found: Float64
    is_cut: bool

    def moved(self, label: int) -> Float64:
        """Return by how much each word moved the belief in a class, float64 (T,).

        The first word has nothing before it; it counts from an even belief in all classes.
        """
        return np.diff(self.found[:, label], prepend=1 / self.found.shape[1])


@dataclass(frozen=True, eq=False)
class SequenceClassifier:
    """What was learned.

    Attributes
    ----------
    labels
        The classes, in the order of all probabilities.
    reader
        The words it knows.
    answers
        What it said of the documents it did not learn from.
    history
        The judgements after every epoch.
    chosen
        The judgement of ``weights``: with early stopping, the one with the lowest loss.
    trouble
        Why the training stopped early (``weights`` are then the last sound ones), or None.
    """

    weights: Weights
    config: SequenceClassifierConfig
    labels: tuple[str, ...]
    reader: Reader
    tokenize: TokenizeConfig
    answers: Answers
    history: tuple[Judgement, ...]
    chosen: Judgement
    trouble: Message | None = None

    @property
    def held_out(self) -> Int64:
        """The documents of the corpus it did not learn from."""
        return self.answers.documents

    @property
    def accuracy(self) -> float:
        """The share of the held-out documents whose label has the highest probability."""
        return self.chosen.accuracy

    def predict_probabilities(self, texts: Sequence[str] | Corpus) -> Float64:
        """Return the probability of every label for each document, (D, classes)."""
        corpus = texts if isinstance(texts, Corpus) else self.as_corpus(texts)
        documents = self.reader.documents(corpus)
        check_words(documents, corpus)
        batch = self.config.batch
        groups = by_length(documents, np.arange(len(documents)), batch)
        found = np.empty((len(documents), len(self.labels)))
        networks = ReadingNetworks(self.weights.shape, groups, batch)
        for rows, answers in networks.answers(self.weights):
            found[rows] = answers
        return found

    def belief(self, corpus: Corpus, document: int = 0) -> Belief:
        """Return how it makes up its mind about a document of a corpus."""
        ids = self.reader.document(corpus, document)
        begin, end = corpus.offsets[document : document + 2].tolist()
        return Belief(
            text=corpus.documents.texts[document],
            spans=corpus.spans[begin : begin + len(ids)],
            known=ids < len(self.reader.tokens),
            found=self._along(ids),
            is_cut=end - begin > len(ids),
        )

    def along(self, document: str) -> Float64:
        """Return the probabilities after each of the ``tokens`` of a text, (T, classes)."""
        return self._along(self._ids(document))

    def tokens(self, document: str) -> tuple[str, ...]:
        """Return a text as it is read: known words, and “…” for the unknown one."""
        names = (*self.reader.tokens, "…")
        return tuple(names[number] for number in self._ids(document).tolist())

    def as_corpus(self, texts: Sequence[str]) -> Corpus:
        """Cut other texts as those were that it learned from."""
        return build_corpus(texts, self.tokenize)

    def _ids(self, document: str) -> Int32:
        return self.reader.document(self.as_corpus((document,)), 0)

    def _along(self, ids: Int32) -> Float64:
        network = Network(self.weights.shape, len(ids), 1)
        with blas_threads(1):
            network.forward(self.weights, ids[:, None])
            return probabilities(self.weights.output, network.top)[:, :, 0]
