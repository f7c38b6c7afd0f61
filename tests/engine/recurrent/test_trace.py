"""A trace: every number in it is worked out again from the weights that it keeps."""

from dataclasses import FrozenInstanceError, fields

import numpy as np
import pytest

from engine.messages import UserError
from engine.recurrent.simple import SimpleLSTM, SimpleRNN
from engine.recurrent.trace import trace
from tests.engine.recurrent.test_simple import CELLS, T, columns, lively, parameters

SAME = {"rtol": 0, "atol": 1e-14}


def sigmoid(sums):
    return 1 / (1 + np.exp(-sums))


def check(record, **wanted):
    """Compare every field of a record with what it should be."""
    assert {field.name for field in fields(record)} == set(wanted)
    for name, value in wanted.items():
        np.testing.assert_allclose(getattr(record, name), value, err_msg=name, **SAME)


def test_every_number_of_an_lstm_forward():
    opened, inputs = trace(lively(SimpleLSTM), columns(3), columns(2, seed=2)), columns(3)
    w, h_prev, c_prev = opened.weights, np.zeros((4, 1)), np.zeros((4, 1))
    for step, x in zip(opened.forward, inputs, strict=True):
        combined = np.vstack((h_prev, x))
        raw = {gate: w[f"W_{gate}"] @ combined + w[f"b_{gate}"] for gate in "fico"}
        f, i, o = (sigmoid(raw[gate]) for gate in "fio")
        c_hat = np.tanh(raw["c"])
        c = f * c_prev + i * c_hat
        h = o * np.tanh(c)
        gates = {"f": f, "i": i, "c_hat": c_hat, "o": o}
        sums = {"f_raw": raw["f"], "i_raw": raw["i"], "c_hat_raw": raw["c"], "o_raw": raw["o"]}
        ends = {"c": c, "tanh_c": np.tanh(c), "h": h, "y": w["W_hy"] @ h + w["b_y"]}
        check(step, x=x, h_prev=h_prev, c_prev=c_prev, combined=combined, **gates, **sums, **ends)
        h_prev, c_prev = h, c


def test_every_number_of_an_lstm_backward():
    d_y = columns(2, seed=2)
    opened = trace(lively(SimpleLSTM), columns(3), d_y)
    w, dh_next, dc_next = opened.weights, np.zeros((4, 1)), np.zeros((4, 1))
    for step, back, dy in list(zip(opened.forward, opened.backward, d_y, strict=True))[::-1]:
        dh = w["W_hy"].T @ dy + dh_next
        dc = dh * step.o * (1 - np.tanh(step.c) ** 2) + dc_next
        asked = {"df": dc * step.c_prev, "di": dc * step.c_hat, "dc_hat": dc * step.i}
        asked["do"] = dh * np.tanh(step.c)
        raw = {
            f"d{g}_raw": asked[f"d{g}"] * getattr(step, g) * (1 - getattr(step, g)) for g in "fio"
        }
        raw["dc_hat_raw"] = asked["dc_hat"] * (1 - step.c_hat**2)
        d_combined = sum(w[f"W_{gate}"].T @ raw[f"d{gate}_raw"] for gate in "fio")
        d_combined += w["W_c"].T @ raw["dc_hat_raw"]
        came = {"dy": dy, "dh_next": dh_next, "dc_next": dc_next, "dh": dh, "dc": dc}
        dh_next, dc_next = d_combined[:4], dc * step.f
        went = {"d_combined": d_combined, "dh_prev": dh_next, "dc_prev": dc_next}
        check(back, **came, **asked, **raw, **went)


