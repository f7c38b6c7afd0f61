"""One update after the other: the hands of the language model's trainer.

An update reads the next T symbols of every stream, guesses each next one, goes back through the
steps, clips the gradient and lets the optimiser step. The weights that have just shown a finite
loss are kept before they are changed, so that an explosion costs nothing but the step in which it
happened.
"""

import copy
import math

import numpy as np

from engine.arrays import Floats, Int32, read_only
from engine.counts.perplexity import held_out_start
from engine.optim import Optimiser, clip_length, clip_numbers, make_optimiser
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


class Exploded(ArithmeticError):
    """An update showed that the one before went wrong; ``weights`` hold the last good ones."""


class Learner:
    """Weights on their way.

    Attributes
    ----------
    step, epoch
        Updates and whole passes of this run so far.
    gradient_length
        Length of the last gradient, before it was clipped.
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
        self.config = config
        begin = held_out_start(len(ids), config.keep_back)
        self._streams, self.unseen = Streams(ids[:begin], config.steps, config.batch), ids[begin:]
        shape = shape_of(len(symbols), config)
        self.weights = weights.copy() if weights else random_weights(shape, _rng(config, 0))
        self._good = self.weights.vector.copy()
        self._gradient = Weights(shape)
        self._network = Network(shape, config.steps, config.batch, dropout=config.dropout)
        self._output = _output(symbols, ids[:begin], config)
        self._optimiser = copy.deepcopy(optimiser) or make_optimiser(
            config.optimiser, self.weights.vector
        )
        self._rng = _rng(config, 1 + steps_before)
        self._worst = EXPLODED * math.log(max(2, len(symbols)))
        self.step, self.gradient_length = 0, math.nan
        self._losses: list[float] = []

    @property
    def total(self) -> int:
        """Updates of all epochs of this run."""
        return self.config.epochs * len(self._streams)

    @property
    def epochs(self) -> float:
        """Passes over the text in this run, as a fraction."""
        return self.step / len(self._streams)

    @property
    def symbols_seen(self) -> int:
        """Symbols read in this run."""
        return self.step * self.config.steps * self.config.batch

    def update(self, learning_rate: float) -> None:
        """Learn from the next batch.

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
            if not (math.isfinite(length) and loss < self._worst):
                weights.vector[:] = self._good
                raise Exploded
            self._good[:] = weights.vector
            self._optimiser.step(weights.vector, gradient.vector, learning_rate)
        self.gradient_length = length
        self._losses.append(loss)
        self.step += 1

    def take_loss(self) -> float:
        """Return the mean loss since this was last asked; not a number where there was none."""
        losses, self._losses = self._losses, []
        return sum(losses) / len(losses) if losses else math.nan

    def optimiser(self) -> Optimiser:
        """Return a copy of what the optimiser remembers."""
        return copy.deepcopy(self._optimiser)

    def _clip(self, gradient: Floats) -> float:
        """Clip a gradient, and return how long it was."""
        config = self.config
        if config.clip and config.clipping == "length":
            return clip_length(gradient, config.clip)
        length = float(np.sqrt(np.dot(gradient, gradient)))
        if config.clip:
            clip_numbers(gradient, config.clip)
        return length


def shape_of(symbols: int, config: LanguageModelConfig) -> Shape:
    """Return the network for so many symbols; where they are many, they are embedded."""
    embedding = config.embedding or (EMBEDDING if symbols > ONE_HOT else 0)
    return Shape(config.cell, symbols, config.hidden, config.layers, symbols, embedding)


def frozen(weights: Weights) -> Weights:
    """Return a copy that nobody can change."""
    return Weights(weights.shape, read_only(weights.vector.copy()))


def _output(
    symbols: Symbols, ids: Int32, config: LanguageModelConfig
) -> SoftmaxOutput | SampledSoftmax:
    if not 0 < config.sampled < len(symbols):
        return SoftmaxOutput(len(symbols), config.hidden, config.steps, config.batch)
    counts = np.bincount(ids, minlength=len(symbols))
    rng = _rng(config, -1)
    return SampledSoftmax(counts, config.sampled, config.hidden, config.steps, config.batch, rng)


def _rng(config: LanguageModelConfig, part: int) -> np.random.Generator:
    """Return chance of its own for each part of the work: -1 samples, 0 weights, then dropout."""
    return np.random.default_rng([config.seed, 1 + part])
