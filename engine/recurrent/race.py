"""A race: an RNN and an LSTM learn the same text, and counting says what is worth beating.

Only the cell differs: text, sizes, chance and settings are the same, and the two take turns step by
step (``engine.training.side_by_side``), so that neither gets a head start. The yardstick is what
came before them: an n-gram model with Kneser-Ney smoothing, which only counts. It reads the same
symbols and is judged on the same text kept back, in nats per symbol, as the networks are: on the
way on its first ``JUDGED`` symbols, in the end on all of it.

>>> from engine.text import build_corpus
>>> from engine.training import run
>>> corpus = build_corpus(["the king rules the land. " * 200])
>>> race = run(train_race_steps(corpus, RaceConfig(hidden=16, batch=4, steps=20, epochs=1)))
>>> [model.config.cell for model in race.models], race.baseline is not None
(['rnn', 'lstm'], True)
"""

from dataclasses import dataclass, replace

import numpy as np

from engine.arrays import Int32, read_only
from engine.counts.language_model import NgramModelConfig, train_ngram_language_model_steps
from engine.counts.perplexity import breaks_of, measure_steps
from engine.messages import Message, UserError
from engine.recurrent.language_course import JUDGED, JUDGING, LEARNING
from engine.recurrent.language_model import LanguageModel, train_language_model_steps
from engine.recurrent.progress import LanguageModelProgress
from engine.recurrent.race_config import RaceConfig
from engine.recurrent.symbols import Symbols, symbols_steps
from engine.text.corpus import Corpus
from engine.text.vocabulary import Vocabulary
from engine.training import PairProgress, Steps, Trainer, WorkProgress, in_turns, retold

ORDERS = {"char": 5, "word": 3}  # of the n-gram model
THREADS = 1  # of a matrix product: a second one loses more than it gains to a window that draws
PIECE = 1 << 18  # symbols counted at once
COUNTING = Message("Counting the characters")
YARDSTICK = Message("Measuring where the networks will be judged")

LaneProgress = LanguageModelProgress | WorkProgress
Lane = Trainer[LaneProgress, LanguageModel]
Lanes = tuple[LanguageModelProgress | None, ...]
Models = tuple[LanguageModel, ...]
Round = PairProgress[LaneProgress, LaneProgress]


@dataclass(frozen=True, eq=False)
class RaceProgress:
    """One moment of a race.

    Attributes
    ----------
    step, total, message
        Those of the model that is behind.
    lanes
        The newest moment of each model, in the order of ``config.cells``; None before its first.
    yardstick
        What the n-gram model came to on the symbols on which the lanes are judged on the way, nats
        per symbol; None where nothing was kept back.
    epochs_before
        Passes over the text in an earlier race that this one goes on from.
    """

    step: int
    total: int
    message: Message
    lanes: Lanes
    yardstick: float | None
    config: RaceConfig
    epochs_before: float = 0.0


@dataclass(frozen=True, eq=False)
class RaceModel:
    """What came of a race; a model that exploded says so in its ``trouble``.

    Attributes
    ----------
    baseline
        What the n-gram model came to on all of the text kept back, as ``held_out`` of the models
        does, nats per symbol; None where nothing was kept back.
    """

    models: Models
    baseline: float | None
    config: RaceConfig


def train_race_steps(
    corpus: Corpus, config: RaceConfig | None = None, *, start: RaceModel | None = None
) -> Trainer[RaceProgress | WorkProgress, RaceModel]:
    """Let them learn step by step; ``start`` goes on from an earlier race."""
    config = config or RaceConfig()
    earlier = _earlier(start, config)
    yardstick, baseline = yield from _counting_steps(corpus, config)
    before = min((model.epochs for model in earlier if model), default=0.0)
    trainers: list[Lane] = [
        retold(
            train_language_model_steps(corpus, config.of(cell), start=model, threads=THREADS),
            _in_one_stage,
        )
        for cell, model in zip(config.cells, earlier, strict=True)
    ]
    lanes: Lanes = (None,) * len(trainers)

    def tell(now: Round) -> RaceProgress | WorkProgress:
        nonlocal lanes
        lanes, at = _newest(now, lanes), (now.step, now.total, now.message)
        if not any(lanes):
            return WorkProgress(*at)
        return RaceProgress(*at, lanes, yardstick, config, before)

    models = yield from retold(in_turns(trainers), tell)
    return RaceModel(models, baseline, config)


def _earlier(start: RaceModel | None, config: RaceConfig) -> tuple[LanguageModel | None, ...]:
    """Return the model that each cell goes on from."""
    if start is None:
        return (None,) * len(config.cells)
    if start.config.cells != config.cells:
        raise UserError("Other cells were trained before; start again with “Run”.")
    return start.models


def _counting_steps(
    corpus: Corpus, config: RaceConfig
) -> Steps[tuple[float, float] | tuple[None, None]]:
    """Return how the n-gram model guesses what is judged on the way, and all that is kept back."""
    settings = config.of(config.cells[0])
    symbols, ids = yield from symbols_steps(corpus, settings.unit, settings.most_symbols)
    counting = NgramModelConfig(order=ORDERS[settings.unit], held_out=config.keep_back)
    yield WorkProgress(0, 0, COUNTING)
    in_order = in_symbols(corpus, symbols, ids)
    yield WorkProgress(0, 0, COUNTING)
    model = yield from train_ngram_language_model_steps(in_order, counting)
    if model.held_out is None:
        return None, None
    judged = slice(model.trained, model.trained + JUDGED)
    measuring = measure_steps(model.interpolation, ids[judged], breaks_of(in_order)[judged])
    on_the_way = yield from retold(measuring, lambda now: replace(now, message=YARDSTICK))
    return on_the_way.nats, model.held_out.nats


def in_symbols(corpus: Corpus, symbols: Symbols, ids: Int32) -> Corpus:
    """Return a corpus cut into the symbols that a network reads, as one text without breaks."""
    counts = np.zeros(len(symbols), np.int64)
    for begin in range(0, len(ids), PIECE):  # one count of all of it would stop the window
        counts += np.bincount(ids[begin : begin + PIECE], minlength=len(symbols))
    return replace(
        corpus,
        ids=ids,
        offsets=read_only(np.array([0, len(ids)], np.int64)),
        vocabulary=Vocabulary(symbols.tokens, read_only(counts)),
        spans=read_only(np.zeros((len(ids), 2), np.int32)),
        gaps=read_only(np.zeros(len(ids), np.bool_)),
    )


def _in_one_stage(now: LaneProgress) -> LaneProgress:
    """Let judging be a part of learning: when it comes is a matter of the clock."""
    return replace(now, message=LEARNING) if now.message is JUDGING else now


def _newest(now: Round, lanes: Lanes) -> Lanes:
    """Return the newest moment in which each model learned; preparing and measuring show none."""
    pair = (now.first, now.second)[: len(lanes)]
    return tuple(
        one if isinstance(one, LanguageModelProgress) else before
        for one, before in zip(pair, lanes, strict=True)
    )
