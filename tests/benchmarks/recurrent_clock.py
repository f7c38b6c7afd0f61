"""How long one call takes, and the shape of the data both sides share; NumPy only."""

import statistics
from time import perf_counter

import numpy as np

VOCABULARY = 65
CLIP = 5.0
RATE = 2e-3


def median_seconds(call, seconds):
    """Call again and again for so long, twice before to warm up; return the median time."""
    call()
    call()
    times, ends = [], perf_counter() + seconds
    while len(times) < 3 or perf_counter() < ends:
        began = perf_counter()
        call()
        times.append(perf_counter() - began)
    return statistics.median(times)


def random_ids(steps, batch):
    """Return symbols that come in and symbols that come out, (T, B) each."""
    drawn = np.random.default_rng(0).integers(0, VOCABULARY, (2, steps, batch))
    return drawn[0], drawn[1]


def chunks(ids, steps, batch):
    """Yield inputs and targets (T, B) of an epoch; each sequence goes on in the next chunk."""
    length = (len(ids) - 1) // batch // steps * steps
    inputs, targets = (
        ids[first : first + length * batch].reshape(batch, length).T for first in (0, 1)
    )
    for start in range(0, length, steps):
        yield inputs[start : start + steps], targets[start : start + steps]
