"""The inside of a teaching cell by hand: one number of one step, its formula filled in.

Every function takes a ``trace``, the place of a step and that of a unit, both from 0, and returns
the lines of arithmetic that end in the number asked for.
"""

from typing import Any, Literal

from engine.arrays import Float64
from engine.counts.worked import WorkedStep, written, written_product, written_sigmoid
from engine.messages import Message, UserError
from engine.recurrent.simple_steps import LstmForward, RnnForward
from engine.recurrent.trace import LstmTrace, RnnTrace

Gate = Literal["f", "i", "c_hat", "o"]
# What each gate is multiplied by.
PARTNERS = {"f": "c_prev", "i": "c_hat", "c_hat": "i", "o": "tanh_c"}
SHOWN_TERMS = 4  # of a product of vectors


def explain_gate(trace: LstmTrace, step: int, gate: Gate, unit: int) -> list[WorkedStep]:
    """Work out how far a gate opens for one unit, or what the candidate proposes for it."""
    now = trace.forward[_step(trace, step)]
    total, value = _numbers(now, unit, f"{gate}_raw", gate)
    weights, bias = trace.weights[f"W_{gate[0]}"][unit], trace.weights[f"b_{gate[0]}"][unit]
    from_state, from_input = weights[: len(now.h)], weights[len(now.h) :]
    lines = _weighed(now, from_state, from_input)
    return [*lines, _sum(lines, bias, total), _squeezed(gate, total, value)]


def explain_cell(trace: LstmTrace, step: int, unit: int) -> list[WorkedStep]:
    """Work out what one unit of the cell holds after a step."""
    now = trace.forward[_step(trace, step)]
    f, i, c_hat, c_prev, c = _numbers(now, unit, "f", "i", "c_hat", "c_prev", "c")
    kept, let_in = f * c_prev, i * c_hat
    return [
        WorkedStep(Message("Kept: forget gate times the old value"), _times(f, c_prev), kept),
        WorkedStep(Message("Let in: input gate times the candidate"), _times(i, c_hat), let_in),
        WorkedStep(Message("What the cell holds now"), _plus(kept, let_in), c),
    ]


def explain_hidden(trace: RnnTrace | LstmTrace, step: int, unit: int) -> list[WorkedStep]:
    """Work out one unit of the state after a step."""
    now = trace.forward[_step(trace, step)]
    if isinstance(now, LstmForward):
        o, c, tanh_c, h = _numbers(now, unit, "o", "c", "tanh_c", "h")
        shown = Message("Shown: output gate times that")
        return [_squeezed("c", c, tanh_c), WorkedStep(shown, _times(o, tanh_c), h)]
    total, value = _numbers(now, unit, "h_raw", "h")
    lines = _weighed(now, trace.weights["W_hh"][unit], trace.weights["W_xh"][unit])
    return [*lines, _sum(lines, trace.weights["b_h"][unit], total), _squeezed("h", total, value)]


def explain_output(trace: RnnTrace | LstmTrace, step: int, unit: int) -> list[WorkedStep]:
    """Work out one number of the output of a step."""
    now = trace.forward[_step(trace, step)]
    (value,) = _numbers(now, unit, "y")
    lines = [_product(Message("Weights times the new state"), trace.weights["W_hy"][unit], now.h)]
    return [*lines, _sum(lines, trace.weights["b_y"][unit], value)]


def explain_gate_gradient(trace: LstmTrace, step: int, gate: Gate, unit: int) -> list[WorkedStep]:
    """Work out how the loss depends on the sum behind a gate, from which its weights learn."""
    now, back = _both(trace, step)
    value, partner = _numbers(now, unit, gate, PARTNERS[gate])
    d_gate, d_raw = _numbers(back, unit, f"d{gate}", f"d{gate}_raw")
    lines = explain_cell_gradient(trace, step, unit)[: 1 if gate == "o" else 2]
    times = Message("How it depends on the gate: times what the gate multiplies")
    lines.append(WorkedStep(times, _times(lines[-1].value, partner), d_gate))
    slope = f"(1 - ({written(value)})²)" if gate == "c_hat" else _times(value, 1 - value)
    raw = Message("How it depends on the sum before: times the slope of the curve")
    return [*lines, WorkedStep(raw, f"{_times(d_gate)} × {slope}", d_raw)]


def explain_cell_gradient(trace: LstmTrace, step: int, unit: int) -> list[WorkedStep]:
    """Work out how the loss depends on what one unit of the cell holds."""
    now, back = _both(trace, step)
    o, tanh_c = _numbers(now, unit, "o", "tanh_c")
    dh, dh_next, dc, dc_next = _numbers(back, unit, "dh", "dh_next", "dc", "dc_next")
    state = Message("How the loss depends on the state: this output and the step after")
    cell = Message("How it depends on the cell: through the state and the step after")
    through = f"{_times(dh, o)} × (1 - ({written(tanh_c)})²) + ({written(dc_next)})"
    return [WorkedStep(state, _plus(dh - dh_next, dh_next), dh), WorkedStep(cell, through, dc)]


