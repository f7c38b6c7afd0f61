"""One update after the other: the hands of the language model's trainer.

An update reads the next T symbols of every stream, guesses each next one, goes back through the
steps, clips the gradient and lets the optimiser step. The weights that have just shown a finite
loss are kept before they are changed, so that an explosion costs nothing but the step in which it
happened; ``settle`` puts the last weights of all to the same test.
"""

import copy
import math

import numpy as np

from engine.arrays import Floats, Int32
from engine.blas import blas_threads
from engine.counts.perplexity import held_out_start
from engine.messages import UserError
from engine.optim import OPTIMISERS, Optimiser, clip_length, clip_numbers, make_optimiser
from engine.recurrent.batches import Streams
from engine.recurrent.language_model_config import LanguageModelConfig
from engine.recurrent.network import Network
from engine.recurrent.sampled_softmax import SampledSoftmax
from engine.recurrent.softmax import SoftmaxOutput
from engine.recurrent.symbols import Symbols
from engine.recurrent.weights import Shape, Weights, random_weights

EXPLODED = 10  # times the loss of blind guessing
ONE_HOT = 300  # different symbols that come in as they are; more of them are embedded
EMBEDDING = 64
BEGINNING, DROPOUT, SAMPLING = range(3)  # each has chance of its own


class Exploded(ArithmeticError):
    """An update showed that the one before went wrong; the last good weights are back."""


class Learner:
    """Weights on their way.

    Attributes
    ----------
    step
        Updates of this run so far.
    good, good_step
        The last weights that have shown a sound loss, and after how many updates.
    gradient_length
        Length of the last gradient, before it was clipped.
    clip
        Where gradients are clipped; it may be changed on the way.
    unseen
        int32, the text kept back.
    """

    def __init__(
        self,
        symbols: Symbols,
        ids: Int32,
        config: LanguageModelConfig,
        weights: Weights | None = None,
        optimiser: Optimiser | None = None,
        steps_before: int = 0,
    ) -> None:
        self.config, self.clip = config, config.clip
        begin = held_out_start(len(ids), config.keep_back)
        self._streams, self.unseen = Streams(ids[:begin], config.steps, config.batch), ids[begin:]
        if ids[:begin].min() == ids[:begin].max():
            raise UserError(
                "The text to learn from is one symbol over and over; there is nothing to guess."
            )
        shape = shape_of(len(symbols), config)
        self.weights = weights.copy() if weights else first_weights(shape, _rng(config, BEGINNING))
        self.good, self.good_step = self.weights.copy(), 0
        self._gradient = Weights(shape)
        self._network = Network(shape, config.steps, config.batch, dropout=config.dropout)
        self._output = _output(symbols, ids[:begin], config, steps_before)
        self._optimiser = (
            copy.deepcopy(optimiser)
            if isinstance(optimiser, OPTIMISERS[config.optimiser])
            else make_optimiser(config.optimiser, self.weights.vector)
        )
        self._rng = _rng(config, DROPOUT, steps_before)
        self.worst = EXPLODED * math.log(max(2, len(symbols)))
        self.step, self.gradient_length = 0, math.nan
        self._losses: list[float] = []

    @property
    def epoch_steps(self) -> int:
        """Updates in an epoch."""
        return len(self._streams)

    @property
    def total(self) -> int:
        """Updates of all epochs of this run."""
        return self.config.epochs * self.epoch_steps

    @property
    def symbols_seen(self) -> int:
        """Symbols read in this run."""
        return self.step * self.config.steps * self.config.batch

    def update(self, learning_rate: float) -> float:
        """Learn from the next batch; return its loss.

        Raises
        ------
        Exploded
            When the loss or the gradient is beyond all bounds; the last good weights are back.
        """
        place = self.step % len(self._streams)
        network, weights, gradient = self._network, self.weights, self._gradient
        network.set_state(network.state() if place else None)
        with np.errstate(all="ignore"):  # what goes wrong is noticed by the loss
            inputs, targets = self._streams[place]
            network.forward(weights, inputs, self._rng)
            loss = self._output.learn(weights.output, network.top, targets, gradient.output)
            network.backward(weights, self._output.d_top, gradient)
            length = self._clip(gradient.vector)
            if not (math.isfinite(length) and loss < self.worst):
                self.go_back()
                raise Exploded
            self._keep()
            self._optimiser.step(weights.vector, gradient.vector, learning_rate)
        self.gradient_length = length
        self._losses.append(loss)
        self.step += 1
        return loss

    def settle(self) -> None:
        """Make sure that the last update went well; afterwards nothing more is learned.

        Raises
        ------
        Exploded
            As in ``update``.
        """
        if self.good_step == self.step:
            return
        shape, network = self.weights.shape, self._network
        output = SoftmaxOutput(shape.outputs, shape.hidden, network.steps, network.batch)
        inputs, targets = self._streams[(self.step - 1) % self.epoch_steps]
        with blas_threads(1), np.errstate(all="ignore"):
            network.forward(self.weights, inputs)
            losses = output.losses(self.weights.output, network.top, targets)
        if not losses.mean() < self.worst:
            self.go_back()
            raise Exploded
        self._keep()

    def go_back(self) -> None:
        """Take up the last good weights again."""
        self.weights.vector[:] = self.good.vector
        self.step = self.good_step

    def _keep(self) -> None:
        self.good.vector[:] = self.weights.vector
        self.good_step = self.step

    def take_loss(self) -> float:
        """Return the mean loss since this was last asked; not a number where there was none."""
        losses, self._losses = self._losses, []
        return sum(losses) / len(losses) if losses else math.nan

    def optimiser(self) -> Optimiser:
        """Return a copy of what the optimiser remembers."""
        return copy.deepcopy(self._optimiser)

    def _clip(self, gradient: Floats) -> float:
        """Clip a gradient, and return how long it was."""
        if self.clip and self.config.clipping == "length":
            return clip_length(gradient, self.clip)
        length = float(np.sqrt(np.dot(gradient, gradient)))
        if self.clip:
            clip_numbers(gradient, self.clip)
        return length


