"""Two blocks at a time, with the same result on one core as on two.

The blocks of a text are dealt to two lanes in turn. Each block reads rows, computes on its copies,
and writes its steps; reading and writing are done in strict alternation, only computing overlaps:

    lane 0:  read 0 | compute 0 ········ | write 0, read 2 | compute 2 ········ | …
    lane 1:           read 1 | compute 1 ········ | write 1, read 3 | …

So block k always reads what the blocks up to k - 2 have written, no more and no less, whether the
lanes run on two threads or take turns on one, and a seed gives the same vectors to the last bit. A
step that is late by one block changes little: a block is late against itself already (``tiles``).
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import Protocol

import numpy as np

from engine.embeddings.tiles import Block, Table

LANES = 2


class Work(Protocol):
    """What a lane does with a block."""

    def gather(self, block: Block, inputs: Table, outputs: Table) -> None:
        """Read rows."""

    def compute(self, learning_rate: float, loss: bool = False) -> tuple[float, float]:
        """Compute steps; return loss and pairs."""

    def apply(self, inputs: Table, outputs: Table) -> None:
        """Write the steps of the last block, if any."""


class Lanes:
    """Runs blocks through two pieces of work.

    Parameters
    ----------
    works
        Two workspaces.
    inputs, outputs
        The tables they share.
    pool
        Where the second lane runs, or None to take turns on this thread.
    """

    def __init__(
        self, works: Sequence[Work], inputs: Table, outputs: Table, pool: ThreadPoolExecutor | None
    ) -> None:
        self._works, self._inputs, self._outputs, self.pool = works, inputs, outputs, pool

    def run(
        self, blocks: Sequence[Block], rates: Sequence[float], losses: Sequence[bool]
    ) -> tuple[float, float]:
        """Train on blocks, each with its learning rate; return loss and pairs where asked for."""
        jobs = list(zip(blocks, rates, losses, strict=True))
        with np.errstate(all="ignore"):  # what is no number any more shows in the loss
            if self.pool is None:
                results = self._taking_turns(jobs)
            else:
                results = self._side_by_side(jobs, self.pool)
            for lane in range(len(jobs), len(jobs) + LANES):
                self._works[lane % LANES].apply(self._inputs, self._outputs)
        return sum(loss for loss, _ in results), sum(pairs for _, pairs in results)

    def _taking_turns(self, jobs: list[tuple[Block, float, bool]]) -> list[tuple[float, float]]:
        return [self._one(self._works[place % LANES], *job) for place, job in enumerate(jobs)]

    def _one(self, work: Work, block: Block, rate: float, loss: bool) -> tuple[float, float]:
        work.apply(self._inputs, self._outputs)
        work.gather(block, self._inputs, self._outputs)
        return work.compute(rate, loss)

    def _side_by_side(
        self, jobs: list[tuple[Block, float, bool]], pool: ThreadPoolExecutor
    ) -> list[tuple[float, float]]:
        turns = SimpleQueue[None](), SimpleQueue[None]()
        turns[0].put(None)
        other = pool.submit(self._lane, 1, jobs[1::LANES], turns)
        results = [(0.0, 0.0)] * len(jobs)
        results[::LANES] = self._lane(0, jobs[::LANES], turns)
        results[1::LANES] = other.result()
        return results

    def _lane(
        self,
        lane: int,
        jobs: list[tuple[Block, float, bool]],
        turns: tuple["SimpleQueue[None]", "SimpleQueue[None]"],
    ) -> list[tuple[float, float]]:
        """Run the blocks of one lane, each time waiting until the other is out of the tables."""
        work, results = self._works[lane], []
        try:
            with np.errstate(all="ignore"):  # holds for one thread
                for block, rate, loss in jobs:
                    turns[lane].get()
                    work.apply(self._inputs, self._outputs)
                    work.gather(block, self._inputs, self._outputs)
                    turns[1 - lane].put(None)
                    results.append(work.compute(rate, loss))
        except BaseException:
            for _ in range(len(jobs) + 1):  # nobody shall wait for a lane that failed
                turns[1 - lane].put(None)
            raise
        return results