def test_every_number_of_an_rnn():
    inputs, d_y = columns(3), columns(2, seed=2)
    opened = trace(lively(SimpleRNN), inputs, d_y)
    w, h_prev, dh_next = opened.weights, np.zeros((4, 1)), np.zeros((4, 1))
    for step, x in zip(opened.forward, inputs, strict=True):
        h_raw = w["W_xh"] @ x + w["W_hh"] @ h_prev + w["b_h"]
        h = np.tanh(h_raw)
        check(step, x=x, h_prev=h_prev, h_raw=h_raw, h=h, y=w["W_hy"] @ h + w["b_y"])
        h_prev = h
    for step, back, dy in list(zip(opened.forward, opened.backward, d_y, strict=True))[::-1]:
        dh = w["W_hy"].T @ dy + dh_next
        dh_raw = dh * (1 - step.h**2)
        check(back, dy=dy, dh_next=dh_next, dh=dh, dh_raw=dh_raw, dh_prev=w["W_hh"].T @ dh_raw)
        dh_next = back.dh_prev


def test_what_goes_back_is_how_the_loss_depends_on_the_state():
    """A cell begun in another state changes the loss as the first dh_prev and dc_prev say."""
    cell, inputs, d_y, small = lively(SimpleLSTM), columns(3), columns(2, seed=2), 1e-6
    first = trace(cell, inputs, d_y).backward[0]

    def loss(h, c):
        total = 0.0
        for x, dy in zip(inputs, d_y, strict=True):
            step = cell._step(x, h, c)
            total, h, c = total + float(np.sum(dy * step.y)), step.h, step.c
        return total

    zeros = np.zeros((4, 1))
    for unit in range(4):
        moved = small * np.eye(4)[:, [unit]]
        slope_h = (loss(moved, zeros) - loss(-moved, zeros)) / (2 * small)
        slope_c = (loss(zeros, moved) - loss(zeros, -moved)) / (2 * small)
        assert first.dh_prev[unit, 0] == pytest.approx(slope_h, abs=1e-8)
        assert first.dc_prev[unit, 0] == pytest.approx(slope_c, abs=1e-8)


@pytest.mark.parametrize("cell_type", CELLS)
def test_a_trace_agrees_with_the_cell_and_does_not_move_when_it_learns(cell_type):
    cell, inputs, d_y = lively(cell_type), columns(3), columns(2, seed=2)
    outputs, before = cell.forward(inputs), parameters(cell)
    gradients = cell.gradients(d_y)
    opened = trace(cell, inputs, d_y)
    cell.backward(d_y, learning_rate=1.0)
    cell.W_hy *= 2
    np.testing.assert_array_equal([step.y for step in opened.forward], outputs)
    for name in cell.parameters:
        np.testing.assert_array_equal(opened.weights[name], before[name])
        np.testing.assert_array_equal(opened.gradients[name], gradients[name])
        assert (getattr(cell, name) != before[name]).any()


@pytest.mark.parametrize("cell_type", CELLS)
def test_without_d_y_a_trace_only_goes_forward(cell_type):
    opened = trace(lively(cell_type), columns(3))
    assert len(opened.forward) == T
    assert opened.backward == ()
    assert not opened.gradients


@pytest.mark.parametrize("cell_type", CELLS)
def test_nothing_in_a_trace_can_be_changed(cell_type):
    cell = lively(cell_type)
    opened = trace(cell, columns(3), columns(2, seed=2))
    for record in (*opened.forward, *opened.backward):
        for field in fields(record):
            assert not getattr(record, field.name).flags.writeable
        with pytest.raises(FrozenInstanceError):
            setattr(record, fields(record)[0].name, None)
    for arrays in (opened.weights, opened.gradients):
        assert set(arrays) == set(cell.parameters)
        assert not any(array.flags.writeable for array in arrays.values())
        with pytest.raises(TypeError):
            arrays["W_hy"] = None
    with pytest.raises(FrozenInstanceError):
        opened.forward = ()


@pytest.mark.parametrize("cell_type", CELLS)
def test_a_trace_complains_as_the_cell_does(cell_type):
    with pytest.raises(UserError, match="There is nothing to read"):
        trace(lively(cell_type), [])
    with pytest.raises(UserError, match="d_y has 1 columns, but forward took 6 steps"):
        trace(lively(cell_type), columns(3), columns(2, 1))