def explain_cell_before_gradient(trace: LstmTrace, step: int, unit: int) -> list[WorkedStep]:
    """Work out what goes back along the cell to the step before."""
    now, back = _both(trace, step)
    (f,), (dc, dc_prev) = _numbers(now, unit, "f"), _numbers(back, unit, "dc", "dc_prev")
    passed = Message("Passed on to the step before: times the forget gate")
    return [
        *explain_cell_gradient(trace, step, unit),
        WorkedStep(passed, _times(dc, f), dc_prev),
    ]


def explain_hidden_gradient(trace: RnnTrace | LstmTrace, step: int, unit: int) -> list[WorkedStep]:
    """Work out how the loss depends on one unit of the state after a step."""
    _, back = _both(trace, step)
    dh, dh_next = _numbers(back, unit, "dh", "dh_next")
    asked = Message("Asked for by this output: its weights times its gradient")
    lines = [_product(asked, trace.weights["W_hy"][:, unit], back.dy)]
    both = Message("With what comes back from the step after")
    return [*lines, WorkedStep(both, _plus(lines[0].value, dh_next), dh)]


def explain_sum_gradient(trace: RnnTrace, step: int, unit: int) -> list[WorkedStep]:
    """Work out how the loss depends on the sum before tanh, from which the RNN learns."""
    now, back = _both(trace, step)
    (h,), (dh, dh_raw) = _numbers(now, unit, "h"), _numbers(back, unit, "dh", "dh_raw")
    raw = Message("How it depends on the sum before: times the slope of the curve")
    slope = f"{_times(dh)} × (1 - ({written(h)})²)"
    return [*explain_hidden_gradient(trace, step, unit), WorkedStep(raw, slope, dh_raw)]


def explain_hidden_before_gradient(
    trace: RnnTrace | LstmTrace, step: int, unit: int
) -> list[WorkedStep]:
    """Work out what goes back through the state to the step before."""
    now, back = _both(trace, step)
    (dh_prev,) = _numbers(back, unit, "dh_prev")
    if isinstance(now, RnnForward):
        label = Message("Weights of this unit times the gradients of all sums")
        return [_product(label, trace.weights["W_hh"][:, unit], back.dh_raw)]
    labels = {
        "f": Message("Through the forget gate: weights times gradients"),
        "i": Message("Through the input gate"),
        "c_hat": Message("Through the candidate"),
        "o": Message("Through the output gate"),
    }
    lines = [
        _product(label, trace.weights[f"W_{gate[0]}"][:, unit], getattr(back, f"d{gate}_raw"))
        for gate, label in labels.items()
    ]
    total = _plus(*(line.value for line in lines))
    return [*lines, WorkedStep(Message("All that goes back to the step before"), total, dh_prev)]


def _weighed(
    now: RnnForward | LstmForward, from_state: Float64, from_input: Float64
) -> list[WorkedStep]:
    """Multiply what comes in with one unit's weights."""
    return [
        _product(Message("Weights times the state before"), from_state, now.h_prev),
        _product(Message("Weights times the input"), from_input, now.x),
    ]


def _product(label: Message, weights: Float64, column: Float64) -> WorkedStep:
    """Multiply one row of weights with a column."""
    formula = written_product(weights, column[:, 0], SHOWN_TERMS)
    return WorkedStep(label, formula, float(weights @ column[:, 0]))


def _sum(lines: list[WorkedStep], bias: Float64, total: float) -> WorkedStep:
    parts = [line.value for line in lines]
    return WorkedStep(Message("Sum, with the bias"), _plus(*parts, bias.item()), total)


def _squeezed(gate: str, total: float, value: float) -> WorkedStep:
    if gate in ("f", "i", "o"):
        return WorkedStep(Message("Squeezed between 0 and 1"), written_sigmoid(total), value)
    return WorkedStep(Message("Squeezed between -1 and 1"), f"tanh({written(total)})", value)


def _times(*numbers: float) -> str:
    return " × ".join(f"({written(number)})" for number in numbers)


def _plus(*numbers: float) -> str:
    return " + ".join(f"({written(number)})" for number in numbers)


def _both(trace: RnnTrace | LstmTrace, step: int) -> tuple[Any, Any]:
    """Return what a step computed, forward and back."""
    if not trace.backward:
        raise UserError("This trace has no way back: give trace the d_y of every step.")
    return trace.forward[_step(trace, step)], trace.backward[step]


def _step(trace: RnnTrace | LstmTrace, step: int) -> int:
    steps = len(trace.forward)
    if not 0 <= step < steps:
        raise UserError("There is no step {step} among {steps}.", step=step, steps=steps)
    return step


def _numbers(record: object, unit: int, *names: str) -> list[float]:
    """Return the numbers of one unit."""
    columns = [getattr(record, name) for name in names]
    units = len(columns[0])
    if not 0 <= unit < units:
        raise UserError("There is no unit {unit} among {units}.", unit=unit, units=units)
    return [float(column[unit, 0]) for column in columns]
