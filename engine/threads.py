"""Blocks of rows worked on by two threads, where each block is nobody else's business.

NumPy and SciPy let other threads run while they copy and add up rows, and most of that time a
thread waits for memory; two of them wait at once. What a block writes is its own, so the result
does not depend on the threads.
"""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from engine.messages import Message
from engine.training import Steps, WorkProgress

THREADS = 2


def blocks_steps(
    work: Callable[[slice], None], size: int, step: int, message: Message
) -> Steps[None]:
    """Work on ``size`` rows, ``step`` at a time, in blocks that do not touch each other."""
    blocks = [slice(begin, min(begin + step, size)) for begin in range(0, size, step)]
    with ThreadPoolExecutor(min(THREADS, os.cpu_count() or 1), "blocks") as pool:
        for block, _ in zip(blocks, pool.map(work, blocks), strict=True):
            yield WorkProgress(block.stop, size, message)
