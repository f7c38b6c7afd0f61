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
from engine.messages import Message, UserError
from engine.optim import Optimiser
from engine.recurrent.cells import GATES
from engine.recurrent.generate import generate
from engine.recurrent.language_course import Course
from engine.recurrent.language_model_config import LanguageModelConfig
from engine.recurrent.learner import Learner, shape_of
from engine.recurrent.measuring import Judge
from engine.recurrent.needs import bytes_to_train, check_memory
from engine.recurrent.progress import Checkpoint, Judgement, LanguageModelProgress
from engine.recurrent.symbols import Symbols, symbols_steps
from engine.recurrent.weights import Shape, Weights
from engine.text.corpus import Corpus
from engine.training import Steps, Trainer, WorkProgress, run

TAMER = 3.0  # by how much a rate that was too large is lowered
TAMEST = {"sgd": 1.0, "momentum": 0.1, "adagrad": 0.03, "rmsprop": 0.003, "adam": 0.003}  # at most
WORTH_TWO_THREADS = 1 << 20  # multiplications of a step


@dataclass(frozen=True)
class Trouble:
    """Why a training stopped before its end, and a learning rate to try instead."""

    message: Message
    learning_rate: float


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
        What is needed to go on learning as if nothing had happened; None begins it anew.
    trouble
        Set where the loss exploded; the weights are those of the last good step.
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
    trouble: Trouble | None = None

    def generate(
        self,
        prompt: str = "",
        length: int = 200,
        temperature: float = 1.0,
        seed: int = 0,
        top_k: int = 0,
    ) -> str:
        """Write on after a prompt; see ``engine.recurrent.generate``."""
        return generate(self, prompt, length, temperature, seed, top_k)

    def at(self, checkpoint: Checkpoint) -> "LanguageModel":
        """Return the model as it was then."""
        weights = Weights(self.weights.shape, checkpoint.vector)
        then = replace(self, weights=weights, epochs=checkpoint.epochs, step=checkpoint.step)
        return replace(then, held_out=None, optimiser=None)

    def measure(self, text: Corpus | str) -> Measurement:
        """Judge the model on another text; raises ``UserError`` where it knows too little of it."""
        texts = text.documents.texts if isinstance(text, Corpus) else (text,)
        numbers = self.symbols.numbers("\n".join(texts))
        known = numbers[numbers >= 0]
        measured = run(Judge(self.weights, known).steps(self.weights))
        return replace(measured, unknown=len(numbers) - len(known))

    def perplexity(self, text: Corpus | str) -> float:
        """Return the perplexity on another text."""
        return self.measure(text).perplexity


class Diverged(UserError):
    """The loss exploded; ``model`` is what had been learned by the last good step."""

    def __init__(self, trouble: Trouble, model: LanguageModel) -> None:
        self.model, self.proposed = model, trouble.learning_rate
        super().__init__(trouble.message.template, **trouble.message.values)


def train_language_model(
    corpus: Corpus,
    config: LanguageModelConfig | None = None,
    *,
    start: LanguageModel | None = None,
) -> LanguageModel:
    """Train on a corpus; ``start`` goes on from an earlier model for ``config.epochs`` more.

    With a constant learning rate, no dropout and no sampling, N epochs and then N more give the
    very weights of 2 N at once. With ``config.patience`` the model is that of the end of an epoch
    at which unseen text was guessed best, unless it is asked to finish: then it is that of now.

    Raises
    ------
    Diverged
        When the loss explodes; it brings the model of the last good step.
    """
    model = run(train_language_model_steps(corpus, config, start=start))
    if model.trouble is not None:
        raise Diverged(model.trouble, model)
    return model


def train_language_model_steps(
    corpus: Corpus,
    config: LanguageModelConfig | None = None,
    *,
    start: LanguageModel | None = None,
    threads: int | None = None,
) -> Trainer[LanguageModelProgress | WorkProgress, LanguageModel]:
    """Do the same step by step, so that it can be watched, changed and finished early.

    Where the loss explodes, the model of the last good step is returned with its ``trouble``, so
    that a race (``side_by_side``) goes on for the other.

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
    course.settle()
    model, best = _model(course, config), course.patience.best
    if course.exploded:
        model = replace(model, trouble=_trouble(course))
    elif best and best.step != model.step and course.takes_best(finish):
        model = model.at(best)
    held_out = yield from _measure_steps(model.weights, course.learner.unseen)
    return replace(model, held_out=held_out)


def _begin(
    symbols: Symbols, ids: Int32, config: LanguageModelConfig, start: LanguageModel | None
) -> Course:
    shape = shape_of(len(symbols), config)
    check_memory(bytes_to_train(shape, config))
    if start is None:
        return Course(Learner(symbols, ids, config), symbols)
    if start.symbols.tokens != symbols.tokens:
        raise UserError("The model knows other symbols than this text has; train a new one.")
    if start.weights.shape != shape:
        raise UserError("The model was made with another cell or other sizes; train a new one.")
    learner = Learner(symbols, ids, config, start.weights, start.optimiser, start.step)
    return Course(
        learner,
        symbols,
        epochs_before=start.epochs,
        steps_before=start.step,
        judgements=_judgements_until(start, config),
    )


def _judgements_until(start: LanguageModel, config: LanguageModelConfig) -> tuple[Judgement, ...]:
    """Return what was judged up to a model, on the same part of the text as will be."""
    if start.config.keep_back != config.keep_back:
        return ()
    return tuple(one for one in start.judgements if one.step <= start.step)


def _measure_steps(weights: Weights, unseen: Int32) -> Steps[Measurement | None]:
    """Judge on all of the text kept back; None where nothing was."""
    if len(unseen) < 2:
        return None
    return (yield from Judge(weights, unseen).steps(weights))


def _model(course: Course, config: LanguageModelConfig) -> LanguageModel:
    return LanguageModel(
        weights=course.learner.good.frozen(),
        symbols=course.symbols,
        config=config,
        epochs=course.epochs,
        step=course.step,
        held_out=None,
        judgements=course.judgements,
        checkpoints=course.checkpoints.kept,
        optimiser=course.learner.optimiser(),
    )


def _trouble(course: Course) -> Trouble:
    rate = min(course.pace.last_rate / TAMER, TAMEST[course.learner.config.optimiser])
    message = Message(
        "The loss exploded at step {step}; try a learning rate of {rate}.",
        {"step": course.step + 1, "rate": f"{rate:.1g}"},
    )
    return Trouble(message, rate)


def _threads(shape: Shape, batch: int) -> int:
    """Return how many threads a step is worth: they also wait for each other."""
    width = shape.hidden + shape.widths[0] + 1
    work = GATES[shape.cell] * shape.hidden * width * batch
    return min(2, os.cpu_count() or 1) if work >= WORTH_TWO_THREADS else 1
