"""The side of torch: ``nn.LSTM`` or ``nn.RNN`` and a linear layer, with fused Adam."""

from functools import lru_cache, partial

import numpy as np
import torch
from torch.nn.functional import cross_entropy, one_hot

from tests.benchmarks.recurrent_clock import (
    CLIP,
    RATE,
    VOCABULARY,
    chunks,
    median_seconds,
    random_ids,
)

LAYERS = {"lstm": torch.nn.LSTM, "rnn": torch.nn.RNN}


class Model:
    """A network that learns."""

    def __init__(self, cell, symbols, hidden, seed=1):
        torch.manual_seed(seed)
        self._symbols = symbols
        self._layer = LAYERS[cell](symbols, hidden)
        self._output = torch.nn.Linear(hidden, symbols)
        self._parameters = [*self._layer.parameters(), *self._output.parameters()]
        self._adam = torch.optim.Adam(self._parameters, RATE, fused=True)
        self.begin()

    def begin(self):
        """Forget what was read."""
        self._state = None

    def learn(self, inputs, targets):
        """Do a training step."""
        self._adam.zero_grad()
        loss = cross_entropy(self._scores(inputs), targets.reshape(-1))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._parameters, CLIP)
        self._adam.step()

    @torch.no_grad()
    def bits(self, ids):
        """Return the bits for each symbol but the first, read in one go."""
        self.begin()
        return cross_entropy(self._scores(ids[:-1, None]), ids[1:]).item() / np.log(2)

    @torch.no_grad()
    def write(self, length):
        """Draw one symbol after the other."""
        self.begin()
        symbol = torch.zeros((1, 1), dtype=torch.int64)
        for _ in range(length):
            chances = self._scores(symbol).softmax(1)
            symbol = torch.multinomial(chances, 1)

    def _scores(self, inputs):
        top, state = self._layer(one_hot(inputs, self._symbols).float(), self._state)
        self._state = (
            tuple(h.detach() for h in state) if isinstance(state, tuple) else state.detach()
        )
        return self._output(top.reshape(-1, top.shape[-1]))


def step(cell, hidden, batch, steps, threads, seconds):
    """Return the seconds of a training step."""
    torch.set_num_threads(threads)
    return median_seconds(_step(cell, hidden, batch, steps), seconds)


def write(cell, hidden, length, threads, seconds):
    """Return the seconds it takes to generate so many symbols."""
    torch.set_num_threads(threads)
    return median_seconds(partial(Model(cell, VOCABULARY, hidden).write, length), seconds)


def quality(path, end, cell, hidden, batch, steps, epochs, seed):
    """Learn the symbols before a place; return the bits for each after it, epoch by epoch."""
    torch.set_num_threads(2)
    ids = np.load(path).astype(np.int64)
    model = Model(cell, int(ids.max()) + 1, hidden, seed)
    measured = []
    for _ in range(epochs):
        model.begin()
        for inputs, targets in chunks(ids[:end], steps, batch):
            model.learn(torch.from_numpy(inputs), torch.from_numpy(targets))
        measured.append(model.bits(torch.from_numpy(ids[end - 1 :])))
    return measured


@lru_cache
def _step(cell, hidden, batch, steps):
    inputs, targets = map(torch.from_numpy, random_ids(steps, batch))
    return partial(Model(cell, VOCABULARY, hidden).learn, inputs, targets)
