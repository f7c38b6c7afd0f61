"""What is this text about? A network that reads a document and says so at its end.

The words of a document come in one after the other as vectors; what the network holds after the
last one is turned into probabilities of the labels:

    x_t = E[w_t]        h_t = cell(x_t, h_{t-1})        p = softmax(W [h_T; 1])

A bag of words forgets the order, a network that reads does not; but what stood at the beginning has
to be carried to the end, through as many steps as there are words. The same output can be asked at
every place on the way (``along``): one then sees at which word the network makes up its mind.

A part of the documents of every label is kept back, and after every epoch they are judged.

>>> from engine.text import Documents, build_corpus
>>> texts = ("the sea is deep", "we vote today", "a deep blue sea", "they vote again")
>>> documents = Documents(texts, ("1", "2", "3", "4"), labels=("sea", "vote", "sea", "vote"))
>>> model = train_sequence_classifier(build_corpus(documents))
>>> model.predict_probabilities(["the deep sea"]).shape
(1, 2)
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from engine.arrays import Float64, Int32, Int64, read_only
from engine.messages import Message, UserError
from engine.recurrent.classifier_config import SequenceClassifierConfig
from engine.recurrent.descent import Descent, DescentProgress, Judgement, judge_steps
from engine.recurrent.network import Network
from engine.recurrent.reading import Reader, by_length, known_tokens, shuffled_batches
from engine.recurrent.reading_networks import ReadingNetworks
from engine.recurrent.scores import probabilities
from engine.recurrent.weights import Shape, Weights, random_weights
from engine.text.corpus import Corpus, build_corpus
from engine.text.tokenize_config import TokenizeConfig
from engine.training import Trainer, WorkProgress, run

START, SPLIT, LEARN = range(3)  # streams of chance, one for each use


@dataclass(frozen=True, eq=False)
class SequenceClassifier:
    """What was learned.

    Attributes
    ----------
    labels
        The classes, in the order of all probabilities.
    reader
        The words it knows.
    held_out
        int64, the documents of the corpus it did not learn from.
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
    held_out: Int64
    history: tuple[Judgement, ...]
    chosen: Judgement
    trouble: Message | None = None

    @property
    def accuracy(self) -> float:
        """The share of the held-out documents whose label has the highest probability."""
        return self.chosen.accuracy

    def predict_probabilities(self, texts: Sequence[str] | Corpus) -> Float64:
        """Return the probability of every label for each document, (D, classes)."""
        corpus = self._corpus(texts)
        documents = self.reader.documents(corpus)
        _check_words(documents, corpus)
        rows, batch = np.arange(len(documents)), self.config.batch
        groups = by_length(documents, rows, batch)
        networks = ReadingNetworks(self.weights.shape, groups, batch)
        found = np.empty((len(documents), len(self.labels)))
        for number, chosen in networks.all_batches():
            found[groups[number].rows[chosen]] = networks.predict(self.weights, number, chosen)
        return found

    def along(self, document: str) -> Float64:
        """Return the probabilities after each of the ``tokens`` of a text, (T, classes)."""
        ids = self._ids(document)
        network = Network(self.weights.shape, len(ids), 1)
        network.forward(self.weights, ids[:, None])
        return probabilities(self.weights.output, network.top)[:, :, 0]

    def tokens(self, document: str) -> tuple[str, ...]:
        """Return a text as it is read: known words, and “…” for the unknown one."""
        names = (*self.reader.tokens, "…")
        return tuple(names[number] for number in self._ids(document).tolist())

    def _ids(self, document: str) -> Int32:
        return self.reader.documents(self._corpus((document,)))[0]

    def _corpus(self, texts: Sequence[str] | Corpus) -> Corpus:
        return texts if isinstance(texts, Corpus) else build_corpus(texts, self.tokenize)


def train_sequence_classifier(
    corpus: Corpus, config: SequenceClassifierConfig | None = None
) -> SequenceClassifier:
    """Train on the labelled documents of a corpus."""
    return run(train_sequence_classifier_steps(corpus, config))


