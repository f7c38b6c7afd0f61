"""Writing: the network guesses the next symbol, one is drawn, and the network reads it as if given.

What was written so far is known to the network only through its state. A prompt is read first to
bring the state to where the prompt ends; what the model does not know of it is passed over. Without
a prompt the network starts from nothing with a line end, or with its most frequent symbol.

How a symbol is drawn is told in ``engine.counts.generation``: with exp(s / T) for the score s and
the temperature T, from all symbols or the k most probable ones. The symbol that stands for unknown
ones is read but never written.
"""

import math
from collections.abc import Callable, Generator
from dataclasses import dataclass

import numpy as np

from engine.arrays import Int32
from engine.blas import blas_threads
from engine.counts.generation import chosen
from engine.messages import Message, UserError
from engine.recurrent.one_step import OneStep
from engine.recurrent.readable import Model, Symbols, check_writes, checked
from engine.recurrent.weights import Weights
from engine.training import Adjust, Pulse, WorkProgress, run

LONGEST = 100_000  # symbols written at once
COLDEST = 1e-6  # below this temperature only ties are still drawn
Choose = Callable[[OneStep], int]


@dataclass(frozen=True)
class Written(WorkProgress):
    """What has been written so far, without the prompt."""

    text: str


@dataclass(frozen=True, eq=False)
class WrittenIds(WorkProgress):
    """The same in symbols, int32 (n,)."""

    ids: Int32


def generate(
    model: Model,
    prompt: str = "",
    length: int = 200,
    temperature: float = 1.0,
    seed: int = 0,
    top_k: int = 0,
) -> str:
    """Write ``length`` symbols after a prompt and return both; the same seed, the same text.

    Temperature 1 draws as the model believes, less is more careful, 0 always takes the most
    probable symbol; ``top_k`` draws from the k most probable only, 0 from all.
    """
    return prompt + run(generate_steps(model, prompt, length, temperature, seed, top_k))


def generate_steps(
    model: Model,
    prompt: str = "",
    length: int = 200,
    temperature: float = 1.0,
    seed: int = 0,
    top_k: int = 0,
) -> Generator[Written, Adjust | None, str]:
    """Do the same step by step and return what follows the prompt; can be finished early."""
    symbols = model.symbols
    given = symbols.encode(prompt)
    never = len(symbols.tokens) - 1 if symbols.has_unknown else None
    start = given if len(given) else _opening(symbols.tokens)
    writing = write_steps(
        model.weights, start, length, temperature=temperature, seed=seed, top_k=top_k, never=never
    )
    asked: Adjust | None = None
    while True:
        try:
            now = writing.send(asked)
        except StopIteration as finished:
            return _continuation(symbols, given, finished.value)
        asked = yield Written(
            now.step, now.total, now.message, _continuation(symbols, given, now.ids)
        )


def write_steps(
    weights: Weights,
    start: Int32,
    length: int,
    *,
    temperature: float = 1.0,
    seed: int = 0,
    top_k: int = 0,
    never: int | None = None,
) -> Generator[WrittenIds, Adjust | None, Int32]:
    """Return ``length`` symbols that follow those of ``start``, which are at least one.

    Parameters
    ----------
    never
        A symbol that is not to be written, or None.
    """
    start = _checked(weights, start, length, temperature, top_k)
    choose = _chooser(temperature, top_k, never, np.random.default_rng(seed))
    network = OneStep(weights)
    yield from _read_steps(network, start.tolist())
    ids, done = np.empty(length, np.int32), 0
    while done < length:
        pulse = Pulse()
        with blas_threads(1):
            while done < length and not pulse.due():
                ids[done] = symbol = choose(network)
                network.read(symbol)
                done += 1
        asked = yield WrittenIds(done, length, Message("Writing"), ids[:done].copy())
        if asked is not None and asked.finish:
            break
    return ids[:done]


def _read_steps(network: OneStep, symbols: list[int]) -> Generator[WrittenIds, None, None]:
    done, nothing = 0, np.empty(0, np.int32)
    while done < len(symbols):
        pulse = Pulse()
        with blas_threads(1):
            while done < len(symbols) and not pulse.due():
                network.read(symbols[done])
                done += 1
        yield WrittenIds(done, len(symbols), Message("Reading the prompt"), nothing)


def _chooser(
    temperature: float, top_k: int, never: int | None, random: np.random.Generator
) -> Choose:
    """Return what chooses the next symbol."""

    def drawn(network: OneStep) -> int:
        likely = network.likely(max(temperature, COLDEST))
        if never is not None:
            likely[never] = 0
        return chosen(likely, 1, top_k, random)

    def greedy(network: OneStep) -> int:
        scores = network.scores()
        if never is not None:
            scores[never] = -np.inf
        return int(scores.argmax())

    return drawn if temperature else greedy


def _checked(weights: Weights, start: Int32, length: int, temperature: float, top_k: int) -> Int32:
    if not 0 <= length <= LONGEST:
        raise UserError("Between 0 and {most} tokens can be written at once.", most=LONGEST)
    if not 0 <= temperature < math.inf or top_k < 0:
        raise UserError(
            "The temperature and the number of tokens to choose from must not be below 0."
        )
    check_writes(weights.shape)
    return checked(weights.shape, start)


def _opening(tokens: tuple[str, ...]) -> Int32:
    """Return what a text without a prompt follows: a line end, or the most frequent symbol."""
    return np.array([tokens.index("\n") if "\n" in tokens else 0], np.int32)


def _continuation(symbols: Symbols, given: Int32, written: Int32) -> str:
    """Return what follows the prompt, with the space between the two where one belongs there."""
    known = given[-1:].tolist()
    return symbols.decode([*known, *written.tolist()])[len(symbols.decode(known)) :]
