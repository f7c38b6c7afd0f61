"""Ways down a slope: five optimisers on one flat vector of parameters p with gradient g.

    SGD         p ← p - η g
    momentum    v ← β v + g                          p ← p - η v                 (Polyak 1964)
    AdaGrad     s ← s + g²                           p ← p - η g / (√s + ε)      (Duchi et al. 2011)
    RMSprop     s ← ρ s + (1 - ρ) g²                 p ← p - η g / (√s + ε)      (Hinton 2012)
    Adam        m ← β₁ m + (1 - β₁) g                v ← β₂ v + (1 - β₂) g²
                p ← p - η m̂ / (√v̂ + ε)              m̂ = m / (1 - β₁ᵗ), v̂ = v / (1 - β₂ᵗ)
                                                                        (Kingma and Ba 2015)

They differ in what they remember of earlier gradients. A gradient that has exploded is clipped
first: each number for itself, or all together by their length (Pascanu et al. 2013).
"""

from typing import Literal, Protocol

import numpy as np

from engine.arrays import Floats

Name = Literal["sgd", "momentum", "adagrad", "rmsprop", "adam"]

MOMENTUM = 0.9
DECAY = 0.99  # of RMSprop
BETAS = 0.9, 0.999  # of Adam
EPSILON = 1e-8


class Optimiser(Protocol):
    """What every optimiser can do."""

    def step(self, parameters: Floats, gradient: Floats, learning_rate: float) -> None:
        """Go one step down; parameters (P,) are changed in place, the gradient stays."""


class Sgd:
    """The plain step."""

    def __init__(self, like: Floats) -> None:
        self._part = np.empty_like(like)

    def step(self, parameters: Floats, gradient: Floats, learning_rate: float) -> None:
        """Go one step down."""
        np.multiply(gradient, learning_rate, out=self._part)
        parameters -= self._part


class Momentum:
    """A ball that rolls on."""

    def __init__(self, like: Floats) -> None:
        self._speed, self._part = np.zeros_like(like), np.empty_like(like)

    def step(self, parameters: Floats, gradient: Floats, learning_rate: float) -> None:
        """Go one step down."""
        self._speed *= MOMENTUM
        self._speed += gradient
        np.multiply(self._speed, learning_rate, out=self._part)
        parameters -= self._part


class AdaGrad:
    """Smaller steps where the slope has been steep."""

    def __init__(self, like: Floats) -> None:
        self._squares, self._part = np.zeros_like(like), np.empty_like(like)

    def step(self, parameters: Floats, gradient: Floats, learning_rate: float) -> None:
        """Go one step down."""
        np.multiply(gradient, gradient, out=self._part)
        self._squares += self._part
        _step_by_root(parameters, gradient, self._squares, learning_rate, self._part)


class RmsProp:
    """Smaller steps where the slope has lately been steep."""

    def __init__(self, like: Floats) -> None:
        self._squares, self._part = np.zeros_like(like), np.empty_like(like)

    def step(self, parameters: Floats, gradient: Floats, learning_rate: float) -> None:
        """Go one step down."""
        _blend(self._squares, gradient, DECAY, self._part, squared=True)
        _step_by_root(parameters, gradient, self._squares, learning_rate, self._part)


class Adam:
    """Momentum, and smaller steps where the slope has lately been steep."""

    def __init__(self, like: Floats) -> None:
        self._means, self._squares = np.zeros_like(like), np.zeros_like(like)
        self._part = np.empty_like(like)
        self._taken = 0

    def step(self, parameters: Floats, gradient: Floats, learning_rate: float) -> None:
        """Go one step down."""
        self._taken += 1
        _blend(self._means, gradient, BETAS[0], self._part)
        _blend(self._squares, gradient, BETAS[1], self._part, squared=True)
        root = float(np.sqrt(1 - BETAS[1] ** self._taken))
        rate = learning_rate * root / (1 - BETAS[0] ** self._taken)
        _step_by_root(parameters, self._means, self._squares, rate, self._part, EPSILON * root)


OPTIMISERS: dict[Name, type[Optimiser]] = {
    "sgd": Sgd,
    "momentum": Momentum,
    "adagrad": AdaGrad,
    "rmsprop": RmsProp,
    "adam": Adam,
}


def make_optimiser(name: Name, like: Floats) -> Optimiser:
    """Return an optimiser for parameters like these (P,)."""
    return OPTIMISERS[name](like)  # type: ignore[call-arg]  # a protocol has no constructor


def clip_numbers(gradient: Floats, bound: float) -> None:
    """Cut every number of a gradient to ± bound, in place."""
    np.clip(gradient, -bound, bound, out=gradient)


def clip_length(gradient: Floats, bound: float) -> float:
    """Shorten a gradient (P,) to a length of at most ``bound``, in place; return its old length."""
    length = float(np.sqrt(np.dot(gradient, gradient)))
    if length > bound:
        gradient *= bound / length
    return length


def _blend(
    mean: Floats, gradient: Floats, keep: float, part: Floats, *, squared: bool = False
) -> None:
    """Let a running mean forget a little, and take in the gradient or its square."""
    mean *= keep
    np.multiply(gradient, 1 - keep, out=part)
    if squared:
        part *= gradient
    mean += part


def _step_by_root(
    parameters: Floats,
    direction: Floats,
    squares: Floats,
    learning_rate: float,
    part: Floats,
    epsilon: float = EPSILON,
) -> None:
    """Go a step in a direction, divided by the root of the squares."""
    np.sqrt(squares, out=part)
    part += epsilon
    np.divide(direction, part, out=part)
    part *= learning_rate
    parameters -= part
