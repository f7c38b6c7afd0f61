"""The report of parameters against the definitions."""

import numpy as np
import pytest

from engine.recurrent.parameter_report import (
    GATE_NAMES,
    histogram_edges,
    parameter_report,
)
from engine.recurrent.weights import Weights
from tests.engine.recurrent.small_models import H, small_weights


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_every_gate_of_every_matrix_is_measured(dtype):
    weights = small_weights("lstm", 2, 4, dtype)
    gradient = Weights(weights.shape, weights.vector * dtype(1e-4))
    report = parameter_report(weights, gradient)
    layers = [(f"layer {n}", gate) for n in (1, 2) for gate in GATE_NAMES]
    names = [(part.name, part.gate) for part in report.weights]
    assert names == [("embedding", ""), *layers, ("output", "")]
    forget = report.weights[2]
    numbers = weights.layers[0][H : 2 * H].ravel()
    assert forget.norm == pytest.approx(np.linalg.norm(numbers))
    assert forget.mean == pytest.approx(np.abs(numbers).mean())
    assert report.gradients[2].norm == pytest.approx(1e-4 * forget.norm)


def test_histograms_count_by_sign_and_power_of_two():
    weights = small_weights("rnn")
    weights.vector[:] *= np.exp2(np.random.default_rng(0).uniform(-20, 1, len(weights.vector)))
    edges = histogram_edges()
    for part, matrix in zip(parameter_report(weights).weights, weights.matrices(), strict=True):
        for row, side in ((0, -matrix), (1, matrix)):
            wanted = np.histogram(side[side > 0].astype(np.float32), edges)[0]
            assert part.histogram[row].tolist() == wanted.tolist()
        assert part.histogram.sum() == matrix.size


def test_what_lies_outside_the_bins_is_in_the_first_and_the_last():
    weights = small_weights("rnn", dtype=np.float32)
    weights.vector[:] = 0
    weights.output[0, :3] = 1e30, -1e-30, np.nan
    found = parameter_report(weights).weights[-1]
    assert found.histogram[1, -1] >= 1
    assert found.histogram[0, 0] == 1
    assert found.histogram[:, -1].sum() == 2  # what is no number is as bad as too large
    assert found.histogram.sum() == weights.output.size
    assert parameter_report(weights).gradients == ()


def test_the_report_has_nothing_of_the_weights_themselves():
    weights = small_weights("rnn")
    report = parameter_report(weights)
    norm = report.weights[0].norm
    weights.vector[:] = 0
    assert report.weights[0].norm == norm
