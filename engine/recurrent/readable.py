"""What a model of symbols offers to those who look into it or let it write."""

from collections.abc import Iterable
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Int32
from engine.messages import UserError
from engine.recurrent.weights import Shape, Weights


class Symbols(Protocol):
    """Numbers for symbols, and back."""

    @property
    def tokens(self) -> tuple[str, ...]:
        """Every symbol, most frequent first; the unknown one, if there is one, is the last."""

    @property
    def has_unknown(self) -> bool:
        """Whether the last symbol stands for all that are not known."""

    def encode(self, text: str) -> Int32:
        """Return the number of every symbol of a text; what is not known is left out."""

    def decode(self, ids: Iterable[int]) -> str:
        """Write symbols as a text."""


class Model(Protocol):
    """A network together with the symbols it reads and writes."""

    @property
    def weights(self) -> Weights:
        """What it has learned."""

    @property
    def symbols(self) -> Symbols:
        """What goes in and comes out."""


def ids_of(model: Model, text: str, least: int = 1) -> Int32:
    """Return the symbols of a text that a model knows, (T,); refuses fewer than ``least``."""
    ids = model.symbols.encode(text)
    if len(ids) < least:
        raise UserError(
            "This text has {found} symbols that the model knows; at least {least} are needed.",
            found=len(ids),
            least=least,
        )
    return ids


def checked(shape: Shape, ids: NDArray[Any], least: int = 1) -> Int32:
    """Return ids (T,) as int32; refuses too few of them and numbers that are no symbols."""
    found = np.asarray(ids)
    if found.ndim != 1 or len(found) < least:
        raise UserError("At least {least} symbols in a row are needed.", least=least)
    wrong = found[(found < 0) | (found >= shape.inputs)]
    if len(wrong):
        raise UserError(
            "Symbol {symbol} is none of the {count} that this network knows.",
            symbol=int(wrong[0]),
            count=shape.inputs,
        )
    return found.astype(np.int32)


def check_writes(shape: Shape) -> None:
    """Refuse a network whose output is not the next symbol."""
    if shape.outputs != shape.inputs:
        raise UserError("This network does not guess the next symbol.")
