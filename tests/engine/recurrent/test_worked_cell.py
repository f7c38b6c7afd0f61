"""Worked formulas: the arithmetic as written gives each line, and the last line is the number."""

import re
from math import exp, tanh

import numpy as np
import pytest

from engine.messages import UserError
from engine.recurrent.simple import SimpleLSTM, SimpleRNN
from engine.recurrent.trace import trace
from engine.recurrent.worked_cell import (
    explain_cell,
    explain_cell_before_gradient,
    explain_cell_gradient,
    explain_gate,
    explain_gate_gradient,
    explain_hidden,
    explain_hidden_before_gradient,
    explain_hidden_gradient,
    explain_output,
    explain_sum_gradient,
)
from tests.engine.recurrent.test_simple import CELLS, T, columns, lively

ROUNDING = 3e-3  # of arithmetic with numbers written to four digits
GATES = ["f", "i", "c_hat", "o"]
UNITS = [(0, 0), (2, 1), (T - 1, 2)]


def opened(cell_type, sizes=(3, 3, 3)):
    cell = lively(cell_type, sizes)
    return trace(cell, columns(sizes[0]), columns(sizes[2], seed=2))


def evaluated(formula):
    """Compute a written formula, for example “1 / (1 + e^(0.5))”."""
    for sign, meaning in {"×": "*", "²": "**2", "e^": "exp"}.items():
        formula = formula.replace(sign, meaning)
    return eval(formula, {"__builtins__": {}, "exp": exp, "tanh": tanh})


def check(lines, value):
    """Three terms at most make up a product here, so that every formula is whole."""
    for line in lines:
        assert evaluated(line.formula) == pytest.approx(line.value, rel=ROUNDING, abs=ROUNDING), (
            line
        )
        assert re.fullmatch(r"[\w ,:-]+", str(line.label)), line
    assert lines[-1].value == value


@pytest.mark.parametrize(("step", "unit"), UNITS)
@pytest.mark.parametrize("gate", GATES)
def test_a_gate(gate, step, unit):
    found = opened(SimpleLSTM)
    now = found.forward[step]
    lines = explain_gate(found, step, gate, unit)
    check(lines, getattr(now, gate)[unit, 0])
    bias = found.weights[f"b_{gate[0]}"][unit, 0]
    assert lines[0].value + lines[1].value + bias == pytest.approx(lines[2].value, abs=1e-14)
    assert lines[2].value == getattr(now, f"{gate}_raw")[unit, 0]


@pytest.mark.parametrize(("step", "unit"), UNITS)
@pytest.mark.parametrize("gate", GATES)
def test_what_the_loss_asks_of_a_gate(gate, step, unit):
    found = opened(SimpleLSTM)
    back = found.backward[step]
    lines = explain_gate_gradient(found, step, gate, unit)
    check(lines, getattr(back, f"d{gate}_raw")[unit, 0])
    names = ["dh", "do"] if gate == "o" else ["dh", "dc", f"d{gate}"]
    assert [line.value for line in lines[:-1]] == [getattr(back, n)[unit, 0] for n in names]


@pytest.mark.parametrize(("step", "unit"), UNITS)
def test_the_cell(step, unit):
    found = opened(SimpleLSTM)
    lines = explain_cell(found, step, unit)
    check(lines, found.forward[step].c[unit, 0])
    assert lines[0].value + lines[1].value == pytest.approx(lines[2].value, abs=1e-15)


@pytest.mark.parametrize(("step", "unit"), UNITS)
@pytest.mark.parametrize("cell_type", CELLS)
def test_the_state_and_the_output(cell_type, step, unit):
    found = opened(cell_type)
    check(explain_hidden(found, step, unit), found.forward[step].h[unit, 0])
    check(explain_output(found, step, unit), found.forward[step].y[unit, 0])


@pytest.mark.parametrize(("step", "unit"), UNITS)
@pytest.mark.parametrize("cell_type", CELLS)
def test_what_the_loss_asks_of_the_state_and_of_the_one_before(cell_type, step, unit):
    found = opened(cell_type)
    back = found.backward[step]
    check(explain_hidden_gradient(found, step, unit), back.dh[unit, 0])
    lines = explain_hidden_before_gradient(found, step, unit)
    assert lines[-1].value == pytest.approx(back.dh_prev[unit, 0], abs=1e-14)
    check(lines, lines[-1].value)


@pytest.mark.parametrize(("step", "unit"), UNITS)
def test_what_the_loss_asks_of_the_sum_and_of_the_cell(step, unit):
    rnn, lstm = opened(SimpleRNN), opened(SimpleLSTM)
    check(explain_sum_gradient(rnn, step, unit), rnn.backward[step].dh_raw[unit, 0])
    back = lstm.backward[step]
    check(explain_cell_gradient(lstm, step, unit), back.dc[unit, 0])
    check(explain_cell_before_gradient(lstm, step, unit), back.dc_prev[unit, 0])


def test_of_a_long_product_the_largest_terms_are_shown():
    found = opened(SimpleRNN, (2, 9, 1))
    line = explain_hidden(found, 3, 4)[0]
    assert line.formula.count("×") == 4
    assert line.formula.endswith(" + …")
    products = found.weights["W_hh"][4] * found.forward[3].h_prev[:, 0]
    assert line.value == pytest.approx(products.sum())
    shown = evaluated(line.formula.removesuffix(" + …"))
    largest = sorted(products, key=abs)[-4:]
    assert shown == pytest.approx(np.sum(largest), rel=ROUNDING, abs=ROUNDING)


@pytest.mark.parametrize(
    ("step", "unit", "sentence"),
    [
        (T, 0, "There is no step 6 among 6."),
        (-1, 0, "There is no step -1 among 6."),
        (0, 3, "There is no unit 3 among 3."),
        (0, -1, "There is no unit -1 among 3."),
    ],
)
def test_what_is_not_there_is_told(step, unit, sentence):
    rnn, lstm = opened(SimpleRNN), opened(SimpleLSTM)
    asked = [
        lambda: explain_gate(lstm, step, "f", unit),
        lambda: explain_gate_gradient(lstm, step, "o", unit),
        lambda: explain_cell_before_gradient(lstm, step, unit),
        lambda: explain_sum_gradient(rnn, step, unit),
        lambda: explain_hidden_before_gradient(lstm, step, unit),
        lambda: explain_cell(lstm, step, unit),
        lambda: explain_hidden(rnn, step, unit),
        lambda: explain_hidden(lstm, step, unit),
        lambda: explain_output(rnn, step, unit),
    ]
    for ask in asked:
        with pytest.raises(UserError) as caught:
            ask()
        assert str(caught.value) == sentence


def test_a_trace_without_a_way_back_has_no_gradient_to_explain():
    forward_only = trace(lively(SimpleLSTM), columns(3))
    with pytest.raises(UserError, match="This trace has no way back"):
        explain_gate_gradient(forward_only, 0, "f", 0)
