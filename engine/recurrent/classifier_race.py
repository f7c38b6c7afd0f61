"""An RNN and an LSTM read the same labelled documents, and are judged by the same unseen ones.

Only the cell differs: documents, those kept back, sizes, chance and settings are the same, and the
two take turns step by step (``engine.training.side_by_side``).

>>> from engine.text import Documents, build_corpus
>>> texts = ("the sea is deep", "we vote today", "a deep blue sea", "they vote again")
>>> documents = Documents(texts, ("1", "2", "3", "4"), labels=("sea", "vote", "sea", "vote"))
>>> config = ClassifierRaceConfig(hidden=8, epochs=2)
>>> models = train_classifier_race(build_corpus(documents), config)
>>> [model.config.cell for model in models]
['rnn', 'lstm']
"""

from dataclasses import dataclass

from engine.config import check
from engine.embeddings.shared_settings import Seed
from engine.messages import Message
from engine.recurrent.cells import Cell
from engine.recurrent.classifier import ClassifierProgress, train_sequence_classifier_steps
from engine.recurrent.classifier_config import (
    Epochs,
    KeptBack,
    ReadAtMost,
    SequenceClassifierConfig,
    WordVectors,
)
from engine.recurrent.classifier_model import SequenceClassifier
from engine.recurrent.learner_settings import Hidden, LearningRate
from engine.recurrent.race_config import CELLS, WhichCells
from engine.text.corpus import Corpus
from engine.training import PairProgress, Trainer, WorkProgress, in_turns, retold, run

LaneProgress = ClassifierProgress | WorkProgress
Lanes = tuple[ClassifierProgress, ...]
Models = tuple[SequenceClassifier, ...]


@dataclass(frozen=True)
class ClassifierRaceConfig:
    """How an RNN and an LSTM learn to tell the labels of the same documents."""

    which: WhichCells = "both"
    hidden: Hidden = 64
    epochs: Epochs = 30
    learning_rate: LearningRate = 0.001
    embedding: WordVectors = 32
    longest: ReadAtMost = 100
    held_out: KeptBack = 0.2
    seed: Seed = 1

    def __post_init__(self) -> None:
        check(self)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells that learn, in the order in which they are shown."""
        return CELLS[self.which]

    def of(self, cell: Cell) -> SequenceClassifierConfig:
        """Return the settings of one of the networks."""
        return SequenceClassifierConfig(
            cell=cell,
            hidden=self.hidden,
            epochs=self.epochs,
            learning_rate=self.learning_rate,
            embedding=self.embedding,
            longest=self.longest,
            held_out=self.held_out,
            seed=self.seed,
        )


@dataclass(frozen=True, eq=False)
class ClassifierRaceProgress:
    """One moment of a race.

    Attributes
    ----------
    step, total, message
        Those of the network that is behind.
    lanes
        The newest moment of each network, in the order of ``config.cells``.
    """

    step: int
    total: int
    message: Message
    lanes: Lanes
    config: ClassifierRaceConfig

    @property
    def models(self) -> Models:
        """The networks as they were last judged; none before all of them were."""
        models = tuple(lane.model for lane in self.lanes if lane.model is not None)
        return models if len(models) == len(self.lanes) else ()


def train_classifier_race(corpus: Corpus, config: ClassifierRaceConfig | None = None) -> Models:
    """Let them learn."""
    return run(train_classifier_race_steps(corpus, config))


def train_classifier_race_steps(
    corpus: Corpus, config: ClassifierRaceConfig | None = None
) -> Trainer[ClassifierRaceProgress | WorkProgress, Models]:
    """Let them learn step by step."""
    config = config or ClassifierRaceConfig()
    trainers = [train_sequence_classifier_steps(corpus, config.of(cell)) for cell in config.cells]

    def tell(
        now: PairProgress[LaneProgress, LaneProgress],
    ) -> ClassifierRaceProgress | WorkProgress:
        at, pair = (now.step, now.total, now.message), (now.first, now.second)
        lanes = tuple(one for one in pair if isinstance(one, ClassifierProgress))
        if len(lanes) < len(trainers):
            return WorkProgress(*at)
        return ClassifierRaceProgress(*at, lanes, config)

    return (yield from retold(in_turns(trainers), tell))
