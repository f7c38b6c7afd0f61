"""Recurrent language models: guess the next symbol, and learn from being wrong.

Elman (1990) let a network read letter after letter and guess the next; Mikolov et al. (2010) did so
with words and beat the n-gram models of their day; Sutskever, Martens and Hinton (2011) and Graves
(2013) let such networks write. The state h is all that the network knows of what it has read, and

    loss = - ln p(next symbol | h),        perplexity = e^loss,        bits = loss / ln 2

The text is read in B streams with truncated back-propagation (``batches``); its end is kept back
and judged now and then. A learning rate that is too large is noticed in the step in which the loss
explodes: the last weights that were good are kept, and a smaller rate is proposed.

>>> from engine.text import build_corpus
>>> corpus = build_corpus(["the king rules the land. " * 200])
>>> model = train_language_model(corpus, LanguageModelConfig(hidden=16, batch=4, steps=20))
>>> model.symbols.tokens[0]
' '
"""

import os
from dataclasses import dataclass, replace

from engine.arrays import Int32
from engine.blas import blas_threads
from engine.counts.perplexity import Measurement
from engine.messages import UserError
from engine.optim import Optimiser
from engine.recurrent.cells import GATES
from engine.recurrent.language_course import Course
from engine.recurrent.language_model_config import LanguageModelConfig
from engine.recurrent.learner import Learner, frozen
from engine.recurrent.measuring import Judge
from engine.recurrent.progress import Checkpoint, Judgement, LanguageModelProgress
from engine.recurrent.symbols import Symbols, symbols_steps
from engine.recurrent.weights import Shape, Weights
from engine.text.corpus import Corpus
from engine.training import Steps, Trainer, WorkProgress, run

TAMER = 3.0  # by how much a rate that was too large is lowered
TAMEST = 0.003  # and it is lowered to this at least
WORTH_TWO_THREADS = 1 << 20  # multiplications of a step


@dataclass(frozen=True, eq=False)
class LanguageModel:
    """A network that has learned to guess the next symbol.

    Attributes
    ----------
    epochs, step
        Passes over the text, and updates, so far.
    held_out
        How well it guesses the text kept back; None where nothing was.
    judgements, checkpoints
        What was measured and kept on the way.
    optimiser
        What is needed to go on learning as if nothing had happened.
    """

    weights: Weights
    symbols: Symbols
    config: LanguageModelConfig
    epochs: float
    step: int
    held_out: Measurement | None
    judgements: tuple[Judgement, ...]
    checkpoints: tuple[Checkpoint, ...]
    optimiser: Optimiser | None = None

    def at(self, checkpoint: Checkpoint) -> "LanguageModel":
        """Return the model as it was then."""
        weights = Weights(self.weights.shape, checkpoint.vector)
        then = replace(self, weights=weights, epochs=checkpoint.epochs, step=checkpoint.step)
        return replace(then, held_out=None, optimiser=None)

    def measure(self, text: Corpus | str) -> Measurement:
        """Judge the model on another text; raises ``UserError`` where it knows too little of it."""
        texts = text.documents.texts if isinstance(text, Corpus) else (text,)
        ids = self.symbols.encode("\n".join(texts))
        return run(Judge(self.weights, ids).steps(self.weights))

    def perplexity(self, text: Corpus | str) -> float:
        """Return the perplexity on another text."""
        return self.measure(text).perplexity


class Diverged(UserError):
    """The loss exploded.

    Attributes
    ----------
    model
        What had been learned by the last good step.
    proposed
        A learning rate to try instead.
    """

    def __init__(self, step: int, rate: float, model: LanguageModel) -> None:
        self.model, self.proposed = model, rate
        super().__init__(
            "The loss exploded at step {step}; try a learning rate of {rate}.",
            step=step,
            rate=f"{rate:.1g}",
        )


def train_language_model(
    corpus: Corpus,
    config: LanguageModelConfig | None = None,
    *,
    start: LanguageModel | None = None,
) -> LanguageModel:
    """Train on a corpus; ``start`` goes on from an earlier model for ``config.epochs`` more."""
    return run(train_language_model_steps(corpus, config, start=start))


def train_language_model_steps(
    corpus: Corpus,
    config: LanguageModelConfig | None = None,
    *,
    start: LanguageModel | None = None,
    threads: int | None = None,
) -> Trainer[LanguageModelProgress | WorkProgress, LanguageModel]:
    """Do the same step by step, so that it can be watched, changed and finished early.

    Parameters
    ----------
    threads
        How many threads a matrix product may take; None: as many as are worth it.
    """
    config = config or LanguageModelConfig()
    symbols, ids = yield from symbols_steps(corpus, config.unit, config.most_symbols)
    course = _begin(symbols, ids, config, start)
    threads = threads or _threads(course.learner.weights.shape, config.batch)
    finish = yield from course.report_steps()
    while not (finish or course.is_over):
        with blas_threads(threads):
            course.work()
        finish = yield from course.report_steps()
    if course.exploded:
        model = _model(course, config, None)
        rate = min(course.pace.last_rate / TAMER, TAMEST)
        raise Diverged(course.step, rate, model)
    measured = yield from _measure_steps(course)
    return _model(course, config, measured)


def _begin(
    symbols: Symbols, ids: Int32, config: LanguageModelConfig, start: LanguageModel | None
) -> Course:
    if start is None:
        return Course(Learner(symbols, ids, config), symbols)
    if start.symbols.tokens != symbols.tokens:
        raise UserError("The model knows other symbols than this text has; train a new one.")
    learner = Learner(symbols, ids, config, start.weights, start.optimiser, start.step)
    if start.weights.shape != learner.weights.shape:
        raise UserError("The model was made with another cell or other sizes; train a new one.")
    return Course(learner, symbols, epochs_before=start.epochs, steps_before=start.step)


def _measure_steps(course: Course) -> Steps[Measurement | None]:
    """Judge on all of the text kept back; None where nothing was."""
    learner = course.learner
    if len(learner.unseen) < 2:
        return None
    return (yield from Judge(learner.weights, learner.unseen).steps(learner.weights))


def _model(
    course: Course, config: LanguageModelConfig, held_out: Measurement | None
) -> LanguageModel:
    return LanguageModel(
        weights=frozen(course.learner.weights),
        symbols=course.symbols,
        config=config,
        epochs=course.epochs,
        step=course.step,
        held_out=held_out,
        judgements=course.judgements,
        checkpoints=course.checkpoints.kept,
        optimiser=course.learner.optimiser(),
    )


def _threads(shape: Shape, batch: int) -> int:
    """Return how many threads a step is worth: they also wait for each other."""
    width = shape.hidden + shape.widths[0] + 1
    work = GATES[shape.cell] * shape.hidden * width * batch
    return min(2, os.cpu_count() or 1) if work >= WORTH_TWO_THREADS else 1
