"""A text in rows: nothing twice, nothing in between left out."""

import numpy as np
import pytest

from engine.recurrent.batches import Streams, padded
from engine.recurrent.softmax import UNCOUNTED

IDS = np.arange(50, dtype=np.int32)


def test_each_row_goes_on_where_it_stopped():
    streams = Streams(IDS, steps=4, batch=3)
    assert len(streams) == 4
    inputs = np.concatenate([streams[place][0] for place in range(4)])
    for row, begin in zip(inputs.T, (0, 16, 32), strict=True):
        assert row.tolist() == list(range(begin, begin + 16))


def test_targets_are_one_symbol_further_on():
    for inputs, targets in map(Streams(IDS, 4, 3).__getitem__, range(4)):
        assert inputs.shape == (4, 3)
        assert np.array_equal(targets, inputs + 1)


def test_all_that_fits_is_read_once():
    streams = Streams(IDS[:49], steps=4, batch=3)
    seen = np.concatenate([streams[place][0].ravel() for place in range(len(streams))])
    assert sorted(seen) == list(range(48))


@pytest.mark.parametrize(
    ("count", "steps", "batch"), [(0, 1, 1), (1, 1, 1), (12, 4, 3), (50, 2, 99)]
)
def test_too_short_a_text_is_said_in_one_sentence(count, steps, batch):
    with pytest.raises(ValueError, match=r"^The text is too short: .*\.$") as caught:
        Streams(IDS[:count], steps, batch)
    assert f"and {steps * batch + 1} are needed" in str(caught.value)
    assert len(Streams(np.zeros(steps * batch + 1, np.int32), steps, batch)) == 1


@pytest.mark.parametrize("count", [2, 3, 5, 16, 17, 49, 50])
@pytest.mark.parametrize(("steps", "batch"), [(1, 1), (4, 3), (5, 1), (64, 7)])
def test_padded_covers_a_text_exactly_once(count, steps, batch):
    asked = []
    for inputs, targets in padded(IDS[:count], steps, batch):
        assert inputs.shape == targets.shape == (steps, batch)
        counts = targets != UNCOUNTED
        assert np.array_equal(targets[counts], inputs[counts] + 1)
        asked += targets[counts].tolist()
    assert sorted(asked) == list(range(1, count))
