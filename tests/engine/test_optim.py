"""Every optimiser against its formula written out, and against torch."""

import json
import math
from pathlib import Path

import numpy as np
import pytest

from engine.optim import OPTIMISERS, clip_length, clip_numbers, make_optimiser

GOLDEN = json.loads((Path(__file__).parents[1] / "golden/optimisers.json").read_text())
RATE = 0.1
every_optimiser = pytest.mark.parametrize("name", OPTIMISERS)


def sgd(p, gradients):
    for g in gradients:
        p = p - RATE * g
    return p


def momentum(p, gradients):
    v = 0.0
    for g in gradients:
        v = 0.9 * v + g
        p = p - RATE * v
    return p


def adagrad(p, gradients):
    s = 0.0
    for g in gradients:
        s = s + g * g
        p = p - RATE * g / (math.sqrt(s) + 1e-8)
    return p


def rmsprop(p, gradients):
    s = 0.0
    for g in gradients:
        s = 0.99 * s + 0.01 * g * g
        p = p - RATE * g / (math.sqrt(s) + 1e-8)
    return p


def adam(p, gradients):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g * g
        p = p - RATE * (m / (1 - 0.9**t)) / (math.sqrt(v / (1 - 0.999**t)) + 1e-8)
    return p


FORMULAS = {f.__name__: f for f in (sgd, momentum, adagrad, rmsprop, adam)}


@every_optimiser
def test_it_does_what_its_formula_says(name):
    rng = np.random.default_rng(0)
    parameters, gradients = rng.standard_normal(6), rng.standard_normal((20, 6))
    gradients[:, 2] *= 1e-6
    gradients[5, 3] = 1e4
    begun = parameters.copy()
    optimiser = make_optimiser(name, parameters)
    for gradient in gradients:
        optimiser.step(parameters, gradient, RATE)
    expected = [FORMULAS[name](p, g) for p, g in zip(begun, gradients.T.tolist(), strict=True)]
    np.testing.assert_allclose(parameters, expected, rtol=1e-10)


@every_optimiser
def test_it_goes_the_way_of_torch(name):
    parameters, steepness = np.array(GOLDEN["start"]), np.array(GOLDEN["steepness"])
    optimiser = make_optimiser(name, parameters)
    for expected in GOLDEN[name]:
        for _ in range(10):
            optimiser.step(parameters, steepness * parameters, GOLDEN["rate"])
        np.testing.assert_allclose(parameters, expected, rtol=1e-9, atol=1e-15)


@every_optimiser
def test_the_gradient_stays_and_the_precision_too(name):
    parameters, gradient = np.ones(4, np.float32), np.full(4, 2, np.float32)
    make_optimiser(name, parameters).step(parameters, gradient, RATE)
    assert (gradient == 2).all()
    assert parameters.dtype == np.float32
    assert (parameters < 1).all()


@every_optimiser
def test_where_there_is_no_slope_nothing_moves(name):
    parameters = np.ones(3, np.float32)
    optimiser = make_optimiser(name, parameters)
    for _ in range(3):
        optimiser.step(parameters, np.zeros(3, np.float32), RATE)
    assert (parameters == 1).all()


def test_numbers_are_clipped_one_by_one():
    gradient = np.array([-7.0, -1.0, 0.5, 3.0])
    clip_numbers(gradient, 2)
    assert gradient.tolist() == [-2, -1, 0.5, 2]


def test_clipping_the_length_keeps_the_direction():
    gradient = np.array([3.0, -4.0])
    assert clip_length(gradient, 1) == 5
    np.testing.assert_allclose(gradient, [0.6, -0.8])
    assert clip_length(gradient, 2) == pytest.approx(1)
    np.testing.assert_allclose(gradient, [0.6, -0.8])


def test_an_exploded_gradient_is_told_by_its_length():
    with np.errstate(all="ignore"):
        assert clip_length(np.array([1.0, math.inf]), 1) == math.inf
        assert math.isnan(clip_length(np.array([1.0, math.nan]), 1))
