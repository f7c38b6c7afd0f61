"""What goes on inside a network while it reads: states, cells and gates after every symbol.

A text of any length is read in windows with the state carried over, so that nothing larger than a
window is held; ``states_steps`` keeps what it is asked to keep.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.arrays import Floats, Int32
from engine.blas import blas_threads
from engine.memory import available_memory, gigabytes
from engine.messages import Message, UserError
from engine.recurrent.cells import GATES, LstmLayer
from engine.recurrent.network import Network, State
from engine.recurrent.readable import checked
from engine.recurrent.weights import Weights
from engine.training import Steps, WorkProgress

LONGEST_WINDOW = 256  # steps
WINDOW_WORK = 1 << 25  # multiplications in a window, some 20 ms


@dataclass(frozen=True, eq=False)
class States:
    """All that a network held after each of T symbols.

    Attributes
    ----------
    start
        Place of the first symbol in the text.
    ids
        (T,), the symbols.
    hidden
        (L, T, H) for L layers.
    cells, gates
        (L, T, H) and (L, T, 4, H) of an LSTM, its gates in the order output, forget, input,
        candidate; None of an RNN.
    before, after
        The state before the first and after the last symbol, as ``Network.set_state`` takes it.
    """

    start: int
    ids: Int32
    hidden: Floats
    cells: Floats | None
    gates: Floats | None
    before: State
    after: State


def state_blocks(weights: Weights, ids: Int32, state: State | None = None) -> Iterator[States]:
    """Read a text (N,) window by window, from zeros or from a given state."""
    ids = checked(weights.shape, ids)
    state = state or zero_state(weights)
    network = _network(weights, min(window_of(weights), len(ids)))
    for start in range(0, len(ids), network.steps):
        part = ids[start : start + network.steps]
        if len(part) < network.steps:
            network = _network(weights, len(part))
        network.set_state(state)
        with blas_threads(1):
            network.forward(weights, part[:, None])
        before, state = state, network.state()
        yield _taken(network, start, part, before, state)


def states_steps(weights: Weights, ids: Int32, start: int = 0) -> Steps[States]:
    """Return what happened from place ``start`` on; all before is read as well."""
    ids = checked(weights.shape, ids, start + 1)
    state: State | None = None
    room = _room(weights, len(ids) - start)
    for block in state_blocks(weights, ids[:start]) if start else ():
        state = block.after
        yield _progress(block, 0, len(ids))
    before = after = state or zero_state(weights)
    for block in state_blocks(weights, ids[start:], state):
        part, after = slice(block.start, block.start + len(block.ids)), block.after
        for whole, piece in zip(room, (block.hidden, block.cells, block.gates), strict=True):
            if whole is not None and piece is not None:
                whole[:, part] = piece
        yield _progress(block, start, len(ids))
    return States(start, ids[start:], *room, before, after)


def window_of(weights: Weights) -> int:
    """Return how many steps are read at once: enough to be fast, and few enough not to hold up."""
    return int(np.clip(WINDOW_WORK // len(weights.vector), 1, LONGEST_WINDOW))


def zero_state(weights: Weights) -> State:
    """Return the state of a network that has read nothing."""
    parts = 2 if weights.shape.cell == "lstm" else 1
    nothing = np.zeros((weights.shape.hidden, 1), weights.vector.dtype)
    return tuple((nothing,) * parts for _ in weights.layers)


def _progress(block: States, offset: int, total: int) -> WorkProgress:
    done = offset + block.start + len(block.ids)
    return WorkProgress(done, total, Message("Reading symbol by symbol"))


def _network(weights: Weights, steps: int) -> Network:
    return Network(weights.shape, steps, 1, weights.vector.dtype.type)


def _room(weights: Weights, steps: int) -> tuple[Floats, Floats | None, Floats | None]:
    """Return empty arrays for states, cells and gates, or refuse what does not fit."""
    shape, dtype, free = weights.shape, weights.vector.dtype, available_memory()
    planes = 2 + GATES["lstm"] if shape.cell == "lstm" else 1
    needed = planes * shape.layers * steps * shape.hidden * dtype.itemsize
    if free is not None and needed > free:
        raise UserError(
            "Looking into the network over this text needs about {need} GB of memory; {free} GB are"
            " free. Choose a shorter text.",
            need=gigabytes(needed),
            free=gigabytes(free),
        )
    hidden = np.empty((shape.layers, steps, shape.hidden), dtype)
    if shape.cell == "rnn":
        return hidden, None, None
    return hidden, np.empty_like(hidden), np.empty((shape.layers, steps, 4, shape.hidden), dtype)


def _taken(network: Network, start: int, ids: Int32, before: State, after: State) -> States:
    """Copy what a network holds."""
    hidden = np.stack([layer.hidden[:, :, 0] for layer in network.layers])
    lstm = [layer for layer in network.layers if isinstance(layer, LstmLayer)]
    cells = np.stack([layer.cells[:, :, 0] for layer in lstm]) if lstm else None
    gates = np.stack([layer.gates[:, :, :, 0] for layer in lstm]) if lstm else None
    return States(start, ids, hidden, cells, gates, before, after)
