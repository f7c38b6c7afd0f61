"""Two lanes: one thread or two, the same order of reading and writing, and no way to hang."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext

import numpy as np
import pytest

from engine.embeddings.dealing import Dealer
from engine.embeddings.hierarchical import TreeBlock
from engine.embeddings.huffman import huffman_tree
from engine.embeddings.lanes import LANES, Lanes
from engine.embeddings.sampling import Sampler
from engine.embeddings.tables import WordTable
from engine.embeddings.tiles import CbowBlock, Shape, SkipGramBlock
from tests.support.pairs import sentences_of
from tests.support.trainers import SECONDS

SIZE, DIMENSION = 200, 12
both = pytest.mark.parametrize("threads", [1, 2])


def pool(threads):
    return ThreadPoolExecutor(1) if threads == 2 else nullcontext()


class Noting:
    """A work that writes down what it does, and fails where it is told to."""

    def __init__(self, lane, notes, fail=None):
        self._lane, self._notes, self._fail = lane, notes, fail
        self._block, self._read = None, None

    def gather(self, block, inputs, outputs):
        self._note("read", block)
        self._block = block

    def compute(self, learning_rate, loss=False):
        self._note("compute", self._block)
        return (10.0 * self._block, learning_rate) if loss else (0.0, 0.0)

    def apply(self, inputs, outputs):
        if self._block is not None:
            self._note("write", self._block)
            self._block = None

    def _note(self, what, block):
        self._notes.append((what, block))
        if self._fail == (what, block):
            raise ZeroDivisionError(f"{what} {block}")


def noted(blocks, threads, fail=None, losses=None):
    notes = []
    works = [Noting(lane, notes, fail) for lane in range(LANES)]
    with pool(threads) as lane:
        lanes = Lanes(works, None, None, lane)
        found = lanes.run(range(blocks), [0.5] * blocks, losses or [True] * blocks)
    return notes, found


@both
@pytest.mark.parametrize("blocks", [0, 1, 2, 3, 4, 7, 32])
def test_a_block_reads_what_all_but_the_one_before_have_written(threads, blocks):
    notes, found = noted(blocks, threads)
    moves = [note for note in notes if note[0] != "compute"]
    expected = [("read", 0), ("read", 1)][:blocks]
    for block in range(2, blocks):
        expected += [("write", block - 2), ("read", block)]
    expected += [("write", block) for block in range(max(0, blocks - 2), blocks)]
    assert moves == expected
    assert sorted(block for what, block in notes if what == "compute") == list(range(blocks))
    assert found == (10.0 * sum(range(blocks)), 0.5 * blocks)


@both
def test_losses_are_summed_where_they_are_asked_for(threads):
    _, found = noted(5, threads, losses=[False, True, False, False, True])
    assert found == (50.0, 1.0)


@both
@pytest.mark.parametrize("blocks", [4, 5])
@pytest.mark.parametrize("what", ["read", "compute", "write"])
@pytest.mark.parametrize("block", range(5))
def test_a_block_that_fails_in_either_lane_is_heard_of_and_nobody_hangs(
    threads, blocks, what, block
):
    if block >= blocks:
        return
    with pytest.raises(ZeroDivisionError, match=f"{what} {block}"):
        noted(blocks, threads, (what, block))


@both
def test_a_list_of_another_length_is_refused(threads):
    with pool(threads) as lane, pytest.raises(ValueError, match="shorter"):
        Lanes([Noting(0, []), Noting(1, [])], None, None, lane).run(range(3), [0.1], [True] * 3)


def test_the_lanes_meet_only_where_they_compute():
    """Each lane waits in its computation for the other one: taking turns would never end."""
    barrier = threading.Barrier(LANES, timeout=SECONDS)

    class Meeting(Noting):
        def compute(self, learning_rate, loss=False):
            barrier.wait()
            return 0.0, 0.0

    with pool(2) as lane:
        Lanes([Meeting(0, []), Meeting(1, [])], None, None, lane).run(
            range(6), [0.1] * 6, [True] * 6
        )


def works_of(kind, counts):
    """Return two works, and the rows of the output table."""
    if kind == "tree":
        shape = Shape(4, 5, DIMENSION, 4, 5)
        tree = huffman_tree(counts)
        return shape, [TreeBlock(shape, tree, mean=True) for _ in range(LANES)], SIZE - 1
    shape = Shape(16, 5, DIMENSION, 16, 5)
    block = SkipGramBlock if kind == "skip-gram" else CbowBlock
    return shape, [block(shape, SIZE) for _ in range(LANES)], SIZE


def trained(kind, threads, length, seed, at_once):
    rng = np.random.default_rng(seed)
    counts = 10_000 // np.arange(1, SIZE + 1)
    words = rng.choice(SIZE, length, p=counts / counts.sum())
    sentences = sentences_of(*np.array_split(words, 40), counts=counts)
    shape, works, nodes = works_of(kind, counts)
    inputs = WordTable(rng.normal(0, 0.3, (SIZE, DIMENSION)).astype(np.float32))
    outputs = WordTable(rng.normal(0, 0.3, (nodes, DIMENSION)).astype(np.float32))
    first = inputs.copy()
    (windows,) = Sampler(sentences, 5, 0, rng).epoch()
    blocks = list(Dealer(shape, counts, rng).blocks(windows))
    with pool(threads) as lane:
        lanes = Lanes(works, inputs, outputs, lane)
        found = [
            lanes.run(part, [0.05] * len(part), [True] * len(part))
            for part in (blocks[n : n + at_once] for n in range(0, len(blocks), at_once))
        ]
    assert not np.array_equal(first, inputs.view())
    return inputs.copy(), outputs.copy(), found


@pytest.mark.parametrize("kind", ["skip-gram", "cbow", "tree"])
@pytest.mark.parametrize(
    ("length", "at_once", "seed"), [(100, 32, 0), (4_000, 32, 1), (4_000, 5, 2), (6_000, 6, 3)]
)
def test_one_thread_and_two_give_the_same_bits(kind, length, at_once, seed):
    alone = trained(kind, 1, length, seed, at_once)
    for _ in range(3):
        together = trained(kind, 2, length, seed, at_once)
        assert np.array_equal(alone[0], together[0])
        assert np.array_equal(alone[1], together[1])
        assert alone[2] == together[2]
