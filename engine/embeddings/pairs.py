"""The training loop of Word2Vec and FastText: epochs of blocks, dealt to two lanes.

The methods differ only in what an input row is (the vector of a word, or the mean of its pieces)
and in how a guess is checked (against noise, or down a tree), so both hand their tables and
workspaces to this loop. How often it reports never changes what it computes: blocks go out in
batches of a fixed number of words, and only the pause after a batch looks at the clock.
"""

import os
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from time import thread_time

import numpy as np

from engine.arrays import Float32, Int32
from engine.blas import blas_threads
from engine.embeddings.course import Course
from engine.embeddings.dealing import Dealer
from engine.embeddings.lanes import LANES, Lanes, Work
from engine.embeddings.measuring import HeldOutScore
from engine.embeddings.progress import EmbeddingProgress
from engine.embeddings.sampling import Sampler, Windows
from engine.embeddings.tables import padded
from engine.embeddings.tiles import Block, Table
from engine.training import Adjust

BATCH = 1 << 14  # words of blocks between two looks at the clock, at most
USUAL_WORK = 6_000  # multiplications per word with the usual settings
MEASURED = 16  # the loss is measured in one block of so many
WORTH_A_THREAD = 256  # words of a block from which two threads gain

Steps = Generator[EmbeddingProgress, Adjust | None, None]


def nothing_to_prepare(words: Int32, pool: ThreadPoolExecutor | None) -> None:
    """Leave a table as it is whose rows are always ready."""


@dataclass(frozen=True, eq=False)
class PairGame:
    """What is trained, and with what.

    Attributes
    ----------
    sampler, dealer
        Where windows and blocks come from.
    inputs, outputs
        The tables.
    works
        One workspace for each lane.
    judge
        Scores the pairs kept back.
    dimension
        Numbers per vector.
    prepare
        Makes the input rows of words ready; called before the words of a batch are trained on or
        those of the watched words are copied.
    batch
        Words of a batch, about.
    """

    sampler: Sampler
    dealer: Dealer
    inputs: Table
    outputs: Table
    works: Sequence[Work]
    judge: Callable[[], HeldOutScore]
    dimension: int
    prepare: Callable[[Int32, ThreadPoolExecutor | None], None] = nothing_to_prepare
    batch: int = BATCH

    def watched(self, course: Course) -> Float32:
        """Copy the vectors of the watched words."""
        self.prepare(course.watched, None)
        rows = np.empty((len(course.watched), padded(self.dimension)), np.float32)
        self.inputs.gather(course.watched, rows)
        return np.ascontiguousarray(rows[:, : self.dimension])

    def judged(self, course: Course) -> None:
        """Score the pairs kept back, and tell the course."""
        begun = thread_time()
        with np.errstate(all="ignore"):
            score = self.judge()
        course.judged(score, thread_time() - begun)


def batch_words(work: int) -> int:
    """Return how many words make a batch, given the multiplications each takes."""
    return min(BATCH, BATCH * USUAL_WORK // work)


def train_pairs_steps(
    game: PairGame, course: Course, epochs: int, threads: int | None = None
) -> Steps:
    """Go through the text so many times, or until asked to finish.

    The number of threads (None: two where there are two cores) never changes the result.
    """
    with _second_thread(game.dealer.length, threads) as pool:
        lanes = Lanes(game.works, game.inputs, game.outputs, pool)
        game.judged(course)
        for epoch in range(epochs):
            for windows in game.sampler.epoch():
                finish = yield from _stretch_steps(game, course, lanes, windows, epoch)
                if finish:
                    return
        game.judged(course)
        course.obey((yield course.snapshot(game.watched(course))))


def _stretch_steps(
    game: PairGame, course: Course, lanes: Lanes, windows: Windows, epoch: int
) -> Generator[EmbeddingProgress, Adjust | None, bool]:
    """Train on one stretch of text; return whether to finish."""
    blocks = list(game.dealer.blocks(windows))
    begin = epoch * game.sampler.words + windows.begin
    steps = begin + np.linspace(0, windows.end - windows.begin, len(blocks) + 1)
    for first, batch in _batches(blocks, game.batch // game.dealer.length):
        last = first + len(batch)
        rates = [course.learning_rate(step) for step in steps[first:last].tolist()]
        measured = [place % MEASURED == 0 for place in range(first, last)]
        measured[-1] |= last == len(blocks)  # nothing may go wrong unseen at the end
        game.prepare(np.concatenate([block.words for block in batch]), lanes.pool)
        with blas_threads(1):
            loss, pairs = lanes.run(batch, rates, measured)
        course.advance(int(steps[last]), loss, pairs)
        if course.due():
            if course.time_to_judge():
                game.judged(course)
            if course.obey((yield course.snapshot(game.watched(course)))):
                return True
    course.advance(begin + windows.end - windows.begin)  # the last words may all be skipped
    return False


def _batches(blocks: Sequence[Block], size: int) -> Iterator[tuple[int, Sequence[Block]]]:
    """Yield blocks by batches, with the place of the first; a batch fills all lanes."""
    size = max(LANES, size)
    for first in range(0, len(blocks), size):
        yield first, blocks[first : first + size]


@contextmanager
def _second_thread(length: int, threads: int | None) -> Iterator[ThreadPoolExecutor | None]:
    """Give the second lane a thread, where it gains by one."""
    allowed = (os.cpu_count() or 1) if threads is None else threads
    if allowed < LANES or length < WORTH_A_THREAD:
        yield None
        return
    with ThreadPoolExecutor(1, "lane") as pool:
        yield pool
