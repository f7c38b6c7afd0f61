"""Counting neighbours, against a plain loop."""

from itertools import pairwise

import numpy as np
import pytest
from scipy.sparse import csr_array

from engine.counts import neighbours
from engine.counts.cooccurrence import cooccurrence, cooccurrence_steps
from engine.counts.neighbours import count_neighbours_steps, expected_cells
from engine.messages import UserError
from engine.text import TokenizeConfig, build_corpus
from engine.training import run


def by_hand(ids, offsets, size, window, by_distance=True):
    table = np.zeros((size, size))
    for begin, end in pairwise(offsets):
        for place in range(begin, end):
            for other in range(max(begin, place - window), place):
                weight = 1 / (place - other) if by_distance else 1
                table[ids[place], ids[other]] += weight
                table[ids[other], ids[place]] += weight
    return table


def drawn(seed, tokens, size, documents):
    rng = np.random.default_rng(seed)
    ids = np.minimum(rng.zipf(1.5, tokens) - 1, size - 1).astype(np.int32)
    cuts = np.sort(rng.integers(0, tokens + 1, documents - 1))  # some documents are empty
    return ids, np.concatenate(([0], cuts, [tokens])).astype(np.int64)


@pytest.mark.parametrize("window", [1, 2, 7, 100])
@pytest.mark.parametrize("by_distance", [True, False])
@pytest.mark.parametrize("seed", range(3))
def test_counts_are_those_of_a_plain_loop(seed, by_distance, window):
    ids, offsets = drawn(seed, 400, 30, 12)
    counted = run(count_neighbours_steps(ids, offsets, 30, window, by_distance=by_distance))
    expected = by_hand(ids, offsets.tolist(), 30, window, by_distance)
    np.testing.assert_allclose(counted.toarray(), expected, rtol=1e-6)
    assert counted.nnz == np.count_nonzero(expected)
    assert counted.dtype == np.float32


@pytest.mark.parametrize("pairs", [1, 8, 50, 1000])
def test_the_size_of_blocks_changes_nothing(pairs, monkeypatch):
    ids, offsets = drawn(5, 500, 20, 4)
    whole = run(count_neighbours_steps(ids, offsets, 20, 4)).toarray()
    monkeypatch.setattr(neighbours, "PAIRS", pairs)
    monkeypatch.setattr(neighbours, "TOKENS", 7)
    cut = run(count_neighbours_steps(ids, offsets, 20, 4))
    np.testing.assert_allclose(cut.toarray(), whole, rtol=1e-6)
    assert cut.has_sorted_indices
    assert cut.nnz == np.count_nonzero(whole)


def test_the_matrix_is_symmetric_sorted_and_read_only():
    ids, offsets = drawn(1, 3000, 200, 5)
    counted = run(count_neighbours_steps(ids, offsets, 200, 10))
    assert isinstance(counted, csr_array)
    np.testing.assert_array_equal(counted.toarray(), counted.toarray().T)
    for row in range(200):
        inside = counted.indices[counted.indptr[row] : counted.indptr[row + 1]]
        assert (np.diff(inside) > 0).all()
    assert not any(a.flags.writeable for a in (counted.data, counted.indices, counted.indptr))


def test_many_small_weights_keep_their_sum():
    ids = np.zeros(300_001, np.int32)
    counted = run(count_neighbours_steps(ids, np.array([0, len(ids)]), 1, 10))
    exact = 2 * sum((len(ids) - distance) / distance for distance in range(1, 11))
    assert counted[0, 0] == pytest.approx(exact, rel=1e-7)


def test_a_word_counts_with_itself_on_both_sides():
    counted = cooccurrence(build_corpus(["very very good"]), 2)
    assert counted.between("very", "very") == 2
    assert counted.between("very", "good") == 1.5
    assert counted.between("very", "bad") == 0


def test_windows_do_not_leave_their_document():
    counted = cooccurrence(build_corpus(["a b", "c d"]), 10)
    assert counted.between("a", "b") == 1
    assert counted.between("b", "c") == 0
    assert counted.matrix.nnz == 4


def test_a_document_of_one_word_has_no_neighbours():
    counted = cooccurrence(build_corpus(["a", "b"]), 5)
    assert counted.matrix.nnz == 0
    assert counted.matrix.shape == (2, 2)


def test_characters_are_counted_too():
    counted = cooccurrence(build_corpus(["aba"], TokenizeConfig("char")), 1)
    assert counted.between("a", "b") == 2


@pytest.mark.parametrize("window", [0, 101, -1])
def test_a_window_out_of_its_limits_is_refused(window):
    with pytest.raises(UserError, match="between 1 and 100"):
        cooccurrence(build_corpus(["a b"]), window)


def test_what_the_memory_cannot_hold_is_refused_before_it_is_counted(monkeypatch):
    corpus = build_corpus(["a b c d"] * 50)
    monkeypatch.setattr(neighbours, "available_memory", lambda: 1000)
    with pytest.raises(UserError, match=r"0\.0 GB are free"):
        next(cooccurrence_steps(corpus))


@pytest.mark.parametrize("window", [1, 5, 20])
def test_the_expected_number_of_cells_is_not_far_below_the_real_one(window):
    ids, offsets = drawn(2, 20_000, 3000, 1)
    counts = np.bincount(ids, minlength=3000)
    cells = run(count_neighbours_steps(ids, offsets, 3000, window)).nnz
    assert 0.9 * cells <= expected_cells(counts, window) <= 2 * cells


@pytest.mark.parametrize("counts", [[1], [5, 1], [10**7, 3, 3]])
def test_the_expected_number_of_cells_of_few_words_is_a_number(counts):
    assert 0 <= expected_cells(np.array(counts), 10) <= len(counts) ** 2


def test_it_can_be_watched_step_by_step():
    ids, offsets = drawn(3, 200_000, 5000, 10)
    seen = []
    run(count_neighbours_steps(ids, offsets, 5000, 10), seen.append)
    for stage in {progress.message.template for progress in seen}:
        of_stage = [progress for progress in seen if progress.message.template == stage]
        steps = [progress.step for progress in of_stage]
        assert len(steps) > 5
        assert steps == sorted(steps)
        assert steps[-1] == of_stage[-1].total
