"""How many threads matrix products may take, in one place.

NumPy hands large products to OpenBLAS, which by itself takes every core. That is right for one big
product and wrong for the small steps of a trainer: its threads wait for each other in busy loops,
and a window that draws at the same time makes them wait long (up to 126 ms for a product of 2 ms,
measured on two cores). Nor may a program that runs its own threads let each of them start more.
So whoever multiplies says how many threads that part may take, and the former number comes back
afterwards.

>>> import numpy as np
>>> with blas_threads(1):
...     product = np.eye(2) @ np.eye(2)
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from threadpoolctl import ThreadpoolController


@contextmanager
def blas_threads(threads: int) -> Iterator[None]:
    """Let matrix products inside take at most so many threads; the number holds program-wide."""
    with _libraries().limit(limits=threads, user_api="blas"):
        yield


@lru_cache(maxsize=1)
def _libraries() -> ThreadpoolController:
    """Look through the loaded libraries once; NumPy's is the one the trainers multiply with."""
    return ThreadpoolController()
