"""Array types under the names the engine uses, and what every part needs of arrays."""

from typing import Any, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

Bool = NDArray[np.bool_]
Float32 = NDArray[np.float32]
Float64 = NDArray[np.float64]
Floats: TypeAlias = NDArray[np.floating[Any]]  # of either precision
FloatType: TypeAlias = type[np.float32] | type[np.float64]
Int32 = NDArray[np.int32]
Int64 = NDArray[np.int64]
UInt8 = NDArray[np.uint8]
UInt32 = NDArray[np.uint32]

ArrayT = TypeVar("ArrayT", bound=NDArray[Any])


def read_only(array: ArrayT) -> ArrayT:
    """Forbid writing to an array, so that it may cross threads, and return it."""
    array.flags.writeable = False
    return array


def sigmoid(sums: Float64) -> Float64:
    """Return σ(a) = 1 / (1 + e^-a), by way of its logarithm so that e^-a cannot overflow."""
    values: Float64 = np.exp(-np.logaddexp(0.0, -sums))
    return values