def train_sequence_classifier_steps(
    corpus: Corpus, config: SequenceClassifierConfig | None = None
) -> Trainer[DescentProgress | WorkProgress, SequenceClassifier]:
    """Do the same step by step, so that it can be watched, changed and finished early."""
    config = config or SequenceClassifierConfig()
    yield WorkProgress(0, 0, Message("Sorting the documents"))
    labels, classes = _classes(corpus)
    learned, held_out = _split(classes, config.held_out, config.chance(SPLIT))
    reader = Reader(known_tokens(corpus, learned, config.rarest, config.most_words), config.longest)
    documents = reader.documents(corpus)
    _check_words(documents, corpus)
    shape = Shape(
        cell=config.cell,
        inputs=len(reader.tokens) + 1,
        hidden=config.hidden,
        layers=config.layers,
        outputs=len(labels),
        embedding=config.embedding,
    )
    weights = random_weights(shape, config.chance(START), forget_bias=config.forget_bias)
    groups = by_length(documents, learned, config.batch)
    networks = ReadingNetworks(shape, groups, config.batch, config.dropout)
    judges = ReadingNetworks(shape, by_length(documents, held_out, config.batch), config.batch)
    total = config.epochs * len(networks.all_batches())
    best = _Best(weights)
    descent = Descent(
        weights, total, config.learning_rate, config.clip, Message("Learning to tell the labels")
    )
    rng = config.chance(LEARN)
    yield from judge_steps(descent, lambda: judges.judge(weights, classes))
    while descent.goes_on():
        for number, chosen in shuffled_batches(groups, config.batch, rng):
            descent.take(networks.learn(weights, descent.gradient, number, chosen, classes, rng))
            if descent.due():
                descent.obey((yield descent.snapshot()))
            if not descent.goes_on():
                break
        yield from judge_steps(descent, lambda: judges.judge(weights, classes))
        if config.patience and best.age(descent.history[-1]) >= config.patience:
            descent.end()
    yield descent.snapshot()
    judgement = best.restore() if config.patience else descent.history[-1]
    return SequenceClassifier(
        weights=Weights(shape, read_only(weights.vector)),
        config=config,
        labels=labels,
        reader=reader,
        tokenize=replace(corpus.config, language=corpus.language, min_count=1, max_vocabulary=0),
        held_out=read_only(held_out),
        history=descent.history,
        chosen=judgement,
        trouble=descent.trouble,
    )


class _Best:
    """The weights with the lowest held-out loss so far."""

    def __init__(self, weights: Weights) -> None:
        self._weights, self._vector = weights, weights.vector.copy()
        self._judgement: Judgement | None = None
        self._age = 0

    def age(self, judgement: Judgement) -> int:
        """Take the judgement of the weights as they are; tell how many came since the best."""
        best = self._judgement
        if best is None or judgement.held_out_loss < best.held_out_loss:
            self._judgement, self._age = judgement, 0
            self._vector[:] = self._weights.vector
        else:
            self._age += 1
        return self._age

    def restore(self) -> Judgement:
        """Go back to the best weights, and return their judgement."""
        assert self._judgement is not None
        self._weights.vector[:] = self._vector
        return self._judgement


def _classes(corpus: Corpus) -> tuple[tuple[str, ...], Int32]:
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


def _split(classes: Int32, share: float, rng: np.random.Generator) -> tuple[Int64, Int64]:
    """Return the documents to learn from and those kept back, with the same share of each label."""
    learned, held_out = [], []
    for label in range(int(classes.max()) + 1):
        rows = rng.permutation(np.flatnonzero(classes == label))
        kept = min(max(1, round(share * len(rows))), len(rows) - 1)
        held_out.append(rows[:kept])
        learned.append(rows[kept:])
    return np.sort(np.concatenate(learned)), np.sort(np.concatenate(held_out))


def _check_words(documents: list[Int32], corpus: Corpus) -> None:
    empty = next((row for row, ids in enumerate(documents) if not len(ids)), None)
    if empty is not None:
        raise UserError(
            "The document “{name}” holds no words, so nothing can be read in it; leave it out.",
            name=corpus.documents.names[empty],
        )
