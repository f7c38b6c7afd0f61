import threading

import numpy as np
import pytest

from engine.messages import Message
from engine.threads import blocks_steps
from engine.training import run

DOING = Message("Doing it")


@pytest.mark.parametrize("cores", [None, 1, 2])
@pytest.mark.parametrize("step", [1, 3, 4, 10, 11])
def test_every_row_is_worked_on_once(cores, step, monkeypatch):
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    touched = np.zeros(10, int)

    def work(block):
        touched[block] += 1

    seen = []
    run(blocks_steps(work, 10, step, DOING), seen.append)
    assert touched.tolist() == [1] * 10
    assert [progress.step for progress in seen] == [*range(step, 10, step), 10]
    assert all((progress.total, progress.message) == (10, DOING) for progress in seen)


def test_two_blocks_are_worked_on_at_once(monkeypatch):
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    both = threading.Barrier(2)
    run(blocks_steps(lambda _: both.wait(10), 2, 1, DOING))


def test_nothing_to_do_is_done_at_once():
    assert list(blocks_steps(pytest.fail, 0, 5, DOING)) == []


def test_what_goes_wrong_in_a_block_is_heard_of():
    def work(block):
        if block.start == 2:
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        run(blocks_steps(work, 10, 2, DOING))


def test_closing_leaves_no_block_for_later(monkeypatch):
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    begun, never = [], threading.Event()

    def work(block):
        begun.append(block.start)
        never.wait(0.01)

    steps = blocks_steps(work, 300, 1, DOING)
    next(steps)
    steps.close()
    assert len(begun) < 100
