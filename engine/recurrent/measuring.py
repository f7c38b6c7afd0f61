"""Judge a network on a text it did not learn: mean loss, bits and perplexity.

The text is read in a few streams side by side, each from a state of zeros, so that a long text is
judged as fast as it is learned; a short one is read in a single stream from its beginning.
"""

import math

import numpy as np

from engine.arrays import Int32
from engine.blas import blas_threads
from engine.counts.perplexity import Measurement
from engine.messages import Message, UserError
from engine.recurrent.batches import padded
from engine.recurrent.network import Network
from engine.recurrent.softmax import UNCOUNTED, SoftmaxOutput
from engine.recurrent.weights import Weights
from engine.training import Steps, WorkProgress

STEPS = 64
STREAM = 1000  # symbols that a stream should have at least
MOST_STREAMS = 32


class Judge:
    """Judges weights on one text, again and again.

    Parameters
    ----------
    ids
        int32 (N,), N > 1; the first is only read, all others are guessed.
    """

    def __init__(self, weights: Weights, ids: Int32) -> None:
        if len(ids) < 2:
            raise UserError("At least two symbols are needed to judge a model.")
        streams = min(MOST_STREAMS, max(1, len(ids) // STREAM))
        shape, dtype = weights.shape, weights.vector.dtype.type
        self._ids, self._streams = ids, streams
        self._network = Network(shape, STEPS, streams, dtype)
        self._output = SoftmaxOutput(shape.outputs, shape.hidden, STEPS, streams, dtype)

    def steps(self, weights: Weights) -> Steps[Measurement]:
        """Judge these weights, a batch at a time."""
        network, total, count = self._network, 0.0, 0
        network.set_state(None)
        for inputs, targets in padded(self._ids, STEPS, self._streams):
            with blas_threads(1), np.errstate(all="ignore"):
                network.forward(weights, inputs)
                losses = self._output.losses(weights.output, network.top, targets)
                network.set_state(network.state())
            total += float(losses.sum())
            count += int((targets != UNCOUNTED).sum())
            yield WorkProgress(count, len(self._ids) - 1, Message("Judging on unseen text"))
        return Measurement(count, 0, total / count / math.log(2))
