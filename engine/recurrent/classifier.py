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

from collections.abc import Generator
from dataclasses import dataclass, replace

import numpy as np

from engine.arrays import Int32, Int64, read_only
from engine.messages import Message
from engine.recurrent.classifier_config import SequenceClassifierConfig
from engine.recurrent.classifier_model import Answers, SequenceClassifier
from engine.recurrent.descent import Descent, DescentProgress, judge_steps
from engine.recurrent.labelled import check_words, classes_of, split
from engine.recurrent.reading import Group, Reader, by_length, known_tokens, shuffled_batches
from engine.recurrent.reading_networks import ReadingNetworks
from engine.recurrent.weights import Shape, random_weights
from engine.text.corpus import Corpus
from engine.text.tokenize_config import TokenizeConfig
from engine.training import Adjust, Steps, Trainer, WorkProgress, retold, run

START, SPLIT, LEARN = range(3)  # streams of chance, one for each use


@dataclass(frozen=True, eq=False)
class ClassifierProgress(DescentProgress):
    """One moment of a training.

    Attributes
    ----------
    model
        What the network was when it was last judged, ready to be asked; None before.
    """

    model: SequenceClassifier | None


def train_sequence_classifier(
    corpus: Corpus, config: SequenceClassifierConfig | None = None
) -> SequenceClassifier:
    """Train on the labelled documents of a corpus."""
    return run(train_sequence_classifier_steps(corpus, config))


def train_sequence_classifier_steps(
    corpus: Corpus, config: SequenceClassifierConfig | None = None
) -> Trainer[ClassifierProgress | WorkProgress, SequenceClassifier]:
    """Do the same step by step, so that it can be watched, changed and finished early."""
    task = yield from _task_steps(corpus, config or SequenceClassifierConfig())
    course = _Course(task)
    yield from retold(course.learn_steps(), course.moment)
    return course.outcome()


@dataclass(frozen=True, eq=False)
class _Task:
    """Sorted documents: their classes, the groups that are learned from, and those kept back."""

    config: SequenceClassifierConfig
    tokenize: TokenizeConfig
    labels: tuple[str, ...]
    classes: Int32
    held_out: Int64
    reader: Reader
    learned: tuple[Group, ...]
    judging: tuple[Group, ...]


def _task_steps(corpus: Corpus, config: SequenceClassifierConfig) -> Steps[_Task]:
    """Sort the documents; each part takes a moment where there are very many."""
    yield (sorting := WorkProgress(0, 0, Message("Sorting the documents")))
    labels, classes = classes_of(corpus)
    learned, held_out = split(classes, config.held_out, config.chance(SPLIT))
    yield sorting
    reader = Reader(known_tokens(corpus, learned, config.rarest, config.most_words), config.longest)
    yield sorting
    documents = reader.documents(corpus)
    check_words(documents, corpus)
    yield sorting
    groups = by_length(documents, learned, config.batch)
    yield sorting
    judging = by_length(documents, held_out, config.batch)
    yield sorting
    tokenize = replace(corpus.config, language=corpus.language, min_count=1, max_vocabulary=0)
    return _Task(config, tokenize, labels, classes, held_out, reader, groups, judging)


class _Course:
    """A network on its way, and what it was each time it was judged.

    Attributes
    ----------
    newest
        What it was when it was last judged; None before.
    """

    def __init__(self, task: _Task) -> None:
        self._task, config = task, task.config
        shape = Shape(
            cell=config.cell,
            inputs=len(task.reader.tokens) + 1,
            hidden=config.hidden,
            layers=config.layers,
            outputs=len(task.labels),
            embedding=config.embedding,
        )
        weights = random_weights(shape, config.chance(START), forget_bias=config.forget_bias)
        self._networks = ReadingNetworks(shape, task.learned, config.batch, config.dropout)
        self._judges = ReadingNetworks(shape, task.judging, config.batch)
        self._found = np.empty((len(task.classes), len(task.labels)))
        total = config.epochs * len(self._networks.all_batches())
        doing = Message("Learning to tell the labels")
        self._descent = Descent(weights, total, config.learning_rate, config.clip, doing)
        self.newest: SequenceClassifier | None = None
        self._best: SequenceClassifier | None = None
        self._idle = 0  # judgements since the best

    def learn_steps(self) -> Generator[DescentProgress, Adjust | None, None]:
        """Learn epoch by epoch, each judged at its end."""
        rng, patience = self._task.config.chance(LEARN), self._task.config.patience
        yield from self._judge_steps()
        while self._descent.goes_on():
            yield from self._epoch_steps(rng)
            yield from self._judge_steps()
            if patience and self._idle >= patience:
                self._descent.end()
        yield self._descent.snapshot()

    def moment(self, now: DescentProgress) -> ClassifierProgress:
        """Return a moment of the way together with the network as it was last judged."""
        return ClassifierProgress(**vars(now), model=self.newest)

    def outcome(self) -> SequenceClassifier:
        """Return what was learned: the newest, or with early stopping the best."""
        chosen = self._best if self._task.config.patience else self.newest
        assert chosen is not None
        return replace(chosen, history=self._descent.history, trouble=self._descent.trouble)

    def _epoch_steps(
        self, rng: np.random.Generator
    ) -> Generator[DescentProgress, Adjust | None, None]:
        descent, batch = self._descent, self._task.config.batch
        for number, chosen in shuffled_batches(self._task.learned, batch, rng):
            loss = self._networks.learn(
                descent.weights, descent.gradient, number, chosen, self._task.classes, rng
            )
            descent.take(loss)
            if descent.due():
                descent.obey((yield descent.snapshot()))
            if not descent.goes_on():
                break

    def _judge_steps(self) -> Generator[DescentProgress, Adjust | None, None]:
        descent, before = self._descent, len(self._descent.history)
        yield from judge_steps(
            descent, lambda: self._judges.judge(descent.weights, self._task.classes, self._found)
        )
        if len(descent.history) == before:
            return  # nothing sound was judged: the newest is still that of the last time
        self.newest = self._as_judged()
        lowest = self._best.chosen.held_out_loss if self._best else np.inf
        if self.newest.chosen.held_out_loss < lowest:
            self._best, self._idle = self.newest, 0
        else:
            self._idle += 1

    def _as_judged(self) -> SequenceClassifier:
        """Return a copy of the network as it is now, with its answers."""
        task, history = self._task, self._descent.history
        wanted, found = task.classes[task.held_out], self._found[task.held_out]
        return SequenceClassifier(
            weights=self._descent.weights.frozen(),
            config=task.config,
            labels=task.labels,
            reader=task.reader,
            tokenize=task.tokenize,
            answers=Answers(read_only(task.held_out), read_only(wanted), read_only(found)),
            history=history,
            chosen=history[-1],
        )
