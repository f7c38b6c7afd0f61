"""States over a text: those of one network that reads it in one go, whatever the windows."""

from itertools import pairwise

import numpy as np
import pytest

from engine.messages import UserError
from engine.recurrent import states as states_module
from engine.recurrent.inspect import states
from engine.recurrent.states import state_blocks, states_steps
from engine.training import run
from tests.engine.recurrent.small_models import small_model, small_weights, some_ids, whole


@pytest.fixture(params=[1, 7, 256])
def windows(request, monkeypatch):
    monkeypatch.setattr(states_module, "LONGEST_WINDOW", request.param)


@pytest.mark.parametrize("cell", ["rnn", "lstm"])
@pytest.mark.parametrize("start", [0, 10, 29])
def test_windows_make_no_difference(cell, start, windows):
    weights, ids = small_weights(cell, 2), some_ids(30)
    found, network = run(states_steps(weights, ids, start)), whole(weights, ids)
    assert found.start == start
    assert np.array_equal(found.ids, ids[start:])
    for number, layer in enumerate(network.layers):
        np.testing.assert_allclose(found.hidden[number], layer.hidden[start:, :, 0], atol=1e-12)
        if cell == "lstm":
            np.testing.assert_allclose(found.cells[number], layer.cells[start:, :, 0], atol=1e-12)
            np.testing.assert_allclose(found.gates[number], layer.gates[start:, ..., 0], atol=1e-12)
    np.testing.assert_allclose(found.after, network.state(), atol=1e-12)
    before = whole(weights, ids[:start]).state() if start else np.zeros_like(found.before)
    np.testing.assert_allclose(found.before, before, atol=1e-12)


def test_an_rnn_has_neither_cells_nor_gates():
    found = run(states_steps(small_weights("rnn"), some_ids(4)))
    assert found.cells is None
    assert found.gates is None


def test_blocks_follow_each_other_without_a_gap(windows):
    weights, ids = small_weights("lstm"), some_ids(20)
    blocks = list(state_blocks(weights, ids))
    assert np.array_equal(np.concatenate([block.ids for block in blocks]), ids)
    for before, after in pairwise(blocks):
        assert after.start == before.start + len(before.ids)
        assert np.array_equal(after.before, before.after)


def test_blocks_keep_their_numbers_while_the_next_is_read(monkeypatch):
    monkeypatch.setattr(states_module, "LONGEST_WINDOW", 5)
    blocks = state_blocks(small_weights("lstm"), some_ids(20))
    first = next(blocks)
    kept = first.hidden.copy()
    list(blocks)
    assert np.array_equal(first.hidden, kept)


def test_progress_reaches_the_end_of_a_long_text():
    reports = []
    run(states_steps(small_weights("lstm"), some_ids(3000), 1000), reports.append)
    steps = [report.step for report in reports]
    assert len(steps) > 8
    assert steps == sorted(steps)
    assert {report.total for report in reports} == {3000}
    assert steps[-1] == 3000


def test_what_does_not_fit_is_refused(monkeypatch):
    monkeypatch.setattr(states_module, "available_memory", lambda: 1000)
    with pytest.raises(UserError, match="GB of memory"):
        run(states_steps(small_weights("lstm"), some_ids(100)))


@pytest.mark.parametrize("ids", [[], [6], [-1], [[1, 2]]])
def test_bad_symbols_are_refused(ids):
    with pytest.raises(UserError, match=r"(?i)symbol"):
        run(states_steps(small_weights("rnn"), np.array(ids, np.int32)))


def test_a_model_reads_the_part_of_a_text_that_it_knows():
    found = states(small_model(), "aXb")
    assert found.ids.tolist() == [1, 2]
    with pytest.raises(UserError, match="This text has 0 symbols"):
        states(small_model(), "XYZ")
    with pytest.raises(UserError, match="This text has 0 symbols"):
        states(small_model(), "")
