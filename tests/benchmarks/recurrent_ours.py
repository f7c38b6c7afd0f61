"""Our side: training steps, generation and quality with ``engine.recurrent``."""

from functools import lru_cache, partial
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from engine.blas import blas_threads
from engine.optim import clip_length, make_optimiser
from engine.recurrent.network import Network
from engine.recurrent.softmax import UNCOUNTED, SoftmaxOutput
from engine.recurrent.weights import Shape, Weights, random_weights
from engine.text import build_corpus
from engine.training import run
from tests.benchmarks.recurrent_clock import (
    CLIP,
    RATE,
    VOCABULARY,
    chunks,
    median_seconds,
    random_ids,
)

MEASURED = 500  # symbols measured at once


class Model:
    """A network that learns: weights, their gradient, and everything a step needs."""

    def __init__(self, cell, symbols, hidden, batch, steps, seed=1):
        shape = Shape(cell, symbols, hidden, 1, symbols)
        self.weights = random_weights(shape, np.random.default_rng(seed))
        self._gradient = Weights(shape)
        self._network = Network(shape, steps, batch)
        self._output = SoftmaxOutput(symbols, hidden, steps, batch)
        self._optimiser = make_optimiser("adam", self.weights.vector)

    def begin(self):
        """Forget what was read."""
        self._network.set_state(None)

    def learn(self, inputs, targets):
        """Do a training step; return the loss."""
        network, weights, gradient = self._network, self.weights, self._gradient
        network.forward(weights, inputs)
        loss = self._output.learn(weights.output, network.top, targets, gradient.output)
        network.backward(weights, self._output.d_top, gradient)
        clip_length(gradient.vector, CLIP)
        self._optimiser.step(weights.vector, gradient.vector, RATE)
        network.set_state(network.state())
        return loss


def step(cell, hidden, batch, steps, threads, seconds):
    """Return the seconds of a training step."""
    with blas_threads(threads):
        return median_seconds(_step(cell, hidden, batch, steps), seconds)


def peak(threads, size=2048):
    """Return how many floating-point operations a second a large product comes to."""
    left, right, out = (np.ones((size, size), np.float32) for _ in range(3))
    with blas_threads(threads):
        return 2 * size**3 / median_seconds(partial(np.matmul, left, right, out=out), 0.5)


def can_generate():
    """Tell whether there is a generator yet."""
    return find_spec("engine.recurrent.generate") is not None


def can_teach():
    """Tell whether there are teaching cells yet."""
    return find_spec("engine.recurrent.simple") is not None


def teach(cell, hidden, steps, seconds):
    """Return the seconds the teaching cells take for a training step of one sequence."""
    from engine.recurrent.simple import SimpleLSTM, SimpleRNN

    make = {"rnn": SimpleRNN, "lstm": SimpleLSTM}[cell]
    cells = make(VOCABULARY, hidden, VOCABULARY, seed=1)
    ids, targets = (each[:, 0] for each in random_ids(steps, 1))
    known = np.eye(VOCABULARY)[:, :, None]
    inputs, wanted = list(known[ids]), known[targets]

    def learn():
        scores = np.array(cells.forward(inputs))
        exponentials = np.exp(scores - scores.max(axis=1, keepdims=True))
        cells.backward(list(exponentials / exponentials.sum(axis=1, keepdims=True) - wanted))

    with blas_threads(1):
        return median_seconds(learn, seconds)


def write(cell, hidden, length, threads, seconds):
    """Return the seconds it takes to generate so many symbols; it sets its threads itself."""
    from engine.recurrent.generate import write_steps

    shape = Shape(cell, VOCABULARY, hidden, 1, VOCABULARY)
    weights = random_weights(shape, np.random.default_rng(1))
    start = np.zeros(1, np.int32)
    return median_seconds(lambda: run(write_steps(weights, start, length)), seconds)


def quality(path, end, cell, hidden, batch, steps, epochs, seed):
    """Learn the symbols before a place; return the bits for each after it, epoch by epoch."""
    if find_spec("engine.recurrent.language_model"):
        return _trained(Path(path).with_suffix(".txt"), cell, hidden, batch, steps, epochs, seed)
    ids = np.load(path)
    model = Model(cell, int(ids.max()) + 1, hidden, batch, steps, seed)
    measured = []
    with blas_threads(1):
        for _ in range(epochs):
            model.begin()
            for inputs, targets in chunks(ids[:end], steps, batch):
                model.learn(inputs, targets)
            measured.append(_bits(model.weights, ids[end - 1 :]))
    return measured


def _trained(path, cell, hidden, batch, steps, epochs, seed):
    """Do the same with the trainer, an epoch at a time; it keeps the last tenth back itself."""
    from engine.recurrent.language_model import LanguageModelConfig, train_language_model

    corpus = build_corpus(path.read_text(encoding="utf-8"))
    sizes = {"hidden": hidden, "batch": batch, "steps": steps}
    rates = {"learning_rate": RATE, "clip": CLIP}
    config = LanguageModelConfig(cell=cell, **sizes, **rates, epochs=1, seed=seed)
    model, measured = None, []
    for _ in range(epochs):
        model = train_language_model(corpus, config, start=model)
        measured.append(model.held_out.bits_per_token)
    return measured


def _bits(weights, ids):
    """Return the bits for each symbol but the first, read in one go."""
    shape, asked = weights.shape, len(ids) - 1
    network, output = (
        Network(shape, MEASURED, 1),
        SoftmaxOutput(shape.outputs, shape.hidden, MEASURED, 1),
    )
    more = -asked % MEASURED
    inputs = np.append(ids[:-1], np.zeros(more, ids.dtype)).reshape(-1, MEASURED, 1)
    targets = np.append(ids[1:], np.full(more, UNCOUNTED)).reshape(-1, MEASURED, 1)
    nats = 0.0
    for part, wanted in zip(inputs, targets, strict=True):
        network.forward(weights, part)
        nats += float(output.losses(weights.output, network.top, wanted).sum())
        network.set_state(network.state())
    return nats / asked / np.log(2)


@lru_cache
def _step(cell, hidden, batch, steps):
    model = Model(cell, VOCABULARY, hidden, batch, steps)
    return partial(model.learn, *random_ids(steps, batch))
