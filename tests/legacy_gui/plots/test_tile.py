"""A tile has a byte for each number, and a small one does not lose the strongest."""

import numpy as np
import pytest

from engine.training import run
from legacy_gui.plots import tile
from legacy_gui.plots.tile import tile_steps

TABLE = [0xFF000000 + step for step in range(256)]


def some(*shape):
    return np.random.default_rng(3).uniform(-1, 1, shape).astype(np.float32)


def made(values, low=-1.0, high=1.0):
    return run(tile_steps(values, low, high))


def steps_in(image):
    return [
        [image.pixelColor(x, y).blue() for x in range(image.width())] for y in range(image.height())
    ]


def test_the_steps_are_the_shares_of_the_scale():
    assert made(np.array([[-1.0, 0.0, 1.0, 5.0, -5.0]])).steps.tolist() == [[0, 128, 255, 255, 0]]
    assert made(np.array([[0.0, 0.2, 1.0]]), 0.0).steps.tolist() == [[0, 51, 255]]


@pytest.mark.parametrize("largest", [1, 10, 1 << 20])
def test_in_pieces_or_at_once_the_steps_are_the_same(monkeypatch, largest):
    values = some(17, 6)
    whole = made(values).steps
    monkeypatch.setattr(tile, "LARGEST", largest)
    assert np.array_equal(made(values).steps, whole)


def test_the_picture_of_a_part_is_its_steps():
    one = made(some(9, 7))
    image, source = one.image(range(2, 6), range(3, 7), TABLE)
    assert steps_in(image) == one.steps[2:6, 3:7].tolist()
    assert source.getRect() == (0, 0, 4, 4)


def test_a_large_one_is_small_and_keeps_what_is_farthest_from_zero(monkeypatch):
    monkeypatch.setattr(tile, "SIDE", 4)
    values = 0.1 * some(9, 20)
    values[4, 13], values[0, 0], values[8, 19] = -1.0, 1.0, 0.9
    one = made(values)
    assert one.every == (3, 5)
    assert one.small.shape == (3, 4)
    expected = [
        [np.ravel(one.steps[y : y + 3, x : x + 5]) for x in range(0, 20, 5)] for y in (0, 3, 6)
    ]
    for y in range(3):
        for x in range(4):
            part = expected[y][x].astype(float)
            assert abs(one.small[y, x] - 127.5) == np.abs(part - 127.5).max()
    assert one.small[1, 2] == 0
    assert one.small[0, 0] == 255


def test_gates_keep_the_most_open(monkeypatch):
    monkeypatch.setattr(tile, "SIDE", 1)
    assert made(np.array([[0.0, 0.2], [1.0, 0.4]]), 0.0).small.tolist() == [[255]]


def test_too_large_a_part_is_taken_from_the_small_one(monkeypatch):
    one = made(some(40, 30))
    monkeypatch.setattr(tile, "LARGEST", 100)
    monkeypatch.setattr(tile, "SIDE", 10)
    one = made(one.values)
    image, source = one.image(range(4, 40), range(0, 30), TABLE)
    assert steps_in(image) == one.small.tolist()
    assert source.getRect() == (0, 1, 10, 9)
    near, _ = one.image(range(4, 14), range(5, 15), TABLE)
    assert steps_in(near) == one.steps[4:14, 5:15].tolist()