def shape_of(symbols: int, config: LanguageModelConfig) -> Shape:
    """Return the network for so many symbols; where they are many, they are embedded."""
    embedding = config.embedding or (EMBEDDING if symbols > ONE_HOT else 0)
    return Shape(config.cell, symbols, config.hidden, config.layers, symbols, embedding)


def _output(
    symbols: Symbols, ids: Int32, config: LanguageModelConfig, steps_before: int
) -> SoftmaxOutput | SampledSoftmax:
    if not 0 < config.sampled < len(symbols):
        return SoftmaxOutput(len(symbols), config.hidden, config.steps, config.batch)
    counts = np.bincount(ids, minlength=len(symbols))
    rng = _rng(config, SAMPLING, steps_before)
    return SampledSoftmax(counts, config.sampled, config.hidden, config.steps, config.batch, rng)


def first_weights(shape: Shape, rng: np.random.Generator) -> Weights:
    """Return weights that a language model begins with.

    In a one-hot column a single number is not 0, so what acts on it may be √H times as large as
    what acts on H numbers at once; the states tell symbols apart from the start, and after two
    epochs the loss is some 11 % lower. An open forget gate would only slow the first epochs.
    """
    weights = random_weights(shape, rng, forget_bias=0.0)
    if not shape.embedding:
        weights.layers[0][:, shape.hidden : -1] *= math.sqrt(shape.hidden)
    return weights


def _rng(config: LanguageModelConfig, part: int, steps_before: int = 0) -> np.random.Generator:
    """Return the chance of one part of the work, another one for a run that goes on."""
    return np.random.default_rng([config.seed, part, steps_before])
