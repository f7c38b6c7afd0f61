"""What the teaching cells ask of their callers, each in one sentence."""

from collections.abc import Mapping, Sequence
from math import isfinite
from numbers import Integral

import numpy as np

from engine.arrays import Float64
from engine.messages import UserError


def check_sizes(**sizes: int) -> None:
    """Raise unless every size is a whole number of at least 1."""
    for name, size in sizes.items():
        if not isinstance(size, Integral) or isinstance(size, bool) or size < 1:
            raise UserError(
                "{name} must be a whole number of at least 1, not {size}.", name=name, size=size
            )


def checked_columns(name: str, given: Sequence[Float64], size: int) -> list[Float64]:
    """Return copies of columns (size, 1), at least one."""
    columns = [_checked_column(name, place, column, size) for place, column in enumerate(given)]
    if not columns:
        raise UserError("There is nothing to read: give one column for each step.")
    return columns


def checked_d_y(given: Sequence[Float64], steps: int, size: int) -> list[Float64]:
    """Return copies of columns (size, 1), one for each step that ``forward`` took."""
    if not steps:
        raise UserError("Nothing was read yet: call forward before gradients or backward.")
    if len(given) != steps:
        raise UserError(
            "d_y has {found} columns, but forward took {steps} steps.",
            found=len(given),
            steps=steps,
        )
    return checked_columns("d_y", given, size)


def check_step(learning_rate: float, clip_grad: float | None) -> None:
    """Raise unless the settings of a step are numbers one can go by."""
    if not isfinite(learning_rate):
        raise UserError("The learning rate must be a finite number.")
    if clip_grad is not None and not clip_grad > 0:
        raise UserError("clip_grad must be above 0; None switches clipping off.")


def check_learned(parameters: Mapping[str, Float64]) -> None:
    """Raise when a step would leave the range of numbers."""
    if not all(np.isfinite(parameter).all() for parameter in parameters.values()):
        raise UserError(
            "This step would leave the range of numbers, so the weights stay as they were; "
            "take a lower learning rate or clip the gradient."
        )


def _checked_column(name: str, place: int, given: Float64, size: int) -> Float64:
    try:
        column = np.array(given, np.float64)
    except (TypeError, ValueError) as error:
        raise UserError(
            "{name}[{place}] is no column of numbers.", name=name, place=place
        ) from error
    if column.shape != (size, 1):
        raise UserError(
            "{name}[{place}] has the shape {found}, but {wanted} is needed.",
            name=name,
            place=place,
            found=column.shape,
            wanted=(size, 1),
        )
    if not np.isfinite(column).all():
        raise UserError(
            "{name}[{place}] holds a number that is not finite.", name=name, place=place
        )
    return column
