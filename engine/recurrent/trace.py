"""A teaching cell laid open: all that it computes on one sequence, forward and back.

A trace keeps the weights it was computed with, so that every number in it can be worked out again
(``worked_cell``) while the cell learns on. Nothing in it can be changed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Generic, TypeAlias, TypeVar, overload

from engine.arrays import Float64, read_only
from engine.recurrent.simple import SimpleLSTM, SimpleRNN
from engine.recurrent.simple_steps import LstmBackward, LstmForward, RnnBackward, RnnForward

ForwardT = TypeVar("ForwardT")
BackwardT = TypeVar("BackwardT")


@dataclass(frozen=True, eq=False)
class Trace(Generic[ForwardT, BackwardT]):
    """What a cell computed.

    Attributes
    ----------
    weights
        Its parameters, by name.
    forward
        Each step forward.
    backward
        The way back through each step, first step first; empty where only ``forward`` was asked.
    gradients
        The derivative of the loss by each parameter, unclipped; empty likewise.
    """

    weights: Mapping[str, Float64]
    forward: tuple[ForwardT, ...]
    backward: tuple[BackwardT, ...]
    gradients: Mapping[str, Float64]


RnnTrace: TypeAlias = Trace[RnnForward, RnnBackward]
LstmTrace: TypeAlias = Trace[LstmForward, LstmBackward]


@overload
def trace(
    cell: SimpleRNN, inputs: Sequence[Float64], d_y: Sequence[Float64] | None = None
) -> RnnTrace: ...
@overload
def trace(
    cell: SimpleLSTM, inputs: Sequence[Float64], d_y: Sequence[Float64] | None = None
) -> LstmTrace: ...
def trace(
    cell: SimpleRNN | SimpleLSTM, inputs: Sequence[Float64], d_y: Sequence[Float64] | None = None
) -> Trace[Any, Any]:
    """Let a cell read a sequence, and go back where it is told how the loss depends on the outputs.

    The cell does not learn from it; a ``backward`` would go back through this sequence now.

    >>> opened = trace(SimpleLSTM(2, 3, 1, seed=1), [[[1.0], [0.0]], [[0.0], [1.0]]])
    >>> opened.forward[1].x.ravel()
    array([0., 1.])
    """
    cell.forward(inputs)
    return Trace(
        _sealed({name: getattr(cell, name).copy() for name in cell.parameters}),
        tuple(cell.last_steps),
        () if d_y is None else tuple(cell.steps_back(d_y)),
        _sealed({} if d_y is None else cell.gradients(d_y)),
    )


def _sealed(arrays: dict[str, Float64]) -> Mapping[str, Float64]:
    return MappingProxyType({name: read_only(array) for name, array in arrays.items()})
